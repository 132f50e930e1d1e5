import { createHash } from 'node:crypto';
import { rowOf, type ConsentStatus, type OrderedLevel, type Threshold } from '@mash-hub/shared/disclosure';
import type { OverrideGround } from '@mash-hub/shared/profiles';
import { childrenOf, consentOf } from './basis';
import type { Contact } from './contact';
import { contactTransitions } from './machines/contact';
import { endOf, factsOf, wasKept, type MeasuredContact } from './measures';
import { caseFactsOf, thresholdOf } from './permission';
import { procedureOf } from './procedure';

/** How a sample is divided, so that every kind is in it (G3). */
export const sampleGroupings = {
  OUTCOME: 'By outcome, or where it stands without one.',
  AGENCY: 'By referring agency.',
  OVERRIDE_GROUND: 'By ground that stood in for consent; contacts without one are left out.',
  RAG: 'By the colour that stands.',
} as const;

export type SampleGrouping = keyof typeof sampleGroupings;

/** What an auditor is shown of a contact: how it was decided, never what it says (F9). */
export interface SampledContact {
  readonly contact: string;
  readonly reference: string;
  readonly measured: MeasuredContact;
  readonly threshold: Threshold | null;
  readonly decidedInTime: boolean | null;
  readonly consents: readonly ConsentStatus[];
  readonly grounds: readonly OverrideGround[];
  /** Rules of the steps that were taken. */
  readonly rules: readonly string[];
  /** Rows of the decision table that hold for its children now. */
  readonly rows: readonly string[];
  readonly levels: readonly OrderedLevel[];
}

/** One kind of contacts, and which of them were drawn. */
export interface DrawnGroup {
  readonly key: string;
  /** How many there are, of which the sample is a part. */
  readonly size: number;
  /** Ids. */
  readonly contacts: readonly string[];
}

const keysIn = (measured: MeasuredContact, by: SampleGrouping): readonly string[] => {
  switch (by) {
    case 'OUTCOME':
      return [endOf(measured)];
    case 'AGENCY':
      return [measured.referrer];
    case 'OVERRIDE_GROUND':
      return [...new Set(measured.overrides.map(({ ground }) => ground))];
    case 'RAG':
      return [measured.rag ?? 'UNRATED'];
  }
};

const rulesIn = ({ stateHistory }: Contact): readonly string[] => [
  ...new Set(
    stateHistory.flatMap(({ from, to, event }) => {
      const row = contactTransitions.find((one) => one.from === from && one.event === event && one.to === to);
      return row?.rules ?? [];
    }),
  ),
];

/** What an auditor is shown of a contact that was drawn. Pure. */
export const sampledContact = (contact: Contact, now: Date): SampledContact => {
  const children = childrenOf(contact);
  const profile = procedureOf(contact);
  const measured = factsOf(contact);
  return {
    contact: contact.id,
    reference: contact.reference,
    measured,
    threshold: thresholdOf(contact),
    decidedInTime: wasKept(measured.decision, now),
    consents: children.map(consentOf),
    grounds: contact.overrides.map(({ ground }) => ground),
    rules: rulesIn(contact),
    rows: [...new Set(children.map((child) => rowOf(caseFactsOf(contact, child, profile, now)).id))],
    levels: measured.releases,
  };
};

/** The place of a contact in the draw: the same for the same seed, whatever else is drawn from. */
const lotOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}\n${id}`).digest('hex');

interface Lot {
  readonly lot: string;
  readonly id: string;
}

/**
 * Draws a sample of each group: the same seed draws the same contacts out of the same contacts, in whatever order they
 * come. Holds no more than the sample.
 */
export const createSample = (by: SampleGrouping, perGroup: number, seed: string) => {
  const groups = new Map<string, { size: number; lots: readonly Lot[] }>();

  const add = (id: string, measured: MeasuredContact): void => {
    const lot = lotOf(seed, id);
    for (const key of keysIn(measured, by)) {
      const { size, lots } = groups.get(key) ?? { size: 0, lots: [] };
      const ordered = [...lots, { lot, id }].sort((one, other) => (one.lot < other.lot ? -1 : 1));
      groups.set(key, { size: size + 1, lots: ordered.slice(0, perGroup) });
    }
  };

  const drawn = (): readonly DrawnGroup[] =>
    [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, { size, lots }]) => ({ key, size, contacts: lots.map(({ id }) => id) }));

  return { add, drawn };
};
