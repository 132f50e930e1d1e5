import { isOwnStaffOf, stricterOf, type Agency, type FieldRow, type SubjectPermission } from '../disclosure';
import { permitsAnything, type Grant, type GrantVerdict } from '../grant';
import type { DisclosureLog } from '../log';
import { createEmptyAnswer, type AgencyAnswer } from './agencyAnswer';
import { correctedAtOf } from './corrections/readers';
import { toDisclosureEntry, type Disclosing } from './disclosureEntry';
import { fieldRowsOf, type DisclosureRow } from './disclosureRow';
import { createReading, type Reading } from './reading';
import type { LoadedRecords, RecordKind, RecordStore, StoredMatch } from './records';
import type { RequestContext } from './requestContext';

/** One question: what does this agency disclose about this subject, under this grant? */
export interface Ask {
  readonly subject: string;
  readonly person: string;
  readonly verdict: GrantVerdict;
  /** Schema coordinates that the operation selects: the log names what went out, not what might have. */
  readonly selected: ReadonlySet<string>;
}

/** The agency whose records they are, and the rows it goes by. */
export interface PipelineSettings {
  readonly agency: Agency;
  /** GraphQL type of the answer, `PoliceDisclosure`. */
  readonly type: string;
  readonly rows: readonly DisclosureRow[];
  readonly store: RecordStore;
  readonly log: DisclosureLog;
}

/** A question whose grant holds and names its person. */
interface Granted {
  readonly ask: Ask;
  readonly grant: Grant;
  readonly permission: SubjectPermission;
}

/**
 * `own` staff read their own records whatever the level (M1); nobody else is answered below HEADLINE, unless for what
 * domestic-abuse triage has heard (J3).
 */
const grantedOf = (ask: Ask, own: boolean): Granted | null => {
  if (!ask.verdict.valid) return null;
  const { grant } = ask.verdict;
  const permission = grant.subjects.find(
    ({ person, subject }) => person === ask.person && subject === ask.subject,
  );
  return permission && (own || permitsAnything(permission)) ? { ask, grant, permission } : null;
};

const linkedRecord = (match: StoredMatch | undefined): string | null =>
  match?.status === 'LINKED' ? match.record : null;

/**
 * Two people of a contact whom the agency knows as one: the stricter permission stands, whichever is named first. But
 * whoever broke the glass for one of them opened that person, under whatever name they were entered again (BG1).
 */
const ofOnePerson = (one: SubjectPermission, other: SubjectPermission): SubjectPermission => {
  const opened = (one.emergency !== undefined) !== (other.emergency !== undefined);
  if (opened) return one.emergency !== undefined ? one : other;
  return stricterOf(one.level, other.level) === one.level ? one : other;
};

/**
 * The path of one disclosure, the same for all five owners: load → decide → redact → log → respond (design 5).
 *
 * Guarantees: one query a collection whatever the number of subjects; no answer before its log entry is durable
 * (LOG_UNAVAILABLE otherwise); an unusable grant withholds its own subject and no other.
 */
export const createPipeline = ({ agency, type, rows, store, log }: PipelineSettings) => {
  const readPerson = createReading(type, store.kinds, rows);
  const emptyAnswer = createEmptyAnswer(store.kinds);

  const isOwnStaff = ({ requester }: RequestContext): boolean => isOwnStaffOf(agency, requester);

  const load = async (granted: readonly Granted[]) => {
    const persons = new Set(granted.flatMap(({ grant }) => grant.subjects.map(({ person }) => person)));
    const matches = await store.loadMatches([...persons]);
    const asked = granted.flatMap(({ ask }) => linkedRecord(matches.get(ask.person)) ?? []);
    const records = asked.length > 0 ? await store.loadRecords(asked) : new Map<string, never>();
    return { matches, records } satisfies LoadedRecords;
  };

  /** Permission by the agency's own person reference, for each person whom the agency knows. */
  const permissionsOf = (
    grant: Grant,
    { matches }: LoadedRecords,
  ): ReadonlyMap<string, SubjectPermission> => {
    const permissions = new Map<string, SubjectPermission>();
    for (const subject of grant.subjects) {
      const record = linkedRecord(matches.get(subject.person));
      if (record === null) continue;
      const other = permissions.get(record);
      permissions.set(record, other ? ofOnePerson(other, subject) : subject);
    }
    return permissions;
  };

  const answerGranted = (
    request: RequestContext,
    { ask, grant, permission }: Granted,
    loaded: LoadedRecords,
  ) => {
    const own = isOwnStaff(request);
    const [level, row] = own ? (['OWN', 'M1'] as const) : [permission.level, permission.row];
    const isAsked = grant.asked.includes(agency) || permission.emergency !== undefined;
    if (!own && agency !== 'SOCIAL_CARE' && !isAsked)
      return { answer: emptyAnswer(level, row, 'NOT_ASKED'), tally: null, linked: null };
    const match = loaded.matches.get(ask.person);
    const record = linkedRecord(match);
    if (record === null)
      return {
        answer: emptyAnswer(level, row, match?.status === 'NO_RECORD' ? 'NOTHING_HELD' : 'AWAITING'),
        tally: null,
        linked: null,
      };
    const reading: Reading = { grant, level, row, record, permissions: permissionsOf(grant, loaded) };
    return { ...readPerson(request, reading, loaded.records), linked: record };
  };

  /** Whoever was told something by a wrong link and has not acknowledged it is told so with the answer (B6). */
  const answerNoting = (request: RequestContext, one: Granted, loaded: LoadedRecords) => {
    const { answer, ...read } = answerGranted(request, one, loaded);
    const correctedAt = correctedAtOf(agency, request.requester, loaded.matches.get(one.ask.person));
    return { answer: { ...answer, correctedAt }, ...read };
  };

  const refuse = (): Pick<Disclosing, 'answer' | 'tally' | 'linked'> => ({
    answer: emptyAnswer('NONE', 'GRANT', 'WITHHELD', [
      { item: null, field: type, count: null, reason: 'GRANT_INVALID', rule: 'GRANT', ask: null },
    ]),
    tally: null,
    linked: null,
  });

  /** Answers all asks of one request together, in their order. */
  const disclose = async (
    request: RequestContext,
    asks: readonly Ask[],
  ): Promise<readonly AgencyAnswer[]> => {
    const granted = asks.map((ask) => grantedOf(ask, isOwnStaff(request)));
    const loaded = await load(granted.filter((one) => one !== null));
    const disclosing = asks.map((ask, index): Disclosing => {
      const one = granted[index];
      const grant = ask.verdict.valid ? ask.verdict.grant : null;
      const { subject, person, selected } = ask;
      const read = one ? answerNoting(request, one, loaded) : refuse();
      return { grant, contact: grant?.contact ?? null, subject, person, selected, ...read };
    });
    // INVARIANT: nothing below this line runs before the entries are durable.
    await log.append(disclosing.map((one) => toDisclosureEntry(request, one)));
    return disclosing.map(({ answer }) => answer);
  };

  /** The agency's own staff read their own records, by the agency's own person reference, outside any contact. */
  const readOwn = async (request: RequestContext, record: string, selected: ReadonlySet<string>) => {
    const reading: Reading = { grant: null, level: 'OWN', row: 'M1', record, permissions: new Map() };
    const { answer, tally } = readPerson(request, reading, await store.loadRecords([record]));
    const about = { grant: null, contact: null, subject: null, person: null };
    await log.append([toDisclosureEntry(request, { ...about, answer, tally, selected, linked: record })]);
    return answer;
  };

  /** The rows of one kind of record: its published fields and the items that they carry. */
  const rowsOf = (kind: RecordKind): readonly FieldRow[] => fieldRowsOf(kind.type, rows);

  return { disclose, readOwn, rowsOf };
};

export type Pipeline = ReturnType<typeof createPipeline>;
