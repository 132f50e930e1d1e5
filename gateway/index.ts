import { closeOnTermination, startProcess } from '@mash-hub/shared/http';
import { assembleGateway } from './assembly';
import { readGatewayConfig } from './config';
import { readSupergraph } from './supergraph';

startProcess(async () => {
  const { gateway, logger } = await assembleGateway(readGatewayConfig());
  closeOnTermination(gateway, logger);
  process.on('SIGHUP', () => gateway.replaceSupergraph(readSupergraph()));
  logger.info(await gateway.listen(), 'listening');
});
