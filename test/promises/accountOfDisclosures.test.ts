import type { ExportedLine } from '@mash-hub/shared/audit';
import { agencyNames, itemOf, type Agency } from '@mash-hub/shared/disclosure';
import { scenarios } from '@mash-hub/shared/development/scenario';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PlayedHub } from '../scenarios/playedHub';
import { accountOf, type LoggedEntry } from '../support/anAccount';
import { at, auditor, dataOf, fieldOf, listAt } from '../support/aCase';
import { aRequester } from '../support/createHub';
import { comparedLooks, playedAccount, type PlayedAccount } from './playedAccount';
import { codesOf } from './refusals';

const scenario = scenarios.S5;

/** An officer reads of one of two people in the case, outside it, and is given a record about both. */
const readTogether = async ({ hub }: PlayedHub): Promise<void> => {
  const linked = await hub.agencies.POLICE.dependencies.records.matches.find({ status: 'LINKED' }).lean();
  const [one, other] = new Set(linked.flatMap(({ record }) => record ?? []));
  assert.ok(one !== undefined && other !== undefined);
  const incident = {
    ...{ kind: 'INCIDENT', reference: 'INCIDENT-of-both', subjects: [one, other] },
    date: '2026-06-01T10:00:00+00:00',
    content: { location: 'The stairs', dashLevel: 'HIGH' },
  };
  assert.deepEqual((await hub.load('POLICE', [incident])).refused, []);
  const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
  const query = 'query($person: ID!) { policeRecords(person: $person) { incidents { dashLevel } } }';
  dataOf(await hub.ask(officer, query, { person: one }));
};

/** The people of the hub whom the records of an agency are about today, by record. */
const peopleOfRecords = async ({ hub }: PlayedHub, agency: Agency, named: readonly string[]) => {
  const { matches, models } = hub.agencies[agency].dependencies.records;
  const linked = await matches.find({ status: 'LINKED' }).lean();
  const [model] = models.values();
  const records = (await model?.find({ _id: { $in: named } }).lean()) ?? [];
  return new Map(
    records.map(({ _id, subjects }) => [
      _id,
      linked.flatMap(({ _id: person, record }) => (subjects.includes(record ?? '') ? [person] : [])),
    ]),
  );
};

void describe('The account of disclosures about one person', () => {
  let account: PlayedAccount;
  let played: PlayedHub;
  let people: readonly string[];
  let lines: readonly ExportedLine[];
  let logs: Readonly<Record<Agency, readonly LoggedEntry[]>>;
  before(async () => {
    account = await playedAccount(scenario, readTogether);
    ({ played, people, lines, logs } = account);
  });
  after(() => played.hub.close());

  for (const agency of agencyNames.filter((one) => one !== 'PROBATION'))
    void it(`${agency}: holds every item of every answer that was really given, once, and nothing else`, (test) => {
      let compared = 0;
      for (const { look, given, accounted } of comparedLooks(account, scenario, agency)) {
        assert.deepEqual(accounted, given, `${agency} to ${look}`);
        compared += given.length;
      }
      test.diagnostic(`${String(compared)} answers of ${agency} compared`);
      assert.ok(compared > 20, 'somebody was told something');
    });

  void it('is complete: every entry in which something left of a contact is in the account of somebody', (test) => {
    let checked = 0;
    for (const agency of agencyNames) {
      const accounted = new Set(lines.filter(({ owner }) => owner === agency).map(({ id }) => id));
      for (const { id, kind, contact, disclosed } of logs[agency]) {
        if (!['DISCLOSURE', 'OWN_READ'].includes(kind) || contact === null || disclosed.length === 0)
          continue;
        assert.ok(accounted.has(id), `entry ${id} of ${agency}`);
        checked += 1;
      }
    }
    test.diagnostic(`${String(checked)} entries`);
    assert.ok(checked > 50);
  });

  void it('is complete for each of several: whoever a record that left or was read is about has a line of it', async (test) => {
    let [checked, outside] = [0, 0];
    for (const agency of agencyNames) {
      const readings = logs[agency].filter(({ kind }) => kind === 'DISCLOSURE' || kind === 'OWN_READ');
      const named = readings.flatMap(({ disclosed }) => disclosed.flatMap(({ records }) => records));
      const peopleOf = await peopleOfRecords(played, agency, named);
      for (const { id, contact, disclosed } of readings)
        for (const person of new Set(
          disclosed.flatMap(({ records }) => records.flatMap((record) => peopleOf.get(record) ?? [])),
        )) {
          const own = account.accounts.get(person)?.filter((line) => line.owner === agency && line.id === id);
          assert.equal(own?.length, 1, `entry ${id} of ${agency} for ${person}`);
          assert.ok((own[0]?.items.length ?? 0) > 0);
          checked += 1;
          if (contact === null && own[0]?.withSomebodyElse === true) outside += 1;
        }
    }
    test.diagnostic(
      `${String(checked)} readings of a record about somebody, ${String(outside)} outside a contact`,
    );
    assert.ok(checked > 50 && outside > 0);
  });

  void it('lists a refusal where the reader was told of something withheld, and no other', () => {
    for (const agency of agencyNames) {
      const listed = new Set(
        lines.filter(({ owner, event }) => owner === agency && event === 'REFUSAL').map(({ id }) => id),
      );
      const told = logs[agency].filter(
        ({ kind, answer, person }) => kind === 'REFUSAL' && answer === 'WITHHELD' && person !== null,
      );
      const quiet = logs[agency].filter(({ kind, answer }) => kind === 'REFUSAL' && answer !== 'WITHHELD');
      for (const { id } of told) assert.ok(listed.has(id), `refusal ${id} of ${agency}`);
      for (const { id } of quiet)
        assert.equal(listed.has(id), false, `${id} of ${agency} refused nothing visible`);
    }
  });

  void it('says on which basis: a rule with its sentence and source, consent, and the agency and role that it went to (feature 95)', () => {
    for (const line of lines) {
      assert.ok(
        line.basis.rule === null || (line.basis.because ?? '') !== line.basis.rule,
        line.basis.rule ?? '',
      );
      assert.ok(line.role);
      assert.ok(line.purpose.endsWith('.'));
      for (const { item, name } of line.items)
        if (item !== null && item !== '*') assert.equal(name, itemOf(item).name);
    }
    assert.ok(lines.some(({ basis }) => /^DT\d\d$/.test(basis.rule ?? '') && (basis.source ?? '') !== ''));
    assert.ok(lines.some(({ basis }) => basis.consent !== null));
  });

  void it('holds no record reference, no name and no word of what any record says', () => {
    const text = JSON.stringify(lines);
    const values = played.outcomes.flatMap(({ sights }) =>
      Object.values(sights).flatMap(({ agencies }) =>
        agencies.flatMap(({ seen }) => seen.flatMap(({ value, record }) => [value, record])),
      ),
    );
    const told = new Set(
      values.filter((value): value is string => typeof value === 'string' && /\s|:/.test(value)),
    );
    const dates = [...told].filter((value) => !/^\d{4}-\d\d-\d\dT/.test(value));
    assert.ok(dates.length > 10);
    for (const value of dates) assert.equal(text.includes(value), false, value);
  });

  void it('comes in pages that together are the whole, and within a stretch of time', async () => {
    const [person = ''] = people;
    const query = `query($after: String, $from: DateTime) { audit { police { accountOfDisclosures(person: "${person}", first: 2, after: $after, from: $from) {
      edges { cursor node { id at } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage stoppedEarly } } } } }`;
    const read = async (from: string | null): Promise<readonly { id: string; at: string }[]> => {
      const all: { id: string; at: string }[] = [];
      let next: unknown = null;
      do {
        const page = at(
          dataOf(await played.hub.ask(auditor, query, { after: next, from })),
          'audit',
          'police',
          'accountOfDisclosures',
        );
        const edges = listAt(page, 'edges');
        const begins = [at(page, 'pageInfo', 'startCursor'), at(page, 'pageInfo', 'hasPreviousPage')];
        assert.deepEqual(begins, [at(edges[0], 'cursor'), false]);
        all.push(...edges.map((edge) => at(edge, 'node') as { id: string; at: string }));
        next = at(page, 'pageInfo', 'hasNextPage') === true ? at(page, 'pageInfo', 'endCursor') : null;
      } while (next !== null);
      return all;
    };
    const whole = await read(null);
    const own = (await accountOf(played.hub, person)).lines.filter(({ owner }) => owner === 'POLICE');
    assert.deepEqual(
      whole.map(({ id }) => id),
      own.map(({ id }) => id),
    );
    assert.ok(whole.length > 4);
    const from = whole[Math.floor(whole.length / 2)]?.at ?? null;
    const later = whole.filter((line) => Date.parse(line.at) >= Date.parse(from ?? ''));
    assert.deepEqual(await read(from), later);
    assert.ok(later.length < whole.length);
  });

  void it('is for auditors alone, and every reading of it is in the log with the person', async () => {
    const [person = ''] = people;
    const query = (field: string): string =>
      `{ audit { ${field} { accountOfDisclosures(person: "${person}") { pageInfo { endCursor } } } } }`;
    for (const who of [
      aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
      aRequester('POLICE', 'POLICE_MASH_OFFICER'),
      aRequester('HEALTH', 'NAMED_NURSE'),
      aRequester('SOCIAL_CARE', 'MMG_MEMBER'),
      aRequester('SOCIAL_CARE', 'BSO'),
    ])
      for (const agency of agencyNames)
        assert.deepEqual(codesOf(await played.hub.ask(who, query(fieldOf[agency]))), ['FORBIDDEN'], who.role);
    for (const agency of agencyNames) {
      const log = played.hub.agencies[agency].dependencies.log;
      const { size } = await log.checkpoint();
      dataOf(await played.hub.ask(auditor, query(fieldOf[agency])));
      const { entries } = await log.entries({ kind: 'AUDIT_READ' }, { first: 10, after: size - 1 });
      assert.equal(entries.length, 1);
      const [read] = entries;
      assert.ok(read?.body.kind === 'AUDIT_READ' && read.body.query.person === person, agency);
      assert.equal(read.body.query.account, 'AUDITOR');
    }
  });
});
