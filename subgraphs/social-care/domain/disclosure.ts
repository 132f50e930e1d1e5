import {
  orderedLevels,
  reaches,
  rowOf,
  type OrderedLevel,
  type Threshold,
} from '@mash-hub/shared/disclosure';
import { requireActor, teamManager } from './actors';
import { childrenOf } from './basis';
import { nextVersion, noted, stamp, type Command, type CommandContext } from './command';
import type { Act, Contact, Recipient, Release } from './contact';
import { badInput, refusal, required } from './guards';
import { caseFactsOf } from './permission';
import { thresholdOf } from './stage';

/** The most that each outcome gives to a recipient (F9). */
export const levelOfOutcome: Readonly<Record<Threshold, OrderedLevel>> = {
  S47: 'FULL',
  CIN: 'RELEVANT',
  CAF: 'SUMMARY',
  LEVEL_2: 'SUMMARY',
  NFA: 'NONE',
};

export interface ReleaseInput {
  readonly recipients: readonly Recipient[];
  /** Records agreed for settings (M7). */
  readonly agreed?: Release['agreed'];
}

/** F6: refused, with its row, when the table gives nothing for any child. */
const requireLevel = (contact: Contact, act: Act, { profile }: CommandContext): void => {
  const rows = childrenOf(contact).map((child) => rowOf(caseFactsOf(contact, child, profile, act.at)));
  const [first] = rows;
  if (first && rows.every(({ level }) => level === 'NONE'))
    throw refusal('LEVEL_ABOVE_NONE', { rule: first.id });
};

const recipientsOf = (input: ReleaseInput, threshold: Threshold): readonly Recipient[] => {
  if (input.recipients.length === 0)
    throw badInput('recipients', 'R142', 'Name who receives the disclosure.');
  return input.recipients.map(({ agency, role, establishment, level }) => {
    if (level === 'NONE' || !orderedLevels.includes(level))
      throw badInput(
        'recipients.level',
        'F9',
        'A recipient receives something; leave out who receives nothing.',
      );
    if (!reaches(levelOfOutcome[threshold], level)) throw refusal('WITHIN_OUTCOME');
    return { agency, role, establishment, level };
  });
};

/**
 * The Team Manager authorises and releases the disclosure to named recipients (R142, F9). Throws FORBIDDEN,
 * BAD_USER_INPUT, or NOT_ALLOWED: before the decision, beyond the outcome, or where the table’s row gives nothing.
 */
export const releaseDisclosure: Command<ReleaseInput> = (contact, input, act, context) => {
  requireActor(act, teamManager, contact, 'R142');
  if (contact.state !== 'DECIDED' && contact.state !== 'EARLY_HELP') throw refusal('DECIDED');
  const threshold = thresholdOf(contact);
  if (threshold === null) throw refusal('RATED');
  requireLevel(contact, act, context);
  const release: Release = {
    ...stamp(act),
    id: context.ids.next('release_'),
    recipients: recipientsOf(input, threshold),
    agreed: (input.agreed ?? []).map(({ agency, reference }) => ({ agency, reference })),
    revoked: null,
  };
  return nextVersion(
    noted(contact, 'RELEASE_DISCLOSURE', act, release.id, { releases: [...contact.releases, release] }),
  );
};

/** Ends a release from now on (R228). Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED. */
export const revokeDisclosure: Command<{ readonly release: string; readonly reason: string }> = (
  contact,
  input,
  act,
) => {
  requireActor(act, teamManager, contact, 'R142');
  const reason = required(input.reason, 'reason', 'R228');
  const found = contact.releases.find(({ id }) => id === input.release);
  if (!found) throw badInput('release', 'R142', 'The contact has no such release.');
  if (found.revoked !== null) throw refusal('RELEASED');
  const releases = contact.releases.map((release) =>
    release.id === found.id ? { ...release, revoked: { ...stamp(act), reason } } : release,
  );
  return nextVersion(noted(contact, 'REVOKE_DISCLOSURE', act, `${found.id}: ${reason}`, { releases }));
};
