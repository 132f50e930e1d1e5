import { z } from 'zod';

/** Text that a line may leave out; null then. */
export const optionalText = (longest: number) => z.string().max(longest).nullable().default(null);

/** Names, references or short entries; none when left out. */
export const texts = (longest: number) => z.array(z.string().max(longest)).max(50).default([]);

/** A day without a time, `2026-06-09`, as the source system shows it; null when left out. */
export const optionalDay = z.iso.date().nullable().default(null);

/** Days without a time; none when left out. */
export const days = z.array(z.iso.date()).max(200).default([]);

/** A member of a closed list that a line may leave out; null then. */
export const optionalOneOf = <const Member extends string>(members: readonly Member[]) =>
  z.enum(members).nullable().default(null);
