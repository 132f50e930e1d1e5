import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  emptyRoot,
  inclusionProof,
  leafHash,
  provesConsistency,
  provesInclusion,
  rootOf,
} from '@mash-hub/shared/log';

/** The leaves and roots with which implementations of RFC 6962 are checked against each other. */
const vectors: readonly (readonly [string, string])[] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

const leaves = vectors.map(([leaf]) => leafHash(Buffer.from(leaf, 'hex')));
const rootAt = (size: number): Buffer => rootOf(leaves.slice(0, size).reduce(appendLeaf, emptyFrontier));
const sizes = vectors.map((_, index) => index + 1);

describe('the Merkle tree of the log (RFC 6962)', () => {
  it('has the known root after each leaf', () => {
    assert.equal(
      emptyRoot().toString('hex'),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    assert.equal(rootOf(emptyFrontier).toString('hex'), emptyRoot().toString('hex'));
    assert.deepEqual(
      sizes.map((size) => rootAt(size).toString('hex')),
      vectors.map(([, root]) => root),
    );
  });

  it('proves of every leaf at every size that it is there, and of no other', () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(leaves.slice(0, size), index);
        const claim = { leaf: leaves[index] ?? emptyRoot(), index, size, root: rootAt(size) };
        assert.ok(provesInclusion(claim, proof));
        assert.ok(!provesInclusion({ ...claim, leaf: leafHash('forged') }, proof));
        assert.ok(!provesInclusion(claim, [...proof, emptyRoot()]));
        if (size > 1) assert.ok(!provesInclusion({ ...claim, index: (index + 1) % size }, proof));
      }
    }
  });

  it('gives the proofs that the specification gives for its example of seven leaves (section 2.1.3)', () => {
    const hex = (proof: readonly Buffer[]) => proof.map((hash) => hash.toString('hex'));
    const seven = leaves.slice(0, 7);
    const [a, b, , d, , , j] = seven;
    const sub = (from: number, to: number) => rootOf(seven.slice(from, to).reduce(appendLeaf, emptyFrontier));
    assert.ok(a && b && d && j);
    assert.deepEqual(hex(inclusionProof(seven, 0)), hex([b, sub(2, 4), sub(4, 7)]));
    assert.deepEqual(hex(inclusionProof(seven, 6)), hex([sub(4, 6), sub(0, 4)]));
    assert.deepEqual(hex(consistencyProof(seven, 3)), hex([leaves[2] ?? a, d, sub(0, 2), sub(4, 7)]));
    assert.deepEqual(hex(consistencyProof(seven, 4)), hex([sub(4, 7)]));
    assert.deepEqual(hex(consistencyProof(seven, 6)), hex([sub(4, 6), j, sub(0, 4)]));
  });

  it('proves of every two sizes that the later only grew, and of no forged beginning', () => {
    for (const later of sizes) {
      for (let earlier = 1; earlier <= later; earlier += 1) {
        const proof = consistencyProof(leaves.slice(0, later), earlier);
        const [before, after] = [earlier, later].map((size) => ({ size, root: rootAt(size) }));
        assert.ok(before && after);
        assert.ok(provesConsistency(before, after, proof));
        assert.ok(!provesConsistency({ ...before, root: leafHash('forged') }, after, proof));
        assert.ok(!provesConsistency(before, { ...after, root: leafHash('forged') }, proof));
        assert.ok(!provesConsistency(before, after, [...proof, emptyRoot()]));
      }
    }
  });

  it('refuses to prove what is not there', () => {
    assert.throws(() => inclusionProof(leaves, 8), RangeError);
    assert.throws(() => inclusionProof([], 0), RangeError);
    assert.throws(() => consistencyProof(leaves, 0), RangeError);
    assert.throws(() => consistencyProof(leaves, 9), RangeError);
  });
});
