import type { Agency } from '../disclosure';
import type { Requester } from '../identity';
import { referenceOf, type Person } from '../population';
import { demoReferral, type DemoFamily } from './demoHousehold';
import type { HubClient } from './start/hubClient';
import type { DemoUsers } from './demoUsers';

type Variables = Readonly<Record<string, unknown>>;

const partners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const satisfies readonly Agency[];

const nameOfAgency: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'SocialCare',
  POLICE: 'Police',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  PROBATION: 'Probation',
};

/** A command on the contact, sent under a name of its own, so that sending it again changes nothing. */
const command = async (
  hub: HubClient,
  by: Requester,
  [mutation, type]: readonly [string, string],
  input: Variables,
): Promise<void> => {
  const selection = type === 'ConfirmMatchInput' || type === 'RejectMatchInput' ? 'status' : 'state';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id ${selection} } }`;
  await hub.ask(by, document, { input });
};

const submit = async (hub: HubClient, users: DemoUsers, family: DemoFamily) => {
  const document = `mutation ($input: SubmitReferralInput!) {
    submitReferral(input: $input) { id subjects { id } }
  }`;
  const { submitReferral } = await hub.ask(users.safeguardingLead, document, { input: demoReferral(family) });
  const { id, subjects } = submitReferral as { id: string; subjects: readonly { id: string }[] };
  return { contact: id, subjects: subjects.map((subject) => subject.id) };
};

/** Rated RED, a strategy discussion convened, the reason for not asking the family recorded, the agencies asked. */
const direct = async (hub: HubClient, users: DemoUsers, contact: string, subjects: readonly string[]) => {
  const { teamManager, safeguardingLead } = users;
  const input = (step: string, more: Variables) => ({ contact, idempotencyKey: `demo-${step}`, ...more });
  const attendees = [
    ...(['SOCIAL_CARE', 'POLICE', 'HEALTH', 'PROBATION'] as const).map((agency) => ({ agency })),
    { agency: 'EDUCATION', role: 'DSL', establishment: safeguardingLead.establishment },
    { agency: 'EDUCATION' },
  ];
  const steps: readonly (readonly [string, Variables])[] = [
    ['rateContact', { rag: 'RED', reason: 'Marks of a belt; the child names the father.' }],
    ['conveneStrategy', { attendees }],
    [
      'recordOverride',
      {
        ground: 'DELAY_SIGNIFICANT_HARM',
        subjects,
        reason: 'Asking first would delay the protection of a child who may be hurt again today.',
      },
    ],
    ['commissionAssessment', { agencies: partners, reason: 'A child says that he was hit with a belt.' }],
  ];
  for (const [mutation, more] of steps) {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    await command(hub, teamManager, [mutation, type], input(mutation, more));
  }
};

interface MatchAnswer {
  readonly id: string;
  readonly match: { readonly status: string } | null;
}

/** The agency’s own staff look who each person is in the agency’s records, and say so (domain B6). */
const match = async (
  hub: HubClient,
  by: Requester,
  contact: string,
  people: ReadonlyMap<string, Person>,
): Promise<void> => {
  const agency = nameOfAgency[by.agency];
  const field = `${agency.charAt(0).toLowerCase()}${agency.slice(1)}Match`;
  const document = `query ($id: ID!) { contact(id: $id) { subjects { id match: ${field} { status } } } }`;
  const { contact: seen } = await hub.ask(by, document, { id: contact });
  for (const { id, match: opened } of (seen as { subjects: readonly MatchAnswer[] }).subjects) {
    const person = people.get(id);
    if (opened?.status !== 'OPEN' || person === undefined) continue;
    const base = { subject: id, idempotencyKey: `demo-match-${id}` };
    if (person.knownTo.has(by.agency)) {
      const reason = 'Name, birth date and address agree, and the family is known to us.';
      const input = { ...base, record: referenceOf(by.agency, person), reason };
      await command(hub, by, [`confirm${agency}Match`, 'ConfirmMatchInput'], input);
    } else {
      const input = { ...base, reason: 'Looked for under every name and address: nobody.' };
      await command(hub, by, [`reject${agency}Match`, 'RejectMatchInput'], input);
    }
  }
};

/** Each partner answers the request that it was sent. */
const answer = async (hub: HubClient, users: DemoUsers, contact: string): Promise<void> => {
  const document = 'query ($id: ID!) { contact(id: $id) { informationRequests { id agency status } } }';
  const { contact: seen } = await hub.ask(users.teamManager, document, { id: contact });
  const { informationRequests } = seen as {
    informationRequests: readonly { id: string; agency: Agency; status: string }[];
  };
  for (const { id: request, agency, status } of informationRequests) {
    if (status === 'SUBMITTED' || agency === 'SOCIAL_CARE') continue;
    await command(hub, users.staff[agency], ['submitReturn', 'SubmitReturnInput'], {
      contact,
      idempotencyKey: `demo-return-${agency}`,
      request,
      noRecord: false,
      concernHeld: true,
      analysis: 'Our records bear out the worry: the child is not safe with the father today.',
      visibilityAccepted: true,
      ...(agency === 'PROBATION' && { nameCheck: 'CURRENT' }),
    });
  }
};

/**
 * Prepares the case of the first query through the public API: a referral, RED, an override, a strategy discussion,
 * each agency’s matches and its return. Run again it changes nothing. Answers the contact’s id; throws what the hub
 * refuses.
 */
export const prepareDemoCase = async (
  hub: HubClient,
  users: DemoUsers,
  family: DemoFamily,
): Promise<string> => {
  const { contact, subjects } = await submit(hub, users, family);
  await direct(hub, users, contact, subjects);
  const members = [family.child, family.mother, family.father];
  const people = new Map(
    subjects.flatMap((id, index) => {
      const member = members[index];
      return member ? [[id, member] as const] : [];
    }),
  );
  for (const by of Object.values(users.staff)) await match(hub, by, contact, people);
  await answer(hub, users, contact);
  return contact;
};
