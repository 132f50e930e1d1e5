import { randomIdSource } from '../identifiers';
import { systemClock } from '../time';
import { loadDefinitions } from './agencies';
import {
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Order as Ordered,
  type Voice,
} from './commandLine';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { playScenario, scenarios, type ScenarioId } from './scenario/index';
import { openRunningHub } from './scenario/runningHub';
import { whoSeesWhat } from './scenario/tables';
import { createTelling } from './scenario/telling';
import { gatewayUrl } from './start/processes';

const options = { url: { type: 'string' }, run: { type: 'string' } } as const;

const command: CommandLine<typeof options> = {
  usage: `npm run scenario -- ${Object.keys(scenarios).join('|')}
  --url <address>   the gateway of the running hub (http://127.0.0.1:4000/graphql)
  --run <name>      repeats a run under its name, doing nothing twice; otherwise every run is a new contact`,
  options,
  takesNames: true,
  failed: 'The scenario could not be played',
};

interface Order {
  readonly scenario: ScenarioId;
  readonly url: string;
  readonly run: string;
}

const isScenario = (id: string): id is ScenarioId => Object.hasOwn(scenarios, id);

const orderOf = ({ values, positionals }: Ordered<typeof options>, config: DevelopmentConfig): Order => {
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0)
    throw new WrongOrder('name one scenario; one is played at a time');
  const id = named.toUpperCase();
  if (!isScenario(id)) throw new WrongOrder(`there is no scenario ${named}`);
  const { url = gatewayUrl(config), run = randomIdSource(systemClock).next('run_') } = values;
  return { scenario: id, url, run };
};

const play = async (
  order: Order,
  { dataDirectory, storeUrl }: DevelopmentConfig,
  { print }: Voice,
): Promise<void> => {
  const { url, run } = order;
  const scenario = scenarios[order.scenario];
  const definitions = await loadDefinitions();
  const options = { url, definitions, dataDirectory, storeUrl, clock: systemClock };
  const hub = await openRunningHub(options, scenario.startsAt);
  print(`${scenario.id}: ${scenario.title}\nSource: ${scenario.source}. Run ${run}.`);
  print(
    hub.canSetTime
      ? 'The hub’s clock follows the scenario.\n'
      : 'The hub’s clock cannot be set (only with HUB_TEST=1 npm start): the times on the left are the scenario’s, all of it happens now, and deadlines run from now.\n',
  );
  const tell = createTelling(scenario);
  const { outcomes } = await playScenario(scenario, hub, definitions, run, (outcome) => {
    print(tell(outcome));
  });
  const last = outcomes.findLast(({ sights }) => Object.keys(sights).length > 0);
  if (last) print(whoSeesWhat(scenario, Object.values(last.sights), process.stdout.columns || 160));
};

/**
 * Plays a scenario on the running hub. Answers the exit code: 0, 1 when it could not be played, with the reason, and 2
 * for a scenario that there is not, or several.
 */
export const runScenario = (args: readonly string[], speaking: Voice = voice): Promise<number> =>
  runCommand(command, args, speaking, async (ordered) => {
    const config = readDevelopmentConfig();
    await play(orderOf(ordered, config), config, speaking);
    return 0;
  });

if (require.main === module)
  void runScenario(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
