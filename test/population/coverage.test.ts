import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { createPopulation, type Line } from '@mash-hub/shared/population';
import type { RecordKind } from '@mash-hub/shared/subgraph';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';

const definitions = [socialCare, police, health, education, probation];
const options = { seed: 23, people: 2000 };
const population = createPopulation(options);

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0);

const fieldsOf = ({ line }: RecordKind): readonly string[] => {
  const { properties = {} } = z.toJSONSchema(line, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties);
};

/** Of each kind: how many lines there are, and which fields of the content any of them fills. */
const producedBy = (lines: Iterable<Line>) => {
  const produced = new Map<string, { count: number; readonly filled: Set<string> }>();
  for (const { kind, content = {} } of lines) {
    const seen = produced.get(kind) ?? { count: 0, filled: new Set<string>() };
    seen.count += 1;
    for (const [name, value] of Object.entries(content as object)) if (isFilled(value)) seen.filled.add(name);
    produced.set(kind, seen);
  }
  return produced;
};

const yearsBefore = ({ date }: Line, today: string): number =>
  typeof date === 'string' ? (Date.parse(today) - Date.parse(date)) / (365.25 * 86_400_000) : 0;

describe(`A population of 2,000 people (seed ${String(options.seed)}) has of everything that an agency keeps (B4)`, () => {
  for (const { agency, kinds } of definitions) {
    const lines = [...population.lines(agency)];
    const produced = producedBy(lines);

    it(`${agency}: every kind of record, and every field of each is filled somewhere`, () => {
      const missing = kinds.flatMap((kind) => {
        const found = produced.get(kind.name);
        if (found === undefined) return [kind.name];
        return fieldsOf(kind).flatMap((name) => (found.filled.has(name) ? [] : [`${kind.name}.${name}`]));
      });
      assert.deepEqual(missing, [], `the population has none of ${missing.join(', ')}`);
    });

    it(`${agency}: at most one record a person of a kind that publishes one`, () => {
      const single = new Set(kinds.filter((kind) => kind.single).map(({ name }) => name));
      const keys = lines
        .filter(({ kind }) => single.has(kind))
        .map(({ kind, subjects }) => `${kind} ${String(subjects)}`);
      assert.equal(new Set(keys).size, keys.length);
    });

    // Health keeps a file a patient: what concerns two people stands in both of their files.
    if (agency === 'HEALTH') continue;
    it(`${agency}: records about two people and more, as M4 needs them`, () => {
      assert.ok(lines.some(({ subjects }) => Array.isArray(subjects) && subjects.length > 1));
    });
  }

  for (const [agency, years, kinds] of [
    ['HEALTH', 3, new Set(['CONSULTATION', 'LETTER'])],
    ['PROBATION', 6, new Set(['RISK_ASSESSMENT', 'SUPERVISION'])],
  ] as const)
    it(`${agency} has records of more than ${String(years)} years ago, with a reason why they matter and without (M9)`, () => {
      const lines = [...population.lines(agency)];
      const old = lines.filter((line) => kinds.has(line.kind) && yearsBefore(line, '2026-09-01') > years);
      assert.ok(old.some(({ olderButRelevant }) => typeof olderButRelevant === 'string'));
      assert.ok(old.some(({ olderButRelevant }) => olderButRelevant === null));
    });

  it('a school’s records name the school where the pupil is on roll, so that its lead sees them', () => {
    const lines = [...population.lines('EDUCATION')];
    const schools = new Map(
      lines
        .filter(({ kind }) => kind === 'ENROLMENT')
        .map(({ subjects, establishment }) => [String(subjects), establishment]),
    );
    const atSchool = lines.filter(
      ({ kind, establishment }) => kind === 'PROGRESS' && typeof establishment === 'string',
    );
    assert.ok(atSchool.length > 20);
    for (const { subjects, establishment } of atSchool)
      if (typeof schools.get(String(subjects)) === 'string')
        assert.equal(schools.get(String(subjects)), establishment);
  });

  it('texts differ: no wording of case notes, consultations and accounts is that of most', () => {
    const notes = [...population.lines('SOCIAL_CARE')].filter(({ kind }) => kind === 'DA_HISTORY');
    const texts = new Set(notes.map(({ content }) => JSON.stringify(content)));
    assert.ok(
      texts.size > notes.length / 2,
      `${String(texts.size)} texts in ${String(notes.length)} records`,
    );
  });
});
