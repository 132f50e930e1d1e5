import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { aPersonLine, anAgencyStore, anIncidentLine, countsOf, ndjson } from './anAgencyStore';

const incidentText = (changed: object) => JSON.stringify(anIncidentLine(changed));
const personText = (changed: object) => JSON.stringify(aPersonLine(changed));
const withPrototype = (text: string) => text.replace(/\}$/, ',"__proto__":{"walled":false}}');

const refusals: readonly (readonly [why: string, text: string, problem: string])[] = [
  ['no JSON', '{"kind":"PERSON", Secret', 'line: expected one JSON object'],
  ['a list', '[]', 'line: expected one JSON object'],
  [
    'an unknown kind',
    incidentText({ kind: 'Secret' }),
    'kind: expected one of PERSON, INCIDENT, DISAGREEING, STAFF',
  ],
  [
    'no kind',
    incidentText({ kind: undefined }),
    'kind: expected one of PERSON, INCIDENT, DISAGREEING, STAFF',
  ],
  ['an unknown field', personText({ phone: 'Secret' }), 'line: unknown field phone'],
  ['an unknown field that looks like data', personText({ 'Secret Name': 1 }), 'line: unknown field (field)'],
  [
    'an unknown field in the content',
    incidentText({ content: { summary: 'x', secret: 1 } }),
    'content: unknown field secret',
  ],
  ['no reference', personText({ reference: undefined }), 'reference: missing, expected text'],
  [
    'a reference of two lines',
    personText({ reference: 'Secret\n1' }),
    'reference: expected a reference of 1 to 100 characters in one line',
  ],
  ['no name', personText({ names: [] }), 'names: expected at least 1 items'],
  ['a record about nobody', incidentText({ subjects: [] }), 'subjects: expected at least 1 items'],
  [
    'a date without offset',
    incidentText({ date: '2026-06-09T21:00:00' }),
    'date: expected an ISO date and time with offset, such as 2026-06-09T21:00:00+01:00',
  ],
  [
    'a day that is not in the calendar',
    personText({ birthDate: '2018-02-30' }),
    'birthDate: expected an ISO date, such as 2018-05-04',
  ],
  [
    'a wrong NHS check digit',
    personText({ identifiers: { nhsNumber: '9995260183' } }),
    'identifiers.nhsNumber: expected an NHS number: ten digits with a valid check digit',
  ],
  [
    'a wrong UPN check letter',
    personText({ identifiers: { upn: 'A999628194821' } }),
    'identifiers.upn: expected a UPN: a valid check letter and twelve digits',
  ],
  [
    'an identifier of an unknown name',
    personText({ identifiers: { passport: 'Secret' } }),
    'identifiers: unknown field passport',
  ],
  [
    'a value outside a vocabulary',
    incidentText({ content: { summary: 'x', risk: 'Secret' } }),
    'content.risk: expected one of STANDARD, MEDIUM, HIGH',
  ],
  ['an operator for a text', personText({ sex: { $gt: '' } }), 'line: a field name that is never accepted'],
  [
    'an operator for a reference',
    incidentText({ reference: { $gt: '' } }),
    'line: a field name that is never accepted',
  ],
  [
    'an operator in free content',
    incidentText({ content: { summary: 'x', notes: { $where: 'Secret' } } }),
    'line: a field name that is never accepted',
  ],
  [
    'a path for a field name',
    incidentText({ content: { summary: 'x', notes: { 'a.b': 'Secret' } } }),
    'line: a field name that is never accepted',
  ],
  ['a prototype', withPrototype(personText({})), 'line: a field name that is never accepted'],
  [
    'a prototype in free content',
    incidentText({}).replace('"risk":"MEDIUM"', '"notes":{"__proto__":"Secret"}'),
    'line: a field name that is never accepted',
  ],
  [
    'half a character',
    personText({ sex: 'Secret' }).replace('Secret', '\\ud800'),
    'line: text with control characters or broken Unicode',
  ],
  [
    'bottomless nesting',
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    'line: nested more than 32 levels deep',
  ],
  ['more than 256 KiB', personText({ sex: 'é'.repeat(131_072) }), 'line: longer than 256 KiB'],
  [
    'what the stored shape does not take',
    incidentText({ kind: 'DISAGREEING', content: { count: 'Secret' } }),
    'content.count: expected what the store can take',
  ],
  [
    'what the stored shape does not know',
    incidentText({ kind: 'DISAGREEING', content: { secret: 'Secret' } }),
    'content: expected what the store can take',
  ],
];

/** Imports all of them in one file, each between two good lines; the n-th, from 0, is line 2n + 2. */
async function importRefusals(context: TestContext) {
  const { importFile, held } = await anAgencyStore(context);
  const good = (number: number) => ndjson([aPersonLine({ reference: `N-${String(number)}` })]);
  const file = refusals.map(([, text], index) => `${good(index)}${text}\n`);
  return { report: await importFile([...file, good(refusals.length)].join('')), held: await held() };
}

describe('a refused line never stops the rest (design 8)', () => {
  it('refuses each by its line number and field, and takes every other line', async (context) => {
    const { report, held } = await importRefusals(context);
    const { length } = refusals;
    assert.deepEqual(countsOf(report), {
      read: 2 * length + 1,
      added: length + 1,
      changed: 0,
      unchanged: 0,
      refusedCount: length,
    });
    assert.equal(held.people.length, length + 1);
    assert.deepEqual([...held.incidents, ...held.disagreeing], []);
    for (const [index, [why, , problem]] of refusals.entries())
      await context.test(`refuses ${why}`, () => {
        const refused = report.refused[index];
        assert.deepEqual([refused?.line, refused?.problems], [2 * index + 2, [problem]]);
      });
  });

  it('never repeats a value of the line', async (context) => {
    const { report } = await importRefusals(context);
    assert.doesNotMatch(JSON.stringify(report), /Secret|9995260183|A999628194821|2018-02-30/);
  });

  it('names the kind and the reference where the line has them', async (context) => {
    const { importLines } = await anAgencyStore(context);
    const { refused } = await importLines([anIncidentLine({ subjects: [] })]);
    assert.equal(refused[0]?.kind, 'INCIDENT');
    assert.equal(refused[0].reference, 'CV/26/90117');
  });

  it('counts every refused line and lists the first 1,000', async (context) => {
    const { importFile } = await anAgencyStore(context);
    const report = await importFile('{}\n'.repeat(1500));
    const listed = [report.refusedCount, report.refused.length, report.refused[999]?.line];
    assert.deepEqual(listed, [1500, 1000, 1000]);
  });
});
