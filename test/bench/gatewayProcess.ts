import { createGateway, readSupergraph } from '@mash-hub/gateway';
import { randomIdSource } from '@mash-hub/shared/identifiers';
import { openAccessTokens } from '@mash-hub/shared/identity';
import { createLogger } from '@mash-hub/shared/logger';
import { fromLocal, settableClock } from '@mash-hub/shared/time';
import { takeOrders } from './childProcess';
import { hubTime, type ServedHub } from './servedHub';

/** The hub's own gateway in a process of its own, in front of the subgraphs of another. */
const open = async ({ agencies, dataDirectory }: ServedHub): Promise<string> => {
  const clock = settableClock(fromLocal(hubTime));
  const verifier = await openAccessTokens({ oidcIssuer: undefined, dataDirectory, production: false, clock });
  const gateway = createGateway({
    supergraphSdl: readSupergraph(),
    agencies,
    timeoutMs: 20_000,
    verifier,
    ids: randomIdSource(clock),
    logger: createLogger({ service: 'gateway', level: 'silent' }),
    production: true,
    port: 0,
  });
  return (await gateway.listen()).url;
};

takeOrders({ open });
