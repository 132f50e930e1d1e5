import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  at,
  auditor,
  dataOf,
  fieldOf,
  listAt,
  nurse,
  policeOfficer,
  teamManager,
  type Case,
} from '../support/aCase';
import { referenceOf } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import {
  coSubject,
  crowd,
  finding,
  greedy,
  homeReader,
  honest,
  leaver,
  lines,
  neighbour,
  reviewing,
  selfReader,
  staffOf,
  type Found,
} from './accessReviewCast';
import { itSeesThrough, itWatchesAuditors } from './accessReviewEscapes';
import { codesOf } from './refusals';

void describe('The review queue of access, for watching the watchers', () => {
  let one: Case;

  const queue = async (args = '', field = 'police', who = auditor): Promise<readonly Found[]> => {
    const query = `{ audit { ${field} { accessReview${args} { edges { cursor node { ${finding} } } pageInfo { hasNextPage stoppedEarly } } } } }`;
    const answered = dataOf(await one.hub.ask(who, query));
    return listAt(answered, 'audit', field, 'accessReview', 'edges').map((edge) => at(edge, 'node') as Found);
  };
  const of = (found: readonly Found[], who: Requester): readonly string[] =>
    found.filter(({ requester }) => requester === who.sub).map(({ kind }) => kind);
  const look = async (who: Requester, reference: string): Promise<void> => {
    const query = 'query($person: ID!) { policeRecords(person: $person) { answer incidents { dashLevel } } }';
    assert.equal(
      at(dataOf(await one.hub.ask(who, query, { person: reference })), 'policeRecords', 'answer'),
      'DISCLOSED',
    );
  };
  const lookAtAll = async (
    who: Requester,
    references: readonly string[],
    everyMinutes: number,
  ): Promise<void> => {
    const start = one.hub.clock.now().getTime();
    for (const [index, reference] of references.entries()) {
      one.hub.clock.set(new Date(start + index * everyMinutes * 60_000));
      await look(who, reference);
    }
  };

  before(async () => {
    one = await aCase();
    const report = await one.hub.load('POLICE', [...lines, staffOf(policeOfficer, 'N-31')]);
    assert.deepEqual(report.refused, []);
    for (const who of [teamManager, nurse])
      await one.hub.load(who.agency, [staffOf(who, `${who.agency}-nobody`)]);
    for (const who of [teamManager, policeOfficer, nurse])
      await one.read(who, 'subjects { police { answer incidents { dashLevel } } }');
    one.hub.setTime('2026-11-03T11:00');
    for (const who of [selfReader, honest]) await look(who, 'N-0');
    await look(homeReader, 'N-2');
    for (const reference of ['N-4', 'N-5b', 'N-refuge', 'N-3']) await look(neighbour, reference);
    await look(leaver, 'N-20');
    await look(coSubject, 'N-20');
    await one.read(coSubject, 'subjects { police { answer incidents { dashLevel } } }');
    one.hub.setTime('2026-11-03T12:00');
    await lookAtAll(greedy, crowd.slice(0, 21), 0.4);
    one.hub.setTime('2026-11-03T14:00');
    await lookAtAll(honest, crowd.slice(10, 40), 1);
    one.hub.setTime('2026-11-03T23:58');
    await lookAtAll(greedy, crowd.slice(0, 30), 0.1);
    one.hub.setTime('2026-11-04T09:00');
    await look(leaver, 'N-20');
  });
  after(() => one.close());

  void it('finds who read of themself, and in a record about somebody else too, within a contact and outside', async () => {
    const found = await queue('(kinds: [SELF])');
    assert.deepEqual(
      found.map(({ requester, entryCount, people }) => [requester, entryCount, people]),
      [
        [selfReader.sub, 1, 1],
        [neighbour.sub, 1, 1],
        [coSubject.sub, 2, 1],
      ],
    );
  });

  void it('finds who read of their household: as the register says, or at the same present address however it is written', async () => {
    const found = await queue('(kinds: [SAME_HOUSEHOLD])');
    assert.deepEqual(
      found.map(({ requester, entryCount, people }) => [requester, entryCount, people]),
      [
        [homeReader.sub, 1, 1],
        [neighbour.sub, 2, 2],
      ],
    );
  });

  void it('finds access after a last day, and not on it', async () => {
    const found = await queue('(kinds: [LEAVER])');
    assert.deepEqual(
      found.map(({ requester, entryCount }) => [requester, entryCount]),
      [[leaver.sub, 1]],
    );
    assert.match(found[0]?.sentence ?? '', /after their last day.*2026-11-04T09:00/);
  });

  void it('finds a burst by anybody, registered or not, across midnight too, and no honest pace', async () => {
    const found = await queue('(kinds: [BURST])');
    assert.deepEqual(new Set(found.map(({ requester }) => requester)), new Set([greedy.sub]));
    assert.deepEqual([found[0]?.people, found[0]?.entryCount], [21, 21]);
    assert.ok(found.length >= 2);
    const narrow = await queue('(kinds: [BURST], people: 21)');
    assert.ok(narrow.every(({ people }) => people > 21));
    assert.ok(
      (await queue('(kinds: [BURST], people: 5, minutes: 10)')).some(
        ({ requester }) => requester === honest.sub,
      ),
    );
  });

  void it('finds nothing in the work of the case itself', async () => {
    const own = [teamManager, policeOfficer, nurse] as const;
    for (const field of ['socialCare', 'police', 'health', 'education', 'probation'])
      for (const who of own) assert.deepEqual(of(await queue('', field), who), []);
    assert.deepEqual(of(await queue(), honest), []);
    for (const who of own) {
      const left = { leftOn: '2026-11-02', household: [referenceOf(who.agency, 'mother')] };
      const related = { ...staffOf(who, referenceOf(who.agency, 'child')), ...left };
      await one.hub.load(who.agency, [related]);
      const found = of(await queue('(kinds: [SELF, SAME_HOUSEHOLD, LEAVER])', fieldOf[who.agency]), who);
      assert.ok(found.includes('LEAVER'), who.agency);
      if (who === policeOfficer) assert.deepEqual([...found].sort(), ['LEAVER', 'SAME_HOUSEHOLD', 'SELF']);
      await one.hub.load(who.agency, [staffOf(who, `${who.agency}-nobody`)]);
    }
  });

  void it('gives the same findings in pages as at once, and within a stretch of time', async () => {
    const whole = await queue('(first: 100)');
    const paged: Found[] = [];
    let next: unknown = null;
    do {
      const query = `query($after: String) { audit { police { accessReview(first: 1, after: $after) {
        edges { cursor node { ${finding} } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } } }`;
      const page = at(
        dataOf(await one.hub.ask(auditor, query, { after: next })),
        'audit',
        'police',
        'accessReview',
      );
      const edges = listAt(page, 'edges');
      const cursors = edges.map((edge) => at(edge, 'cursor'));
      const begins = [at(page, 'pageInfo', 'startCursor'), at(page, 'pageInfo', 'hasPreviousPage')];
      assert.deepEqual(begins, [cursors[0] ?? null, false]);
      paged.push(...edges.map((edge) => at(edge, 'node') as Found));
      next = at(page, 'pageInfo', 'hasNextPage') === true ? at(page, 'pageInfo', 'endCursor') : null;
    } while (next !== null);
    assert.deepEqual(paged, whole);
    // Of the bursts the first lasts from 12:00 to 12:08: a stretch that begins or ends within it has it whole.
    for (const instant of ['2026-11-03T11:30', '2026-11-03T12:04', '2026-11-04T00:01', '2026-11-05T00:00']) {
      const time = Date.parse(`${instant}Z`);
      const later = whole.filter(({ lastAt }) => Date.parse(lastAt) >= time);
      const earlier = whole.filter(({ firstAt }) => Date.parse(firstAt) < time);
      assert.deepEqual(await queue(`(first: 100, from: "${instant}:00Z")`), later, `from ${instant}`);
      assert.deepEqual(await queue(`(first: 100, to: "${instant}:00Z")`), earlier, `to ${instant}`);
    }
    assert.equal(whole.filter(({ lastAt }) => lastAt >= '2026-11-04').length, 2);
    assert.ok(whole.length > 6);
    assert.deepEqual(await queue('(to: "2026-11-03T10:00:00Z")'), []);
  });

  void it('says who, when and how many, and never whom or what', async () => {
    const text = JSON.stringify(await queue());
    for (const told of ['N-0', 'N-2', 'N-20', 'Ines', 'Osier', 'Elm', 'INCIDENT'])
      assert.equal(text.includes(told), false, told);
  });

  void it('shows the review of a finding, whose reason is in no log', async () => {
    const [found] = await queue('(kinds: [SELF])');
    const reason = 'She was checking that her own old caution had been removed.';
    const input = { finding: found?.key, outcome: 'REFERRED', reason };
    const once = dataOf(await one.hub.ask(auditor, reviewing, { input }));
    assert.deepEqual(dataOf(await one.hub.ask(auditor, reviewing, { input })), once);
    assert.deepEqual(
      codesOf(await one.hub.ask(auditor, reviewing, { input: { ...input, outcome: 'JUSTIFIED' } })),
      ['CONFLICT'],
    );
    const [shown] = await queue('(kinds: [SELF])');
    assert.deepEqual(shown?.review, { outcome: 'REFERRED', reason, reviewedBy: auditor.sub });
    const { entries } = await one.hub.agencies.POLICE.dependencies.log.entries({}, { first: 1000 });
    const commands = entries.filter(({ body }) => 'command' in body && body.target === found?.key);
    assert.equal(commands.length, 1);
    assert.equal(JSON.stringify(entries).includes('caution'), false);
    for (const wrong of ['nothing', 'SELF.0.1.1.0.0000000000000000', 'SELF.999999.1.1.0.0000000000000000'])
      assert.deepEqual(
        codesOf(await one.hub.ask(auditor, reviewing, { input: { ...input, finding: wrong } })),
        ['NOT_FOUND'],
        wrong,
      );
  });

  itSeesThrough(() => one.hub, queue, look);
  itWatchesAuditors(() => one.hub, queue);

  void it('is for auditors alone, and every reading of it is in the log', async () => {
    const input = { finding: 'SELF.0.1.1.0.0000000000000000', outcome: 'JUSTIFIED', reason: 'None.' };
    for (const who of [teamManager, policeOfficer, nurse, aRequester('SOCIAL_CARE', 'MMG_MEMBER')]) {
      const query = '{ audit { police { accessReview { pageInfo { endCursor } } } } }';
      assert.deepEqual(codesOf(await one.hub.ask(who, query)), ['FORBIDDEN'], who.role);
      assert.deepEqual(codesOf(await one.hub.ask(who, reviewing, { input })), ['FORBIDDEN'], who.role);
    }
    const { log } = one.hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    await queue('(kinds: [SELF])');
    const { entries } = await log.entries({}, { first: 10, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => body.kind === 'AUDIT_READ' && body.query.accessReview),
      [['SELF']],
    );
  });
});
