import { hubError, type HubError } from '@mash-hub/shared/errors';
import type { Requester } from '@mash-hub/shared/identity';
import type { Aggregate } from './parts/act';

/**
 * A key as it is kept: its sender’s own. INVARIANT: nobody’s command is taken for another person’s who happened to choose
 * the same key, so none is lost and none comes back to anybody but its sender.
 */
export const ownKey = ({ agency, sub }: Pick<Requester, 'agency' | 'sub'>, key: string | null) =>
  key === null ? null : [agency, sub, key].map(encodeURIComponent).join(':');

/**
 * Applies a command once for its key. The same key with the same fingerprint returns the aggregate as it is; with
 * another fingerprint it throws IDEMPOTENCY_KEY_REUSED. Without a key the command is simply applied.
 */
export const withIdempotency = <Of extends Aggregate>(
  aggregate: Of,
  key: string | null | undefined,
  fingerprint: string,
  apply: (aggregate: Of) => Of,
): Of => {
  if (key === null || key === undefined) return apply(aggregate);
  const earlier = aggregate.commands.find((command) => command.key === key);
  if (earlier && earlier.fingerprint !== fingerprint) throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier) return aggregate;
  const applied = apply(aggregate);
  return { ...applied, commands: [...applied.commands, { key, fingerprint, version: applied.version }] };
};

/**
 * Throws CONFLICT when somebody else has changed the aggregate since the version that was expected; null expects any.
 * The refused input goes back to whoever typed it, so that nothing has to be typed twice.
 */
export const requireVersion = (
  { version }: Aggregate,
  expected: number | null | undefined,
  input: object,
): void => {
  if (expected !== null && expected !== undefined && expected !== version) throw conflict(input);
};

/** The refusal of a change that somebody else was faster than, with the input that was refused. */
export const conflict = (input: object): HubError =>
  hubError('CONFLICT', {
    detail: 'Somebody else changed this first. Load it again, and repeat your change if it is still right.',
    input: JSON.stringify(input),
  });
