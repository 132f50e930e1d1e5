import { runAccount } from '@mash-hub/shared/development/auditAccount';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { aCase, teamManager, type Case } from '../support/aCase';
import { peopleIn } from '../support/anAccount';

describe('npm run audit:account', () => {
  let one: Case;
  let person: string;
  let directory: string;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'account-'));
    one = await aCase();
    await one.read(teamManager, 'subjects { police { answer incidents { dashLevel } } health { answer } }');
    person = (await peopleIn(one.hub))[0] ?? assert.fail('nobody is in the logs');
  });
  after(async () => {
    await one.close();
    await rm(directory, { recursive: true });
  });

  const run = async (...args: readonly string[]) => {
    const said = { printed: '', complained: '' };
    const code = await runAccount([...args, '--url', one.hub.url], {
      readConfig: () => ({ dataDirectory: one.hub.dataDirectory, production: false, portBase: 4000 }),
      clock: one.hub.clock,
      print: (text) => (said.printed += text),
      complain: (text) => (said.complained += `${text}\n`),
    });
    return { code, ...said };
  };

  it('prints the account of all agencies as CSV and as JSON, in the order of time, with totals', async () => {
    const csv = await run('--person', person, '--format', 'csv');
    assert.deepEqual([csv.code, csv.complained], [0, '']);
    assert.match(csv.printed, /^at,owner,event,/);
    assert.match(csv.printed, /\r\nTOTAL,lines,\d+,/);
    const json = await run('--person', person, '--format', 'json', '--audience', 'person');
    const account = JSON.parse(json.printed) as {
      lines: { at: string; requester: unknown }[];
      totals: { lines: number };
    };
    assert.equal(account.lines.length, account.totals.lines);
    assert.ok(account.lines.length > 2);
    const times = account.lines.map(({ at }) => at);
    assert.deepEqual(times, [...times].sort());
    assert.ok(account.lines.every(({ requester }) => requester === null));
  });

  it('writes a file that nobody else can read', async () => {
    const out = path.join(directory, 'account.csv');
    assert.equal((await run('--person', person, '--out', out)).code, 0);
    assert.equal((await stat(out)).mode & 0o077, 0);
    assert.match(await readFile(out, 'utf8'), /^at,owner/);
  });

  it('writes over no file unless it is told to', async () => {
    const out = path.join(directory, 'kept.csv');
    await writeFile(out, 'an account of last year');
    const refused = await run('--person', person, '--out', out);
    assert.deepEqual(
      [refused.code, refused.complained.split('\n')[0]],
      [1, `BAD_USER_INPUT: ${out} is there already: name another file, or add --replace`],
    );
    assert.equal(await readFile(out, 'utf8'), 'an account of last year');
    assert.equal((await run('--person', person, '--out', out, '--replace')).code, 0);
    assert.match(await readFile(out, 'utf8'), /^at,owner/);
  });

  it('refuses a wrong order in words', async () => {
    for (const args of [
      [],
      ['--person', person, '--format', 'xml'],
      ['--person', person, '--audience', 'all'],
      ['--person', person, '--file', 'account.csv'],
    ]) {
      const { code, complained } = await run(...args);
      assert.equal(code, 1);
      assert.match(complained, /^BAD_USER_INPUT/);
    }
  });

  it('says that nobody is named so, where an id was mistyped or the time does not fit', async () => {
    for (const wrong of [
      ['--person', 'person_nope'],
      ['--person', person, '--to', '2001-01-01T00:00:00Z'],
    ])
      assert.match((await run(...wrong)).complained, /^No log that could be asked names person_/);
    const backwards = ['--from', '2026-11-03T00:00:00Z', '--to', '2026-11-02T00:00:00Z'];
    const refused = await run('--person', person, ...backwards);
    assert.deepEqual(
      [refused.code, refused.complained.split('\n')[0]],
      [1, 'BAD_USER_INPUT: --from is not after --to'],
    );
  });

  it('names an agency that could not be asked, and says by its exit code that the account is not whole', async () => {
    await one.hub.agencies.PROBATION.close();
    const { code, printed, complained } = await run('--person', person);
    assert.equal(code, 2);
    assert.match(complained, /PROBATION could not be asked/);
    assert.match(printed, /UNAVAILABLE,PROBATION/);
  });
});
