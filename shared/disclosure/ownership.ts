import { disclose, withhold, type Decision } from './decision';
import type { ContactFacts, Reader, RecordFacts } from './facts';
import type { ItemRow } from './tiers';
import { isOpenTier, reaches, roleOf, type CarriedService } from './vocabulary';

const serviceOfFamily: Readonly<Record<string, CarriedService>> = {
  HOU: 'HOUSING',
  DAS: 'DOMESTIC_ABUSE',
  SUB: 'SUBSTANCE_MISUSE',
};

/** The service that an item belongs to, where its agency only carries it for that service (domain B1). */
const serviceOf = (item: ItemRow): CarriedService | undefined => serviceOfFamily[item.id.slice(0, 3)];

/**
 * M1: the agency that holds an item owns it. Records that social care carries for housing, domestic-abuse and
 * substance services are owned by those services’ staff alone, and those staff own nothing else.
 */
export const isOwner = (reader: Reader, item: ItemRow): boolean =>
  reader.agency === item.owner && roleOf(reader.role).service === serviceOf(item);

/** A record of another setting, which the Team Manager agreed for the reader’s (M7; 000 §9.4). */
const isAgreedForSetting = (
  { establishment }: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  { owner }: ItemRow,
): boolean =>
  contact !== null &&
  establishment !== undefined &&
  record.establishment !== establishment &&
  record.subjects.length > 0 &&
  record.subjects.every((subject) => subject?.agreed[owner]?.includes(record.reference) ?? false);

/**
 * Whether the reader reads an item as its owner does. What was agreed for a setting of another one’s records is read as
 * anybody reads what is agreed, by the level and the modifiers: a child’s next school is not told less than a stranger’s.
 */
export const readsAsOwner = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): boolean => isOwner(reader, item) && !isAgreedForSetting(reader, contact, record, item);

const isInside = ({ role }: Reader, contact: ContactFacts | null, item: ItemRow): boolean =>
  contact?.circle === true || (item.innerCircle?.includes(role) ?? false);

/**
 * The owner’s own staff read their own records, within their role; staff of a setting those of their setting. A few
 * items are closed even to them outside the decision circle, such as who a public referrer is (R18): there they look
 * like nothing held, and so does what a role may not read where existence itself is protected (F7).
 */
export const ownRead = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): Decision => {
  if (item.circleOnly && !isInside(reader, contact, item)) return withhold('NEVER_ONWARD', 'M2', true);
  if (reader.establishment !== undefined && reader.establishment !== record.establishment)
    return withhold('ROLE', 'M1', true);
  const needed = isOpenTier(item.tier) ? item.tier : 'FULL';
  const hidden = item.existenceProtected === true && contact?.circle !== true;
  return reaches(roleOf(reader.role).own, needed) ? disclose('M1') : withhold('ROLE', 'M1', hidden);
};
