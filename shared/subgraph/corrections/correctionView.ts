import type { Agency } from '../../disclosure';
import { toLocal } from '../../time';
import type { StoredCorrection, StoredReliance } from '../records';
import type { Correction, CorrectedDisclosure, MadeCorrection, MadeReliance } from '../types/correction';
import type { Answer } from '../types/vocabulary';

const inOrder = ({ disclosures }: StoredCorrection): readonly StoredReliance[] =>
  [...disclosures].sort((a, b) => a.place - b.place);

/**
 * INVARIANT: what a colleague was told, only they read: they may have been in the decision circle, where somebody hears
 * what to everybody else does not exist (M2, M3). Which of their agency’s people was told is enough to ask them.
 */
const toDisclosure = (
  { at, role, sub, answer, items }: StoredReliance,
  reader: string,
): CorrectedDisclosure => ({
  at,
  role,
  answer: sub === reader ? (answer as Answer) : null,
  items: sub === reader ? [...new Set(items.map(({ item }) => item))] : [],
});

const namesOfAgencies: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'social care',
  POLICE: 'the police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

const whatToDo = (owner: Agency, reliance: StoredCorrection['reliance'], from: Date, until: Date): string => {
  const who = namesOfAgencies[owner];
  const when =
    from.getTime() === until.getTime()
      ? `on ${toLocal(from)}`
      : `between ${toLocal(from)} and ${toLocal(until)}`;
  return reliance === 'ABOUT_SOMEBODY_ELSE'
    ? `What ${who} told you ${when} as about this person concerned somebody else. Do not rely on it, remove it from your records, and tell whoever you passed it on to.`
    : `What ${who} told you ${when} was also about somebody who had not been asked. Do not pass it on, remove it from your records, and tell whoever you passed it on to; ask ${who} what may be relied on.`;
};

const acknowledgedOf = ({ acknowledged }: StoredCorrection) => ({
  acknowledgedAt: acknowledged?.at ?? null,
  acknowledgedBy: acknowledged?.role ?? null,
});

/**
 * A correction as one of its recipients, the pseudonymous `reader`, reads it. INVARIANT: it names what they were told and when, and nothing of the person
 * whom it concerned: no reference, no record, no reason, no count of what they were not told.
 */
export const toCorrection = (owner: Agency, stored: StoredCorrection, reader: string): Correction => {
  const { _id, contact, subject, reliance, linked } = stored;
  const told = inOrder(stored);
  const times = told.map(({ at }) => at.getTime());
  const toldFrom = new Date(Math.min(...times));
  const toldUntil = new Date(Math.max(...times));
  return {
    id: _id,
    agency: owner,
    contact,
    subject,
    reliance,
    correctedAt: linked.to,
    toldFrom,
    toldUntil,
    disclosures: told.map((one) => toDisclosure(one, reader)),
    whatToDo: whatToDo(owner, reliance, toldFrom, toldUntil),
    ...acknowledgedOf(stored),
  };
};

const toMadeReliance = (
  { place, at, sub, role, own, answer, items }: StoredReliance,
  isWalled: boolean,
): MadeReliance => ({
  entry: String(place),
  at,
  requester: sub,
  role,
  own,
  answer: answer as Answer,
  items: items.map(({ records, ...item }) => ({
    ...item,
    records: isWalled ? [] : records,
    reason: null,
    rule: null,
  })),
});

/**
 * A correction as the keepers of the agency that makes it read it: with the records, and who has been told. INVARIANT:
 * somebody who has been walled off since (adoption, B6) is not named, nor what is held of them.
 */
export const toMadeCorrection = (stored: StoredCorrection, walled: ReadonlySet<string>): MadeCorrection => {
  const { _id, contact, subject, reliance, linked, reason, by, recipient } = stored;
  const isWalled = walled.has(linked.record);
  return {
    id: _id,
    contact,
    subject,
    reliance,
    record: isWalled ? null : linked.record,
    linkedFrom: linked.from,
    linkedTo: linked.to,
    reason,
    correctedBy: by.role,
    recipientAgency: recipient.agency,
    recipientEstablishment: recipient.establishment,
    disclosures: inOrder(stored).map((one) => toMadeReliance(one, isWalled)),
    ...acknowledgedOf(stored),
  };
};
