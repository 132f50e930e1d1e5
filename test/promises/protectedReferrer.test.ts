import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, auditor, dataOf } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { codesOf } from './refusals';
import {
  callTaker,
  lead,
  manager,
  nameOf,
  nurse,
  officer,
  outsiders,
  publicReferrer,
  tasksOf,
  triageWorker,
  wholeContact,
} from './newSurfaceCast';

const people = [
  onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', true),
  onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
];
const identity = /Quenby|960222|Ostler|960333/;
const coordinator = aRequester('SOCIAL_CARE', 'EXPLOITATION_COORDINATOR');
const caseworker = aRequester('SOCIAL_CARE', 'LOCALITY_TM');

void describe('Who told the hub, where it was no professional', () => {
  let hub: Hub;
  let called: ReferredContact;
  let relayed: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    const referrer = { kind: 'PUBLIC', name: 'Quenby Marr', contact: '01632 960222' };
    called = await refer(hub, callTaker, { profile: 'WALSALL', people, more: { referrer } });
    const relays = { name: 'Ostler Venn', contact: '01632 960333' };
    const professional = { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', relays };
    relayed = await refer(hub, lead, { profile: 'WALSALL', people, more: { referrer: professional } });
    for (const contact of [called, relayed]) {
      await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'A worry.' });
      const ask = { agencies: ['POLICE', 'HEALTH'], reason: 'What is known of the family?' };
      await contact.does(manager, 'commissionAssessment', ask);
      await contact.does(nurse, 'raiseDispute', { ground: 'It is worse than that.' });
      await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'Confirmed.', confirm: true });
      const decision = { outcome: 'Children and Families assessment', threshold: 'CIN', rationale: 'Need.' };
      await contact.does(manager, 'decide', { ...decision, missingAgencies: ['POLICE', 'HEALTH'] });
    }
    hub.setTime('2026-11-06T09:15');
  });
  after(() => hub.close());

  void it('is known to the managers who decide, so that what follows means something', async () => {
    for (const contact of [called, relayed])
      assert.match(JSON.stringify(await contact.read(manager, 'publicReferrer')), identity);
  });

  void it('is in no letter, task, next step, warning or intake, and nowhere else of the contact (R18, R236, R237)', async () => {
    const everybody = [lead, officer, nurse, triageWorker, callTaker, caseworker, ...outsiders];
    for (const contact of [called, relayed])
      for (const who of everybody) {
        const seen = JSON.stringify(await contact.read(who, wholeContact));
        assert.doesNotMatch(seen, identity, nameOf(who));
      }
    for (const who of [manager, ...everybody])
      assert.doesNotMatch(JSON.stringify(await tasksOf(hub, who)), identity, nameOf(who));
  });

  void it('has no letter, nor a clock for one, that would tell of a member of the public (R237)', async () => {
    const letters = JSON.stringify(await called.read(manager, 'letters { kind to }'));
    assert.match(letters, /PARENT_OUTCOME/);
    assert.doesNotMatch(letters, /REFERRER/);
  });

  void it('is in no entry of the log, nor is what was written (R18, R209)', async () => {
    for (const { id } of [called, relayed]) {
      const query = `query($id: ID!) { audit { socialCare { entries(contact: $id, first: 200) {
        entries { command facts { name value } } } } } }`;
      const { text } = await hub.ask(auditor, query, { id });
      assert.match(text, /submitReferral/);
      assert.doesNotMatch(text, /Quenby|960222|Ostler|960333|worse than that|worry|Merrin/);
    }
  });

  void it('is no more told by an exploitation concern than by a referral (R18, R234, R238)', async () => {
    const input = {
      profile: 'WALSALL',
      subject: { names: [{ given: 'Dara', family: 'Quillfeather' }], birthDate: '2012-02-01' },
      themes: ['CSE'],
      account: 'Two telephones, and away for days.',
      immediateDanger: false,
      reportedBy: 'Quenby Marr',
      reporterContact: '01632 960222',
    };
    const mutation = `mutation($input: RecordExploitationConcernInput!) {
      recordExploitationConcern(input: $input) { concern } }`;
    const telling = { ...input, account: 'Ring Quenby about the two telephones.' };
    assert.deepEqual(codesOf(await hub.ask(publicReferrer, mutation, { input: telling })), [
      'BAD_USER_INPUT',
    ]);
    dataOf(await hub.ask(publicReferrer, mutation, { input }));
    const query = '{ exploitationConcerns { edges { node { reportedBy account } } } }';
    for (const who of [coordinator, caseworker]) {
      const { text } = await hub.ask(who, query);
      assert.match(text, /Two telephones/, nameOf(who));
      assert.doesNotMatch(text, identity, nameOf(who));
    }
    const known = dataOf(await hub.ask(manager, query));
    assert.equal(
      at(known, 'exploitationConcerns', 'edges', 0, 'node', 'reportedBy'),
      'Quenby Marr, 01632 960222',
    );
  });
});
