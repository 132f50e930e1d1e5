import type { Requester } from '@mash-hub/shared/identity';
import { Agent, request } from 'undici';
import type { Hub } from '../../support/createHub';

/** An answer as it came: every byte of the body, and every header. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends operations over connections that stay open, with one token for each requester. */
export const createClient = (hub: Hub, connections: number) => {
  const dispatcher = new Agent({ connections, pipelining: 1 });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (who: Requester): Promise<string> => {
    const known = tokens.get(who.sub) ?? hub.tokenOf(who);
    tokens.set(who.sub, known);
    return known;
  };

  const send = async (url: string, who: Requester, query: string, variables: object): Promise<RawAnswer> => {
    const authorization = `Bearer ${await tokenOf(who)}`;
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query, variables });
    const answer = await request(url, { dispatcher, method: 'POST', headers, body });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  };

  return { send, close: () => dispatcher.close() };
};

export type Client = ReturnType<typeof createClient>;
