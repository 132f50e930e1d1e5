import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import { reasonForAge, type StoredAgeReason } from '../records';
import { commandOn, modelOf, ownRecord } from './ownRecord';

/** What the agency says of a record's age: why it still matters, or null to take that back. */
export interface AgeCommand {
  readonly record: string;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** How a record stands to the age window after a command. */
export interface AgeView {
  readonly record: string;
  readonly olderButRelevant: string | null;
}

/**
 * The agency's own staff say why a record still matters though it is older than the window (M9: health three years,
 * R101; probation six, R104), or take it back. Binds the next request and stays when the record is imported anew.
 * Saying the same again changes nothing. Throws NOT_FOUND, CONFLICT, IDEMPOTENCY_KEY_REUSED.
 */
export const explainAge = async (context: AgencyContext, command: AgeCommand): Promise<AgeView> => {
  const { record, idempotencyKey: key = null } = command;
  const reason = command.reason ?? null;
  const { kind, stored } = await ownRecord(context, record);
  const isMine = (one: StoredAgeReason): boolean => one.key === key && one.by.sub === context.requester.sub;
  const earlier = key === null ? undefined : stored.ageReasons?.find(isMine);
  if (earlier && earlier.reason !== reason) throw hubError('IDEMPOTENCY_KEY_REUSED');
  const stands = reasonForAge(stored);
  if (earlier ?? reason === stands) return { record, olderButRelevant: stands };
  const { sub, agency, role } = context.requester;
  const said: StoredAgeReason = { reason, by: { sub, agency, role }, at: context.now, key };
  const entry = commandOn(`explain age ${agency}`, record, { explained: reason !== null }, ['M9']);
  await logged(context.dependencies.log, context, entry, async () => {
    const { matchedCount } = await modelOf(context, kind)
      .updateOne(
        { _id: record, ageReasons: stored.ageReasons ?? null },
        { $set: { ageReasons: [...(stored.ageReasons ?? []), said] } },
      )
      .exec();
    if (matchedCount === 0) throw hubError('CONFLICT');
  });
  return { record, olderButRelevant: reason };
};
