import assert from 'node:assert/strict';
import type { Agency, ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { at, dataOf, listAt } from '../support/aCase';
import type { Hub, HubAnswer } from '../support/createHub';

/** One person on a form. */
export interface OnTheForm {
  readonly role: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate?: string;
  /** What is said of consent; a parent’s word for a child is that of the person at this place of the form. */
  readonly consent?: Exclude<ConsentStatus, 'WITHDRAWN'>;
  readonly givenBy?: number;
}

/** Other parts of a referral than its people. */
export interface ReferralParts {
  readonly profile: ProfileId;
  readonly channel: string;
  readonly by: Requester;
  readonly narrative?: string;
}

/** A contact in a running hub, and commands on it. */
export interface Referral {
  readonly id: string;
  /** Subject ids in the order of the form. */
  readonly subjects: readonly string[];
  /** Sends a command and returns the answer as it came. */
  readonly command: (who: Requester, name: string, input?: object, selection?: string) => Promise<HubAnswer>;
  /** What somebody reads of the contact, by a selection on it; null where there is none for them. */
  readonly read: (who: Requester, selection: string) => Promise<unknown>;
}

const said = ({ consent, givenBy }: OnTheForm) =>
  consent && {
    consent: { status: consent, givenBy: givenBy ?? null, note: consent === 'UNOBTAINABLE' ? 'Rang.' : null },
  };

/** Submits a referral to a hub that is running. */
export const refer = async (
  hub: Hub,
  { profile, channel, by, narrative = 'Marks on the back of a child.' }: ReferralParts,
  ...people: readonly OnTheForm[]
): Promise<Referral> => {
  const input = {
    profile,
    channel,
    narrative,
    familyInformed: false,
    familyNotInformedReason: 'Telling them first could put the child at risk.',
    referrer: { kind: 'PROFESSIONAL', agency: by.agency, name: 'Ms Tolliver', contact: '01632 960111' },
    subjects: people.map((one) => ({
      role: one.role,
      names: [{ given: one.given, family: one.family }],
      birthDate: one.birthDate ?? null,
      addresses: ['9 Sample Street ZZ99 4BB'],
      ...said(one),
    })),
  };
  const mutation =
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }';
  const made = dataOf(await hub.ask(by, mutation, { input }));
  const id = String(at(made, 'submitReferral', 'id'));
  return {
    id,
    subjects: listAt(made, 'submitReferral', 'subjects').map((subject) => String(at(subject, 'id'))),
    command: (who, name, more = {}, selection = 'id version state') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const wire = inputTypes[name] ?? type;
      const text = `mutation($input: ${wire}!) { ${name}(input: $input) { ${selection} } }`;
      return hub.ask(who, text, { input: { contact: id, ...more } });
    },
    read: async (who, selection) => {
      const query = `query($id: ID!) { contact(id: $id) { ${selection} } }`;
      return at(dataOf(await hub.ask(who, query, { id })), 'contact');
    },
  };
};

/** Commands whose input is shared with another. */
const inputTypes: Readonly<Record<string, string>> = {
  acknowledgeRequest: 'RequestInput',
  startRequest: 'RequestInput',
};

/** Carries a command out; fails the test, showing the errors, where it is refused. */
export const done = async (answer: Promise<HubAnswer>): Promise<Record<string, unknown>> =>
  dataOf(await answer);

/** Asserts that a command is refused with a code and, where given, a rule. */
export const isRefused = async (answer: Promise<HubAnswer>, code: string, rule?: string): Promise<void> => {
  const { errors } = await answer;
  const [first] = errors;
  assert.ok(first, 'nothing was refused');
  assert.equal(first.extensions.code, code, JSON.stringify(first.extensions));
  if (rule !== undefined) assert.equal(first.extensions.rule, rule);
};

/** The request to an agency as somebody reads it. */
export const requestOf = async (
  one: Referral,
  who: Requester,
  agency: Agency,
  selection = 'id agency status',
): Promise<unknown> =>
  listAt(await one.read(who, `informationRequests { agency ${selection} }`), 'informationRequests').find(
    (request) => at(request, 'agency') === agency,
  );
