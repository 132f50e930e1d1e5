import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { at, dataOf, fieldOf, listAt, policeOfficer, safeguardingLead, teamManager } from './aCase';
import { address, household, linesOf, members, referenceOf, type Member } from './aHousehold';
import { aRequester, createHub, type Hub, type HubAnswer } from './createHub';

/** Who works at night, and a colleague in the same role who did not open anything. */
export const emergencyDuty = aRequester('SOCIAL_CARE', 'EDT_WORKER');
export const colleague = aRequester('SOCIAL_CARE', 'EDT_WORKER', { sub: 'edt-colleague' });
export const otherManager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER', { sub: 'another-manager' });

export const reason = 'Pia is at the hospital now and nobody knows who may take her home.';

/** An emergency as it is published. */
export interface PublishedEmergency {
  readonly id: string;
  readonly subject: string;
  readonly state: string;
  readonly open: boolean;
  readonly level: string;
  readonly endsAt: string;
  readonly closedAt: string | null;
  readonly reason: string | null;
  readonly reviewDue: string;
  readonly openedBy: { readonly agency: string; readonly role: string };
  readonly review: { readonly finding: string; readonly role: string; readonly reason: string | null } | null;
}

export const emergencyFields =
  'id subject state open level openedBy { agency role } openedAt endsAt closedAt reason reviewDue review { at role finding reason }';

const referral = {
  profile: 'WALSALL',
  channel: 'EMARF',
  narrative: 'Marks on her back, and a story that changes.',
  familyInformed: true,
  referrer: { kind: 'PROFESSIONAL', agency: 'POLICE', name: 'PC Ostrander', contact: '01632 960111' },
  subjects: members.map((member) => {
    const { role, given, family, birthDate, sex } = household[member];
    const consent = { status: 'REFUSED', givenBy: members.indexOf('mother') + 1 };
    return { role, names: [{ given, family }], birthDate, sex, addresses: [address], consent };
  }),
};

interface StoredContact {
  readonly aggregate: { readonly subjects: readonly { readonly id: string; readonly personId: string }[] };
}

/** The agencies know the family from before: each has linked each of its people to its own record. */
const link = async (hub: Hub, contact: string): Promise<void> => {
  const { connection } = hub.agencies.SOCIAL_CARE.dependencies.store;
  const filter: object = { _id: contact };
  const stored = await connection.collection<StoredContact>('contacts').findOne(filter);
  assert.ok(stored);
  for (const agency of agencyNames)
    for (const [index, member] of members.entries()) {
      const person = stored.aggregate.subjects[index];
      assert.ok(person);
      await hub.agencies[agency].dependencies.records.matches.create({
        _id: person.personId,
        status: 'LINKED',
        record: referenceOf(agency, member),
        version: 1,
        history: [],
        subjects: [person.id],
      });
    }
};

const mutate = (hub: Hub, who: Requester, name: string, input: object, selection = 'id state') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub.ask(who, `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
};

/**
 * A contact in Walsall that the police referred on a Tuesday afternoon and a manager held, because the mother refused:
 * the household is known to all five agencies, and nobody has been asked. It is two in the morning.
 */
export const aHeldContact = async (seed = 16) => {
  const hub = await createHub({ at: '2026-06-09T16:00', seed, timeoutMs: 20_000 });
  for (const agency of agencyNames)
    assert.deepEqual((await hub.load(agency, linesOf(agency))).refused, [], agency);
  const made = dataOf(
    await mutate(hub, policeOfficer, 'submitReferral', referral, 'id reference subjects { id }'),
  );
  const id = String(at(made, 'submitReferral', 'id'));
  const reference = String(at(made, 'submitReferral', 'reference'));
  const subjectOf = (member: Member): string =>
    String(at(made, 'submitReferral', 'subjects', members.indexOf(member), 'id'));
  await link(hub, id);
  const hold = { contact: id, to: 'HOLD', reason: 'The mother refused.' };
  dataOf(await mutate(hub, teamManager, 'routeContact', hold));
  hub.setTime('2026-06-10T02:00');

  const open = (
    who: Requester,
    member: Member,
    more: object = {},
    selection = `id emergencies { ${emergencyFields} }`,
  ): Promise<HubAnswer> =>
    mutate(hub, who, 'openEmergency', { subject: subjectOf(member), reason, ...more }, selection);

  /** Opens it, failing the test where it is refused; the emergency as its opener sees it. */
  const opened = async (who: Requester, member: Member): Promise<PublishedEmergency> =>
    listAt(dataOf(await open(who, member)), 'openEmergency', 'emergencies').at(-1) as PublishedEmergency;

  const command = (who: Requester, name: string, input: object): Promise<HubAnswer> =>
    mutate(hub, who, name, input, `id emergencies { ${emergencyFields} }`);

  const read = (who: Requester, selection: string): Promise<HubAnswer> =>
    hub.ask(who, `query($id: ID!) { contact(id: $id) { ${selection} } }`, { id });

  const emergenciesOf = async (who: Requester): Promise<readonly PublishedEmergency[]> =>
    listAt(
      dataOf(await read(who, `emergencies { ${emergencyFields} }`)),
      'contact',
      'emergencies',
    ) as readonly PublishedEmergency[];

  /** What an agency answers a requester about a member: level, rule and answer, or null where it was not asked. */
  const answerOf = async (who: Requester, member: Member, agency: Agency): Promise<unknown> => {
    const field = fieldOf[agency];
    const answer = dataOf(await read(who, `subjects { ${field} { level rule answer } }`));
    return at(answer, 'contact', 'subjects', members.indexOf(member), field);
  };

  /** The same family is referred once more: a new contact, whose member this is. */
  const referredAnew = async (member: Member): Promise<string> => {
    const anew = { ...referral, narrative: 'Seen again with marks, at the swimming bath.' };
    const answer = dataOf(await mutate(hub, policeOfficer, 'submitReferral', anew, 'subjects { id }'));
    return String(at(answer, 'submitReferral', 'subjects', members.indexOf(member), 'id'));
  };

  const close = (): Promise<void> => hub.close();
  return {
    hub,
    id,
    reference,
    subjectOf,
    referredAnew,
    open,
    opened,
    command,
    read,
    emergenciesOf,
    answerOf,
    close,
  };
};

export type HeldContact = Awaited<ReturnType<typeof aHeldContact>>;

/** Those who may never break the glass: bound to a setting, referring, administrative, auditing or counting. */
export const neverOpeners: readonly Requester[] = [
  safeguardingLead,
  aRequester('SOCIAL_CARE', 'QA_AUDITOR'),
  aRequester('SOCIAL_CARE', 'MMG_MEMBER'),
  aRequester('SOCIAL_CARE', 'BSO'),
  aRequester('SOCIAL_CARE', 'TRIAGE_WORKER'),
  aRequester('SOCIAL_CARE', 'IDVA'),
  aRequester('POLICE', 'ENCOMPASS_ADMIN'),
  aRequester('POLICE', 'POLICE_SSO'),
  aRequester('POLICE', 'PROFESSIONAL_REFERRER'),
  aRequester('HEALTH', 'HEALTH_MASH_ADMIN'),
  aRequester('HEALTH', 'PARTNER_PRACTITIONER', { establishment: 'ZZ-SURGERY' }),
  aRequester('PROBATION', 'SUPERVISING_OM'),
  aRequester('SOCIAL_CARE', 'PUBLIC_REFERRER'),
];
