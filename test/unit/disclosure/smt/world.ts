import { order, type Policy } from './policy';
import type { Unknown } from './smtLib';

const truth = 'TRUTH' as const;

/** What is unknown of a reader, a contact and a record: the kernel’s inputs, each with the size of its domain. */
const sizesOf = ({ items, roles }: { readonly items: readonly unknown[]; readonly roles: object }) => ({
  role: Object.keys(roles).length,
  agency: order.agency.length,
  readerSetting: order.setting.length,
  /** The reader asks inside a contact; outside any there is only ownership. */
  inContact: truth,
  stage: order.stage.length,
  threshold: order.threshold.length,
  mode: order.mode.length,
  /** The profile lets section 47 override a provider’s restriction. */
  yields: truth,
  circle: truth,
  attends: order.attends.length,
  released: order.released.length,
  asked: truth,
  attendedTriage: truth,
  item: items.length,
  restricted: truth,
  /** Older than the window of health, of probation. Any pair is possible: a profile sets both windows. */
  beyondHealth: truth,
  beyondProbation: truth,
  olderButRelevant: truth,
  recordSetting: order.setting.length,
});

/** What is unknown of one person whom the record is about. */
const personSizes = {
  kind: order.kind.length,
  /** The consent that sharing stands on, and what is recorded of the person’s own (R218, R230). */
  consent: order.consent.length,
  ownConsent: order.consent.length,
  override: truth,
  strategyTriggered: truth,
  /** The level to which the reader has opened the person in an emergency (BG1); 0 for not at all. */
  emergency: order.released.length,
  /** The record, the item by name, is marked relevant for this person (M6). */
  marked: truth,
  markedByName: truth,
  /** The owner attached the record to its return (F3). */
  attached: truth,
  /** The record was agreed for the reader’s setting (M7). */
  agreed: truth,
};

export type PersonTerms<Term> = Readonly<Record<keyof typeof personSizes, Term>>;

/** One symbolic state: every input of one decision. */
export type World<Term> = Readonly<Record<keyof ReturnType<typeof sizesOf>, Term>> & {
  readonly people: readonly PersonTerms<Term>[];
};

const termsOf = <Term, Key extends string>(
  sizes: Readonly<Record<Key, Unknown['size']>>,
  prefix: string,
  unknown: (unknown: Unknown) => Term,
): Readonly<Record<Key, Term>> =>
  Object.fromEntries(
    Object.entries<Unknown['size']>(sizes).map(([name, size]) => [
      name,
      unknown({ name: prefix + name, size }),
    ]),
  ) as Record<Key, Term>;

/** A world of unknowns, with so many places for people; a place may be empty. */
export const createWorld = <Term>(
  policy: Policy,
  people: number,
  unknown: (unknown: Unknown) => Term,
): World<Term> => ({
  ...termsOf(sizesOf(policy), '', unknown),
  people: Array.from({ length: people }, (_, index) => termsOf(personSizes, `person${index + 1}_`, unknown)),
});

/** The same world with one thing different for one person. */
export const withPerson = <Term>(
  world: World<Term>,
  place: number,
  change: Partial<PersonTerms<Term>>,
): World<Term> => ({
  ...world,
  people: world.people.map((person, index) => (index === place ? { ...person, ...change } : person)),
});

/** The names of the unknowns, and of what follows from them, that are truths and not numbers. */
export const truthNames: readonly string[] = [
  ...Object.entries({ ...sizesOf({ items: [], roles: {} }), ...personSizes })
    .filter(([, size]) => size === truth)
    .map(([name]) => name),
  ...['clear', 'heard'],
];
