import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runScenario, scenarios, whoSeesWhat } from './theScenarios';
import type { AgencySight, Sight } from '@mash-hub/shared/development/scenario';

const contact = {
  reference: 'COV-2026-000001',
  state: 'STRATEGY',
  rag: 'RED',
  threshold: 'S47',
  deadlines: [],
};
const seen = (person: string, item: string, value: unknown) => ({
  person,
  item,
  coordinate: 'AdultPatientRecord.summary',
  record: 'ADULT_RECORD:1',
  value,
});
const answer = (person: string, given: Partial<AgencySight>): AgencySight => ({
  ...{ agency: 'HEALTH', person, answer: 'DISCLOSED', level: 'FULL', rule: 'DT05' },
  ...{ touchPoints: [], seen: [], withheld: [] },
  ...given,
});
const sightOf = (who: string, agencies: readonly AgencySight[]): Sight => ({
  who,
  contact,
  people: [{ person: 'stepfather', level: 'NONE', rule: 'DT06', reasons: ['NO_CONSENT', 'NOT_RECIPIENT'] }],
  seen: [],
  agencies,
});

const nurse = sightOf('Named nurse', [
  answer('stepfather', { seen: [seen('stepfather', 'HLT-24', 'Under care')] }),
]);
const refusal = {
  item: 'HLT-24',
  field: 'AdultPatientRecord.summary',
  count: 1,
  reason: 'NO_CONSENT',
  rule: 'DT06',
} as const;
const others: readonly (readonly [string, string, Partial<AgencySight>])[] = [
  ['a refusal with its reason in words and its rule', 'withheld: no consent (DT06)', { withheld: [refusal] }],
  [
    'no permission at all by the base decision',
    'withheld: no consent, not recipient (DT06)',
    { answer: 'NO_PERMISSION' },
  ],
  ['that nothing is held', 'nothing held', { answer: 'NOTHING_HELD' }],
  ['that nobody asked', 'not asked', { answer: 'NOT_ASKED' }],
  ['that it waits for the agency', 'awaiting', { answer: 'AWAITING' }],
  ['that the agency is down', 'unavailable', { answer: 'UNAVAILABLE' }],
];

void describe('npm run scenario', () => {
  for (const [what, words, given] of others)
    void it(`the table tells ${what}, beside what somebody else is shown`, () => {
      const table = whoSeesWhat(scenarios.S5, [nurse, sightOf('Other', [answer('stepfather', given)])], 160);
      assert.match(table, /HLT-24 – Her stepfather/);
      assert.match(table, /Under care/);
      // Long cells are wrapped: compare the words and not the lines.
      const other = table.split('\n').map((line) => line.split('│')[3]?.trim() ?? '');
      assert.ok(other.join(' ').includes(words), table);
    });

  void it('says who knows of no contact', () => {
    const outside = { ...sightOf('Probation officer', []), contact: null };
    assert.match(whoSeesWhat(scenarios.S5, [nurse, outside], 160), /no such contact: Probation officer/);
  });

  void it('ends with 1 where no hub answers, with 2 for a scenario that there is not or for several', async () => {
    const complaints: string[] = [];
    const speaking = { print: () => undefined, complain: (text: string) => void complaints.push(text) };
    assert.equal(await runScenario(['S5', '--url', 'http://127.0.0.1:9/graphql'], speaking), 1);
    for (const order of [['S99'], ['S5', 'S3'], [], ['S5', '--bogus']])
      assert.equal(await runScenario(order, speaking), 2, order.join(' '));
    const lines = complaints.slice(1).map((complaint) => complaint.split('\n')[0]);
    assert.deepEqual(lines, [
      'BAD_USER_INPUT: there is no scenario S99',
      'BAD_USER_INPUT: name one scenario; one is played at a time',
      'BAD_USER_INPUT: name one scenario; one is played at a time',
      "BAD_USER_INPUT: Unknown option '--bogus'",
    ]);
  });
});
