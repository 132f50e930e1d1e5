import { isTouchPoints, recordsBy, type RecordBasis } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const basis = (type: string, reference: string, age: number): RecordBasis => ({
  type,
  reference,
  age,
  people: [0],
});

const records = [
  basis('ContactSubject', 'contact_1', 1),
  basis('PoliceIncident', 'record_1', 2),
  basis('ContactSubject', 'contact_1', 3),
  basis('HealthDiagnosis', 'record_1', 4),
];

const agesOf = (field: string, reference: string): readonly (number | null)[] =>
  recordsBy({ contact: null, people: [], records, linked: null })({ field, reference }).map(({ age }) => age);

describe('the records that a log’s count of a field is about (design 7)', () => {
  it('are those of the field’s type, each part of a contact that shares its reference', () => {
    assert.deepEqual(agesOf('PoliceIncident.account', 'record_1'), [2]);
    assert.deepEqual(agesOf('ContactSubject.narrative', 'contact_1'), [1, 3]);
  });

  it('are those of every type where the field shows when contact was had', () => {
    assert.ok(isTouchPoints('PoliceDisclosure.touchPoints'));
    assert.ok(!isTouchPoints('PoliceIncident.account'));
    assert.deepEqual(agesOf('PoliceDisclosure.touchPoints', 'record_1'), [2, 4]);
  });

  it('are none where the log names none', () => {
    assert.deepEqual(agesOf('PoliceIncident.account', 'record_2'), []);
    assert.deepEqual(agesOf('PoliceDisclosure.touchPoints', 'record_2'), []);
  });
});
