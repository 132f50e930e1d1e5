import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import { isRecordKeeper } from '../recordKeepers';
import type { StoredCorrection } from '../records';
import { logContextOf } from '../requestContext';
import type { Correction, MadeCorrection } from '../types/correction';
import { toCorrection, toMadeCorrection } from './correctionView';
import { finishDueCorrections } from './finishing';
import { readerKeyOf } from './readers';

/** A stretch of corrections, newest first. */
export interface CorrectionPage {
  /** 1 to 100: refused by whoever takes the question. */
  readonly first: number;
  /** The id of the last one of the page before. */
  readonly after: string | null;
}

const pageOf = async (
  { agency, dependencies }: AgencyContext,
  filter: Readonly<Record<string, string>>,
  { first, after }: CorrectionPage,
): Promise<readonly StoredCorrection[]> => {
  await finishDueCorrections({ ...dependencies, agency });
  return dependencies.records.corrections
    .find({ ...filter, ...(after !== null && { _id: { $lt: after } }) })
    .sort({ _id: -1 })
    .limit(first)
    .lean<StoredCorrection[]>()
    .exec();
};

/** INVARIANT: nothing is read before the reading is in the log. */
const note = async (context: AgencyContext, corrections: string, page: CorrectionPage): Promise<void> => {
  const { log } = context.dependencies;
  await log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query: { corrections, ...page } }]);
};

/** The corrections addressed to the requester's own, newest first; none to whoever was told nothing (B6). */
export const receivedCorrections = async (
  context: AgencyContext,
  page: CorrectionPage,
): Promise<readonly Correction[]> => {
  await note(context, 'received', page);
  const found = await pageOf(context, { audiences: readerKeyOf(context.agency, context.requester) }, page);
  return found.map((stored) => toCorrection(context.agency, stored, context.requester.sub));
};

/** The corrections that the agency has made, for those who keep its records; null to everybody else. */
export const madeCorrections = async (
  context: AgencyContext,
  page: CorrectionPage,
): Promise<readonly MadeCorrection[] | null> => {
  if (!isRecordKeeper(context.agency, context.requester)) return null;
  await note(context, 'made', page);
  const found = await pageOf(context, {}, page);
  const walled = await context.dependencies.records.walledAmong(found.map(({ linked }) => linked.record));
  return found.map((stored) => toMadeCorrection(stored, walled));
};

const acknowledgeOnce = async (context: AgencyContext, stored: StoredCorrection): Promise<void> => {
  const { agency, now, requester, dependencies } = context;
  const { _id, link, contact, person } = stored;
  const command = {
    command: `acknowledge correction ${agency}`,
    target: _id,
    contact,
    person,
    expectedVersion: null,
    facts: { correction: link },
    rules: ['B6'],
  };
  await logged(dependencies.log, context, command, async () => {
    const acknowledged = { at: now, sub: requester.sub, role: requester.role };
    const { matchedCount } = await dependencies.records.corrections
      .updateOne({ _id, acknowledged: null }, { $set: { acknowledged } })
      .exec();
    if (matchedCount === 0) throw hubError('CONFLICT');
  });
};

/**
 * Somebody to whom a correction is addressed has read it. Doing it again changes nothing. Throws NOT_FOUND, for a
 * correction addressed to others too, and CONFLICT where a colleague did it at the same moment.
 */
export const acknowledgeCorrection = async (context: AgencyContext, id: string): Promise<Correction> => {
  const { agency, dependencies, requester } = context;
  const { corrections, matches } = dependencies.records;
  const read = () => corrections.findOne({ _id: id }).lean<StoredCorrection>().exec();
  const stored = await read();
  if (!stored?.audiences.includes(readerKeyOf(agency, requester)))
    throw hubError('NOT_FOUND', { field: 'correction' });
  if (!stored.acknowledged) await acknowledgeOnce(context, stored);
  // Once more where a crash came between the two.
  await matches.updateOne({ _id: stored.person }, { $pull: { corrected: { correction: id } } }).exec();
  return toCorrection(agency, (await read()) ?? stored, requester.sub);
};
