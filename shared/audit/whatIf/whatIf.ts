import type { Editions } from '../edition/edition';
import { decidedOf } from '../replay/replay';
import { isDisclosureEntry } from '../replay/replayForm';
import type { PlacedEntry, ReplayedLog } from '../replay/replayLog';
import { childrenOfEntry } from '../replay/replayPeople';
import type { AskableDraft } from './whatIfDraft';
import { differenceOf, type Direction, type EntryDifference } from './whatIfEntry';

/** Past disclosures of one item by one agency that would have gone the same other way. */
export interface ChangedDisclosures {
  readonly direction: Direction;
  /** Whose log it is. */
  readonly agency: string;
  readonly item: string;
  /** Decisions on one item of one record each. */
  readonly decisions: number;
  readonly entries: number;
  /** Distinct people whom the records are about. */
  readonly people: number;
  /** Of them those whom social care’s log knows as children of the contact; null without that log. */
  readonly children: number | null;
  /** The first entries, by their place in the log. */
  readonly examples: readonly number[];
}

/** Permissions whose level would have been another. */
export interface ChangedPermissions {
  /** `NONE by DT14`. */
  readonly from: string;
  readonly to: string;
  /** Distinct by contact, person and requester. */
  readonly permissions: number;
  readonly people: number;
  readonly children: number | null;
  /** True where nothing could be asked: what an owner would have disclosed, no log says. */
  readonly nobodyWasAsked: boolean;
  readonly examples: readonly string[];
}

/** What a draft would have changed. */
export interface WhatIf {
  readonly entries: number;
  readonly decisions: number;
  readonly disclosures: readonly ChangedDisclosures[];
  readonly permissions: readonly ChangedPermissions[];
  /** Entries under an edition that is not known, or that cannot be read: not tried. */
  readonly notTried: number;
}

const most = 5;

interface Group {
  decisions: number;
  readonly entries: Set<number>;
  readonly people: Set<string>;
  readonly children: Set<string>;
  readonly keys: Set<string>;
  readonly examples: string[];
}

const newGroup = (): Group => ({
  decisions: 0,
  entries: new Set(),
  people: new Set(),
  children: new Set(),
  keys: new Set(),
  examples: [],
});

const groupOf = (groups: Map<string, Group>, key: string): Group => {
  let group = groups.get(key);
  if (!group) groups.set(key, (group = newGroup()));
  return group;
};

/** Gathers what would change, entry by entry. */
const createGathering = (knowsChildren: boolean) => {
  const children = new Set<string>();
  const disclosures = new Map<string, Group>();
  const permissions = new Map<string, Group>();

  const addPeople = (group: Group, contact: string | null, people: readonly string[]): void => {
    for (const person of people) {
      group.people.add(person);
      if (children.has(`${contact ?? ''} ${person}`)) group.children.add(person);
    }
  };

  /** Remembers who the children of a contact are: social care’s own readings say so. */
  const meet = (contact: string | null, people: readonly { readonly person: string }[]): void => {
    for (const { person } of people) children.add(`${contact ?? ''} ${person}`);
  };

  const add = (log: ReplayedLog, { seq, body }: PlacedEntry, difference: EntryDifference): void => {
    const contact = isDisclosureEntry(body) ? body.contact : null;
    for (const { direction, item, people } of difference.changed) {
      const group = groupOf(disclosures, [direction, log.agency ?? log.name, item].join(' '));
      group.decisions += 1;
      group.entries.add(seq);
      addPeople(group, contact, people);
    }
    for (const { person, from, to } of difference.permissions) {
      const group = groupOf(permissions, `${from.level} by ${from.row}|${to.level} by ${to.row}`);
      group.keys.add([contact, person, body.requester.agency, body.requester.sub].join(' '));
      addPeople(group, contact, [person]);
      const example = `${log.agency ?? log.name} ${String(seq)}`;
      if (group.examples.length < most && group.examples.at(-1) !== example) group.examples.push(example);
    }
  };

  const childrenIn = (group: Group): number | null => (knowsChildren ? group.children.size : null);

  const toDisclosures = ([key, group]: readonly [string, Group]): ChangedDisclosures => {
    const [direction = '', agency = '', item = ''] = key.split(' ');
    return {
      direction: direction as Direction,
      agency,
      item,
      decisions: group.decisions,
      entries: group.entries.size,
      people: group.people.size,
      children: childrenIn(group),
      examples: [...group.entries].slice(0, most),
    };
  };

  const toPermissions = ([key, group]: readonly [string, Group]): ChangedPermissions => {
    const [from = '', to = ''] = key.split('|');
    return {
      from,
      to,
      permissions: group.keys.size,
      people: group.people.size,
      children: childrenIn(group),
      nobodyWasAsked: from.startsWith('NONE '),
      examples: group.examples,
    };
  };

  return {
    meet,
    add,
    disclosures: () => [...disclosures].sort(([a], [b]) => a.localeCompare(b)).map(toDisclosures),
    permissions: () => [...permissions].sort(([a], [b]) => a.localeCompare(b)).map(toPermissions),
  };
};

/**
 * Tries a draft on whole logs, entry by entry as they come: every past disclosure that would have gone otherwise, and
 * every permission whose level would have been another. Social care’s log first: it knows who the children are.
 */
export const whatIf = async (
  logs: readonly ReplayedLog[],
  editions: Editions,
  draft: AskableDraft,
): Promise<WhatIf> => {
  const first = logs.filter(({ agency }) => agency === 'SOCIAL_CARE');
  const gathering = createGathering(first.length > 0);
  let [entries, decisions, notTried] = [0, 0, 0];
  for (const log of [...first, ...logs.filter((one) => !first.includes(one))])
    for await (const placed of log.entries) {
      entries += 1;
      if ('unread' in placed) {
        notTried += 1;
        continue;
      }
      const { body } = placed;
      if (!isDisclosureEntry(body) || body.basis === null || body.row === 'GRANT') continue;
      const [edition, decided] = [editions.get(body.policy ?? ''), decidedOf(body)];
      gathering.meet(body.contact, childrenOfEntry(body));
      if (!edition || !decided) {
        notTried += 1;
        continue;
      }
      const difference = differenceOf(body, decided, edition, draft);
      decisions += difference.decisions;
      gathering.add(log, placed, difference);
    }
  return {
    entries,
    decisions,
    disclosures: gathering.disclosures(),
    permissions: gathering.permissions(),
    notTried,
  };
};
