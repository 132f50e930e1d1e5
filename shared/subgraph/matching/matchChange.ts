import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { finishDueCorrections } from '../corrections/finishing';
import { logged } from '../logged';
import type { DueCorrection, MatchChange, StoredMatch } from '../records';

/** What somebody of the agency, or its own identifier, says about a match. */
export type Verdict = Pick<MatchChange, 'status' | 'record' | 'basis' | 'reason'> & {
  readonly key?: string | null;
};

/** The basis of a link that a person ends because it was wrong, whoever is walled off since. */
export const unlinkedByPerson = 'UNLINKED_BY_PERSON';

interface Link {
  readonly record: string;
  /** The change that made it; confirming the same record again makes no new link. */
  readonly since: MatchChange;
}

/** The link that stands, or null. Pure. */
export const linkOf = ({ status, record, history }: StoredMatch): Link | null => {
  if (status !== 'LINKED' || record === null) return null;
  const start = history.findLastIndex((step) => step.status !== 'LINKED' || step.record !== record) + 1;
  const since = history[start];
  return since ? { record, since } : null;
};

/**
 * The link that a verdict ends as wrong, or null. To leave a record that has been walled off since is no mistake to
 * correct (adoption, B6), unless a person unlinks it and so says that it was one.
 */
const wrongLinkOf = async (
  { dependencies: { records } }: AgencyContext,
  match: StoredMatch,
  verdict: Verdict,
): Promise<Link | null> => {
  const link = linkOf(match);
  if (!link || (verdict.status === 'LINKED' && verdict.record === link.record)) return null;
  if (verdict.basis === unlinkedByPerson) return link;
  return (await records.walledAmong([link.record])).has(link.record) ? null : link;
};

const dueOf = (
  id: string,
  { record, since }: Link,
  { at, place, by, reason }: MatchChange,
): DueCorrection => ({
  id,
  record,
  linkedAt: since.at,
  linkedPlace: since.place,
  endedAt: at,
  endedPlace: place,
  reason,
  by,
});

/** One update: the change, its history, and the correction that it makes due. Throws CONFLICT. */
const apply = async (
  { dependencies: { records } }: AgencyContext,
  { _id, version }: StoredMatch,
  step: MatchChange,
  due: DueCorrection | null,
): Promise<StoredMatch> => {
  const { status, record } = step;
  const changed = await records.matches
    .findOneAndUpdate(
      { _id, version },
      {
        $set: { status, record, version: version + 1 },
        $push: { history: step, ...(due && { correctionsDue: due }) },
      },
      { returnDocument: 'after' },
    )
    .lean<StoredMatch>()
    .exec();
  if (!changed) throw hubError('CONFLICT');
  return changed;
};

/**
 * Writes one change of a match, if it still is at the version that the change was based on. Logged first, then
 * changed, so that the very next request goes by it; then whatever relied on a link that was wrong is listed. A crash
 * between the last two leaves the correction due, and the next who comes finishes it. Throws CONFLICT.
 */
export const changeMatch = async (
  context: AgencyContext,
  match: StoredMatch,
  verdict: Verdict,
): Promise<StoredMatch> => {
  const { agency, dependencies, now, requester } = context;
  const wrong = await wrongLinkOf(context, match, verdict);
  const correction = wrong && dependencies.ids.next('correction_');
  const { status, record, basis } = verdict;
  const command = {
    command: `match ${agency}`,
    target: match._id,
    person: match._id,
    contact: null,
    expectedVersion: match.version,
    facts: { status, record, basis, ...(correction !== null && { correction }) },
    rules: ['B6'],
  };
  const changed = await logged(dependencies.log, context, command, (place) => {
    const by = { sub: requester.sub, agency: requester.agency, role: requester.role };
    const step = { at: now, by, ...verdict, key: verdict.key ?? null, place };
    return apply(context, match, step, wrong && correction !== null ? dueOf(correction, wrong, step) : null);
  });
  if (wrong) await finishDueCorrections({ ...dependencies, agency });
  return changed;
};
