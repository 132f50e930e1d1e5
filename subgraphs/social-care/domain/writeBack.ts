import { isOpenTier, items, reaches, type OrderedLevel } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import { answerersAndAdministrators, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact } from './contact';
import { badInput, refusal, required } from './guards';
import { writeBacks, type WriteBackBasis, type WriteBackKind } from './parts/writeBack';
import { askedAgencies } from './permission';
import { isPositionOfTrust } from './specialPathway';
import { releasesTo } from './standing';
import { strategyOf } from './strategy';

export interface WriteBackInput {
  readonly kind: WriteBackKind;
  /** Whom or which system it reaches: a role, a team, a setting. */
  readonly to: string;
  /** Items of the catalogue that it tells. */
  readonly items: readonly string[];
}

const releasedTo = (contact: Contact, act: Act): readonly OrderedLevel[] =>
  releasesTo(contact, act.by).flatMap(({ recipients }) =>
    recipients.filter(({ agency }) => agency === act.by.agency).map(({ level }) => level),
  );

const isAgreedFor = (contact: Contact, setting: string): boolean =>
  contact.releases.some(
    ({ revoked, recipients, agreed }) =>
      revoked === null &&
      agreed.length > 0 &&
      recipients.some(({ establishment }) => establishment === setting),
  );

/** Whether what the kind rests on is so. INVARIANT: nothing is written elsewhere that the contact does not permit (R140, R141). */
const stands = (basis: WriteBackBasis, contact: Contact, { to }: WriteBackInput, act: Act): boolean => {
  switch (basis) {
    case 'ASKED':
      return askedAgencies(contact).includes(act.by.agency);
    case 'RELEASED':
      return releasedTo(contact, act).length > 0;
    case 'AGREED_FOR_SETTING':
      return isAgreedFor(contact, to);
    case 'STRATEGY_SETTLED':
      return contact.ratings.at(-1)?.rag === 'RED' && (strategyOf(contact)?.outcome ?? null) !== null;
    case 'OUTCOME':
      return contact.decision !== null || contact.domesticAbuse?.outcome != null;
    case 'POSITION_OF_TRUST':
      return isPositionOfTrust(contact);
    case 'ANY_TIME':
      return true;
  }
};

/** The parts of an item that is kept in parts are named: a practitioner knows it by its whole. */
const unknownItem = (id: string): string => {
  const parts = items.filter((item) => item.id.startsWith(`${id}.`)).map((item) => item.id);
  return parts.length === 0
    ? 'There is no such item in the catalogue: check its letters and number.'
    : `This item is kept in parts: name ${parts.join(' or ')}.`;
};

/** A release permits the items that its level reaches; what never goes onward is in none. */
const requireItems = (contact: Contact, input: WriteBackInput, basis: WriteBackBasis, act: Act): void => {
  const levels = basis === 'RELEASED' ? releasedTo(contact, act) : null;
  for (const id of input.items) {
    const item = items.find((candidate) => candidate.id === id);
    if (!item) throw badInput('items', 'B4', unknownItem(id));
    const { tier } = item;
    if (!isOpenTier(tier)) throw refusal('NEVER_LIFTED');
    if (levels && !levels.some((level) => reaches(level, tier))) throw refusal('WITHIN_RELEASE');
  }
};

/**
 * Records that something was written into another system (R144–R149, B5): what kind, which items, to whom. It is a
 * disclosure, and obeys the release that it rests on. Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const recordWriteBack: Command<WriteBackInput> = (contact, input, act) => {
  const { by, basis, rules } = writeBacks[input.kind];
  requireActor(act, answerersAndAdministrators, contact, rules[0]);
  const carried = input.kind === 'CARRIED_TO_AGENCY';
  if (act.by.agency !== by && !carried)
    throw hubError('FORBIDDEN', { rule: rules[0], detail: `This is for ${by} to record.` });
  const to = required(input.to, 'to', 'R142');
  if (!stands(basis, contact, input, act)) throw refusal('WRITE_BACK_BASIS', { rule: rules[0] });
  requireItems(contact, input, basis, act);
  const written = { ...stamp(act), kind: input.kind, to, items: [...new Set(input.items)] };
  return nextVersion(
    noted(contact, 'RECORD_WRITE_BACK', act, `${input.kind}: ${to}`, {
      writeBacks: [...contact.writeBacks, written],
    }),
  );
};
