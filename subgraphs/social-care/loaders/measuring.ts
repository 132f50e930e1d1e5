import type { LogEntryBody } from '@mash-hub/shared/log';
import { logContextOf } from '@mash-hub/shared/subgraph';
import {
  createFold,
  createSample,
  sampledContact,
  measures,
  type CaseAudit,
  type DrawnGroup,
  type MeasureResult,
  type MeasureRule,
  type MeasureScope,
  type SampledContact,
  type SampleGrouping,
} from '../domain';
import { riskMovement } from '../domain/exploitation';
import type { Measured } from '../records/measuredStore';
import type { SocialCareContext } from '.';
import { withheldBetween } from './withheldCounts';

type Query = Extract<LogEntryBody, { kind: 'AUDIT_READ' }>['query'];

/** Who read figures, audits or a sample is in the log before they have them (F9, G3). */
const noteReading = async (context: SocialCareContext, query: Query): Promise<void> => {
  const { log } = context.dependencies;
  await log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query }]);
};

const spanOf = ({ from, to }: { readonly from: Date; readonly to: Date }) => ({
  from: from.toISOString(),
  to: to.toISOString(),
});

type Period = Pick<MeasureScope, 'profile' | 'from' | 'to'>;

/** Contacts as they are counted, after everything that has changed since the last sweep has been measured. */
const measuredBetween = async (
  { services, now }: SocialCareContext,
  profile: string,
  from: Date,
  to: Date,
): Promise<AsyncGenerator<Measured>> => {
  await services.sweep.sweep(now);
  return services.measured.between(profile, from, to);
};

type Fold = ReturnType<typeof createFold>;

/** Adds what is not in contacts, as far as a measure that is asked for counts it. */
const addOthers = async (
  { services }: SocialCareContext,
  { profile, from, to }: MeasureScope,
  asked: readonly MeasureRule[],
  fold: Fold,
): Promise<void> => {
  if (asked.some(({ ofAudit }) => ofAudit))
    for await (const audit of services.caseAudits.auditedBetween(profile.id, from, to)) fold.addAudit(audit);
  if (asked.some(({ ofConcern }) => ofConcern))
    for (const concern of await services.exploitation.workedOn(profile.id, from, to))
      fold.addConcern({ themes: concern.form.themes, movement: riskMovement(concern, from, to) });
};

/** The measures with these ids, or all, of a period: each source is read once, and only if one of them asks for it. */
export const measure = async (
  context: SocialCareContext,
  scope: MeasureScope,
  ids: readonly string[] | null,
): Promise<readonly MeasureResult[]> => {
  const { profile, agency } = scope;
  const asked = measures.filter(({ id }) => ids?.includes(id) ?? true);
  const filter = { profile: profile.id, ...spanOf(scope), ...(agency && { agency }) };
  await noteReading(context, { measures: asked.map(({ id }) => id), ...filter });
  const fold = createFold(asked, scope);
  const since = fold.readFrom();
  if (since)
    for await (const { facts } of await measuredBetween(context, profile.id, since, scope.to))
      fold.addContact(facts);
  await addOthers(context, scope, asked, fold);
  if (!asked.some(({ ofDenial }) => ofDenial)) return fold.results();
  const withheld = await withheldBetween(context.dependencies.log, scope);
  for (const [reason, times] of withheld.byReason) fold.addDenial(reason, times);
  return withheld.complete ? fold.results() : fold.results().map(withCaveat);
};

/** The log’s part of a measure is honest about what it did not read. */
const withCaveat = (result: MeasureResult): MeasureResult =>
  measures.some(({ id, ofDenial }) => id === result.id && ofDenial)
    ? {
        ...result,
        note: `${result.note ?? ''} The log of this period is too long to be read whole: refusals are those of its beginning.`.trim(),
      }
    : result;

/** One kind of contacts of a sample, and what an auditor is shown of those that were drawn. */
export type SampleGroup = Omit<DrawnGroup, 'contacts'> & { readonly contacts: readonly SampledContact[] };

/** A sample of the contacts of a period, group by group; the same seed draws the same again (feature 95). */
export const drawSample = async (
  context: SocialCareContext,
  period: Period,
  by: SampleGrouping,
  size: number,
  seed: string,
): Promise<readonly SampleGroup[]> => {
  const filter = { profile: period.profile.id, ...spanOf(period) };
  await noteReading(context, { sample: by, ...filter, size, seed });
  const sample = createSample(by, size, seed);
  const { contacts } = context.services;
  for await (const { id, facts } of await measuredBetween(context, period.profile.id, period.from, period.to))
    sample.add(id, facts);
  const groups = sample.drawn();
  const found = await contacts.find([...new Set(groups.flatMap((group) => group.contacts))]);
  return groups.map((group) => ({
    ...group,
    contacts: group.contacts
      .flatMap((id) => found.get(id) ?? [])
      .map((contact) => sampledContact(contact, context.now)),
  }));
};

/** The audits of a period, oldest first, at most `first`. */
export const auditsIn = async (
  context: SocialCareContext,
  period: Period,
  first: number,
): Promise<readonly CaseAudit[]> => {
  const filter = { profile: period.profile.id, ...spanOf(period) };
  await noteReading(context, { caseAudits: true, ...filter, first });
  const found: CaseAudit[] = [];
  const { caseAudits } = context.services;
  for await (const audit of caseAudits.auditedBetween(period.profile.id, period.from, period.to)) {
    if (found.length === first) break;
    found.push(audit);
  }
  return found;
};
