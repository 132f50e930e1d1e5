import { withhold, type Withheld } from './decision';
import type { ContactFacts, Reader, RecordFacts, SubjectPermission } from './facts';
import { itemMark } from './mark';
import { emergencyRule } from './permission';
import { ageAt, isBeyond } from './recordAge';
import type { ItemRow } from './tiers';
import {
  isOpenTier,
  isOrderedLevel,
  oneTierStricter,
  reaches,
  roleOf,
  withheldReasons,
  type DisclosureLevel,
  type OpenTier,
  type WithheldReason,
} from './vocabulary';

/** One question to the kernel: may this reader see this item of this record? */
export interface Question {
  readonly reader: Reader;
  readonly contact: ContactFacts;
  readonly record: RecordFacts;
  readonly item: ItemRow;
  /** Permission for one of the people whom the record is about; each of them is asked for (M4). */
  readonly subject: SubjectPermission;
  readonly level: DisclosureLevel;
}

/** A modifier only ever forbids: it answers with a refusal, or stays silent. */
type Modifier = (question: Question) => Withheld | null;

/** The level that somebody must hold to open an item in the hub that may not leave its inner circle. */
const circleNeeds: OpenTier = 'RELEVANT';

const tierOf = (item: ItemRow): OpenTier =>
  isOpenTier(item.tier) ? item.tier : (item.circleNeeds ?? circleNeeds);

const atLeast = (level: DisclosureLevel, needed: OpenTier): boolean =>
  isOrderedLevel(level) && reaches(level, needed);

const inInnerCircle = ({ reader, contact, item }: Question): boolean =>
  item.tier === 'NEVER_ONWARD_CIRCLE' &&
  (!item.strategyOnly || contact.stage === 'STRATEGY') &&
  (contact.circle || (item.innerCircle?.includes(reader.role) ?? false));

/** M2: what never goes onward is absent for everybody outside its inner circle. */
const neverOnward: Modifier = (question) =>
  isOpenTier(question.item.tier) || inInnerCircle(question) ? null : withhold('NEVER_ONWARD', 'M2', true);

/** M3: the provider’s word on its own information; the decision circle reads it in the hub (DT column 2, R232–R233). */
const providerRestriction: Modifier = ({ contact, record, item, subject, level }) => {
  if (!record.restricted.includes(item.id) && !record.restricted.includes('*')) return null;
  const atSection47 = level === 'FULL' && subject.row !== emergencyRule;
  if (contact.restrictionYields && atSection47 && isOpenTier(item.tier)) return null;
  if (contact.circle && atLeast(level, circleNeeds)) return null;
  return withhold('PROVIDER_RESTRICTED', 'M3', !contact.circle || level === 'NONE');
};

/** M4: with no permission for one of the people whom it is about, there is none for the item. */
const personScope: Modifier = ({ subject }) =>
  subject.level === 'NONE' ? withhold(subject.reasons[0] ?? 'NO_CONSENT', subject.row) : null;

/** M5: an item needs its tier’s level; at domestic-abuse triage it needs to be in the envelope (F4). */
const tierAgainstLevel: Modifier = (question) => {
  const { subject, level, item } = question;
  if (level === 'DA_ENVELOPE') return isInEnvelope(question) ? null : withhold('STAGE', 'F4');
  if (atLeast(level, tierOf(item)) || isLiftedByName(question)) return null;
  return withhold(subject.reasons[0] ?? 'TIER_EXCEEDS_LEVEL', subject.row);
};

/** Where police hand social care a list, no other agency hears of it before an assessment (F4, 000 §14). */
const isInEnvelope = ({ reader, contact, item }: Question): boolean =>
  item.envelope === true &&
  (contact.domesticAbuseMode !== 'POLICE_LIST' ||
    (reader.agency === 'SOCIAL_CARE' && roleOf(reader.role).service === undefined));

const isMarkedByName = ({ subject, item, record }: Question): boolean =>
  subject.marked[item.owner]?.includes(itemMark(record.reference, item.id)) ?? false;

/** A FULL item that the Team Manager lifted by name, with a written reason, into what is relevant (B3). */
const isLiftedByName = (question: Question): boolean =>
  question.level === 'RELEVANT' && question.item.tier === 'FULL' && isMarkedByName(question);

/** M6: at RELEVANT a specific fact needs the Team Manager’s mark (000 §11). */
const relevanceMark: Modifier = (question) =>
  question.level !== 'RELEVANT' || question.item.tier !== 'RELEVANT' || isMarked(question)
    ? null
    : withhold('NOT_RELEVANT', 'M6');

const isMarked = (question: Question): boolean =>
  isMarkedByName(question) ||
  (question.subject.marked[question.item.owner]?.includes(question.record.reference) ?? false);

/** M7: only recipients read content; a setting what was agreed for it; some items serve one purpose only. */
const recipientAndPurpose: Modifier = (question) => {
  const { reader, contact, item, subject, record, level } = question;
  const headline = item.tier === 'HEADLINE' || level === 'DA_ENVELOPE';
  const receives = contact.circle || contact.recipient || subject.emergency !== undefined;
  if (!headline && !receives && !inInnerCircle(question)) return withhold('NOT_RECIPIENT', 'M7');
  if (item.neverTo?.includes(reader.agency)) return withhold('PURPOSE', 'M7');
  if (item.onlyTo && !isAddressee(question)) return withhold('PURPOSE', 'M7');
  const atSchool = reader.establishment !== undefined && contact.stage !== 'STRATEGY';
  if (atSchool && !subject.agreed[item.owner]?.includes(record.reference)) return withhold('PURPOSE', 'M7');
  if (item.needsConsent && subject.consent !== item.needsConsent) return withhold('NO_CONSENT', 'M7');
  const forTreatment = reader.role === 'SUBSTANCE_WORKER' && item.owner === 'POLICE';
  return forTreatment && subject.consent !== 'GIVEN' ? withhold('NO_CONSENT', 'R227') : null;
};

const isAddressee = ({ reader, item, record }: Question): boolean => {
  const { agencies, roles, sameEstablishment } = item.onlyTo ?? {};
  return (
    (agencies?.includes(reader.agency) ?? true) &&
    (roles?.includes(reader.role) ?? true) &&
    (!sameEstablishment ||
      (reader.establishment !== undefined && reader.establishment === record.establishment))
  );
};

/** M8: where a victim is, goes to no setting and to no administrative role, even inside the circle. */
const safety: Modifier = ({ reader, item }) =>
  item.revealsLocation &&
  (reader.establishment !== undefined || !reaches(roleOf(reader.role).ceiling, 'RELEVANT'))
    ? withhold('NEVER_ONWARD', 'M8', true)
    : null;

/**
 * M9: old health entries are one tier stricter (R101), old probation entries withheld (R104), unless the owner says why
 * they matter.
 */
const age: Modifier = (question) => {
  const { contact, record, item } = question;
  const isAged = (years: number): boolean =>
    isBeyond(ageAt(record, contact.at), years) && !record.olderButRelevant;
  if (item.owner === 'PROBATION')
    return isAged(contact.recency.probationYears) ? withhold('AGED', 'M9') : null;
  if (item.owner !== 'HEALTH' || !isOpenTier(item.tier) || !isAged(contact.recency.healthYears)) return null;
  return isOpenOneTierStricter(question, item.tier) ? null : withhold('AGED', 'M9');
};

/** One tier stricter means the level of that tier, at RELEVANT its mark too, and of whole records the lift by name (B3). */
const isOpenOneTierStricter = (question: Question, tier: OpenTier): boolean => {
  const stricter = oneTierStricter(tier);
  if (question.level === 'RELEVANT' && stricter === 'FULL') return isMarkedByName(question);
  if (!atLeast(question.level, stricter)) return false;
  return question.level !== 'RELEVANT' || stricter !== 'RELEVANT' || isMarked(question);
};

/**
 * M10: a role has a ceiling of its own [P]. At triage somebody who may read facts of the own agency may hear those of
 * the envelope; an administrative role no more than a summary.
 */
const roleCeiling: Modifier = ({ reader, item, level }) => {
  const { own, ceiling } = roleOf(reader.role);
  const open =
    level === 'DA_ENVELOPE'
      ? reaches(own, 'RELEVANT') || reaches('SUMMARY', tierOf(item))
      : reaches(ceiling, tierOf(item));
  return open ? null : withhold('ROLE', 'M10');
};

const severity = Object.keys(withheldReasons) as readonly WithheldReason[];

/** What tells least comes first: what looks like nothing held, then what nobody should ask for, then by reason. */
const rankOf = ({ hidden, reason }: Withheld): number =>
  hidden ? -2 : reason === 'PURPOSE' ? -1 : severity.indexOf(reason);

const stricterRefusal = (one: Withheld, other: Withheld): Withheld => {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a < b || (a === b && one.rule <= other.rule) ? one : other;
};

/**
 * What one modifier says of an item about several people: the refusal that tells least, so that the order in which they
 * are named tells nothing (M4).
 */
export const strictestRefusal = (questions: readonly Question[], forbids: Modifier): Withheld | null =>
  questions.reduce<Withheld | null>((strictest, question) => {
    const refusal = forbids(question);
    return strictest && refusal ? stricterRefusal(strictest, refusal) : (strictest ?? refusal);
  }, null);

/** M2–M10 in the order of domain F7; M1 is ownership, M11 the log. */
export const modifiers: readonly { readonly id: string; readonly forbids: Modifier }[] = [
  { id: 'M2', forbids: neverOnward },
  { id: 'M3', forbids: providerRestriction },
  { id: 'M4', forbids: personScope },
  { id: 'M5', forbids: tierAgainstLevel },
  { id: 'M6', forbids: relevanceMark },
  { id: 'M7', forbids: recipientAndPurpose },
  { id: 'M8', forbids: safety },
  { id: 'M9', forbids: age },
  { id: 'M10', forbids: roleCeiling },
];
