import { composeSupergraph } from '@mash-hub/gateway';
import { schemaOf, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { policyProblems } from '@mash-hub/shared/development/policyCoverage';

const others = [socialCare, health, education, probation];
const definitions = [police, ...others];

type Sdl = (definition: SubgraphDefinition) => string;

const composed = (
  all: readonly SubgraphDefinition[],
  sdlOf: Sdl = (definition) => schemaOf(definition).sdl,
): string => {
  const schemas = Object.fromEntries(all.map((definition) => [definition.name, sdlOf(definition)]));
  const { supergraphSdl, errors } = composeSupergraph(schemas);
  assert.deepEqual(errors, []);
  return supergraphSdl ?? '';
};

/** The graph with one piece of the police's schema exchanged; fails where the piece is not in it. */
const withPoliceSdl = (piece: string, replacement: string): string =>
  composed(definitions, (definition) => {
    const { sdl } = schemaOf(definition);
    if (definition !== police) return sdl;
    assert.ok(sdl.includes(piece), `the schema of the police says ${piece}`);
    return sdl.replace(piece, replacement);
  });

describe('Every field of the graph is under exactly one rule, and every rule is about a field', () => {
  const asBuilt = composed(definitions);
  const problemsWith = (changed: Partial<SubgraphDefinition>): readonly string[] =>
    policyProblems(asBuilt, [{ ...police, ...changed }, ...others]);

  it('holds for the hub as it is built', () => {
    assert.deepEqual(policyProblems(asBuilt, definitions), []);
  });

  it('reports a deleted row as fields that are in no row', () => {
    const changed = { ...police, rows: police.rows.filter(({ item }) => item !== 'POL-06') };
    const problems = policyProblems(composed([changed, ...others]), [changed, ...others]);
    assert.deepEqual(problems, ['PoliceIncident.account is in no row and not in the public list']);
  });

  it('reports a field that nobody listed', () => {
    const graph = withPoliceSdl('type PoliceIncident {', 'type PoliceIncident {\n  homeAddress: String\n');
    assert.deepEqual(policyProblems(graph, definitions), [
      'PoliceIncident.homeAddress is in no row and not in the public list',
    ]);
  });

  it('reports a type that nobody listed, behind an interface and in a union too', () => {
    const graph = withPoliceSdl(
      'type PoliceIncident {',
      'interface Sighting { place: String }\ntype StreetSighting implements Sighting { place: String street: String }\n' +
        'type DogSighting { breed: String }\nunion Seen = StreetSighting | DogSighting\n' +
        'type PoliceIncident {\n  seen: [Seen!]\n  sighting: Sighting\n',
    );
    const gaps = ['DogSighting.breed', 'PoliceIncident.seen', 'PoliceIncident.sighting', 'Sighting.place'];
    const more = ['StreetSighting.place', 'StreetSighting.street'];
    assert.deepEqual(
      [...policyProblems(graph, definitions)].sort(),
      [...gaps, ...more].map((field) => `${field} is in no row and not in the public list`),
    );
  });

  it('reports a row for a field that does not exist', () => {
    const rows = [...police.rows, { item: 'POL-06', discloses: ['PoliceIncident.story'] }];
    assert.deepEqual(problemsWith({ rows }), [
      'police: the row of POL-06 names PoliceIncident.story, which does not exist',
    ]);
  });

  it('reports a row whose item the catalogue lacks, and one that names no field', () => {
    const rows = [...police.rows, { item: 'POL-99', discloses: [] }];
    assert.deepEqual(problemsWith({ rows }), [
      'police: the catalogue has no item POL-99',
      'police: the row of POL-99 names no field',
    ]);
  });

  it('reports a public field that does not exist, and one without a reason', () => {
    const publicFields = [
      ...police.publicFields,
      { coordinate: 'PoliceIncident.gone', because: 'It was there once.' },
      { coordinate: 'PoliceGone.*', because: ' ' },
    ];
    assert.deepEqual(problemsWith({ publicFields }), [
      'police: the public list names PoliceIncident.gone, which does not exist',
      'police: the public list names PoliceGone.*, which does not exist',
      'police: the public list gives no reason for PoliceGone.*',
    ]);
  });

  it('reports a field that is both public and in a row, by its name and by a wildcard', () => {
    const open = (coordinate: string) =>
      problemsWith({ publicFields: [...police.publicFields, { coordinate, because: 'A mistake.' }] });
    assert.deepEqual(open('PoliceIncident.account'), [
      'PoliceIncident.account is in a row and in the public list',
    ]);
    assert.ok(
      open('PoliceConviction.*').includes('PoliceConviction.offence is in a row and in the public list'),
    );
  });

  it('reports a tier in the graph that differs from the row’s, and one that was lost in composition', () => {
    const differing = withPoliceSdl(
      '@disclosure(item: "POL-06", tier: "RELEVANT")',
      '@disclosure(item: "POL-06", tier: "SUMMARY")',
    );
    assert.deepEqual(policyProblems(differing, definitions), [
      'PoliceIncident.account: the graph says POL-06 at SUMMARY, the rows say POL-06 at RELEVANT',
    ]);
    const forgotten = withPoliceSdl('@composeDirective(name: "@disclosure")', '');
    const problems = policyProblems(forgotten, definitions);
    assert.ok(
      problems.includes('PoliceIncident.account: the graph says nothing, the rows say POL-06 at RELEVANT'),
    );
  });

  it('reports a policy in the graph on a field that is public by the list', () => {
    const graph = withPoliceSdl(
      'type PoliceIncident {',
      'type PoliceIncident {\n  colour: String @disclosure(item: "POL-06", tier: "RELEVANT")\n',
    );
    const publicFields = [
      ...police.publicFields,
      { coordinate: 'PoliceIncident.colour', because: 'A mistake.' },
    ];
    assert.deepEqual(policyProblems(graph, [{ ...police, publicFields }, ...others]), [
      'PoliceIncident.colour: the graph says POL-06 at RELEVANT, the rows say nothing',
    ]);
  });

  it('reports a root field or an entity field without a door, and a door that leads nowhere', () => {
    const without = (name: string) => police.doors.filter(({ door }) => door !== name);
    for (const door of ['Query.policeRecords', 'Mutation.confirmPoliceMatch', 'Subject.police'])
      assert.deepEqual(problemsWith({ doors: without(door) }), [`police: ${door} has no door`]);
    const doors = [...police.doors, { door: 'Query.cells', because: 'It was there once.' }];
    assert.deepEqual(problemsWith({ doors }), ['police: the door Query.cells leads nowhere']);
  });

  it('counts a door of one agency for that agency alone', () => {
    const doors = police.doors.filter(({ door }) => door !== 'Query.audit');
    assert.deepEqual(problemsWith({ doors }), ['police: Query.audit has no door']);
  });

  it('needs doors on an entity as soon as its reference leads somewhere', () => {
    const opened = {
      ...socialCare,
      references: { ...socialCare.references, Contact: () => ({ id: 'any' }) },
    };
    const problems = policyProblems(asBuilt, [police, opened, health, education, probation]);
    assert.ok(problems.includes('social-care: Contact.narrative has no door'));
  });
});
