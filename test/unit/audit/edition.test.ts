import {
  currentEdition,
  editionProblem,
  editionText,
  policyDirectory,
  PolicyFault,
  readEdition,
  readEditions,
  type PolicyEdition,
} from '@mash-hub/shared/audit';
import { policyVersion } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

/** The edition in force, as JSON that can be changed. */
const asJson = (): { version: string; table: Record<string, unknown>[]; items: Record<string, unknown>[] } =>
  JSON.parse(editionText(currentEdition)) as never;

const faultOf = (change: (edition: ReturnType<typeof asJson>) => unknown): PolicyFault => {
  const edition = asJson();
  change(edition);
  try {
    readEdition(edition);
  } catch (error) {
    assert.ok(error instanceof PolicyFault);
    return error;
  }
  return assert.fail('It loads');
};

const rowOf = (rows: Record<string, unknown>[], id: string): Record<string, unknown> => {
  const found = rows.find((row) => row.id === id);
  assert.ok(found);
  return found;
};

void describe('An edition of the policy', () => {
  void it('is data: read from JSON it has the very rows that the kernel decides by (DT01, DT60, POL-06)', () => {
    assert.deepEqual(readEdition(asJson()), currentEdition);
    assert.equal(currentEdition.table.length, 60);
  });

  void it('is kept in docs/policy for the version in force, with the rows of this build', async () => {
    const kept: unknown = JSON.parse(
      readFileSync(path.join(policyDirectory, `${policyVersion}.json`), 'utf8'),
    );
    assert.equal(editionProblem(currentEdition, kept), null);
    assert.ok((await readEditions()).has(policyVersion));
  });

  void it('of a word that is none is refused, naming the row and the words that there are (POL-06, DT12)', () => {
    const tier = faultOf(({ items }) => (rowOf(items, 'POL-06').tier = 'SECRET'));
    assert.equal(tier.code, 'ROW_UNREADABLE');
    assert.match(
      tier.message,
      /^items POL-06 \(row \d+\): tier is none of HEADLINE, SUMMARY, RELEVANT, FULL/,
    );
    const level = faultOf(({ table }) => (rowOf(table, 'DT12').level = 'OWN'));
    assert.match(level.message, /^table DT12 \(row 12\): level is none of NONE/);
  });

  void it('of a key that no row has is refused, so that no slip of the pen passes as a rule', () => {
    const fault = faultOf(({ items }) => (rowOf(items, 'POL-06').neverTOO = ['EDUCATION']));
    assert.match(fault.message, /items POL-06 .*neverTOO/);
  });

  void it('with a gap in its table, or two rows for one case, is refused (DT12)', () => {
    const gap = faultOf(({ table }) => table.splice(11, 1));
    assert.equal(gap.code, 'TABLE_INCOMPLETE');
    assert.match(gap.message, /no row for CIN, GIVEN, override false/);
    const rival = faultOf(({ table }) => table.push({ ...rowOf(table, 'DT12'), id: 'DT61' }));
    assert.match(rival.message, /several rows for CIN, GIVEN, override false/);
    assert.equal(faultOf(({ items }) => items.push(rowOf(items, 'POL-06'))).code, 'ROW_TWICE');
    assert.equal(faultOf((edition) => (edition.version = '')).code, 'NOT_A_POLICY');
  });

  void it('whose rows differ from the kept ones of the same version needs a new version, and says which rows', () => {
    const changed: PolicyEdition = {
      ...currentEdition,
      items: currentEdition.items.map((row) => (row.id === 'POL-06' ? { ...row, tier: 'FULL' } : row)),
    };
    const problem = editionProblem(changed, asJson());
    assert.match(
      problem ?? '',
      /^Rows of the policy changed \(POL-06\), so it needs a new version: raise policyVersion/,
    );
    assert.equal(editionProblem(changed, null), null, 'a version that was never kept');
  });
});
