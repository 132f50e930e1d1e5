import type { Requester } from '@mash-hub/shared/identity';
import { at, dataOf, listAt, policeOfficer, teamManager, type Case } from '../../support/aCase';
import { onForm, refer } from '../../support/aReferredContact';
import { aRequester, type Hub, type HubAnswer } from '../../support/createHub';
import type { Member } from '../../support/aHousehold';
import type { Attack } from './attack';
import type { World } from './world';

/** Somebody who has opened nobody yet. */
const onDuty = ({ fresh }: World): Requester =>
  aRequester('SOCIAL_CARE', 'EDT_WORKER', { sub: `on-duty-${fresh()}` });

const openSubject = (hub: Hub, who: Requester, subject: string | undefined): Promise<HubAnswer> =>
  hub.ask(
    who,
    'mutation($input: OpenEmergencyInput!) { openEmergency(input: $input) { emergencies { id endsAt } } }',
    { input: { subject, reason: 'She is at the hospital and may be taken home.' } },
  );

const open = (one: Case, who: Requester, member: Member = 'child'): Promise<HubAnswer> =>
  openSubject(one.hub, who, one.subjects[member]);

/** Opens somebody; the id of the emergency. */
const opened = async (one: Case, who: Requester): Promise<string> =>
  String(at(listAt(dataOf(await open(one, who)), 'openEmergency', 'emergencies').at(-1), 'id'));

const reviewed = (one: Case, who: Requester, emergency: string, finding = 'NOT_JUSTIFIED') =>
  one.hub.ask(who, 'mutation($input: ReviewEmergencyInput!) { reviewEmergency(input: $input) { id } }', {
    input: { emergency, finding, reason: 'She was never there.' },
  });

/** Whether the police answer somebody, in full, about a person of a case in which a duty worker has no part. */
const isTold = async (one: Case, who: Requester, member: Member = 'child'): Promise<boolean> =>
  at(await one.about(who, member, 'police { level }'), 'police', 'level') === 'FULL';

/** Opens the child, as it should be, and asks as somebody or something else. */
const asks =
  (change: (opener: Requester) => Requester, member: Member = 'child'): Attack['attempt'] =>
  async (world) => {
    const one = await world.caseOf('inNeed');
    const opener = onDuty(world);
    await opened(one, opener);
    if (!(await isTold(one, opener))) throw new Error('It was never open');
    return isTold(one, change(opener), member);
  };

/** Who reads more by a broken glass than the one person, alone, for the hour. */
const readers: readonly Attack[] = [
  {
    name: 'a colleague in the same role reads what somebody else opened in an emergency',
    weakness: 'emergency-of-a-colleague',
    attempt: asks((opener) => ({ ...opener, sub: `${opener.sub}-colleague` })),
  },
  {
    name: 'a duty worker reads on by day, in another role, what was opened at night',
    weakness: 'emergency-in-another-role',
    attempt: asks((opener) => ({ ...opener, role: 'MASH_SOCIAL_WORKER' })),
  },
  {
    name: 'somebody takes what they opened along into a setting',
    weakness: 'emergency-in-a-setting',
    attempt: asks((opener) => ({ ...opener, establishment: 'ZZ-SURGERY' })),
  },
  {
    name: 'a duty worker who opened the child reads about the mother too',
    weakness: 'emergency-of-the-contact',
    attempt: asks((opener) => opener, 'mother'),
  },
  {
    name: 'a duty worker reads on once the hour is over',
    weakness: 'emergency-without-end',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const opener = onDuty(world);
      await opened(one, opener);
      return world.later(60 * 60, () => isTold(one, opener));
    },
  },
  {
    name: 'a duty worker reads on though a manager found that it was not justified',
    weakness: 'emergency-ended-early',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const opener = onDuty(world);
      dataOf(await reviewed(one, teamManager, await opened(one, opener)));
      return isTold(one, opener);
    },
  },
];

/** Opens the child of a case, and a manager finds that it was not justified. */
const foundOut = async (world: World, one: Case): Promise<Requester> => {
  const opener = onDuty(world);
  dataOf(await reviewed(one, teamManager, await opened(one, opener)));
  return opener;
};

/** Who escapes the hour, the review or what it found. */
const openers: readonly Attack[] = [
  {
    name: 'a duty worker closes what was opened and opens it again to begin another hour',
    weakness: 'emergency-hour-begun-anew',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const opener = onDuty(world);
      const emergency = await opened(one, opener);
      const close = 'mutation($input: CloseEmergencyInput!) { closeEmergency(input: $input) { id } }';
      return world.later(50 * 60, async () => {
        dataOf(await one.hub.ask(opener, close, { input: { emergency } }));
        await opened(one, opener);
        return world.later(20 * 60, () => isTold(one, opener));
      });
    },
  },
  {
    name: 'a manager finds justified what that manager opened',
    weakness: 'emergency-reviewed-by-its-opener',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const manager = { ...teamManager, sub: world.fresh() };
      const { errors } = await reviewed(one, manager, await opened(one, manager), 'JUSTIFIED');
      return errors.length === 0;
    },
  },
  {
    name: 'a manager who opened somebody says that the review is done',
    weakness: 'review-said-to-be-done',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const manager = { ...teamManager, sub: world.fresh() };
      const emergency = await opened(one, manager);
      const found = await one.hub.ask(manager, '{ tasks(first: 100) { edges { node { id kind } } } }');
      const task = listAt(dataOf(found), 'tasks', 'edges')
        .map((edge) => at(edge, 'node'))
        .find(
          (node) => at(node, 'kind') === 'EMERGENCY_TO_REVIEW' && String(at(node, 'id')).includes(emergency),
        );
      if (!task) throw new Error('There is nothing to review');
      const complete = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { id } }';
      const input = { task: at(task, 'id'), note: 'Seen to.' };
      return (await one.hub.ask(manager, complete, { input })).errors.length === 0;
    },
  },
  {
    name: 'a duty worker opens the child again after a manager found that it was not justified',
    weakness: 'emergency-after-a-finding',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      return (await open(one, await foundOut(world, one))).errors.length === 0;
    },
  },
  {
    name: 'a duty worker opens the child in another contact after a manager found that it was not justified',
    weakness: 'emergency-in-a-new-contact',
    attempt: async (world) => {
      const opener = await foundOut(world, await world.caseOf('inNeed'));
      return (await open(await world.caseOf('overridden'), opener)).errors.length === 0;
    },
  },
];

/** Whom somebody learns to look for, while a duty worker has the child of a contact open of which nobody was asked. */
const looks =
  (who: Requester, sees: (looked: readonly unknown[]) => boolean): Attack['attempt'] =>
  async (world) => {
    const { hub } = world;
    const people = [onForm('CHILD', 'Una', world.fresh()), onForm('MOTHER', 'Ruth', world.fresh())];
    const { id, subjects } = await refer(hub, policeOfficer, { profile: 'COVENTRY', people });
    dataOf(await openSubject(hub, onDuty(world), subjects[0]));
    const query = 'query($id: ID!) { contact(id: $id) { subjects { healthMatch { status } } } }';
    const { contact } = dataOf(await hub.ask(who, query, { id })) as { contact: unknown };
    return contact !== null && sees(listAt(contact, 'subjects').map((each) => at(each, 'healthMatch')));
  };

/** Who learns more than the owners’ hub staff must, to find the one person in their records. */
const lookers: readonly Attack[] = [
  {
    name: 'an administrator learns of a contact by an emergency, and whom to look for',
    weakness: 'emergency-tells-everybody-whom',
    attempt: looks(aRequester('HEALTH', 'HEALTH_MASH_ADMIN'), (looked) =>
      looked.some((match) => match !== null),
    ),
  },
  {
    name: 'a nurse learns by an emergency of the child who else is in the contact',
    weakness: 'emergency-tells-of-the-contact',
    attempt: looks(aRequester('HEALTH', 'NAMED_NURSE'), (looked) => looked.every((match) => match !== null)),
  },
];

/** Everything tried at break-glass (BG1). */
export const emergencyAttacks: readonly Attack[] = [...readers, ...openers, ...lookers];
