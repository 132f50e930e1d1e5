import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isCrn,
  isNhsNumber,
  isPncId,
  isTestNhsNumber,
  isUpn,
  nhsNumberFrom,
  pncIdFrom,
  upnFrom,
} from '@mash-hub/shared/identifiers';

describe('NHS numbers', () => {
  for (const number of ['999 526 0182', '999 030 8241', '999 993 5184']) {
    it(`of the scenarios are valid test numbers: ${number}`, () => {
      assert.ok(isNhsNumber(number) && isTestNhsNumber(number));
      assert.equal(nhsNumberFrom(number.replaceAll(' ', '').slice(0, 9)), number.replaceAll(' ', ''));
    });
  }

  it('are refused with any single digit changed', () => {
    const valid = '9995260182';
    for (let index = 0; index < valid.length; index += 1) {
      const changed = String((Number(valid.charAt(index)) + 1) % 10);
      assert.equal(isNhsNumber(valid.slice(0, index) + changed + valid.slice(index + 1)), false);
    }
  });

  it('do not exist where the check digit would be ten', () => {
    const bodies = Array.from({ length: 1000 }, (_, serial) => `999000${String(serial).padStart(3, '0')}`);
    const missing = bodies.filter((body) => nhsNumberFrom(body) === null);
    assert.ok(missing.length > 80 && missing.length < 100);
    for (const body of missing) {
      for (let digit = 0; digit < 10; digit += 1) assert.equal(isNhsNumber(body + String(digit)), false);
    }
  });

  it('are ten digits', () => {
    for (const value of ['', '999526018', '99952601820', '99952601X2'])
      assert.equal(isNhsNumber(value), false);
    assert.throws(() => nhsNumberFrom('12345678'), RangeError);
  });
});

describe('Unique pupil numbers', () => {
  for (const upn of ['W999628194821', 'F999190937865', 'M999189555979']) {
    it(`of the scenarios have the check letter that the Department for Education gives: ${upn}`, () => {
      assert.ok(isUpn(upn));
      assert.equal(upnFrom(upn.slice(1)), upn);
    });
  }

  it('are refused with a wrong letter, a letter that is never used, or the wrong length', () => {
    for (const value of ['A999628194821', 'I999628194821', 'W99962819482', 'w999628194821']) {
      assert.equal(isUpn(value), false);
    }
    assert.throws(() => upnFrom('1'), RangeError);
  });
});

describe('Identifiers of the justice system', () => {
  it('of probation are a letter and six digits', () => {
    assert.ok(isCrn('X123456'));
    for (const value of ['x123456', 'X12345', 'XX12345', '1234567']) assert.equal(isCrn(value), false);
  });

  it('of the Police National Computer bear the check letter of their nine digits', () => {
    // The first two are the values on which HM Prison and Probation Service tests its own services.
    for (const id of ['2003/0062845E', '1981/0154257C', pncIdFrom('26', '0000001')])
      assert.ok(isPncId(id), id);
    for (const id of ['03/0062845F', '3/0062845E', '03/62845E']) assert.equal(isPncId(id), false);
    assert.throws(() => pncIdFrom('2003', '62845'), RangeError);
  });
});
