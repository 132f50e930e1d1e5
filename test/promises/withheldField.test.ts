import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aCase, at, dataOf, listAt, nurse, probationOfficer, teamManager, type Case } from '../support/aCase';
import { representationsFor } from './representations';
import { wideQueries } from './wideSelection';

/** Content of the child's records that a requester at HEADLINE may not see, whatever the road. */
const secrets =
  /lamp was thrown|towpath|come back|Ostrander|bicycle|bus shelter|uncle|Wagtail|Heron Mews|960777|Quillfeather|Not brought|wrist|Spiral|Nightmares|anaemia|referral centre|postnatal|locked door|Hid food|Pellworth|stolen goods|lodger|flinched|grandmother|own time in care|swimming coach|bakery/;

const on = (selection: string): string =>
  `query($id: ID!) { contact(id: $id) { subjects { ${selection} } } }`;

const roads: Readonly<Record<string, string>> = {
  'its own name': on('police { incidents { account } convictions { offence } }'),
  'an alias': on('police { incidents { occurredAt: account id: account } }'),
  'an alias that is the name of a disclosed field': on(
    'p: police { answer level touchPoints { kind } incidents { occurredAt: dashAnswers } }',
  ),
  'a second alias of the same field': on(
    'a: police { incidents { occurredAt } } b: police { incidents { account } } c: police { incidents { account location } }',
  ),
  'a fragment': `query($id: ID!) { contact(id: $id) { subjects { police { ...F } } } } fragment F on PoliceDisclosure { incidents { ...G } } fragment G on PoliceIncident { account dashAnswers }`,
  'an inline fragment': on(
    'police { ... on PoliceDisclosure { incidents { ... { account } ... on PoliceIncident { location } } } }',
  ),
  '@include on a variable': `query($id: ID!, $yes: Boolean = true) { contact(id: $id) { subjects { police { incidents { account @include(if: $yes) } } } } }`,
  '@skip on a variable': `query($id: ID!, $no: Boolean = false) { contact(id: $id) { subjects { police @skip(if: $no) { incidents { occurredAt account @skip(if: $no) } } } } }`,
  '@include and @skip at once': `query($id: ID!, $no: Boolean = false) { contact(id: $id) { subjects { police { incidents { account @skip(if: $no) @include(if: true) } } } } }`,
  '__typename beside it': on(
    '__typename police { __typename incidents { __typename account } withheld { __typename item field count } }',
  ),
  'a second contact alias': `query($id: ID!) { a: contact(id: $id) { subjects { police { incidents { account } } } } b: contact(id: $id) { subjects { police { incidents { account } } } } }`,
  'the list of contacts':
    '{ contacts { edges { node { subjects { police { incidents { account } } health { diagnoses { diagnosis } } } } } } }',
};

describe('A withheld field', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
  });
  after(() => one.close());

  it('is there for those who may see it, so that what follows means something', async () => {
    for (const [name, query] of Object.entries(roads)) {
      const { text } = await one.hub.ask(teamManager, query, { id: one.id });
      assert.match(text, secrets, name);
    }
  });

  for (const [name, query] of Object.entries(roads)) {
    it(`cannot be reached by ${name}`, async () => {
      const answer = await one.hub.ask(probationOfficer, query, { id: one.id });
      assert.doesNotMatch(answer.text, secrets);
      assert.deepEqual(answer.errors, [], 'withheld is data, never an error');
    });
  }

  it('cannot be reached by the answer of a command', async () => {
    const selection = `id version subjects { police { incidents { account } } health { diagnoses { diagnosis } } }`;
    const raised = await one.command(
      probationOfficer,
      'raiseDispute',
      { ground: 'We see it differently.' },
      selection,
    );
    assert.ok(raised.data);
    assert.doesNotMatch(raised.text, secrets);
  });

  it('cannot be reached by any wide query', async () => {
    for (const query of Object.values(wideQueries)) {
      const { text } = await one.hub.ask(probationOfficer, query.replace('probation {', 'own: probation {'), {
        id: one.id,
      });
      const others = /probation \{|chronology \{/.test(query)
        ? text.replaceAll(/Pellworth|stolen goods|lodger|Diverted/g, '')
        : text;
      assert.doesNotMatch(others, secrets);
    }
  });

  it('is not counted for somebody who may see the headline alone', async () => {
    const withheld =
      'police { withheld { field count reason } } health { withheld { field count } } education { withheld { count } }';
    const subjects = listAt(
      await one.read(probationOfficer, `subjects { ${withheld} }`),
      'contact',
      'subjects',
    );
    const counts = subjects.flatMap((subject) =>
      ['police', 'health', 'education'].flatMap((field) =>
        listAt(subject, field, 'withheld').map((refusal) => at(refusal, 'count')),
      ),
    );
    assert.ok(counts.length > 5);
    assert.deepEqual([...new Set(counts)], [null]);
  });

  it('does not come with an error or an extension', async () => {
    const bad = [
      '{ contact(id: 5.5) { id } }',
      on('police { incidents { acount } }'),
      on('police { incidents { account(x: 1) } }'),
    ];
    for (const query of bad) {
      const answer = await one.hub.ask(probationOfficer, query, { id: one.id });
      assert.doesNotMatch(answer.text, secrets);
      assert.doesNotMatch(answer.text, /Did you mean|stack|node_modules|127\.0\.0\.1/);
      assert.deepEqual(
        [...new Set(answer.errors.map(({ extensions }) => extensions.code))],
        ['QUERY_INVALID'],
      );
    }
    const { text } = await one.hub.ask(probationOfficer, on('police { incidents { account } }'), {
      id: one.id,
    });
    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['data']);
  });

  it('leaves with its name in the log, whatever the alias or fragment under which it left (design 7)', async () => {
    const { log } = one.hub.agencies.POLICE.dependencies;
    for (const [name, query] of Object.entries(roads)) {
      if (!/incidents \{ account \}|\.\.\.G|account @|: account/.test(query)) continue;
      const { size } = await log.checkpoint();
      const { text } = await one.hub.ask(nurse, query, { id: one.id });
      assert.match(text, /lamp was thrown/, name);
      const { entries } = await log.entries({}, { first: 50, after: size - 1 });
      const fields = entries.flatMap(({ body }) =>
        'disclosed' in body ? body.disclosed.map(({ field }) => field) : [],
      );
      assert.ok(fields.includes('PoliceIncident.account'), name);
    }
  });
});

describe('What the agencies are told for the grant', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
  });
  after(() => one.close());

  const internal = ['personId', 'disclosureGrant', 'matchingIdentity'];

  it('cannot be selected by a client, aliased or in a fragment', async () => {
    for (const field of internal) {
      for (const selection of [field, `x: ${field}`, `... on Subject { ${field} }`, `... { id ${field} }`]) {
        const answer = await one.hub.ask(teamManager, on(selection), { id: one.id });
        assert.deepEqual(
          answer.errors.map(({ extensions }) => extensions.code),
          ['QUERY_INVALID'],
        );
        assert.equal(answer.data, null);
      }
    }
  });

  it('cannot be filtered by, nor sent as an argument', async () => {
    const attempts = internal.flatMap((field) => [
      `{ contacts(filter: { ${field}: "x" }) { edges { cursor } } }`,
      `{ contact(id: "x", ${field}: "y") { id } }`,
      on(`police(${field}: "x") { level }`),
    ]);
    for (const query of attempts) {
      const answer = await one.hub.ask(teamManager, query, { id: one.id });
      assert.ok(answer.errors.length > 0);
      for (const { extensions } of answer.errors)
        assert.match(String(extensions.code), /QUERY_INVALID|BAD_USER_INPUT/);
    }
  });

  it('is not in the schema that a client can see, nor are the federation’s own doors', async () => {
    const query =
      '{ __type(name: "Subject") { fields { name } } __schema { queryType { fields { name } } } }';
    const { text } = await one.hub.ask(teamManager, query);
    for (const name of [...internal, '_entities', '_service']) assert.ok(!text.includes(`"${name}"`), name);
    for (const door of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      const answer = await one.hub.ask(teamManager, door);
      assert.deepEqual(
        answer.errors.map(({ extensions }) => extensions.code),
        ['QUERY_INVALID'],
      );
    }
  });

  it('does not appear in any answer', async () => {
    const people = (await representationsFor(one, teamManager)).map(
      ({ personId }) => personId ?? assert.fail('no person'),
    );
    for (const query of Object.values(wideQueries)) {
      const answer = await one.hub.ask(teamManager, query, { id: one.id });
      assert.ok(dataOf(answer));
      for (const part of ['eyJhbGciOi', ...people]) assert.ok(!answer.text.includes(part));
    }
  });
});
