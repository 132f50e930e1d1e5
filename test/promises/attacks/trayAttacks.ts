import {
  aCase,
  at,
  dataOf,
  listAt,
  nurse,
  policeOfficer,
  safeguardingLead,
  teamManager,
} from '../../support/aCase';
import { aRequester } from '../../support/createHub';
import type { Attack } from './attack';
import { codesOf, type World } from './world';

const openTask = ({ hub, once, caseOf }: World): Promise<string> =>
  once('task', async () => {
    await caseOf('strategy');
    const tasks = await hub.ask(teamManager, '{ tasks(first: 1) { edges { node { id } } } }');
    const id = String(at(dataOf(tasks), 'tasks', 'edges', 0, 'node', 'id'));
    const complete = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { id } }';
    dataOf(await hub.ask(teamManager, complete, { input: { task: id, note: 'Seen to.' } }));
    return id;
  });

/** Who looks into other people’s trays. */
const trays: readonly Attack[] = [
  {
    name: 'a school’s lead who referred reads in the tray how education’s answer stands, which the contact hides',
    weakness: 'tray-beside-the-contact',
    attempt: async ({ hub, caseOf }) => {
      await caseOf('strategy');
      const tray = await hub.ask(safeguardingLead, '{ informationRequests { edges { node { agency } } } }');
      return tray.text.includes('EDUCATION');
    },
  },
  {
    name: 'an officer reads in the contact what health was asked and how it stands',
    weakness: 'return-of-another-agency',
    attempt: async ({ caseOf, reads }) =>
      (await reads(await caseOf('released'), policeOfficer, 'informationRequests { agency }')).includes(
        'HEALTH',
      ),
  },
  {
    name: 'a nurse finds out whether a manager has such a task by saying that it is done',
    weakness: 'task-of-somebody-else',
    attempt: async (world) => {
      const complete = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { id } }';
      const input = { task: await openTask(world), note: 'Seen to.' };
      return !codesOf(await world.hub.ask(nurse, complete, { input })).includes('NOT_FOUND');
    },
  },
  {
    name: 'a constable who only refers opens the tray of the police',
    weakness: 'tray-of-the-agency',
    attempt: async ({ hub, caseOf, later }) => {
      await caseOf('strategy');
      const constable = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' });
      return later('2026-11-05T12:00', async () => {
        const tasks = await hub.ask(constable, '{ tasks { edges { cursor } } }');
        return listAt(dataOf(tasks), 'tasks', 'edges').length > 0;
      });
    },
  },
  {
    name: 'a health administrator sees in whose records the child was found',
    weakness: 'candidates',
    attempt: async ({ caseOf, reads }) =>
      (
        await reads(
          await caseOf('strategy'),
          aRequester('HEALTH', 'HEALTH_MASH_ADMIN'),
          'subjects { healthMatch { record candidates { record } } }',
        )
      ).includes('HEALTH-child'),
  },
  {
    name: 'an officer has a colleague’s restriction refused to be repeated by guessing its key',
    weakness: 'key-of-a-colleague',
    attempt: async ({ hub, fresh }) => {
      const place = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
      const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
      const record = 'CONVICTION:CONVICTION-child';
      const key = fresh();
      const colleague = { ...policeOfficer, sub: 'another-officer' };
      const input = { record, items: ['*'], reason: 'A witness would be known.', idempotencyKey: key };
      const placed = [
        await hub.ask(policeOfficer, place, { input }),
        await hub.ask(colleague, place, { input: { ...input, reason: 'Quite another reason.' } }),
      ];
      for (const { data } of placed) {
        const restriction = at(data, 'restrictPoliceItems', 'id');
        const lifted = { record, restriction, reason: 'No more.' };
        if (restriction) dataOf(await hub.ask(policeOfficer, lift, { input: lifted }));
      }
      return placed.some((answer) => codesOf(answer).includes('IDEMPOTENCY_KEY_REUSED'));
    },
  },
];

/** The police took the child for somebody else; the Team Manager was told of the stranger, a nurse was not. */
export const wrongLinkIn = ({ hub, once }: World): Promise<string> =>
  once('wrongLink', async () => {
    const one = await aCase({ hub, level: 'CIN' });
    await one.about(teamManager, 'child', 'police { incidents { occurredAt } }');
    const mutation = 'mutation($input: UnlinkMatchInput!) { unlinkPoliceMatch(input: $input) { status } }';
    const input = { subject: one.subjects.child, reason: 'Born on the same day.', next: 'OPEN' };
    dataOf(await hub.ask(policeOfficer, mutation, { input }));
    const found = await hub.ask(teamManager, '{ corrections { police { received { id } } } }');
    return String(at(dataOf(found), 'corrections', 'police', 'received', 0, 'id'));
  });

/** Who looks into what was corrected. */
const corrections: readonly Attack[] = [
  {
    name: 'a nurse who was told nothing looks for what the police have corrected to others',
    weakness: 'corrections-of-others',
    attempt: async (world) => {
      const correction = await wrongLinkIn(world);
      const { text } = await world.hub.ask(nurse, '{ corrections { police { received { id } } } }');
      return text.includes(correction);
    },
  },
  {
    name: 'a nurse reads why the police corrected a link, and of which record',
    weakness: 'corrections-made',
    attempt: async (world) => {
      await wrongLinkIn(world);
      const { text } = await world.hub.ask(nurse, '{ corrections { police { made { record reason } } } }');
      return text.includes('same day');
    },
  },
  {
    name: 'a nurse finds out by acknowledging it whether there is such a correction',
    weakness: 'correction-exists',
    attempt: async (world) => {
      const correction = await wrongLinkIn(world);
      const mutation =
        'mutation($input: AcknowledgeCorrectionInput!) { acknowledgePoliceCorrection(input: $input) { id } }';
      const answer = await world.hub.ask(nurse, mutation, { input: { correction } });
      return !codesOf(answer).includes('NOT_FOUND');
    },
  },
  {
    name: 'a manager reads in a correction what a colleague was told',
    weakness: 'correction-of-a-colleague',
    attempt: async (world) => {
      await wrongLinkIn(world);
      const colleague = { ...teamManager, sub: 'another-manager' };
      const { text } = await world.hub.ask(
        colleague,
        '{ corrections { police { received { disclosures { items } } } } }',
      );
      return text.includes('POL-');
    },
  },
];

/** Everything tried at the trays and corrections of others. */
export const trayAttacks: readonly Attack[] = [...trays, ...corrections];
