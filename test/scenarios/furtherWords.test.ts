import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at } from '../support/aCase';
import { onForm, refer } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  aContactIn,
  ask,
  callTaker,
  child,
  designatedOfficer,
  manager,
  mother,
  nurse,
} from './directionCast';

const dateOfBirth = (birthDate: string) => [onForm('CHILD', 'Rowan', 'Tarn', birthDate, true), mother];

void describe('What somebody reads who is refused', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  const refusalOf = async (query: string, variables: object): Promise<Readonly<Record<string, unknown>>> => {
    const { errors } = await hub.ask(manager, query, variables);
    return errors[0]?.extensions ?? assert.fail('nothing was refused');
  };
  const rating = 'mutation($input: RateContactInput!) { rateContact(input: $input) { id } }';

  void it('an empty or over-long reason says how much is wanted, and nothing of what was written (R82)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    const reasoned = (reason: string) =>
      refusalOf(rating, { input: { contact: contact.id, rag: 'RED', reason } });
    assert.deepEqual(await reasoned(''), {
      code: 'BAD_USER_INPUT',
      field: 'reason',
      detail: 'This must be written down.',
    });
    const long = await reasoned('Pia '.repeat(5000));
    assert.match(String(long.detail), /^Too long: at most \d+ characters\./);
    assert.doesNotMatch(JSON.stringify(long), /Pia/);
  });

  void it('a field that is missing is named, and an enum that is meant, never its value', async () => {
    const missing = await refusalOf(rating, { input: { contact: 'contact_x', rag: 'RED' } });
    assert.match(String(missing.detail), /^Field "reason" of required type/);
    const wrong = await refusalOf(rating, { input: { contact: 'contact_x', rag: 'Pia', reason: 'Marks.' } });
    assert.equal(wrong.detail, 'This is not one of the values of Rag.');
    assert.doesNotMatch(JSON.stringify([missing, wrong]), /Pia/);
  });

  void it('a date in another order and a kind of referrer that there is none of say what is wanted (R13, R15)', async () => {
    const referring = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
    const input = {
      profile: 'COVENTRY',
      channel: 'PHONE',
      narrative: 'A worry in plain words.',
      familyInformed: true,
      referrer: { kind: 'PUBLIC' },
      subjects: dateOfBirth('04/05/2015'),
    };
    const date = await refusalOf(referring, { input });
    assert.equal(date.detail, 'Write a date as year, month and day: 2018-06-12.');
    const kind = { ...input, referrer: { kind: 'public' }, subjects: dateOfBirth('2015-05-04') };
    const { detail } = await refusalOf(referring, { input: kind });
    assert.match(String(detail), /^One of PROFESSIONAL, ?PUBLIC, ?ANONYMOUS\.$/);
  });

  void it('what cannot be done at this point is told with what can be (D0, R127)', async () => {
    const contact = await aContactIn(hub, 'DURHAM', undefined, { channel: 'EMAIL' });
    const early = { to: 'EARLY_HELP', reason: 'Level 2', service: 'One Point' };
    const words = await contact.isRefused(manager, 'routeContact', early, 'NOT_ALLOWED');
    assert.match(words, /From here one can: .*send the contact to triage/);
  });

  void it('an item that is kept in parts is refused with its parts; a discussion not held is recorded once (R125, R126)', async () => {
    const contact = await aContactIn(hub, 'WALSALL');
    await contact.does(manager, 'rateContact', { rag: 'RED', threshold: 'S47', reason: 'A mark.' });
    await contact.does(manager, 'commissionAssessment', ask);
    const notHeld = { outcome: 'NOT_HELD', reason: 'Explained by the hospital before it could meet.' };
    await contact.does(manager, 'concludeStrategy', notHeld);
    const again = await contact.isRefused(manager, 'concludeStrategy', notHeld, 'NOT_ALLOWED', {
      rule: 'R125',
    });
    assert.match(again, /already recorded as not held/);
    const form = { kind: 'STRATEGY_LIAISON_FORM', to: 'The GP', items: ['HLT-27'] };
    const words = await contact.isRefused(nurse, 'recordWriteBack', form, 'BAD_USER_INPUT', { rule: 'B4' });
    assert.match(words, /kept in parts: name HLT-27\.\w+ or HLT-27\.\w+/);
  });

  void it('an allegation of a position of trust that turns RED at once has the LADO invited and alerted (R44, R45, R122)', async () => {
    const contact = await aContactIn(hub, 'WALSALL', undefined, { contactType: 'POSITION_OF_TRUST' });
    const seen = await contact.does(
      manager,
      'rateContact',
      { rag: 'RED', threshold: 'S47', reason: 'Significant harm is likely.' },
      'strategyInvitees { role }',
    );
    assert.match(JSON.stringify(seen), /"LADO"/);
    const attendees = [{ agency: 'SOCIAL_CARE' }, { agency: 'POLICE' }, { agency: 'HEALTH' }];
    await contact.does(manager, 'conveneStrategy', { attendees });
    assert.notEqual(await contact.read(designatedOfficer, 'id strategy { at }'), null);
    const ordinary = await aContactIn(hub, 'WALSALL', [
      onForm('CHILD', 'Ada', 'Firth', '2015-01-01', true),
      mother,
    ]);
    const red = { rag: 'RED', threshold: 'S47', reason: 'A mark.' };
    const without = await ordinary.does(manager, 'rateContact', red, 'strategyInvitees { role }');
    assert.doesNotMatch(JSON.stringify(without), /"LADO"/);
  });

  void it('somebody of 18 entered as a child is taken, with a warning; the day before it is a child (R1)', async () => {
    const warned = async (birthDate: string): Promise<boolean> => {
      const by = { ...callTaker, sub: 'call-taker-2' };
      const made = await refer(hub, by, { profile: 'COVENTRY', people: dateOfBirth(birthDate) });
      const codes = JSON.stringify(at(await made.read(manager, 'warnings { code }'), 'warnings'));
      return codes.includes('AGED_18_OR_OVER');
    };
    assert.equal(await warned('2008-11-03'), true);
    assert.equal(await warned('2008-11-04'), false);
  });

  void it('a safeguarding lead of another school sees no contact, and no sign that there is one', async () => {
    const contact = await aContactIn(hub, 'COVENTRY', [child, mother]);
    const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'dsl-elsewhere', establishment: 'ZZ-ELSEWHERE' });
    const there = await hub.ask(elsewhere, 'query($id: ID!) { contact(id: $id) { id } }', { id: contact.id });
    const nowhere = await hub.ask(elsewhere, '{ contact(id: "contact_nowhere") { id } }');
    assert.equal(there.text, nowhere.text);
  });
});
