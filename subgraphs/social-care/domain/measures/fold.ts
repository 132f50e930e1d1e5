import type { MeasuredAudit } from '../caseAudit';
import { localMonthOf } from '../localDate';
import { createChildHistory } from './childHistory';
import {
  isIn,
  type Count,
  type Measure,
  type MeasuredConcern,
  type MeasureRow,
  type MeasureUnit,
  type Scope,
} from './measure';
import type { MeasuredContact } from './measuredContact';

/** One part of a measure. */
export interface MeasuredPart {
  readonly key: string;
  readonly count: number;
  /** In the measure’s unit; null where nothing was there to be counted. */
  readonly value: number | null;
}

/** A measure of a period. Null is “not measured”, never nought. */
export interface MeasureResult extends MeasureRow {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly breakdown: readonly MeasuredPart[];
}

interface Sum {
  counted: number;
  of: number;
}

type Sums = Map<string | null, Sum>;

const addTo = (sums: Sums, counts: readonly Count[]): void => {
  for (const { key, counted, of } of counts) {
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { counted, of });
    else {
      sum.counted += counted;
      sum.of += of;
    }
  }
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const perUnit: Readonly<Record<MeasureUnit, number>> = {
  COUNT: 1,
  PERCENT: 100,
  MEAN: 1,
  PER_THOUSAND: 1000,
};

/** INVARIANT: division by nothing is null, never nought. */
const valueOf = (unit: MeasureUnit, { counted, of }: Sum): number | null => {
  if (unit === 'COUNT') return counted;
  if (of === 0) return null;
  return rounded((perUnit[unit] * counted) / of);
};

const rowOf = ({ id, name, formula, source, unit, note }: Measure): MeasureRow => ({
  id,
  name,
  formula,
  source,
  unit,
  note,
});

const notMeasured = (measure: Measure, why: string): MeasureResult => ({
  ...rowOf(measure),
  numerator: null,
  denominator: null,
  value: null,
  breakdown: [],
  note: why,
});

const nothing: Sum = { counted: 0, of: 0 };

const resultOf = (measure: Measure, sums: Sums, { profile }: Scope): MeasureResult => {
  const { unit } = measure;
  const total = sums.get(null) ?? nothing;
  const expected = measure.keys?.(profile) ?? [];
  const others = [...sums.keys()].filter((key) => key !== null && !expected.includes(key)) as string[];
  const breakdown = [...expected, ...others.sort()].map((key) => {
    const sum = sums.get(key) ?? nothing;
    return { key, count: unit === 'MEAN' ? sum.of : sum.counted, value: valueOf(unit, sum) };
  });
  return {
    ...rowOf(measure),
    numerator: total.counted,
    denominator: unit === 'COUNT' ? null : total.of,
    value: valueOf(unit, total),
    breakdown,
  };
};

const hour = 3_600_000;

/** The month of an instant here; the same for a whole hour, so that it is reckoned once for each. */
const createMonths = () => {
  const known = new Map<number, string>();
  return (instant: Date): string => {
    const key = Math.floor(instant.getTime() / hour);
    const month = known.get(key) ?? localMonthOf(instant);
    known.set(key, month);
    return month;
  };
};

/** Adds up measures of one period. Grows with what is told apart and with the children, never with the contacts. */
export const createFold = (measures: readonly Measure[], scope: Scope) => {
  const counting = measures
    .filter(({ absent }) => !absent?.(scope.profile))
    .map((measure) => {
      const sums: Sums = new Map();
      return { measure, sums, since: measure.since?.(scope) ?? scope.from };
    });
  const history = createChildHistory(scope.profile);
  const monthOf = createMonths();

  /** Adds a contact of the authority; in the order of receipt. */
  const addContact = (contact: MeasuredContact): void => {
    if (contact.receivedAt >= scope.to) return;
    const isAsked = scope.agency === null || contact.referrer === scope.agency;
    // What other agencies sent is not counted, but a child may have come by them before.
    const repeat = history.add(contact, isAsked && isIn(scope, contact.receivedAt));
    const seen = { repeat, month: monthOf(contact.receivedAt) };
    if (!isAsked) return;
    for (const { measure, sums, since } of counting)
      if (contact.receivedAt >= since) addTo(sums, measure.ofContact?.(contact, scope, seen) ?? []);
  };

  const addAudit = (audit: MeasuredAudit): void => {
    for (const { measure, sums } of counting) addTo(sums, measure.ofAudit?.(audit) ?? []);
  };

  const addConcern = (concern: MeasuredConcern): void => {
    for (const { measure, sums } of counting) addTo(sums, measure.ofConcern?.(concern) ?? []);
  };

  /** Adds what was withheld for one reason. */
  const addDenial = (reason: string, times: number): void => {
    for (const { measure, sums } of counting) addTo(sums, measure.ofDenial?.(reason, times) ?? []);
  };

  /** The measures in the order in which they were asked for. To be called once, at the end. */
  const results = (): readonly MeasureResult[] => {
    for (const { measure, sums } of counting) addTo(sums, measure.ofChildren?.(history.totals()) ?? []);
    return measures.map((measure) => {
      const why = measure.absent?.(scope.profile);
      if (why) return notMeasured(measure, why);
      const sums = counting.find((one) => one.measure === measure)?.sums ?? new Map<null, Sum>();
      return resultOf(measure, sums, scope);
    });
  };

  /** Nothing received before is of use; null where no contact has to be read at all. */
  const readFrom = (): Date | null => {
    const read = counting.filter(({ measure }) => measure.ofContact ?? measure.ofChildren);
    return read.length === 0 ? null : new Date(Math.min(...read.map(({ since }) => since.getTime())));
  };

  return { addContact, addAudit, addConcern, addDenial, results, readFrom };
};
