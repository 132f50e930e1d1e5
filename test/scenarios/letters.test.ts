import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { dueIn, onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';

const healthVisitor = aRequester('HEALTH', 'PROFESSIONAL_REFERRER', { sub: 'june-abara' });
const teacher = aRequester('EDUCATION', 'PROFESSIONAL_REFERRER', { sub: 'ms-harlow' });
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const triage = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
const nurse = aRequester('HEALTH', 'NAMED_NURSE');

const selection =
  'letters { id kind to state subject body templateVersion closedAt reason due safetyCheck { note } }';

interface SeenLetter {
  readonly id: string;
  readonly kind: string;
  readonly to: string | null;
  readonly state: string;
  readonly body: string;
  readonly reason: string | null;
  readonly safetyCheck: object | null;
}

const lettersSeen = async (contact: ReferredContact, who = manager): Promise<readonly SeenLetter[]> =>
  listAt(await contact.read(who, selection), 'letters') as readonly SeenLetter[];

const letterOf = async (contact: ReferredContact, kind: string, to: string | null = null) =>
  (await lettersSeen(contact)).findLast((letter) => letter.kind === kind && letter.to === to) ??
  assert.fail(`no ${kind} to ${String(to)}`);

/** Through triage to its end below the threshold; by its own checks where the authority asks for them. */
const end = async (contact: ReferredContact, to: string, more: object = {}): Promise<void> => {
  await contact.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Seems below the threshold.' });
  const system = (check: string) => ({ check, done: true, note: 'Nothing of note.' });
  const checks = ['REFERRER_SPOKEN_TO', 'CASE_SYSTEM', 'EDUCATION_ROLL'].map(system);
  await contact.does(triage, 'recordTriageChecks', { checks });
  await contact.does(manager, 'routeContact', { to, reason: 'Below the threshold.', ...more });
};

const kit = { ...onForm('CHILD', 'Kit', 'Amory', '2024-02-11'), consent: { status: 'REFUSED', givenBy: 2 } };
const kitsFamily = [kit, onForm('MOTHER', 'Dana', 'Amory', '1994-01-02')];
const narrative = 'Three missed speech appointments and a cluttered home.';

void describe('S7: letters of a hold, Walsall', () => {
  let hub: Hub;
  let contact: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-04-02T15:30' });
    const more = { channel: 'EMARF' };
    contact = await refer(hub, healthVisitor, { profile: 'WALSALL', people: kitsFamily, narrative, more });
    await contact.does(manager, 'routeContact', { to: 'HOLD', reason: 'The parents refused.' });
  });
  after(() => hub.close());

  void it('the health visitor is told in writing, and reads it once it was sent (R154, F9)', async () => {
    assert.deepEqual(await lettersSeen(contact, healthVisitor), []);
    const { id } = await letterOf(contact, 'HELD_REFERRER');
    await contact.does(manager, 'sendLetter', { letter: id });
    const [told, ...others] = await lettersSeen(contact, healthVisitor);
    assert.match(told?.body ?? '', /WAL-2026-\d{6} came to Walsall MASH without the family’s consent/);
    assert.deepEqual([told?.state, others], ['SENT', []]);
  });

  void it('the parent is written to after the safety check, and told to talk to the referrer (R154, R155, R235)', async () => {
    const { id, body } = await letterOf(contact, 'HELD_PARENT', contact.subjects[1]);
    assert.match(body, /talk to the professional who contacted us/);
    const words = await contact.isRefused(manager, 'sendLetter', { letter: id }, 'NOT_ALLOWED', {
      guard: 'SAFE_TO_SEND',
      rule: 'R155',
    });
    assert.match(words, /alleged harmer/);
    await contact.does(manager, 'checkLetterSafety', { letter: id, safe: true });
    await contact.does(manager, 'sendLetter', { letter: id });
    assert.equal((await letterOf(contact, 'HELD_PARENT', contact.subjects[1])).state, 'SENT');
  });

  void it('nobody else reads a letter: not the referrer the parent’s, not the referring agency’s nurse (R156, R222)', async () => {
    assert.deepEqual(
      (await lettersSeen(contact, healthVisitor)).map(({ kind }) => kind),
      ['HELD_REFERRER'],
    );
    assert.equal(await contact.read(nurse, selection), null);
  });

  void it('it closes with its letters, and the outcome is for the referrer to read (R154, R157)', async () => {
    assert.equal(
      at(await contact.read(healthVisitor, 'outcomeForReferrer { outcome }'), 'outcomeForReferrer'),
      null,
    );
    await contact.does(manager, 'routeContact', { to: 'CLOSE', reason: 'The parents still refuse.' });
    assert.deepEqual(
      at(await contact.read(healthVisitor, 'outcomeForReferrer { outcome team }'), 'outcomeForReferrer'),
      { outcome: 'No further action', team: 'Walsall safeguarding hub' },
    );
  });
});

void describe('Outcome letters', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-05-01T16:10' });
  });
  after(() => hub.close());

  void it('Walsall, early help: to the professional and to the mother, with team and telephone (R151, feature 72)', async () => {
    const contact = await refer(hub, healthVisitor, {
      profile: 'WALSALL',
      people: kitsFamily,
      narrative,
      more: { channel: 'EMARF' },
    });
    await end(contact, 'EARLY_HELP', { needs: 5 });
    const letters = await lettersSeen(contact);
    assert.deepEqual(
      letters.map(({ kind, to }) => [kind, to]),
      [
        ['REFERRER_OUTCOME', null],
        ['PARENT_OUTCOME', contact.subjects[1]],
      ],
    );
    for (const { body } of letters) {
      assert.match(body, /Level 3 early help.*Walsall Early Help on 01632 960122/s);
      assert.doesNotMatch(body, /Kit|Dana|Amory|speech|Example|960199/);
    }
  });

  void it('S11: Durham’s letter holds team and telephone only, and is due by Tuesday 16:10 (R152, I23)', async () => {
    const people = [onForm('CHILD', 'Kai', 'Quill', '2015-11-20'), onForm('MOTHER', 'Jo', 'Quill')];
    const contact = await refer(hub, teacher, {
      profile: 'DURHAM',
      people,
      narrative: 'He needs help at school.',
    });
    await end(contact, 'EARLY_HELP');
    const read = await contact.read(manager, 'deadlines { id due state }');
    const due = fromLocal('2026-05-05T16:10').toISOString();
    assert.equal(dueIn(read, 'DUR-OUTCOME-LETTER'), due);
    const { id, body } = await letterOf(contact, 'REFERRER_OUTCOME');
    assert.match(body, /now with One Point hub, whom you can ring on 01632 960143/);
    assert.doesNotMatch(body, /Kai|Quill|school|Example|960199/);
    const sent = await contact.does(
      manager,
      'sendLetter',
      { letter: id },
      'deadlines { id state } letters { due }',
    );
    assert.equal(at(sent, 'letters', 0, 'due'), due);
    const states = listAt(sent, 'deadlines') as readonly { id: string; state: string }[];
    assert.equal(states.find((deadline) => deadline.id === 'DUR-OUTCOME-LETTER')?.state, 'MET');
  });

  void it('Coventry: in writing to who sent a MARF; who only rang reads the outcome in the hub (R150, R157)', async () => {
    const people = [onForm('CHILD', 'Ivo', 'Lunt', '2016-03-04'), onForm('MOTHER', 'Ada', 'Lunt')];
    for (const [channel, letters] of [
      ['MARF', ['REFERRER_OUTCOME']],
      ['PHONE', []],
    ] as const) {
      const contact = await refer(hub, teacher, { profile: 'COVENTRY', people, more: { channel } });
      await end(contact, 'NFA');
      assert.deepEqual(
        (await lettersSeen(contact)).map(({ kind }) => kind),
        letters,
      );
      const read = await contact.read(
        teacher,
        'outcomeForReferrer { reference outcome team teamPhone decidedAt }',
      );
      assert.match(String(at(read, 'outcomeForReferrer', 'reference')), /^COV-2026-/);
      assert.equal(at(read, 'outcomeForReferrer', 'outcome'), 'Close: no further action');
    }
  });
});

void describe('S3, as Walsall would write: the father’s letter is suppressed', () => {
  let hub: Hub;
  let contact: ReferredContact;
  const people = [
    onForm('CHILD', 'Theo', 'Marsh', '2014-02-11'),
    onForm('MOTHER', 'Lise', 'Marsh', '1985-01-02'),
    onForm('FATHER', 'Owen', 'Marsh', '1983-01-02'),
  ];
  before(async () => {
    hub = await createHub({ at: '2026-06-10T08:50' });
    const more = { channel: 'EMARF', issues: ['DOMESTIC_ABUSE'] };
    contact = await refer(hub, teacher, { profile: 'WALSALL', people, narrative: 'Owen hurt Lise.', more });
    await end(contact, 'NFA');
  });
  after(() => hub.close());

  void it('an unresolved domestic-abuse flag stands in the way of every parent’s letter (R155, feature 73)', async () => {
    for (const parent of contact.subjects.slice(1)) {
      const { id } = await letterOf(contact, 'PARENT_OUTCOME', parent);
      await contact.isRefused(manager, 'sendLetter', { letter: id }, 'NOT_ALLOWED', {
        guard: 'SAFE_TO_SEND',
      });
      await contact.isRefused(manager, 'checkLetterSafety', { letter: id, safe: true }, 'BAD_USER_INPUT', {
        rule: 'R155',
      });
    }
  });

  void it('his is suppressed with the reason, hers goes out after the check: one letter each (R155)', async () => {
    const [, mother, father] = contact.subjects;
    const his = await letterOf(contact, 'PARENT_OUTCOME', father);
    const reason = 'He is the alleged harmer: it would tell him that she was believed.';
    await contact.does(manager, 'suppressLetter', { letter: his.id, reason });
    const hers = await letterOf(contact, 'PARENT_OUTCOME', mother);
    const note = 'She is at her sister’s; he does not know where.';
    await contact.does(manager, 'checkLetterSafety', { letter: hers.id, safe: true, note });
    await contact.does(manager, 'sendLetter', { letter: hers.id });
    const letters = (await lettersSeen(contact)).map(({ to, state, reason: why }) => [to, state, why]);
    assert.deepEqual(letters.slice(1), [
      [mother, 'SENT', null],
      [father, 'SUPPRESSED', reason],
    ]);
    await contact.isRefused(manager, 'sendLetter', { letter: his.id }, 'NOT_ALLOWED');
  });
});
