import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../identity';
import { systemClock } from '../time';
import { runCommand, voice, type CommandLine } from './commandLine';
import { projectDirectory, readDevelopmentConfig, type DevelopmentConfig } from './config';
import { tokensAsShell, userRows } from './demoUsers';
import { openDataFolder } from './start/dataFolder';
import { openDemonstration, type Demonstration } from './start/demonstration';
import { greeting, testGreeting } from './start/greeting';
import { createHubClient } from './start/hubClient';
import { startProcesses } from './start/hubProcesses';
import { requireFreePorts } from './start/ports';
import { gatewayUrl, processRows } from './start/processes';

const tell = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const privately = { mode: 0o600 };

/** The example operations, each in the file that can be posted as it stands. */
const examples = {
  FirstQuery: 'first-query.json',
  Timeline: 'timeline.json',
  Headlines: 'headlines.json',
} as const;

/** Writes the example queries and the tokens where they can be pasted from. All are made anew at each start. */
const writeHandouts = async (
  config: DevelopmentConfig,
  issuer: DevelopmentIssuer,
  { contact, establishment }: Demonstration,
) => {
  const queryFile = path.join(config.dataDirectory, examples.FirstQuery);
  const tokensFile = path.join(config.dataDirectory, 'tokens.sh');
  const query = await readFile(path.join(projectDirectory, 'gateway', 'examples.graphql'), 'utf8');
  for (const [operationName, file] of Object.entries(examples)) {
    const body = { operationName, query, variables: { id: contact } };
    await writeFile(path.join(config.dataDirectory, file), `${JSON.stringify(body)}\n`);
  }
  await writeFile(tokensFile, await tokensAsShell(userRows(establishment), issuer), privately);
  const near = (file: string): string => {
    const relative = path.relative(process.cwd(), file);
    return relative.startsWith('..') ? file : relative;
  };
  return { queryFile: near(queryFile), tokensFile: near(tokensFile) };
};

/** Fills the hub on its first start, and says what there is to do with it. */
const demonstrate = async (config: DevelopmentConfig, logDirectory: string): Promise<string> => {
  const { dataDirectory: directory, production } = config;
  const issuer = await openDevelopmentIssuer({ directory, clock: systemClock, production });
  const hub = createHubClient(gatewayUrl(config), issuer);
  const demonstration = await openDemonstration({ config, hub, clock: systemClock, tell });
  const users = userRows(demonstration.establishment);
  const [teamManager] = users;
  if (!teamManager) throw new Error('There is no user to greet');
  return greeting({
    rows: processRows(config),
    gatewayUrl: gatewayUrl(config),
    contact: demonstration.contact,
    users,
    token: await issuer.sign(teamManager.requester),
    logDirectory,
    ...(await writeHandouts(config, issuer, demonstration)),
  });
};

/** Resolves when somebody asks the hub to stop. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  });

/**
 * Runs a whole hub on this machine until it is asked to stop, then ends its processes in order. Throws, with every
 * process ended, when it cannot be started: in production, on busy ports, on data that another hub is using.
 */
const runHub = async (config: DevelopmentConfig): Promise<void> => {
  if (config.production)
    throw new Error('npm start is for working on the hub: in production run each process by itself');
  const stopAsked = stopSignal();
  await requireFreePorts(processRows(config).map(({ port }) => port));
  const releaseData = await openDataFolder(config.dataDirectory, config.hubTest);
  const logDirectory = path.join(config.dataDirectory, 'logs');
  await mkdir(logDirectory, { recursive: true, mode: 0o700 });
  tell('Starting the gateway and five agencies');
  const processes = startProcesses(config, logDirectory, complain);
  try {
    const greeted = processes
      .ready()
      .then(() =>
        config.hubTest ? testGreeting(processRows(config), logDirectory) : demonstrate(config, logDirectory),
      )
      .then(tell);
    await Promise.race([greeted, stopAsked]);
    await stopAsked;
    tell('Stopping');
  } finally {
    await processes.stop();
    await releaseData();
  }
};

const command: CommandLine<Record<string, never>> = {
  usage: `npm start
  HUB_TEST=1 npm start       an empty hub whose clock can be set
  PORT_BASE=4100 npm start   on other ports, 4100 to 4105`,
  options: {},
  failed: 'The hub could not be started',
};

const main = async (): Promise<void> => {
  process.exitCode = await runCommand(command, process.argv.slice(2), voice, async () => {
    await runHub(readDevelopmentConfig());
    return 0;
  });
};

void main();
