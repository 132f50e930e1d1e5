import type { Agency, Role } from '../disclosure/vocabulary';

/**
 * Who is asking (design section 3).
 * INVARIANT: made from a verified access token alone, never from a header or an argument.
 */
export interface Requester {
  /** The person, as the identity provider names them; stable and pseudonymous. */
  readonly sub: string;
  readonly agency: Agency;
  readonly role: Role;
  /** The one setting whose children they may see: always there for a designated safeguarding lead. */
  readonly establishment?: string;
}

/** Whether two requesters are the same person in the same role of the same agency at the same setting. */
export const isSameRequester = (one: Requester, other: Requester): boolean =>
  one.sub === other.sub &&
  one.agency === other.agency &&
  one.role === other.role &&
  one.establishment === other.establishment;
