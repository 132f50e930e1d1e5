import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { MeasuredAudit } from '../caseAudit';
import type { ExploitationTheme } from '../exploitation/concern';
import type { ChildTotals } from './childHistory';
import type { MeasuredContact } from './measuredContact';

/** What a contact is among the others of the period. */
export interface Seen {
  /** A re-referral of one of its children. */
  readonly repeat: boolean;
  /** The month of its receipt here, `2026-11`. */
  readonly month: string;
}

/** How a measure’s value is made of what was counted. */
export const measureUnits = {
  COUNT: 'How many.',
  PERCENT: 'Counted ÷ all × 100.',
  MEAN: 'Sum ÷ how many.',
  PER_THOUSAND: 'Counted ÷ all × 1,000.',
} as const;

export type MeasureUnit = keyof typeof measureUnits;

/** A number of the measures (G1). */
export type MeasureId = `K${number}`;

/** A measure as its authority’s performance group reads it: data. */
export interface MeasureRow {
  readonly id: MeasureId;
  readonly name: string;
  /** In words. */
  readonly formula: string;
  readonly source: string;
  readonly unit: MeasureUnit;
  /** What to know before comparing it; null where the formula says all. */
  readonly note: string | null;
}

/** What measures know of an exploitation concern (K29). */
export interface MeasuredConcern {
  readonly themes: readonly ExploitationTheme[];
  readonly movement: 'RISING' | 'FALLING' | 'NEITHER';
}

/** Something counted: so many, out of so many. Without a key it counts for the measure as a whole. */
export interface Count {
  readonly key: string | null;
  readonly counted: number;
  readonly of: number;
}

/** What is asked for. `from` is within, `to` is not. */
export interface Scope {
  readonly profile: ProcedureProfile;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** Only contacts from this agency; null: from everybody. */
  readonly agency: Agency | null;
}

/**
 * A measure and how it is counted: each function says what one thing adds, and the fold only adds up. All pure.
 * A measure has at least one of them, or is not recorded by the hub.
 */
export interface Measure extends MeasureRow {
  /** Why it does not apply in an authority; null where it does. */
  readonly absent?: (profile: ProcedureProfile) => string | null;
  /** Keys that are shown even with nothing counted. */
  readonly keys?: (profile: ProcedureProfile) => readonly string[];
  /** From when contacts must be read, where earlier ones than the period’s count too. */
  readonly since?: (scope: Scope) => Date;
  readonly ofContact?: (contact: MeasuredContact, scope: Scope, seen: Seen) => readonly Count[];
  /** Of the children of the period, once they are all known. */
  readonly ofChildren?: (totals: ChildTotals) => readonly Count[];
  readonly ofAudit?: (audit: MeasuredAudit) => readonly Count[];
  readonly ofConcern?: (concern: MeasuredConcern) => readonly Count[];
  /** Of one reason for which something was withheld. */
  readonly ofDenial?: (reason: string, times: number) => readonly Count[];
}

/** One more, for the measure as a whole and for a key. */
export const one = (key: string | null = null): Count => ({ key, counted: 1, of: 1 });

/** One of all, counted where it is so. */
export const share = (isSo: boolean, key: string | null = null): Count => ({
  key,
  counted: isSo ? 1 : 0,
  of: 1,
});

/** The same count for the measure as a whole and for each key. */
export const shares = (isSo: boolean, ...keys: readonly string[]): readonly Count[] =>
  [null, ...keys].map((key) => share(isSo, key));

/** Whether it was received in the period. */
export const isIn = ({ from, to }: Scope, at: Date): boolean => at >= from && at < to;
