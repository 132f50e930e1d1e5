import type { Role } from '@mash-hub/shared/disclosure';
import {
  groundOf,
  isSharingGround,
  type GroundRecorder,
  type OverrideGround,
} from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { managers, policeOfficers, requireActor, teamManager } from './actors';
import { consentOf, hasBasisForAChild, subjectOf } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact, Override } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { overrideMachine } from './machines/override';
import { isLocalDate, localDateAfter, localDateOf } from './localDate';
import { advance, endedStates } from './transitions';

/** [P] no seed says when a ground is looked at again. */
const reviewAfterDays = 28;
const shortestReason = { characters: 20, words: 3 };

/**
 * Who writes a ground down, by whom the procedure names as its recorder (F2). What a referrer gave as the reason on
 * the form is taken over by a manager, who answers for it [P].
 */
const recorders: Readonly<Record<GroundRecorder, readonly Role[]>> = {
  REFERRER: managers,
  TEAM_MANAGER: teamManager,
  MASH_MANAGER: managers,
  POLICE: policeOfficers,
};

export interface OverrideInput {
  readonly ground: OverrideGround;
  readonly reason: string;
  readonly subjects: readonly string[];
  /** A date, `2026-06-12`; 28 days on where none is given [P]. */
  readonly reviewDate?: string | null;
}

/** A reason of one sentence at least. Throws BAD_USER_INPUT with the words that ask for it. */
export const writtenReason = (text: string, words: string, rule: string): string => {
  const reason = required(text, 'reason', rule);
  if (reason.length < shortestReason.characters || reason.split(/\s+/).length < shortestReason.words)
    throw badInput('reason', rule, words);
  return reason;
};

const reviewDateOf = (date: string | null | undefined, act: Act): string => {
  const chosen = date ?? localDateAfter(act.at, reviewAfterDays);
  if (!isLocalDate(chosen) || chosen < localDateOf(act.at))
    throw badInput('reviewDate', 'F2', 'The review date is a date from today on, written 2026-06-12.');
  return chosen;
};

/**
 * Records a ground that stands in for the consent of the people it names (F2); it raises no level. A ground for a
 * child takes a held contact up again (R224); on a RED one it opens the quorum’s full view at once (feature 99). Throws GROUND_NOT_IN_PROFILE (V29), FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const recordOverride: Command<OverrideInput> = (contact, input, act, { profile, ids }) => {
  const { ground } = input;
  const row = groundOf(profile, ground);
  if (row === null) throw hubError('GROUND_NOT_IN_PROFILE', { rule: 'F2' });
  const mayRecord = row.recordedBy.flatMap((recorder) => recorders[recorder]);
  requireActor(act, mayRecord, contact, 'F2');
  take(overrideMachine, null, 'RECORD', act, contact);
  if (!isSharingGround(ground)) throw refusal('SHARING_GROUND');
  if (endedStates.includes(contact.state)) throw refusal('LIVE');
  if (input.subjects.length === 0)
    throw badInput('subjects', 'F2', 'Name the people whom the ground covers.');
  const subjects = [...new Set(input.subjects)].map((id) => subjectOf(contact, id, 'subjects'));
  const override: Override = {
    ...stamp(act),
    id: ids.next('override_'),
    ground,
    reason: writtenReason(
      input.reason,
      'Write one sentence at least: why it is right to share without consent.',
      'F2',
    ),
    subjects: subjects.map(({ id }) => id),
    consentThen: subjects.map(consentOf),
    reviewDate: reviewDateOf(input.reviewDate, act),
    lapsed: null,
  };
  const recorded = noted(contact, 'RECORD_OVERRIDE', act, `${ground}: ${override.reason}`, {
    overrides: [...contact.overrides, override],
  });
  const takesUp = contact.state === 'HELD_NO_CONSENT' && hasBasisForAChild(recorded, act.at);
  return nextVersion(takesUp ? advance(recorded, 'GROUND_RECORDED', act) : recorded);
};

/** The overrides with those that still stand lapsed. */
export const lapsed = (
  overrides: Contact['overrides'],
  act: Act,
  reason: string,
  which: (override: Override) => boolean = () => true,
): readonly Override[] =>
  overrides.map((override) =>
    override.lapsed === null && which(override)
      ? { ...override, lapsed: { ...stamp(act), reason } }
      : override,
  );

/** Ends an override whose ground is gone (D0). Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED. */
export const lapseOverride: Command<{ readonly override: string; readonly reason: string }> = (
  contact,
  input,
  act,
) => {
  requireActor(act, managers, contact, 'F2');
  const reason = required(input.reason, 'reason', 'F2');
  const found = contact.overrides.find(({ id }) => id === input.override);
  if (!found) throw badInput('override', 'F2', 'The contact has no such override.');
  if (found.lapsed !== null) throw refusal('OVERRIDE_ACTIVE');
  take(overrideMachine, 'ACTIVE', 'LAPSE', act, contact);
  const overrides = lapsed(contact.overrides, act, reason, ({ id }) => id === found.id);
  return nextVersion(noted(contact, 'LAPSE_OVERRIDE', act, found.id, { overrides }));
};
