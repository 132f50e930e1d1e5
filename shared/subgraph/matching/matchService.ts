import { codeOf, hubError, isHubError } from '../../errors';
import type { MatchingIdentityFacts } from '../../grant';
import type { AgencyContext } from '../agencyContext';
import type { MatchChange, StoredMatch, StoredPerson } from '../records';
import { candidateLimit, identifierKeysOf, identityBlocksOf, rankCandidates } from './candidates';
import { changeMatch, linkOf, unlinkedByPerson, type Verdict } from './matchChange';
import { viewOf, type MatchView } from './matchView';

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
      .limit(candidateLimit)
      .lean<StoredPerson[]>()
      .exec(),
  ]);
  return [...new Map([...byKey, ...byBlock].map((person) => [person._id, person])).values()];
};

const openedMatch = async (
  context: AgencyContext,
  { person, subject, contact }: MatchingIdentityFacts,
): Promise<StoredMatch> => {
  const { matches } = context.dependencies.records;
  const opening = { status: 'OPEN', record: null, version: 0, history: [] };
  const opened = await matches
    .findOneAndUpdate(
      { _id: person },
      { $setOnInsert: opening, $addToSet: { subjects: subject, contacts: contact } },
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
 * where the agency's own identifier agrees with exactly one record that is not walled off, name and birth date bear it
 * out, and nobody else fits as well (domain B6).
 */
export const openMatch = async (
  context: AgencyContext,
  identity: MatchingIdentityFacts,
): Promise<MatchView> => {
  const [match, people] = await Promise.all([openedMatch(context, identity), findPeople(context, identity)]);
  const candidates = rankCandidates(identity, people);
  const only = candidates.find(({ outcome }) => outcome === 'LINK');
  const linked =
    match.status === 'OPEN' && match.version === 0 && only
      ? await changeMatch(context, match, linkedBy(only.record)).catch((error: unknown) => {
          // Somebody else was looking at the same moment and has linked it: theirs stands.
          if (isHubError(error) && codeOf(error) === 'CONFLICT') return openedMatch(context, identity);
          throw error;
        })
      : match;
  return viewOf(context, identity.subject, linked, candidates);
};

const matchOfSubject = async (context: AgencyContext, subject: string): Promise<StoredMatch> => {
  const match = await context.dependencies.records.matches
    .findOne({ subjects: subject })
    .lean<StoredMatch>()
    .exec();
  if (!match) throw hubError('NOT_FOUND', { field: 'subject' });
  return match;
};

/** What a command on a match names beside its verdict. */
export interface MatchCommand {
  readonly subject: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey?: string | null;
}

const isSame = (earlier: Verdict, verdict: Verdict): boolean =>
  earlier.status === verdict.status && earlier.record === verdict.record && earlier.basis === verdict.basis;

/** Applies a verdict once for its key, at the version it was based on. Throws CONFLICT, IDEMPOTENCY_KEY_REUSED. */
const settle = async (
  context: AgencyContext,
  command: MatchCommand,
  verdict: Verdict,
): Promise<MatchView> => {
  const { subject, expectedVersion, idempotencyKey: key } = command;
  const match = await matchOfSubject(context, subject);
  const isMine = ({ key: used, by }: MatchChange): boolean =>
    used === key && by.sub === context.requester.sub;
  const earlier = key ? match.history.find(isMine) : undefined;
  if (earlier && !isSame(earlier, verdict)) throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier) return viewOf(context, subject, match);
  if (typeof expectedVersion === 'number' && expectedVersion !== match.version) throw hubError('CONFLICT');
  if (verdict.basis === unlinkedByPerson && !linkOf(match))
    throw hubError('NOT_ALLOWED', {
      guard: 'NOT_LINKED',
      rule: 'B6',
      detail: 'This person is not linked to anybody in your records, so there is no link to undo.',
    });
  return viewOf(context, subject, await changeMatch(context, match, { ...verdict, key: key ?? null }));
};

/**
 * A person of the agency confirms who this is in the agency's records. While another record is linked that link was
 * wrong, and whatever relied on it is corrected. Throws NOT_FOUND too.
 */
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

/** A person of the agency says that it holds nothing about this person; a link that stood was wrong. */
export const rejectMatch = (context: AgencyContext, command: MatchCommand): Promise<MatchView> =>
  settle(context, command, {
    status: 'NO_RECORD',
    record: null,
    basis: 'REJECTED_BY_PERSON',
    reason: command.reason,
  });

/**
 * A person of the agency says that a link was wrong: from the next request it discloses nothing, it never comes back
 * by itself, and everybody who was told something by it is told so (domain B6). Throws NOT_ALLOWED where nothing is
 * linked.
 */
export const unlinkMatch = (
  context: AgencyContext,
  command: MatchCommand & { readonly next: 'OPEN' | 'NO_RECORD' },
): Promise<MatchView> =>
  settle(context, command, {
    status: command.next,
    record: null,
    basis: unlinkedByPerson,
    reason: command.reason,
  });
