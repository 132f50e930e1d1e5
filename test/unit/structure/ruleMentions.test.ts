import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleIdsIn } from '@mash-hub/shared/development/ruleMentions';
import { idsInCode, idsProved, idsTold } from '@mash-hub/shared/development/ruleSources';

const named = (text: string): string => [...ruleIdsIn(text)].join(' ');

describe('the rules that a text names', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['kept apart (R18)', 'R18'],
    ['open (R30, R31) and DT07', 'R30 R31 DT07'],
    ['quorum R121–R123', 'R121 R122 R123'],
    ['quorum R121–123', 'R121 R122 R123'],
    ['quorum R121 to R123', 'R121 R122 R123'],
    ['rows DT09–DT11', 'DT09 DT10 DT11'],
    ['measures K9-K10', 'K9 K10'],
    ['Feature 53 and feature 54', 'feature 53 feature 54'],
    ['features 26–28, 40 and 51', 'feature 26 feature 27 feature 28 feature 40 feature 51'],
    ['a range that runs backwards, R31–R30', 'R31'],
    ['no rule: r30, XR30, R30b, R1234, LCS-R30, K10x, feature, features', ''],
    ['a line that ends at feature\n * 53', 'feature 53'],
  ];
  for (const [text, ids] of examples)
    it(`are read from words such as “${text.replace(/\d+/g, 'n').replace(/\n/g, ' ')}”`, () => {
      assert.equal(named(text), ids);
    });
});

describe('code names a rule', () => {
  const idsIn = (text: string): string => [...idsInCode(text)].join(' ');

  it('in comments, strings and templates', () => {
    const text = "// R1\n/* R2 */ const rules = ['R3', `R4 ${'R5'}`, { from: 'R6' }];";
    assert.equal(idsIn(text), 'R1 R2 R3 R4 R5 R6');
  });

  it('and never by an identifier or a pattern', () => {
    assert.equal(idsIn('const R1 = /R2/; const of = { R3: R1, K4: DT05 };'), '');
  });

  it('and is read past letters outside the basic plane', () => {
    assert.equal(idsIn("const R1 = '😀'; const R2 = 'R3';"), 'R3');
  });
});

describe('a test proves a rule', () => {
  const idsIn = (text: string): string => [...idsProved(text).ids].join(' ');

  it('by a title of it or describe', () => {
    const text = "describe('R1', () => { it(`R2 of ${name}`, run); it('R3' + ' and R4', run); });";
    assert.equal(idsIn(text), 'R1 R2 R3 R4');
  });

  it('but neither by a comment, nor by what it asserts, nor where it is skipped', () => {
    assert.equal(idsIn("// R1\nit('stands', () => { refuses('R2'); });\nit.skip('R3', run);"), '');
  });

  it('by a declaration where titles come from a table', () => {
    const text = '/** Proves: DT01–DT03 */\nfor (const row of rows) it(row.id, run);';
    assert.equal(idsIn(text), 'DT01 DT02 DT03');
    assert.equal(idsProved(text).needlessDeclaration, false);
  });

  it('but by no declaration where every title could name its rule', () => {
    const text = "// Proves: DT01–DT03\nit('the table', run);";
    assert.equal(idsIn(text), '');
    assert.equal(idsProved(text).needlessDeclaration, true);
  });
});

describe('a scenario shows a rule', () => {
  it('by its title and by what its steps say, not by a comment or an input', () => {
    const text =
      "// R1\nconst s = { title: 'R2', steps: [{ says: 'as R3 asks', input: { reason: 'R4' } }] };";
    assert.deepEqual([...idsTold(text)], ['R2', 'R3']);
  });
});
