import { createHash } from 'node:crypto';
import type { Agency, Role } from '../../disclosure';
import type { Requester } from '../../identity';

/** What access is looked over for, with a sentence for each. */
export const findingKinds = {
  SELF: 'A member of staff read or was disclosed a record of themself.',
  SAME_HOUSEHOLD: 'A member of staff read or was disclosed a record of somebody they live with.',
  LEAVER: 'The access of a member of staff was used after their last day.',
  BURST: 'One requester read of unusually many people in a short time.',
  AUDIT_BURST: 'One auditor read the accounts of unusually many people in a short time.',
} as const;

export type FindingKind = keyof typeof findingKinds;

export const findingKindNames = Object.keys(findingKinds) as readonly FindingKind[];

/** Whose access it was. */
export interface FoundRequester {
  readonly sub: string;
  readonly agency: Agency;
  readonly role: Role;
}

/** Something that an auditor should look at. INVARIANT: never content, a name, or who was read about. */
export interface AccessFinding {
  /** Names the finding: the same entries give the same key, and of a burst the same rule. */
  readonly key: string;
  readonly kind: FindingKind;
  readonly requester: FoundRequester;
  /** UTC, ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** Places in the log, the first 200 of them. */
  readonly entries: readonly number[];
  readonly entryCount: number;
  /** How many different people; a contact read as a whole counts as one. */
  readonly people: number;
  readonly sentence: string;
}

/** By which rule something is a burst: more than so many people in so many minutes. */
export interface BurstRule {
  readonly people: number;
  readonly minutes: number;
}

interface Found extends Omit<AccessFinding, 'key' | 'sentence'> {
  /** Of a burst. */
  readonly rule?: BurstRule;
}

/** The numbers in a key: where in the log it begins, its entries, its people, when it ended; of a burst the rule. */
type KeyNumbers = readonly number[];

const digestOf = (kind: string, { sub, agency, role }: FoundRequester, numbers: KeyNumbers): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, sub, agency, role, ...numbers]))
    .digest('hex')
    .slice(0, 16);

const keyOf = ({ kind, requester, entries, entryCount, people, lastAt, rule }: Found): string => {
  const ruled = rule ? [rule.people, rule.minutes] : [];
  const numbers: KeyNumbers = [entries[0] ?? 0, entryCount, people, Date.parse(lastAt), ...ruled];
  return [kind, ...numbers, digestOf(kind, requester, numbers)].join('.');
};

const keyShape =
  /^([A-Z_]+)\.(\d{1,15})(?:\.\d{1,15}){2}\.(\d{1,15})(?:\.(\d{1,5})\.(\d{1,4}))?\.[0-9a-f]{16}$/;

const isKind = (kind: unknown): kind is FindingKind =>
  typeof kind === 'string' && Object.hasOwn(findingKinds, kind);

/** What a key says of its finding: enough to look for it again, and nothing to be believed before it is found. */
export interface FindingKey {
  readonly kind: FindingKind;
  /** Where in the log it begins. */
  readonly first: number;
  /** Milliseconds since the epoch: when it ended. */
  readonly last: number;
  /** Null but of a burst. */
  readonly rule: BurstRule | null;
}

/** Reads a key; null where it is none. */
export const parseFindingKey = (key: string): FindingKey | null => {
  const [, kind, first, last, people, minutes] = keyShape.exec(key) ?? [];
  if (!isKind(kind)) return null;
  const rule = people === undefined ? null : { people: Number(people), minutes: Number(minutes) };
  return { kind, first: Number(first), last: Number(last), rule };
};

const many = (count: number, one: string, several: string): string =>
  `${String(count)} ${count === 1 ? one : several}`;

const sentenceOf = ({ kind, requester, entryCount, people, firstAt, lastAt }: Found): string => {
  const when = firstAt === lastAt ? `at ${firstAt}` : `between ${firstAt} and ${lastAt}`;
  const who = `${requester.role} of ${requester.agency}`;
  const how = `${many(entryCount, 'entry', 'entries')} about ${many(people, 'person', 'people')}`;
  return `${findingKinds[kind]} ${who}: ${how}, ${when}.`;
};

/** Completes a finding by its key and its sentence. Pure. */
export const toFinding = (found: Found): AccessFinding => {
  const { rule: _rule, ...finding } = found;
  return { key: keyOf(found), ...finding, sentence: sentenceOf(found) };
};

/** A requester as a finding names them. */
export const foundRequesterOf = ({ sub, agency, role }: Requester): FoundRequester => ({ sub, agency, role });

/** The entries of one kind by one requester on one day, as they come. Holds the people and the first 200 places. */
export const createFindingGroup = (kind: FindingKind, requester: FoundRequester) => {
  const entries: number[] = [];
  const people = new Set<string>();
  let [firstAt, lastAt, entryCount] = ['', '', 0];
  return {
    add: (seq: number, at: string, about: readonly string[]): void => {
      if (entryCount === 0) firstAt = at;
      lastAt = at;
      entryCount += 1;
      if (entries.length < 200) entries.push(seq);
      for (const person of about) people.add(person);
    },
    finding: (): AccessFinding =>
      toFinding({ kind, requester, firstAt, lastAt, entries, entryCount, people: people.size }),
  };
};

export type FindingGroup = ReturnType<typeof createFindingGroup>;
