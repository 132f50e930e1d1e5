import {
  decide,
  itemOf,
  permissionFor,
  roleOf,
  type CaseFacts,
  type ContactFacts,
  type Decision,
  type DisclosureLevel,
  type Reader,
  type RecordFacts,
  type Standing,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';

/** Everything that a decision of these tests is made at: Monday 2 March 2026, noon. */
export const noon = Date.UTC(2026, 2, 2, 12);

/** The instant that lies so many years of 365.25 days before {@link noon}. */
export const yearsAgo = (years: number): number => noon - years * 365.25 * 24 * 60 * 60 * 1000;

export const aReader = (role: Reader['role'], agency = roleOf(role).agency): Reader => ({ agency, role });

export const aSafeguardingLeadOf = (establishment: string): Reader => ({
  agency: 'EDUCATION',
  role: 'DSL',
  establishment,
});

/** A person with consent, at a level, of whom nothing is marked, nominated or agreed. */
export const aPerson = (
  level: DisclosureLevel,
  rest: Partial<SubjectPermission> = {},
): SubjectPermission => ({
  person: 'person_1',
  level,
  row: 'DT12',
  reasons: [],
  consent: 'GIVEN',
  marked: {},
  nominated: {},
  agreed: {},
  ...rest,
});

/** A released contact whose reader is a recipient outside the circle. */
export const aContact = (rest: Partial<ContactFacts> = {}): ContactFacts => ({
  stage: 'RELEASED',
  circle: false,
  recipient: true,
  domesticAbuseMode: 'MULTI_AGENCY_TRIAGE',
  restrictionYields: false,
  recency: { healthYears: 3, probationYears: 6 },
  at: noon,
  ...rest,
});

/** A recent, unrestricted record about some people. */
export const aRecordOf = (
  subjects: RecordFacts['subjects'],
  rest: Partial<RecordFacts> = {},
): RecordFacts => ({
  reference: 'record_1',
  date: yearsAgo(0.1),
  subjects,
  restricted: [],
  establishment: null,
  olderButRelevant: false,
  ...rest,
});

export const aCase = (rest: Partial<CaseFacts> = {}): CaseFacts => ({
  stage: 'RELEASED',
  threshold: 'S47',
  consent: 'GIVEN',
  override: false,
  strategyTriggered: false,
  domesticAbuseMode: 'MULTI_AGENCY_TRIAGE',
  ...rest,
});

/** Somebody who has nothing to do with the contact. */
export const aStranger: Standing = {
  circle: false,
  attends: 'NOTHING',
  released: null,
  asked: false,
  ceiling: 'FULL',
};

/** A decision in a few words: `disclosed by DT02`, `withheld by M6: NOT_RELEVANT`, `absent by M2: NEVER_ONWARD`. */
export const inWords = (decision: Decision): string =>
  decision.disclose
    ? `disclosed by ${decision.rule}`
    : `${decision.hidden ? 'absent' : 'withheld'} by ${decision.rule}: ${decision.reason}`;

/** What becomes of one item of a record, in a few words. */
export const outcomeOf = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: string,
): string => inWords(decide(reader, contact, record, itemOf(item)));

/** What one person’s case gives a reader who stands so to it: the table’s answer as the grant carries it. */
export const personIn = (
  facts: CaseFacts,
  standing: Standing,
  rest: Partial<SubjectPermission> = {},
): SubjectPermission => {
  const { level, row, reasons } = permissionFor(facts, standing);
  return aPerson(level, { row, reasons, consent: facts.consent, ...rest });
};
