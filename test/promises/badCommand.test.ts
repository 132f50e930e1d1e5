import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aCase, at, teamManager, type Case } from '../support/aCase';
import { changesNothing, codesOf, versionOf } from './refusals';

const reason = 'It would put the child in danger to ask first.';
const long = 'x'.repeat(5000);

/** A command that must change nothing: its name, its input beside the contact, and the code that it gets. */
type Refused = readonly [title: string, name: string, input: (one: Case) => object, code: string];

const override = (one: Case) => ({
  ground: 'DELAY_SIGNIFICANT_HARM',
  subjects: [one.subjects.child],
  reason,
});
const rating = { rag: 'AMBER', threshold: 'CIN', reason: 'Re-rated.' };

const refusedCommands: readonly Refused[] = [
  ['an unknown contact', 'rateContact', () => ({ ...rating, contact: 'contact_none' }), 'NOT_FOUND'],
  ['a malformed contact id', 'rateContact', () => ({ ...rating, contact: '../../etc' }), 'NOT_FOUND'],
  ['a contact id that is too long', 'rateContact', () => ({ ...rating, contact: long }), 'BAD_USER_INPUT'],
  ['an empty contact id', 'rateContact', () => ({ ...rating, contact: '' }), 'NOT_FOUND'],
  [
    'an operator object for a contact',
    'rateContact',
    () => ({ ...rating, contact: { $gt: '' } }),
    'BAD_USER_INPUT',
  ],
  [
    'an operator object for a reason',
    'rateContact',
    () => ({ ...rating, reason: { $ne: null } }),
    'BAD_USER_INPUT',
  ],
  ['a list for a reason', 'rateContact', () => ({ ...rating, reason: ['a', 'b'] }), 'BAD_USER_INPUT'],
  ['an unknown colour', 'rateContact', () => ({ ...rating, rag: 'PURPLE' }), 'BAD_USER_INPUT'],
  ['a colour of a prototype', 'rateContact', () => ({ ...rating, rag: 'constructor' }), 'BAD_USER_INPUT'],
  ['an unknown field', 'rateContact', () => ({ ...rating, confirmed: true }), 'BAD_USER_INPUT'],
  ['an empty reason', 'rateContact', () => ({ ...rating, reason: '' }), 'BAD_USER_INPUT'],
  ['a reason of spaces', 'rateContact', () => ({ ...rating, reason: '   ' }), 'BAD_USER_INPUT'],
  ['a reason of 5,000 characters', 'rateContact', () => ({ ...rating, reason: long }), 'BAD_USER_INPUT'],
  ['no reason', 'rateContact', () => ({ rag: 'AMBER' }), 'BAD_USER_INPUT'],
  ['a stale version', 'rateContact', () => ({ ...rating, expectedVersion: 0 }), 'CONFLICT'],
  ['a version to come', 'rateContact', () => ({ ...rating, expectedVersion: 4000 }), 'CONFLICT'],
  ['a negative version', 'rateContact', () => ({ ...rating, expectedVersion: -1 }), 'BAD_USER_INPUT'],
  [
    'a version beyond an integer',
    'rateContact',
    () => ({ ...rating, expectedVersion: 2 ** 40 }),
    'BAD_USER_INPUT',
  ],
  [
    'an idempotency key that is too long',
    'rateContact',
    () => ({ ...rating, idempotencyKey: long }),
    'BAD_USER_INPUT',
  ],
  [
    'a ground that the authority does not know (V29)',
    'recordOverride',
    (one) => ({ ...override(one), ground: 'PROPORTIONATE_SCREENING' }),
    'GROUND_NOT_IN_PROFILE',
  ],
  [
    'a ground that nobody knows',
    'recordOverride',
    (one) => ({ ...override(one), ground: 'BECAUSE' }),
    'BAD_USER_INPUT',
  ],
  ['a ground for nobody', 'recordOverride', (one) => ({ ...override(one), subjects: [] }), 'BAD_USER_INPUT'],
  [
    'a ground for somebody who is not in the contact',
    'recordOverride',
    (one) => ({ ...override(one), subjects: ['contact_none.1'] }),
    'BAD_USER_INPUT',
  ],
  [
    'a ground with a one-word reason',
    'recordOverride',
    (one) => ({ ...override(one), reason: 'Harm' }),
    'BAD_USER_INPUT',
  ],
  [
    'a review date that is no date',
    'recordOverride',
    (one) => ({ ...override(one), reviewDate: '2026-02-30' }),
    'BAD_USER_INPUT',
  ],
  [
    'a review date in another format',
    'recordOverride',
    (one) => ({ ...override(one), reviewDate: '12/06/2027' }),
    'BAD_USER_INPUT',
  ],
  [
    'a review date that has passed',
    'recordOverride',
    (one) => ({ ...override(one), reviewDate: '2020-01-01' }),
    'BAD_USER_INPUT',
  ],
  [
    'consent of somebody who is not in the contact (R231)',
    'recordConsent',
    () => ({ subject: 'contact_none.1', status: 'REFUSED' }),
    'BAD_USER_INPUT',
  ],
  [
    'consent by somebody who is not in the contact',
    'recordConsent',
    (one) => ({ subject: one.subjects.child, status: 'GIVEN', givenBy: 'x' }),
    'BAD_USER_INPUT',
  ],
  [
    'consent of an adult by a child (R230)',
    'recordConsent',
    (one) => ({ subject: one.subjects.mother, status: 'GIVEN', givenBy: one.subjects.child }),
    'BAD_USER_INPUT',
  ],
  [
    'consent in an unknown status',
    'recordConsent',
    (one) => ({ subject: one.subjects.child, status: 'MAYBE' }),
    'BAD_USER_INPUT',
  ],
  [
    'a withdrawal by a sibling (R230)',
    'withdrawConsent',
    (one) => ({ subject: one.subjects.child, by: one.subjects.sibling }),
    'BAD_USER_INPUT',
  ],
  ['no agency to ask', 'commissionAssessment', () => ({ agencies: [], reason }), 'BAD_USER_INPUT'],
  [
    'an agency that is none',
    'commissionAssessment',
    () => ({ agencies: ['COUNCIL'], reason }),
    'BAD_USER_INPUT',
  ],
  [
    'sixty agencies',
    'commissionAssessment',
    () => ({ agencies: Array.from({ length: 60 }, () => 'POLICE'), reason }),
    'BAD_USER_INPUT',
  ],
  ['nobody who attends', 'conveneStrategy', () => ({ attendees: [] }), 'BAD_USER_INPUT'],
  [
    'a decision before the rating is confirmed',
    'decide',
    () => ({ outcome: 'x', threshold: 'S47', rationale: 'y' }),
    'NOT_ALLOWED',
  ],
  [
    'a release before the decision',
    'releaseDisclosure',
    () => ({ recipients: [{ agency: 'POLICE', level: 'FULL' }] }),
    'NOT_ALLOWED',
  ],
  [
    'the revocation of no release',
    'revokeDisclosure',
    () => ({ release: 'release_none', reason }),
    'BAD_USER_INPUT',
  ],
];

describe('A command with bad input changes nothing and gets a coded error', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
  });
  after(() => one.close());

  for (const [title, name, input, code] of refusedCommands) {
    it(`${name} with ${title}: ${code}`, async () => {
      await changesNothing(one, async () => {
        const answer = await one.command(teamManager, name, input(one));
        assert.deepEqual(codesOf(answer), [code]);
        assert.doesNotMatch(
          answer.text,
          /xxxxx|PURPLE|MAYBE|COUNCIL|BECAUSE|etc|stack/,
          'the value is never echoed',
        );
      });
    });
  }

  it('a key that was used with other input: IDEMPOTENCY_KEY_REUSED; the same again changes nothing more', async () => {
    const first = {
      ...rating,
      rag: 'RED',
      threshold: 'S47',
      reason: 'Said again.',
      idempotencyKey: 'rate-1',
    };
    const made = await one.command(teamManager, 'rateContact', first);
    const made1 = at(made.data, 'rateContact', 'version');
    await changesNothing(one, async () => {
      const reused = await one.command(teamManager, 'rateContact', { ...first, reason: 'Other.' });
      assert.deepEqual(codesOf(reused), ['IDEMPOTENCY_KEY_REUSED']);
    });
    const again = await one.command(teamManager, 'rateContact', first);
    assert.deepEqual([at(again.data, 'rateContact', 'version'), again.errors], [made1, []]);
    assert.equal(await versionOf(one), made1);
  });
});
