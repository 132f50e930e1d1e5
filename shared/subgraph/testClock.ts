import { z } from 'zod';
import { hubError } from '../errors';
import type { RouteHandler } from '../http';
import type { SettableClock } from '../time';

const body = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/**
 * `PUT /test/clock {"now": "<ISO>"}`: sets the clock of a process started with `HUB_TEST=1` (design 13). The
 * configuration refuses that in production, so the route does not exist there.
 */
export const testClockRoute =
  (clock: SettableClock): RouteHandler =>
  async (request) => {
    const parsed = body.safeParse(await request.readBody());
    if (!parsed.success) throw hubError('BAD_USER_INPUT', { field: 'now' });
    clock.set(new Date(parsed.data.now));
    return { status: 200, body: { now: clock.now().toISOString() } };
  };
