import type { Agency } from '../disclosure/vocabulary';
import { calendarAt } from './calendar';
import type { Household } from './household';
import { householdsOf, usualDay, type PopulationOptions } from './households';
import { educationLines } from './lines/education';
import { healthLines } from './lines/health';
import { writingOf, type Line, type Writing } from './lines/line';
import { personLines } from './lines/person';
import { policeLines } from './lines/police';
import { probationLines } from './lines/probation';
import { socialCareLines } from './lines/socialCare';

/** A synthetic population, made while it is read: nothing of it is kept in memory. */
export interface Population {
  /** What the agency holds, in the import format (docs/import). Each call begins anew and gives the same lines. */
  lines(agency: Agency): Iterable<Line>;
  /** The truth behind all five, hard cases labelled. Each call begins anew and gives the same households. */
  households(): Iterable<Household>;
}

const recordLines: Readonly<Record<Agency, (writing: Writing) => Iterable<Line>>> = {
  SOCIAL_CARE: socialCareLines,
  POLICE: policeLines,
  HEALTH: healthLines,
  EDUCATION: educationLines,
  PROBATION: probationLines,
};

function* linesOf(options: PopulationOptions, agency: Agency): Generator<Line> {
  const calendar = calendarAt(options.today ?? usualDay);
  for (const household of householdsOf(options)) {
    yield* personLines(agency, household);
    yield* recordLines[agency](writingOf(agency, options.seed, household, calendar));
  }
}

/**
 * A population of households across the five agencies, decided by the seed alone: the streams of the agencies can be
 * made apart from one another and still agree on who is who.
 * INVARIANT: nobody in it is real. NHS numbers begin with 999, telephones with 01632 960, postcodes with ZZ99.
 */
export const createPopulation = (options: PopulationOptions): Population => ({
  lines: (agency) => linesOf(options, agency),
  households: () => householdsOf(options),
});
