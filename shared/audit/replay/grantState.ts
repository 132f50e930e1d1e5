import { createHash } from 'node:crypto';
import type { SubjectPermission } from '../../disclosure';
import { canonicalJson } from '../../log/canonicalJson';
import type { DisclosureEntry } from '../../log';
import type { Checks } from './replayChecks';
import type { Finding } from './replayFinding';

/** What social care said of one contact to one requester in one request, as short digests. */
interface Given {
  readonly at: number;
  readonly correlation: string;
  readonly contact: string;
  readonly people: ReadonlyMap<string, string>;
}

const digestOf = (value: unknown): string =>
  createHash('sha1').update(canonicalJson(value)).digest('base64').slice(0, 12);

/** Of a person everything but the marks, of which each owner’s log keeps those that name its own records. */
const digestOfPerson = ({
  level,
  row,
  reasons,
  consent,
  heard,
  emergency,
  facts,
}: SubjectPermission): string =>
  digestOf({
    level,
    row,
    reasons,
    consent,
    heard: heard === true,
    emergency: emergency ?? null,
    facts: facts ?? null,
  });

const givenIn = (entry: DisclosureEntry): Given => {
  const { at, correlation, profile, policy, stage, overrides, basis } = entry;
  return {
    at: Date.parse(at),
    correlation,
    contact: digestOf({ profile, policy, stage, overrides, contact: basis?.contact ?? null }),
    people: new Map((basis?.people ?? []).map((person) => [person.person, digestOfPerson(person)])),
  };
};

const keyOf = ({ contact, requester: { agency, sub } }: DisclosureEntry): string =>
  `${agency} ${sub} ${contact ?? ''}`;

/** A grant lives half a minute; the clocks of two agencies may differ by as much again. */
const livesMs = 60_000;

/**
 * What social care permitted, from its own log; checks that an owner went by a permission that was given: to this
 * requester, in this request, word for word. `isGiven` says whether social care’s log is among those replayed.
 */
export const createGrantState = (checks: Checks, isGiven: boolean) => {
  const given = new Map<string, Given[]>();

  /** Remembers a reading of a contact in social care’s log. */
  const follow = (entry: DisclosureEntry): void => {
    if (entry.contact === null || entry.person !== null || !entry.basis?.contact) return;
    const known = given.get(keyOf(entry));
    if (known) known.push(givenIn(entry));
    else given.set(keyOf(entry), [givenIn(entry)]);
  };

  /** Checks an owner’s entry; unknown where social care’s log was not given. */
  const check = (entry: DisclosureEntry): readonly Finding[] => {
    if (entry.contact === null || !entry.basis?.contact) return [];
    if (!isGiven) return checks.check('grant', 'UNKNOWN', () => ['', '']);
    const presented = givenIn(entry);
    const same = (one: Given): boolean =>
      one.contact === presented.contact &&
      [...presented.people].every(([person, digest]) => one.people.get(person) === digest);
    const known = given.get(keyOf(entry)) ?? [];
    const inTime = known.filter(({ at }) => Math.abs(presented.at - at) <= livesMs);
    const ofRequest = inTime.filter(({ correlation }) => correlation === presented.correlation);
    const agreement = ofRequest.some(same) ? 'AGREES' : inTime.some(same) ? 'OVERTAKEN' : 'DISAGREES';
    return checks.check('grant', agreement, () => [
      `permission in ${entry.contact ?? ''} as its basis holds it`,
      ofRequest.length > 0 ? 'social care’s log gave another in this request' : 'social care’s log gave none',
    ]);
  };

  return { follow, check };
};
