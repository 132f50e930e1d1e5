import { parseArgs } from 'node:util';
import { randomIdSource } from '../identifiers';
import { systemClock } from '../time';
import { loadDefinitions } from './agencies';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { playScenario, scenarios, type ScenarioId } from './scenario/index';
import { openRunningHub } from './scenario/runningHub';
import { whoSeesWhat } from './scenario/tables';
import { createTelling } from './scenario/telling';
import { gatewayUrl } from './start/processes';

const usage = `npm run scenario -- ${Object.keys(scenarios).join('|')}
  --url <address>   the gateway of the running hub (http://127.0.0.1:4000/graphql)
  --run <name>      repeats a run under its name, doing nothing twice; otherwise every run is a new contact`;

interface Order {
  readonly scenario: ScenarioId;
  readonly url: string;
  readonly run: string;
}

const isScenario = (id: string): id is ScenarioId => Object.hasOwn(scenarios, id);

const orderOf = (args: readonly string[], config: DevelopmentConfig): Order | null => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, run: { type: 'string' } },
  });
  const id = (positionals[0] ?? '').toUpperCase();
  if (!isScenario(id)) return null;
  const { url = gatewayUrl(config), run = randomIdSource(systemClock).next('run_') } = values;
  return { scenario: id, url, run };
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const play = async (order: Order, { dataDirectory, storeUrl }: DevelopmentConfig): Promise<void> => {
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

/** Plays a scenario on the running hub. Answers the exit code: 0, or 1 when it could not be played, with the reason. */
export const runScenario = async (args: readonly string[]): Promise<number> => {
  try {
    const config = readDevelopmentConfig();
    const order = orderOf(args, config);
    if (!order) {
      print(usage);
      return 1;
    }
    await play(order, config);
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : 'The scenario failed for no known reason'}\n`,
    );
    return 1;
  }
};

if (require.main === module)
  void runScenario(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
