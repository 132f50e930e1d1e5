import type { Threshold } from '@mash-hub/shared/disclosure';
import type { Channel, ProcedureProfile } from '@mash-hub/shared/profiles';
import { referrers, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact } from './contact';
import { badInput } from './guards';
import { isLocalDate, localDateOf } from './localDate';
import { withMissingLetters } from './letterQueue';
import type { WrittenForm } from './parts/intake';
import { procedureOf } from './procedure';
import { wayInOf } from './wayIn';

/** A form that follows a call. */
export interface FormInput {
  readonly form: Channel;
  readonly concernIdentifiedOn?: string | null;
}

const levelFour = 4;

/** Whether a threshold is level 4 in this authority. */
const isLevelFour = ({ ragMap }: ProcedureProfile, threshold: Threshold | null): boolean =>
  Object.values(ragMap).some((meaning) => meaning.level === levelFour && meaning.threshold === threshold);

/**
 * Whether a written form is due on the very day of the concern: where the procedure asks for it and the professional
 * thinks that level 4 is met (R9, feature 5).
 */
export const isDueSameDay = (
  { referrer, perceivedThreshold }: Pick<Contact, 'referrer' | 'perceivedThreshold'>,
  profile: ProcedureProfile,
): boolean =>
  referrer.kind === 'PROFESSIONAL' &&
  isLevelFour(profile, perceivedThreshold) &&
  profile.deadlines.some(({ from }) => from === 'CONCERN_IDENTIFIED');

/** The date as it was said. Throws BAD_USER_INPUT for one that the calendar has not or that is yet to come. */
export const concernDate = (date: string | null | undefined, at: Date): string | null => {
  if (date === null || date === undefined) return null;
  if (!isLocalDate(date) || date > localDateOf(at))
    throw badInput(
      'concernIdentifiedOn',
      'R9',
      'A concern is identified on a date up to today, written 2026-06-12.',
    );
  return date;
};

type Formed = Pick<Contact, 'referrer' | 'perceivedThreshold' | 'origin'>;

const formOf = (
  contact: Formed,
  { form, concernIdentifiedOn }: FormInput,
  act: Act,
  profile: ProcedureProfile,
): WrittenForm => {
  const identifiedOn = concernDate(concernIdentifiedOn, act.at) ?? contact.origin.concernIdentifiedOn;
  const otherDay = identifiedOn !== null && identifiedOn !== localDateOf(act.at);
  return {
    ...stamp(act),
    form,
    version: profile.version,
    concernIdentifiedOn: identifiedOn,
    late: otherDay && isDueSameDay(contact, profile),
  };
};

/** The form that a referral is in itself; none where it came in any other way (R7, feature 3). */
export const formsAtReceipt = (
  contact: Formed & Pick<Contact, 'channel'>,
  act: Act,
  profile: ProcedureProfile,
): readonly WrittenForm[] =>
  wayInOf(profile, contact.channel)?.isWrittenForm
    ? [formOf(contact, { form: contact.channel }, act, profile)]
    : [];

const formsOfProfile = ({ channels }: ProcedureProfile): string =>
  channels.flatMap(({ channel, isWrittenForm }) => (isWrittenForm ? [channel] : [])).join(', ');

/**
 * Adds the written form that follows a call, at any time: nothing ever waits for it (R7, R8, feature 4). Throws
 * FORBIDDEN, or BAD_USER_INPUT for a form that the authority does not use.
 */
export const attachForm: Command<FormInput> = (contact, input, act) => {
  requireActor(act, referrers, contact, 'R7');
  const profile = procedureOf(contact);
  if (!wayInOf(profile, input.form)?.isWrittenForm)
    throw badInput('form', 'R7', `The written form here is: ${formsOfProfile(profile)}.`);
  const forms = [...contact.forms, formOf(contact, input, act, profile)];
  return nextVersion(withMissingLetters(noted(contact, 'ATTACH_FORM', act, null, { forms }), act));
};
