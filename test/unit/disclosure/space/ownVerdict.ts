import { roleOf } from '@mash-hub/shared/disclosure';
import type { CarriedService, ItemRow, Reader, RecordFacts } from '@mash-hub/shared/disclosure';
import { depthOf } from './baseLevel';
import { depthNeeded } from './depthNeeded';

/** B1, B4: items that social care carries for a service, by the first letters of their ids. */
const carried: Readonly<Record<string, CarriedService>> = {
  HOU: 'HOUSING',
  DAS: 'DOMESTIC_ABUSE',
  SUB: 'SUBSTANCE_MISUSE',
};

/** Whether the item is the reader's own: a carried service's staff own that service's items and nothing else. */
export const ownsItem = (reader: Reader, item: ItemRow): boolean => {
  const service = item.owner === 'SOCIAL_CARE' ? carried[item.id.slice(0, 3)] : undefined;
  return reader.agency === item.owner && roleOf(reader.role).service === service;
};

/** C1, DSL: a reader bound to a setting, and a record that is not that setting's. */
export const bindsToAnotherSetting = (reader: Reader, record: RecordFacts): boolean =>
  reader.establishment !== undefined && reader.establishment !== record.establishment;

/** M1: own agency always sees own data, within role; a circle-only item is closed to colleagues too (R18). */
export const ownVerdict = (
  reader: Reader,
  inDecisionCircle: boolean,
  item: ItemRow,
): 'SEEN' | 'ABSENT' | 'WITHHELD' => {
  const mayKnow = inDecisionCircle || (item.innerCircle?.includes(reader.role) ?? false);
  if (item.circleOnly === true && !mayKnow) return 'ABSENT';
  const isNever = item.tier === 'NEVER_ONWARD_CIRCLE' || item.tier === 'NEVER_ONWARD_OWNER';
  const needed = isNever ? depthOf('FULL') : depthNeeded(item);
  if (depthOf(roleOf(reader.role).own) >= needed) return 'SEEN';
  return item.existenceProtected === true && !inDecisionCircle ? 'ABSENT' : 'WITHHELD';
};
