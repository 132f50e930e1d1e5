import { parseArgs } from 'node:util';
import { agencyNames, isAgency, isRole, isRoleOf, roleNames, type Agency } from '../disclosure';
import { openDevelopmentIssuer, type Requester } from '../identity';
import { systemClock, type Clock } from '../time';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';

const usage = `npm run token -- --agency ${agencyNames.join('|')} --role <role>
  --establishment <code>   the school, ward or office, such as ZZ-001
  --sub <subject>          who it is; made of agency and role unless given
  --hours <hours>          how long it holds, 8 unless given`;

/** What the command stands on; replaced in tests. */
export interface TokenSurroundings {
  readonly readConfig: () => Pick<DevelopmentConfig, 'dataDirectory' | 'production'>;
  readonly clock: Clock;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A wrong order: said with the code that a client would see. */
const wrong = (message: string): Error => new Error(`BAD_USER_INPUT: ${message}`);

const rolesOf = (agency: Agency): string => roleNames.filter((role) => isRoleOf(agency, role)).join(', ');

const requesterOf = (agency: unknown, role: unknown): Pick<Requester, 'agency' | 'role'> => {
  if (!isAgency(agency)) throw wrong(`--agency is one of ${agencyNames.join(', ')}\n\n${usage}`);
  if (!isRole(role)) throw wrong(`--role is missing or unknown. Roles of ${agency}: ${rolesOf(agency)}`);
  if (!isRoleOf(agency, role)) {
    const employers = agencyNames.filter((other) => isRoleOf(other, role)).join(', ');
    throw wrong(
      `${role} is a role of ${employers}, not of ${agency}. Roles of ${agency}: ${rolesOf(agency)}`,
    );
  }
  return { agency, role };
};

const hoursOf = (text: string): number => {
  const hours = Number(text);
  if (!(hours > 0 && hours <= 24 * 365)) throw wrong('--hours is a number above 0, a year at most');
  return hours;
};

const orderOf = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agency: { type: 'string' },
      role: { type: 'string' },
      establishment: { type: 'string' },
      sub: { type: 'string' },
      hours: { type: 'string', default: '8' },
    },
  });
  const { agency, role } = requesterOf(values.agency, values.role);
  const sub = values.sub ?? `${agency}-${role}`.toLowerCase();
  const establishment = values.establishment;
  // The hub refuses such a token: nobody is the safeguarding lead of every school.
  if (role === 'DSL' && establishment === undefined)
    throw wrong('A DSL belongs to one school: add --establishment, such as ZZ-001');
  const requester: Requester = { sub, agency, role, ...(establishment !== undefined && { establishment }) };
  return { requester, expiresInSeconds: Math.round(hoursOf(values.hours) * 3600) };
};

/**
 * Prints an access token for the running embedded hub and nothing else. Never throws: answers the exit code, 1 for an
 * agency or role that there is not, and in production, where tokens come from the identity provider.
 */
export const runToken = async (args: readonly string[], surroundings: TokenSurroundings): Promise<number> => {
  const { readConfig, clock, print, complain } = surroundings;
  try {
    const { requester, expiresInSeconds } = orderOf(args);
    const { dataDirectory: directory, production } = readConfig();
    const issuer = await openDevelopmentIssuer({ directory, clock, production });
    print(await issuer.sign(requester, { expiresInSeconds }));
    return 0;
  } catch (error) {
    complain(error instanceof Error ? error.message : 'No token could be made');
    return 1;
  }
};

const main = async (): Promise<void> => {
  process.exitCode = await runToken(process.argv.slice(2), {
    readConfig: readDevelopmentConfig,
    clock: systemClock,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
};

if (require.main === module) void main();
