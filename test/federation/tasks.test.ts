import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';

const teamManager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const emergencyDuty = aRequester('SOCIAL_CARE', 'EDT_WORKER');
const areaManager = aRequester('SOCIAL_CARE', 'AREA_DUTY_MANAGER');
const nurse = aRequester('HEALTH', 'NAMED_NURSE');
const healthVisitor = aRequester('HEALTH', 'PROFESSIONAL_REFERRER');
const teacher = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-PRIMARY' });

interface PublishedTask {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly contactId: string;
  readonly reason: string;
  readonly due: string | null;
  readonly raisedAt: string;
}

const fields = 'id kind state contactId reference reason rule raisedAt due role agency done { role note }';

const tasksOf = async (hub: Hub, who: Requester, args = ''): Promise<readonly PublishedTask[]> => {
  const page = dataOf(await hub.ask(who, `{ tasks${args} { edges { node { ${fields} } } } }`));
  return listAt(page, 'tasks', 'edges').map((edge) => at(edge, 'node') as PublishedTask);
};

const kindsOf = (tasks: readonly PublishedTask[], contact: string): readonly string[] =>
  tasks.filter(({ contactId }) => contactId === contact).map(({ kind }) => kind);

const refer = async (hub: Hub, consent = true, extra: object = {}): Promise<string> => {
  const said = consent ? { consent: { status: 'GIVEN', givenBy: 2 } } : {};
  const input = {
    profile: 'COVENTRY',
    channel: 'MARF',
    narrative: 'Marks on her back.',
    familyInformed: true,
    perceivedThreshold: 'S47',
    referrer: { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'Ms Example', contact: '01632 960111' },
    subjects: [
      { role: 'CHILD', names: [{ given: 'Pia', family: 'Dunmore' }], birthDate: '2018-05-04', ...said },
      { role: 'MOTHER', names: [{ given: 'Hanna', family: 'Dunmore' }], birthDate: '1990-01-02', ...said },
    ],
    ...extra,
  };
  const mutation = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
  return String(at(dataOf(await hub.ask(healthVisitor, mutation, { input })), 'submitReferral', 'id'));
};

const command = async (hub: Hub, contact: string, name: string, input: object): Promise<void> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
  dataOf(await hub.ask(teamManager, mutation, { input: { contact, ...input } }));
};

const aRed = async (hub: Hub): Promise<string> => {
  const contact = await refer(hub);
  await command(hub, contact, 'rateContact', { rag: 'RED', threshold: 'S47', reason: 'Marks.' });
  await command(hub, contact, 'commissionAssessment', { agencies: ['POLICE', 'HEALTH'], reason: 'Marks.' });
  return contact;
};

const complete = (hub: Hub, who: Requester, task: string, note = 'Rang them.') =>
  hub.ask(who, `mutation($input: CompleteTaskInput!) { completeTask(input: $input) { ${fields} } }`, {
    input: { task, note },
  });

describe('Tasks through the hub, by a clock that is set', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-06-12T15:10' });
  });
  after(() => hub.close());

  it('R117, R118, feature 58: RED makes a strategy task for the chairs and notifies the Area Duty Manager', async () => {
    const contact = await aRed(hub);
    assert.ok(kindsOf(await tasksOf(hub, teamManager), contact).includes('STRATEGY_DUE'));
    assert.deepEqual(kindsOf(await tasksOf(hub, areaManager), contact), ['STRATEGY_NOTIFICATION']);
    assert.deepEqual(await tasksOf(hub, teacher), [], 'nobody else is told');
  });

  it('R93, R94, feature 55: partner and Team Manager are chased at three quarters and at the breach, once', async () => {
    hub.setTime('2026-06-12T09:00');
    const contact = await aRed(hub);
    const chased = async (who: Requester) =>
      kindsOf(await tasksOf(hub, who), contact).filter((kind) => kind.startsWith('REQUEST_'));
    assert.deepEqual(await chased(nurse), []);
    hub.setTime('2026-06-12T12:00');
    assert.deepEqual(await chased(nurse), ['REQUEST_DUE_SOON']);
    assert.deepEqual(
      await chased(teamManager),
      ['REQUEST_DUE_SOON', 'REQUEST_DUE_SOON'],
      'police and health',
    );
    hub.setTime('2026-06-12T13:00');
    assert.deepEqual(await chased(nurse), ['REQUEST_OVERDUE']);
    await Promise.all([chased(nurse), chased(teamManager), chased(nurse)]);
    assert.deepEqual(await chased(nurse), ['REQUEST_OVERDUE'], 'asking again at once makes no second one');
  });

  it('R202, feature 89, E4: at closing time a RED is handed to the Emergency Duty Team, and taken back at opening', async () => {
    hub.setTime('2026-06-12T15:10');
    const contact = await aRed(hub);
    hub.setTime('2026-06-12T16:29');
    assert.deepEqual(kindsOf(await tasksOf(hub, emergencyDuty), contact), []);
    hub.setTime('2026-06-12T16:30');
    const [handed] = (await tasksOf(hub, emergencyDuty)).filter(({ contactId }) => contactId === contact);
    assert.equal(handed?.kind, 'HAND_OVER_TO_EDT');
    assert.match(handed.reason, /POLICE, HEALTH/);
    assert.equal(handed.due, '2026-06-12T18:10:00.000Z');
    hub.setTime('2026-06-15T08:30');
    assert.deepEqual(kindsOf(await tasksOf(hub, emergencyDuty), contact), []);
  });

  it('feature 89: the hand-over list has live REDs and what falls due before the next opening, and nothing else', async () => {
    hub.setTime('2026-06-18T08:40');
    const amber = await refer(hub);
    await command(hub, amber, 'rateContact', { rag: 'AMBER', threshold: 'CIN', reason: 'Worry.' });
    await command(hub, amber, 'commissionAssessment', { agencies: ['HEALTH'], reason: 'Worry.' });
    hub.setTime('2026-06-18T16:00');
    const red = await aRed(hub);
    hub.setTime('2026-06-18T17:00');
    const query = `{ handover(profile: COVENTRY) { red outstanding deadlines { id state } contact { id reference } } }`;
    const listed = listAt(dataOf(await hub.ask(emergencyDuty, query)), 'handover');
    const of = (contact: string) => listed.find((item) => at(item, 'contact', 'id') === contact);
    assert.equal(at(of(red), 'red'), true);
    assert.deepEqual(at(of(red), 'outstanding'), ['POLICE', 'HEALTH']);
    assert.equal(of(amber), undefined, 'due at 08:40, after the opening at 08:30');
    hub.setTime('2026-06-19T10:00');
    const green = await refer(hub);
    await command(hub, green, 'rateContact', { rag: 'GREEN', threshold: 'LEVEL_2', reason: 'Worry.' });
    await command(hub, green, 'commissionAssessment', { agencies: ['HEALTH'], reason: 'Worry.' });
    hub.setTime('2026-06-19T16:30');
    const friday = listAt(dataOf(await hub.ask(emergencyDuty, query)), 'handover');
    assert.ok(
      friday.some((item) => at(item, 'contact', 'id') === amber),
      'overdue over the weekend',
    );
    assert.ok(!friday.some((item) => at(item, 'contact', 'id') === green), 'due on Monday at ten');
    const reds = friday.map((item) => at(item, 'red'));
    assert.deepEqual(
      reds,
      [...reds].sort((one, other) => Number(other) - Number(one)),
      'RED first',
    );
    const partner = await hub.ask(nurse, query);
    assert.equal(partner.errors[0]?.extensions.code, 'FORBIDDEN');
  });

  it('a person completes their own task with a note, once; somebody else’s does not exist for them', async () => {
    hub.setTime('2026-06-22T09:00');
    const contact = await aRed(hub);
    const [task] = (await tasksOf(hub, areaManager)).filter(({ contactId }) => contactId === contact);
    assert.ok(task);
    assert.equal((await complete(hub, nurse, task.id)).errors[0]?.extensions.code, 'NOT_FOUND');
    assert.equal(
      (await complete(hub, areaManager, task.id, ' ')).errors[0]?.extensions.code,
      'BAD_USER_INPUT',
    );
    const done = dataOf(await complete(hub, areaManager, task.id));
    assert.deepEqual(at(done, 'completeTask', 'done'), { role: 'AREA_DUTY_MANAGER', note: 'Rang them.' });
    assert.deepEqual(
      dataOf(await complete(hub, areaManager, task.id, 'Again.')),
      done,
      'the first note stands',
    );
    assert.deepEqual(kindsOf(await tasksOf(hub, areaManager), contact), []);
    assert.deepEqual(kindsOf(await tasksOf(hub, areaManager, '(state: DONE)'), contact), [
      'STRATEGY_NOTIFICATION',
    ]);
    const colleague = aRequester('SOCIAL_CARE', 'AREA_DUTY_MANAGER', { sub: 'another-manager' });
    const refused = (await complete(hub, colleague, task.id)).errors[0]?.extensions;
    assert.deepEqual([refused?.code, refused?.guard], ['NOT_ALLOWED', 'TASK_OPEN']);
  });

  it('tasks are paged, most urgent first, each once', async () => {
    hub.setTime('2026-06-23T09:00');
    for (let made = 0; made < 3; made += 1) await aRed(hub);
    hub.setTime('2026-06-23T12:30');
    const whole = await tasksOf(hub, teamManager, '(first: 100)');
    const seen: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const query = `{ tasks(first: 3${after && `, after: "${after}"`}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      const page = dataOf(await hub.ask(teamManager, query));
      seen.push(...listAt(page, 'tasks', 'edges').map((edge) => String(at(edge, 'node', 'id'))));
      after = String(at(page, 'tasks', 'pageInfo', 'endCursor'));
      more = at(page, 'tasks', 'pageInfo', 'hasNextPage') === true;
    }
    assert.deepEqual(
      seen,
      whole.map(({ id }) => id),
    );
    const urgencies = whole.map(({ due, raisedAt }) => due ?? raisedAt);
    assert.deepEqual(urgencies, [...urgencies].sort());
  });

  it('F11: a denial on a RED contact is put before the Team Manager, once, and the reader still has an answer', async () => {
    hub.setTime('2026-06-24T09:00');
    const contact = await refer(hub, false);
    await command(hub, contact, 'rateContact', { rag: 'RED', threshold: 'S47', reason: 'Marks.' });
    const seats = ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'EDUCATION'].map((agency) => ({ agency }));
    await command(hub, contact, 'conveneStrategy', { attendees: seats });
    const read = 'query($id: ID!) { contact(id: $id) { id subjects { person { names } } } }';
    for (let times = 0; times < 2; times += 1)
      assert.equal(at(dataOf(await hub.ask(nurse, read, { id: contact })), 'contact', 'id'), contact);
    const denials = (await tasksOf(hub, teamManager, '(first: 100)')).filter(
      ({ kind, contactId }) => kind === 'DENIAL_ON_RED' && contactId === contact,
    );
    assert.equal(denials.filter(({ reason }) => reason.startsWith('HEALTH (NAMED_NURSE)')).length, 1);
    assert.ok(denials.every(({ reason }) => !/Pia|Hanna|Dunmore|Marks/.test(reason)));
  });

  it('feature 18: a contact says whose turn it is; a partner reads only its own step', async () => {
    hub.setTime('2026-06-25T09:00');
    const contact = await aRed(hub);
    const query = 'query($id: ID!) { contact(id: $id) { nextSteps { agency role rule due } } }';
    const own = listAt(dataOf(await hub.ask(teamManager, query, { id: contact })), 'contact', 'nextSteps');
    assert.ok(own.some((step) => at(step, 'rule') === 'R117' && at(step, 'role') === 'SENIOR_PRACTITIONER'));
    const theirs = listAt(dataOf(await hub.ask(nurse, query, { id: contact })), 'contact', 'nextSteps');
    assert.deepEqual(
      theirs.map((step) => [at(step, 'agency'), at(step, 'rule'), at(step, 'due')]),
      [['HEALTH', 'R89', '2026-06-25T12:00:00.000Z']],
    );
  });

  it('feature 18: “mine” answers what is mine to do, most urgent first, in pages', async () => {
    const chair = aRequester('SOCIAL_CARE', 'SENIOR_PRACTITIONER');
    const list = async (args: string) => {
      const query = `{ contacts(filter: { mine: true }, ${args}) { edges { node { id rag } } pageInfo { endCursor hasNextPage } } }`;
      return at(dataOf(await hub.ask(chair, query)), 'contacts');
    };
    const whole = listAt(await list('first: 100'), 'edges').map((edge) => at(edge, 'node', 'id'));
    assert.ok(whole.length > 3);
    const seen: unknown[] = [];
    let page = await list('first: 2');
    seen.push(...listAt(page, 'edges').map((edge) => at(edge, 'node', 'id')));
    while (at(page, 'pageInfo', 'hasNextPage') === true) {
      page = await list(`first: 2, after: "${String(at(page, 'pageInfo', 'endCursor'))}"`);
      seen.push(...listAt(page, 'edges').map((edge) => at(edge, 'node', 'id')));
    }
    assert.deepEqual(seen, whole);
  });
});
