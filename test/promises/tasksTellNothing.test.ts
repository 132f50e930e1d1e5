import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { codesOf } from './refusals';
import { lead, manager, nameOf, officer, otherLead, outsiders, tasksOf } from './newSurfaceCast';

const people = [
  onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', true),
  onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
];
const complete = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { id reason } }';

void describe('A task', () => {
  let hub: Hub;
  let contact: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    contact = await refer(hub, lead, { profile: 'COVENTRY', people, narrative: 'A belt, and marks.' });
    await contact.does(manager, 'rateContact', { rag: 'RED', reason: 'Marks of a belt.' });
    const ask = { agencies: ['POLICE', 'PROBATION'], reason: 'Who lives at Sample Row?' };
    await contact.does(manager, 'commissionAssessment', ask);
    await contact.does(officer, 'raiseDispute', { ground: 'The belt was found.' });
    hub.setTime('2026-11-04T17:00');
  });
  after(() => hub.close());

  void it('reaches the hub staff of the agency that owes an answer (R93)', async () => {
    assert.match(JSON.stringify(await tasksOf(hub, officer)), /REQUEST_OVERDUE/);
  });

  void it('for an agency reaches none of its staff who only refer, nor its settings (C1)', async () => {
    const referring = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' });
    const inProbation = aRequester('PROBATION', 'PROFESSIONAL_REFERRER', { sub: 'hostel' });
    const setting = aRequester('POLICE', 'PARTNER_PRACTITIONER', { establishment: 'ZZ-cadets' });
    for (const who of [referring, inProbation, setting, otherLead])
      assert.deepEqual(await tasksOf(hub, who), [], nameOf(who));
  });

  void it('says nothing of anybody in the contact, to anybody (R209)', async () => {
    const edt = aRequester('SOCIAL_CARE', 'EDT_WORKER');
    const all = await Promise.all(
      [manager, edt, lead, officer, ...outsiders].map((who) => tasksOf(hub, who)),
    );
    assert.ok(all.flat().length > 3);
    assert.doesNotMatch(JSON.stringify(all), /Ada|Ruth|Merrin|belt|marks|Sample Row|Tolliver|Ms Example/i);
  });

  void it('of somebody else is to nobody there, whether it exists or not', async () => {
    const tasks = await tasksOf(hub, manager);
    const id = at(tasks, 0, 'node', 'id');
    for (const who of [lead, ...outsiders])
      for (const task of [id, 'no-such-task']) {
        const answer = await hub.ask(who, complete, { input: { task, note: 'Done.' } });
        assert.deepEqual(codesOf(answer), ['NOT_FOUND'], nameOf(who));
      }
    assert.equal(listAt(await tasksOf(hub, manager)).length, tasks.length);
  });
});
