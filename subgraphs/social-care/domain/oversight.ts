import { managers, requireActor, screeners } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { instantsOf } from './deadlines';
import { required } from './guards';
import type { OversightKind } from './parts/direction';
import { procedureOf } from './procedure';

const millisecondsPerHour = 3_600_000;

export interface OversightInput {
  readonly note: string;
  /** Management oversight, where nothing else is said. */
  readonly kind?: OversightKind | null;
}

/**
 * Writes down management oversight (R206), the reasons of an override (R225), or a partnership discussion where the
 * right help is unclear, which a screening worker may record too (R75). Throws FORBIDDEN or BAD_USER_INPUT.
 */
export const recordOversight: Command<OversightInput> = (contact, input, act) => {
  const kind = input.kind ?? 'OVERSIGHT';
  if (kind === 'PARTNERSHIP_DISCUSSION') requireActor(act, screeners, contact, 'R75');
  else requireActor(act, managers, contact, kind === 'OVERRIDE' ? 'R225' : 'R206');
  const note = required(input.note, 'note', 'R206');
  const oversights = [...contact.oversights, { ...stamp(act), kind, note }];
  return nextVersion(noted(contact, 'RECORD_OVERSIGHT', act, note, { oversights }));
};

/** When oversight of a contact falls due, and when it was written or the matter settled. */
export interface OversightDue {
  readonly due: Date;
  readonly metAt: Date | null;
}

/**
 * When management oversight has to be written, from the receipt of the contact; null where the procedure sets no time
 * (R206, feature 40). A contact that was settled before needs none: no further information was wanted. Pure.
 */
export const oversightDueOf = (contact: Contact): OversightDue | null => {
  const hours = procedureOf(contact).oversightWithinHours.value;
  if (hours === null) return null;
  const written = contact.oversights.find(({ kind }) => kind !== 'PARTNERSHIP_DISCUSSION')?.at ?? null;
  const settled = instantsOf(contact).decidedAt ?? null;
  const earliest = [written, settled]
    .filter((instant) => instant !== null)
    .sort((one, other) => one.getTime() - other.getTime())[0];
  return {
    due: new Date(contact.receivedAt.getTime() + hours * millisecondsPerHour),
    metAt: earliest ?? null,
  };
};

/** True where oversight is not written, or was written late (feature 40). */
export const isOversightOverdue = (contact: Contact, now: Date): boolean => {
  const oversight = oversightDueOf(contact);
  return oversight !== null && (oversight.metAt ?? now) > oversight.due;
};
