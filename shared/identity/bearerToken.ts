import { hubError } from '../errors';

/**
 * The token of an `Authorization` header. Throws UNAUTHENTICATED if there is none, or if the header is anything but
 * the word Bearer and one token (RFC 6750, section 2.1).
 */
export function bearerTokenOf(authorizationHeader: string | undefined): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorizationHeader?.trim() ?? '')?.[1];
  if (token === undefined) {
    throw hubError('UNAUTHENTICATED', { detail: 'Send an access token: Authorization: Bearer <token>.' });
  }
  return token;
}
