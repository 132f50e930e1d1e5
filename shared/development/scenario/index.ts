import { s3 } from './s3';
import { s5 } from './s5';
import { s5Walsall } from './s5/walsall';
import { s7 } from './s7';
import type { Scenario } from './scenario';

export type { Outcome, Played } from './outcome';
export { playScenario } from './play';
export type { HubPort, HubReply } from './hubPort';
export type { Actor, Scenario, Step } from './scenario';
export type { AgencySight, PersonSight, SeenItem, Sight, WithheldItem } from './sight';

/** The scenarios that can be played, by id. */
export const scenarios = { S3: s3, S5: s5, 'S5-WALSALL': s5Walsall, S7: s7 } as const satisfies Readonly<
  Record<string, Scenario>
>;

export type ScenarioId = keyof typeof scenarios;
