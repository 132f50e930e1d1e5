import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileOf } from '@mash-hub/shared/profiles';
import {
  deadlinesOf,
  letterTimelinessOf,
  recordConsent,
  recordReferrerFeedback,
  sendLetter,
  type Contact,
} from '@mash-hub/social-care/domain';
import { ended, idOf, referred, route } from './aLetteredContact';
import {
  aContext,
  at,
  person,
  rated,
  refused,
  theHealthVisitor,
  theNurse,
  theSocialWorker,
  theTeamManager,
} from './builders';

const context = aContext('WALSALL');

void describe('Feedback in time', () => {
  const deadlineOf = (contact: Contact, when: string) =>
    deadlinesOf(contact, profileOf(contact.profile), at(when)).find(({ purpose }) => purpose === 'FEEDBACK');

  for (const profile of ['WALSALL', 'DURHAM', 'BLACKBURN_WITH_DARWEN'] as const)
    void it(`${profile}: the deadline is met when the referrer’s letter goes out (K14, feature 72)`, () => {
      const contact = ended(profile);
      assert.equal(deadlineOf(contact, '2026-04-02 17:00')?.state, 'RUNNING');
      const act = theTeamManager('2026-04-02 16:45');
      const sent = sendLetter(contact, { letter: idOf(contact, 'REFERRER_OUTCOME') }, act, aContext(profile));
      assert.equal(deadlineOf(sent, '2026-05-02 17:00')?.state, 'MET');
      assert.deepEqual(letterTimelinessOf(sent)[0], {
        kind: 'REFERRER_OUTCOME',
        due: deadlineOf(sent, '2026-04-02 17:00')?.due,
        sentAt: act.at,
        suppressed: false,
      });
    });

  void it('Durham counts from the referral: Thursday before Easter to Tuesday (R152, I23)', () => {
    assert.equal(
      deadlineOf(referred('DURHAM'), '2026-04-02 17:00')?.due?.getTime(),
      at('2026-04-07 15:30').getTime(),
    );
  });

  void it('Coventry owes nothing after a call without a MARF, nor anybody to a neighbour (R150, R237)', () => {
    assert.equal(deadlineOf(ended('COVENTRY'), '2026-04-02 17:00'), undefined);
    assert.equal(deadlineOf(ended('COVENTRY', { channel: 'MARF' }), '2026-04-02 17:00')?.state, 'RUNNING');
  });

  void it('the referrer’s mark is kept, from 1 to 5, and nobody else’s (K18)', () => {
    const contact = ended('WALSALL');
    const referrer = theHealthVisitor('2026-04-09 10:00');
    const said = recordReferrerFeedback(contact, { satisfaction: 4, comment: ' Quick. ' }, referrer, context);
    assert.deepEqual(
      said.feedback.map(({ satisfaction, comment }) => [satisfaction, comment]),
      [[4, 'Quick.']],
    );
    for (const satisfaction of [0, 6, 2.5])
      refused('BAD_USER_INPUT', { rule: 'K18' }, () =>
        recordReferrerFeedback(contact, { satisfaction }, referrer, context),
      );
    refused('FORBIDDEN', { rule: 'K18' }, () =>
      recordReferrerFeedback(contact, { satisfaction: 4 }, theNurse('2026-04-09 10:00'), context),
    );
  });

  void it('a contact rated and ended keeps what was written when it was held (R156)', () => {
    const held = route(referred('WALSALL'), 'HOLD');
    const taken = recordConsent(
      held,
      { subject: person(held, 1), status: 'GIVEN', givenBy: person(held, 2), note: null },
      theSocialWorker('2026-04-07 11:00'),
      context,
    );
    const settled = route(rated(taken, 'GREEN', '2026-04-07 11:10'), 'TRIAGE', 'NFA');
    assert.deepEqual(settled.letters.slice(0, held.letters.length), held.letters);
    assert.equal(new Set(settled.letters.map(({ id }) => id)).size, settled.letters.length);
  });
});
