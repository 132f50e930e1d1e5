export { loadDefinitions } from '@mash-hub/shared/development/agencies';
export { playScenario, scenarios } from '@mash-hub/shared/development/scenario';
export { whoSeesWhat } from '@mash-hub/shared/development/scenario/tables';
export { runScenario } from '@mash-hub/shared/development/scenarioCommand';
