import type { IdSource } from '@mash-hub/shared/identifiers';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from './contact';
import type { Act, Aggregate } from './parts/act';

/** What a command needs beside the contact and its input: the procedure and a source of identifiers. */
export interface CommandContext {
  readonly profile: ProcedureProfile;
  readonly ids: IdSource;
}

/**
 * A step of the process: pure, from one contact to the next.
 * Guarantees: the given contact is untouched; the result has the next version and the act in its history; whatever
 * is refused is refused with an error of the hub’s table, before anything is changed.
 */
export type AggregateCommand<Of extends Aggregate, Input> = (
  aggregate: Of,
  input: Input,
  act: Act,
  context: CommandContext,
) => Of;

/** A step of a contact’s process. */
export type Command<Input> = AggregateCommand<Contact, Input>;

/** The stamp of an act: who and when, and nothing else that came with it. */
export const stamp = ({ at, by }: Act): Act => ({
  at,
  by: { sub: by.sub, agency: by.agency, role: by.role },
});

/** The contact with changes and a line of history that leaves its state as it is; the version stays. */
export const noted = (
  contact: Contact,
  event: string,
  act: Act,
  reason: string | null,
  changes: Changes,
): Contact => ({
  ...contact,
  ...changes,
  stateHistory: [
    ...contact.stateHistory,
    { ...stamp(act), from: contact.state, to: contact.state, event, reason },
  ],
});

/** What a note may change. INVARIANT: identity, state, history and version are not among it. */
export type Changes = Partial<
  Omit<Contact, 'id' | 'reference' | 'profile' | 'profileVersion' | 'state' | 'stateHistory' | 'version'>
>;

/** Counts a command as applied. */
export const nextVersion = <Of extends Aggregate>(aggregate: Of): Of => ({
  ...aggregate,
  version: aggregate.version + 1,
});
