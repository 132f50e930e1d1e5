import { currentEdition, editionsOf, openExport, replayLogs } from '@mash-hub/shared/audit';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exportLinesOf } from '../../support/aReplayedLog';
import { police } from './aReplay';

void describe('The replay of an export', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'hub-export-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  const lines = exportLinesOf('POLICE', police);

  const replayed = async (text: readonly string[]) => {
    const file = path.join(directory, 'police.ndjson');
    await writeFile(file, text.map((line) => `${line}\n`).join(''));
    const { logs, disagreements } = await replayLogs([await openExport(file)], {
      editions: editionsOf([currentEdition]),
    });
    const [log] = logs;
    return {
      read: log && [log.entries, log.unread],
      found: disagreements.map(({ seq, words }) => `${String(seq)}: ${words}`),
    };
  };

  const line = (place: number, change: (text: string) => string): readonly string[] =>
    lines.map((text, at) => (at === place ? change(text) : text));

  void it('reads every entry of a whole one', async () => {
    assert.deepEqual(await replayed(lines), { read: [4, 0], found: [] });
  });

  for (const [what, text, read, words] of [
    [
      'a number that is none',
      line(4, (one) => one.replace('"seq":3', '"seq":"3"')),
      [3, 1],
      /^3: .*line 5 is neither/,
    ],
    ['an entry without a body', line(4, () => '{"seq":3,"body":null}'), [3, 1], /^3: .*line 5 is neither/],
    ['what is no line of an export', line(4, () => 'not a line'), [3, 1], /^3: .*line 5 is neither/],
    [
      'an entry that is left out',
      lines.filter((_, at) => at !== 3),
      [3, 1],
      /^3: .*line 4 should hold entry 2/,
    ],
    ['a checkpoint that is none', line(5, () => '{"checkpoint":"four"}'), [4, 2], /^4: .*line 6 is neither/],
    ['the end cut off', lines.slice(0, 4), [3, 1], /^3: .*it holds 3 entries, its last checkpoint is over 0/],
    [
      'entries cut off before the checkpoint',
      lines.filter((_, at) => at !== 4),
      [3, 1],
      /^3: .*it holds 3 entries, its last checkpoint is over 4/,
    ],
    ['no entry at all', lines.slice(0, 1), [0, 1], /^0: .*it holds no entry/],
    [
      'the name of no agency’s log',
      line(0, (one) => one.replace('mash-hub/police', 'mash-hub/nobody')),
      [4, 1],
      /^0: .*it names no agency’s log/,
    ],
  ] as const)
    void it(`names and counts ${what}`, async () => {
      const { read: counted, found } = await replayed(text);
      assert.deepEqual(counted, read);
      assert.match(found[0] ?? '', words);
    });
});
