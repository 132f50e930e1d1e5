import { items, type ItemRow } from '../disclosure';
import { hubError } from '../errors';
import type { DisclosureRow } from './disclosureRow';

/** Whose decision about what is to be explained, as it was asked. */
export interface ExplanationRequest {
  /** Names the person within the contact. */
  readonly subject: string;
  /** An item of the disclosure matrix; or null, with `field`. */
  readonly item: string | null;
  /** A schema coordinate; or null, with `item`. */
  readonly field: string | null;
  /** Subject of the requester’s access token; null: oneself. */
  readonly requester: string | null;
  /** The last decision until then; null: the last one. */
  readonly at: Date | null;
}

const id = /^[\w.:-]{1,128}$/;

/** The item that is named, or that the named field carries; null where the agency publishes no such field. */
export const itemAsked = (
  { item, field }: ExplanationRequest,
  rows: readonly DisclosureRow[],
): ItemRow | null => {
  const carried = rows.find(({ discloses }) => field !== null && discloses.includes(field))?.item;
  const named = item ?? carried;
  return items.find((row) => row.id === named) ?? null;
};

/**
 * Refused before anything is logged: what is logged of a question must be ids, never words. Throws BAD_USER_INPUT, also
 * unless exactly one of item and field is named.
 */
export const requireIds = ({ subject, item, field, requester }: ExplanationRequest): void => {
  if (!id.test(subject)) throw hubError('BAD_USER_INPUT', { field: 'subject' });
  if (requester !== null && !id.test(requester)) throw hubError('BAD_USER_INPUT', { field: 'requester' });
  if ((item === null) === (field === null)) throw hubError('BAD_USER_INPUT', { field: 'item' });
  if (item !== null && !items.some((row) => row.id === item))
    throw hubError('BAD_USER_INPUT', { field: 'item' });
  if (field !== null && !/^\w{1,64}\.\w{1,64}$/.test(field))
    throw hubError('BAD_USER_INPUT', { field: 'field' });
};
