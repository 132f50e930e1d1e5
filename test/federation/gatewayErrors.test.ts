import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorTable, hubError } from '@mash-hub/shared/errors';
import { startImpostor } from './gatewayAgencies';
import { type Answer, withHub } from './gatewayFixture';

const subjects = [{ id: 'subject-0', disclosureGrant: 'grant-0' }];
const askPolice = `{ contact(id: "c") { id subjects { police { summary level } } } }`;

const onlyErrorOf = ({ errors }: Answer) => {
  assert.equal(errors.length, 1);
  return errors[0];
};

describe('What an agency refuses reaches the client; what fails in it does not', () => {
  it('a refusal of the error table keeps its code, its message and its rule', async () => {
    await withHub({ subjects }, {}, async ({ ask }) => {
      const answer = await ask(`mutation { closeContact(id: "c") { id } }`);
      assert.deepEqual(onlyErrorOf(answer), {
        message: errorTable.NOT_ALLOWED.message,
        path: ['closeContact'],
        extensions: { code: 'NOT_ALLOWED', rule: 'R186', guard: 'contactIsDecided' },
      });
    });
  });

  it('a fault of an agency is INTERNAL and says nothing of its cause', async () => {
    const trouble = {
      'subject-0': () => {
        throw new Error('Cast failed for "Lia Holm" at mongodb://10.0.0.7');
      },
    };
    await withHub({ subjects, trouble }, {}, async ({ ask }) => {
      const answer = await ask(askPolice);
      assert.equal(onlyErrorOf(answer)?.extensions.code, 'INTERNAL');
      assert.doesNotMatch(answer.text, /Lia|mongodb|10\.0\.0\.7|serviceName/);
    });
  });

  for (const code of ['GRAPHQL_VALIDATION_FAILED', 'QUERY_INVALID', 'REQUEST_TOO_LARGE', undefined]) {
    it(`an error that is not about the client's request (${code ?? 'no code'}) is INTERNAL, whatever it says`, async () => {
      const impostor = await startImpostor((_, response) => {
        const error = {
          message: 'Cannot query field "disclosureGrant"',
          extensions: { code, detail: 'Cannot query field "disclosureGrant"' },
        };
        response
          .writeHead(400, { 'content-type': 'application/json' })
          .end(JSON.stringify({ errors: [error] }));
      });
      await withHub({ subjects }, { agencies: { police: impostor.url } }, async ({ ask }) => {
        const answer = await ask(askPolice);
        assert.equal(onlyErrorOf(answer)?.extensions.code, 'INTERNAL');
        assert.deepEqual(onlyErrorOf(answer)?.path, ['contact', 'subjects', 0, 'police']);
        assert.doesNotMatch(answer.text, /disclosureGrant|VALIDATION|QUERY/);
      }).finally(() => impostor.close());
    });
  }

  it('an agency that does not accept the token is named by its place, and the rest stands', async () => {
    const trouble = {
      'subject-0': () => {
        throw hubError('UNAUTHENTICATED');
      },
    };
    await withHub({ subjects, trouble }, {}, async ({ ask }) => {
      const answer = await ask(askPolice);
      assert.equal(onlyErrorOf(answer)?.extensions.code, 'UNAUTHENTICATED');
      assert.deepEqual(answer.data, { contact: { id: 'c', subjects: [{ police: null }] } });
    });
  });

  it('an answer that breaks the graph becomes an error, never a silent null and never valueCompletion', async () => {
    const impostor = await startImpostor((_, response) => {
      const entity = { police: { summary: 'x', level: 'NO_SUCH_LEVEL' } };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { _entities: [entity] } }));
    });
    await withHub({ subjects }, { agencies: { police: impostor.url } }, async ({ ask }) => {
      const answer = await ask(askPolice);
      assert.equal(onlyErrorOf(answer)?.extensions.code, 'INTERNAL');
      assert.doesNotMatch(answer.text, /valueCompletion|"extensions":\{"(?!code)|NO_SUCH_LEVEL/);
    }).finally(() => impostor.close());
  });
});
