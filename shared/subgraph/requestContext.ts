import type { Requester } from '../identity';
import type { LogContext } from '../log';

/** What is true of one request from its first field to its last. Nothing in it outlives the request. */
export interface RequestContext {
  /** From the verified access token alone (design 3). */
  readonly requester: Requester;
  /** Follows the request through all agencies. */
  readonly correlation: string;
  /** The instant at which the request is decided; one for the whole request. */
  readonly now: Date;
}

/** The part of a log entry that every entry of a request shares. */
export const logContextOf = ({ requester, correlation, now }: RequestContext): LogContext => ({
  at: now.toISOString(),
  correlation,
  requester,
});
