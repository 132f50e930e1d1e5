import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRecord } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { wideQueries } from './wideSelection';

const record = 'INCIDENT:INCIDENT-child';
const date = /"occurredAt":"2026-05-01/;
const rating = /"dashLevel":"HIGH"/;
const account = /lamp was thrown/;
const detail = /will come back/;

const incident = aRecord('POLICE', 'INCIDENT', ['child'], {
  account: 'Shouting was heard and a lamp was thrown.',
  childrenSeen: 'Pia was seen, and named the neighbour who called.',
  dashLevel: 'HIGH',
  dashAnswers: 'She is afraid that he will come back.',
});

/** Whoever has no seat in the decision circle; to most of them the cases that were decided are released. */
const outsiders: readonly Requester[] = [
  nurse,
  educationOfficer,
  probationOfficer,
  safeguardingLead,
  aRequester('SOCIAL_CARE', 'LOCALITY_TM'),
];

/** The same record at every level of the decision table: its row, what the circle reads of it, what it does not. */
const columns = [
  { row: 'DT01', level: 'FULL', circle: [date, rating, account, detail], not: [] },
  { row: 'DT11', level: 'RELEVANT', circle: [date, rating, account], not: [detail] },
  { row: 'DT21', level: 'SUMMARY', circle: [], not: [date, rating, account, detail] },
  { row: 'DT04', level: 'HEADLINE', circle: [], not: [date, rating, account, detail] },
] as const;

type Row = (typeof columns)[number]['row'];

/** Health sits in the strategy discussion that has not ended, and so in its circle. */
const outsidersAt = (row: Row): readonly Requester[] =>
  row === 'DT04' ? outsiders.filter((who) => who !== nurse) : outsiders;

const override = 'INCREASED_RISK_IF_SOUGHT' as const;

/** Four contacts about the same child in one hub. The ground of the first has lapsed when the others are made (D0). */
const cases = async (): Promise<Readonly<Record<Row, Case>>> => {
  const headline = await aCase({
    consent: 'REFUSED',
    override,
    lines: (agency, lines) => (agency === 'POLICE' ? lines.filter(({ kind }) => kind !== 'INCIDENT') : lines),
  });
  const { hub } = headline;
  hub.setTime('2026-12-02T09:15');
  const full = await aCase({ hub, override, released: true });
  const relevant = await aCase({ hub, level: 'CIN', override, released: true });
  dataOf(await relevant.command(teamManager, 'markRelevant', { agency: 'POLICE', record }));
  const summary = await aCase({ hub, level: 'CAF', override, released: true });
  return { DT01: full, DT11: relevant, DT21: summary, DT04: headline };
};

void describe('A record that its provider restricts, whatever the level (DT01, DT04, DT11, DT21, R232, R233)', () => {
  let all: Readonly<Record<Row, Case>>;
  const absent = new Map<string, string>();

  const textOf = async (one: Case, who: Requester): Promise<string> => {
    const answer = await one.hub.ask(who, wideQueries.police ?? '', { id: one.id });
    dataOf(answer);
    return answer.text;
  };
  const everyText = async (each: (key: string, text: string) => void): Promise<void> => {
    for (const { row } of columns)
      for (const who of outsidersAt(row)) each(`${row} ${who.role}`, await textOf(all[row], who));
  };
  const police = async (operation: string, input: object): Promise<unknown> => {
    const type = operation.startsWith('lift') ? 'LiftRestrictionInput' : 'RestrictItemsInput';
    const mutation = `mutation($input: ${type}!) { ${operation}(input: $input) { id } }`;
    const data = dataOf(await all.DT01.hub.ask(policeOfficer, mutation, { input }));
    return at(data, operation, 'id');
  };
  const restrict = (items: readonly string[]) =>
    police('restrictPoliceItems', { record, items, reason: 'A neighbour would be known by it.' });
  const answerTo = (who: Requester, row: Row) =>
    all[row].about(
      who,
      'child',
      'police { level rule answer incidents { id childrenSeen } withheld { item field count reason ask } }',
    );

  before(async () => {
    all = await cases();
    await everyText((key, text) => absent.set(key, text));
    const report = await all.DT01.hub.load('POLICE', [incident]);
    assert.equal(report.added, 1);
  });
  after(() => all.DT01.close());

  void it('before it is restricted it is told to those to whom it is released, so the comparison compares something', async () => {
    let different = 0;
    await everyText((key, text) => {
      different += text === absent.get(key) ? 0 : 1;
    });
    assert.ok(different >= 6, `${String(different)} of ${String(absent.size)} answers say more`);
    await restrict(['*']);
  });

  void it('once it is restricted everybody outside the circle reads byte for byte what they read when there was no record', async () => {
    const told: string[] = [];
    await everyText((key, text) => {
      if (text !== absent.get(key)) told.push(key);
    });
    assert.deepEqual(told, []);
  });

  for (const { row, level, circle, not } of columns)
    void it(`the circle at ${level} (${row}) reads ${circle.length > 0 ? 'it in the hub' : 'nothing of it'}, and that the police restricted it`, async () => {
      const answer = await answerTo(teamManager, row);
      assert.deepEqual([at(answer, 'police', 'level'), at(answer, 'police', 'rule')], [level, row]);
      const text = await textOf(all[row], teamManager);
      for (const said of circle) assert.match(text, said);
      for (const unsaid of not) assert.doesNotMatch(text, unsaid);
      const marked = listAt(answer, 'police', 'withheld').filter(
        (one) => at(one, 'reason') === 'PROVIDER_RESTRICTED' && at(one, 'count') === 1,
      );
      assert.ok(
        marked.some((one) => at(one, 'item') === 'POL-02'),
        'the marker names the item',
      );
    });

  void it('a text that the police wrote to go onward stands in its place, and tells nobody outside that there is more (DT21)', async () => {
    const [standing] = listAt(
      dataOf(await all.DT01.hub.ask(policeOfficer, `{ policeRestrictions(record: "${record}") { id } }`)),
      'policeRestrictions',
    );
    const lifting = { record, restriction: at(standing, 'id'), reason: 'Told in another way.' };
    await police('liftPoliceRestriction', lifting);
    const { hub } = all.DT01;
    const onward = 'Pia was seen and is well.';
    const saying = (childrenSeen: string) => ({
      ...incident,
      content: { ...(incident.content as object), childrenSeen },
    });
    await hub.load('POLICE', [saying(onward)]);
    const never = new Map<string, string>();
    await everyText((key, text) => never.set(key, text));
    const more = saying('Pia was seen, and named the neighbour who called.');
    await hub.load('POLICE', [{ ...more, sanitised: { childrenSeen: onward } }]);
    await restrict(['POL-05']);
    const told: string[] = [];
    await everyText((key, text) => {
      if (text !== never.get(key)) told.push(key);
      assert.doesNotMatch(text, /named the neighbour/);
    });
    assert.deepEqual(told, []);
    const summary = await answerTo(nurse, 'DT21');
    assert.equal(at(summary, 'police', 'incidents', 0, 'childrenSeen'), onward);
    const circle = await answerTo(teamManager, 'DT01');
    assert.match(String(at(circle, 'police', 'incidents', 0, 'childrenSeen')), /named the neighbour/);
  });
});
