import { createRequire } from 'node:module';
import path from 'node:path';
import type { HubPort, Outcome, Played, Scenario, Sight } from './shapes';

// The development tools are no export of the shared package: found beside one of its exports, once it is built.
const shared = path.dirname(require.resolve('@mash-hub/shared/errors'));
const requireTool = createRequire(path.join(shared, 'development', 'scenario.js'));

/** What the tests know of an agency’s definition: that there is one. */
type Definition = object;

interface ScenarioTools {
  readonly scenarios: Readonly<Record<'S3' | 'S5' | 'S5-WALSALL' | 'S7', Scenario>>;
  readonly playScenario: (
    scenario: Scenario,
    hub: HubPort,
    definitions: readonly Definition[],
    run: string,
    tell?: (outcome: Outcome) => void,
  ) => Promise<Played>;
}

export const { scenarios, playScenario } = requireTool('./scenario/index') as ScenarioTools;
export const { loadDefinitions } = requireTool('./agencies') as {
  readonly loadDefinitions: () => Promise<readonly Definition[]>;
};
export const { runScenario } = requireTool('./scenario') as {
  readonly runScenario: (args: readonly string[]) => Promise<number>;
};
export const { whoSeesWhat } = requireTool('./scenario/tables') as {
  readonly whoSeesWhat: (scenario: Scenario, sights: readonly Sight[], width: number) => string;
};
