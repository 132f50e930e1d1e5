import { noteSigner, signatureTypes, type LogEntryBody } from '@mash-hub/shared/log';
import { anEntry } from './aLog';
import {
  aKey,
  checkpointsOver,
  checkpointSizes,
  entryCount,
  honest,
  honestBodies,
  honestLines,
  origin,
  sealed,
  witnesses,
  type ExportedLog,
} from './aWitnessedLog';

export const lastEntry = entryCount - 1;

/** An export that somebody has tampered with, what the auditor brings, and where it must be found. */
export interface Tampered {
  readonly log: ExportedLog;
  readonly kept?: readonly string[];
  readonly keys?: readonly string[];
  /** The verdict must lie within this stretch, and have this entry in it. */
  readonly within: readonly [number, number];
  readonly at: number;
}

/** The numbers below a limit, one after the other. */
export type Chance = (below: number) => number;

/** The stretch between two checkpoints in which an entry stands. */
export const sectionOf = (entry: number): readonly [number, number] => [
  Math.max(0, ...checkpointSizes.filter((size) => size <= entry)),
  Math.min(...checkpointSizes.filter((size) => size > entry)) - 1,
];

export const exactly = (entry: number) => ({ within: [entry, entry] as const, at: entry });
export const inSection = (entry: number) => ({ within: sectionOf(entry), at: entry });
export const toTheEnd = (entry: number) => ({
  within: [sectionOf(entry)[0], entryCount - 1] as const,
  at: entry,
});

/** The break at the end of the log has no third entry that would say which of two was changed. */
export const nearly = (entry: number) =>
  entry < entryCount - 2 ? exactly(entry) : { within: sectionOf(entry), at: entry };

export const anyEntry = (chance: Chance): number => chance(entryCount);

export const without = <One>(list: readonly One[], index: number): One[] =>
  list.filter((_, at) => at !== index);
export const withAt = <One>(list: readonly One[], index: number, one: One): One[] => [
  ...list.slice(0, index),
  one,
  ...list.slice(index),
];
export const replaced = <One>(list: readonly One[], index: number, one: One): One[] =>
  list.map((other, at) => (at === index ? one : other));

export const bodyAt = (entry: number): LogEntryBody => honestBodies[entry] ?? anEntry('none');
export const lineAt = (entry: number): Buffer => honestLines[entry] ?? Buffer.alloc(0);
export const noteAt = (size: number): string => honest.notes.get(size) ?? '';

export const forged = (entry: number): LogEntryBody => ({
  ...bodyAt(entry),
  requester: { ...bodyAt(entry).requester, sub: 'worker-2' },
});

export const notesWhere = (keeps: (size: number) => boolean): Map<number, string> =>
  new Map([...honest.notes].filter(([size]) => keeps(size)));

/** The log with other entries, everything from one of them on sealed anew. */
export const resealed = (
  bodies: readonly LogEntryBody[],
  entry: number,
  notes = honest.notes,
): ExportedLog => ({
  ...honest,
  lines: sealed(bodies, entry, honestLines),
  notes,
});

export const stranger = noteSigner(origin, signatureTypes.note, aKey(9));
export const strangers = witnesses.map(({ verifierKey }, index) =>
  noteSigner(verifierKey.name, signatureTypes.cosignature, aKey(10 + index)),
);

/** The checkpoints behind an entry, made anew over what the log says now. */
export const signedAnew = (
  { lines }: ExportedLog,
  entry: number,
  cosigners = witnesses,
  signer?: typeof stranger,
): Map<number, string> => {
  const sizes = checkpointSizes.filter((size) => size > entry);
  return new Map([...honest.notes, ...checkpointsOver(lines, sizes, cosigners, signer)]);
};
