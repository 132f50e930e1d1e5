import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const schema = buildSchema(`
  type Query { child: Child other: Child }
  type Child { name: String incidents: [Incident!]! notes: Note }
  type Incident { on: String account: String report: Report }
  type Report { text: String grade: String }
  type Note { text: String }
`);

/** The coordinates that an operation selects below \`child\`, sorted. */
const selectedBy = async (
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<string[]> => {
  const selected = new Set<string>();
  const child = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    for (const coordinate of selectedCoordinates(info)) selected.add(coordinate);
    return null;
  };
  const { errors } = await graphql({ schema, source, variableValues, rootValue: { child } });
  assert.equal(errors, undefined);
  return [...selected].sort();
};

describe('The log names exactly what an operation selects', () => {
  it('fields at every depth, and those of the field itself only', async () => {
    assert.deepEqual(
      await selectedBy('{ child { name incidents { report { grade } } } other { notes { text } } }'),
      ['Child.incidents', 'Child.name', 'Incident.report', 'Report.grade'],
    );
  });

  it('an alias is seen through', async () => {
    assert.deepEqual(await selectedBy('{ child { harmless: incidents { name: account } } }'), [
      'Child.incidents',
      'Incident.account',
    ]);
  });

  it('the same field under two aliases counts with both selections', async () => {
    assert.deepEqual(await selectedBy('{ child { a: incidents { on } b: incidents { account } } }'), [
      'Child.incidents',
      'Incident.account',
      'Incident.on',
    ]);
  });

  it('two places in the operation that are merged into one field both count', async () => {
    assert.deepEqual(
      await selectedBy('{ child { incidents { on } } ... { child { incidents { account } } } }'),
      ['Child.incidents', 'Incident.account', 'Incident.on'],
    );
  });

  it('named and inline fragments are followed, nested ones too', async () => {
    const source = `
      fragment Whole on Child { ... on Child { incidents { ...Told } } }
      fragment Told on Incident { report { ...Words } }
      fragment Words on Report { text }
      { child { ...Whole } }`;
    assert.deepEqual(await selectedBy(source), ['Child.incidents', 'Incident.report', 'Report.text']);
  });

  it('a field that is skipped or not included did not leave', async () => {
    const source = `query($yes: Boolean!, $no: Boolean!) {
      child {
        name @skip(if: $yes)
        notes @include(if: $no) { text }
        incidents { on @include(if: $yes) account @skip(if: $no) ...Told @skip(if: $yes) }
      }
    }
    fragment Told on Incident { report { text } }`;
    assert.deepEqual(await selectedBy(source, { yes: true, no: false }), [
      'Child.incidents',
      'Incident.account',
      'Incident.on',
    ]);
  });

  it('`__typename` is no field of a record', async () => {
    assert.deepEqual(await selectedBy('{ child { __typename incidents { __typename } } }'), [
      'Child.incidents',
    ]);
  });
});
