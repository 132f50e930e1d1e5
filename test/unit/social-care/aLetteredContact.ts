import assert from 'node:assert/strict';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { routeContact, type Contact, type ReferralInput } from '@mash-hub/social-care/domain';
import { aContact, aContext, aPerson, theHealthVisitor, theTeamManager } from './builders';

/** The Team Manager on the afternoon of the referral. */
export const manager = theTeamManager('2026-04-02 16:00');
/** A child without consent, both parents and a step-parent. */
export const family = [
  { ...aPerson('CHILD', '2024-02-01', 'Kit'), consent: { status: 'REFUSED', givenBy: 2, note: null } },
  aPerson('MOTHER', '1990-01-02', 'Dana'),
  aPerson('FATHER', '1988-01-02', 'Bram'),
  aPerson('STEP_PARENT', '1980-01-02', 'Ode'),
] as const;

/** The family, referred by telephone by a health visitor on the Thursday before Easter. */
export const referred = (profile: ProfileId, changes: Partial<ReferralInput> = {}): Contact =>
  aContact(
    {
      subjects: family,
      channel: 'PHONE',
      familyInformed: true,
      familyNotInformedReason: null,
      perceivedThreshold: 'CAF',
      ...changes,
    },
    profile,
    theHealthVisitor('2026-04-02 15:30'),
  );

/** Sent one way after the other by the manager. */
export const route = (contact: Contact, ...ways: readonly ('HOLD' | 'CLOSE' | 'TRIAGE' | 'NFA')[]): Contact =>
  ways.reduce(
    (current, to) =>
      routeContact(current, { to, reason: 'As discussed.' }, manager, aContext(contact.profile)),
    contact,
  );

/** Ended in triage without further action. */
export const ended = (profile: ProfileId, changes: Partial<ReferralInput> = {}): Contact =>
  route(referred(profile, changes), 'TRIAGE', 'NFA');

/** The letters in words: kind, whose place on the form, state. */
export const lettersOf = ({ letters }: Contact): readonly string[] =>
  letters.map(({ kind, to, state }) => `${kind} ${to?.split('.').at(-1) ?? 'referrer'} ${state}`);

/** The id of the last letter of a kind to somebody. */
export const idOf = (contact: Contact, kind: string, to: string | null = null): string =>
  contact.letters.findLast((letter) => letter.kind === kind && letter.to === to)?.id ?? assert.fail(kind);
