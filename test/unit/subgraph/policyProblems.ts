import type { SubgraphDefinition } from '@mash-hub/shared/subgraph';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The check of the build: a composed graph against the definitions, in words. */
export type PolicyProblems = (
  supergraphSdl: string,
  definitions: readonly SubgraphDefinition[],
) => readonly string[];

/** The build's own tools are no part of what `shared` exports: they are loaded from where they are built. */
export const loadPolicyProblems = async (): Promise<PolicyProblems> => {
  const built = path.resolve(__dirname, '../../../../shared/dist/development/policyCoverage.js');
  const { policyProblems } = (await import(pathToFileURL(built).href)) as {
    readonly policyProblems: PolicyProblems;
  };
  return policyProblems;
};
