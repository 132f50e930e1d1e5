import type { ExportedLine } from '@mash-hub/shared/audit';
import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Scenario } from '@mash-hub/shared/development/scenario';
import { fromLocal } from '@mash-hub/shared/time';
import { playOnAHub, type PlayedHub } from '../scenarios/playedHub';
import { accountOf, logOf, peopleIn, type LoggedEntry } from '../support/anAccount';

/** A scenario played to its end, with the accounts of everybody in it and the logs that they are made of. */
export interface PlayedAccount {
  readonly played: PlayedHub;
  readonly people: readonly string[];
  readonly lines: readonly ExportedLine[];
  /** By person. */
  readonly accounts: ReadonlyMap<string, readonly ExportedLine[]>;
  readonly logs: Readonly<Record<Agency, readonly LoggedEntry[]>>;
}

/**
 * Plays a scenario and what comes after it, and makes out the auditor’s accounts of everybody in it. The caller closes
 * the hub.
 */
export const playedAccount = async (
  scenario: Scenario,
  afterwards: (played: PlayedHub) => Promise<void>,
): Promise<PlayedAccount> => {
  const played = await playOnAHub(scenario);
  await afterwards(played);
  const people = await peopleIn(played.hub);
  const read = await Promise.all(agencyNames.map((agency) => logOf(played.hub, agency)));
  const logs = Object.fromEntries(agencyNames.map((agency, index) => [agency, read[index] ?? []]));
  const accounts = new Map<string, readonly ExportedLine[]>();
  for (const person of people) accounts.set(person, (await accountOf(played.hub, person)).lines);
  return {
    played,
    people,
    accounts,
    lines: [...accounts.values()].flat(),
    logs: logs as PlayedAccount['logs'],
  };
};

const inOrder = (items: readonly (string | null)[]): string => [...items].sort().join(' ');

/** What one look was answered by an agency, person for person, and what the accounts say of it. */
export interface Compared {
  readonly look: string;
  /** The items of each answer, each once. */
  readonly given: readonly string[];
  /** The items of each line, as often as they stand there. */
  readonly accounted: readonly string[];
}

/** Every look of a played scenario at the records of one agency, against the accounts. */
export const comparedLooks = (
  { played, lines, logs }: PlayedAccount,
  scenario: Scenario,
  agency: Agency,
): readonly Compared[] => {
  const asked = new Set(logs[agency].flatMap(({ id, person }) => (person === null ? [] : [id])));
  return played.outcomes.flatMap(({ step, sights }) =>
    Object.entries(sights).map(([who, { agencies }]): Compared => {
      const sub = scenario.actors[who]?.sub;
      const given = agencies
        .filter((one) => one.agency === agency && one.answer === 'DISCLOSED')
        .map(({ seen }) => inOrder([...new Set(seen.map(({ item }) => item))]));
      const accounted = lines.filter(
        ({ owner, requester, at, event, withSomebodyElse, id }) =>
          owner === agency &&
          requester === sub &&
          Date.parse(at) === fromLocal(step.at).getTime() &&
          withSomebodyElse === false &&
          event !== 'REFUSAL' &&
          asked.has(id ?? ''),
      );
      return {
        look: `${who} at ${step.at}`,
        given: given.sort(),
        accounted: accounted.map(({ items }) => inOrder(items.map(({ item }) => item))).sort(),
      };
    }),
  );
};
