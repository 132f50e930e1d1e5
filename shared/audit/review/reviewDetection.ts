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
 * read as a whole is one, and so is what names nobody, by the first of its records. Null where nobody was asked.
 */
const countedPersonOf = ({ body }: Disclosed): string | null => {
  if (body.answer === 'NOT_ASKED' || body.answer === 'WRITTEN_BACK') return null;
  const linked = body.basis?.linked ?? null;
  if (linked !== null) return `own ${linked}`;
  if (body.person !== null) return `hub ${body.person}`;
  if (body.contact !== null) return `contact ${body.contact}`;
  const [record] = body.disclosed.flatMap(({ records }) => records).sort();
  return record === undefined ? null : `record ${record}`;
};

/** The person whose account an auditor read; null for other readings of a log. */
export const accountedPersonOf = ({ body }: SealedEntry): string | null =>
  body.kind === 'AUDIT_READ' && 'account' in body.query && typeof body.query.person === 'string'
    ? body.query.person
    : null;

/** Whom an auditor looked at: by an account, or by having somebody else's decisions about them explained. */
const auditedPersonOf = (entry: SealedEntry): string | null => {
  const accounted = accountedPersonOf(entry);
  if (accounted !== null) return `person ${accounted}`;
  const { body } = entry;
  if (body.kind !== 'AUDIT_READ' || !('explain' in body.query)) return null;
  const { subject, requester } = body.query;
  return typeof subject === 'string' && requester !== body.requester.sub ? `subject ${subject}` : null;
};

/** INVARIANT: without the role, so that nobody escapes by taking turns in two roles. */
const nameOf = (kind: FindingKind, { sub, agency }: FoundRequester): string =>
  JSON.stringify([kind, sub, agency]);

/** How often the requesters whose window has passed are forgotten, in sightings. */
const sweepEvery = 2000;

/**
 * Finds what is to be looked at among the entries of a log, in their order, day by day. Holds the open findings of one
 * day and one window a requester: what it holds does not grow with the log.
 */
export const createDetection = (kinds: ReadonlySet<FindingKind>, rules: BurstRules) => {
  const groups = new Map<string, FindingGroup>();
  const watches = new Map<string, BurstWatch>();
  let found: AccessFinding[] = [];
  let sightings = 0;

  const toBurst = (kind: FindingKind, burst: Burst): AccessFinding =>
    toFinding({
      ...{ kind, requester: burst.first.requester, entries: burst.entries },
      rule: { people: rules.people, minutes: rules.milliseconds / 60_000 },
      ...{ entryCount: burst.entryCount, people: burst.people },
      firstAt: new Date(burst.first.at).toISOString(),
      lastAt: new Date(burst.last.at).toISOString(),
    });

  const forgetIdle = (now: number): void => {
    for (const [name, watch] of watches) if (watch.isIdle(now)) watches.delete(name);
  };

  const see = (kind: FindingKind, sighting: Sighting, report: boolean): void => {
    const name = nameOf(kind, sighting.requester);
    const watched = watches.get(name) ?? createBurstWatch(rules);
    watches.set(name, watched);
    const burst = watched.see(sighting, report);
    if (burst) found.push(toBurst(kind, burst));
    sightings += 1;
    if (sightings % sweepEvery === 0) forgetIdle(sighting.at);
  };

  /** The burst that an entry may belong to; `report` is false for entries before the stretch that is looked at. */
  const watch = (entry: SealedEntry, report: boolean): void => {
    const { seq, body } = entry;
    const seen = { seq, at: Date.parse(body.at), requester: foundRequesterOf(body.requester) };
    const person = isDisclosure(entry) ? countedPersonOf(entry) : null;
    if (person !== null && kinds.has('BURST')) see('BURST', { ...seen, person }, report);
    const audited = auditedPersonOf(entry);
    if (audited !== null && kinds.has('AUDIT_BURST'))
      see('AUDIT_BURST', { ...seen, person: audited }, report);
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
    for (const [name, one] of watches) {
      const burst = one.end();
      const [kind] = JSON.parse(name) as [FindingKind];
      if (burst) found.push(toBurst(kind, burst));
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
