import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { dueIn, onForm, type ReferredContact } from '../support/aReferredContact';
import { createHub, type Hub } from '../support/createHub';
import { aContactIn, child, manager, mother, triage } from './directionCast';

const askPolice = { agencies: ['POLICE'], reason: 'What is known of the family?' };

void describe('Vectors of rating, patterns and unborn children', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  const rated = async (contact: ReferredContact, rag: string) =>
    contact.does(
      manager,
      'rateContact',
      { rag, reason: 'On the account given.' },
      'rag deadlines { id due }',
    );

  void describe('V2: Coventry, RED at 09:00 re-rated AMBER at 10:00', () => {
    void it('due 09:00 the next day; the reason is stored, the change counted (R82, R86, R88, feature 39)', async () => {
      hub.setTime('2026-11-03T09:00');
      const contact = await aContactIn(hub, 'COVENTRY', [child, mother]);
      await rated(contact, 'RED');
      await contact.does(manager, 'commissionAssessment', askPolice);
      hub.setTime('2026-11-03T10:00');
      const selection = 'deadlines { id due } ratings { rag reason label } ratingChanges { from to at }';
      const reason = 'The mark is an old scald, seen by the nurse at the time.';
      const seen = await contact.does(manager, 'rateContact', { rag: 'AMBER', reason }, selection);
      assert.equal(dueIn(seen, 'COV-AMBER'), fromLocal('2026-11-04T09:00').toISOString());
      assert.equal(at(seen, 'ratings', 1, 'reason'), reason);
      const change = { from: 'RED', to: 'AMBER', at: fromLocal('2026-11-03T10:00').toISOString() };
      assert.deepEqual(listAt(seen, 'ratingChanges'), [change]);
    });
  });

  void describe('V10: the third contact in twelve months', () => {
    const sameChild = [onForm('CHILD', 'Third', 'Timer', '2014-06-06', true), mother];
    let third: ReferredContact;
    before(async () => {
      hub.setTime('2026-01-12T09:00');
      await aContactIn(hub, 'WALSALL', sameChild);
      hub.setTime('2026-06-01T09:00');
      await aContactIn(hub, 'WALSALL', sameChild);
      hub.setTime('2026-11-03T11:00');
      third = await aContactIn(hub, 'WALSALL', sameChild);
      await rated(third, 'AMBER');
      await third.does(manager, 'commissionAssessment', askPolice);
      const confirmed = { rag: 'AMBER', reason: 'Confirmed on what was gathered.', confirm: true };
      await third.does(manager, 'rateContact', confirmed);
    });
    const decision = {
      outcome: 'Child and family assessment',
      threshold: 'CIN',
      rationale: 'Repeated worries about the same child.',
      missingAgencies: ['POLICE'],
    };

    void it('its pattern not addressed, the decision is refused (R40, feature 23)', async () => {
      const words = await third.isRefused(manager, 'decide', decision, 'NOT_ALLOWED', {
        guard: 'PATTERN_ADDRESSED',
        rule: 'R40',
      });
      assert.match(words, /contact 3 .* 12 months/);
    });

    void it('once the pattern is explored it may be decided, and the review names the three (R40, feature 23)', async () => {
      const review = { analysis: 'Each time after a weekend with the same carer.' };
      const seen = await third.does(
        triage,
        'recordPatternReview',
        review,
        'patternReview { contacts analysis }',
      );
      assert.deepEqual(at(seen, 'patternReview'), { contacts: 3, ...review });
      assert.equal(at(await third.does(manager, 'decide', decision), 'state'), 'DECIDED');
    });

    void it('nor can triage end such a contact unexplored; a first contact it can (R40, R65)', async () => {
      const fourth = await aContactIn(hub, 'WALSALL', sameChild);
      await fourth.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Seems below the threshold.' });
      const end = { to: 'NFA', reason: 'Nothing new.' };
      await fourth.isRefused(manager, 'routeContact', end, 'NOT_ALLOWED', { guard: 'PATTERN_ADDRESSED' });
      const other = await aContactIn(hub, 'WALSALL', [
        onForm('CHILD', 'Only', 'Once', '2016-06-06', true),
        mother,
      ]);
      await other.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Seems below the threshold.' });
      assert.equal(at(await other.does(manager, 'routeContact', end), 'state'), 'NFA');
    });
  });

  void describe('V21: an unborn child and a domestic-abuse outcome', () => {
    void it('is a contact without a birth date; the alert to midwifery is recorded and logged (R60, R148, feature 17)', async () => {
      hub.setTime('2026-11-03T12:00');
      const unborn = onForm('UNBORN_CHILD', 'Unborn', 'Tarn', undefined, true);
      const contact = await aContactIn(hub, 'COVENTRY', [unborn, mother], {
        issues: ['DOMESTIC_ABUSE'],
        incidentReference: 'CV/26/7001',
      });
      const seen = await contact.read(manager, 'state subjects { role person { birthDate } }');
      assert.equal(at(seen, 'subjects', 0, 'role'), 'UNBORN_CHILD');
      assert.equal(at(seen, 'subjects', 0, 'person', 'birthDate'), null);
      const alert = { kind: 'MIDWIFERY_ALERT', to: 'Midwifery safeguarding mailbox', items: ['SOC-36'] };
      await contact.isRefused(manager, 'recordWriteBack', alert, 'NOT_ALLOWED', { rule: 'R60' });
      await rated(contact, 'AMBER');
      await contact.does(manager, 'commissionAssessment', askPolice);
      await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'Confirmed.', confirm: true });
      await contact.does(manager, 'decide', {
        outcome: 'Children and Families assessment',
        threshold: 'CIN',
        rationale: 'A pregnant mother was assaulted.',
        missingAgencies: ['POLICE'],
      });
      const told = await contact.does(manager, 'recordWriteBack', alert, 'writeBacks { kind to items }');
      assert.deepEqual(at(told, 'writeBacks', 0), alert);
    });
  });
});
