import { codeOf, hubError, isHubError } from '../../errors';
import type { MatchingIdentityFacts } from '../../grant';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import type { MatchChange, MatchStatus, StoredMatch, StoredPerson } from '../records';
import { identifierKeysOf, identityBlocksOf, rankCandidates, type Candidate } from './candidates';

/** Where the matching of one person stands, for the agency's own staff. */
export interface MatchView {
  readonly id: string;
  readonly status: MatchStatus;
  readonly record: string | null;
  readonly version: number;
  readonly candidates: readonly Candidate[];
}

const findPeople = async (
  { dependencies: { records } }: AgencyContext,
  identity: MatchingIdentityFacts,
): Promise<StoredPerson[]> => {
  const keys = identifierKeysOf(identity);
  const [byKey, byBlock] = await Promise.all([
    keys.length > 0
      ? records.people
          .find({ keys: { $in: keys } })
          .lean<StoredPerson[]>()
          .exec()
      : [],
    records.people
      .find({ blocks: { $in: [...identityBlocksOf(identity)] } })
      .limit(50)
      .lean<StoredPerson[]>()
      .exec(),
  ]);
  return [...new Map([...byKey, ...byBlock].map((person) => [person._id, person])).values()];
};

/** What somebody of the agency, or its own identifier, says about a match. */
type Verdict = Pick<MatchChange, 'status' | 'record' | 'basis' | 'reason'> & { readonly key?: string | null };

const toChange = (
  { now, requester: { sub, agency, role } }: AgencyContext,
  verdict: Verdict,
): MatchChange => ({
  at: now,
  by: { sub, agency, role },
  ...verdict,
  key: verdict.key ?? null,
});

/** Writes one change of a match, if it still is at the version that the change was based on. Throws CONFLICT. */
const change = async (
  context: AgencyContext,
  match: StoredMatch,
  next: MatchChange,
): Promise<StoredMatch> => {
  const { matches } = context.dependencies.records;
  const { agency } = context;
  const command = {
    command: `match ${agency}`,
    target: match._id,
    person: match._id,
    contact: null,
    expectedVersion: match.version,
    facts: { status: next.status, record: next.record, basis: next.basis },
    rules: ['B6'],
  };
  return logged(context.dependencies.log, context, command, async () => {
    const changed = await matches
      .findOneAndUpdate(
        { _id: match._id, version: match.version },
        {
          $set: { status: next.status, record: next.record, version: match.version + 1 },
          $push: { history: next },
        },
        { returnDocument: 'after' },
      )
      .lean<StoredMatch>()
      .exec();
    if (!changed) throw hubError('CONFLICT');
    return changed;
  });
};

const openedMatch = async (
  context: AgencyContext,
  { person, subject }: MatchingIdentityFacts,
): Promise<StoredMatch> => {
  const { matches } = context.dependencies.records;
  const opening = { status: 'OPEN', record: null, version: 0, history: [] };
  const opened = await matches
    .findOneAndUpdate(
      { _id: person },
      { $setOnInsert: opening, $addToSet: { subjects: subject } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean<StoredMatch>()
    .exec();
  return opened;
};

const linkedBy = (record: string): Verdict => ({
  status: 'LINKED',
  record,
  basis: 'EXACT_IDENTIFIER',
  reason: 'The agency’s own identifier agrees.',
});

/**
 * The match of a person whom the hub asks about, opened when the agency's staff first look. Links by itself only
 * where the agency's own identifier agrees with exactly one record that is not walled off (domain B6).
 */
export const openMatch = async (
  context: AgencyContext,
  identity: MatchingIdentityFacts,
): Promise<MatchView> => {
  const [match, people] = await Promise.all([openedMatch(context, identity), findPeople(context, identity)]);
  const candidates = rankCandidates(identity, people);
  const exact = candidates.filter((candidate) => candidate.exact);
  const only = exact.length === 1 ? exact[0] : undefined;
  const linked =
    match.status === 'OPEN' && match.version === 0 && only
      ? await change(context, match, toChange(context, linkedBy(only.record))).catch((error: unknown) => {
          // Somebody else was looking at the same moment and has linked it: theirs stands.
          if (isHubError(error) && codeOf(error) === 'CONFLICT') return openedMatch(context, identity);
          throw error;
        })
      : match;
  return {
    id: identity.subject,
    status: linked.status,
    record: linked.record,
    version: linked.version,
    candidates,
  };
};

const matchOfSubject = async (context: AgencyContext, subject: string): Promise<StoredMatch> => {
  const match = await context.dependencies.records.matches
    .findOne({ subjects: subject })
    .lean<StoredMatch>()
    .exec();
  if (!match) throw hubError('NOT_FOUND', { field: 'subject' });
  return match;
};

const toView = (subject: string, { status, record, version }: StoredMatch): MatchView => ({
  id: subject,
  status,
  record,
  version,
  candidates: [],
});

/** What a command on a match names beside its verdict. */
export interface MatchCommand {
  readonly subject: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey?: string | null;
}

/** Applies a verdict once for its key, at the version it was based on. Throws CONFLICT, IDEMPOTENCY_KEY_REUSED. */
const settle = async (
  context: AgencyContext,
  command: MatchCommand,
  verdict: Verdict,
): Promise<MatchView> => {
  const { subject, expectedVersion, idempotencyKey: key } = command;
  const match = await matchOfSubject(context, subject);
  const earlier = key ? match.history.find((one) => one.key === key) : undefined;
  if (earlier && (earlier.status !== verdict.status || earlier.record !== verdict.record))
    throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier) return toView(subject, match);
  if (typeof expectedVersion === 'number' && expectedVersion !== match.version) throw hubError('CONFLICT');
  return toView(subject, await change(context, match, toChange(context, { ...verdict, key: key ?? null })));
};

/** A person of the agency confirms who this is in the agency's records. Throws NOT_FOUND too. */
export const confirmMatch = async (
  context: AgencyContext,
  command: MatchCommand & { readonly record: string },
): Promise<MatchView> => {
  const { record, reason } = command;
  const person = await context.dependencies.records.people
    .findOne({ _id: record })
    .lean<StoredPerson>()
    .exec();
  if (!person || person.walled) throw hubError('NOT_FOUND', { field: 'record' });
  return settle(context, command, { status: 'LINKED', record, basis: 'CONFIRMED_BY_PERSON', reason });
};

/** A person of the agency says that it holds nothing about this person, or undoes a wrong link. */
export const rejectMatch = (context: AgencyContext, command: MatchCommand): Promise<MatchView> =>
  settle(context, command, {
    status: 'NO_RECORD',
    record: null,
    basis: 'REJECTED_BY_PERSON',
    reason: command.reason,
  });
