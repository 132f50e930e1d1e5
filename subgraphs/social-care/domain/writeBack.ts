import { isOpenTier, items, reaches, type OrderedLevel } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { answerersAndAdministrators, requireActor } from './actors';
import { childrenOf, consentOf, isMinor, subjectOf } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import { isSeatOf } from './discussion';
import type { Act, Contact, Release } from './contact';
import { badInput, refusal, required } from './guards';
import { writeBackRowOf, type WriteBackKind } from './parts/writeBack';
import { askedAgencies } from './permission';
import { isPositionOfTrust } from './specialPathway';
import { releasesTo } from './standing';
import { strategyOf } from './strategy';

export interface WriteBackInput {
  readonly kind: WriteBackKind;
  /** Whom or which system it reaches: a role, a team, a setting. */
  readonly to: string;
  /** Items of the catalogue that it tells; those that its kind always tells, where none is named. */
  readonly items: readonly string[];
  /** The adult whose own consent it rests on (R227). */
  readonly subject?: string | null;
  /** Whether a manager has authorised the outcome sheet of the contact’s incident (R149). */
  readonly sheetAuthorised?: boolean;
}

const releasesAtHand = (contact: Contact, act: Act): readonly Release[] => releasesTo(contact, act.by);

const levelsOf = (releases: readonly Release[], act: Act): readonly OrderedLevel[] =>
  releases.flatMap(({ recipients }) =>
    recipients.filter((recipient) => isSeatOf(recipient, act.by)).map(({ level }) => level),
  );

/** The standing releases in which something was agreed for a setting (M7, feature 74). */
const agreedFor = ({ releases }: Contact, setting: string): readonly Release[] =>
  releases.filter(
    ({ revoked, recipients, agreed }) =>
      revoked === null &&
      agreed.length > 0 &&
      recipients.some(({ establishment }) => establishment === setting),
  );

/** What the releases permit that a write-back rests on; null where it rests on none. */
const permittedLevels = (
  contact: Contact,
  { kind, to }: WriteBackInput,
  act: Act,
): readonly OrderedLevel[] | null => {
  const { basis } = writeBackRowOf(kind);
  if (basis === 'RELEASED' || basis === 'ASKED') return levelsOf(releasesAtHand(contact, act), act);
  if (basis !== 'AGREED_FOR_SETTING') return null;
  return agreedFor(contact, to).flatMap(({ recipients }) =>
    recipients.flatMap(({ establishment, level }) => (establishment === to ? [level] : [])),
  );
};

/** R227: a ground stands in for nobody’s own consent here. Throws BAD_USER_INPUT where no adult is named. */
const consents = (contact: Contact, id: string | null, act: Act): boolean => {
  const subject = subjectOf(contact, required(id, 'subject', 'R227'));
  if (isMinor(subject, act.at)) throw badInput('subject', 'R227', 'Name the adult whom the report is about.');
  return consentOf(subject) === 'GIVEN';
};

/** Whether what the kind rests on is so. INVARIANT: nothing is written elsewhere that the contact does not permit (R140, R141). */
const stands = (contact: Contact, input: WriteBackInput, act: Act): boolean => {
  const { to, subject = null, sheetAuthorised = false } = input;
  switch (writeBackRowOf(input.kind).basis) {
    case 'ASKED':
      return askedAgencies(contact).includes(act.by.agency);
    case 'RELEASED':
      return levelsOf(releasesAtHand(contact, act), act).length > 0;
    case 'AGREED_FOR_SETTING':
      return agreedFor(contact, to).length > 0;
    case 'STRATEGY_SETTLED':
      return contact.ratings.at(-1)?.rag === 'RED' && (strategyOf(contact)?.outcome ?? null) !== null;
    case 'UNBORN_OUTCOME':
      return (
        contact.subjects.some(({ role }) => role === 'UNBORN_CHILD') &&
        (contact.decision !== null || contact.domesticAbuse?.outcome != null)
      );
    case 'SHEET_AUTHORISED':
      return sheetAuthorised;
    case 'ADULT_CONSENT':
      return consents(contact, subject, act);
    case 'POSITION_OF_TRUST':
      return isPositionOfTrust(contact);
    case 'ANY_TIME':
      return true;
  }
};

/** R112: where probation found nobody, its systems keep no trace that anybody was asked about. */
const requireMatch = ({ requests }: Contact, { by }: Act): void => {
  const own = requests.filter(({ agency }) => agency === 'PROBATION');
  if (by.agency === 'PROBATION' && own.length > 0 && own.every(({ status }) => status === 'NO_RECORD'))
    throw refusal('NO_TRACE');
};

/** R147: where the procedure asks for it, nothing is carried back without consent for every child. */
const requireCarrying = (contact: Contact, { carriedBackWithConsent }: ProcedureProfile): void => {
  if (!carriedBackWithConsent.value) return;
  if (!childrenOf(contact).every((child) => consentOf(child) === 'GIVEN'))
    throw refusal('CARRIED_WITH_CONSENT');
};

/** The parts of an item that is kept in parts are named: a practitioner knows it by its whole. */
const unknownItem = (id: string): string => {
  const parts = items.filter((item) => item.id.startsWith(`${id}.`)).map((item) => item.id);
  return parts.length === 0
    ? 'There is no such item in the catalogue: check its letters and number.'
    : `This item is kept in parts: name ${parts.join(' or ')}.`;
};

/** A discussion that was not held leaves a marker and no form (R125, HLT-27). */
const formOf = (contact: Contact): string =>
  strategyOf(contact)?.outcome?.outcome === 'NOT_HELD' ? 'HLT-27.marker' : 'HLT-27.form';

const ofKind = (contact: Contact, kind: WriteBackKind): readonly string[] =>
  kind === 'STRATEGY_LIAISON_FORM' ? [formOf(contact)] : writeBackRowOf(kind).tells;

/** What kind of items it may tell at all. Throws BAD_USER_INPUT. */
const requireKind = (contact: Contact, { kind, items: named }: WriteBackInput): void => {
  const { only, needs, tells, rules } = writeBackRowOf(kind);
  const rule = rules[0] ?? 'R142';
  if (named.length === 0 && tells.length === 0)
    throw badInput('items', 'R142', 'Name what it told, by the catalogue: such as SOC-18.outcome.');
  if (only && named.some((id) => !only.includes(id)))
    throw badInput('items', rule, `This tells nothing but ${only.join(', ')}.`);
  if (needs !== undefined && named.length > 0 && !named.includes(needs))
    throw badInput('items', rule, `Without ${needs} there is nothing to pass on.`);
  const isForm = kind === 'STRATEGY_LIAISON_FORM' && named.some((id) => id.startsWith('HLT-27.'));
  if (isForm && !named.includes(formOf(contact)))
    throw badInput(
      'items',
      'R125',
      `The form says whether the discussion was held: name ${formOf(contact)}.`,
    );
};

/** A release permits the items that its level reaches; what never goes onward is in none. */
const requireItems = (contact: Contact, input: WriteBackInput, act: Act): void => {
  requireKind(contact, input);
  const own = ofKind(contact, input.kind);
  const levels = permittedLevels(contact, input, act);
  for (const id of input.items) {
    const item = items.find((candidate) => candidate.id === id);
    if (!item) throw badInput('items', 'B4', unknownItem(id));
    if (own.includes(id)) continue;
    const { tier } = item;
    if (!isOpenTier(tier)) throw refusal('NEVER_LIFTED');
    if (levels && !levels.some((level) => reaches(level, tier))) throw refusal('WITHIN_RELEASE');
  }
};

/** The releases that a write-back by somebody rests on; none where it rests on something else. */
export const releasesBehind = (
  contact: Contact,
  { kind, to }: WriteBackInput,
  act: Act,
): readonly Release[] => {
  const { basis } = writeBackRowOf(kind);
  if (basis === 'AGREED_FOR_SETTING') return agreedFor(contact, to);
  return basis === 'RELEASED' ? releasesAtHand(contact, act) : [];
};

/**
 * Records that something was written into another system (R144–R149, B5): what kind, which items, to whom. It is a
 * disclosure, and obeys what it rests on. A record that its provider restricts is the provider’s to know: here are
 * items only. Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const recordWriteBack: Command<WriteBackInput> = (contact, input, act, { profile }) => {
  const { kind } = input;
  const { by, rules } = writeBackRowOf(kind);
  const rule = rules[0] ?? 'R142';
  requireActor(act, answerersAndAdministrators, contact, rule);
  const carried = kind === 'CARRIED_TO_AGENCY';
  if (act.by.agency !== by && !carried)
    throw hubError('FORBIDDEN', { rule, detail: `This is for ${by} to record.` });
  const to = required(input.to, 'to', 'R142');
  requireMatch(contact, act);
  if (!stands(contact, input, act))
    throw kind === 'SUBSTANCE_REPORT' ? refusal('SUBSTANCE_CONSENT') : refusal('WRITE_BACK_BASIS', { rule });
  requireItems(contact, input, act);
  if (carried) requireCarrying(contact, profile);
  const told = input.items.length > 0 ? input.items : ofKind(contact, kind);
  const written = { ...stamp(act), kind, to, items: [...new Set(told)] };
  return nextVersion(
    noted(contact, 'RECORD_WRITE_BACK', act, `${kind}: ${to}`, {
      writeBacks: [...contact.writeBacks, written],
    }),
  );
};
