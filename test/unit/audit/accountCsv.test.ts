import {
  accountAsCsv,
  accountAsJson,
  toAccountExport,
  toCsv,
  toCsvCell,
  type ExportedLine,
} from '@mash-hub/shared/audit';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const seed = 4180;

/** A reader of RFC 4180, written for this test alone. */
const readCsv = (text: string): string[][] => {
  const records: string[][] = [];
  let fields: string[] = [];
  let place = 0;
  while (place < text.length) {
    let field = '';
    if (text[place] === '"') {
      place += 1;
      while (text[place] !== '"' || text[place + 1] === '"') {
        if (text[place] === '"') place += 1;
        field += text[place] ?? '';
        place += 1;
      }
      place += 1;
    } else
      while (place < text.length && text[place] !== ',' && text[place] !== '\r') field += text[place++] ?? '';
    fields.push(field);
    if (text[place] === ',') place += 1;
    else {
      assert.equal(text.slice(place, place + 2), '\r\n');
      records.push(fields);
      fields = [];
      place += 2;
    }
  }
  return records;
};

const aLine = (at: string, extra: Partial<ExportedLine> = {}): ExportedLine => ({
  ...{ id: '7', at, owner: 'POLICE', event: 'DISCLOSURE', agency: 'HEALTH', role: 'NAMED_NURSE' },
  ...{
    requester: 'nurse-1',
    contact: 'contact_1',
    withSomebodyElse: false,
    stage: 'STRATEGY',
    level: 'FULL',
  },
  purpose: 'To decide together how to help and protect the child.',
  basis: {
    rule: 'DT07',
    because: 'They, and “others”',
    source: '000',
    consent: 'GIVEN',
    overrides: [],
    emergency: false,
  },
  items: [{ item: 'POL-06', name: 'Incident account (MO), crime report', count: 2 }],
  refused: [{ item: 'POL-10', name: 'Convictions', count: 1, reason: 'NO_CONSENT' }],
  note: null,
  ...extra,
});

describe('A CSV file', () => {
  it('is read back as it was written, whatever stands in a cell (RFC 4180)', (test) => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ';', 'é', '=', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (records) => {
        const inert = (text: string): string => (/^[=\r]/.test(text) ? `'${text}` : text);
        assert.deepEqual(
          readCsv(toCsv(records)),
          records.map((cells) => cells.map(inert)),
        );
      }),
      { seed, numRuns: 2000 },
    );
    test.diagnostic(`seed ${String(seed)}, 2000 files`);
  });

  it('computes nothing on the reader’s machine: what looks like a formula begins with an apostrophe', () => {
    for (const begins of ['=', '+', '-', '@', '\t', '\r'])
      assert.equal(toCsvCell(`${begins}1+1`), `"'${begins}1+1"`, JSON.stringify(begins));
    assert.equal(toCsvCell(-3), '-3');
    assert.equal(toCsvCell('a=1'), 'a=1');
    assert.equal(toCsvCell('=HYPERLINK("x","y")'), `"'=HYPERLINK(""x"",""y"")"`);
  });

  it('has as many fields in every record as in the first, and refuses more', () => {
    assert.equal(toCsv([['a', 'b'], ['1']]), 'a,b\r\n1,\r\n');
    assert.throws(() => toCsv([['a'], ['1', '2']]), RangeError);
  });
});

describe('An exported account', () => {
  const heading = { person: 'person_1', audience: 'AUDITOR', madeAt: '2026-11-03T10:00:00.000Z' } as const;
  const parts = {
    POLICE: [aLine('2026-11-03T09:30:00.000Z'), aLine('2026-11-03T09:10:00.000Z')],
    HEALTH: [aLine('2026-11-03T09:20:00.000Z', { owner: 'HEALTH', requester: '=cmd' })],
  };
  const account = toAccountExport({ ...heading, unavailable: ['PROBATION'] }, parts);

  it('stands in the order of time, whichever agency a line comes from', () => {
    assert.deepEqual(
      account.lines.map(({ at }) => at.slice(14, 16)),
      ['10', '20', '30'],
    );
  });

  it('ends with its totals, and names an agency that could not be asked', () => {
    const records = readCsv(accountAsCsv(account));
    const ends = records.slice(1 + account.lines.length).map((cells) => cells.slice(0, 3));
    assert.deepEqual(ends, [
      ['TOTAL', 'lines', '3'],
      ['TOTAL', 'DISCLOSURE', '3'],
      ['TOTAL', 'of HEALTH', '1'],
      ['TOTAL', 'of POLICE', '2'],
      ['TOTAL', 'to HEALTH', '3'],
      ['UNAVAILABLE', 'PROBATION', 'this agency’s part is missing'],
    ]);
    assert.deepEqual((JSON.parse(accountAsJson(account)) as typeof account).unavailable, ['PROBATION']);
  });

  it('shows pseudonyms, entries and refusals to the auditor, and has no column of them when it is handed out', () => {
    const [own = []] = readCsv(accountAsCsv(account));
    const [handedOut = []] = readCsv(accountAsCsv({ ...account, audience: 'PERSON' }));
    const kept = [
      ...['requester', 'log_entry', 'contact', 'with_somebody_else', 'stage', 'level', 'refused'],
      ...['rule', 'because', 'source', 'consent', 'overrides', 'emergency'],
    ];
    for (const column of kept) {
      assert.ok(own.includes(column), column);
      assert.equal(handedOut.includes(column), false, column);
    }
    assert.equal(accountAsCsv({ ...account, audience: 'PERSON' }).includes('nurse-1'), false);
  });
});
