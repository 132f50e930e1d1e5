import type { SettableClock } from '../time';
import { hubError } from '../errors';
import type { RouteHandler } from './routes';

/**
 * `PUT /test/clock` with `{"now": "<ISO 8601>"}`: sets the clock of this process, for a test hub.
 * INVARIANT: throws in production. Whoever can move the clock can make an ended permission live again.
 */
export function testClockRoute(clock: SettableClock, production: boolean): Record<string, RouteHandler> {
  if (production) throw new Error('The clock of a production system cannot be set');
  return {
    'PUT /test/clock': async ({ readBody }) => {
      clock.set(instantIn(await readBody()));
      return { status: 200, body: { now: clock.now().toISOString() } };
    },
  };
}

function instantIn(body: unknown): Date {
  const now = typeof body === 'object' && body !== null && 'now' in body ? body.now : undefined;
  const instant = new Date(typeof now === 'string' ? now : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw hubError('BAD_USER_INPUT', { field: 'now' });
  return instant;
}
