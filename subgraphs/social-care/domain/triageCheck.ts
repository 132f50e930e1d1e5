import type { Role } from '@mash-hub/shared/disclosure';
import { isChild } from './basis';
import { earlyHelpWorkers, requireActor, screeners } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact, ContactState } from './contact';
import { badInput, refusal, required } from './guards';
import { ageOn } from './localDate';
import {
  triageChecks,
  type CaseStanding,
  type Recommendation,
  type TriageCheckName,
} from './parts/direction';
import { procedureOf } from './procedure';

export interface TriageChecksInput {
  readonly checks: readonly {
    readonly check: TriageCheckName;
    readonly done: boolean;
    /** What was found; why it could not be done, which is then required. */
    readonly note?: string | null;
    /** Whether there is, or was, a case: where early help’s registers were looked into, and nowhere else (R106). */
    readonly caseStanding?: CaseStanding | null;
  }[];
}

export interface RecommendationInput {
  readonly recommendation: string;
  /** Short chronology and summary of the issues: previous history is weighed (R63, R64). */
  readonly chronology: string;
  readonly childVoice?: string | null;
  readonly noChildVoiceReason?: string | null;
  readonly parentsViews?: string | null;
  readonly noParentsViewsReason?: string | null;
}

/** Where a contact is being looked at and nothing is settled. INVARIANT: a held contact is not screened (R221). */
const screened: readonly ContactState[] = [
  'AWAITING_MANAGER',
  'TRIAGE',
  'SPECIAL_ROUTE',
  'MASH_ASSESSMENT',
  'STRATEGY',
];

/** Throws FORBIDDEN or NOT_ALLOWED unless one of the roles acts on a contact that is being screened. */
export const requireScreening = (
  contact: Contact,
  act: Act,
  roles: readonly Role[] = screeners,
  rule = 'R63',
): void => {
  requireActor(act, roles, contact, rule);
  if (contact.state === 'HELD_NO_CONSENT') throw refusal('SCREENING', { rule: 'R221' });
  if (!screened.includes(contact.state)) throw refusal('SCREENING');
};

/** The registers that early help’s own workers look into (R106). */
const earlyHelpChecks: readonly TriageCheckName[] = ['EARLY_HELP', 'SCHOOL_MEETINGS'];

type TriageCheckInput = TriageChecksInput['checks'][number];

/** Early help’s workers make the checks of early help, and no others (C1). */
const requireChecker = (contact: Contact, checks: readonly TriageCheckInput[], act: Act): void => {
  const own = checks.every(({ check }) => earlyHelpChecks.includes(check));
  requireScreening(contact, act, own ? [...screeners, ...earlyHelpWorkers] : screeners, own ? 'R106' : 'R63');
};

const standingOf = ({ check, done, caseStanding = null }: TriageCheckInput): CaseStanding | null => {
  if (caseStanding !== null && (!done || !earlyHelpChecks.includes(check)))
    throw badInput(
      'checks.caseStanding',
      'R106',
      'Whether there is a case is said of early help’s registers, once they were looked into.',
    );
  return caseStanding;
};

/**
 * Ticks the checks of triage, each with what was found or why it was not made (R63, R96, R106, R107, feature 36).
 * Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const recordTriageChecks: Command<TriageChecksInput> = (contact, input, act) => {
  requireChecker(contact, input.checks, act);
  if (input.checks.length === 0) throw badInput('checks', 'R63', 'Say which checks were made.');
  const checks = input.checks.map((one) => ({
    ...stamp(act),
    check: one.check,
    done: one.done,
    note: one.done ? (one.note?.trim() ?? '') : required(one.note, 'checks.note', 'R63'),
    caseStanding: standingOf(one),
  }));
  const changes = { checks: [...contact.checks, ...checks] };
  return nextVersion(noted(contact, 'RECORD_TRIAGE_CHECKS', act, null, changes));
};

const voicedDirectly = { from: 16, to: 17 };

const hasYoungPerson = ({ subjects }: Contact, act: Act): boolean =>
  subjects.filter(isChild).some(({ person }) => {
    const age = ageOn(person.birthDate, act.at);
    return age !== null && age >= voicedDirectly.from && age <= voicedDirectly.to;
  });

const isAtLevel4 = ({ ratings }: Contact): boolean => {
  const threshold = ratings.at(-1)?.threshold;
  return threshold === 'S47' || threshold === 'CIN';
};

/** What must be ticked or explained before triage recommends (R63, R69, R73, R76, R213). */
export const requiredChecks = (contact: Contact, act: Act): readonly TriageCheckName[] => {
  const { safeguardingLeadFirst, parentsSpokenTo } = procedureOf(contact);
  const wanted: readonly (readonly [TriageCheckName, boolean])[] = [
    ['REFERRER_SPOKEN_TO', true],
    ['CASE_SYSTEM', true],
    ['EDUCATION_ROLL', true],
    ['SAFEGUARDING_LEAD_SPOKEN_TO', safeguardingLeadFirst.value && contact.referrer.kind === 'PROFESSIONAL'],
    ['PARENTS_SPOKEN_TO', parentsSpokenTo.value && isAtLevel4(contact)],
    ['CHILD_SPOKEN_TO', hasYoungPerson(contact, act)],
  ];
  return wanted.flatMap(([check, isWanted]) => (isWanted ? [check] : []));
};

/** Throws NOT_ALLOWED naming every check that is neither ticked nor explained. */
export const requireChecks = (contact: Contact, wanted: readonly TriageCheckName[], rule: string): void => {
  const open = wanted.filter((name) => !contact.checks.some(({ check }) => check === name));
  if (open.length === 0) return;
  const words = open.map((name) => triageChecks[name]).join(' ');
  throw refusal('CHECKS_RECORDED', {
    rule,
    detail: `Tick these checks first, or say why one could not be made: ${words}`,
  });
};

/** The account, or the reason for there being none; exactly one of them. Throws BAD_USER_INPUT. */
const voiceOf = (
  said: string | null | undefined,
  reason: string | null | undefined,
  field: string,
  rule: string,
): readonly [string | null, string | null] => {
  const account = said?.trim() ?? '';
  return account === '' ? [null, required(reason, field, rule)] : [account, null];
};

/**
 * What the screening recommends (R63, R64). Refused until its checks are ticked or explained (feature 36), and without
 * the child’s voice and the parents’ views, or the reason for there being none (feature 37); a young person of 16 or 17
 * is asked directly (R69, R213). Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const recordRecommendation: Command<RecommendationInput> = (contact, input, act) => {
  requireScreening(contact, act);
  requireChecks(contact, requiredChecks(contact, act), 'R63');
  const [childVoice, noChildVoiceReason] = voiceOf(
    input.childVoice,
    input.noChildVoiceReason,
    'noChildVoiceReason',
    'R69',
  );
  const [parentsViews, noParentsViewsReason] = voiceOf(
    input.parentsViews,
    input.noParentsViewsReason,
    'noParentsViewsReason',
    'R73',
  );
  const recommendation: Recommendation = {
    ...stamp(act),
    recommendation: required(input.recommendation, 'recommendation', 'R63'),
    chronology: required(input.chronology, 'chronology', 'R64'),
    childVoice,
    noChildVoiceReason,
    parentsViews,
    noParentsViewsReason,
  };
  return nextVersion(noted(contact, 'RECORD_RECOMMENDATION', act, null, { recommendation }));
};
