import { agencyNames, isAgency, isRole, isRoleOf, roleNames, type Agency } from '../disclosure';
import { openDevelopmentIssuer, type Requester } from '../identity';
import { systemClock, type Clock } from '../time';
import { runCommand, voice, WrongOrder, type CommandLine, type Order, type Voice } from './commandLine';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';

const options = {
  agency: { type: 'string' },
  role: { type: 'string' },
  establishment: { type: 'string' },
  sub: { type: 'string' },
  hours: { type: 'string', default: '8' },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run token -- --agency ${agencyNames.join('|')} --role <role>
  --establishment <code>   the school, ward or office, such as ZZ-001
  --sub <subject>          who it is; made of agency and role unless given
  --hours <hours>          how long it holds, 8 unless given`,
  options,
  failed: 'No token could be made',
};

/** What the command stands on; replaced in tests. */
export interface TokenSurroundings extends Voice {
  readonly readConfig: () => Pick<DevelopmentConfig, 'dataDirectory' | 'production'>;
  readonly clock: Clock;
}

const rolesOf = (agency: Agency): string => roleNames.filter((role) => isRoleOf(agency, role)).join(', ');

const requesterOf = (agency: unknown, role: unknown): Pick<Requester, 'agency' | 'role'> => {
  if (!isAgency(agency)) throw new WrongOrder(`--agency is one of ${agencyNames.join(', ')}`);
  if (!isRole(role))
    throw new WrongOrder(`--role is missing or unknown. Roles of ${agency}: ${rolesOf(agency)}`);
  if (!isRoleOf(agency, role)) {
    const employers = agencyNames.filter((other) => isRoleOf(other, role)).join(', ');
    throw new WrongOrder(
      `${role} is a role of ${employers}, not of ${agency}. Roles of ${agency}: ${rolesOf(agency)}`,
    );
  }
  return { agency, role };
};

const hoursOf = (text: string): number => {
  const hours = Number(text);
  if (!(hours > 0 && hours <= 24 * 365)) throw new WrongOrder('--hours is a number above 0, a year at most');
  return hours;
};

const orderOf = ({ values }: Order<typeof options>) => {
  const { agency, role } = requesterOf(values.agency, values.role);
  const sub = values.sub ?? `${agency}-${role}`.toLowerCase();
  const establishment = values.establishment;
  // The hub refuses such a token: nobody is the safeguarding lead of every school.
  if (role === 'DSL' && establishment === undefined)
    throw new WrongOrder('A DSL belongs to one school: add --establishment, such as ZZ-001');
  const requester: Requester = { sub, agency, role, ...(establishment !== undefined && { establishment }) };
  return { requester, expiresInSeconds: Math.round(hoursOf(values.hours) * 3600) };
};

/**
 * Prints an access token for the running embedded hub and nothing else. Never throws: answers the exit code, 2 for an
 * agency or role that there is not, 1 in production, where tokens come from the identity provider.
 */
export const runToken = (args: readonly string[], surroundings: TokenSurroundings): Promise<number> =>
  runCommand(command, args, surroundings, async (ordered) => {
    const { requester, expiresInSeconds } = orderOf(ordered);
    const { readConfig, clock, print } = surroundings;
    const { dataDirectory: directory, production } = readConfig();
    const issuer = await openDevelopmentIssuer({ directory, clock, production });
    print(await issuer.sign(requester, { expiresInSeconds }));
    return 0;
  });

const main = async (): Promise<void> => {
  const surroundings = { ...voice, readConfig: readDevelopmentConfig, clock: systemClock };
  process.exitCode = await runToken(process.argv.slice(2), surroundings);
};

if (require.main === module) void main();
