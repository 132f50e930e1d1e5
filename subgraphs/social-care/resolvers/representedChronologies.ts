import {
  agencyNames,
  disclosureLevels,
  withheldReasons,
  type Agency,
  type DisclosureLevel,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';
import { answers, type AgencyChronology } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

/** The agencies whose part comes with the representation of a contact. */
export const partnerAgencies: readonly Agency[] = agencyNames.filter((agency) => agency !== 'SOCIAL_CARE');

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const level = z.custom<DisclosureLevel>(
  (value) => typeof value === 'string' && Object.hasOwn(disclosureLevels, value),
);
const answer = z.custom<AgencyChronology['answer']>(
  (value) => typeof value === 'string' && Object.hasOwn(answers, value),
);

const entry = z.object({
  agency: z.enum(agencyNames),
  subjects: z.array(z.string()),
  on: instant.nullable(),
  kind: z.string(),
  record: z.string(),
  level,
  rule: z.string(),
  facts: z.array(z.object({ field: z.string(), item: z.string(), says: z.string() })),
});

const withheld = z.object({
  item: z.string().nullable(),
  field: z.string(),
  count: z.number().nullable(),
  reason: z.custom<WithheldReason>(
    (value) => typeof value === 'string' && Object.hasOwn(withheldReasons, value),
  ),
  rule: z.string(),
  ask: z.string().nullable(),
});

const chronology = z.object({
  level,
  rule: z.string(),
  answer,
  touchPoints: z.array(z.object({ kind: z.string(), on: instant.nullable() })).default([]),
  entries: z.array(entry).default([]),
  withheld: z.array(withheld).default([]),
  correctedAt: instant.nullable().default(null),
});

const represented = z.array(z.record(z.string(), z.unknown()).nullable());

/**
 * What the gateway fetched of one partner about the subject at one place. Whatever is not of the agreed shape counts as
 * not answered: it came over a wire that anybody could write to, and goes back to its sender alone.
 */
export const partOf = (subjects: unknown, place: number, agency: Agency): AgencyChronology | null => {
  const subject = represented.safeParse(subjects).data?.[place];
  return chronology.safeParse(subject?.[`${agency.toLowerCase()}Chronology`]).data ?? null;
};
