import 'reflect-metadata';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items } from '@mash-hub/shared/disclosure';
import { caseRecordRows } from '@mash-hub/social-care/disclosure/caseRecords';
import { kinds } from '@mash-hub/social-care/ingest';
import { SocialCareDisclosure } from '@mash-hub/social-care/types/socialCareDisclosure';
import { getNullableType, isListType, isObjectType, type GraphQLObjectType } from 'graphql';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { peopleOf, samplesOf, storedFrom } from './socialCareExample';

/** Items that live on the contact, whose rows stand beside its own types. */
const onTheContact =
  'SOC-09 SOC-10 SOC-11 SOC-12a SOC-12b SOC-12c SOC-13 SOC-14 SOC-15 SOC-16 SOC-18 SOC-24 SOC-25 SOC-26 SOC-28'.split(
    ' ',
  );

@Resolver()
class Door {
  @Query(() => SocialCareDisclosure)
  disclosure(): null {
    return null;
  }
}

const schema = buildSchemaSync({ resolvers: [Door], skipCheck: true, validate: false });

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  assert.ok(isObjectType(type), `${name} is published`);
  return type;
};

const contentFieldsOf = (type: string): string[] =>
  Object.keys(objectType(type).getFields()).filter((field) => field !== 'id');

describe('The rows of social care’s case records (B4)', () => {
  for (const { type } of kinds)
    it(`every field of ${type} carries exactly one item`, () => {
      const carried = caseRecordRows
        .flatMap(({ discloses }) => discloses)
        .filter((coordinate) => coordinate.startsWith(`${type}.`))
        .map((coordinate) => coordinate.slice(type.length + 1));
      assert.deepEqual(carried.sort(), contentFieldsOf(type).sort());
    });

  it('name no type that is not a case record, but for the touch points', () => {
    const published = new Set(kinds.map(({ type }) => type));
    const strange = caseRecordRows
      .flatMap(({ discloses }) => discloses)
      .filter((coordinate) => !published.has(coordinate.split('.')[0] ?? ''));
    assert.deepEqual([...new Set(strange)], ['SocialCareDisclosure.touchPoints']);
  });

  it('and those of the contact disclose every item of the family between them, and none twice', () => {
    const family = items.filter(({ id }) => /^(SOC|EHP|HOU|DAS|SUB)-/.test(id)).map(({ id }) => id);
    const rest = family.filter((id) => !onTheContact.includes(id.split('.')[0] ?? ''));
    assert.deepEqual(caseRecordRows.map(({ item }) => item).sort(), rest.sort());
  });

  it('make a touch point of HEADLINE items only, and of each whose kind says that it is one', () => {
    const rowsOf = (coordinate: string) =>
      caseRecordRows.filter(({ discloses }) => discloses.includes(coordinate)).map(({ item }) => item);
    const touched = kinds.flatMap(({ type, touchPoint }) =>
      touchPoint ? rowsOf(`${type}.${touchPoint.field}`) : [],
    );
    assert.deepEqual(touched.sort(), rowsOf('SocialCareDisclosure.touchPoints').sort());
    assert.ok(touched.every((id) => items.find((item) => item.id === id)?.tier === 'HEADLINE'));
  });
});

describe('The kinds of record that social care keeps', () => {
  it('each has a field of the disclosure, a list unless there is one a person', () => {
    const fields = objectType('SocialCareDisclosure').getFields();
    const common = ['level', 'rule', 'answer', 'correctedAt', 'touchPoints', 'withheld'];
    assert.deepEqual(Object.keys(fields).sort(), [...common, ...kinds.map(({ field }) => field)].sort());
    for (const { field, single, type } of kinds) {
      const held = getNullableType(fields[field]?.type);
      assert.equal(isListType(held), !single, field);
      assert.match(String(held), new RegExp(`^\\[?${type}!?\\]?$`));
    }
  });

  for (const kind of kinds)
    it(`${kind.name} is in the worked example, and is published with the fields of ${kind.type}`, () => {
      const samples = samplesOf(kind.name);
      assert.ok(samples.length > 0);
      for (const sample of samples) {
        const published = kind.toPublished(storedFrom(kind, sample));
        assert.deepEqual(Object.keys(published).sort(), contentFieldsOf(kind.type).sort());
      }
    });

  for (const kind of kinds)
    it(`${kind.name} has a place in the store for everything that a line brings`, () => {
      for (const sample of samplesOf(kind.name)) {
        const { content } = storedFrom(kind, sample);
        const homeless = Object.keys(content).filter(
          (field) => kind.schema.pathType(`content.${field}`) !== 'real',
        );
        assert.deepEqual(homeless, []);
      }
    });

  it('the worked example has every field of every kind filled in at least once', () => {
    const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
    const empty = kinds.flatMap((kind) => {
      const contents = samplesOf(kind.name).map((sample) => storedFrom(kind, sample).content);
      return Object.keys(contents[0] ?? {})
        .filter((field) => contents.every((content) => isEmpty(content[field])))
        .map((field) => `${kind.name}.${field}`);
    });
    assert.deepEqual(empty, []);
  });

  it('the worked example tells of synthetic people, and each record of somebody who is in it', () => {
    const known = new Set(peopleOf().map(({ reference }) => reference));
    const named = kinds.flatMap(({ name }) => samplesOf(name).flatMap(({ subjects }) => subjects));
    assert.deepEqual(
      named.filter((subject) => !known.has(subject)),
      [],
    );
    for (const { addresses, identifiers } of peopleOf()) {
      assert.ok(addresses.every((address) => address.includes('ZZ99')));
      assert.match(identifiers.nhsNumber ?? '999', /^999/);
    }
  });
});
