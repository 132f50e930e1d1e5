import assert from 'node:assert/strict';
import {
  currentEdition,
  editionsOf,
  originOfAgency,
  replayLogs,
  type LogReplay,
  type PlacedEntry,
  type ReplayedLog,
} from '@mash-hub/shared/audit';
import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { RunningSubgraph } from '@mash-hub/shared/subgraph';

/** The five agencies of a running hub. */
interface Agencies {
  readonly agencies: Readonly<Record<Agency, RunningSubgraph>>;
}

/** Every entry of an agency’s log, oldest first. */
export async function* entriesOf(hub: Agencies, agency: Agency): AsyncGenerator<PlacedEntry> {
  const { log } = hub.agencies[agency].dependencies;
  for (let after = -1; ;) {
    const page = await log.entries({}, { first: 100, after });
    yield* page.entries;
    const last = page.entries.at(-1);
    if (!page.hasNextPage || !last) return;
    after = last.seq;
  }
}

/** The five logs of a hub, as they are replayed. */
export const logsOf = (hub: Agencies): readonly ReplayedLog[] =>
  agencyNames.map((agency) => ({ name: originOfAgency(agency), agency, entries: entriesOf(hub, agency) }));

/** Replays logs under the rows of this build. */
export const replayed = (logs: readonly ReplayedLog[]): Promise<LogReplay> =>
  replayLogs(logs, { editions: editionsOf([currentEdition]) });

/** Replays all five logs of a hub, and fails the test where one entry disagrees: each is named by its place. */
export const replayAll = async (hub: Agencies): Promise<LogReplay> => {
  const replay = await replayed(logsOf(hub));
  const words = replay.disagreements.map(({ log, seq, words: said }) => `${log} ${String(seq)}: ${said}`);
  assert.deepEqual(words, []);
  return replay;
};

/** What a replay came to, in a line. */
export const inALine = ({
  entries,
  decisions,
  permissions,
  checks,
  decisionsPerSecond,
  seconds,
}: LogReplay): string => {
  const made = [...checks.values()].reduce((sum, one) => sum + one.made, 0);
  const unknown = [...checks.values()].reduce((sum, one) => sum + one.unknown, 0);
  return [
    `${String(entries)} entries, ${String(decisions)} decisions, ${String(permissions)} permissions,`,
    `${String(made)} checks of state (${String(unknown)} unknown) in ${seconds.toFixed(2)} s,`,
    `${String(Math.round(decisionsPerSecond))} decisions a second`,
  ].join(' ');
};
