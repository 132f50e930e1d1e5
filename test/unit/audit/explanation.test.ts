import { decisionIn, settled, whatWouldDisclose, type Change, type Situation } from '@mash-hub/shared/audit';
import { items } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSafeguardingLeadOf, yearsAgo } from '../disclosure/aDecision';
import { agreed, asked, type Asked } from './anAskedItem';

const discloses = (situation: Situation, changed: readonly Change[]): boolean =>
  decisionIn(settled(changed.reduce((so, { apply }) => apply(so), situation))).disclose;

const changesOf = (question: Asked): readonly (readonly string[])[] =>
  whatWouldDisclose(asked(question).situation).map((choice) => choice.map(({ id }) => id));

describe('What would open a refused item', () => {
  const released = { released: 'RELEVANT' } as const;

  it('is the Team Manager’s mark, where a fact is not marked at child in need (M6)', () => {
    assert.deepEqual(changesOf({ item: 'POL-07', standing: released })[0], ['RELEVANCE']);
  });

  it('is the lifting by name, or section 47 with a release, of what is kept for it (B3)', () => {
    const changes = changesOf({ item: 'POL-10', standing: released });
    assert.deepEqual(changes, [['LIFTED_BY_NAME']]);
  });

  it('is consent or a ground, where nobody was asked (DT16)', () => {
    const facts = { ...agreed, consent: 'NOT_SOUGHT' } as const;
    assert.deepEqual(changesOf({ item: 'POL-23', facts, standing: released }), [['CONSENT'], ['OVERRIDE']]);
  });

  it('is the provider lifting its restriction, or a seat in the circle (M3)', () => {
    const changes = changesOf({ item: 'POL-23', standing: released, record: { restricted: ['POL-23'] } });
    assert.deepEqual(changes, [['STRATEGY_DISCUSSION'], ['RESTRICTION']]);
  });

  it('is what was agreed for the setting, for a safeguarding lead (M7)', () => {
    const changes = changesOf({
      item: 'POL-23',
      reader: aSafeguardingLeadOf('school_1'),
      standing: { released: 'FULL' },
    });
    assert.deepEqual(changes, [['STRATEGY_DISCUSSION'], ['AGREED']]);
  });

  it('is nothing, for what never leaves its owner (M2)', () => {
    assert.deepEqual(changesOf({ item: 'POL-28', standing: { released: 'FULL' } }), []);
  });

  it('takes several things together where one is not enough, and names no idle one (F6)', () => {
    const facts = { ...agreed, consent: 'REFUSED' } as const;
    const changes = changesOf({ item: 'POL-07', facts, standing: { asked: false } });
    assert.ok(changes.length > 0);
    assert.ok(changes.every((together) => together.length > 1));
  });

  it('is four things at once for an old probation entry of somebody who refused, before any release (M9, DT16)', () => {
    const facts = { ...agreed, consent: 'REFUSED' } as const;
    const record = { date: yearsAgo(9) };
    const changes = changesOf({ item: 'PRO-04', facts, record });
    assert.ok(changes.length > 0);
    assert.ok(changes.every((together) => together.length === 4 && together.includes('AGE')));
  });

  it('is nothing that could be found, for a record about somebody else of whom nobody was asked (M4)', () => {
    assert.deepEqual(changesOf({ item: 'POL-07', standing: released, others: [null] }), []);
  });

  it('is true of every item: the kernel discloses with it, and not with less (G3)', (context) => {
    let tried = 0;
    for (const item of items.filter(({ owner }) => owner !== 'HEALTH')) {
      const question = asked({ item: item.id });
      if (question.decision.disclose) continue;
      for (const choice of whatWouldDisclose(question.situation)) {
        tried += 1;
        assert.equal(discloses(question.situation, choice), true, item.id);
        for (const idle of choice)
          assert.equal(
            discloses(
              question.situation,
              choice.filter((one) => one !== idle),
            ),
            false,
            item.id,
          );
      }
    }
    context.diagnostic(`${tried} sets of changes`);
    assert.ok(tried > 100);
  });
});
