import {
  roleOf,
  type Agency,
  type DisclosureLevel,
  type RecordFacts,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { Verdict } from '../evaluator';
import { persons, recordId, referenceOf, type Line, type Person } from '../family';
import {
  createLedger,
  fieldsOf,
  look,
  type Field,
  type Ledger,
  type Looking,
  type WithheldEntry,
} from './redaction';
import { askedAgencies, isOwn } from './standing';
import type { Permitted, Published, Sight, World } from './world';

/** What one agency is expected to answer about one person, as it stands in the graph. */
export interface Answer {
  readonly level: DisclosureLevel;
  readonly rule: string;
  readonly answer: string;
  readonly touchPoints: readonly { readonly kind: string; readonly on: string | null }[];
  readonly withheld: readonly WithheldEntry[];
  readonly correctedAt: null;
  readonly [field: string]: unknown;
}

const instant = (date: string | null | undefined): string | null =>
  date ? new Date(date).toISOString() : null;

/** Under which names the date of a record is published, where that is not the name that the rows date it by. */
const datedAs: Readonly<Record<string, string>> = { SUPERVISION: 'endedAt' };

const dateField = ({ name, touchPoint, datedBy }: Published['kinds'][number]): string =>
  datedAs[name] ?? touchPoint?.field ?? datedBy ?? 'on';

/** An imported line in the names of the schema: its content, its date, and for an incident its number. */
const publishedOf = (line: Line, kind: Published['kinds'][number]): Readonly<Record<string, unknown>> => ({
  ...line.content,
  ...(!kind.single && { [dateField(kind)]: instant(line.date) }),
  ...(line.kind === 'INCIDENT' && { reference: line.reference }),
});

const emptyFields = ({ kinds }: Published): object =>
  Object.fromEntries(kinds.map(({ field, single }) => [field, single ? null : []]));

const empty = (
  published: Published,
  level: DisclosureLevel,
  rule: string,
  answer: string,
  withheld: readonly WithheldEntry[] = [],
): Answer => ({
  level,
  rule,
  answer,
  touchPoints: [],
  withheld,
  correctedAt: null,
  ...emptyFields(published),
});

/** What is answered to a question whose grant is not good. */
export const refusedAnswer = (published: Published): Answer =>
  empty(published, 'NONE', 'GRANT', 'WITHHELD', [
    { item: null, field: published.type, count: null, reason: 'GRANT_INVALID', rule: 'GRANT', ask: null },
  ]);

interface Reading {
  readonly world: World;
  readonly agency: Agency;
  readonly who: Requester;
  readonly sight: Sight | null;
}

/** Permission by the agency’s own reference; null for somebody whom the contact does not know there. */
const permissionIn = ({ agency, sight }: Reading, reference: string): SubjectPermission | null => {
  const found = sight?.people.find(({ model }) => referenceOf(agency, model.key) === reference);
  const linked = found && sight?.model.links[agency][found.model.key] === 'LINKED';
  return linked ? found.permission : null;
};

const restrictedIn = ({ world, agency }: Reading, line: Line): readonly string[] =>
  world.restricted
    .filter((one) => one.agency === agency && one.record === recordId(line))
    .flatMap(({ items }) => items);

const factsOf = (reading: Reading, line: Line): RecordFacts => ({
  reference: recordId(line),
  date: line.date ? new Date(line.date).getTime() : null,
  subjects: line.subjects.map((subject) => permissionIn(reading, subject)),
  restricted: restrictedIn(reading, line),
  establishment: line.establishment ?? null,
  olderButRelevant: (line.olderButRelevant ?? null) !== null,
});

const isHidden = (verdict: Verdict): boolean => verdict === 'ABSENT';

/** R233, DT21: where an item is restricted by name, the text that its owner wrote to go onward stands in its place. */
const sanitising =
  (looking: Looking, line: Line, facts: RecordFacts, given: string[]) => (field: Field, verdict: Verdict) => {
    const text = line.sanitised?.[field.name];
    const byName = facts.restricted.includes(field.item.id) && !facts.restricted.includes('*');
    if (text === undefined || !byName || verdict === 'SEEN') return null;
    const record = { ...facts, restricted: [] };
    const open = looking.evaluator.verdict(looking.who, looking.contact, record, field.item);
    if (open !== 'SEEN' && !isHidden(verdict)) return null;
    given.push(`${field.coordinate} ${facts.reference}`);
    return { verdict: open, value: text, record };
  };

/** R233: the circle is told which of what it reads goes no further, and where it reads a sanitised text. */
const markersFor = (
  ledger: Ledger,
  restricted: (record: string) => readonly string[],
  given: readonly string[],
) =>
  [...ledger.shown()].flatMap(([field, { item, records }]): WithheldEntry[] => {
    const held = records.filter((one) => restricted(one).some((each) => each === item || each === '*'));
    const short = held.filter((one) => given.includes(`${field} ${one}`)).length;
    const marker = { item, field, reason: 'PROVIDER_RESTRICTED', rule: 'M3' } as const;
    const full = 'You may read it in the hub; only the agency that holds it can allow it to go further.';
    const part =
      'You read what the agency wrote to go onward; it holds more. Ask the agency that holds it; the Team Manager can escalate.';
    return [
      { ...marker, count: held.length - short, ask: full },
      { ...marker, count: short, ask: part },
    ].filter(({ count }) => count > 0);
  });

const mayCount = (sight: Sight | null, level: DisclosureLevel): boolean =>
  sight === null || sight.facts.circle || ['OWN', 'SUMMARY', 'RELEVANT', 'FULL'].includes(level);

const newestFirst = (one: { on: string | null }, other: { on: string | null }): number =>
  (other.on ? Date.parse(other.on) : 0) - (one.on ? Date.parse(one.on) : 0);

/** Everything of one person’s records that somebody is expected to see. */
const read = (
  reading: Reading,
  person: Person | 'neighbour',
  level: DisclosureLevel,
  rule: string,
): Answer => {
  const { world, agency, who, sight } = reading;
  const published = world.published[agency];
  const looking: Looking = { evaluator: world.evaluator, who, contact: sight?.facts ?? null };
  const ledger = createLedger();
  const given: string[] = [];
  const touchPoints: { kind: string; on: string | null }[] = [];
  const about = world.lines[agency].filter(({ subjects }) => subjects.includes(referenceOf(agency, person)));
  const fields = published.kinds.map((kind) => {
    const own = fieldsOf(kind.type, published.rows);
    const seen = about
      .filter((line) => line.kind === kind.name)
      .flatMap((line) => {
        const facts = factsOf(reading, line);
        const instead = sanitising(looking, line, facts, given);
        const one = look(looking, publishedOf(line, kind), facts, own, ledger, instead);
        if (one && kind.touchPoint && one[kind.touchPoint.field] !== null)
          touchPoints.push({ kind: kind.touchPoint.kind, on: instant(line.date) });
        return one ? [one] : [];
      });
    return [kind.field, kind.single ? (seen[0] ?? null) : seen] as const;
  });
  const restricted = (record: string) =>
    about.filter((line) => recordId(line) === record).flatMap((line) => restrictedIn(reading, line));
  const markers = sight?.facts.circle ? markersFor(ledger, restricted, given) : [];
  const withheld = [...ledger.withheld(mayCount(sight, level)), ...markers];
  const answer = ledger.shown().size > 0 ? 'DISCLOSED' : withheld.length > 0 ? 'WITHHELD' : 'NOTHING_HELD';
  touchPoints.sort(newestFirst);
  return { level, rule, answer, touchPoints, withheld, correctedAt: null, ...Object.fromEntries(fields) };
};

/** What an agency is expected to answer about a person of a contact; null where it is not even asked (R222). */
export const expectedAnswer = (sight: Sight, agency: Agency, one: Permitted): Answer | null => {
  const { world, who, model } = sight;
  const own = isOwn(agency, who);
  const ownReader = agency === 'SOCIAL_CARE' && own && roleOf(who.role).own !== 'NONE';
  if (!one.any && !ownReader) return null;
  const [level, rule] = own
    ? (['OWN', 'M1'] as const)
    : ([one.permission.level, one.permission.row] as const);
  const published = world.published[agency];
  if (!own && agency !== 'SOCIAL_CARE' && !askedAgencies(model).includes(agency))
    return empty(published, level, rule, 'NOT_ASKED');
  const linked = model.links[agency][one.model.key];
  if (linked !== 'LINKED')
    return empty(published, level, rule, linked === 'NO_RECORD' ? 'NOTHING_HELD' : 'AWAITING');
  return read({ world, agency, who, sight }, one.model.key, level, rule);
};

/** What an agency’s own staff are expected to read of their own records, outside any contact. */
export const expectedOwnRecords = (
  world: World,
  agency: Agency,
  who: Requester,
  reference: string,
): Answer => {
  const person = [...persons, 'neighbour' as const].find((one) => referenceOf(agency, one) === reference);
  const reading = { world, agency, who, sight: null };
  return person
    ? read(reading, person, 'OWN', 'M1')
    : empty(world.published[agency], 'OWN', 'M1', 'NOTHING_HELD');
};
