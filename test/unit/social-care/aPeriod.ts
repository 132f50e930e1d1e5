import assert from 'node:assert/strict';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import {
  createFold,
  factsOf,
  measures,
  type CaseAudit,
  type MeasuredConcern,
  type MeasuredContact,
  type MeasureResult,
} from '@mash-hub/social-care/domain';
import { aContact, at, theSafeguardingLead } from './builders';

/** What measures know of a contact of Tuesday morning that nobody has touched yet, with changes. */
export const measured = (changes: Partial<MeasuredContact> = {}): MeasuredContact => ({
  ...factsOf(aContact({}, 'COVENTRY', theSafeguardingLead('2026-11-03 09:15'))),
  ...changes,
});

/** The same, received at a local time from an agency. */
export const from = (
  referrer: MeasuredContact['referrer'],
  when: string,
  changes: Partial<MeasuredContact> = {},
): MeasuredContact => measured({ referrer, receivedAt: at(when), ...changes });

export interface PeriodOptions {
  readonly profile?: ProfileId;
  readonly from?: string;
  readonly to?: string;
  readonly now?: string;
  readonly audits?: readonly Pick<CaseAudit, 'theme' | 'upheld' | 'agencies' | 'at'>[];
  readonly concerns?: readonly MeasuredConcern[];
  readonly denials?: Readonly<Record<string, number>>;
}

/** A measure of November 2026, as it stands at the end of the month unless said otherwise. */
export const counted = (
  id: string,
  contacts: readonly MeasuredContact[],
  options: PeriodOptions = {},
): MeasureResult => {
  const measure = measures.find((one) => one.id === id);
  assert.ok(measure, `there is a measure ${id}`);
  const scope = {
    profile: profileOf(options.profile ?? 'COVENTRY'),
    from: at(options.from ?? '2026-11-01 00:00'),
    to: at(options.to ?? '2026-12-01 00:00'),
    now: at(options.now ?? '2026-12-01 00:00'),
    agency: null,
  };
  const fold = createFold([measure], scope);
  for (const contact of contacts) fold.addContact(contact);
  for (const audit of options.audits ?? []) fold.addAudit(audit);
  for (const concern of options.concerns ?? []) fold.addConcern(concern);
  for (const [reason, times] of Object.entries(options.denials ?? {})) fold.addDenial(reason, times);
  const [result] = fold.results();
  assert.ok(result);
  return result;
};

/** How many stand under a key. */
export const under = ({ breakdown }: MeasureResult, key: string): number | undefined =>
  breakdown.find((part) => part.key === key)?.count;

/** The value that stands under a key. */
export const valueUnder = ({ breakdown }: MeasureResult, key: string): number | null | undefined =>
  breakdown.find((part) => part.key === key)?.value;

/** Numerator, denominator and value, in one line. */
export const figures = ({ numerator, denominator, value }: MeasureResult): readonly (number | null)[] => [
  numerator,
  denominator,
  value,
];
