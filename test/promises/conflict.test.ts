import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aCase, at, dataOf, listAt, teamManager, type Case } from '../support/aCase';
import { aRequester, type HubAnswer } from '../support/createHub';
import { codesOf, versionOf } from './refusals';

const typing = {
  first: 'Bruises in two places; the account changed between Monday and Tuesday.',
  second: 'Seen by the paediatrician at noon; the injury is older than was said.',
};
const deputy = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER', { sub: 'social_care-second-manager' });
const rating = (reason: string, expectedVersion: unknown) => ({
  rag: 'RED',
  threshold: 'S47',
  reason,
  expectedVersion,
});

const inputOf = ({ errors }: HubAnswer): Record<string, unknown> =>
  JSON.parse(String(errors[0]?.extensions.input)) as Record<string, unknown>;

const reasonsOf = async (one: Case): Promise<readonly unknown[]> =>
  listAt(await one.read(teamManager, 'ratings { reason }'), 'contact', 'ratings').map((given) =>
    at(given, 'reason'),
  );

/** Everything in social care’s log, as text: what no content may ever be in. */
const logTextOf = async ({ hub }: Case): Promise<string> => {
  const { log } = hub.agencies.SOCIAL_CARE.dependencies;
  const { size } = await log.checkpoint();
  return JSON.stringify((await log.entries({}, { first: size })).entries);
};

void describe('Two managers change the same contact at the same time', () => {
  let one: Case;
  let answers: readonly HubAnswer[];
  let reasonsBefore: readonly unknown[];
  before(async () => {
    one = await aCase();
    reasonsBefore = await reasonsOf(one);
    const version = await versionOf(one);
    answers = await Promise.all([
      one.command(teamManager, 'rateContact', rating(typing.first, version)),
      one.command(deputy, 'rateContact', rating(typing.second, version)),
    ]);
  });
  after(() => one.close());

  const lost = (): HubAnswer => answers.find(({ errors }) => errors.length > 0) ?? assert.fail('both won');

  void it('one wins, the other is told CONFLICT', () => {
    assert.deepEqual(answers.flatMap(codesOf), ['CONFLICT']);
  });

  void it('the one who lost gets everything back that was typed, and what to do next', () => {
    const wonFirst = answers[0]?.errors.length === 0;
    assert.equal(inputOf(lost()).reason, wonFirst ? typing.second : typing.first);
    assert.equal(inputOf(lost()).rag, 'RED');
    assert.match(String(lost().errors[0]?.extensions.detail), /Load it again/);
  });

  void it('the winner’s change stands, and nothing of the loser’s', async () => {
    const wonFirst = answers[0]?.errors.length === 0;
    const won = wonFirst ? typing.first : typing.second;
    assert.deepEqual(await reasonsOf(one), [...reasonsBefore, won]);
  });

  void it('nothing is lost: what came back is sent again on the new version and stands beside the other', async () => {
    const { reason, rag, threshold } = inputOf(lost());
    const again = { reason, rag, threshold, expectedVersion: await versionOf(one) };
    dataOf(await one.command(deputy, 'rateContact', again));
    assert.deepEqual([...(await reasonsOf(one))].slice(-2).sort(), [typing.first, typing.second].sort());
  });

  void it('no line of the log has a word of what was typed', async () => {
    const text = await logTextOf(one);
    assert.match(text, /rateContact/);
    assert.doesNotMatch(text, /Bruises|paediatrician/);
  });
});
