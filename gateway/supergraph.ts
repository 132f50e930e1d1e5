import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SupergraphSdlHook } from '@apollo/gateway';
import type { Logger } from '@mash-hub/shared/logger';

/** Where the composed graph is kept: generated and committed. */
export const supergraphPath = join(__dirname, '..', 'supergraph.graphql');

/** The composed graph as committed. Throws if there is none. */
export const readSupergraph = (): string => readFileSync(supergraphPath, 'utf8');

/** A supergraph that can be replaced while the gateway runs. */
export interface ReplaceableSupergraph {
  /** How the gateway comes by it. */
  readonly hook: SupergraphSdlHook;
  /** Serves the new graph from the next request on. Where it is broken, keeps the old one and answers `kept`. */
  replace(supergraphSdl: string): 'replaced' | 'kept';
}

/** Starts with the given graph; a gateway that is given a broken one does not start. */
export function replaceableSupergraph(supergraphSdl: string, logger: Logger): ReplaceableSupergraph {
  let update: ((supergraphSdl: string) => void) | undefined;
  return {
    hook: (options) => {
      update = options.update;
      return Promise.resolve({ supergraphSdl });
    },
    replace: (replacement) => {
      try {
        if (update === undefined) throw new Error('The gateway has not started');
        update(replacement);
        return 'replaced';
      } catch (error) {
        logger.error({ err: error }, 'the new supergraph cannot be served; the old one stays');
        return 'kept';
      }
    },
  };
}
