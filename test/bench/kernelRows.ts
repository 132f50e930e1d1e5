import {
  createDecider,
  createTally,
  items,
  redact,
  type ContactFacts,
  type FieldRow,
  type Reader,
  type RecordFacts,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';

const rowCount = 1000;
const fieldCount = 20;

/** One published field a police item: some open at headline level, some at full level, some never onward. */
const fieldRows: readonly FieldRow[] = items
  .filter(({ owner }) => owner === 'POLICE')
  .slice(0, fieldCount)
  .map((item, index) => {
    const field = `field${String(index)}`;
    return { field, coordinate: `PoliceRow.${field}`, item };
  });

/** The names of the published fields. */
export const fieldNames: readonly string[] = fieldRows.map(({ field }) => field);

const at = Date.UTC(2026, 10, 3);

const records = Array.from({ length: rowCount }, (_, row) => ({
  _id: `ROW:${String(row)}`,
  subjects: [`P${String(row % 5)}`],
  date: new Date(at - row * 24 * 3600 * 1000),
  content: Object.fromEntries(fieldNames.map((field) => [field, `${field} of row ${String(row)}`])),
}));

const reader: Reader = { agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' };

const contact: ContactFacts = {
  stage: 'STRATEGY',
  circle: true,
  recipient: true,
  domesticAbuseMode: 'POLICE_LIST',
  restrictionYields: false,
  recency: { healthYears: 1, probationYears: 5 },
  at,
};

const permissionOf = (person: string): SubjectPermission => ({
  person,
  level: 'FULL',
  row: 'DT05',
  reasons: [],
  consent: 'NOT_SOUGHT',
  marked: {},
  nominated: {},
  agreed: {},
});

const permissions = new Map(
  Array.from({ length: 5 }, (_, person) => [`P${String(person)}`, permissionOf(`P${String(person)}`)]),
);

type Stored = (typeof records)[number];

const toPublished = ({ content }: Stored): Record<string, unknown> => ({ ...content });

const factsOf = ({ _id, date, subjects }: Stored): RecordFacts => ({
  reference: _id,
  date: date.getTime(),
  subjects: subjects.map((subject) => permissions.get(subject) ?? null),
  restricted: [],
  establishment: null,
  olderButRelevant: false,
});

/** The thousand rows as the kernel lets them out: each field decided, withheld or not, and counted for the log. */
export const rowsUnderPolicy = (): readonly object[] => {
  const tally = createTally();
  const decisionsOf = createDecider(
    reader,
    contact,
    fieldRows.map(({ item }) => item),
  );
  const seen = records.flatMap(
    (record) => redact(toPublished(record), factsOf(record), fieldRows, decisionsOf, tally) ?? [],
  );
  tally.disclosed();
  tally.withheld();
  return seen;
};

/** The same rows as a service without policy would map them. */
export const rowsAsTheyAre = (): readonly object[] =>
  records.map((record) => ({ id: record._id, ...toPublished(record) }));
