import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHubError } from '@mash-hub/shared/errors';
import {
  checkLetterSafety,
  machines,
  routeContact,
  sendLetter,
  suppressLetter,
  type Act,
  type Contact,
  type Letter,
} from '@mash-hub/social-care/domain';
import fc from 'fast-check';
import { aContact, aContext, aPerson, theSocialWorker, theTeamManager } from './builders';

const seed = 20_261_103;
const runs = 1_000;
const context = aContext('WALSALL');

const held = (): Contact =>
  routeContact(
    aContact(
      {
        subjects: [aPerson('CHILD', '2020-01-01'), aPerson('MOTHER'), aPerson('FATHER')],
        familyInformed: true,
        familyNotInformedReason: null,
      },
      'WALSALL',
    ),
    { to: 'HOLD', reason: 'No consent.' },
    theTeamManager('2026-11-03 09:30'),
    context,
  );

type Step = (contact: Contact, letter: string, act: Act) => Contact;

const steps: readonly (readonly [string, Step])[] = [
  ['CHECK', (c, letter, act) => checkLetterSafety(c, { letter, safe: true }, act, context)],
  [
    'CHECK',
    (c, letter, act) => checkLetterSafety(c, { letter, safe: false, note: 'He reads it.' }, act, context),
  ],
  ['SEND', (c, letter, act) => sendLetter(c, { letter }, act, context)],
  ['SUPPRESS', (c, letter, act) => suppressLetter(c, { letter, reason: 'Unsafe.' }, act, context)],
];

const machine = machines.find(({ name }) => name === 'Letter') ?? assert.fail('no letter machine');
const known = new Set(machine.rows.map(({ from, event, to }) => `${String(from)} ${event} ${to}`));

/** INVARIANT under test: only steps of the table; no parent’s letter is sent unless its last check found it safe. */
const checkStep = (event: string, before: Letter, after: Letter): void => {
  assert.ok(known.has(`${before.state} ${event} ${after.state}`), `${before.state} ${event} ${after.state}`);
  assert.deepEqual([after.subject, after.body, after.at], [before.subject, before.body, before.at]);
  if (after.state === 'SENT' && after.to !== null) assert.equal(after.safetyCheck?.safe, true);
  assert.equal(after.closed === null, after.state === 'QUEUED');
};

void describe('The letter machine', () => {
  void it(`keeps to its table under ${String(runs)} random sequences (D0, R155; seed ${String(seed)})`, (test) => {
    const reached = new Map<string, number>();
    const choice = fc.tuple(fc.nat(steps.length - 1), fc.nat(2), fc.integer({ min: 0, max: 5 }));
    const property = fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (choices) => {
      let contact = held();
      for (const [step, which, actor] of choices) {
        const act = (actor === 0 ? theSocialWorker : theTeamManager)('2026-11-03 10:00');
        const letter = contact.letters[which] ?? assert.fail('three letters');
        const [event, apply] = steps[step] ?? assert.fail();
        try {
          const next = apply(contact, letter.id, act);
          assert.notEqual(actor, 0);
          checkStep(event, letter, next.letters[which] ?? assert.fail());
          assert.equal(next.version, contact.version + 1);
          assert.equal(next.state, contact.state);
          contact = next;
          reached.set(event, (reached.get(event) ?? 0) + 1);
        } catch (error) {
          if (!isHubError(error)) throw error;
          reached.set('refused', (reached.get('refused') ?? 0) + 1);
        }
      }
    });
    fc.assert(property, { seed, numRuns: runs });
    test.diagnostic(JSON.stringify([...reached]));
    for (const event of ['CHECK', 'SEND', 'SUPPRESS', 'refused'])
      assert.ok((reached.get(event) ?? 0) > 100, event);
  });
});
