import { z } from 'zod';
import type { StoredStaffMember } from '../subgraph/records/staffMember';
import { calendarDate, reference } from './fields';

/** The kind of line that brings a member of the agency's staff. */
export const staffKind = 'STAFF';

/** A line of the staff register. Unknown fields are refused: the register needs no name and no address. */
export const staffLine = z.strictObject({
  kind: z.literal(staffKind),
  reference: reference.meta({
    description: 'The `sub` of their access token, as the identity provider gives it; never reused.',
  }),
  person: reference
    .nullable()
    .default(null)
    .describe('The agency’s own reference of them in its records; null where it has none.'),
  household: z
    .array(reference)
    .max(50)
    .default([])
    .describe('The agency’s own references of the people they live with, as far as they said.'),
  leftOn: calendarDate.nullable().default(null).describe('Their last day; null while they work there.'),
});

export type StaffLine = z.output<typeof staffLine>;

/** The member of staff as stored, but for the fingerprint of the line. */
export const toStaffMember = (line: StaffLine): Omit<StoredStaffMember, 'fingerprint'> => ({
  _id: line.reference,
  person: line.person,
  household: [...new Set(line.household)],
  leftOn: line.leftOn,
});
