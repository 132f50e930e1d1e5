import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, nurse, teamManager } from '../support/aCase';
import { listAdmin, noticesFor, report, socialWorker } from '../support/aDomesticAbuseIncident';
import { child, createTable, mother } from '../support/aTriageTable';
import { aRequester, createHub, type Hub } from '../support/createHub';

describe('A police report with a substance marker, Blackburn with Darwen (R182, R227, feature 85)', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-06-15T09:00' });
  });
  after(() => hub.close());

  const advisor = aRequester('SOCIAL_CARE', 'DA_ADVISOR');

  it('every report is looked at by the service and the advisor, and by no other agency (R182)', async () => {
    const table = createTable(hub);
    const reported = await report(hub, 'BLACKBURN_WITH_DARWEN', [child('Lia', '2019-02-02'), mother]);
    const notice = await table.mark(reported);
    const id = notice.items[0]?.contact;
    for (const who of [advisor, aRequester('SOCIAL_CARE', 'DA_SERVICE_WORKER')])
      assert.equal(at(await table.contact(id, who), 'subjects', 0, 'disclosure', 'level'), 'DA_ENVELOPE');
    assert.equal(await table.contact(id, nurse), null);
  });

  it('V25: is passed to the substance service with the adult’s consent, logged, and refused without', async () => {
    const table = createTable(hub);
    const [notice] = await noticesFor(hub, advisor, 'BLACKBURN_WITH_DARWEN');
    const contact = notice?.items[0]?.contact;
    const subject = at(await table.contact(contact), 'subjects', 1, 'id');
    const refusedTo = await table.command(advisor, 'passToSubstanceService', { contact, subject });
    assert.equal(refusedTo.errors[0]?.extensions.rule, 'R227');
    assert.match(String(refusedTo.errors[0].extensions.detail), /^NO_CONSENT/);
    dataOf(
      await table.command(socialWorker, 'recordConsent', {
        contact,
        subject,
        status: 'GIVEN',
        givenBy: subject,
      }),
    );
    dataOf(await table.command(advisor, 'passToSubstanceService', { contact, subject }));
    const { log } = hub.agencies.SOCIAL_CARE.dependencies;
    const { entries } = await log.entries({ contact: String(contact) }, { first: 100 });
    const passed = entries.filter(
      ({ body }) => 'command' in body && body.command === 'passToSubstanceService',
    );
    assert.equal(passed.length, 1);
    const told = entries.flatMap(({ body }) =>
      'answer' in body && body.answer === 'WRITTEN_BACK' ? body.disclosed.map(({ item }) => item) : [],
    );
    assert.deepEqual(told, ['POL-16.text', 'POL-18'], 'a write-back, and so a disclosure (B5)');
  });

  it('the risk matrix is a child’s, its level is published and its form is not (R168, feature 80)', async () => {
    const table = createTable(hub);
    const [notice] = await noticesFor(hub, advisor, 'BLACKBURN_WITH_DARWEN');
    const contact = notice?.items[0]?.contact;
    const people = listAt(await table.contact(contact), 'subjects');
    const record = (subject: unknown, form: string) =>
      table.command(advisor, 'recordRiskAssessment', { contact, subject, form, level: 4 });
    assert.equal((await record(at(people[1], 'id'), 'DVRIM')).errors[0]?.extensions.rule, 'R168');
    dataOf(await record(at(people[0], 'id'), 'DVRIM'));
    dataOf(await record(at(people[1], 'id'), 'DASH'));
    const query = `query($id: ID!) { contact(id: $id) { riskAssessments { form level subject } } }`;
    const seen = listAt(
      dataOf(await hub.ask(teamManager, query, { id: contact })),
      'contact',
      'riskAssessments',
    );
    assert.deepEqual(
      seen.map((one) => [at(one, 'form'), at(one, 'level')]),
      [
        ['DVRIM', 4],
        ['DASH', 4],
      ],
    );
    const outside = dataOf(await hub.ask(listAdmin, query, { id: contact }));
    assert.deepEqual(listAt(outside, 'contact', 'riskAssessments'), []);
  });
});
