import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson } from '@mash-hub/shared/log';
import fc from 'fast-check';

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of the specification (section 3.2.3)', () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    };
    assert.equal(
      canonicalJson(example),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by their UTF-16 code units (section 3.2.3)', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    assert.equal(written, `{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  it('is JSON of the same value, and the same for any order of keys', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, backwards(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(JSON.parse(canonicalJson(json)), json);
        assert.equal(canonicalJson(backwards(json)), canonicalJson(json));
      }),
      { seed: 8785 },
    );
  });

  it('leaves out what is undefined', () => {
    assert.equal(canonicalJson({ b: undefined, a: { c: undefined } }), '{"a":{}}');
  });

  it('refuses what JSON cannot say', () => {
    const values = [
      NaN,
      Infinity,
      1n,
      new Date(0),
      new Map(),
      () => 0,
      '\ud800',
      { '\udfff': 1 },
      [undefined],
    ];
    for (const value of values) assert.throws(() => canonicalJson(value), TypeError);
  });
});
