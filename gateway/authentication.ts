import type { IncomingMessage } from 'node:http';
import type { Exchange } from '@mash-hub/shared/http';
import { type AccessTokenVerifier, bearerTokenOf, type Requester } from '@mash-hub/shared/identity';

/** What travels with one request through the gateway. */
export interface GatewayContext extends Exchange {
  readonly requester: Requester;
  /** The header as every agency receives it: each verifies the token itself (design section 3). */
  readonly authorization: string;
}

/**
 * Establishes who is asking before anything else is done. Throws UNAUTHENTICATED without a token that can be relied on.
 * INVARIANT: no anonymous request passes; there is no operation, introspection included, that needs no token.
 */
export function authentication(verifier: AccessTokenVerifier) {
  return async (request: IncomingMessage, exchange: Exchange): Promise<GatewayContext> => {
    const token = bearerTokenOf(request.headers.authorization);
    const requester = await verifier.verify(token);
    return { ...exchange, requester, authorization: `Bearer ${token}` };
  };
}
