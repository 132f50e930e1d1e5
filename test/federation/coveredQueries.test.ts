import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { aFamilyInStrategy, dataOf, linesOf, staff } from './aFamily';
import { lookUpAtTheDoor } from './atTheDoor';
import { correctALink } from './correctALink';
import { countContacts } from './countContacts';
import { hearOfIncidents } from './hearOfIncidents';
import { listBesideContacts } from './listBesideContacts';
import { readFigures } from './readFigures';
import { watchTheWatchers } from './watchTheWatchers';
import { expected } from './expectedQueries';
import { executionOf, recordQueries, type RecordedQuery } from './recordedQueries';

const families = ['kin', 'neighbours', 'strangers'].map((name) => ({ name, size: 4 }));

/** Whoever looks at their tasks has the hub swept first. */
const sweeping = '{ tasks(first: 1) { edges { cursor } } }';

const mineHere = 'filter: { mine: true, state: STRATEGY },';

const listed = `edges { cursor node { id } } pageInfo { endCursor }`;

describe('Every query that the hub makes is covered by an index', () => {
  let hub: Hub;
  const recorded = new Map<Agency, () => readonly RecordedQuery[]>();

  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15', monitorCommands: true });
    for (const agency of agencyNames)
      recorded.set(agency, recordQueries(hub.agencies[agency].dependencies.store));
    for (const agency of agencyNames)
      for (const family of families) await hub.load(agency, linesOf(agency, family));
    const contacts: string[] = [];
    for (const family of families) contacts.push(await aFamilyInStrategy(hub, family));
    for (const id of contacts) {
      const read = `query($id: ID!) { contact(id: $id) { subjects { police { answer } health { answer } } } }`;
      dataOf(await hub.ask(staff.SOCIAL_CARE, read, { id }));
    }
    await listEverything(hub);
    await listBesideContacts(hub);
    await lookUpAtTheDoor(hub);
    await hearOfIncidents(hub);
    await workOn(hub, contacts[0] ?? '');
    await audit(hub, contacts[0] ?? '');
    await readFigures(hub, contacts[0] ?? '');
    await correctALink(hub, contacts[0] ?? '');
    await watchTheWatchers(hub);
  });
  after(() => hub.close());

  for (const [agency, shapes] of Object.entries(expected))
    it(`${agency} is asked in every way that is known`, () => {
      const made = new Set((recorded.get(agency as Agency)?.() ?? []).map(({ shape }) => shape));
      for (const shape of shapes)
        assert.ok(made.has(shape), `${shape} is among ${[...made].sort().join('; ')}`);
    });

  for (const agency of agencyNames)
    it(`${agency} scans no collection, sorts nothing in memory and reads no document in vain`, async (test) => {
      const { store } = hub.agencies[agency].dependencies;
      const faults = new Set<string>();
      const seen = new Set<string>();
      for (const query of recorded.get(agency)?.() ?? []) {
        const { stages, examined, returned } = await executionOf(store, query);
        seen.add(`${query.shape}: ${stages.join(' ')}, ${String(examined)} examined for ${String(returned)}`);
        if (stages.includes('COLLSCAN')) faults.add(`${query.shape} scans the collection`);
        if (stages.includes('SORT')) faults.add(`${query.shape} sorts in memory`);
        // What a change is based on may be out of date: then the one document by its id was read and not returned.
        const bare = query.shape.startsWith('find ') ? returned : Math.max(returned, 1);
        if (examined > bare) faults.add(`${query.shape} reads ${String(examined)} for ${String(returned)}`);
      }
      test.diagnostic([...seen].sort().join('\n'));
      assert.deepEqual([...faults], []);
    });
});

/** Lists contacts and requests in every way that the API offers, each with a page behind the first. */
const listEverything = async (hub: Hub): Promise<void> => {
  const lists = ['', 'filter: { state: STRATEGY },', 'filter: { mine: true },', mineHere];
  for (const who of [staff.SOCIAL_CARE, staff.POLICE])
    for (const filter of lists) {
      const page = `query($after: String) { contacts(${filter} first: 1, after: $after) { ${listed} } }`;
      const first = dataOf(await hub.ask(who, page)) as { contacts: { pageInfo: { endCursor: string } } };
      dataOf(await hub.ask(who, page, { after: first.contacts.pageInfo.endCursor }));
    }
  const mine = `query($after: String) { myReferrals(first: 1, after: $after) { ${listed} } }`;
  const referrer = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-PRIMARY' });
  const own = dataOf(await hub.ask(referrer, mine)) as {
    myReferrals: { pageInfo: { endCursor: string } };
  };
  const behind = own.myReferrals.pageInfo.endCursor;
  dataOf(await hub.ask(referrer, mine, { after: behind }));
  await listTasks(hub);
  const tray = `query { informationRequests(first: 2) { edges { cursor } } }`;
  dataOf(await hub.ask(staff.POLICE, tray));
};

/** Tasks with a page behind the first, one of them done; and what is handed over at closing. */
const listTasks = async (hub: Hub): Promise<void> => {
  const page =
    'query($after: String) { tasks(first: 1, after: $after) { edges { node { id } } pageInfo { endCursor } } }';
  const first = dataOf(await hub.ask(staff.SOCIAL_CARE, page)) as {
    tasks: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
  };
  dataOf(await hub.ask(staff.SOCIAL_CARE, page, { after: first.tasks.pageInfo.endCursor }));
  const complete = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { id } }';
  const input = { task: first.tasks.edges[0]?.node.id, note: 'Done.' };
  dataOf(await hub.ask(staff.SOCIAL_CARE, complete, { input }));
  dataOf(await hub.ask(staff.SOCIAL_CARE, '{ handover(profile: COVENTRY) { contact { id } } }'));
};

/** Convenes the strategy discussion: the task to do so is written before, and closed after. */
const convene = async (hub: Hub, contact: string): Promise<void> => {
  dataOf(await hub.ask(staff.SOCIAL_CARE, sweeping));
  const mutation = `mutation($input: ConveneStrategyInput!) { conveneStrategy(input: $input) { id } }`;
  const input = { contact, attendees: agencyNames.map((agency) => ({ agency })) };
  dataOf(await hub.ask(staff.SOCIAL_CARE, mutation, { input }));
  dataOf(await hub.ask(staff.SOCIAL_CARE, sweeping));
};

/** Commands of every kind that looks something up beside the contact itself. */
const workOn = async (hub: Hub, contact: string): Promise<void> => {
  const advice = `mutation($input: RecordAdviceCallInput!) { recordAdviceCall(input: $input) }`;
  const call = { profile: 'COVENTRY', callerAgency: 'HEALTH', scenario: 'A worry.', advice: 'Refer it.' };
  dataOf(await hub.ask(staff.SOCIAL_CARE, advice, { input: call }));

  const mother = {
    role: 'MOTHER',
    names: [{ given: 'Nell', family: 'Averdale' }],
    birthDate: '1990-01-02',
    nhsNumber: '9995260182',
    consent: { status: 'GIVEN', givenBy: 2 },
  };
  const child = { ...mother, role: 'CHILD', birthDate: '2019-01-02', nhsNumber: null };
  const referral = {
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative: 'A worry.',
    familyInformed: true,
    perceivedThreshold: 'S47',
    idempotencyKey: 'a-worry-1',
    referrer: { kind: 'PUBLIC', name: 'A neighbour', contact: '01632 960112' },
    subjects: [{ ...child, consent: { status: 'GIVEN', givenBy: 1 } }, mother],
  };
  const submit = `mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }`;
  const made = dataOf(await hub.ask(staff.SOCIAL_CARE, submit, { input: referral })) as {
    submitReferral: { id: string };
  };
  const id = made.submitReferral.id;
  const rate = `mutation($input: RateContactInput!) { rateContact(input: $input) { id } }`;
  const rating = { contact: id, rag: 'RED', threshold: 'S47', reason: 'Marks.' };
  dataOf(await hub.ask(staff.SOCIAL_CARE, rate, { input: rating }));
  const commission = `mutation($input: CommissionAssessmentInput!) { commissionAssessment(input: $input) { id } }`;
  const asked = { contact: id, agencies: ['HEALTH'], reason: 'Marks.' };
  dataOf(await hub.ask(staff.SOCIAL_CARE, commission, { input: asked }));
  await convene(hub, id);
  const match = `query($id: ID!) { contact(id: $id) { subjects { healthMatch { status } } } }`;
  dataOf(await hub.ask(staff.HEALTH, match, { id }));

  await countContacts(hub, { ...referral, idempotencyKey: 'a-worry-2' });
  await answerRequest(hub, contact);
  await restrictAndLift(hub);
};

const answerRequest = async (hub: Hub, contact: string): Promise<void> => {
  const requests = `query($id: ID!) { contact(id: $id) { informationRequests { id agency } } }`;
  const { contact: read } = dataOf(await hub.ask(staff.POLICE, requests, { id: contact })) as {
    contact: { informationRequests: { id: string; agency: string }[] };
  };
  const request = read.informationRequests.find(({ agency }) => agency === 'POLICE')?.id;
  const answer = `mutation($input: SubmitReturnInput!) { submitReturn(input: $input) { id } }`;
  const input = { contact, request, noRecord: true, visibilityAccepted: true };
  dataOf(await hub.ask(staff.POLICE, answer, { input }));
};

const restrictAndLift = async (hub: Hub): Promise<void> => {
  const record = 'INCIDENT:R-POLICE-kin-0';
  const restrict = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const { restrictPoliceItems: placed } = dataOf(
    await hub.ask(staff.POLICE, restrict, { input: { record, items: ['*'], reason: 'Live operation' } }),
  ) as { restrictPoliceItems: { id: string } };
  const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
  const input = { record, restriction: placed.id, reason: 'The operation has ended' };
  dataOf(await hub.ask(staff.POLICE, lift, { input }));
};

const audit = async (hub: Hub, contact: string): Promise<void> => {
  const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');
  const ask = async (by: string): Promise<void> => {
    dataOf(
      await hub.ask(
        auditor,
        `query { audit { police { checkpoint { size } entries(${by}) { endCursor } } } }`,
      ),
    );
  };
  await ask(`contact: "${contact}", first: 3`);
  await ask(`contact: "${contact}", first: 3, after: "4"`);
  await ask(`requester: "${staff.POLICE.sub}", first: 3`);
  await ask('first: 3, after: "2"');
  const { log } = hub.agencies.POLICE.dependencies;
  const { entries } = await log.entries({ contact }, { first: 50 });
  const person = entries.flatMap(({ body }) => ('person' in body && body.person ? [body.person] : []))[0];
  await log.entries({ person: person ?? '' }, { first: 3 });
};
