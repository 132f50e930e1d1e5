import type { Agency, Threshold } from '@mash-hub/shared/disclosure';
import type { OutcomeCategory, ProcedureProfile } from '@mash-hub/shared/profiles';
import { activeOverridesFor, childrenOf, hasBasis } from './basis';
import { nextVersion, stamp, type Command } from './command';
import type { Act, Attendee, Contact, Decision } from './contact';
import { badInput, refusal, required } from './guards';
import { lapsed } from './override';
import { owingAgencies } from './request';
import { strategyOf } from './strategy';
import { advance, requireTransition } from './transitions';

export interface DecisionInput {
  /** What is to happen, in the authority’s own terms (R130). */
  readonly outcome: string;
  readonly threshold: Threshold;
  /** Its kind; what the authority’s catalogue has first for the threshold where it is not said. */
  readonly category?: OutcomeCategory | null;
  /** Professionals who agreed, where the authority decides together (R129). */
  readonly agreedBy?: readonly Attendee[];
  readonly rationale: string;
  /** Agencies that have not answered: noted, the decision may be taken without them (R95). */
  readonly missingAgencies?: readonly Agency[];
}

/** R134: consent is recorded one way or another for every child; an override records what it was (F2). */
const requireConsent = (contact: Contact, threshold: Threshold, act: Act): void => {
  const children = childrenOf(contact);
  const isSet = children.every(
    ({ id, consents }) => consents.length > 0 || activeOverridesFor(contact, id, act.at).length > 0,
  );
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
  { category, threshold }: DecisionInput,
  { outcomes }: ProcedureProfile,
): OutcomeCategory => {
  const possible = outcomes.filter(({ thresholds }) => thresholds.includes(threshold));
  const row = category ? possible.find((candidate) => candidate.category === category) : possible[0];
  if (!row)
    throw badInput(
      'category',
      'R130',
      `Your authority’s outcomes at this level are: ${possible.map(({ label }) => label).join('; ')}.`,
    );
  return row.category;
};

/**
 * The Team Manager’s decision (R127). Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED naming the condition of R134,
 * R95 or R123 that is not met. With no further action every override lapses (D0).
 */
export const decide: Command<DecisionInput> = (contact, input, act, { profile }) => {
  requireTransition(contact, 'DECIDE', act);
  const { threshold } = input;
  const outcome = required(input.outcome, 'outcome', 'R130');
  const rationale = required(input.rationale, 'rationale', 'R127');
  if (!contact.ratings.at(-1)?.confirmed) throw refusal('RAG_CONFIRMED');
  requireConsent(contact, threshold, act);
  requireStrategy(contact, threshold);
  const missingAgencies = owingAgencies(contact);
  const silent = missingAgencies.filter((agency) => !input.missingAgencies?.includes(agency));
  if (silent.length > 0) throw refusal('MISSING_AGENCIES_NOTED');
  const decision: Decision = {
    ...stamp(act),
    outcome,
    category: categoryOf(input, profile),
    agreedBy: input.agreedBy ?? [],
    threshold,
    rationale,
    missingAgencies,
  };
  const decided = { ...advance(contact, 'DECIDE', act, `${threshold}: ${outcome}`), decision };
  return nextVersion(
    threshold === 'NFA' ? { ...decided, overrides: lapsed(decided.overrides, act, outcome) } : decided,
  );
};
