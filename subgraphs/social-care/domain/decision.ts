import type { Agency, Threshold } from '@mash-hub/shared/disclosure';
import { outcomesAt, type OutcomeCategory, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { childrenOf, hasBasis } from './basis';
import { nextVersion, stamp, type Command } from './command';
import type { Act, Attendee, Contact, Decision } from './contact';
import { seatsOf } from './discussion';
import { badInput, refusal, required } from './guards';
import { lapsed } from './override';
import { requirePatternAddressed } from './pattern';
import { owingAgencies } from './request';
import { strategyOf } from './strategy';
import { advance, requireTransition } from './transitions';

export interface DecisionInput {
  /** What is to happen, in the authority’s own terms (R130). */
  readonly outcome: string;
  readonly threshold: Threshold;
  /** Its kind; where it is not said, that of the outcome in the catalogue’s own words, else its first for the threshold. */
  readonly category?: OutcomeCategory | null;
  /** Professionals who agreed, where the authority decides together (R129); elsewhere partners who contributed (R133). */
  readonly agreedBy?: readonly Attendee[];
  readonly rationale: string;
  /** What the worker is to do (R131). */
  readonly actions?: readonly string[] | null;
  /** Who disagreed and why (R128). */
  readonly dissent?: string | null;
  /** Agencies that have not answered: noted, the decision may be taken without them (R95). */
  readonly missingAgencies?: readonly Agency[];
  /** How many contacts the child has had in the months that the procedure looks at: counted by the store (R40). */
  readonly contactsInPeriod?: number;
}

/** R134: consent is recorded one way or another for every child; an override records what it was (F2). */
const requireConsent = (contact: Contact, threshold: Threshold, act: Act): void => {
  const children = childrenOf(contact);
  const isSet = children.every((child) => child.consents.length > 0 || hasBasis(contact, child, act.at));
  if (!isSet) throw refusal('CONSENT_STATUS_SET');
  const needsBasis = threshold === 'S47' || threshold === 'CIN';
  if (needsBasis && !children.every((child) => hasBasis(contact, child, act.at)))
    throw refusal('BASIS_FOR_OUTCOME');
};

/** R123, R125: only a quorate discussion, or the record that none was held, leads below section 47. */
const requireStrategy = (contact: Contact, threshold: Threshold): void => {
  if (contact.state !== 'STRATEGY' || threshold === 'S47') return;
  const strategy = strategyOf(contact);
  const settled = strategy?.outcome;
  if (!settled || (!strategy.quorate && settled.outcome !== 'NOT_HELD')) throw refusal('STRATEGY_SETTLED');
};

/** The kind of outcome: one that the authority’s catalogue has for the threshold (R130, feature 64). */
const categoryOf = (
  { category, outcome, threshold }: DecisionInput,
  profile: ProcedureProfile,
): OutcomeCategory => {
  const possible = outcomesAt(profile, threshold);
  const inItsWords = possible.find(({ label }) => label.toLowerCase() === outcome.trim().toLowerCase());
  const row = category
    ? possible.find((candidate) => candidate.category === category)
    : (inItsWords ?? possible[0]);
  if (!row)
    throw badInput(
      'category',
      'R130',
      `Your authority’s outcomes at this level are: ${possible.map(({ label }) => label).join('; ')}.`,
    );
  return row.category;
};

/** Where the authority’s professionals decide together, those who took part are recorded (R129, feature 63). */
const agreedByOf = ({ agreedBy }: DecisionInput, { decisionMode }: ProcedureProfile): readonly Attendee[] => {
  if (decisionMode.value !== 'COLLECTIVE') return agreedBy ?? [];
  if (!agreedBy || agreedBy.length === 0) throw refusal('AGREED_TOGETHER');
  return seatsOf(agreedBy);
};

/** R131: a social worker comes for a purpose that the family is told. */
const actionsOf = (
  { actions, category }: Pick<DecisionInput, 'actions' | 'category'>,
  { decisionStatesActions }: ProcedureProfile,
): readonly string[] => {
  const listed = (actions ?? []).map((action) => required(action, 'actions', 'R131'));
  if (decisionStatesActions.value && category === 'CHILD_AND_FAMILY_ASSESSMENT' && listed.length === 0)
    throw refusal('ACTIONS_STATED');
  return listed;
};

const dissentOf = ({ dissent }: DecisionInput): string | null => {
  const written = dissent?.trim() ?? '';
  return written === '' ? null : written;
};

/**
 * The Team Manager’s decision (R127). Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED naming the condition of R134,
 * R95, R123, R129 or R131 that is not met. With no further action every override lapses (D0).
 */
export const decide: Command<DecisionInput> = (contact, input, act, { profile }) => {
  requireTransition(contact, 'DECIDE', act);
  requirePatternAddressed(contact, input.contactsInPeriod ?? 0, profile);
  const { threshold } = input;
  const outcome = required(input.outcome, 'outcome', 'R130');
  const rationale = required(input.rationale, 'rationale', 'R127');
  if (!contact.ratings.at(-1)?.confirmed) throw refusal('RAG_CONFIRMED');
  requireConsent(contact, threshold, act);
  requireStrategy(contact, threshold);
  const missingAgencies = owingAgencies(contact);
  const silent = missingAgencies.filter((agency) => !input.missingAgencies?.includes(agency));
  if (silent.length > 0) throw refusal('MISSING_AGENCIES_NOTED');
  const category = categoryOf(input, profile);
  const decision: Decision = {
    ...stamp(act),
    outcome,
    category,
    agreedBy: agreedByOf(input, profile),
    threshold,
    rationale,
    actions: actionsOf({ ...input, category }, profile),
    dissent: dissentOf(input),
    missingAgencies,
  };
  // The decision stands before the contact moves: the letters queued by the move announce it.
  const decided = advance({ ...contact, decision }, 'DECIDE', act, `${threshold}: ${outcome}`);
  return nextVersion(
    threshold === 'NFA' ? { ...decided, overrides: lapsed(decided.overrides, act, outcome) } : decided,
  );
};
