import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agencyNames } from '@mash-hub/shared/disclosure';
import type { ChronologyEntry } from '@mash-hub/shared/subgraph';
import { mergeChronology, trackHeadlines, type ChronologyPart } from '@mash-hub/social-care/domain';
import * as fc from 'fast-check';
import { testSeed } from '../../support/config';

const anEntry = (extra: Partial<ChronologyEntry> = {}): ChronologyEntry => ({
  agency: 'POLICE',
  subjects: ['child'],
  on: new Date('2026-05-01T10:00:00Z'),
  kind: 'PoliceIncident',
  record: 'INCIDENT:1',
  level: 'FULL',
  rule: 'DT02',
  facts: [],
  ...extra,
});

const aPart = (entries: readonly ChronologyEntry[], subject = 'child'): ChronologyPart => ({
  agency: 'POLICE',
  subject,
  permitted: true,
  chronology: {
    level: 'FULL',
    rule: 'DT02',
    answer: 'DISCLOSED',
    touchPoints: [],
    entries,
    withheld: [],
    correctedAt: null,
  },
});

const recordsOf = ({ edges }: ReturnType<typeof mergeChronology>): readonly string[] =>
  edges.map(({ node }) => node.record);

const all = { first: 200, after: null };

void describe('A chronology put together', () => {
  void it('names a record about two people once, with both of them, at the stricter of its levels (M4)', () => {
    const ofChild = anEntry({ level: 'FULL' });
    const ofMother = anEntry({ level: 'SUMMARY', rule: 'DT22', subjects: ['mother'] });
    for (const parts of [
      [aPart([ofChild]), aPart([ofMother], 'mother')],
      [aPart([ofMother], 'mother'), aPart([ofChild])],
    ]) {
      const [edge, ...others] = mergeChronology(parts, all).edges;
      assert.deepEqual(others, []);
      assert.deepEqual([edge?.node.level, edge?.node.rule], ['SUMMARY', 'DT22']);
      assert.deepEqual(edge?.node.subjects.toSorted(), ['child', 'mother']);
    }
  });

  void it('goes on behind a cursor although the entry that it names is gone', () => {
    const entries = ['a', 'b', 'c', 'd'].map((record) => anEntry({ record }));
    const page = mergeChronology([aPart(entries)], { first: 2, after: null });
    const withoutTheSecond = [aPart(entries.filter(({ record }) => record !== 'b'))];
    const next = mergeChronology(withoutTheSecond, { first: 2, after: page.pageInfo.endCursor });
    assert.deepEqual(recordsOf(next), ['c', 'd']);
  });

  void it(`is the same whatever the order and the size of the pages (seed ${String(testSeed)})`, () => {
    const entry = fc.record({
      agency: fc.constantFrom(...agencyNames),
      on: fc.option(
        fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2026-12-31') }),
      ),
      record: fc.stringMatching(/^[A-Z]{1,3}:\d{1,2}$/),
    });
    const entries = fc.array(entry, { maxLength: 30 });
    const whole = fc.property(entries, fc.integer({ min: 1, max: 9 }), (list, first) => {
      const parts = [aPart(list.map(anEntry))];
      const expected = recordsOf(mergeChronology([aPart(list.toReversed().map(anEntry))], all));
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: ReturnType<typeof mergeChronology> = mergeChronology(parts, { first, after });
        paged.push(...recordsOf(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      assert.deepEqual(paged, expected);
    });
    fc.assert(whole, { seed: testSeed, numRuns: 300 });
  });

  void it('counts touch points of the last twelve months and no others (R115, feature 53)', () => {
    const now = new Date('2026-11-03T09:15:00Z');
    const points = [
      '2025-11-03T09:14:59Z',
      '2025-11-03T09:15:00Z',
      '2026-11-03T09:15:00Z',
      '2026-11-03T09:15:01Z',
    ];
    const touchPoints = [
      ...points.map((on) => ({ kind: 'INCIDENT', on: new Date(on) })),
      { kind: 'INCIDENT', on: null },
    ];
    const { chronology } = aPart([]);
    assert.ok(chronology);
    const tracked = trackHeadlines([{ ...aPart([]), chronology: { ...chronology, touchPoints } }], now);
    assert.deepEqual(
      tracked.touchPoints.map(({ on }) => on.toISOString()),
      ['2026-11-03T09:15:00.000Z', '2025-11-03T09:15:00.000Z'],
    );
  });
});
