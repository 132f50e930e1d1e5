import { closeOnTermination } from '@mash-hub/shared/http';
import { randomIdSource } from '@mash-hub/shared/identifiers';
import { createLogger } from '@mash-hub/shared/logger';
import { settableClock, systemClock } from '@mash-hub/shared/time';
import { openVerifier } from './authentication';
import { readGatewayConfig } from './config';
import { createGateway } from './server';
import { readSupergraph } from './supergraph';

void (async () => {
  const config = readGatewayConfig();
  const logger = createLogger({ service: 'gateway', level: config.logLevel });
  const testClock = config.hubTest ? { testClock: settableClock(systemClock.now()) } : {};
  const clock = testClock.testClock ?? systemClock;
  const [verifier, ids] = [await openVerifier(config, clock), randomIdSource(clock)];
  const gateway = createGateway({
    ...config,
    ...testClock,
    supergraphSdl: readSupergraph(),
    verifier,
    ids,
    logger,
  });
  closeOnTermination(gateway, logger);
  logger.info(await gateway.listen(), 'listening');
})();
