import Table from 'cli-table3';
import { stateChecks, type StateCheck } from './replayChecks';
import { entryForms } from './replayForm';
import type { LogReplay } from './replayLog';

const number = (value: number): string => value.toLocaleString('en');

const most = 50;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const made = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) made.push([...row]);
  return made.toString();
};

const formsOf = ({ forms }: LogReplay): string =>
  table(
    ['entries', 'of', 'what was decided in them'],
    [...forms].map(([form, times]) => [number(times), form, entryForms[form]]),
  );

const checksOf = ({ checks }: LogReplay): string =>
  table(
    ['state then known', 'checked', 'overtaken', 'unknown'],
    (Object.keys(stateChecks) as StateCheck[]).map((check) => {
      const { made, overtaken, unknown } = checks.get(check) ?? { made: 0, overtaken: 0, unknown: 0 };
      return [stateChecks[check], number(made), number(overtaken), number(unknown)];
    }),
  );

const disagreementsOf = ({ disagreements }: LogReplay): readonly string[] => {
  const rest = disagreements.length - most;
  return [
    ...disagreements.slice(0, most).map(({ log, seq, words }) => `${log}, entry ${String(seq)}: ${words}.`),
    ...(rest > 0 ? [`… and ${number(rest)} more`] : []),
    disagreements.length === 0
      ? 'No disagreement: the log alone gives every decision again.'
      : `${number(disagreements.length)} disagreements.`,
  ];
};

/** What a replay came to, for whoever runs it. */
export const replayText = (replay: LogReplay): string =>
  [
    ...replay.logs.map(
      ({ name, entries, unread }) =>
        `${name}: ${number(entries)} entries${unread > 0 ? `; ${number(unread)} times it could not be read` : ''}`,
    ),
    `${number(replay.decisions)} decisions and ${number(replay.permissions)} permissions made again; ${number(replay.elsewhere)} decisions by another rule than the kernel’s (F9).`,
    formsOf(replay),
    checksOf(replay),
    '“Overtaken” agrees with what was known a moment before: the reading had begun. “Unknown”: the logs given say nothing of it.',
    ...disagreementsOf(replay),
    `${replay.seconds.toFixed(1)} s, ${number(Math.round(replay.decisionsPerSecond))} decisions a second.`,
  ].join('\n');
