import colours from 'picocolors';
import type { UserRow } from '../demoUsers';
import type { ProcessRow } from './processes';

const urlOf = ({ port }: ProcessRow): string => `http://127.0.0.1:${String(port)}/graphql`;

/** Where each process listens, aligned, the gateway first. */
export const addressLines = (rows: readonly ProcessRow[]): string[] =>
  [...rows].sort((a, b) => a.port - b.port).map((row) => `  ${row.name.padEnd(12)} ${urlOf(row)}`);

const userLine = ({ variable, requester: { role, agency } }: UserRow): string =>
  `  ${`$${variable}`.padEnd(15)} ${role.padEnd(22)} ${agency}`;

/** What the greeting of a hub with a demonstration tells. */
export interface GreetingFacts {
  readonly rows: readonly ProcessRow[];
  readonly gatewayUrl: string;
  readonly contact: string;
  readonly users: readonly UserRow[];
  /** The Team Manager’s token. */
  readonly token: string;
  readonly tokensFile: string;
  readonly queryFile: string;
  readonly logDirectory: string;
}

/** The greeting of a hub with a demonstration: every line can be pasted into a shell. */
export const greeting = (facts: GreetingFacts): string => {
  const { rows, users, gatewayUrl, contact, token, tokensFile, queryFile, logDirectory } = facts;
  return [
    '',
    colours.bold('The hub is ready.'),
    '',
    ...addressLines(rows),
    '',
    `${colours.bold('The first query')}, asked by the Team Manager about contact ${contact}:`,
    '',
    `export TM=${token}`,
    `curl -s ${gatewayUrl} -H 'content-type: application/json' -H "authorization: Bearer $TM" -d @${queryFile}`,
    '',
    `${colours.bold('A token for each kind of user')}, read in with   . ${tokensFile}`,
    '',
    ...users.map(userLine),
    '',
    colours.bold('Go on'),
    '  npm run token -- --agency POLICE --role POLICE_MASH_OFFICER',
    '      any other user',
    '  npm run scenario -- S5',
    '      plays a scenario step by step',
    '  docs/architecture.md, docs/glossary.md, docs/disclosure-matrix.md',
    `      what it is made of; logs are in ${logDirectory}`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n');
};

/** The greeting of an empty hub with a clock that can be set. */
export const testGreeting = (rows: readonly ProcessRow[], logDirectory: string): string =>
  [
    '',
    `${colours.bold('The test hub is ready.')} It is empty, and its clock can be set.`,
    '',
    ...addressLines(rows),
    '',
    'Set the clock of each process: PUT /test/clock {"now": "2026-11-03T09:15:00Z"}',
    'A token that outlives it: npm run token -- --agency POLICE --role POLICE_MASH_OFFICER --hours 8760',
    `Logs: ${logDirectory}`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n');
