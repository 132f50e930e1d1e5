import {
  decideAgain,
  items,
  recordsBy,
  stages,
  typeOfCoordinate,
  type CountedField,
  type ItemRow,
  type RecordBasis,
  type Stage,
  type SubjectPermission,
} from '../../disclosure';
import type { DisclosureEntry, ItemCount, SealedEntry } from '../../log';

/** The person whom an account is about, as the owner of the log knows them. */
export interface AccountedPerson {
  /** The hub's pseudonymous id. */
  readonly person: string;
  /** The contacts in which the person is named. */
  readonly contacts: ReadonlySet<string>;
  /** The owner's own reference by today's link; null where nobody is linked. */
  readonly linked: string | null;
  /** References of the owner's records about them. */
  readonly records: ReadonlySet<string>;
  /** Contacts of the people with whom they share such a record, in which it may have left too. */
  readonly contactsOfOthers: ReadonlySet<string>;
}

/** By which way an entry concerns the person. */
export type AccountWay = 'ASKED_ABOUT' | 'IN_THE_CONTACT' | 'WITH_SOMEBODY_ELSE' | 'OUTSIDE_ANY_CONTACT';

/** One item of one record that left, as far as it is about the person. */
export interface AccountedItem {
  readonly item: string;
  /** GraphQL type of the record. */
  readonly type: string;
  readonly record: string;
  /** How often the item left of this record in one answer: more than once only where parts share a reference. */
  readonly count: number;
  /** The record is about other people too, or nobody can say that it is not. */
  readonly several: boolean;
  /** Its provider had restricted the item when it left (R233). */
  readonly restricted: boolean;
}

/** An item that stayed, and of which the reader was told so. */
export type AccountedRefusal = Pick<AccountedItem, 'item' | 'count'> & { readonly reason: string };

/** An entry of the log as it concerns one person. */
export interface AccountEvent {
  readonly seq: number;
  readonly body: DisclosureEntry;
  readonly way: AccountWay;
  /** What was permitted about the person; null where the entry does not say. */
  readonly permission: SubjectPermission | null;
  readonly told: readonly AccountedItem[];
  readonly refused: readonly AccountedRefusal[];
}

const itemById: ReadonlyMap<string, ItemRow> = new Map(items.map((item) => [item.id, item]));

/** The row of an item that a log names; undefined for `*`, a record’s handling as a whole. */
export const accountedRowOf = (item: string): ItemRow | undefined => itemById.get(item);

const isStage = (stage: string | null): stage is Stage => stage !== null && Object.hasOwn(stages, stage);

/** How far the contact had come; null outside any contact. */
export const stageOf = ({ stage }: DisclosureEntry): Stage | null => (isStage(stage) ? stage : null);

const timesIn = (records: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const record of records) times.set(record, (times.get(record) ?? 0) + 1);
  return times;
};

const isRestricted = ({ restricted = [] }: RecordBasis, item: string): boolean =>
  restricted.includes('*') || restricted.includes(item);

const decisionsOn = (body: DisclosureEntry, record: RecordBasis, { item, field }: ItemCount) => {
  const row = itemById.get(item);
  if (!body.basis || !row) return [];
  return decideAgain(
    { reader: body.requester, stage: stageOf(body), at: Date.parse(body.at), basis: body.basis },
    record,
    { item: row, coordinate: field },
  );
};

type Concern = Pick<AccountEvent, 'body' | 'way'> & {
  /** Place of the person among the people of the basis; -1 where they are not. */
  readonly place: number;
  readonly subject: AccountedPerson;
  /** The records of the basis that a counted field may have left of. */
  readonly recordsOf: (counted: CountedField) => readonly RecordBasis[];
};

/** Those of the candidates that are about the person. */
const mine = (
  { way, place, subject }: Concern,
  candidates: readonly RecordBasis[],
): readonly RecordBasis[] =>
  way === 'ASKED_ABOUT' || way === 'OUTSIDE_ANY_CONTACT'
    ? candidates
    : candidates.filter(
        ({ people, reference }) => (place >= 0 && people.includes(place)) || subject.records.has(reference),
      );

/** How often a counted field left of records about the person; several parts of a contact share its reference. */
const countOf = (
  { body }: Concern,
  counted: ItemCount,
  times: number,
  all: readonly RecordBasis[],
  own: readonly RecordBasis[],
): number => {
  if (own.length === all.length) return times;
  const disclosed = own.filter((record) =>
    decisionsOn(body, record, counted).some(({ disclose }) => disclose),
  );
  return Math.min(times, disclosed.length);
};

const toldOf = (concern: Concern, counted: ItemCount): readonly AccountedItem[] => {
  const { way, subject } = concern;
  const { item, field } = counted;
  const type = typeOfCoordinate(field);
  return [...timesIn(counted.records)].flatMap(([record, times]): readonly AccountedItem[] => {
    const all = concern.recordsOf({ field, reference: record });
    const unknown = all.length === 0;
    const isNamed = way === 'ASKED_ABOUT' || way === 'IN_THE_CONTACT';
    if (unknown && !isNamed && !subject.records.has(record)) return [];
    const own = unknown ? [] : mine(concern, all);
    const count = unknown ? times : countOf(concern, counted, times, all, own);
    if (count === 0) return [];
    const several = unknown || own.every(({ people }) => people.length > 1);
    const restricted = own.some((one) => isRestricted(one, item) || (one.sanitised ?? []).includes(field));
    return [{ item, type, record, count, several, restricted }];
  });
};

/** An item that leaves by two fields of one record (a date, and the touch point made of it) left once. */
const once = (told: readonly AccountedItem[]): readonly AccountedItem[] => {
  const byRecord = new Map<string, AccountedItem>();
  for (const one of told) {
    const key = JSON.stringify([one.item, one.record]);
    const earlier = byRecord.get(key);
    if (!earlier) byRecord.set(key, one);
    else
      byRecord.set(key, {
        ...earlier,
        count: Math.max(earlier.count, one.count),
        several: earlier.several && one.several,
        restricted: earlier.restricted || one.restricted,
      });
  }
  return [...byRecord.values()];
};

/** What was withheld and not hidden: recomputed from what the decision rested on, as the reader was told of it. */
const refusedOf = (concern: Concern): readonly AccountedRefusal[] => {
  const { body, way } = concern;
  if (way === 'WITH_SOMEBODY_ELSE') return [];
  return body.withheld.flatMap((counted) => {
    const { item, field, records, reason } = counted;
    const visible = records.filter((reference) =>
      mine(concern, concern.recordsOf({ field, reference })).some((one) =>
        decisionsOn(body, one, counted).some((decision) => !decision.disclose && !decision.hidden),
      ),
    );
    return visible.length > 0 ? [{ item, reason, count: visible.length }] : [];
  });
};

const wayOf = (
  { person, contact, basis, disclosed }: DisclosureEntry,
  subject: AccountedPerson,
  place: number,
): AccountWay | null => {
  if (person === subject.person) return 'ASKED_ABOUT';
  // INVARIANT: an entry of a contact that names nobody concerns all its people.
  if (person === null && contact !== null && (place >= 0 || subject.contacts.has(contact)))
    return 'IN_THE_CONTACT';
  // INVARIANT: whoever was asked about, a record about the person that left is in their account.
  const hasTheirs = disclosed.some(({ records }) => records.some((record) => subject.records.has(record)));
  const linked = basis?.linked ?? null;
  if (person === null && contact === null && (linked === null ? hasTheirs : linked === subject.linked))
    return 'OUTSIDE_ANY_CONTACT';
  return hasTheirs || (person !== null && place >= 0) ? 'WITH_SOMEBODY_ELSE' : null;
};

/** An entry as it concerns the person; null where it does not, or is no disclosure, refusal or reading. Pure. */
export const accountEventOf = ({ seq, body }: SealedEntry, subject: AccountedPerson): AccountEvent | null => {
  if (!('answer' in body)) return null;
  const people = body.basis?.people ?? [];
  const place = people.findIndex(({ person }) => person === subject.person);
  const way = wayOf(body, subject, place);
  if (way === null) return null;
  const recordsOf = body.basis ? recordsBy(body.basis) : () => [];
  const concern: Concern = { body, way, place, subject, recordsOf };
  return {
    ...{ seq, body, way },
    permission: people[place] ?? null,
    told: once(body.disclosed.flatMap((counted) => toldOf(concern, counted))),
    refused: refusedOf(concern),
  };
};
