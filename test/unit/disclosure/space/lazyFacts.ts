import {
  agencyNames,
  type ItemRow,
  type MarksByAgency,
  type Reader,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import type { decisionDomains } from './domains';
import { lazily, slotsOf, type Slot } from './inputs';
import type { createItemChoice } from './itemGroups';
import type { Oracle } from './oracle';
import type { groupReaders } from './readerGroups';

/** The record that is asked for; its name, like every name, is only compared. */
export const reference = 'record_1';

/** Everybody whom a token can name. */
export const lazyReader = (
  oracle: Oracle,
  { agencies, weights }: ReturnType<typeof groupReaders>,
): Reader => {
  const sayGroup = (choice: number) =>
    agencies[oracle.choose(ofAgency, weights)]?.groups[choice]?.roles.join('/');
  const ofAgency = oracle.input({ name: 'reader of', say: (choice) => agencies[choice]?.agency ?? '' });
  const ofRole = oracle.input({ name: 'role', say: (choice) => sayGroup(choice) ?? '' });
  const ofSetting = oracle.input({
    name: 'reader’s setting',
    say: (choice) => settingsNow()[choice] ?? 'none',
  });
  const agencyNow = () => agencies[oracle.choose(ofAgency, weights)];
  const groupNow = () => {
    const agency = agencyNow();
    return agency?.groups[oracle.choose(ofRole, agency.weights)];
  };
  const settingsNow = () => groupNow()?.settings ?? [];
  const one = [1];
  const two = [1, 1];
  return lazily<Reader>({
    agency: () => agencyNow()?.agency ?? 'POLICE',
    role: () => groupNow()?.role ?? 'QA_AUDITOR',
    establishment: () => {
      const settings = settingsNow();
      return settings[oracle.choose(ofSetting, settings.length === 1 ? one : two)];
    },
  });
};

const attributes: readonly (keyof ItemRow)[] = [
  'id',
  'owner',
  'tier',
  'envelope',
  'onlyTo',
  'neverTo',
  'needsConsent',
  'innerCircle',
  'circleOnly',
  'circleNeeds',
  'strategyOnly',
  'revealsLocation',
  'existenceProtected',
];

/** Every row of the catalogue, told apart as far as somebody reads. */
export const lazyItem = (oracle: Oracle, choice: ReturnType<typeof createItemChoice>): ItemRow => {
  const getters: Partial<Record<keyof ItemRow, () => unknown>> = {
    name: () => 'an item',
    because: () => 'Because.',
    source: () => '',
  };
  for (const attribute of attributes) {
    const say = (): string => JSON.stringify(choice.left()[0]?.row[attribute] ?? 'none');
    const narrowing = choice.narrowingBy(attribute);
    const input = oracle.input({ name: `item’s ${attribute}`, say }, { narrowing });
    getters[attribute] = () => {
      const { values, weights } = choice.split(attribute);
      return values[values.length === 1 ? 0 : oracle.choose(input, weights)];
    };
  }
  return lazily<ItemRow>(getters as never);
};

const otherwise = (): never => {
  throw new Error('A list of the space was asked for more than whether it holds something.');
};

/** A list that answers what it holds and nothing else: an evaluator that reads more of it fails. */
const askedList = (holds: (entry: string) => boolean): readonly string[] =>
  lazily({ includes: () => holds, length: otherwise, 0: otherwise }) as unknown as readonly string[];

type Asked = Slot<boolean>;

/** What a provider has prohibited: the item, all of the record, both or neither. */
export const lazyRestrictions = (item: ItemRow, ofItem: Asked, ofAll: Asked): readonly string[] =>
  askedList((entry) => {
    if (entry === '*') return ofAll();
    return entry === item.id ? ofItem() : otherwise();
  });

/** A person’s marks by agency: the lists of the item’s owner, and those of every other agency, all alike. */
const lazyMarks = (item: ItemRow, ofRecord: Asked, ofItem: Asked, elsewhere: Asked): MarksByAgency => {
  const own = askedList((entry) => {
    if (entry === reference) return ofRecord();
    return entry === `${reference}#${item.id}` ? ofItem() : otherwise();
  });
  const others = askedList(() => elsewhere());
  return lazily<MarksByAgency>(
    Object.fromEntries(
      agencyNames.map((agency) => [agency, () => (item.owner === agency ? own : others)]),
    ) as never,
  );
};

type Reasons = SubjectPermission['reasons'];

/** Reasons are asked for how many there are, for the first, and whether all or some are of a kind. */
const lazyReasons = (slot: Slot<Reasons>): Reasons =>
  lazily({
    length: () => slot().length,
    0: () => slot()[0],
    every: () => (holds: (reason: Reasons[number]) => boolean) => slot().every((reason) => holds(reason)),
    some: () => (holds: (reason: Reasons[number]) => boolean) => slot().some((reason) => holds(reason)),
    includes: otherwise,
  }) as unknown as Reasons;

/** One person whom the record is about: every permission that a grant can hold. */
export const lazyPerson = (
  oracle: Oracle,
  item: ItemRow,
  domains: ReturnType<typeof decisionDomains>['person'],
  place: string,
) => {
  const second = place !== '';
  const slots = slotsOf(oracle, place, domains, second);
  const elsewhere = slots['listed elsewhere'];
  const reasons = lazyReasons(slots.reasons);
  const marked = lazyMarks(item, slots['record marked'], slots['item marked'], elsewhere);
  const nominated = lazyMarks(item, slots['record nominated'], slots['item nominated'], elsewhere);
  const agreed = lazyMarks(item, slots['record agreed'], slots['item agreed'], elsewhere);
  const person = lazily<SubjectPermission>({
    person: () => (second ? 'person_2' : 'person_1'),
    subject: () => undefined,
    row: () => 'DT12',
    level: slots.level,
    reasons: () => reasons,
    consent: slots.consent,
    heard: slots.heard,
    emergency: slots.emergency,
    facts: () => undefined,
    marked: () => marked,
    nominated: () => nominated,
    agreed: () => agreed,
  });
  return { person, slots };
};
