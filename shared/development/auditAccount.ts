import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { accountAsCsv, accountAsJson, type AccountAudience } from '../audit';
import { openDevelopmentIssuer } from '../identity';
import { systemClock, type Clock } from '../time';
import { accountOfPerson, type AccountOrder, type AskAsAuditor, type GatewayReply } from './accountOfPerson';
import {
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Order as Ordered,
  type Voice,
} from './commandLine';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { gatewayUrl } from './start/processes';

const options = {
  person: { type: 'string' },
  format: { type: 'string', default: 'csv' },
  audience: { type: 'string', default: 'auditor' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean', default: false },
  url: { type: 'string' },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run audit:account -- --person <id> --format csv|json
  --audience person   the version that may be handed out; the auditor’s own unless given
  --from, --to        only this stretch of time, such as 2026-11-01T00:00:00Z
  --out <file>        a file, readable to you alone; otherwise it is printed
  --replace           write over the file if it is there already
  --url <address>     the gateway of the running hub (http://127.0.0.1:4000/graphql)`,
  options,
  failed: 'The account could not be made out',
  // 2 says that an agency’s part is missing.
  wrongOrder: 1,
};

/** What the command stands on; replaced in tests. */
export interface AccountSurroundings extends Voice {
  readonly readConfig: () => Pick<DevelopmentConfig, 'dataDirectory' | 'production' | 'portBase'>;
  readonly clock: Clock;
}

interface Order extends AccountOrder {
  readonly format: 'csv' | 'json';
  readonly out: string | undefined;
  readonly url: string | undefined;
}

const audiences: Readonly<Record<string, AccountAudience>> = { auditor: 'AUDITOR', person: 'PERSON' };

const instantOf = (name: string, text: string | undefined): string | null => {
  if (text === undefined) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new WrongOrder(`${name} is an ISO date and time`);
  return new Date(time).toISOString();
};

const orderOf = ({ values }: Ordered<typeof options>): Order => {
  const { person, format, out, replace, url } = values;
  const audience = Object.hasOwn(audiences, values.audience) ? audiences[values.audience] : undefined;
  if (person === undefined)
    throw new WrongOrder('--person is needed: the pseudonymous id, as log entries name it');
  if (format !== 'csv' && format !== 'json') throw new WrongOrder('--format is csv or json');
  if (audience === undefined) throw new WrongOrder('--audience is auditor or person');
  const stretch = { from: instantOf('--from', values.from), to: instantOf('--to', values.to) };
  if (stretch.from !== null && stretch.to !== null && stretch.from > stretch.to)
    throw new WrongOrder('--from is not after --to');
  if (out !== undefined && !replace && existsSync(out))
    throw new WrongOrder(`${out} is there already: name another file, or add --replace`);
  return { person, format, audience, ...stretch, out, url };
};

const answerOf = async (url: string, token: string, body: string): Promise<GatewayReply> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method: 'POST', headers, body }).catch((): never => {
    throw new Error(`No hub answers at ${url}. Start one with “npm start” and try again.`);
  });
  const reply = (await answer.json().catch(() => ({}))) as Partial<GatewayReply>;
  return { data: reply.data ?? null, errors: reply.errors ?? [] };
};

/**
 * Makes out the account of disclosures about one person, from all agencies of a running hub through its gateway. Never
 * throws: answers the exit code, 0 for a whole account, 2 where an agency could not be asked (named in the account), 1
 * where there is none. Refused in production, where an auditor's token comes from the identity provider.
 */
export const runAccount = (
  args: readonly string[],
  { readConfig, clock, ...speaking }: AccountSurroundings,
): Promise<number> =>
  runCommand(command, args, speaking, async (ordered) => {
    const order = orderOf(ordered);
    const config = readConfig();
    const { dataDirectory: directory, production } = config;
    const issuer = await openDevelopmentIssuer({ directory, clock, production });
    const token = await issuer.sign({ sub: 'auditor', agency: 'SOCIAL_CARE', role: 'QA_AUDITOR' });
    const url = order.url ?? gatewayUrl(config);
    const ask: AskAsAuditor = (query, variables) =>
      answerOf(url, token, JSON.stringify({ query, variables }));
    const { person, audience, from, to } = order;
    const account = await accountOfPerson(ask, { person, audience, from, to }, clock.now().toISOString());
    const text = order.format === 'csv' ? accountAsCsv(account) : accountAsJson(account);
    if (order.out === undefined) speaking.print(text);
    else await writeFile(order.out, text, { mode: 0o600 });
    // An id that was mistyped must not read as a child about whom nobody saw anything.
    if (account.totals.lines === 0)
      speaking.complain(`No log that could be asked names ${person}: check the id, and the stretch of time.`);
    for (const agency of account.unavailable)
      speaking.complain(`${agency} could not be asked: its part is missing`);
    return account.unavailable.length === 0 ? 0 : 2;
  });

const main = async (): Promise<void> => {
  process.exitCode = await runAccount(process.argv.slice(2), {
    ...voice,
    readConfig: readDevelopmentConfig,
    clock: systemClock,
    // CSV ends its last line itself.
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  });
};

if (require.main === module) void main();
