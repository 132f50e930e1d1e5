import { birthDateFindings } from './birthDates';
import type { Finding } from './finding';
import { familyFindings, givenFindings } from './names';
import { identifierFindings, otherFindings } from './others';

/**
 * Every finding by which a record is ranked, as data (domain B6). The frequencies are assumptions of the order that the
 * literature on record linkage reports, not measured on a register: docs/adr/0013-matching-scores.md.
 */
export const matchFindings = {
  ...identifierFindings,
  ...familyFindings,
  ...givenFindings,
  ...birthDateFindings,
  ...otherFindings,
} as const satisfies Readonly<Record<string, Finding>>;

export type MatchReason = keyof typeof matchFindings;

const entries = Object.entries(matchFindings) as readonly (readonly [MatchReason, Finding])[];

const tableOf = <Value>(valueOf: (finding: Finding) => Value) =>
  Object.fromEntries(entries.map(([reason, finding]) => [reason, valueOf(finding)])) as Readonly<
    Record<MatchReason, Value>
  >;

/** What each reason means, in a practitioner’s words: published as the enum `MatchReason`. */
export const matchReasons = tableOf(({ description }) => description);

/** The weight of each reason in bits: above nought it speaks for one person, below nought for two. */
export const weights = tableOf(({ same, others }) => Math.log2(same / others));

/** Whether a reason speaks for or against, or says that there was nothing to compare. */
export const tendencies = tableOf(({ tendency }) => tendency);
