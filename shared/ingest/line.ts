import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../log/canonicalJson';
import type { RecordKind, StoredPerson, StoredRecord } from '../subgraph/records';
import { calendarDate, identifiers, instant, reference, text } from './fields';
import { sanitisedTexts } from './sanitisedFields';
import { blockingVersion, blocksOf } from '../subgraph/matching/blocking';

/** The kind of line that brings a person; every other kind is one of the agency's record kinds. */
export const personKind = 'PERSON';

const personName = z.strictObject({
  given: z.string().trim().max(100).describe('Empty where there is none, as for a child not yet born.'),
  family: text(100),
});

/** A line that brings a person as the agency knows them. Unknown fields are refused. */
export const personLine = z.strictObject({
  kind: z.literal(personKind),
  reference,
  names: z
    .array(personName)
    .min(1)
    .max(20)
    .describe('The present name first, then former names and aliases.'),
  birthDate: calendarDate.nullable().default(null).describe('Null when unknown or not yet born.'),
  sex: text(20).nullable().default(null),
  addresses: z.array(text(300)).max(50).default([]).describe('The present address first, then former ones.'),
  identifiers: identifiers.default({}),
  walled: z
    .boolean()
    .default(false)
    .describe('True for a former identity that must never be linked, such as before adoption.'),
});

/** A line that brings a record of the kind. Unknown fields are refused, in the content too as far as the kind is strict. */
export const recordLine = (kind: RecordKind) =>
  z.strictObject({
    kind: z.literal(kind.name),
    reference,
    subjects: z
      .array(reference)
      .min(1)
      .max(200)
      .describe('The agency’s references of all the people whom it is about.'),
    date: instant.nullable().default(null).describe('When the recorded thing happened, with offset.'),
    establishment: text(40)
      .nullable()
      .default(null)
      .describe('Code of the school, ward or office that holds it.'),
    olderButRelevant: text(2000).nullable().default(null).describe('Why it still matters though it is old.'),
    content: kind.line,
    sanitised: sanitisedTexts(kind).exactOptional(),
  });

export type PersonLine = z.output<typeof personLine>;
export type RecordLine = z.output<ReturnType<typeof recordLine>>;

/** SHA-256 of the canonical JSON of the parsed line: space, key order and left-out defaults make no difference. */
export const lineFingerprint = (line: object): string =>
  // Through JSON once more: a kind may parse a text into a date, which canonical JSON does not know.
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(line))))
    .digest('hex');

/** The person as stored, with the keys and blocks by which matching finds them (domain B6). */
export const toStoredPerson = (line: PersonLine): StoredPerson => ({
  _id: line.reference,
  names: line.names,
  birthDate: line.birthDate,
  sex: line.sex,
  addresses: line.addresses,
  identifiers: line.identifiers,
  keys: Object.entries(line.identifiers).map(([name, value]) => `${name}:${value}`),
  blocks: blocksOf(line),
  walled: line.walled,
  // Where a later release blocks otherwise, an unchanged line is written anew.
  fingerprint: lineFingerprint({ ...line, blockingVersion }),
});

/** Null where there is none, so that a line without them takes earlier ones back. */
const sanitisedOf = ({ sanitised = {} }: RecordLine): StoredRecord['sanitised'] =>
  Object.keys(sanitised).length > 0 ? sanitised : null;

/** The record as stored when it is new; restrictions are the hub's, never the source system's. */
export const toStoredRecord = (line: RecordLine): StoredRecord => ({
  _id: `${line.kind}:${line.reference}`,
  subjects: [...new Set(line.subjects)],
  date: line.date === null ? null : new Date(line.date),
  establishment: line.establishment,
  olderButRelevant: line.olderButRelevant,
  restrictions: [],
  sanitised: sanitisedOf(line),
  content: line.content,
  fingerprint: lineFingerprint(line),
});
