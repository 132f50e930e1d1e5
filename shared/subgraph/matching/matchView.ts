import type { AgencyContext } from '../agencyContext';
import { isRecordKeeper } from '../recordKeepers';
import type { MatchChange, MatchStatus, StoredMatch } from '../records';
import type { Candidate } from './candidates';

/** One change of a match, as the agency's own record keepers read it. */
export interface MatchStep extends Pick<MatchChange, 'at' | 'status' | 'record' | 'basis' | 'reason'> {
  readonly by: string;
  readonly role: string;
}

/** Where the matching of one person stands, for the agency's own staff. */
export interface MatchView {
  readonly id: string;
  readonly status: MatchStatus;
  readonly record: string | null;
  readonly version: number;
  readonly candidates: readonly Candidate[];
  readonly history: readonly MatchStep[];
  readonly sharedWith: number;
}

/** How many other people of the hub are linked to the same record: then one of the links may be wrong. */
const othersLinked = async ({ dependencies }: AgencyContext, record: string | null): Promise<number> => {
  if (record === null) return 0;
  const linked = await dependencies.records.matches.find({ record }, { _id: 1 }).lean().exec();
  return Math.max(0, linked.length - 1);
};

/**
 * A match as its agency reads it. INVARIANT: somebody walled off since (adoption, B6) is named neither as linked nor in
 * the history: what is left of such a link is that a person is to be found again.
 */
export const viewOf = async (
  context: AgencyContext,
  subject: string,
  { status, record, version, history }: StoredMatch,
  candidates: readonly Candidate[] = [],
): Promise<MatchView> => {
  const { records } = context.dependencies;
  const walled = await records.walledAmong(history.flatMap((step) => step.record ?? []));
  const seen = (reference: string | null): string | null => (walled.has(reference ?? '') ? null : reference);
  const standing = record !== null && walled.has(record) ? 'OPEN' : status;
  // Staff who may not confirm a match learn where it stands, and nothing of who it may be.
  if (!isRecordKeeper(context.agency, context.requester))
    return {
      id: subject,
      status: standing,
      record: null,
      version,
      candidates: [],
      history: [],
      sharedWith: 0,
    };
  return {
    id: subject,
    status: standing,
    record: seen(record),
    version,
    candidates,
    history: history.map(({ by, ...step }) => ({
      ...step,
      record: seen(step.record),
      by: by.sub,
      role: by.role,
    })),
    sharedWith: await othersLinked(context, seen(record)),
  };
};
