import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** What came of composing: the supergraph, or the errors in the way of it; and hints either way. */
export interface Composition {
  readonly supergraphSdl?: string;
  readonly errors: readonly string[];
  readonly hints: readonly string[];
}

/**
 * Composes the subgraphs' published schemas, by name, into the supergraph. The same schemas give the same text,
 * whatever order they come in. Routing addresses are placeholders: the gateway takes addresses from its configuration.
 */
export function composeSupergraph(schemas: Readonly<Record<string, string>>): Composition {
  const services = Object.entries(schemas)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sdl]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors = [], hints = [] } = composeServices(services);
  return {
    ...(supergraphSdl !== undefined && { supergraphSdl: `${heading}${supergraphSdl.trim()}\n` }),
    errors: errors.map(({ message }) => message),
    hints: hints.map((hint) => hint.toString()),
  };
}

const heading = '# Generated from subgraphs/*/schema.graphql by `npm run generate`; do not edit.\n\n';
