import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { ask, lunds, noticesFor, officer as constable, personInput } from '../support/aDomesticAbuseIncident';
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

  void it('reports one domestic-abuse incident and no other: sent again it changes nothing, with another it is refused (R161)', async () => {
    const people = [lunds.ebba, lunds.amy].map(personInput);
    const input = {
      ...{ profile: 'WALSALL', incidentReference: 'ZZ/1306/26', occurredAt: '2026-10-30T21:40:00Z', people },
      idempotencyKey: 'incident-1',
    };
    const first = dataOf(await ask(hub, constable, 'reportDomesticAbuse', input));
    assert.deepEqual(dataOf(await ask(hub, constable, 'reportDomesticAbuse', input)), first);
    for (const other of [{ incidentReference: 'ZZ/1307/26' }, { dashLevel: 'HIGH' }]) {
      const answer = await ask(hub, constable, 'reportDomesticAbuse', { ...input, ...other });
      assert.deepEqual(codesOf(answer), ['IDEMPOTENCY_KEY_REUSED']);
    }
    assert.equal((await noticesFor(hub, constable, 'WALSALL')).length, 1);
    const colleague = aRequester('POLICE', 'POLICE_DA_CONSTABLE', { sub: 'another-constable' });
    const own = { ...input, incidentReference: 'ZZ/1308/26' };
    const second = dataOf(await ask(hub, colleague, 'reportDomesticAbuse', own));
    assert.notEqual(at(second, 'reportDomesticAbuse', 'id'), at(first, 'reportDomesticAbuse', 'id'));
  });

  void it('reviews one finding of an agency’s access and no other: with another word it is refused', async () => {
    const [watcher, ...busy] = ['watcher', 'busy-1', 'busy-2'].map((sub) =>
      aRequester('SOCIAL_CARE', 'QA_AUDITOR', { sub }),
    ) as [Requester, ...Requester[]];
    for (const who of busy)
      for (const person of ['person_1', 'person_2'])
        dataOf(
          await hub.ask(
            who,
            `{ audit { police { accountOfDisclosures(person: "${person}") { edges { cursor } } } } }`,
          ),
        );
    const queue =
      '{ audit { police { accessReview(kinds: [AUDIT_BURST], people: 1) { edges { node { key } } } } } }';
    const found = listAt(dataOf(await hub.ask(watcher, queue)), 'audit', 'police', 'accessReview', 'edges');
    const [one, other] = found.map((edge) => at(edge, 'node', 'key'));
    const review = (who: Requester, change: object) =>
      hub.ask(
        who,
        'mutation($input: ReviewAccessInput!) { reviewPoliceAccess(input: $input) { finding reviewedAt } }',
        {
          input: {
            finding: one,
            outcome: 'JUSTIFIED',
            reason: 'An account.',
            idempotencyKey: '1',
            ...change,
          },
        },
      );
    const once = dataOf(await review(watcher, {}));
    assert.deepEqual(dataOf(await review(watcher, {})), once);
    for (const change of [{ finding: other }, { outcome: 'REFERRED' }, { reason: 'Another.' }])
      assert.deepEqual(codesOf(await review(watcher, change)), ['IDEMPOTENCY_KEY_REUSED']);
    const [, colleague] = busy as [Requester, Requester];
    assert.deepEqual(codesOf(await review(colleague, {})), ['CONFLICT'], 'another’s key is their own');
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
