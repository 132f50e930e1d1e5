import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import { fromLocal } from '@mash-hub/shared/time';
import { at, dataOf, listAt, nurse, teamManager } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';

const officer = aRequester('SOCIAL_CARE', 'RSO');
const worker = aRequester('SOCIAL_CARE', 'ALLOCATED_SOCIAL_WORKER');

const person = (reference: string, given: string) => ({
  kind: 'PERSON',
  reference,
  names: [{ given, family: 'Holmgrove' }],
  birthDate: '2019-05-04',
  sex: 'F',
  addresses: ['4 Sample Row, ZZ99 3CC'],
  identifiers: {},
  walled: false,
});

const caseOf = (subject: string, content: object) => ({
  kind: 'CASE',
  reference: `CASE-${subject}`,
  subjects: [subject],
  date: '2026-03-01T10:00:00+00:00',
  establishment: null,
  olderButRelevant: null,
  content,
});

const about = (given: string, caseReference: string | null) => ({
  names: [{ given, family: 'Holmgrove' }],
  birthDate: '2019-05-04',
  caseReference,
});

const cafcass = {
  profile: 'BLACKBURN_WITH_DARWEN',
  kind: 'CAFCASS',
  organisation: 'Cafcass',
  name: 'A. Sample',
  contact: '01632 960140',
  receivedAt: fromLocal('2026-08-27T10:00').toISOString(),
  about: [about('Lia', 'S-OPEN')],
  reason: 'Proceedings about where she lives.',
};

const shown =
  'id version kind state due dueBy dueState about { standing allocatedWorker text } decision { share attend assess }';

describe('Enquiries from outside the hub', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-08-28T11:00' });
    const worker1 = {
      status: 'OPEN',
      allocatedWorker: 'Jo Sample',
      team: 'East',
      workerContact: '01632 960141',
    };
    await hub.load('SOCIAL_CARE', [
      person('S-OPEN', 'Lia'),
      person('S-CLOSED', 'Mia'),
      caseOf('S-OPEN', worker1),
      caseOf('S-CLOSED', { status: 'CLOSED', closedOn: '2025-03-01' }),
    ]);
  });
  after(() => hub.close());

  const record = (input: object, who: Requester = officer) =>
    hub.ask(who, `mutation($input: RecordEnquiryInput!) { recordEnquiry(input: $input) { ${shown} } }`, {
      input,
    });
  const answer = (input: object, who: Requester = officer) =>
    hub.ask(who, `mutation($input: AnswerEnquiryInput!) { answerEnquiry(input: $input) { ${shown} } }`, {
      input,
    });
  const recorded = async (input: object) => at(dataOf(await record(input)), 'recordEnquiry');
  const tasks = async () =>
    listAt(
      dataOf(await hub.ask(officer, '{ tasks { edges { node { kind rule } } } }')),
      'tasks',
      'edges',
    ).map((edge) => at(edge, 'node', 'kind'));

  it('S10, R57: Cafcass’s e-mail of Thu 27 Aug 10:00 is due Fri 4 Sep 10:00, over a bank holiday (feature 87, feature 90)', async () => {
    const enquiry = await recorded({ ...cafcass, idempotencyKey: 'cafcass' });
    assert.equal(at(enquiry, 'due'), fromLocal('2026-09-04T10:00').toISOString());
    assert.equal(at(enquiry, 'dueBy'), 'BWD-CAFCASS');
    assert.equal(at(enquiry, 'dueState'), 'RUNNING');
    assert.deepEqual(await recorded({ ...cafcass, idempotencyKey: 'cafcass' }), enquiry);
  });

  it('R57: only such an enquiry has that clock, and only where the procedure sets one', async () => {
    const elsewhere = await recorded({ ...cafcass, profile: 'COVENTRY' });
    const probation = await recorded({ ...cafcass, kind: 'PROBATION_HOUSEHOLD', organisation: 'Probation' });
    for (const one of [elsewhere, probation])
      assert.deepEqual([at(one, 'due'), at(one, 'dueState')], [null, 'NOT_STARTED']);
  });

  it('R34: a question about an open child is answered with the allocated worker, in the time stated, and nothing else', async () => {
    const wantedBy = fromLocal('2026-08-28T16:00').toISOString();
    const asked = await recorded({
      ...cafcass,
      kind: 'OPEN_CHILD_INFORMATION',
      organisation: 'A school',
      wantedBy,
    });
    assert.equal(at(asked, 'due'), wantedBy);
    const told = await answer({
      enquiry: at(asked, 'id'),
      answers: [{ person: 1, text: 'On a plan since May.' }],
    });
    assert.equal(told.errors[0]?.extensions.code, 'BAD_USER_INPUT');
    assert.equal(told.errors[0].extensions.rule, 'R34');
    const answered = at(dataOf(await answer({ enquiry: at(asked, 'id') })), 'answerEnquiry');
    assert.deepEqual(at(answered, 'about'), [{ standing: 'OPEN', allocatedWorker: 'Jo Sample', text: null }]);
    const again = await answer({ enquiry: at(asked, 'id') });
    assert.equal(again.errors[0]?.extensions.guard, 'REQUEST_OPEN');
  });

  it('R34: the allocated worker may say what the child’s record says', async () => {
    const asked = await recorded({ ...cafcass, kind: 'OPEN_CHILD_INFORMATION', organisation: 'A school' });
    const said = { enquiry: at(asked, 'id'), answers: [{ person: 1, text: 'A meeting is on Monday.' }] };
    const answered = at(dataOf(await answer(said, worker)), 'answerEnquiry');
    assert.equal(at(answered, 'about', 0, 'text'), 'A meeting is on Monday.');
  });

  it('R58: the RSO answers probation about a household: of each who is not open, what is known', async () => {
    const household = [about('Lia', 'S-OPEN'), about('Mia', 'S-CLOSED'), about('Nia', null)];
    const asked = await recorded({
      ...cafcass,
      kind: 'PROBATION_HOUSEHOLD',
      organisation: 'Probation',
      about: household,
    });
    const unsaid = await answer({
      enquiry: at(asked, 'id'),
      answers: [{ person: 2, text: 'Closed in 2025.' }],
    });
    assert.equal(unsaid.errors[0]?.extensions.rule, 'R58');
    const answers = [
      { person: 2, text: 'Closed in 2025.' },
      { person: 3, text: 'Nothing is held.' },
    ];
    const answered = at(dataOf(await answer({ enquiry: at(asked, 'id'), answers })), 'answerEnquiry');
    assert.deepEqual(at(answered, 'about'), [
      { standing: 'OPEN', allocatedWorker: 'Jo Sample', text: null },
      { standing: 'CLOSED', allocatedWorker: null, text: 'Closed in 2025.' },
      { standing: 'NOT_KNOWN', allocatedWorker: null, text: 'Nothing is held.' },
    ]);
  });

  it('R56: for MAPPA the allocated worker is named, else a manager decides on sharing, attendance and assessment (feature 86)', async () => {
    const open = await recorded({ ...cafcass, kind: 'MAPPA', organisation: 'MAPPA' });
    const named = at(dataOf(await answer({ enquiry: at(open, 'id') })), 'answerEnquiry');
    assert.deepEqual([at(named, 'about', 0, 'allocatedWorker'), at(named, 'decision')], ['Jo Sample', null]);
    const closed = await recorded({
      ...cafcass,
      kind: 'MAPPA',
      organisation: 'MAPPA',
      about: [about('Mia', 'S-CLOSED')],
    });
    const text = { enquiry: at(closed, 'id'), answers: [{ person: 1, text: 'See the manager’s decision.' }] };
    const byOfficer = await answer(text);
    assert.equal(byOfficer.errors[0]?.extensions.code, 'FORBIDDEN');
    assert.equal(byOfficer.errors[0].extensions.rule, 'R56');
    assert.equal((await answer(text, teamManager)).errors[0]?.extensions.field, 'decision');
    const decision = { share: true, attend: true, assess: false };
    const decided = at(dataOf(await answer({ ...text, decision }, teamManager)), 'answerEnquiry');
    assert.deepEqual(at(decided, 'decision'), decision);
  });

  it('R57: the list shows what falls due first before the rest and the answered last; partners see none of it (feature 87)', async () => {
    const query = '{ enquiries { edges { node { state due kind dueBy } } } }';
    const edges = listAt(dataOf(await hub.ask(officer, query)), 'enquiries', 'edges');
    const states = edges.map((edge) => at(edge, 'node', 'state'));
    assert.deepEqual([states.length, states[0], states.at(-1)], [8, 'OPEN', 'ANSWERED']);
    assert.deepEqual(states, [...states].sort().reverse());
    const open = listAt(
      dataOf(
        await hub.ask(
          officer,
          '{ enquiries(state: OPEN, first: 2) { edges { node { state } } pageInfo { hasNextPage } } }',
        ),
      ),
      'enquiries',
      'edges',
    );
    assert.deepEqual(
      open.map((edge) => at(edge, 'node', 'state')),
      ['OPEN', 'OPEN'],
    );
    assert.equal((await hub.ask(nurse, query)).errors[0]?.extensions.code, 'FORBIDDEN');
  });

  it('R57: when it is overdue the RSO has a task, which goes when it is answered', async () => {
    hub.setTime('2026-09-04T10:01');
    const edges = listAt(
      dataOf(await hub.ask(officer, '{ enquiries(state: OPEN) { edges { node { id dueBy dueState } } } }')),
      'enquiries',
      'edges',
    );
    const late = edges.find((edge) => at(edge, 'node', 'dueBy') === 'BWD-CAFCASS');
    assert.equal(at(late, 'node', 'dueState'), 'OVERDUE');
    assert.deepEqual(await tasks(), ['ENQUIRY_OVERDUE']);
    dataOf(await answer({ enquiry: at(late, 'node', 'id') }));
    assert.deepEqual(await tasks(), []);
  });
});
