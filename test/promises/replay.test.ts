import {
  askableDraft,
  currentDraft,
  currentEdition,
  editionsOf,
  whatIf,
  type PlacedEntry,
  type ReplayedLog,
} from '@mash-hub/shared/audit';
import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { DisclosureEntry, LogEntryBody } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { aCase, type Case } from '../support/aCase';
import { exportLinesOf } from '../support/aReplayedLog';
import { entriesOf, inALine, logsOf, replayAll, replayed } from '../support/replayAll';
import { everythingThatHappens } from './replayedCase';

/** What a command line came to. */
interface Ran {
  readonly code: number;
  readonly text: string;
}

const auditDirectory = path.dirname(require.resolve('@mash-hub/shared/audit'));

const run = (command: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(auditDirectory, `${command}.js`), ...args],
      { maxBuffer: 1e8 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, text: `${out}${err}` });
      },
    );
  });

void describe('The five logs of a hub', () => {
  let one: Case;
  let directory: string;
  const bodies = new Map<Agency, readonly LogEntryBody[]>();

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'hub-replay-'));
    one = await aCase();
    await everythingThatHappens(one);
    for (const agency of agencyNames) {
      const entries: LogEntryBody[] = [];
      for await (const { body } of entriesOf(one.hub, agency)) entries.push(body);
      bodies.set(agency, entries);
    }
  });
  after(async () => {
    await one.close();
    await rm(directory, { recursive: true, force: true });
  });

  async function* placed(entries: readonly LogEntryBody[]): AsyncGenerator<PlacedEntry> {
    for (const [seq, body] of entries.entries()) yield await Promise.resolve({ seq, body });
  }

  /** The five logs as they were read, with some entries of one of them forged. */
  const logsWith = (agency: Agency | null = null, entries: readonly LogEntryBody[] = []): ReplayedLog[] =>
    logsOf(one.hub).map((log) => ({
      ...log,
      entries: placed(log.agency === agency ? entries : ((log.agency && bodies.get(log.agency)) ?? [])),
    }));

  /** Replays the five logs with one entry of one of them forged; the places that disagree. */
  const withForged = async (agency: Agency, at: number, body: LogEntryBody): Promise<readonly string[]> => {
    const entries = (bodies.get(agency) ?? []).map((honest, seq) => (seq === at ? body : honest));
    const { disagreements } = await replayed(logsWith(agency, entries));
    return [...new Set(disagreements.map(({ log, seq }) => `${log} ${String(seq)}`))];
  };

  const find = (agency: Agency, wanted: (entry: DisclosureEntry) => boolean) => {
    const at = (bodies.get(agency) ?? []).findLastIndex((body) => 'answer' in body && wanted(body));
    const entry = bodies.get(agency)?.[at];
    assert.ok(entry && 'answer' in entry, 'no such entry');
    return { at, entry };
  };

  void it('decide the same again, entry by entry, from the log alone (M1, M3, M4, R228, R233, B6)', async (context) => {
    const replay = await replayAll(one.hub);
    context.diagnostic(inALine(replay));
    for (const [check, { made, overtaken }] of replay.checks) {
      context.diagnostic(`${check}: ${String(made)} checked, ${String(overtaken)} overtaken`);
      assert.ok(made > 0, check);
    }
    const forms = new Map<string, number>(replay.forms);
    for (const form of [
      'KERNEL',
      'GRANT_REFUSED',
      'HANDLING',
      'COMMAND',
      'COMMAND_NOT_APPLIED',
      'AUDIT_READ',
    ])
      assert.ok((forms.get(form) ?? 0) > 0, form);
  });

  void it('show by its place an entry whose level was raised', async () => {
    const { at, entry } = find('POLICE', ({ kind, level }) => kind === 'DISCLOSURE' && level !== 'FULL');
    assert.deepEqual(await withForged('POLICE', at, { ...entry, level: 'FULL' }), [
      `mash-hub/police ${String(at)}`,
    ]);
  });

  void it('show by its place an entry that passes over a restriction of its provider (R233)', async () => {
    const { at, entry } = find(
      'POLICE',
      ({ basis }) => basis?.records.some(({ restricted }) => restricted) ?? false,
    );
    const records = entry.basis?.records.map(({ restricted: _, ...record }) => record) ?? [];
    const basis = entry.basis && { ...entry.basis, records };
    assert.deepEqual(await withForged('POLICE', at, { ...entry, basis }), [`mash-hub/police ${String(at)}`]);
  });

  void it('show by its place an entry that gives another reason for what it withheld', async () => {
    const { at, entry } = find('HEALTH', ({ withheld }) => withheld.length > 0);
    const withheld = entry.withheld.map((refusal) => ({ ...refusal, reason: 'PURPOSE', rule: 'M7' }));
    assert.deepEqual(await withForged('HEALTH', at, { ...entry, withheld }), [
      `mash-hub/health ${String(at)}`,
    ]);
  });

  void it('show by its place a reading by social care that goes by consent which was withdrawn (R228)', async () => {
    const isWithdrawn = ({ consent }: { readonly consent: string }): boolean => consent === 'WITHDRAWN';
    const { at, entry } = find(
      'SOCIAL_CARE',
      ({ basis, person }) => person === null && (basis?.people.some(isWithdrawn) ?? false),
    );
    const { at: given, entry: before } = find(
      'SOCIAL_CARE',
      ({ basis, person, requester }) =>
        person === null && requester.sub === entry.requester.sub && basis?.people[0]?.consent === 'GIVEN',
    );
    assert.notEqual(at, given);
    const people = before.basis?.people ?? [];
    const basis = entry.basis && { ...entry.basis, people };
    assert.ok(
      (await withForged('SOCIAL_CARE', at, { ...entry, basis })).includes(
        `mash-hub/social-care ${String(at)}`,
      ),
    );
  });

  void it('say what a draft would have changed: incident accounts closed below full disclosure (POL-06)', async (context) => {
    const items = currentDraft.items.map((row) =>
      row.id === 'POL-06' ? { ...row, tier: 'NEVER_ONWARD_OWNER' as const } : row,
    );
    const found = await whatIf(
      logsWith(),
      editionsOf([currentEdition]),
      askableDraft({ ...currentDraft, items }),
    );
    context.diagnostic(JSON.stringify(found.disclosures));
    assert.deepEqual(
      [...new Set(found.disclosures.map(({ item, agency }) => `${agency} ${item}`))],
      ['POLICE POL-06'],
    );
    assert.deepEqual(found.permissions, []);
    const told = (bodies.get('POLICE') ?? []).filter(
      (body) =>
        'answer' in body && body.level !== 'OWN' && body.disclosed.some(({ item }) => item === 'POL-06'),
    );
    const withheld = found.disclosures.find(({ direction }) => direction === 'WOULD_BE_WITHHELD');
    assert.equal(withheld?.entries, told.length, 'each reading that was told, and no other');
    const same = await whatIf(logsWith(), editionsOf([currentEdition]), askableDraft(currentDraft));
    assert.deepEqual([same.disclosures, same.permissions, same.notTried], [[], [], 0]);
  });

  void describe('exported', () => {
    const fileOf = (agency: Agency): string => path.join(directory, `${agency}.ndjson`);
    const write = async (agency: Agency, entries: readonly LogEntryBody[]): Promise<void> => {
      await writeFile(fileOf(agency), exportLinesOf(agency, entries).join('\n'));
    };

    before(async () => {
      for (const [agency, entries] of bodies) await write(agency, entries);
    });

    void it('replay from the command line, which ends with 0, and with 1 naming a forged entry', async () => {
      const all = agencyNames.map(fileOf);
      const honest = await run('replayCommand', ...all);
      assert.equal(honest.code, 0, honest.text);
      assert.match(honest.text, /No disagreement: the log alone gives every decision again\./);
      const { at, entry } = find('POLICE', ({ kind }) => kind === 'DISCLOSURE');
      await write(
        'POLICE',
        (bodies.get('POLICE') ?? []).map((body, seq) => (seq === at ? { ...entry, row: 'DT60' } : body)),
      );
      const found = await run('replayCommand', ...all);
      await write('POLICE', bodies.get('POLICE') ?? []);
      assert.equal(found.code, 1);
      assert.match(found.text, new RegExp(`mash-hub/police, entry ${String(at)}: the log says .* by DT60`));
      assert.equal((await run('replayCommand')).code, 2, 'without a file');
    });

    void it('are tried against a draft from the command line, and a draft that does not load is refused by its row', async () => {
      const draft = path.join(directory, 'draft.json');
      const exported = await run('policyExportCommand');
      await writeFile(draft, exported.text);
      const nothing = await run('policyDiffCommand', '--draft', draft, ...agencyNames.map(fileOf));
      assert.match(nothing.text, /^Nothing would have changed\./);
      const policy = JSON.parse(exported.text) as { table: { id: string; level: string }[] };
      for (const row of policy.table) if (row.id === 'DT02') row.level = 'SUMMARY';
      await writeFile(draft, JSON.stringify(policy));
      const told = await run('policyDiffCommand', '--draft', draft, fileOf('POLICE'), fileOf('SOCIAL_CARE'));
      assert.match(told.text, /FULL by DT02 .* SUMMARY by DT02/);
      const json = await run(
        'policyDiffCommand',
        '--json',
        '--draft',
        draft,
        fileOf('POLICE'),
        fileOf('SOCIAL_CARE'),
      );
      assert.ok((JSON.parse(json.text) as { permissions: unknown[] }).permissions.length > 0);
      for (const row of policy.table) if (row.id === 'DT02') row.level = 'EVERYTHING';
      await writeFile(draft, JSON.stringify(policy));
      const refused = await run('policyDiffCommand', '--draft', draft, fileOf('POLICE'));
      assert.equal(refused.code, 1);
      assert.match(refused.text, /table DT02 \(row 2\): level is none of NONE/);
    });
  });
});
