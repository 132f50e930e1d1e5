import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, type Hub, type HubAnswer } from '../support/createHub';
import type { Requester } from '@mash-hub/shared/identity';

/** Who works at the front door and who comes to it. */
export const callTaker = aRequester('SOCIAL_CARE', 'BSO');
export const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const socialWorker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
export const emergencyDuty = aRequester('SOCIAL_CARE', 'EDT_WORKER');
export const teacher = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-PRIMARY' });
export const healthVisitor = aRequester('HEALTH', 'PROFESSIONAL_REFERRER');
export const police = aRequester('POLICE', 'POLICE_MASH_OFFICER');
export const nurse = aRequester('HEALTH', 'NAMED_NURSE');

/** A child as a form names one. */
export const aChild = (changes: object = {}) => ({
  role: 'CHILD',
  names: [{ given: 'Orla', family: 'Quist' }],
  birthDate: '2017-03-09',
  addresses: ['7 Loom Street, ZZ99 7AA'],
  ...changes,
});

/** A referral by a professional, with nothing but what must be there. */
export const aReferralInput = (changes: object = {}) => ({
  profile: 'COVENTRY',
  channel: 'PHONE',
  narrative: 'Bruises on both arms that nobody explains.',
  familyInformed: true,
  referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', contact: '01632 960111' },
  subjects: [aChild()],
  ...changes,
});

const submission = (selection: string) =>
  `mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { ${selection} } }`;

/** Submits and returns the answer as it came. */
export const send = (
  hub: Hub,
  who: Requester,
  changes: object = {},
  selection = 'id reference state',
): Promise<HubAnswer> => hub.ask(who, submission(selection), { input: aReferralInput(changes) });

/** Submits, and returns the contact; fails the test where it was refused. */
export const refer = async (
  hub: Hub,
  who: Requester,
  changes: object = {},
  selection = 'id reference state',
): Promise<Readonly<Record<string, unknown>>> =>
  dataOf(await send(hub, who, changes, selection)).submitReferral as Readonly<Record<string, unknown>>;

/** What somebody reads of a contact; undefined where to them there is none. */
export const readOf = async (hub: Hub, who: Requester, id: unknown, selection: string) =>
  dataOf(await hub.ask(who, `query($id: ID!) { contact(id: $id) { ${selection} } }`, { id }))
    .contact as Readonly<Record<string, unknown>> | null;

/** Sends a command on a contact. */
export const command = (
  hub: Hub,
  who: Requester,
  name: string,
  input: object,
  selection = 'id state',
): Promise<HubAnswer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub.ask(who, `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
};

/** Code, rule and field of a refusal, in one line. */
export const refusalOf = ({ errors }: HubAnswer): string => {
  const { code, rule, field } = errors[0]?.extensions ?? {};
  return [code, rule, field].flatMap((part) => (typeof part === 'string' ? [part] : [])).join(' ');
};

/** A deadline of a contact by the id of its rule; undefined where it does not run. */
export const deadlineOf = (contact: unknown, id: string): unknown =>
  listAt(contact, 'deadlines').find((deadline) => at(deadline, 'id') === id);

/** The codes of a contact’s warnings. */
export const warningsOf = (contact: unknown): readonly unknown[] =>
  listAt(contact, 'warnings').map((warning) => at(warning, 'code'));

/** A line of social care’s own import. */
export const aLine = (kind: string, reference: string, content: object) => ({
  kind,
  reference: `${kind}-${reference}`,
  subjects: [reference],
  date: '2026-05-01T10:00:00+00:00',
  content,
});

/** A person in social care’s own system. */
export const aKnownChild = (reference: string) => ({
  kind: 'PERSON',
  reference,
  names: [{ given: 'Orla', family: 'Quist' }],
  birthDate: '2017-03-09',
  sex: 'F',
  addresses: ['7 Loom Street, ZZ99 7AA'],
});
