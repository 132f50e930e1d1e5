import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { items, type ItemRow } from '@mash-hub/shared/disclosure';
import { schemaOf, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { getNamedType, getNullableType, isLeafType, isListType, isNonNullType } from 'graphql';
import { fieldsOf, recordsOf } from './agencyExample';

/** Items that no record of the agency carries, each with its reason. */
const withoutRecord: Readonly<Record<string, string>> = {
  'POL-24': 'The police analysis is entered in the hub.',
  'HLT-21': 'The health analysis is entered in the hub.',
  'HLT-26': 'A rule on the age of entries (M9), not an entry.',
  'EDU-20': 'The education analysis is entered in the hub.',
  'PRO-12': 'The probation analysis is entered in the hub.',
};

const familyOf = ({ agency }: SubgraphDefinition): readonly ItemRow[] =>
  items.filter(({ owner }) => owner === agency);

const contentFieldsOf = (fields: object): string[] =>
  Object.keys(fields)
    .filter((field) => field !== 'id')
    .sort();

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

for (const definition of [police, health, education, probation]) {
  const { name, kinds, rows, disclosureType } = definition;
  const { schema } = schemaOf(definition);
  const coordinates = rows.flatMap(({ discloses }) => discloses);
  const itemsOf = (coordinate: string): string[] =>
    rows.filter(({ discloses }) => discloses.includes(coordinate)).map(({ item }) => item);

  describe(`The rows of ${name} (B4)`, () => {
    for (const { type } of kinds)
      it(`give every field of ${type} exactly one item`, () => {
        const carried = coordinates.filter((coordinate) => coordinate.startsWith(`${type}.`));
        const fields = contentFieldsOf(fieldsOf(schema, type)).map((field) => `${type}.${field}`);
        assert.deepEqual(carried.sort(), fields.sort());
      });

    it('name only fields that are published', () => {
      for (const coordinate of coordinates) {
        const [type = '', field = ''] = coordinate.split('.');
        assert.ok(fieldsOf(schema, type)[field], coordinate);
      }
    });

    it('disclose every item of the agency once, but for those that no record carries', () => {
      const expected = familyOf(definition)
        .map(({ id }) => id)
        .filter((id) => !(id in withoutRecord));
      assert.deepEqual(rows.map(({ item }) => item).sort(), expected.sort());
    });

    it('make a touch point of HEADLINE items only', () => {
      const touched = kinds.flatMap(({ type, touchPoint }) =>
        touchPoint ? itemsOf(`${type}.${touchPoint.field}`) : [],
      );
      assert.deepEqual(touched.sort(), itemsOf(`${disclosureType}.touchPoints`).sort());
      assert.ok(touched.every((id) => items.find((item) => item.id === id)?.tier === 'HEADLINE'));
    });
  });

  describe(`The kinds of record that ${name} keeps`, () => {
    it('each have a field of the disclosure, a list unless there is one a person', () => {
      const { level, rule, answer, correctedAt, touchPoints, withheld, ...held } = fieldsOf(
        schema,
        disclosureType,
      );
      assert.ok(level && rule && answer && correctedAt && touchPoints && withheld);
      assert.deepEqual(Object.keys(held).sort(), kinds.map(({ field }) => field).sort());
      for (const { field, single, type } of kinds) {
        const published = held[field]?.type;
        assert.equal(getNamedType(published)?.name, type);
        assert.equal(isListType(getNullableType(published)), !single, field);
      }
    });

    it('publish single facts and lists of them, each null where it is withheld', () => {
      for (const { type } of kinds)
        for (const [field, { type: fieldType }] of Object.entries(fieldsOf(schema, type))) {
          assert.ok(isLeafType(getNamedType(fieldType)), `${type}.${field}`);
          assert.equal(isNonNullType(fieldType), field === 'id', `${type}.${field}`);
        }
    });

    for (const kind of kinds)
      it(`${kind.name} is published with the fields of ${kind.type}, each filled in by the worked example`, () => {
        const published = recordsOf(definition, kind).map((record) => kind.toPublished(record));
        const fields = contentFieldsOf(fieldsOf(schema, kind.type));
        for (const one of published) assert.deepEqual(Object.keys(one).sort(), fields);
        const values = published.map((one) => Object.entries(one));
        const filled = values.flatMap((one) => one.filter(([, value]) => !isEmpty(value)));
        assert.deepEqual([...new Set(filled.map(([field]) => field))].sort(), fields);
      });

    for (const kind of kinds)
      it(`${kind.name} has a place in the store for everything that a line brings`, () => {
        for (const { content } of recordsOf(definition, kind))
          for (const field of Object.keys(content)) assert.ok(kind.schema.path(`content.${field}`), field);
      });
  });
}

describe('An item that no record carries', () => {
  it('is an item of the catalogue, so that the list of reasons cannot go stale', () => {
    for (const id of Object.keys(withoutRecord))
      assert.ok(
        items.some((item) => item.id === id),
        id,
      );
  });
});
