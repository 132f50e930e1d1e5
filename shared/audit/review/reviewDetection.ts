import type { DisclosureEntry, SealedEntry } from '../../log';
import type { ReviewDay } from './reviewDay';
import {
  createFindingGroup,
  foundRequesterOf,
  toFinding,
  type AccessFinding,
  type FindingGroup,
  type FindingKind,
  type FoundRequester,
} from './reviewFinding';
import {
  createBurstWatch,
  type Burst,
  type BurstRules,
  type BurstWatch,
  type Sighting,
} from './reviewWindow';

/** What the staff register says of one entry: nothing, or by which relation it is to be looked at. */
export interface StaffFinding {
  readonly kind: 'SELF' | 'SAME_HOUSEHOLD' | 'LEAVER';
  /** The agency's own references of the people concerned. */
  readonly people: readonly string[];
}

type Disclosed = SealedEntry & { readonly body: DisclosureEntry };

const isDisclosure = (entry: SealedEntry): entry is Disclosed => 'answer' in entry.body;

/**
 * Whom an entry is about, for counting: the agency's own reference where one is linked, or else the hub's id; a contact
 * read as a whole is one. Null where it is about nobody, or nobody was asked.
 */
const countedPersonOf = ({ body }: Disclosed): string | null => {
  if (body.answer === 'NOT_ASKED' || body.answer === 'WRITTEN_BACK') return null;
  const linked = body.basis?.linked ?? null;
  if (linked !== null) return `own ${linked}`;
  if (body.person !== null) return `hub ${body.person}`;
  return body.contact === null ? null : `contact ${body.contact}`;
};

/** The person whose account an auditor read; null for other readings of a log. */
const accountedPersonOf = ({ body }: SealedEntry): string | null =>
  body.kind === 'AUDIT_READ' && 'account' in body.query && typeof body.query.person === 'string'
    ? body.query.person
    : null;

interface Watched {
  readonly requester: FoundRequester;
  readonly watch: BurstWatch;
}

const nameOf = (kind: FindingKind, { sub, agency, role }: FoundRequester): string =>
  JSON.stringify([kind, sub, agency, role]);

/** How often the requesters whose window has passed are forgotten, in sightings. */
const sweepEvery = 2000;

/**
 * Finds what is to be looked at among the entries of a log, in their order, day by day. Holds the open findings of one
 * day and one window a requester: what it holds does not grow with the log.
 */
export const createDetection = (kinds: ReadonlySet<FindingKind>, rules: BurstRules) => {
  const groups = new Map<string, FindingGroup>();
  const watches = new Map<string, Watched>();
  let found: AccessFinding[] = [];
  let sightings = 0;

  const toBurst = (kind: FindingKind, requester: FoundRequester, burst: Burst): AccessFinding =>
    toFinding({
      ...{ kind, requester, entries: burst.entries, entryCount: burst.entryCount, people: burst.people },
      firstAt: new Date(burst.first.at).toISOString(),
      lastAt: new Date(burst.last.at).toISOString(),
    });

  const forgetIdle = (now: number): void => {
    for (const [name, { watch }] of watches) if (watch.isIdle(now)) watches.delete(name);
  };

  const see = (kind: FindingKind, requester: FoundRequester, sighting: Sighting, report: boolean): void => {
    const name = nameOf(kind, requester);
    const watched = watches.get(name) ?? { requester, watch: createBurstWatch(rules) };
    watches.set(name, watched);
    const burst = watched.watch.see(sighting, report);
    if (burst) found.push(toBurst(kind, requester, burst));
    sightings += 1;
    if (sightings % sweepEvery === 0) forgetIdle(sighting.at);
  };

  /** The burst that an entry may belong to; `report` is false for entries before the stretch that is looked at. */
  const watch = (entry: SealedEntry, report: boolean): void => {
    const at = Date.parse(entry.body.at);
    const requester = foundRequesterOf(entry.body.requester);
    const person = isDisclosure(entry) ? countedPersonOf(entry) : null;
    if (person !== null && kinds.has('BURST'))
      see('BURST', requester, { seq: entry.seq, at, person }, report);
    const accounted = accountedPersonOf(entry);
    if (accounted !== null && kinds.has('AUDIT_BURST'))
      see('AUDIT_BURST', requester, { seq: entry.seq, at, person: accounted }, report);
  };

  /** What the staff register says of an entry. */
  const relate = ({ seq, body }: SealedEntry, related: readonly StaffFinding[]): void => {
    for (const { kind, people } of related.filter((one) => kinds.has(one.kind))) {
      const requester = foundRequesterOf(body.requester);
      const name = nameOf(kind, requester);
      const group = groups.get(name) ?? createFindingGroup(kind, requester);
      groups.set(name, group);
      group.add(seq, body.at, people);
    }
  };

  /** Closes a day: its findings in the order in which they begin, none of them open any more. */
  const closeDay = (): readonly AccessFinding[] => {
    for (const [name, { requester, watch: one }] of watches) {
      const burst = one.end();
      const [kind] = JSON.parse(name) as [FindingKind];
      if (burst) found.push(toBurst(kind, requester, burst));
    }
    const closed = [...found, ...[...groups.values()].map((group) => group.finding())];
    found = [];
    groups.clear();
    return closed.sort(
      (one, other) => (one.entries[0] ?? 0) - (other.entries[0] ?? 0) || one.kind.localeCompare(other.kind),
    );
  };

  return { watch, relate, closeDay };
};

/** Whether an instant lies behind the day. */
export const isBehind = (at: number, { end }: ReviewDay): boolean => at >= end;
