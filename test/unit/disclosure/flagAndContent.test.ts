import { isOpenTier, items, reaches, type ItemRow, type OrderedLevel } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const item = (id: string): ItemRow => items.find((row) => row.id === id) ?? assert.fail(id);

const opensAt = (id: string, level: OrderedLevel): boolean => {
  const { tier } = item(id);
  return isOpenTier(tier) && reaches(level, tier);
};

describe('That something was, and what it was, are two items', () => {
  it('the dates of missing episodes are a headline, the safe-and-well check is for who gets what is relevant (feature 33)', () => {
    assert.equal(opensAt('SOC-34.dates', 'HEADLINE'), true);
    assert.equal(opensAt('SOC-34.content', 'SUMMARY'), false);
    assert.equal(opensAt('SOC-34.content', 'RELEVANT'), true);
  });

  it('that a case goes to MARAC is visible; what MARAC and MAPPA say stays in the circle at every level (feature 86)', () => {
    assert.equal(opensAt('DAS-05.flag', 'SUMMARY'), true);
    for (const id of ['DAS-05.actions', 'SOC-35']) {
      assert.equal(item(id).tier, 'NEVER_ONWARD_CIRCLE', id);
      assert.equal(opensAt(id, 'FULL'), false, id);
    }
  });
});
