import { linesOf, longestLine } from '@mash-hub/shared/ingest';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPersonLine, anAgencyStore, countsOf, inPieces, ndjson } from './anAgencyStore';

const linesIn = async (file: string | Buffer, pieceLength?: number): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(inPieces(file, pieceLength))) lines.push(line);
  return lines;
};

describe('the lines of a file', () => {
  it('are the same however the bytes arrive, inside a character too', async () => {
    const file = 'Zoë\r\n\nŁ 😀\nlast';
    for (const length of [1, 2, 3, 5, 100])
      assert.deepEqual(await linesIn(file, length), ['Zoë', '', 'Ł 😀', 'last']);
  });

  it('may begin with a byte order mark and end in CR LF', async (context) => {
    const { importFile } = await anAgencyStore(context);
    const file = `\uFEFF${ndjson([aPersonLine(), aPersonLine({ reference: 'N-2' })]).replaceAll('\n', '\r\n')}\r\n`;
    const counts = { read: 2, added: 2, changed: 0, unchanged: 0, refusedCount: 0 };
    assert.deepEqual(countsOf(await importFile(file)), counts);
  });

  it('are cut when they are longer than an import accepts, so that memory stays bounded', async () => {
    const lines = await linesIn(`${'a'.repeat(3 * longestLine)}\nb\n`, 65_536);
    assert.deepEqual(
      lines.map(({ length }) => length),
      [longestLine + 2, 1],
    );
  });

  it('that are not UTF-8 are refused, not mended', async (context) => {
    const { store, importFile } = await anAgencyStore(context);
    assert.ok(store);
    const latin1 = Buffer.from(
      ndjson([aPersonLine({ names: [{ given: 'Zoë', family: 'Dunmore' }] })]),
      'latin1',
    );
    const report = await importFile(latin1);
    assert.deepEqual(report.refused, [{ line: 1, problems: ['line: not UTF-8'] }]);
  });
});
