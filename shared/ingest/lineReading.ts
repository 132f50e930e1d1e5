import type { z } from 'zod';
import type { RecordKind } from '../subgraph/records';
import { isReference } from './fields';
import { unsafetyOf } from './jsonSafety';
import { lineFingerprint, personKind, personLine, recordLine, toStoredPerson, toStoredRecord } from './line';
import { problemsOf } from './problem';
import type { RefusedLine } from './report';
import { staffKind, staffLine, toStaffMember } from './staffLine';
import type { Cast, Writable } from './writable';

/** The longest line that an import accepts, in bytes of UTF-8. */
export const longestLine = 256 * 1024;

/** A line, read: ready to be written, or refused with the reasons. */
export type ReadLine =
  | { readonly accepted: true; readonly writable: Writable }
  | { readonly accepted: false; readonly refused: Omit<RefusedLine, 'line'> };

type Reading = (value: unknown) => Promise<ReadLine>;

const refuse = (...problems: string[]): ReadLine => ({ accepted: false, refused: { problems } });

const readingOf =
  <Line>(
    schema: z.ZodType<Line>,
    prepare: (line: Line) => Writable | Promise<Writable | string[]>,
  ): Reading =>
  async (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) return refuse(...problemsOf(parsed.error));
    const prepared = await prepare(parsed.data);
    return Array.isArray(prepared) ? refuse(...prepared) : { accepted: true, writable: prepared };
  };

const personReading = readingOf(personLine, (line) => {
  const { _id: id, ...fields } = toStoredPerson(line);
  return { kind: personKind, id, fields };
});

const staffReading = readingOf(staffLine, (line) => {
  const { _id: id, ...fields } = toStaffMember(line);
  return { kind: staffKind, id, fields: { ...fields, fingerprint: lineFingerprint(line) } };
});

const fieldOf = (value: object, name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the parser's own message quotes the line
  }
};

/** Reads single lines of the agency's kinds. The returned function never rejects for anything in the line. */
export const createLineReading = (kinds: readonly RecordKind[], cast: Cast) => {
  const readings = new Map<unknown, Reading>([[personKind, personReading]]);
  for (const kind of kinds)
    readings.set(
      kind.name,
      readingOf(recordLine(kind), (line) => cast(kind.name, toStoredRecord(line))),
    );

  readings.set(staffKind, staffReading);

  const known = [...readings.keys()].join(', ');

  const named = (value: object, read: ReadLine): ReadLine => {
    if (read.accepted) return read;
    const [kind, reference] = [fieldOf(value, 'kind'), fieldOf(value, 'reference')];
    const names = {
      ...(typeof kind === 'string' && readings.has(kind) && { kind }),
      ...(isReference(reference) && { reference: reference.trim() }),
    };
    return { accepted: false, refused: { ...names, ...read.refused } };
  };

  return async (line: string): Promise<ReadLine> => {
    if (Buffer.byteLength(line) > longestLine) return refuse('line: longer than 256 KiB');
    if (line.includes('\uFFFD')) return refuse('line: not UTF-8');
    const value = parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse('line: expected one JSON object');
    const unsafety = unsafetyOf(value);
    if (unsafety !== null) return named(value, refuse(`line: ${unsafety}`));
    const reading = readings.get(fieldOf(value, 'kind'));
    if (reading === undefined) return named(value, refuse(`kind: expected one of ${known}`));
    return named(value, await reading(value));
  };
};
