import type { WithheldReason } from '../../disclosure';

/** How far a contact has come, and what it gives to whoever is on its release. */
export const situations = {
  NOT_ASKED: 'before the reader’s agency is asked',
  HEADLINE: 'at HEADLINE',
  SUMMARY: 'at SUMMARY',
  UNMARKED: 'at RELEVANT without a mark',
  RELEVANT: 'at RELEVANT',
  FULL: 'at FULL',
  OVERRIDDEN: 'at FULL where the person has refused',
  STRATEGY: 'while the strategy discussion runs',
  ANONYMOUS: 'at FULL',
} as const;

export type Situation = keyof typeof situations;

/** Who reads. Of a title the usual reader, who is named on the release, is left out. */
export const readers = {
  RECIPIENT: '',
  OUTSIDE_PURPOSE: ' to whom its purpose leaves out',
  SETTING: ' to a setting',
  CIRCLE: ' to the decision circle',
  INNER_ROLE: ' to the role that belongs to its circle',
  OWN_STAFF: ' to the owner’s own staff',
  OWN_STAFF_OUTSIDE: ' to the owner’s own staff outside the circle',
} as const;

export type ItemReader = keyof typeof readers;

/** What a reader finds of an item; ABSENT: neither a value nor a word that it is withheld. */
export interface Expectation {
  readonly who: ItemReader;
  readonly where: Situation;
  readonly finds: 'DISCLOSED' | 'WITHHELD' | 'ABSENT';
  /** Why it is withheld, as the reader is told it. */
  readonly reason?: WithheldReason;
}

const inWords = ({ who, where, finds }: Expectation): string =>
  `${finds.toLowerCase()}${readers[who]} ${situations[where]}`;

/** Expectations in one sentence: `disclosed at RELEVANT, withheld at SUMMARY`. */
export const expectationsInWords = (expectations: readonly Expectation[]): string =>
  expectations.map(inWords).join(', ');
