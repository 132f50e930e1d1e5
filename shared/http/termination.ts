import type { Logger } from '../logger';

/**
 * Closes the server once when the process is asked to stop (SIGTERM, SIGINT): requests under way are finished, then
 * the process ends by itself because nothing keeps it. A close that fails ends the process with status 1.
 */
export function closeOnTermination(server: { close(): Promise<void> }, logger: Logger): void {
  let closing: Promise<void> | undefined;
  const close = (signal: NodeJS.Signals): void => {
    logger.info({ signal }, 'closing');
    closing ??= server.close().catch((error: unknown) => {
      logger.error({ err: error }, 'could not close in order');
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}
