import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorsAsMarkdown, errorTable, hubError, isHubError, publicErrorOf } from '@mash-hub/shared/errors';
import { buildSchema, graphql, GraphQLError, parse, validate } from 'graphql';

const secret = 'Zanzibar Example';

const shownFor = (error: unknown): string => JSON.stringify(publicErrorOf(error));

describe('an error that leaves the hub', () => {
  it('carries the code, the rule and the guard, and the message of the table', () => {
    const shown = publicErrorOf(hubError('NOT_ALLOWED', { rule: 'R222', guard: 'CONSENT_SETTLED' }));
    assert.deepEqual(shown, {
      message: errorTable.NOT_ALLOWED.message,
      extensions: { code: 'NOT_ALLOWED', rule: 'R222', guard: 'CONSENT_SETTLED' },
    });
  });

  it('keeps its path and code when a resolver threw it', async () => {
    const schema = buildSchema('type Query { contact: String }');
    const rootValue = {
      contact: () => {
        throw hubError('AGENCY_UNAVAILABLE', { agency: 'POLICE' });
      },
    };
    const { errors } = await graphql({ schema, source: '{ contact }', rootValue });
    const shown = publicErrorOf(errors?.[0]);
    assert.deepEqual(shown.path, ['contact']);
    assert.deepEqual(shown.extensions, { code: 'AGENCY_UNAVAILABLE', agency: 'POLICE' });
  });

  it('is recognised when the gateway carries it from another process, without the address book', () => {
    const carried = new GraphQLError(errorTable.CONFLICT.message, {
      extensions: { code: 'CONFLICT', detail: 'version 4', serviceName: 'police', stacktrace: ['at x'] },
    });
    assert.ok(isHubError(carried));
    assert.deepEqual(publicErrorOf(carried).extensions, { code: 'CONFLICT', detail: 'version 4' });
  });

  it('says nothing of an unknown exception', () => {
    const failure = new Error(`cannot read ${secret} at mongodb://police.internal`);
    for (const error of [
      failure,
      new GraphQLError(failure.message, { originalError: failure }),
      secret,
      null,
    ]) {
      const shown = publicErrorOf(error);
      assert.deepEqual(shown.extensions, { code: 'INTERNAL' });
      assert.doesNotMatch(JSON.stringify(shown), /Zanzibar|mongodb|stack/);
    }
  });

  it('does not pass on details that somebody else put under a code of the hub', () => {
    const foreign = new GraphQLError(secret, { extensions: { code: 'NOT_FOUND', detail: secret } });
    assert.equal(isHubError(foreign), false);
    assert.deepEqual(publicErrorOf(foreign).extensions, { code: 'NOT_FOUND' });
  });

  it('names the field that type-graphql refused and never its value', () => {
    const refused = new GraphQLError('Argument Validation Error', {
      extensions: {
        code: 'BAD_USER_INPUT',
        validationErrors: [
          {
            property: 'child',
            target: { name: secret },
            value: secret,
            children: [
              { property: 'birthDate', value: secret, constraints: { isDate: `${secret} is not a date` } },
            ],
          },
        ],
      },
    });
    assert.deepEqual(publicErrorOf(refused).extensions, { code: 'BAD_USER_INPUT', field: 'child.birthDate' });
    assert.doesNotMatch(shownFor(refused), /Zanzibar/);
  });

  it('names a variable that graphql could not coerce and never its value', () => {
    const refused = new GraphQLError(`Variable "$filter" got invalid value "${secret}" at "filter.name"`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
    assert.deepEqual(publicErrorOf(refused).extensions, { code: 'BAD_USER_INPUT', field: '$filter' });
  });

  it('quotes names of an invalid query and no literal of it', () => {
    const schema = buildSchema('type Query { contact(first: Int): String }');
    const [noField, noInteger] = validate(schema, parse(`{ contacts contact(first: "${secret}") }`)).map(
      ({ message }) =>
        publicErrorOf(new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })),
    );
    assert.deepEqual(noField?.extensions, {
      code: 'QUERY_INVALID',
      detail: 'Cannot query field "contacts" on type "Query".',
    });
    assert.deepEqual(noInteger?.extensions, {
      code: 'QUERY_INVALID',
      detail: 'A value of type Int is expected here.',
    });
  });

  const told: Readonly<Record<string, string>> = {
    '{ say(colour: PURPLE) }': 'This is not one of the values of Colour.',
    '{ say(colour: "Zanzibar Example") }': 'This is not one of the values of Colour.',
    '{ say(what: { note: "Zanzibar Example" }) }':
      'Field "What.count" of required type "Int!" was not provided.',
    '{ say(what: { count: 1, colour: "Zanzibar Example" }) }':
      'Field "colour" is not defined by type "What".',
    '{ say(what: "Zanzibar Example") }': 'A value of type What is expected here.',
    '{ say(colour: RED, colour: "Zanzibar Example") }': 'There can be only one argument named "colour".',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }':
      'Cannot spread fragment "a" within itself via "b".',
    '{}': 'Syntax Error: Expected Name, found "}".',
    '{ say ': 'Syntax Error: Expected Name, found <EOF>.',
    '{ say "Zanzibar Example" }': 'This is not GraphQL from line 1, column 7.',
    '{ say(what: { note: "Zanzibar Example': 'This is not GraphQL from line 1, column 38.',
  };
  for (const [query, detail] of Object.entries(told))
    it(`tells of ${query} what is wrong and no value of it`, () => {
      const schema = buildSchema(`type Query { say(what: What, colour: Colour): String }
        enum Colour { RED } input What { count: Int!, note: String }`);
      const refused = ((): readonly GraphQLError[] => {
        try {
          return validate(schema, parse(query));
        } catch (error) {
          return [error as GraphQLError];
        }
      })();
      const [shown] = refused.map(({ message, nodes, source, positions }) =>
        publicErrorOf(
          new GraphQLError(message, {
            ...{ nodes: nodes ?? null, source: source ?? null, positions: positions ?? null },
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          }),
        ),
      );
      assert.deepEqual(shown?.extensions, { code: 'QUERY_INVALID', detail });
      assert.ok(shown.locations?.[0], 'line and column');
      assert.doesNotMatch(JSON.stringify(shown), /Zanzibar|PURPLE/);
    });

  it('tells a stale write as a conflict', () => {
    const stale = Object.assign(new Error('No matching document'), { name: 'VersionError' });
    assert.deepEqual(publicErrorOf(new GraphQLError('x', { originalError: stale })).extensions, {
      code: 'CONFLICT',
    });
  });

  it('drops a detail that is not a primitive value', () => {
    const careless = { field: 'child', child: { name: secret } } as unknown as { field: string };
    assert.doesNotMatch(shownFor(hubError('BAD_USER_INPUT', careless)), /Zanzibar/);
  });
});

describe('the table of errors as a document', () => {
  it('has one row a code', () => {
    const markdown = errorsAsMarkdown();
    for (const code of Object.keys(errorTable))
      assert.match(markdown, new RegExp(`^\\| \`${code}\` \\|`, 'm'));
  });
});
