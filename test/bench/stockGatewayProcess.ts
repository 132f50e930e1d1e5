import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readSupergraph } from '@mash-hub/gateway';
import { takeOrders } from './childProcess';
import type { ServedHub } from './servedHub';

interface StockContext {
  readonly authorization?: string | undefined;
}

/** @apollo/gateway as its documentation sets it up, forwarding the token: what the hub's gateway is compared with. */
const open = async ({ agencies }: ServedHub): Promise<string> => {
  const supergraphSdl = Object.entries(agencies).reduce(
    (sdl, [name, url]) => sdl.replaceAll(`http://${name}.invalid/graphql`, url),
    readSupergraph(),
  );
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<StockContext>({
        ...(url !== undefined && { url }),
        willSendRequest: ({ request, context }) => {
          const { authorization } = context as StockContext;
          if (authorization) request.http?.headers.set('authorization', authorization);
        },
      }),
  });
  const server = new ApolloServer<StockContext>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0 },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
  return url.replace('[::1]', '127.0.0.1');
};

takeOrders({ open });
