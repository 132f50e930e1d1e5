import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createApollo, createGraphqlServer } from '@mash-hub/shared/http';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { silentLogger } from '@mash-hub/shared/logger';
import { parse } from 'graphql';

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>;

/** A question that an agency received. */
export interface Question {
  readonly headers: IncomingHttpHeaders;
  readonly signal: AbortSignal;
}

/** An agency that listens, and what it was asked. */
export interface ListeningAgency {
  readonly url: string;
  readonly questions: Question[];
  close(): Promise<void>;
}

/** Starts a real subgraph over HTTP. */
export async function startAgency(sdl: string, resolvers: Resolvers): Promise<ListeningAgency> {
  const questions: Question[] = [];
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const server = createGraphqlServer({
    apollo: createApollo({ source: { schema }, production: true, logger: silentLogger() }),
    port: 0,
    contextOf: ({ headers }, { signal }) => {
      const question = { headers, signal };
      questions.push(question);
      return Promise.resolve(question);
    },
    logger: silentLogger(),
    ids: seededIdSource(1),
  });
  const { url } = await server.listen();
  return { url, questions, close: () => server.close() };
}

/** Starts something that listens where an agency should, but answers in its own way. */
export async function startImpostor(listener: RequestListener): Promise<ListeningAgency> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/graphql`,
    questions: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The address of an agency that is not there: its port was free a moment ago. */
export async function aDeadAddress(): Promise<string> {
  const agency = await startImpostor(() => undefined);
  await agency.close();
  return agency.url;
}
