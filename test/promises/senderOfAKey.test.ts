import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { onForm, refer } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { codesOf } from './refusals';
import { manager, nurse, officer } from './newSurfaceCast';

const people = (given: string) => [
  onForm('CHILD', given, 'Merrin', '2015-03-02', true),
  onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
];
const mutation = `mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id narrative } }`;

void describe('A key that two people happened to choose', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const form = (agency: string, given: string, idempotencyKey: string) => ({
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative: `A worry about ${given}.`,
    familyInformed: true,
    referrer: { kind: 'PROFESSIONAL', agency, name: 'Ms Example', contact: '01632 960199' },
    subjects: people(given),
    idempotencyKey,
  });

  void it('loses neither word: what the nurse knew reaches the hub though the police sent the same (R111, R158)', async () => {
    const contact = await refer(hub, officer, { profile: 'COVENTRY', people: people('Ada') });
    await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'A worry.' });
    const ask = { agencies: ['POLICE', 'HEALTH'], reason: 'What is known?' };
    await contact.does(manager, 'commissionAssessment', ask);
    for (const who of [officer, nurse, nurse])
      await contact.does(who, 'raiseDispute', { ground: 'It is worse than that.', idempotencyKey: '1' });
    assert.equal(listAt(await contact.read(manager, 'disputes { id }'), 'disputes').length, 2);
  });

  void it('never brings back somebody else’s referral, not even to a namesake elsewhere (R10)', async () => {
    const constable = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'a.name' });
    const namesake = aRequester('HEALTH', 'PROFESSIONAL_REFERRER', { sub: 'a.name' });
    const spliced = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'a.name:k' });
    const first = dataOf(await hub.ask(constable, mutation, { input: form('POLICE', 'Bea', 'k:1') }));
    const other = dataOf(await hub.ask(namesake, mutation, { input: form('HEALTH', 'Cleo', 'k:1') }));
    const third = dataOf(await hub.ask(spliced, mutation, { input: form('POLICE', 'Dot', '1') }));
    const ids = [first, other, third].map((made) => at(made, 'submitReferral', 'id'));
    assert.equal(new Set(ids).size, 3);
    const again = dataOf(await hub.ask(constable, mutation, { input: form('POLICE', 'Bea', 'k:1') }));
    assert.equal(at(again, 'submitReferral', 'id'), ids[0]);
  });

  void it('loses no second child whom its own sender refers under it: that is refused aloud (R1, R10)', async () => {
    const constable = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-in-haste' });
    dataOf(await hub.ask(constable, mutation, { input: form('POLICE', 'Eve', 'one') }));
    const second = await hub.ask(constable, mutation, { input: form('POLICE', 'Fay', 'one') });
    assert.deepEqual(codesOf(second), ['IDEMPOTENCY_KEY_REUSED']);
  });
});
