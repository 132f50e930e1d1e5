import { accountedPersonOf, type StaffFinding } from '../../audit';
import type { Agency } from '../../disclosure';
import type { AuditReadEntry, DisclosureEntry, SealedEntry } from '../../log';
import { dayOf } from '../../audit/review/reviewDay';
import { placeOf } from '../matching/places';
import type { RecordStore, StoredMatch, StoredPerson, StoredRecord } from '../records';
import type { StoredStaffMember } from '../records/staffMember';

interface Staffed {
  readonly entry: SealedEntry;
  readonly member: StoredStaffMember;
}

type Read = SealedEntry & { readonly body: DisclosureEntry };

type Audited = SealedEntry & { readonly body: AuditReadEntry };

/** Something of a person was in the answer: asking alone is not yet reading. An account of somebody is one of them. */
const isReading = (entry: SealedEntry): entry is Read | Audited =>
  'answer' in entry.body
    ? entry.body.kind !== 'REFUSAL' && entry.body.disclosed.length > 0
    : accountedPersonOf(entry) !== null;

/** The hub's people of whom something was read: those asked about, and those of the records that left. */
const hubPeopleOf = (entry: Read | Audited): readonly string[] => {
  const accounted = accountedPersonOf(entry);
  if (!('answer' in entry.body)) return accounted === null ? [] : [accounted];
  const { person, basis, disclosed } = entry.body;
  const left = new Set(disclosed.flatMap(({ records }) => records));
  const of = (basis?.records ?? []).flatMap(({ reference, people }) =>
    left.has(reference) ? people.flatMap((place) => basis?.people[place ?? -1]?.person ?? []) : [],
  );
  return [...new Set([...(person === null ? [] : [person]), ...of])];
};

/**
 * All records that were read. INVARIANT: looked up whatever the entry rests on, as that says nothing of people whom a
 * record is about beside those who were asked about or have a permission.
 */
const recordsOf = ({ body }: Read | Audited): readonly string[] =>
  'answer' in body ? body.disclosed.flatMap(({ records }) => records) : [];

const byId = <Document extends { readonly _id: string }>(found: readonly Document[]) =>
  new Map(found.map((one) => [one._id, one]));

const membersOf = async ({ staff }: RecordStore, agency: Agency, entries: readonly SealedEntry[]) => {
  const own = entries.filter(({ body }) => body.requester.agency === agency);
  const subs = [...new Set(own.map(({ body }) => body.requester.sub))];
  if (subs.length === 0) return [];
  const found = byId(
    await staff
      .find({ _id: { $in: subs } })
      .lean<StoredStaffMember[]>()
      .exec(),
  );
  return own.flatMap((entry): readonly Staffed[] => {
    const member = found.get(entry.body.requester.sub);
    return member ? [{ entry, member }] : [];
  });
};

const linksOf = async ({ matches }: RecordStore, people: readonly string[]) => {
  if (people.length === 0) return new Map<string, StoredMatch>();
  const found = await matches
    .find({ _id: { $in: [...new Set(people)] } }, { status: 1, record: 1 })
    .lean<StoredMatch[]>()
    .exec();
  return byId(found);
};

const subjectsOf = async ({ models }: RecordStore, records: readonly string[]) => {
  const [model] = models.values();
  if (!model || records.length === 0) return new Map<string, StoredRecord>();
  const found = await model
    .find({ _id: { $in: [...new Set(records)] } }, { subjects: 1 })
    .lean<StoredRecord[]>()
    .exec();
  return byId(found);
};

/** The agency's own references of the people of whom each reading was. */
const peopleRead = async (
  records: RecordStore,
  read: readonly (Staffed & { readonly entry: Read | Audited })[],
) => {
  const links = await linksOf(
    records,
    read.flatMap(({ entry }) => hubPeopleOf(entry)),
  );
  const held = await subjectsOf(
    records,
    read.flatMap(({ entry }) => recordsOf(entry)),
  );
  return new Map(
    read.map(({ entry }) => {
      const { seq, body } = entry;
      const linked = hubPeopleOf(entry).flatMap((person) => {
        const match = links.get(person);
        return match?.status === 'LINKED' && match.record !== null ? [match.record] : [];
      });
      const subjects = recordsOf(entry).flatMap((record) => held.get(record)?.subjects ?? []);
      const asked = 'answer' in body ? (body.basis?.linked ?? null) : null;
      return [seq, [...new Set([...(asked === null ? [] : [asked]), ...linked, ...subjects])]] as const;
    }),
  );
};

type Addressed = Pick<StoredPerson, '_id' | 'addresses'>;

/** Present addresses as they are compared; none for an address that many strangers share. */
const addressesOf = async ({ people }: RecordStore, references: readonly string[]) => {
  if (references.length === 0) return new Map<string, string>();
  const found = await people
    .find({ _id: { $in: [...new Set(references)] } }, { addresses: 1 })
    .lean<Addressed[]>()
    .exec();
  return new Map(
    found.flatMap(({ _id, addresses: [present] }) => {
      const place = present === undefined ? null : placeOf(present);
      return place && place.folded !== '' ? [[_id, place.folded] as const] : [];
    }),
  );
};

const householdAmong = (
  { person, household }: StoredStaffMember,
  read: readonly string[],
  addresses: ReadonlyMap<string, string>,
): readonly string[] => {
  const home = person === null ? undefined : addresses.get(person);
  return read.filter(
    (one) =>
      one !== person && (household.includes(one) || (home !== undefined && addresses.get(one) === home)),
  );
};

const isAfter = (at: string, leftOn: string | null): boolean =>
  leftOn !== null && dayOf(Date.parse(at)).date > leftOn;

/**
 * What the agency's staff register says of a page of its log: who read of themself, of somebody they live with, or
 * after their last day. A handful of queries a page, each by primary keys, whatever its length.
 */
export const createStaffRelations = (agency: Agency, records: RecordStore) => {
  const findingsOf = async (staffed: readonly Staffed[]) => {
    const read = staffed.filter((one): one is Staffed & { entry: Read | Audited } => isReading(one.entry));
    const peopleOf = await peopleRead(records, read);
    const homes = read.flatMap(({ member }) => member.person ?? []);
    const addresses = await addressesOf(records, [...homes, ...[...peopleOf.values()].flat()]);
    return (one: Staffed): readonly StaffFinding[] => {
      const { entry, member } = one;
      const about = peopleOf.get(entry.seq) ?? [];
      const self = about.filter((person) => person === member.person);
      const household = householdAmong(member, about, addresses);
      return [
        ...(self.length > 0 ? [{ kind: 'SELF' as const, people: self }] : []),
        ...(household.length > 0 ? [{ kind: 'SAME_HOUSEHOLD' as const, people: household }] : []),
        ...(isAfter(entry.body.at, member.leftOn) ? [{ kind: 'LEAVER' as const, people: about }] : []),
      ];
    };
  };

  return async (entries: readonly SealedEntry[]): Promise<ReadonlyMap<number, readonly StaffFinding[]>> => {
    const staffed = await membersOf(records, agency, entries);
    if (staffed.length === 0) return new Map();
    const findings = await findingsOf(staffed);
    return new Map(staffed.map((one) => [one.entry.seq, findings(one)]));
  };
};
