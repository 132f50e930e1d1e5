import { randomIdSource } from '@mash-hub/shared/identifiers';
import { openAccessTokens } from '@mash-hub/shared/identity';
import { createLogger, type Logger } from '@mash-hub/shared/logger';
import { settableClock, systemClock } from '@mash-hub/shared/time';
import type { GatewayConfig } from './config';
import { createGateway, type Gateway } from './server';
import { readSupergraph } from './supergraph';

/** Puts a gateway together as the configuration says. A test hub starts at the present and can be moved in time. */
export async function assembleGateway(config: GatewayConfig): Promise<{ gateway: Gateway; logger: Logger }> {
  const logger = createLogger({ service: 'gateway', level: config.logLevel });
  const testClock = config.hubTest ? settableClock(systemClock.now()) : undefined;
  const clock = testClock ?? systemClock;
  const verifier = await openAccessTokens({ ...config, clock });
  const gateway = createGateway({
    ...config,
    supergraphSdl: readSupergraph(),
    verifier,
    ids: randomIdSource(systemClock),
    logger,
    ...(testClock && { testClock }),
  });
  return { gateway, logger };
}
