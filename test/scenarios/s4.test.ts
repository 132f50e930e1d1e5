import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at } from '../support/aCase';
import { dueIn, onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';

const officer = aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' });
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const triage = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
const police = aRequester('POLICE', 'POLICE_MASH_OFFICER');
const education = aRequester('EDUCATION', 'EDUCATION_OFFICER');
const nurse = aRequester('HEALTH', 'NAMED_NURSE');

const people = [
  onForm('CHILD', 'Anka', 'Veltz', '2017-04-02'),
  onForm('CHILD', 'Milo', 'Veltz', '2019-09-12'),
  onForm('FATHER', 'Radomir', 'Veltz', '1988-02-20'),
];
const narrative =
  'He fears being drawn into crime. He says his children have gone back to their grandmother.';

const referrerSpokenTo = {
  check: 'REFERRER_SPOKEN_TO',
  done: true,
  note: 'The officer spoke to the children by video, with their grandmother.',
};
const caseSystem = { check: 'CASE_SYSTEM', done: true, note: 'Not known.' };
const offRoll = { check: 'EDUCATION_ROLL', done: true, note: 'Off roll, a destination abroad is recorded.' };
const recommendation = {
  recommendation: 'No further action: the children are abroad, and safe as far as can be seen.',
  chronology: 'No earlier contact.',
  childVoice: 'By video both said that they like being with their grandmother.',
  noParentsViewsReason: 'The mother has not lived with them for years; the father is the source.',
};

void describe('S4: a man attacked, his children abroad, Coventry', () => {
  let hub: Hub;
  let contact: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-01-15T14:05' });
    contact = await refer(hub, officer, { profile: 'COVENTRY', people, narrative });
  });
  after(() => hub.close());

  void it('the manager sees it first and sends it to triage; a first response is due in 24 hours (R41, R61, R62)', async () => {
    const seen = await contact.read(manager, 'state deadlines { id due }');
    assert.equal(at(seen, 'state'), 'AWAITING_MANAGER');
    assert.equal(dueIn(seen, 'COV-FIRST-RESPONSE'), fromLocal('2026-01-16T14:05').toISOString());
    hub.setTime('2026-01-15T14:30');
    const sent = await contact.does(manager, 'routeContact', {
      to: 'TRIAGE',
      reason: 'Seems below the threshold.',
    });
    assert.equal(at(sent, 'state'), 'TRIAGE');
  });

  void it('triage cannot recommend before it spoke to the referrer and looked at both systems (R63, feature 36)', async () => {
    const words = await contact.isRefused(triage, 'recordRecommendation', recommendation, 'NOT_ALLOWED', {
      guard: 'CHECKS_RECORDED',
    });
    assert.match(words, /referrer.*case system.*roll/s);
    await contact.does(triage, 'recordTriageChecks', { checks: [referrerSpokenTo, caseSystem] });
    const still = await contact.isRefused(triage, 'recordRecommendation', recommendation, 'NOT_ALLOWED');
    assert.match(still, /roll/);
    assert.doesNotMatch(still, /referrer/);
  });

  void it('a check that was not made is explained, or it is no check (feature 36)', async () => {
    const unexplained = { checks: [{ check: 'SURFACS', done: false }] };
    await contact.isRefused(triage, 'recordTriageChecks', unexplained, 'BAD_USER_INPUT', { rule: 'R63' });
  });

  void it('its own look at the roll is no request to a partner, who stays unaware (R63, R96)', async () => {
    await contact.does(triage, 'recordTriageChecks', { checks: [offRoll] });
    const seen = await contact.read(
      triage,
      'triageChecks { check done note role } informationRequests { id }',
    );
    assert.deepEqual(at(seen, 'informationRequests'), []);
    const roll = at(seen, 'triageChecks', 2);
    assert.equal(at(roll, 'check'), 'EDUCATION_ROLL');
    assert.equal(at(roll, 'note'), offRoll.note);
    for (const partner of [education, nurse, police]) assert.equal(await contact.read(partner, 'id'), null);
  });

  void it('both voices are written down, or why there are none (R64, feature 37)', async () => {
    const unheard = { ...recommendation, childVoice: ' ' };
    await contact.isRefused(triage, 'recordRecommendation', unheard, 'BAD_USER_INPUT', {
      field: 'noChildVoiceReason',
    });
    const noHistory = { ...recommendation, chronology: ' ' };
    await contact.isRefused(triage, 'recordRecommendation', noHistory, 'BAD_USER_INPUT', { rule: 'R64' });
    await contact.does(triage, 'recordRecommendation', recommendation);
    const seen = await contact.read(
      manager,
      'recommendation { recommendation childVoice noParentsViewsReason }',
    );
    assert.equal(at(seen, 'recommendation', 'childVoice'), recommendation.childVoice);
  });

  void it('BLUE is decided by Fri 16 Jan 14:05, and ends without further action (R65, R77)', async () => {
    hub.setTime('2026-01-15T16:00');
    const selection = 'rag deadlines { id due } subjects { disclosure { level rule reasons } }';
    const blue = await contact.does(manager, 'rateContact', { rag: 'BLUE', reason: 'Level 1.' }, selection);
    assert.equal(at(blue, 'rag'), 'BLUE');
    assert.deepEqual(at(blue, 'subjects', 0, 'disclosure'), {
      level: 'NONE',
      rule: 'DT46',
      reasons: ['PURPOSE_ENDED'],
    });
    assert.equal(dueIn(blue, 'COV-BLUE'), fromLocal('2026-01-16T14:05').toISOString());
    const ended = await contact.does(manager, 'routeContact', {
      to: 'NFA',
      reason: 'Both children are abroad.',
    });
    assert.equal(at(ended, 'state'), 'NFA');
  });

  void it('nothing of any partner is disclosed, not even to the manager (DT46)', async () => {
    const selection = 'subjects { disclosure { level rule } police { answer } education { answer } }';
    const seen = await contact.read(manager, selection);
    for (const person of [0, 1, 2]) {
      assert.equal(at(seen, 'subjects', person, 'disclosure', 'level'), 'NONE');
      assert.equal(at(seen, 'subjects', person, 'disclosure', 'rule'), 'DT46');
      for (const agency of ['police', 'education'])
        assert.equal(at(seen, 'subjects', person, agency), null, agency);
    }
  });

  void it('the officer who referred it may know how it ended and reads nothing of triage', async () => {
    const seen = await contact.read(
      officer,
      'state triageChecks { note } recommendation { recommendation } directions narrative',
    );
    assert.equal(at(seen, 'state'), 'NFA');
    assert.deepEqual(at(seen, 'triageChecks'), []);
    for (const field of ['recommendation', 'directions', 'narrative'])
      assert.equal(at(seen, field), null, field);
  });
});

void describe('S4, branch: a child still on roll and no destination', () => {
  let hub: Hub;
  let contact: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-01-15T14:05' });
    contact = await refer(hub, officer, { profile: 'COVENTRY', people, narrative });
    await contact.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Seems below the threshold.' });
  });
  after(() => hub.close());

  void it('AMBER; triage cannot divert it any more, and partners wait for consent or a ground (R62, R65, R91)', async () => {
    const onRoll = { ...offRoll, note: 'Still on roll, absent for two weeks, no destination.' };
    await contact.does(triage, 'recordTriageChecks', { checks: [referrerSpokenTo, caseSystem, onRoll] });
    const amber = { rag: 'AMBER', reason: 'Children missing education, whereabouts not confirmed.' };
    assert.equal(at(await contact.does(manager, 'rateContact', amber, 'rag'), 'rag'), 'AMBER');
    const end = { to: 'NFA', reason: 'Nothing more.' };
    await contact.isRefused(manager, 'routeContact', end, 'NOT_ALLOWED', { guard: 'BELOW_THRESHOLD' });
    const ask = { agencies: ['EDUCATION'], reason: 'Where are the children?' };
    await contact.isRefused(manager, 'commissionAssessment', ask, 'NOT_ALLOWED', {
      guard: 'CONSENT_OR_GROUND',
    });
  });

  void it('with a ground education is asked, and the 24 hours run from then (R81, R91)', async () => {
    const reason = 'Nobody can say where two young children are.';
    const ground = { ground: 'DELAY_SIGNIFICANT_HARM', subjects: contact.subjects.slice(0, 2), reason };
    await contact.does(manager, 'recordOverride', ground);
    hub.setTime('2026-01-15T15:10');
    const ask = { agencies: ['EDUCATION'], reason: 'Children missing education: where are they?' };
    const asked = await contact.does(manager, 'commissionAssessment', ask, 'state deadlines { id due }');
    assert.equal(at(asked, 'state'), 'MASH_ASSESSMENT');
    assert.equal(dueIn(asked, 'COV-AMBER'), fromLocal('2026-01-16T15:10').toISOString());
    assert.equal(at(await contact.read(education, 'state'), 'state'), 'MASH_ASSESSMENT');
    assert.equal(await contact.read(nurse, 'id'), null);
  });
});
