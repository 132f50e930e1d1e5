import type { DevelopmentIssuer, Requester } from '../../identity';

/** Asks the running hub through its gateway, as any client does. */
export interface HubClient {
  /** The answer’s data. Throws, naming code, message and what the hub named, when it refuses or answers in part. */
  ask(requester: Requester, query: string, variables: object): Promise<Readonly<Record<string, unknown>>>;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A client that signs a token of its own for whoever asks. */
export const createHubClient = (url: string, issuer: DevelopmentIssuer): HubClient => ({
  ask: async (requester, query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.sign(requester)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer;
    const [first] = errors;
    if (first) {
      const { code = 'ERROR', ...named } = first.extensions ?? {};
      throw new Error(`${code}: ${first.message} ${JSON.stringify(named)}`);
    }
    if (!data) throw new Error(`The gateway answered ${String(response.status)} without data`);
    return data;
  },
});
