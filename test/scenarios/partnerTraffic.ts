import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Agency } from '@mash-hub/shared/disclosure';
import type { Hub } from '../support/createHub';

const channel = 'http.server.request.start';

/**
 * Counts every HTTP request that reaches a server of this process, by port: what an agency was asked, whatever it
 * then did. Call `stop` at the end.
 */
export const countRequests = () => {
  const byPort = new Map<number, number>();
  const listener = (message: unknown): void => {
    const { localPort } = (message as { readonly request: IncomingMessage }).request.socket;
    if (localPort !== undefined) byPort.set(localPort, (byPort.get(localPort) ?? 0) + 1);
  };
  subscribe(channel, listener);
  return {
    to: (hub: Hub, agency: Agency): number => byPort.get(hub.agencies[agency].port) ?? 0,
    stop: (): void => {
      unsubscribe(channel, listener);
    },
  };
};
