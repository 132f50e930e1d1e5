import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { originOfAgency } from '../audit';
import { agencyNames, isAgency, type Agency } from '../disclosure';
import { openDevelopmentIssuer } from '../identity';
import { systemClock, type Clock } from '../time';
import { serviceNames } from './agencies';
import {
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Order as Ordered,
  type Voice,
} from './commandLine';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { processRows } from './start/processes';

const options = {
  agency: { type: 'string' },
  out: { type: 'string' },
  url: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run audit:export -- --agency ${agencyNames.join('|')} --out <file>
  --url <address>   the agency’s subgraph; that of the running hub unless given
  --replace         write over the file if it is there already`,
  options,
  failed: 'The log could not be exported',
};

/** What the command stands on; replaced in tests. */
export interface ExportSurroundings extends Voice {
  readonly readConfig: () => Pick<DevelopmentConfig, 'dataDirectory' | 'production' | 'portBase'>;
  readonly clock: Clock;
}

interface Order {
  readonly agency: Agency;
  readonly out: string;
  readonly url: string | undefined;
  readonly replace: boolean;
}

const orderOf = ({ values }: Ordered<typeof options>): Order => {
  const { agency, out, url, replace } = values;
  if (!isAgency(agency)) throw new WrongOrder(`--agency is one of ${agencyNames.join(', ')}`);
  if (out === undefined) throw new WrongOrder('--out is needed: the file to be written');
  if (url !== undefined && !URL.canParse('/', url)) throw new WrongOrder('--url is an address, http://…');
  if (!replace && existsSync(out))
    throw new WrongOrder(`${out} is there already: name another file, or add --replace`);
  return { agency, out, url, replace };
};

type Config = ReturnType<ExportSurroundings['readConfig']>;

const addressOf = (agency: Agency, config: Config): string => {
  const row = processRows(config).find(({ name }) => name === serviceNames[agency]);
  return `http://127.0.0.1:${String(row?.port)}`;
};

/** An answer without a fault. Throws, in words, where nobody answers or somebody refuses. */
const answerOf = async (url: URL, request: RequestInit = {}): Promise<Response> => {
  const answer = await fetch(url, request).catch((): never => {
    throw new Error(`no agency answers at ${url.origin}. Start the hub with “npm start” and try again.`);
  });
  if (!answer.ok) throw new Error(`${url.href} answered ${String(answer.status)}`);
  return answer;
};

/** Throws unless the agency at the address is this one. Asked first: another is shown no token, and logs no export. */
const requireLogOf = async (agency: Agency, url: string): Promise<void> => {
  const answer = await answerOf(new URL('/.well-known/log-keys', url));
  const keys = (await answer.json().catch(() => null)) as { readonly origin?: unknown } | null;
  if (keys?.origin !== originOfAgency(agency)) throw new Error(`the log at ${url} is not that of ${agency}`);
};

/** Writes what an agency exports into a file, as it comes. Rejects, leaving the part, if it breaks off. */
const exportTo = async (
  { agency, out, url, replace }: Order,
  config: Config,
  clock: Clock,
): Promise<void> => {
  const { dataDirectory: directory, production } = config;
  const address = url ?? addressOf(agency, config);
  const issuer = await openDevelopmentIssuer({ directory, clock, production });
  const token = await issuer.sign({ sub: 'auditor', agency: 'SOCIAL_CARE', role: 'QA_AUDITOR' });
  await requireLogOf(agency, address);
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await answerOf(new URL('/audit/export', address), { headers });
  const file = await open(out, replace ? 'w' : 'wx', 0o600);
  try {
    for await (const chunk of body ?? []) await file.write(chunk as Uint8Array);
  } finally {
    await file.close();
  }
};

/**
 * Exports the disclosure log of an agency of the running hub. Never throws: answers the exit code, 1 where nothing, or
 * only a part, could be exported, and 2 for an order that makes no sense or would write over a file unasked.
 */
export const runAuditExport = (
  args: readonly string[],
  { readConfig, clock, ...speaking }: ExportSurroundings,
): Promise<number> =>
  runCommand(command, args, speaking, async (ordered) => {
    const order = orderOf(ordered);
    await exportTo(order, readConfig(), clock);
    speaking.print(`${order.out}\nCheck it: npm run audit:verify -- ${order.out}`);
    return 0;
  });

const main = async (): Promise<void> => {
  const surroundings = { ...voice, readConfig: readDevelopmentConfig, clock: systemClock };
  process.exitCode = await runAuditExport(process.argv.slice(2), surroundings);
};

if (require.main === module) void main();
