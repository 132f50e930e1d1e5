import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attachForm,
  checkLetterSafety,
  recordConsent,
  sendLetter,
  suppressLetter,
  type Contact,
} from '@mash-hub/social-care/domain';
import { ended, family, idOf, lettersOf, manager, referred, route } from './aLetteredContact';
import {
  aContact,
  aContext,
  person,
  refused,
  theCallTaker,
  theHealthVisitor,
  theSocialWorker,
} from './builders';

const context = aContext('WALSALL');

void describe('Letters are queued when a contact comes to what calls for them', () => {
  void it('held: one to each parent, not to a step-parent, and one to the referrer (R154)', () => {
    assert.deepEqual(lettersOf(route(referred('WALSALL'), 'HOLD')), [
      'HELD_PARENT 2 QUEUED',
      'HELD_PARENT 3 QUEUED',
      'HELD_REFERRER referrer QUEUED',
    ]);
  });

  void it('held after a neighbour rang: nobody is sent to a professional who never referred, and it closes (R154, R237)', () => {
    const referrer = { kind: 'PUBLIC', agency: null, name: 'A neighbour', contact: null } as const;
    const rang = aContact(
      { subjects: family, channel: 'PHONE', familyInformed: true, referrer },
      'WALSALL',
      theCallTaker('2026-04-02 15:30'),
    );
    const held = route(rang, 'HOLD');
    assert.deepEqual(lettersOf(held), []);
    assert.deepEqual(lettersOf(route(held, 'CLOSE')), ['PARENT_OUTCOME 2 QUEUED', 'PARENT_OUTCOME 3 QUEUED']);
  });

  void it('settled in Walsall: to the professional and to each parent (R151)', () => {
    assert.deepEqual(lettersOf(ended('WALSALL')), [
      'REFERRER_OUTCOME referrer QUEUED',
      'PARENT_OUTCOME 2 QUEUED',
      'PARENT_OUTCOME 3 QUEUED',
    ]);
  });

  for (const profile of ['DURHAM', 'BLACKBURN_WITH_DARWEN'] as const)
    void it(`settled in ${profile}: to the professional alone (R152, R153)`, () => {
      assert.deepEqual(lettersOf(ended(profile)), ['REFERRER_OUTCOME referrer QUEUED']);
    });

  void it('in Coventry to whoever sent a MARF; after a call without one, to nobody (R150)', () => {
    assert.deepEqual(lettersOf(ended('COVENTRY', { channel: 'MARF' })), ['REFERRER_OUTCOME referrer QUEUED']);
    assert.deepEqual(lettersOf(ended('COVENTRY')), []);
  });

  void it('a MARF that comes after the outcome is written to then, once (R8, R150)', () => {
    const called = ended('COVENTRY');
    const act = theHealthVisitor('2026-04-03 09:00');
    const once = attachForm(called, { form: 'MARF' }, act, aContext());
    const twice = attachForm(once, { form: 'MARF' }, act, aContext());
    assert.deepEqual(lettersOf(once), ['REFERRER_OUTCOME referrer QUEUED']);
    assert.deepEqual(lettersOf(twice), lettersOf(once));
  });

  void it('a held contact does not close without its letters (R154)', () => {
    const held = route(referred('WALSALL'), 'HOLD');
    refused('NOT_ALLOWED', { guard: 'LETTERS_QUEUED', rule: 'R154' }, () =>
      route({ ...held, letters: held.letters.slice(1) }, 'CLOSE'),
    );
    const closed = route(held, 'CLOSE');
    assert.equal(closed.state, 'CLOSED_NO_ACTION');
    assert.ok(lettersOf(closed).includes('REFERRER_OUTCOME referrer QUEUED'));
  });
});

void describe('The safety check of a parent’s letter (R155)', () => {
  const held = route(referred('WALSALL'), 'HOLD');
  const mothers = idOf(held, 'HELD_PARENT', person(held, 2));
  const check = (contact: Contact, letter: string, safe = true, note: string | null = null): Contact =>
    checkLetterSafety(contact, { letter, safe, note }, manager, context);
  const send = (contact: Contact, letter: string): Contact =>
    sendLetter(contact, { letter }, manager, context);

  void it('no letter to a parent goes out before it; the referrer’s needs none (I16)', () => {
    refused('NOT_ALLOWED', { guard: 'SAFE_TO_SEND', rule: 'R155' }, () => send(held, mothers));
    assert.ok(lettersOf(send(check(held, mothers), mothers)).includes('HELD_PARENT 2 SENT'));
    assert.ok(lettersOf(send(held, idOf(held, 'HELD_REFERRER'))).includes('HELD_REFERRER referrer SENT'));
  });

  void it('a letter found unsafe stays where it is', () => {
    const unsafe = check(held, mothers, false, 'He opens her post.');
    refused('NOT_ALLOWED', { guard: 'SAFE_TO_SEND' }, () => send(unsafe, mothers));
    assert.ok(
      lettersOf(
        suppressLetter(unsafe, { letter: mothers, reason: 'He opens it.' }, manager, context),
      ).includes('HELD_PARENT 2 SUPPRESSED'),
    );
  });

  const flagged: readonly (readonly [string, Contact])[] = [
    ['domestic abuse is presented', { ...held, issues: ['DOMESTIC_ABUSE'] }],
    ['it is a domestic-abuse contact', { ...held, type: 'DOMESTIC_ABUSE' }],
    ['it came from a notice', { ...held, origin: { ...held.origin, domesticAbuseNotice: 'notice_1' } }],
    ['the family was not told', { ...held, familyInformed: false }],
    [
      'risk was assessed',
      { ...held, riskAssessments: [{ ...manager, subject: person(held, 1), form: 'DVRIM', level: 4 }] },
    ],
  ];
  for (const [why, contact] of flagged)
    void it(`with a flag (${why}) the check says what it looked at (feature 73)`, () => {
      refused('NOT_ALLOWED', { guard: 'SAFE_TO_SEND' }, () => send(contact, mothers));
      refused('BAD_USER_INPUT', { rule: 'R155', field: 'note' }, () => check(contact, mothers));
      const checked = check(contact, mothers, true, 'She lives at her sister’s.');
      assert.ok(lettersOf(send(checked, mothers)).includes('HELD_PARENT 2 SENT'));
    });

  void it('a flag that comes up after the check asks for a new one (feature 73)', () => {
    const flaggedLater: Contact = { ...check(held, mothers), issues: ['DOMESTIC_ABUSE'] };
    refused('NOT_ALLOWED', { guard: 'SAFE_TO_SEND' }, () => send(flaggedLater, mothers));
  });

  void it('only the Team Manager checks, sends and suppresses', () => {
    const worker = theSocialWorker('2026-04-02 16:10');
    const letter = mothers;
    refused('FORBIDDEN', {}, () => checkLetterSafety(held, { letter, safe: true }, worker, context));
    refused('FORBIDDEN', {}, () =>
      sendLetter(held, { letter: idOf(held, 'HELD_REFERRER') }, worker, context),
    );
    refused('FORBIDDEN', {}, () => suppressLetter(held, { letter, reason: 'No.' }, worker, context));
  });

  void it('what was held is no longer told once the parents have agreed (R154, R224)', () => {
    const agreed = recordConsent(
      held,
      { subject: person(held, 1), status: 'GIVEN', givenBy: person(held, 2), note: null },
      theSocialWorker('2026-04-07 11:00'),
      context,
    );
    refused('NOT_ALLOWED', { guard: 'LETTER_UP_TO_DATE' }, () => send(check(agreed, mothers), mothers));
  });
});
