import type { Agency } from '@mash-hub/shared/disclosure';
import {
  difficulties,
  labelledReferrals,
  lookalikePairs,
  lookalikes,
  type Difficulty,
  type LabelledReferral,
  type Lookalike,
} from '@mash-hub/shared/population';
import { rankCandidates, type Candidate, type MatchingRules } from '@mash-hub/shared/subgraph';
import { peopleOnFile, storedOf, type PeopleOnFile } from './matchingStore';

/** What matching made of the referrals of one group. */
export interface Tally {
  referrals: number;
  /** Referrals that give the right number, rightly written. */
  numbered: number;
  linked: number;
  linkedOfNumbered: number;
  linkedWrongly: number;
  /** Not linked, and somebody has to look at a candidate. */
  toAPerson: number;
  /** The right record was read at all. */
  found: number;
  first: number;
  amongFive: number;
  cut: number;
}

const emptyTally = (): Tally => ({
  referrals: 0,
  numbered: 0,
  linked: 0,
  linkedOfNumbered: 0,
  linkedWrongly: 0,
  toAPerson: 0,
  found: 0,
  first: 0,
  amongFive: 0,
  cut: 0,
});

const one = (holds: boolean): number => (holds ? 1 : 0);

const count = (
  tally: Tally,
  { truth, givesNumber }: LabelledReferral,
  candidates: readonly Candidate[],
): void => {
  const link = candidates.find(({ outcome }) => outcome === 'LINK')?.record;
  const place = candidates.findIndex(({ record }) => record === truth);
  tally.referrals += 1;
  tally.numbered += one(givesNumber);
  tally.linked += one(link === truth);
  tally.linkedOfNumbered += one(givesNumber && link === truth);
  tally.linkedWrongly += one(link !== undefined && link !== truth);
  tally.toAPerson += one(link === undefined && candidates.some(({ outcome }) => outcome === 'REVIEW'));
  tally.first += one(place === 0);
  tally.amongFive += one(place >= 0 && place < 5);
};

/** Adds up several groups as one. */
export const sumOf = (tallies: readonly Tally[]): Tally => {
  const sum = emptyTally();
  for (const tally of tallies)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name];
  return sum;
};

export interface AgencyFigures {
  readonly agency: Agency;
  readonly onFile: PeopleOnFile;
  readonly byDifficulty: ReadonlyMap<Difficulty, Tally>;
  /** Pairs of a referral and a record compared, and the CPU time that took. */
  readonly pairs: number;
  readonly milliseconds: number;
}

/** Refers everybody whom an agency has on file once, and looks what matching makes of it. */
export const agencyFigures = (
  seed: number,
  people: number,
  agency: Agency,
  rules?: MatchingRules,
): AgencyFigures => {
  const onFile = peopleOnFile(seed, people, agency);
  const byDifficulty = new Map<Difficulty, Tally>();
  for (const difficulty of Object.keys(difficulties) as Difficulty[])
    byDifficulty.set(difficulty, emptyTally());
  let [pairs, milliseconds] = [0, 0];
  for (const referral of labelledReferrals({ seed, people }, agency)) {
    const found = onFile.find(referral.referred);
    const start = process.cpuUsage();
    const candidates = rankCandidates(referral.referred, found.people, rules);
    const { user, system } = process.cpuUsage(start);
    milliseconds += (user + system) / 1000;
    pairs += found.people.length;
    const tally = byDifficulty.get(referral.difficulty);
    if (!tally) continue;
    count(tally, referral, candidates);
    tally.found += one(found.people.some(({ _id }) => _id === referral.truth));
    tally.cut += one(found.cut);
  }
  return { agency, onFile, byDifficulty, pairs, milliseconds };
};

/** Of pairs who are easily taken for one another: how many there were, and how often a machine took one for the other. */
export interface Mistaken {
  pairs: number;
  linkedWrongly: number;
  linkedRightly: number;
  /** The other was shown at all. */
  shown: number;
}

/** Refers one of each pair with the other on file. */
export const lookalikeFigures = (
  seed: number,
  pairs: number,
  rules?: MatchingRules,
): ReadonlyMap<Lookalike, Mistaken> => {
  const found = new Map<Lookalike, Mistaken>();
  for (const kind of Object.keys(lookalikes) as Lookalike[])
    found.set(kind, { pairs: 0, linkedWrongly: 0, linkedRightly: 0, shown: 0 });
  for (const { kind, referred, lines, other } of lookalikePairs(seed, pairs)) {
    const candidates = rankCandidates(referred, lines.map(storedOf), rules);
    const link = candidates.find(({ outcome }) => outcome === 'LINK')?.record;
    const mistaken = found.get(kind);
    if (!mistaken) continue;
    mistaken.pairs += 1;
    mistaken.linkedWrongly += one(link === other);
    mistaken.linkedRightly += one(link !== undefined && link !== other);
    mistaken.shown += one(candidates.some(({ record }) => record === other));
  }
  return found;
};
