import type { Requester } from '@mash-hub/shared/identity';
import {
  at,
  auditor,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  safeguardingLead,
  teamManager,
} from '../../support/aCase';
import { linesOf, otherSchool, referenceOf } from '../../support/aHousehold';
import { aRequester, type HubAnswer } from '../../support/createHub';
import type { Attack } from './attack';
import { wrongLinkIn } from './trayAttacks';
import type { World } from './world';

const adviser = aRequester('SOCIAL_CARE', 'IDVA');
const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });

/** Says of the child, as an agency’s own staff would, that the agency holds nothing; puts it back where it was taken. */
const rejects = async (
  { hub, caseOf }: World,
  who: Requester,
  noun: 'Police' | 'Education',
  keeper: Requester,
): Promise<boolean> => {
  const { child } = (await caseOf('strategy')).subjects;
  const reject = `mutation($input: RejectMatchInput!) { reject${noun}Match(input: $input) { status } }`;
  const confirm = `mutation($input: ConfirmMatchInput!) { confirm${noun}Match(input: $input) { status } }`;
  const rejected = await hub.ask(who, reject, { input: { subject: child, reason: 'Because I can.' } });
  if (rejected.errors.length > 0) return false;
  const record = referenceOf(noun === 'Police' ? 'POLICE' : 'EDUCATION', 'child');
  const input = { subject: child, record, reason: 'Same name, date of birth and address.' };
  dataOf(await hub.ask(keeper, confirm, { input }));
  return true;
};

/** Who comes in by a door that is not theirs. */
const doors: readonly Attack[] = [
  {
    name: 'a manager reads the disclosure log, which is for auditors',
    weakness: 'door-for-any-role',
    attempt: async ({ hub }) =>
      (await hub.ask(teamManager, '{ audit { police { entries(first: 1) { entries { kind } } } } }')).errors
        .length === 0,
  },
  {
    name: 'a lead of another school says of this school’s pupil that education holds nothing',
    weakness: 'door-for-any-role',
    attempt: (world) => rejects(world, elsewhere, 'Education', educationOfficer),
  },
  {
    name: 'a nurse says of a child that the police hold nothing',
    weakness: 'doors-of-questions-only',
    attempt: (world) => rejects(world, nurse, 'Police', policeOfficer),
  },
  {
    name: 'an auditor reads in the log what somebody wrote',
    weakness: 'content-in-the-log',
    attempt: async ({ hub, fresh }) => {
      const record = 'VICTIM_SAFETY:VICTIM_SAFETY-child';
      const reason = `The neighbour Quenby saw it ${fresh()}`;
      const place = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
      const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
      const { log } = hub.agencies.POLICE.dependencies;
      const { size } = await log.checkpoint();
      const placed = dataOf(await hub.ask(policeOfficer, place, { input: { record, items: ['*'], reason } }));
      const restriction = at(placed, 'restrictPoliceItems', 'id');
      const query = `{ audit { police { entries(first: 20, after: "${String(size - 1)}") { entries { command facts { name value } } } } } }`;
      const { text } = await hub.ask(auditor, query);
      dataOf(await hub.ask(policeOfficer, lift, { input: { record, restriction, reason: 'No more.' } }));
      return text.includes('Quenby');
    },
  },
  {
    name: 'an adviser of the domestic-abuse service restricts a case note of social care',
    weakness: 'records-of-another-service',
    attempt: async ({ hub }) => {
      const record = 'CASE_NOTE:CASE_NOTE-child';
      const place = 'mutation($input: RestrictItemsInput!) { restrictSocialCareItems(input: $input) { id } }';
      const lift =
        'mutation($input: LiftRestrictionInput!) { liftSocialCareRestriction(input: $input) { id } }';
      const input = { record, items: ['*'], reason: 'Because I can.' };
      const placed = await hub.ask(adviser, place, { input });
      if (placed.errors.length > 0) return false;
      const restriction = at(placed.data, 'restrictSocialCareItems', 'id');
      dataOf(await hub.ask(teamManager, lift, { input: { record, restriction, reason: 'No more.' } }));
      return true;
    },
  },
];

const added = async (
  { hub }: World,
  who: Requester,
  noun: string,
  line: Readonly<Record<string, unknown>>,
): Promise<HubAnswer> => {
  const mutation = `mutation($input: AddRecordInput!) { add${noun}Record(input: $input) { record outcome } }`;
  return hub.ask(who, mutation, { input: { line } });
};

const incident = (change: object) => ({
  ...linesOf('POLICE').find(({ reference }) => reference === 'INCIDENT-sibling'),
  ...change,
});

/** Who breaks in with what is written into an agency’s own records. */
const lines: readonly Attack[] = [
  {
    name: 'an adviser of the domestic-abuse service writes a case note into social care’s records',
    weakness: 'added-for-another-service',
    attempt: async (world) => {
      const line = { kind: 'CASE_NOTE', reference: world.fresh(), subjects: ['SOCIAL_CARE-sibling'] };
      const answer = await added(world, adviser, 'SocialCare', {
        ...line,
        content: { text: 'All is well.' },
      });
      return answer.errors.length === 0;
    },
  },
  {
    name: 'an officer writes a record about somebody whom the police do not keep',
    weakness: 'added-about-nobody',
    attempt: async (world) => {
      const line = incident({ reference: world.fresh(), subjects: ['HEALTH-child'] });
      return (await added(world, policeOfficer, 'Police', line)).errors.length === 0;
    },
  },
  {
    name: 'an import brings a restricted record once more, and with it its release',
    weakness: 'import-lifts-restrictions',
    attempt: async (world) => {
      const { hub } = world;
      const record = 'INCIDENT:INCIDENT-sibling';
      const place = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
      const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
      const input = { record, items: ['*'], reason: 'A witness would be known by it.' };
      const placed = dataOf(await hub.ask(policeOfficer, place, { input }));
      await hub.load('POLICE', [
        incident({ date: `2026-05-02T10:00:0${String(world.seconds() % 10)}+00:00` }),
      ]);
      await hub.load('POLICE', [incident({})]);
      const found = dataOf(
        await hub.ask(policeOfficer, `{ policeRestrictions(record: "${record}") { id } }`),
      );
      const stands = listAt(found, 'policeRestrictions').length > 0;
      const restriction = at(placed, 'restrictPoliceItems', 'id');
      if (stands)
        dataOf(await hub.ask(policeOfficer, lift, { input: { record, restriction, reason: 'No more.' } }));
      return !stands;
    },
  },
  {
    name: 'an import line carries control characters that break what reads it',
    weakness: 'import-of-operators',
    attempt: async (world) => {
      const line = incident({
        reference: world.fresh(),
        content: { account: 'Shouting\u0000\u001b[2J was heard.' },
      });
      return (await world.hub.load('POLICE', [line])).refused.length === 0;
    },
  },
];

/** A cursor that is a query of the store. */
const cursors: readonly Attack[] = [
  {
    name: 'a nurse puts an operator into the cursor of the corrections ({"$ne": …})',
    weakness: 'cursor-of-corrections',
    attempt: async (world) => {
      const correction = await wrongLinkIn(world);
      const query = 'query($after: ID) { corrections { police { received(after: $after) { id } } } }';
      const { text } = await world.hub.ask(nurse, query, { after: '{"audiences":{"$ne":""}}' });
      return text.includes(correction);
    },
  },
  {
    name: 'a nurse puts an operator into the cursor of the tasks',
    weakness: 'cursor-of-tasks',
    attempt: async ({ hub }) => {
      const query = 'query($after: String) { tasks(after: $after) { edges { node { kind } } } }';
      const answer = await hub.ask(nurse, query, { after: '{"tray":{"$ne":""}}' });
      return JSON.stringify(answer.data ?? {}).includes('kind');
    },
  },
  {
    name: 'an officer lists requests that the police were never sent, by an operator in the cursor of the tray',
    weakness: 'cursor-of-contacts',
    attempt: async ({ hub }) => {
      const query =
        'query($after: String) { informationRequests(first: 100, after: $after) { pageInfo { endCursor } } }';
      const answer = await hub.ask(safeguardingLead, query, { after: '{"askedAgencies":{"$ne":""}}' });
      return at(answer.data, 'informationRequests', 'pageInfo', 'endCursor') != null;
    },
  },
];

export const doorAttacks: readonly Attack[] = [...doors, ...lines, ...cursors];
