import type { Role } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { chairs, requireActor } from './actors';
import { isMinor } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Attendee, Contact, Strategy } from './contact';
import { seatsInWords, seatsOf, type AttendeesInput } from './discussion';
import { badInput, refusal, required } from './guards';
import { ageOn } from './localDate';
import { take } from './machines/machine';
import { strategyMachine, type StrategyState } from './machines/strategy';
import { withInvited } from './specialPathway';

const schoolAge = { from: 5, to: 16 };

export type StrategyOutcome = NonNullable<Strategy['outcome']>['outcome'];

export interface ConclusionInput {
  readonly outcome: StrategyOutcome;
  readonly reason: string;
  readonly safetyPlan?: string | null;
}

/** The seats that the profile’s quorum wants and nobody fills (R121); `SCHOOL` where a child is of school age that day. */
export const missingSeats = (
  contact: Contact,
  attendees: readonly Attendee[],
  { strategyQuorum }: ProcedureProfile,
  at: Date,
): readonly string[] => {
  const missing: string[] = strategyQuorum.seats.filter(
    (seat) => !attendees.some(({ agency }) => agency === seat),
  );
  const isOfSchoolAge = contact.subjects.some((subject) => {
    const age = ageOn(subject.person.birthDate, at);
    return isMinor(subject, at) && age !== null && age >= schoolAge.from && age <= schoolAge.to;
  });
  const school = attendees.some(({ agency }) => agency === 'EDUCATION');
  return strategyQuorum.schoolSeatForSchoolAge && isOfSchoolAge && !school ? [...missing, 'SCHOOL'] : missing;
};

/** The strategy discussion that counts: the last one. */
export const strategyOf = ({ strategies }: Pick<Contact, 'strategies'>): Strategy | null =>
  strategies.at(-1) ?? null;

/** Where the strategy discussion of a contact stands; null where none was triggered (D6). */
export const strategyStateOf = (contact: Contact): StrategyState | null => {
  const strategy = strategyOf(contact);
  if (strategy === null) return contact.state === 'STRATEGY' ? 'TRIGGERED' : null;
  if (strategy.outcome) return strategy.outcome.outcome;
  return strategy.quorate ? 'QUORATE' : 'INQUORATE';
};

/** True while a quorate discussion runs: its attendees belong to the decision circle (F3). */
export const isRunning = (contact: Contact): boolean =>
  contact.state === 'STRATEGY' && strategyStateOf(contact) === 'QUORATE';

const requireStrategyState = (contact: Contact): void => {
  if (contact.state !== 'STRATEGY')
    throw refusal('NOT_IN_THE_PROCESS', {
      rule: 'R117',
      detail: 'A strategy discussion follows a RED rating.',
    });
};

export interface ConveningInput extends AttendeesInput {
  /** Who chairs; whoever convenes, where it is not said. */
  readonly chair?: Role | null;
}

/** R119: a Team Manager or a Senior Practitioner. */
const chairOf = ({ chair }: ConveningInput, { by }: Act): Role => {
  const chosen = chair ?? by.role;
  if (!chairs.includes(chosen))
    throw badInput('chair', 'R119', 'A manager of the hub or a Senior Practitioner chairs.');
  return chosen;
};

/**
 * Convenes the strategy discussion, quorate or not; convened again, the seats are those of the new meeting and the
 * history keeps the old ones. Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const conveneStrategy: Command<ConveningInput> = (contact, input, act, { profile }) => {
  requireActor(act, chairs, contact, 'R119');
  requireStrategyState(contact);
  const attendees = seatsOf(input.attendees);
  const missing = missingSeats(contact, attendees, profile, act.at);
  const event = missing.length === 0 ? 'CONVENE_QUORATE' : 'CONVENE_INQUORATE';
  take(strategyMachine, strategyStateOf(contact), event, act, contact);
  const strategy: Strategy = {
    ...stamp(act),
    chair: chairOf(input, act),
    attendees: withInvited(contact, attendees),
    quorate: missing.length === 0,
    missingSeats: missing,
    outcome: null,
  };
  const words = `${seatsInWords(attendees)}${missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`}`;
  return nextVersion(
    noted(contact, 'CONVENE_STRATEGY', act, words, { strategies: [...contact.strategies, strategy] }),
  );
};

/** The discussion to conclude; one that was triggered and never met is kept as such (R125). */
const concluding = (contact: Contact, input: ConclusionInput, neverMet: Strategy): Strategy => {
  const strategy = strategyOf(contact);
  if (input.outcome === 'NOT_HELD') {
    if (strategy !== null)
      throw refusal('STRATEGY_CONVENED', {
        rule: 'R125',
        detail: 'The discussion was convened, or is already recorded as not held: its record stands.',
      });
    return neverMet;
  }
  if (strategy?.outcome !== null) throw refusal('STRATEGY_CONVENED');
  if (!strategy.quorate && input.outcome === 'NO_S47') throw refusal('QUORATE');
  return strategy;
};

/** Concludes the strategy discussion (R123–R125). Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT. */
export const concludeStrategy: Command<ConclusionInput> = (contact, input, act, { profile }) => {
  requireActor(act, chairs, contact, 'R119');
  requireStrategyState(contact);
  const { outcome } = input;
  if (outcome === 'NOT_HELD' && input.reason.trim() === '') throw refusal('REASON_NOT_HELD');
  const reason = required(input.reason, 'reason', 'R124');
  const safetyPlan = input.safetyPlan?.trim() ?? null;
  const nobody = { ...stamp(act), chair: act.by.role, attendees: [], quorate: false, outcome: null };
  const neverMet = { ...nobody, missingSeats: missingSeats(contact, [], profile, act.at) };
  const concluded = concluding(contact, input, neverMet);
  const event = outcome === 'NOT_HELD' ? 'RECORD_NOT_HELD' : (`CONCLUDE_${outcome}` as const);
  take(strategyMachine, strategyStateOf(contact), event, act, contact);
  const strategy = { ...concluded, outcome: { ...stamp(act), outcome, reason, safetyPlan } };
  const strategies = [...contact.strategies.slice(0, -1), strategy];
  return nextVersion(noted(contact, 'CONCLUDE_STRATEGY', act, `${outcome}: ${reason}`, { strategies }));
};
