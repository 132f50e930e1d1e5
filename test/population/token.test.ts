import { openAccessTokens } from '@mash-hub/shared/identity';
import { fromLocal, settableClock } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { runToken } from '@mash-hub/shared/development/token';
import { aTool } from './aTool';

async function aTokenTool(context: TestContext, production = false) {
  const clock = settableClock(fromLocal('2026-11-03T09:15'));
  const tool = await aTool(context, production);
  const run = (...args: string[]) => runToken(args, { ...tool.surroundings, clock });
  const verify = async (token: string) => {
    const { dataDirectory } = tool;
    const verifier = await openAccessTokens({ oidcIssuer: undefined, dataDirectory, production, clock });
    return verifier.verify(token);
  };
  return { ...tool, clock, run, verify };
}

describe('npm run token', () => {
  it('prints one token and nothing else, and the hub takes it', async (context) => {
    const { run, verify, printed, complaints } = await aTokenTool(context);
    const order = ['--agency', 'EDUCATION', '--role', 'DSL', '--establishment', 'ZZ-001', '--sub', 'lead-1'];
    assert.equal(await run(...order), 0);
    assert.equal(printed.length, 1);
    assert.deepEqual(complaints, []);
    const requester = { sub: 'lead-1', agency: 'EDUCATION', role: 'DSL', establishment: 'ZZ-001' };
    assert.deepEqual({ ...(await verify(printed[0] ?? '')) }, requester);
  });

  it('makes one that holds as long as asked', async (context) => {
    const { run, verify, printed, clock } = await aTokenTool(context);
    await run('--agency', 'POLICE', '--role', 'POLICE_MASH_OFFICER', '--hours', '1');
    clock.advance(59 * 60_000);
    await verify(printed[0] ?? '');
    clock.advance(10 * 60_000);
    await assert.rejects(verify(printed[0] ?? ''));
  });

  it('names the right roles and the right agency when the two do not fit', async (context) => {
    const { run, printed, complaints } = await aTokenTool(context);
    assert.equal(await run('--agency', 'POLICE', '--role', 'NAMED_NURSE'), 2);
    assert.match(complaints.join(), /^BAD_USER_INPUT: NAMED_NURSE is a role of HEALTH, not of POLICE/);
    assert.match(complaints.join(), /Roles of POLICE: POLICE_MASH_OFFICER, /);
    assert.deepEqual(printed, []);
  });

  for (const [what, args] of [
    ['no such agency', ['--agency', 'FIRE', '--role', 'NAMED_NURSE']],
    ['no such role', ['--agency', 'POLICE', '--role', 'CAPTAIN']],
    ['a safeguarding lead of no school', ['--agency', 'EDUCATION', '--role', 'DSL']],
    ['no time at all', ['--agency', 'POLICE', '--role', 'POLICE_DS', '--hours', '0']],
    ['an option that there is not', ['--agency', 'POLICE', '--role', 'POLICE_DS', '--bogus']],
    ['a word that is no option', ['POLICE', '--role', 'POLICE_DS']],
    ['an option without its value', ['--agency', 'POLICE', '--role']],
  ] as const)
    it(`refuses ${what}`, async (context) => {
      const { run, complaints } = await aTokenTool(context);
      assert.equal(await run(...args), 2);
      assert.match(complaints.join(), /^BAD_USER_INPUT: [^\n]+\n\nnpm run token -- /);
    });

  it('says how it is used when asked', async (context) => {
    const { run, printed, complaints } = await aTokenTool(context);
    assert.equal(await run('--help'), 0);
    assert.match(printed.join(), /^npm run token -- --agency/);
    assert.deepEqual(complaints, []);
  });

  it('makes none in production', async (context) => {
    const { run, printed, complaints } = await aTokenTool(context, true);
    assert.equal(await run('--agency', 'POLICE', '--role', 'POLICE_DS'), 1);
    assert.match(complaints.join(), /does not start in production/);
    assert.deepEqual(printed, []);
  });
});
