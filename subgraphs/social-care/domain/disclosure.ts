import {
  orderedLevels,
  reaches,
  roleOf,
  rowOf,
  type OrderedLevel,
  type Threshold,
} from '@mash-hub/shared/disclosure';
import { requireActor, teamManager } from './actors';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { activeOverridesFor, childrenOf, consentOf, isMinor } from './basis';
import { nextVersion, noted, stamp, type Command, type CommandContext } from './command';
import type { Act, Contact, Recipient, Release } from './contact';
import { badInput, refusal, required } from './guards';
import { disclosureMachine, type DisclosureState } from './machines/disclosure';
import { take } from './machines/machine';
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

/** The state of the disclosure out (D8): what is in preparation, or what became of the last release; null before. */
export const disclosureStateOf = (contact: Contact): DisclosureState | null => {
  const last = contact.releases.at(-1);
  if (last) return releaseStateOf(last);
  if (contact.decision === null && contact.state !== 'EARLY_HELP') return null;
  return draftOf(contact);
};

/** Where one release stands (D8). */
export const releaseStateOf = ({ revoked }: Release): 'RELEASED' | 'REVOKED' =>
  revoked === null ? 'RELEASED' : 'REVOKED';

const draftOf = ({ marks }: Contact) => (marks.length > 0 ? 'RELEVANCE_MARKED' : 'DRAFT');

/** F9: what the outcome gives, and summaries with analysis where the authority sends no more than that (R132). */
const mostOf = (threshold: Threshold, { disclosureMode }: ProcedureProfile): OrderedLevel =>
  disclosureMode.value === 'SUMMARIES_TO_RECEIVING_TEAM' && reaches(levelOfOutcome[threshold], 'SUMMARY')
    ? 'SUMMARY'
    : levelOfOutcome[threshold];

/** R227: a substance-misuse service hears of adults with their own consent only; a ground does not stand in for it. */
const requireConsentForService = (contact: Contact, recipients: readonly Recipient[], act: Act): void => {
  const toService = recipients.some(
    ({ role }) => role !== null && roleOf(role).service === 'SUBSTANCE_MISUSE',
  );
  const adults = contact.subjects.filter((subject) => !isMinor(subject, act.at));
  if (toService && !adults.every((adult) => consentOf(adult) === 'GIVEN'))
    throw refusal('CONSENT_FOR_SERVICE');
};

/** F9: at level 2 one service hears of the need, and nobody else. */
const requireOneService = (recipients: readonly Recipient[], threshold: Threshold): void => {
  const services = new Set(recipients.map(({ agency, role }) => `${agency} ${role ?? ''}`));
  if (threshold === 'LEVEL_2' && services.size > 1)
    throw refusal('WITHIN_OUTCOME', { detail: 'At level 2 one service hears of the need, and nobody else.' });
};

/** What the release rests on for each child, as it stands now (R142). */
const basisOf = (contact: Contact, act: Act, { profile }: CommandContext): Release['basis'] =>
  childrenOf(contact).map((child) => ({
    subject: child.id,
    row: rowOf(caseFactsOf(contact, child, profile, act.at)).id,
    consent: consentOf(child),
    overrides: activeOverridesFor(contact, child.id, act.at).map(({ id }) => id),
  }));

/** F6: refused, with its row, when the table gives nothing for any child. */
const requireLevel = (contact: Contact, act: Act, { profile }: CommandContext): void => {
  const rows = childrenOf(contact).map((child) => rowOf(caseFactsOf(contact, child, profile, act.at)));
  const [first] = rows;
  if (first && rows.every(({ level }) => level === 'NONE'))
    throw refusal('LEVEL_ABOVE_NONE', { rule: first.id });
};

const recipientsOf = (input: ReleaseInput, most: OrderedLevel): readonly Recipient[] => {
  if (input.recipients.length === 0)
    throw badInput('recipients', 'R142', 'Name who receives the disclosure.');
  return input.recipients.map(({ agency, role, establishment, level }) => {
    if (level === 'NONE' || !orderedLevels.includes(level))
      throw badInput(
        'recipients.level',
        'F9',
        'A recipient receives something; leave out who receives nothing.',
      );
    if (!reaches(most, level)) throw refusal('WITHIN_OUTCOME');
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
  take(disclosureMachine, draftOf(contact), 'RELEASE', act, contact);
  requireLevel(contact, act, context);
  const recipients = recipientsOf(input, mostOf(threshold, context.profile));
  requireOneService(recipients, threshold);
  requireConsentForService(contact, recipients, act);
  const release: Release = {
    ...stamp(act),
    id: context.ids.next('release_'),
    recipients,
    basis: basisOf(contact, act, context),
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
  take(disclosureMachine, releaseStateOf(found), 'REVOKE', act, contact);
  const releases = contact.releases.map((release) =>
    release.id === found.id ? { ...release, revoked: { ...stamp(act), reason } } : release,
  );
  return nextVersion(noted(contact, 'REVOKE_DISCLOSURE', act, `${found.id}: ${reason}`, { releases }));
};
