import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { agencyNames, isAgency, type Agency } from '../disclosure';
import { openDevelopmentIssuer } from '../identity';
import { systemClock } from '../time';
import { serviceNames } from './agencies';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { processRows } from './start/processes';

const usage = `npm run audit:export -- --agency ${agencyNames.join('|')} --out <file>
  --url <address>   the agency’s subgraph; that of the running hub unless given`;

interface Order {
  readonly agency: Agency;
  readonly out: string;
  readonly url: string | undefined;
}

const orderOf = (args: readonly string[]): Order => {
  const { values } = parseArgs({
    args: [...args],
    options: { agency: { type: 'string' }, out: { type: 'string' }, url: { type: 'string' } },
  });
  const { agency, out, url } = values;
  if (!isAgency(agency) || out === undefined) throw new Error(`BAD_USER_INPUT\n\n${usage}`);
  return { agency, out, url };
};

const addressOf = (agency: Agency, config: DevelopmentConfig): string => {
  const row = processRows(config).find(({ name }) => name === serviceNames[agency]);
  return `http://127.0.0.1:${String(row?.port)}`;
};

/** Writes what an agency exports into a file, as it comes. Rejects, leaving the part, if it breaks off. */
const exportTo = async ({ agency, out, url }: Order, config: DevelopmentConfig): Promise<void> => {
  const { dataDirectory: directory, production } = config;
  const issuer = await openDevelopmentIssuer({ directory, clock: systemClock, production });
  const token = await issuer.sign({ sub: 'auditor', agency: 'SOCIAL_CARE', role: 'QA_AUDITOR' });
  const answer = await fetch(new URL('/audit/export', url ?? addressOf(agency, config)), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`The agency answered ${String(answer.status)}`);
  const file = await open(out, 'w', 0o600);
  try {
    for await (const chunk of answer.body) await file.write(chunk as Uint8Array);
  } finally {
    await file.close();
  }
};

/** Exports the disclosure log of an agency of the running hub. Answers the exit code; never throws. */
export const runAuditExport = async (args: readonly string[]): Promise<number> => {
  try {
    const order = orderOf(args);
    await exportTo(order, readDevelopmentConfig());
    process.stdout.write(`${order.out}\nCheck it: npm run audit:verify -- ${order.out}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Nothing could be exported'}\n`);
    return 1;
  }
};

if (require.main === module)
  void runAuditExport(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
