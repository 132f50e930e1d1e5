import type { DevelopmentConfig } from '../config';
import { startChild, type HubChild } from './childProcess';
import { gatewayName, processRows } from './processes';

/** The six processes of a hub. */
export interface HubProcesses {
  /** Resolves once all answer that they are ready; throws for the first that does not. */
  ready(): Promise<void>;
  /** Ends the gateway, so that no request is begun that could not be answered, then the five agencies. */
  stop(): Promise<void>;
}

const report = (child: HubChild, reason: string): string =>
  [
    `${child.name} has ended (${reason}); the others go on. Its last lines, out of ${child.logFile}:`,
    ...child.lastLines().map((line) => `  ${line}`),
  ].join('\n');

/** Starts all six at once. One that dies is reported by its name and last lines, and none of the others is touched. */
export const startProcesses = (
  config: DevelopmentConfig,
  logDirectory: string,
  complain: (text: string) => void,
): HubProcesses => {
  let stopping = false;
  const children = processRows(config).map((row) => startChild(row, config.environmentWith, logDirectory));
  for (const child of children)
    void child.ended.then((reason) => {
      if (!stopping) complain(report(child, reason));
    });
  const isGateway = ({ name }: HubChild): boolean => name === gatewayName;
  return {
    ready: async () => {
      await Promise.all(children.map((child) => child.ready()));
    },
    stop: async () => {
      stopping = true;
      await Promise.all(children.filter(isGateway).map((child) => child.stop()));
      await Promise.all(children.map((child) => child.stop()));
    },
  };
};
