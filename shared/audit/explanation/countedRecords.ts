import { typeOfCoordinate, type ItemRow, type RecordBasis } from '../../disclosure';
import type { DisclosureEntry, ItemCount } from '../../log';

/** What one entry counts of an item about one person. */
export interface CountedRecords {
  /** As they were decided; one in whose place the owner’s sanitised text was offered stands twice, restricted and not. */
  readonly decided: readonly RecordBasis[];
  /** How often the referrer was told the outcome: it reaches them outside every level, and no record is decided (F9). */
  readonly toldToReferrer: number;
}

const isOutcomeForReferrer = ({ item, field }: ItemCount): boolean =>
  item === 'SOC-18.outcome' && field === 'Contact.outcomeForReferrer';

/** The records that may be about the subject: in an entry about a whole contact those that name their place. */
const recordsAbout = ({ basis, subject: about }: DisclosureEntry, subject: string) => {
  const { people = [], records = [] } = basis ?? {};
  if (about !== null) return records;
  const place = people.findIndex((person) => person.subject === subject);
  return records.filter((record) => record.people.includes(place));
};

/** The full text of a record was decided, and then what its owner wrote in its place: as though nothing were restricted. */
const asDecided = (record: RecordBasis, fields: ReadonlySet<string>): readonly RecordBasis[] =>
  record.sanitised?.some((field) => fields.has(field)) ? [record, { ...record, restricted: [] }] : [record];

/** Whether a record is among those that are counted: by its type, or of a touch point by its reference alone. */
const isAmong = (counted: readonly ItemCount[]): ((record: RecordBasis) => boolean) => {
  const keys = counted.flatMap(({ field, records }) => {
    const type = field.endsWith('.touchPoints') ? '' : typeOfCoordinate(field);
    return records.map((reference) => `${type} ${reference}`);
  });
  const known = new Set(keys);
  return ({ type, reference }) => known.has(`${type} ${reference}`) || known.has(` ${reference}`);
};

/** The records of which the entry counts the item; a touch point follows the record that it is of. */
export const recordsCounted = (
  entry: DisclosureEntry,
  subject: string,
  { id }: ItemRow,
  field: string | null,
): CountedRecords => {
  const counted = [...entry.disclosed, ...entry.withheld].filter(
    (one) => one.item === id && (field === null || one.field === field),
  );
  const byKernel = counted.filter((one) => !isOutcomeForReferrer(one));
  const fields = new Set(byKernel.map((one) => one.field));
  const about = recordsAbout(entry, subject);
  const isOfContact = about.some(({ type }) => type === 'Contact');
  const told = counted.filter(isOutcomeForReferrer).flatMap(({ records }) => records);
  return {
    decided: about.filter(isAmong(byKernel)).flatMap((record) => asDecided(record, fields)),
    toldToReferrer: isOfContact ? told.length : 0,
  };
};
