import { agencyNames } from '@mash-hub/shared/disclosure';
import { fieldOf } from '../../support/aCase';
import type { Allowed } from './paths';

const agencies = agencyNames.map((agency) => fieldOf[agency]);

const modelledRoots = [
  'me',
  'contact',
  'contacts',
  'informationRequests',
  'disclosureRules',
  'audit',
  ...agencies.map((field) => `${field}Records`),
];

/** What no generated operation selects, by coordinate, each with the reason. */
export const leftOut: readonly { readonly coordinate: RegExp; readonly because: string }[] = [
  {
    coordinate: new RegExp(`^Query\\.(?!(${modelledRoots.join('|')})$)`),
    because:
      'A working list beside the case, with tests of its own: tasks, measures, notices, meetings, keeping of records.',
  },
  {
    coordinate: /^Subject\.\w+Match$/,
    because:
      'Who somebody is in an agency’s records: candidates and scores, which no row of an item governs (B6).',
  },
  {
    coordinate: /^AuditTrail\.(?!agency$)/,
    because: 'The log grows with every operation of this test; what it says is tested where the log is.',
  },
];

/** Whether generated operations select a coordinate. */
export const isSelected: Allowed = (coordinate) => !leftOut.some((one) => one.coordinate.test(coordinate));

/** How expensive it is to ask for a coordinate: chance goes by it, so that many operations are small. */
export type Weight = 'CHEAP' | 'CONTACT' | 'AGENCY' | 'CHRONOLOGY';

const chronology =
  /^(Contact\.chronology|ContactChronology|ChronologyConnection|ChronologyEdge|ChronologySource|ChronologyNotice|HeadlineTracker|HeadlineTouchPoint)\b/;
const cheap = /^(Query\.(?!contact$|contacts$)|Requester\.|DisclosureRule\.|Audit)/;
const ofContact =
  /^(Query|Contact|ContactConnection|ContactEdge|PageInfo|InformationRequest\w*|AgencyReturn|\w+Record|Consent|Person|Subject|SubjectDisclosure|AgencyStanding|StrategyDiscussion|ContactDecision|Deadline|NextStep|Letter\w*|Contact\w+|Referr\w+|Release\w+|\w+Step|\w+Progress|\w+Invitee|RequestedPerson|QualityReview|Pathway\w+|EarlyHelpDiversion|HealthAdminStage)\./;
const ofAgencies = new RegExp(`^Subject\\.(${agencies.join('|')})(Chronology)?$`);

/** The weight of a coordinate. `recordTypes` are the types that publish records of agencies. */
export const weightOf = (coordinate: string, recordTypes: ReadonlySet<string>): Weight => {
  if (chronology.test(coordinate)) return 'CHRONOLOGY';
  const type = coordinate.split('.')[0] ?? '';
  if (recordTypes.has(type) || ofAgencies.test(coordinate)) return 'AGENCY';
  if (cheap.test(coordinate)) return 'CHEAP';
  return ofContact.test(coordinate) ? 'CONTACT' : 'AGENCY';
};

/** What came of a coordinate in the expected answers: how often it was null, and how often it said something. */
export interface Seen {
  empty: number;
  said: number;
}

/** Counts what the operations of a run selected, after directives. */
export const createCoverage = () => {
  const seen = new Map<string, Seen>();
  return {
    seen: seen as ReadonlyMap<string, Readonly<Seen>>,
    note: (coordinate: string, value: unknown): void => {
      const known = seen.get(coordinate) ?? { empty: 0, said: 0 };
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
        known.empty += 1;
      else known.said += 1;
      seen.set(coordinate, known);
    },
  };
};

export type Coverage = ReturnType<typeof createCoverage>;
