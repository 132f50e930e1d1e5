import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { onForm } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  aContactIn,
  manager,
  practiceManager,
  triage,
  socialWorker,
  callTaker,
  youngPerson,
  mother,
  toTriage,
} from './directionCast';

const theBasics = ['REFERRER_SPOKEN_TO', 'CASE_SYSTEM', 'EDUCATION_ROLL'] as const;
const looked = (...checks: readonly string[]) => ({
  checks: checks.map((check) => ({ check, done: true, note: 'Nothing more was found.' })),
});
const recommendation = {
  recommendation: 'Early help.',
  chronology: 'One earlier contact, two years ago.',
  childVoice: 'I want to stay at my school.',
  parentsViews: 'They would like somebody to talk to.',
};

void describe('Triage', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  void it('BwD: the practitioner’s safeguarding lead first, and a 17-year-old heard directly (R69, R213, feature 37)', async () => {
    const contact = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN', [youngPerson, mother]);
    await contact.does(socialWorker, 'recordTriageChecks', looked(...theBasics));
    const words = await contact.isRefused(
      socialWorker,
      'recordRecommendation',
      recommendation,
      'NOT_ALLOWED',
    );
    assert.match(words, /safeguarding lead.*directly/s);
    const unheard = {
      check: 'CHILD_SPOKEN_TO',
      done: false,
      note: 'It is not in his interest to call him now.',
    };
    const lead = { check: 'SAFEGUARDING_LEAD_SPOKEN_TO', done: true };
    await contact.does(socialWorker, 'recordTriageChecks', { checks: [unheard, lead] });
    await contact.does(socialWorker, 'recordRecommendation', recommendation);
  });

  void it('BwD: the Referral Support Officer starts the screening and its chronology, the manager directs (R70, R71)', async () => {
    const contact = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const officer = aRequester('SOCIAL_CARE', 'RSO');
    await contact.does(officer, 'recordTriageChecks', looked(...theBasics, 'SAFEGUARDING_LEAD_SPOKEN_TO'));
    await contact.does(officer, 'recordRecommendation', recommendation);
    const notTheirs = { rag: 'RED', reason: 'It sounds urgent.' };
    await contact.isRefused(officer, 'rateContact', notTheirs, 'FORBIDDEN');
    const rated = await contact.does(practiceManager, 'rateContact', notTheirs, 'state ratings { label }');
    assert.equal(at(rated, 'state'), 'STRATEGY');
  });

  void it('at level 4 in Walsall and BwD the parents are spoken to, or it is said why not (R73, R76)', async () => {
    for (const [profile, by] of [
      ['WALSALL', manager],
      ['BLACKBURN_WITH_DARWEN', practiceManager],
    ] as const) {
      const contact = await aContactIn(hub, profile);
      await contact.does(by, 'rateContact', { rag: 'AMBER', reason: 'A social-care response.' });
      await contact.does(
        socialWorker,
        'recordTriageChecks',
        looked(...theBasics, 'SAFEGUARDING_LEAD_SPOKEN_TO'),
      );
      const words = await contact.isRefused(
        socialWorker,
        'recordRecommendation',
        recommendation,
        'NOT_ALLOWED',
      );
      assert.match(words, /parents/);
      const note = 'The domestic-abuse advisor speaks to the mother first.';
      const unspoken = { checks: [{ check: 'PARENTS_SPOKEN_TO', done: false, note }] };
      await contact.does(socialWorker, 'recordTriageChecks', unspoken);
      await contact.does(socialWorker, 'recordRecommendation', recommendation);
    }
  });

  void it('the call-taker does not screen, and a held contact is not screened by anybody (R221, C1)', async () => {
    const contact = await aContactIn(hub, 'WALSALL', [onForm('CHILD', 'Held', 'Back', '2016-01-01')]);
    await contact.isRefused(callTaker, 'recordTriageChecks', looked('CASE_SYSTEM'), 'FORBIDDEN');
    await contact.does(manager, 'routeContact', { to: 'HOLD', reason: 'No consent.' });
    await contact.isRefused(triage, 'recordTriageChecks', looked('CASE_SYSTEM'), 'NOT_ALLOWED', {
      guard: 'SCREENING',
      rule: 'R221',
    });
  });

  void it('Coventry: a diversion is discussed with the CAF co-ordinator, and the manager picks the service (R66)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    await contact.does(manager, 'routeContact', toTriage);
    await contact.does(manager, 'rateContact', { rag: 'GREEN', reason: 'Level 2.' });
    const picked = {
      to: 'EARLY_HELP',
      reason: 'Bedtime routines.',
      service: 'Health visiting',
      discussedWith: 'CAF co-ordinator',
    };
    await contact.isRefused(triage, 'routeContact', picked, 'FORBIDDEN');
    const sent = await contact.does(manager, 'routeContact', picked, 'diversion { service discussedWith }');
    assert.deepEqual(at(sent, 'diversion'), {
      service: 'Health visiting',
      discussedWith: 'CAF co-ordinator',
    });
  });

  void it('Walsall: three of ten needs are a lead professional, two are advice (R72)', async () => {
    const contact = await aContactIn(hub, 'WALSALL', [
      onForm('CHILD', 'Ten', 'Needs', '2017-07-07', true),
      mother,
    ]);
    await contact.does(manager, 'routeContact', toTriage);
    await contact.does(manager, 'rateContact', { rag: 'GREEN', reason: 'A request for early help.' });
    const early = { to: 'EARLY_HELP', reason: 'Needs were counted.' };
    const few = { ...early, needs: 2 };
    const words = await contact.isRefused(manager, 'routeContact', few, 'NOT_ALLOWED', {
      guard: 'NEEDS_COUNTED',
    });
    assert.match(words, /3 of 10.*signpost/s);
    const sent = await contact.does(
      manager,
      'routeContact',
      { ...early, needs: 3 },
      'diversion { receivedBy needs }',
    );
    assert.deepEqual(at(sent, 'diversion'), { receivedBy: 'SENIOR_EH_PRACTITIONER', needs: 3 });
  });

  void it('a first response is met by the manager’s direction (R61)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    const sent = await contact.does(manager, 'routeContact', toTriage, 'deadlines { id state }');
    const first = listAt(sent, 'deadlines').find((one) => at(one, 'id') === 'COV-FIRST-RESPONSE');
    assert.equal(at(first, 'state'), 'MET');
  });
  void it('is asked by hand, by a named owner, after a manager has acted and with consent (R108, feature 51)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    const enquiry = {
      organisation: 'Ambulance service',
      owner: triage.sub,
      reason: 'Were they called out?',
    };
    await contact.isRefused(triage, 'askNonPartner', enquiry, 'NOT_ALLOWED', { rule: 'R108' });
    await contact.does(manager, 'routeContact', toTriage);
    const shown = 'nonPartnerRequests { id organisation owner analysis }';
    const asked = await contact.does(triage, 'askNonPartner', enquiry, shown);
    assert.equal(at(asked, 'nonPartnerRequests', 0, 'owner'), triage.sub);
    const request = at(asked, 'nonPartnerRequests', 0, 'id');
    const bare = { request, analysis: ' ' };
    await contact.isRefused(triage, 'recordNonPartnerAnswer', bare, 'NOT_ALLOWED', {
      guard: 'ANALYSIS_PRESENT',
    });
    const answer = { request, analysis: 'Called twice in March: the mother had fallen.' };
    const told = await contact.does(triage, 'recordNonPartnerAnswer', answer, shown);
    assert.equal(at(told, 'nonPartnerRequests', 0, 'analysis'), answer.analysis);
    await contact.isRefused(triage, 'recordNonPartnerAnswer', answer, 'NOT_ALLOWED', {
      guard: 'NON_PARTNER_OPEN',
    });
  });

  void it('without consent or a ground nobody is asked (R91, R108)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY', [onForm('CHILD', 'No', 'Basis', '2016-01-01')]);
    await contact.does(manager, 'routeContact', toTriage);
    const enquiry = { organisation: 'Landlord', owner: triage.sub, reason: 'Who lives there?' };
    await contact.isRefused(triage, 'askNonPartner', enquiry, 'NOT_ALLOWED', {
      guard: 'CONSENT_OR_GROUND',
    });
  });
});
