import type { AgencyContext, StoredRecord } from '@mash-hub/shared/subgraph';
import type { SocialCareStatus, SubjectRole } from '../domain';
import type { CaseContent } from '../records/case';
import type { EarlyHelpContent } from '../records/earlyHelp';

interface Found {
  readonly role: SubjectRole;
  readonly caseReference?: string | null;
}

const newest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/**
 * The children's status in social care's own system, by the case references that the call-taker found (R28, R30, R32,
 * R35); null where none of them is known to it. Nobody outside social care is asked.
 */
export const statusOf = async (
  { dependencies }: AgencyContext,
  people: readonly Found[],
): Promise<SocialCareStatus | null> => {
  const references = people
    .filter(({ role }) => role === 'CHILD' || role === 'UNBORN_CHILD')
    .flatMap(({ caseReference }) => caseReference ?? []);
  if (references.length === 0) return null;
  const records = await dependencies.records.loadRecords(references);
  const ofKind = (kind: string): readonly unknown[] =>
    references.flatMap((reference) => records.get(kind)?.get(reference) ?? []);
  const cases = (ofKind('CASE') as readonly StoredRecord<CaseContent>[]).map(({ content }) => content);
  const helped = (ofKind('EARLY_HELP') as readonly StoredRecord<EarlyHelpContent>[]).map(
    ({ content }) => content,
  );
  if (cases.length === 0 && helped.length === 0) return null;
  const open = cases.filter(({ status }) => status === 'OPEN');
  return {
    open: open.length > 0,
    closedOn: newest(cases.flatMap(({ closedOn }) => closedOn ?? [])),
    ...(open.length > 0 && { allocatedWorker: open[0]?.allocatedWorker ?? null }),
    openToEarlyHelp: helped.some(({ status }) => status === 'OPEN'),
  };
};
