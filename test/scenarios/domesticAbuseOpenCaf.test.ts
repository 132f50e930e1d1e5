import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, teamManager } from '../support/aCase';
import {
  doOn,
  listAdmin,
  members,
  noteTaker,
  report,
  socialWorker,
  type SeenNotice,
} from '../support/aDomesticAbuseIncident';
import { child, createTable, mother } from '../support/aTriageTable';
import { aRequester, createHub, type Hub } from '../support/createHub';

const cafWorker = aRequester('SOCIAL_CARE', 'CAF_WORKER');
const led = `query { domesticAbuseNotices(profile: WALSALL) { edges { node { items { mark leadProfessional } } } } }`;

describe('A child of an incident who is open to early help (D11, R170)', () => {
  let hub: Hub;
  let notice: SeenNotice;
  let table: ReturnType<typeof createTable>;

  const agree = async (who: typeof teamManager, index: number, outcome: string): Promise<void> => {
    notice = dataOf(await table.agree(who, notice, index, outcome)).agreeDomesticAbuseOutcome as SeenNotice;
  };
  const readBy = async (who: typeof teamManager, index: number): Promise<unknown> => {
    const query = `query($id: ID!) { contact(id: $id) { state rag diversion { service receivedBy }
      deadlines { id state } } }`;
    return dataOf(await hub.ask(who, query, { id: notice.items[index]?.contact })).contact;
  };
  const trayOf = async (who: typeof teamManager): Promise<readonly unknown[]> => {
    const query = 'query { contacts(filter: { mine: true }) { edges { node { id } } } }';
    return listAt(dataOf(await hub.ask(who, query)), 'contacts', 'edges').map((edge) =>
      at(edge, 'node', 'id'),
    );
  };

  before(async () => {
    hub = await createHub({ at: '2026-06-15T06:30' });
    table = createTable(hub);
    const children = [
      child('Una', '2015-05-05'),
      child('Ivo', '2017-06-06'),
      child('Mia', '2019-07-07'),
      child('Kit', '2020-08-08'),
      child('Lou', '2021-09-09'),
    ];
    notice = await report(hub, 'WALSALL', [...children, mother]);
    hub.setTime('2026-06-15T08:30');
    const marks = notice.items.map((item, index) => ({
      child: item.child,
      ...(index < 4
        ? { mark: 'OPEN_TO_CAF', leadProfessional: index === 0 ? 'Mx Orrin' : null }
        : { mark: 'NOT_KNOWN', leadProfessional: 'Mx Orrin' }),
    }));
    notice = await doOn(hub, listAdmin, 'annotateDomesticAbuse', { notice: notice.id, items: marks });
    hub.setTime('2026-06-15T10:05');
    await table.hear(notice);
  });
  after(() => hub.close());

  it('is marked so, with who leads it for social care alone, and still makes a contact (R163, R170)', async () => {
    assert.ok(notice.items.every(({ state }) => state === 'CONTACT_CREATED'));
    const items = async (who: typeof teamManager) =>
      listAt(dataOf(await hub.ask(who, led)), 'domesticAbuseNotices', 'edges', 0, 'node', 'items');
    const marks = (await items(listAdmin)).map((item) => [at(item, 'mark'), at(item, 'leadProfessional')]);
    assert.deepEqual(marks[0], ['OPEN_TO_CAF', 'Mx Orrin']);
    assert.deepEqual(marks[1], ['OPEN_TO_CAF', null]);
    assert.deepEqual(marks[4], ['NOT_KNOWN', null]);
    for (const item of await items(members.HEALTH)) assert.equal(at(item, 'leadProfessional'), null);
  });

  it('an outcome below level 4 goes to the worker of the open CAF, once a manager agrees or authorises it (R170, R181)', async () => {
    await agree(noteTaker, 0, 'L1_NONE');
    assert.equal(at(await readBy(teamManager, 0), 'state'), 'AWAITING_MANAGER');
    await agree(teamManager, 1, 'L2_IDVA');
    await agree(teamManager, 2, 'L3_EARLY_HELP');
    notice = await doOn(hub, teamManager, 'authoriseDomesticAbuseOutcomes', { notice: notice.id });
    for (const [index, service] of ['Open CAF, led by Mx Orrin', 'Open CAF', 'Open CAF'].entries()) {
      const read = await readBy(cafWorker, index);
      assert.equal(at(read, 'state'), 'EARLY_HELP');
      assert.deepEqual(at(read, 'diversion'), { service, receivedBy: 'CAF_WORKER' });
    }
    assert.deepEqual(
      new Set(await trayOf(cafWorker)),
      new Set(notice.items.slice(0, 3).map(({ contact }) => contact)),
    );
  });

  it('AMBER goes to the MASH as for any other child (R170, R179)', async () => {
    await agree(teamManager, 3, 'L4_AMBER');
    const amber = await readBy(teamManager, 3);
    assert.deepEqual([at(amber, 'state'), at(amber, 'rag')], ['AWAITING_MANAGER', 'AMBER']);
    assert.ok(!(await trayOf(cafWorker)).includes(notice.items[3]?.contact));
  });

  it('the review that was due within a day is done when triage has agreed the outcome (R177, R179)', async () => {
    const reviewOf = async (index: number): Promise<unknown> =>
      listAt(await readBy(teamManager, index), 'deadlines').find((one) => at(one, 'id') === 'WAL-DA-REVIEW');
    assert.equal(at(await reviewOf(3), 'state'), 'MET');
    assert.equal(at(await reviewOf(4), 'state'), 'RUNNING');
    hub.setTime('2026-06-16T12:00');
    assert.equal(at(await reviewOf(3), 'state'), 'MET');
    assert.equal(at(await reviewOf(4), 'state'), 'OVERDUE');
  });

  it('without an open CAF, early help that triage agreed waits for consent (R226)', async () => {
    await agree(teamManager, 4, 'L3_EARLY_HELP');
    const contact = notice.items[4]?.contact;
    const divert = () =>
      table.command(teamManager, 'routeContact', { contact, to: 'EARLY_HELP', reason: 'As agreed.' });
    assert.equal(at(await table.contact(contact), 'state'), 'TRIAGE');
    const refusal = (await divert()).errors[0]?.extensions;
    assert.deepEqual([refusal?.guard, refusal?.rule], ['CONSENT_FOR_EARLY_HELP', 'R226']);
    assert.match(String(refusal?.detail), /consent/);
    const subjects = listAt(await table.contact(contact), 'subjects');
    const input = { subject: at(subjects[0], 'id'), status: 'GIVEN', givenBy: at(subjects.at(-1), 'id') };
    dataOf(await table.command(socialWorker, 'recordConsent', { contact, ...input }));
    dataOf(await divert());
    assert.equal(at(await table.contact(contact), 'state'), 'EARLY_HELP');
  });
});
