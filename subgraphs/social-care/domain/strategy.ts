import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { managers, requireActor } from './actors';
import { isMinor } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Attendee, Contact, Strategy } from './contact';
import { seatsInWords, seatsOf, type AttendeesInput } from './discussion';
import { refusal, required } from './guards';
import { ageOn } from './localDate';

/** A strategy discussion (domain D0, D6). An inquorate one is convened again, or sets safety actions only (R123). */
export const strategyTransitions = [
  { from: 'TRIGGERED', event: 'CONVENE', to: ['QUORATE', 'INQUORATE'], rules: ['R121', 'R123'] },
  { from: 'INQUORATE', event: 'CONVENE', to: ['QUORATE', 'INQUORATE'], rules: ['R121', 'R123'] },
  { from: 'CONCLUDED', event: 'CONVENE', to: ['QUORATE', 'INQUORATE'], rules: ['R117'] },
  { from: 'QUORATE', event: 'CONVENE', to: ['QUORATE', 'INQUORATE'], rules: ['R122'] },
  { from: 'QUORATE', event: 'CONCLUDE', to: ['CONCLUDED'], rules: ['R124'] },
  { from: 'INQUORATE', event: 'CONCLUDE', to: ['CONCLUDED'], rules: ['R123'] },
  { from: 'TRIGGERED', event: 'NOT_HELD', to: ['NOT_HELD'], rules: ['R125'] },
] as const;

const schoolAge = { from: 5, to: 16 };

export type StrategyOutcome = NonNullable<Strategy['outcome']>['outcome'];

export interface ConclusionInput {
  readonly outcome: StrategyOutcome;
  readonly reason: string;
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

/** True while a quorate discussion runs: its attendees belong to the decision circle (F3). */
export const isRunning = ({ state, strategy }: Contact): boolean =>
  state === 'STRATEGY' && strategy !== null && strategy.quorate && strategy.outcome === null;

const requireStrategyState = (contact: Contact): void => {
  if (contact.state !== 'STRATEGY')
    throw refusal('NOT_IN_THE_PROCESS', {
      rule: 'R117',
      detail: 'A strategy discussion follows a RED rating.',
    });
};

/**
 * Convenes the strategy discussion, quorate or not; convened again, the seats are those of the new meeting and the
 * history keeps the old ones. Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const conveneStrategy: Command<AttendeesInput> = (contact, input, act, { profile }) => {
  requireActor(act, [...managers, 'SENIOR_PRACTITIONER'], contact.profile, 'R119');
  requireStrategyState(contact);
  const attendees = seatsOf(input.attendees);
  const missing = missingSeats(contact, attendees, profile, act.at);
  const strategy: Strategy = {
    ...stamp(act),
    attendees,
    quorate: missing.length === 0,
    missingSeats: missing,
    outcome: null,
  };
  const words = `${seatsInWords(attendees)}${missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`}`;
  return nextVersion(noted(contact, 'CONVENE_STRATEGY', act, words, { strategy }));
};

/** The discussion to conclude; one that was triggered and never met is kept as such (R125). */
const concluding = (contact: Contact, input: ConclusionInput, neverMet: Strategy): Strategy => {
  const { strategy } = contact;
  if (input.outcome === 'NOT_HELD') {
    if (strategy !== null)
      throw refusal('STRATEGY_CONVENED', { rule: 'R125', detail: 'The discussion was convened.' });
    return neverMet;
  }
  if (strategy?.outcome !== null) throw refusal('STRATEGY_CONVENED');
  if (!strategy.quorate && input.outcome === 'NO_S47') throw refusal('QUORATE');
  return strategy;
};

/** Concludes the strategy discussion (R123–R125). Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT. */
export const concludeStrategy: Command<ConclusionInput> = (contact, input, act, { profile }) => {
  requireActor(act, [...managers, 'SENIOR_PRACTITIONER'], contact.profile, 'R119');
  requireStrategyState(contact);
  const { outcome } = input;
  if (outcome === 'NOT_HELD' && input.reason.trim() === '') throw refusal('REASON_NOT_HELD');
  const reason = required(input.reason, 'reason', 'R124');
  const nobody = { ...stamp(act), attendees: [], quorate: false, outcome: null };
  const neverMet = { ...nobody, missingSeats: missingSeats(contact, [], profile, act.at) };
  const strategy = { ...concluding(contact, input, neverMet), outcome: { ...stamp(act), outcome, reason } };
  return nextVersion(noted(contact, 'CONCLUDE_STRATEGY', act, `${outcome}: ${reason}`, { strategy }));
};
