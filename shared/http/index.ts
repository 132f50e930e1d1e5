export { createApollo, type ApolloSettings } from './apollo';
export { createGraphqlServer, type GraphqlServer, type GraphqlServerSettings } from './graphqlServer';
export { settingsIn, startProcess, WrongSettings } from './settings';
export { closeOnTermination } from './termination';
export type { Exchange } from './exchange';
export type { RouteAnswer, RouteHandler, RouteRequest, TextRouteAnswer } from './routes';
export { testClockRoute } from './testClock';
