import { createWorkingCalendar } from '@mash-hub/shared/time';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from './contact';
import { jargonIn } from './jargon';
import { ageOn } from './localDate';
import { missingMinimumAgencies } from './outcome';
import { procedureOf } from './procedure';
import { isUnapproved, wayInOf } from './wayIn';

/** Something about a contact that a practitioner should see; it never stands in the way of anything. */
export interface Warning {
  readonly code: string;
  readonly rule: string;
  readonly says: string;
}

/** One thing to warn of: what makes it so, and the words; null where it is not so. */
type WarningRule = (contact: Contact, profile: ProcedureProfile) => Warning | null;

const when = (is: boolean, code: string, rule: string, says: string): Warning | null =>
  is ? { code, rule, says } : null;

const lateForm: WarningRule = ({ forms }) =>
  when(
    forms.some(({ late }) => late),
    'FORM_LATE',
    'R9',
    'The form did not come on the day on which the level 4 concern was identified.',
  );

const unusualWayIn: WarningRule = ({ channel }, profile) =>
  when(
    wayInOf(profile, channel) === null,
    'UNUSUAL_CHANNEL',
    'R2',
    `${profile.name}’s procedure does not name this way in. The concern goes forward all the same.`,
  );

const unapprovedWayIn: WarningRule = (contact, profile) =>
  when(
    isUnapproved(contact, profile),
    'UNAPPROVED_CHANNEL',
    'R3',
    `Take it up with the sending agency: ${wayInOf(profile, contact.channel)?.guidance ?? ''}`,
  );

/** R198: what was written while the office was shut is found late unless somebody called. */
const notBackedByCall: WarningRule = ({ channel, receivedAt, emergencyResponse, referrer }, profile) =>
  when(
    referrer.kind === 'PROFESSIONAL' &&
      !['PHONE', 'WALK_IN', 'EDT', 'POLICE_LIST'].includes(channel) &&
      emergencyResponse === null &&
      !createWorkingCalendar(profile.hours.office).isOpen(receivedAt),
    'NOT_BACKED_BY_CALL',
    'R198',
    'It came in writing while the office was shut: the sender should have called the Emergency Duty Team as well.',
  );

const belowTheHub: WarningRule = ({ perceivedThreshold }, { ragMap, name }) =>
  when(
    perceivedThreshold !== null &&
      ['LEVEL_2', 'NFA'].includes(perceivedThreshold) &&
      !Object.values(ragMap).some(({ threshold }) => threshold === perceivedThreshold),
    'BELOW_HUB_LEVEL',
    'R11',
    `The referrer sees a level below those that ${name} MASH takes: consider early help or signposting.`,
  );

const harmPassedOn: WarningRule = ({ origin, state }) =>
  when(
    origin.immediateHarm && (state === 'WITH_ALLOCATED_WORKER' || state === 'WITH_AREA_TEAM'),
    'IMMEDIATE_HARM_PASSED_ON',
    'R38',
    'It shows immediate harm and was passed on: tell the Area Duty Manager at once, for a strategy discussion.',
  );

const noRiskMatrix: WarningRule = ({ issues, origin }, { exploitationRiskMatrix }) =>
  when(
    exploitationRiskMatrix.value && issues.includes('EXPLOITATION') && !origin.riskMatrixAttached,
    'RISK_MATRIX_MISSING',
    'R54',
    'Ask the referrer for the exploitation risk matrix (feature 32). Nothing waits for it.',
  );

const jargon: WarningRule = ({ narrative, decision }) => {
  const words = jargonIn(`${narrative} ${decision?.rationale ?? ''}`);
  return when(
    words.length > 0,
    'JARGON',
    'R205',
    `A family could not follow these words; write what they stand for: ${words.join(', ')}.`,
  );
};

const minimumIncomplete: WarningRule = (contact, profile) => {
  const rag = contact.ratings.at(-1)?.rag;
  const missing = missingMinimumAgencies(contact, profile);
  return when(
    contact.assessmentCommencedAt !== null &&
      rag !== undefined &&
      profile.ragMap[rag]?.level === 4 &&
      missing.length > 0,
    'MINIMUM_AGENCIES_INCOMPLETE',
    'R109',
    `At level 4 these should have answered before the decision, and have not: ${missing.join(', ')} (feature 52).`,
  );
};

/** The hub is for those under 18: a birth date may be mistyped, or the worry is about an adult. */
const noChild: WarningRule = ({ subjects, receivedAt }) =>
  when(
    subjects.some(({ role, person }) => role === 'CHILD' && (ageOn(person.birthDate, receivedAt) ?? 0) >= 18),
    'AGED_18_OR_OVER',
    'R1',
    'Somebody entered as a child is 18 or over: check the birth date; a worry about an adult goes to adult social care.',
  );

/** Every rule, in the order in which its warnings are read. Add to it at the end. */
const rules: readonly WarningRule[] = [
  harmPassedOn,
  unusualWayIn,
  unapprovedWayIn,
  lateForm,
  notBackedByCall,
  belowTheHub,
  noRiskMatrix,
  jargon,
  minimumIncomplete,
  noChild,
];

/** What a practitioner should be warned of in this contact, computed and never stored. Pure. */
export const warningsOf = (contact: Contact): readonly Warning[] => {
  const profile = procedureOf(contact);
  return rules.flatMap((rule) => rule(contact, profile) ?? []);
};
