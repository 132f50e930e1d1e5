import { hubError } from '../../errors';
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

const changeOf = (
  context: AgencyContext,
  status: MatchStatus,
  record: string | null,
  basis: string,
  reason: string,
) => {
  const { sub, agency, role } = context.requester;
  return { at: context.now, by: { sub, agency, role }, status, record, basis, reason } satisfies MatchChange;
};

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
      ? await change(
          context,
          match,
          changeOf(context, 'LINKED', only.record, 'EXACT_IDENTIFIER', 'The agency’s own identifier agrees.'),
        )
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

/** A person of the agency confirms who this is in the agency's records. Throws NOT_FOUND, CONFLICT. */
export const confirmMatch = async (
  context: AgencyContext,
  subject: string,
  record: string,
  reason: string,
) => {
  const match = await matchOfSubject(context, subject);
  const person = await context.dependencies.records.people
    .findOne({ _id: record })
    .lean<StoredPerson>()
    .exec();
  if (!person || person.walled) throw hubError('NOT_FOUND', { field: 'record' });
  return toView(
    subject,
    await change(context, match, changeOf(context, 'LINKED', record, 'CONFIRMED_BY_PERSON', reason)),
  );
};

/** A person of the agency says that it holds nothing about this person, or undoes a wrong link. */
export const rejectMatch = async (context: AgencyContext, subject: string, reason: string) => {
  const match = await matchOfSubject(context, subject);
  return toView(
    subject,
    await change(context, match, changeOf(context, 'NO_RECORD', null, 'REJECTED_BY_PERSON', reason)),
  );
};
