import { codeOf } from '@mash-hub/shared/errors';
import { logged, type LoggedCommand } from '@mash-hub/shared/subgraph';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';

const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');

const command: LoggedCommand = {
  command: 'restrict POLICE',
  target: 'INCIDENT:1',
  contact: null,
  person: null,
  expectedVersion: 3,
  facts: { restriction: 'restriction_1' },
  rules: ['R232'],
};

describe('A change of permission is logged before it is made (design 7)', () => {
  let agency: OneAgency;
  beforeEach(async () => {
    agency = await oneAgency(police);
  });
  afterEach(() => agency.close());

  const carryOut = <Result>(apply: () => Promise<Result>): Promise<Result> =>
    logged(agency.dependencies.log, agency.contextOf(officer), command, apply);
  const kinds = async (): Promise<string[]> => (await agency.logged()).map(({ kind }) => kind);

  it('the entry is there when the change begins, and the change’s result is returned', async () => {
    let before: readonly string[] = [];
    const result = await carryOut(async () => {
      before = await kinds();
      return 'changed';
    });
    assert.equal(result, 'changed');
    assert.deepEqual(before, ['COMMAND']);
    assert.deepEqual(await kinds(), ['COMMAND']);
  });

  it('the entry says who, what, on which version and by which rule', async () => {
    await carryOut(() => Promise.resolve());
    const [entry] = await agency.logged();
    assert.deepEqual(entry, {
      kind: 'COMMAND',
      at: '2026-11-03T09:15:00.000Z',
      correlation: 'correlation-1',
      requester: officer,
      ...command,
    });
  });

  it('a change that fails is followed by COMMAND_NOT_APPLIED, and its error is thrown as it was', async () => {
    const failure = new Error('a version that is out of date');
    await assert.rejects(
      carryOut(() => Promise.reject(failure)),
      (error) => error === failure,
    );
    assert.deepEqual(await kinds(), ['COMMAND', 'COMMAND_NOT_APPLIED']);
    const [, after] = await agency.logged();
    assert.deepEqual(after && 'facts' in after && after.facts, command.facts);
  });

  it('what cannot be logged is not done', async () => {
    await agency.dependencies.store.connection.close();
    let done = false;
    await assert.rejects(
      carryOut(() => {
        done = true;
        return Promise.resolve();
      }),
      (error) => codeOf(error) === 'LOG_UNAVAILABLE',
    );
    assert.equal(done, false);
  });
});
