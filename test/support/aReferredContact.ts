import type { Requester } from '@mash-hub/shared/identity';
import type { ProfileId } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { at, dataOf } from './aCase';
import type { Hub, HubAnswer } from './createHub';

/** Somebody on a referral form, as the public API takes it. */
export interface FormPerson {
  readonly role: string;
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly birthDate?: string;
  readonly consent?: { readonly status: string; readonly givenBy: number | null; readonly note?: string };
}

/** A person on a form; consent, where said, is given by the second person of the form. */
export const onForm = (
  role: string,
  given: string,
  family: string,
  birthDate?: string,
  consents = false,
): FormPerson => ({
  role,
  names: [{ given, family }],
  ...(birthDate && { birthDate }),
  ...(consents && { consent: { status: 'GIVEN', givenBy: 2 } }),
});

export interface Referral {
  readonly profile: ProfileId;
  readonly people: readonly FormPerson[];
  readonly narrative?: string;
  readonly agency?: string;
  readonly more?: object;
}

/** Refers somebody, as the requester, and follows the contact. Fails the test where the referral is refused. */
export const refer = async (hub: Hub, who: Requester, referral: Referral) => {
  const { profile, people, narrative = 'A worry in plain words.', agency = who.agency, more = {} } = referral;
  const input = {
    profile,
    channel: 'PHONE',
    narrative,
    familyInformed: true,
    referrer: { kind: 'PROFESSIONAL', agency, name: 'Ms Example', contact: '01632 960199' },
    subjects: people,
    ...more,
  };
  const mutation =
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }';
  const made = dataOf(await hub.ask(who, mutation, { input }));
  const id = String(at(made, 'submitReferral', 'id'));
  const subjects = people.map((_person, index) =>
    String(at(made, 'submitReferral', 'subjects', index, 'id')),
  );

  /** Sends a command on the contact and returns the answer as it came. */
  const command = (
    by: Requester,
    name: string,
    given: object,
    selection = 'id state',
  ): Promise<HubAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return hub.ask(by, text, { input: { contact: id, ...given } });
  };

  /** Does it, failing the test where it is refused; what was selected of the contact. */
  const does = async (by: Requester, name: string, given: object, selection = 'id state'): Promise<unknown> =>
    at(dataOf(await command(by, name, given, selection)), name);

  /** Asserts that it is refused with this code and, where given, this guard or rule; the words that explain it. */
  const isRefused = async (
    by: Requester,
    name: string,
    given: object,
    code: string,
    names: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const { errors } = await command(by, name, given);
    const [error] = errors;
    assert.ok(error, `${name} was not refused`);
    assert.equal(error.extensions.code, code, JSON.stringify(errors));
    for (const [key, value] of Object.entries(names)) assert.equal(error.extensions[key], value, key);
    const { detail } = error.extensions;
    return typeof detail === 'string' ? detail : error.message;
  };

  /** What a requester reads of the contact; null where there is none to them. */
  const read = async (by: Requester, selection: string): Promise<unknown> =>
    at(dataOf(await hub.ask(by, `query($id: ID!) { contact(id: $id) { ${selection} } }`, { id })), 'contact');

  return { id, subjects, command, does, isRefused, read };
};

export type ReferredContact = Awaited<ReturnType<typeof refer>>;

/** When the deadline of a rule is due in an answer, in ISO form; undefined where it does not run. */
export const dueIn = (answered: unknown, rule: string): unknown => {
  const deadlines = at(answered, 'deadlines') as readonly { id: string; due: string | null }[];
  return deadlines.find(({ id }) => id === rule)?.due;
};
