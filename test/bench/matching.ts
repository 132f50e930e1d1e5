import Table from 'cli-table3';
import { agencyNames } from '@mash-hub/shared/disclosure';
import { type Difficulty } from '@mash-hub/shared/population';
import { standingRules, type MatchingRules } from '@mash-hub/shared/subgraph';
import { agencyFigures, lookalikeFigures, sumOf, type AgencyFigures, type Tally } from './matchingFigures';

const seed = 20260901;
const [people, pairs] = [20_000, 10_000];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  return table.toString();
};

const head = [
  '',
  'referrals',
  'with number',
  'linked wrongly',
  'precision of links',
  'linked, of those with number',
  'linked, of all',
  'to a person',
  'found by blocks',
  'right one 1st',
  'among 5',
];

const rowOf = (name: string, tally: Tally): readonly (string | number)[] => [
  name,
  tally.referrals,
  tally.numbered,
  tally.linkedWrongly,
  percent(tally.linked, tally.linked + tally.linkedWrongly),
  percent(tally.linkedOfNumbered, tally.numbered),
  percent(tally.linked, tally.referrals),
  percent(tally.toAPerson, tally.referrals),
  percent(tally.found, tally.referrals),
  percent(tally.first, tally.referrals),
  percent(tally.amongFive, tally.referrals),
];

/** Assumed shares of an ordinary day, in percent: seven in ten referrals say what the record says. */
const ordinaryDay: Readonly<Record<Difficulty, number>> = {
  AS_WRITTEN: 70,
  FAMILY_NAME_MISSPELT: 4,
  GIVEN_NAME_MISSPELT: 3,
  SHORT_FORM: 4,
  NAMES_SWAPPED: 1,
  DAY_AND_MONTH_SWAPPED: 1,
  BIRTH_DATE_DIGIT_WRONG: 2,
  BIRTH_YEAR_OFF_BY_ONE: 1,
  NO_BIRTH_DATE: 3,
  NEW_SURNAME: 2,
  DOUBLE_BARRELLED: 1,
  MOVED_HOUSE: 6,
  WRONG_DIGIT_IN_NUMBER: 1,
  TWO_AT_ONCE: 1,
};

const weighted = (
  byDifficulty: ReadonlyMap<Difficulty, Tally>,
  partOf: (tally: Tally) => number,
  wholeOf: (tally: Tally) => number,
): string => {
  let [part, whole] = [0, 0];
  for (const [difficulty, tally] of byDifficulty) {
    if (wholeOf(tally) === 0) continue;
    const share = ordinaryDay[difficulty] / tally.referrals;
    part += share * partOf(tally);
    whole += share * wholeOf(tally);
  }
  return percent(part, whole);
};

const merged = (figures: readonly AgencyFigures[]): ReadonlyMap<Difficulty, Tally> => {
  const difficulties = [...(figures[0]?.byDifficulty.keys() ?? [])];
  return new Map(
    difficulties.map((difficulty) => [
      difficulty,
      sumOf(figures.flatMap(({ byDifficulty }) => byDifficulty.get(difficulty) ?? [])),
    ]),
  );
};

const sayQuality = (all: readonly AgencyFigures[]): void => {
  say(
    tableOf(head, [
      ...all.map(({ agency, byDifficulty }) => rowOf(agency, sumOf([...byDifficulty.values()]))),
      rowOf('all five', sumOf([...merged(all).values()])),
    ]),
  );
};

const toldOfNumber = (all: readonly AgencyFigures[]): ReadonlyMap<Difficulty, Tally> =>
  merged(all.filter(({ agency }) => agency === 'HEALTH' || agency === 'EDUCATION'));

const sayOrdinaryDay = (all: readonly AgencyFigures[]): void => {
  const numbered = toldOfNumber(all);
  const linked = weighted(
    numbered,
    ({ linkedOfNumbered }) => linkedOfNumbered,
    (tally) => tally.numbered,
  );
  const referrals = (tally: Tally): number => tally.referrals;
  say(
    `Health and education on an ordinary day: linked, of those with number ${linked}; of all ` +
      `${weighted(numbered, (tally) => tally.linked, referrals)}; to a person ` +
      weighted(numbered, ({ toAPerson }) => toAPerson, referrals),
  );
};

const sayDifficulties = (all: readonly AgencyFigures[]): void => {
  say('Health and education, which are told of a number, by difficulty:');
  say(
    tableOf(
      head,
      [...toldOfNumber(all)].map(([difficulty, tally]) => rowOf(difficulty, tally)),
    ),
  );
};

const sayLookalikes = (rules: MatchingRules): void => {
  const figures = lookalikeFigures(seed, pairs, rules);
  say(
    tableOf(
      ['look-alikes', 'pairs', 'other linked', 'own linked', 'other shown'],
      [...figures].map(([kind, tally]) => [
        kind,
        tally.pairs,
        tally.linkedWrongly,
        tally.linkedRightly,
        percent(tally.shown, tally.pairs),
      ]),
    ),
  );
  const wrong = [...figures.values()].reduce((sum, { linkedWrongly }) => sum + linkedWrongly, 0);
  say(`False automatic links among ${String(pairs)} pairs: ${String(wrong)} (must be 0)`);
};

const sayAims = (all: readonly AgencyFigures[]): void => {
  const total = sumOf([...merged(all).values()]);
  const verdict = (met: boolean): string => (met ? 'met' : 'missed');
  const recall = total.linkedOfNumbered / total.numbered;
  const share = total.toAPerson / total.referrals;
  say(`Automatic recall where the number is given ≥ 95 %: ${percent(recall, 1)}, ${verdict(recall >= 0.95)}`);
  say(
    `Automatic recall over all ≥ 95 %: ${percent(total.linked, total.referrals)}, ${verdict(total.linked / total.referrals >= 0.95)}`,
  );
  say(`Sent to a person ≤ 5 %: ${percent(share, 1)}, ${verdict(share <= 0.05)}`);
  say(
    'Only the agency’s own number links, and three agencies are told of none: docs/adr/0013-matching-scores.md.',
  );
};

/** The rules that are measured, the standing ones first. */
const measured: readonly (readonly [string, MatchingRules])[] = [
  ['As it runs: a number links, a person decides the rest', standingRules],
  [
    'Off: a number also links with a like given name where no possible twin is on file',
    { ...standingRules, linksLikeGivenNames: true },
  ],
  [
    'Off: a full agreement of names, birth date, sex and address also links, without a number',
    { ...standingRules, linksWithoutIdentifier: true },
  ],
];

const saySpeed = ({ agency, onFile, pairs: compared, milliseconds }: AgencyFigures): void => {
  say(
    `${agency}: ${String(onFile.size)} on file, ${onFile.blocksEach.toFixed(1)} blocks each, largest ` +
      `${onFile.largestBlock.join(' ')}; ${String(Math.round((compared / milliseconds) * 1000))} pairs a second of CPU`,
  );
};

const run = (): void => {
  say(
    `Matching on the labelled hard cases of the population: seed ${String(seed)}, ${String(people)} people.`,
  );
  say('Every difficulty in equal shares; a number is given in 70 % of referrals to health and education.');
  say('No public labelled set: none ships in a package that we could keep.');
  say(`An ordinary day, in percent (assumed): ${JSON.stringify(ordinaryDay)}`);
  for (const [title, rules] of measured) {
    const all = agencyNames.map((agency) => agencyFigures(seed, people, agency, rules));
    say(`\n${title}`);
    sayQuality(all);
    if (rules === standingRules) sayDifficulties(all);
    sayAims(all);
    sayOrdinaryDay(all);
    sayLookalikes(rules);
    if (rules === standingRules) all.forEach(saySpeed);
  }
};

run();
