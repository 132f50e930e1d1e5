import { isOpenTier, items, type ItemRow, type OpenTier } from '../../disclosure';
import { expectationsInWords, type Expectation, type Situation } from './expectation';

/** What has to be shown of one item of the catalogue: the test is named by it, and the table of items prints it. */
export interface ItemProof {
  readonly item: ItemRow;
  readonly title: string;
  readonly expectations: readonly Expectation[];
}

/** Items that are no field of a contact’s records; tests of their own name them. */
export const withoutRecord: Readonly<Record<string, string>> = {
  'SOC-24': 'A whole contact while it is held: its door shows it to nobody outside social care.',
  'SOC-25': 'A log apart from every contact: its door opens to the staff of the hub alone.',
  'SOC-26': 'A suggestion between two contacts: its door opens to social care’s caseworkers alone.',
  'HLT-26': 'A modifier of every other item of health (M9); its own field gives the reason that lifts it.',
};

const below: Readonly<Record<OpenTier, readonly Omit<Expectation, 'who' | 'finds'>[]>> = {
  HEADLINE: [{ where: 'NOT_ASKED' }],
  SUMMARY: [{ where: 'HEADLINE', reason: 'NOT_RECIPIENT' }],
  RELEVANT: [
    { where: 'UNMARKED', reason: 'NOT_RELEVANT' },
    { where: 'SUMMARY', reason: 'TIER_EXCEEDS_LEVEL' },
  ],
  FULL: [{ where: 'RELEVANT', reason: 'TIER_EXCEEDS_LEVEL' }],
};

/** Existence is protected, or the whole contact is unknown: then a refusal looks like nothing held (F7). */
const refusal = (item: ItemRow, one: Omit<Expectation, 'finds'>): Expectation =>
  item.existenceProtected || one.where === 'NOT_ASKED'
    ? { who: one.who, where: one.where, finds: 'ABSENT' }
    : { ...one, finds: 'WITHHELD' };

const limits = (item: ItemRow, where: Situation): readonly Expectation[] => [
  ...(item.onlyTo || item.neverTo
    ? [refusal(item, { who: 'OUTSIDE_PURPOSE', where, reason: 'PURPOSE' })]
    : []),
  ...(item.needsConsent ? [refusal(item, { who: 'RECIPIENT', where: 'OVERRIDDEN' })] : []),
];

/** A place is shown to no setting, whatever was agreed for it (M8). */
const placeLimit = ({ revealsLocation }: ItemRow): readonly Expectation[] =>
  revealsLocation ? [{ who: 'SETTING', where: 'FULL', finds: 'ABSENT' }] : [];

const openItem = (item: ItemRow, tier: OpenTier): readonly Expectation[] => [
  { who: 'RECIPIENT', where: tier, finds: 'DISCLOSED' },
  ...below[tier].map((one) => refusal(item, { ...one, who: 'RECIPIENT' })),
  ...limits(item, tier),
  ...placeLimit(item),
];

/** Social care’s own items have partners in their circle only while a strategy discussion runs (F3). */
const circleSituation = (item: ItemRow): Situation => {
  if (item.id === 'SOC-12c') return 'ANONYMOUS';
  if (item.strategyOnly || (item.id.startsWith('SOC-') && !item.circleOnly)) return 'STRATEGY';
  return item.circleNeeds ?? 'RELEVANT';
};

const circleItem = (item: ItemRow): readonly Expectation[] => {
  const where = circleSituation(item);
  const full = where === 'ANONYMOUS' ? where : 'FULL';
  return [
    { who: 'CIRCLE', where, finds: 'DISCLOSED' },
    ...(item.circleNeeds
      ? [{ who: 'CIRCLE', where: 'RELEVANT', finds: 'WITHHELD', reason: 'TIER_EXCEEDS_LEVEL' } as const]
      : []),
    ...(item.strategyOnly ? [{ who: 'CIRCLE', where: 'FULL', finds: 'ABSENT' } as const] : []),
    { who: 'RECIPIENT', where: full, finds: 'ABSENT' },
    ...(item.innerCircle ? [{ who: 'INNER_ROLE', where: 'FULL', finds: 'DISCLOSED' } as const] : []),
    ...(item.circleOnly ? [{ who: 'OWN_STAFF_OUTSIDE', where: full, finds: 'ABSENT' } as const] : []),
    ...placeLimit(item),
  ];
};

const ownerItem: readonly Expectation[] = [
  { who: 'OWN_STAFF', where: 'FULL', finds: 'DISCLOSED' },
  { who: 'CIRCLE', where: 'FULL', finds: 'ABSENT' },
  { who: 'RECIPIENT', where: 'FULL', finds: 'ABSENT' },
];

const expectationsOf = (item: ItemRow): readonly Expectation[] => {
  if (isOpenTier(item.tier)) return openItem(item, item.tier);
  return item.tier === 'NEVER_ONWARD_CIRCLE' ? circleItem(item) : ownerItem;
};

/** What has to be shown of every item that is a field of a contact’s records: from its row alone. Pure. */
export const itemProofs: readonly ItemProof[] = items
  .filter(({ id }) => !(id in withoutRecord))
  .map((item) => {
    const expectations = expectationsOf(item);
    return { item, expectations, title: `${item.id} is ${expectationsInWords(expectations)}` };
  });
