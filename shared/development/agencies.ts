import { agencyNames, type Agency } from '../disclosure';
import type { SubgraphDefinition } from '../subgraph';
import type { Process } from './stateMachines';

/** Folder and service name of each agency's subgraph. */
export const serviceNames: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'social-care',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

/**
 * Loads an agency's definition by name. Tools that look at all subgraphs do it this way, at run time, so that nothing
 * in `shared` depends on a subgraph.
 */
export const loadDefinition = async (agency: Agency): Promise<SubgraphDefinition> => {
  const loaded = (await import(`@mash-hub/${serviceNames[agency]}`)) as {
    readonly definition: SubgraphDefinition;
  };
  return loaded.definition;
};

export const loadDefinitions = (): Promise<readonly SubgraphDefinition[]> =>
  Promise.all(agencyNames.map(loadDefinition));

/** The state machines that social care decides by, and their guards. */
export const loadProcess = async (): Promise<Process> => {
  const { machines, guards } = (await import(`@mash-hub/${serviceNames.SOCIAL_CARE}/domain`)) as Process;
  return { machines, guards };
};
