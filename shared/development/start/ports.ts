import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

/** Throws, naming the ports that somebody else listens on and the way out, unless all are free. */
export const requireFreePorts = async (ports: readonly number[]): Promise<void> => {
  const free = await Promise.all(ports.map(isFree));
  const busy = ports.filter((_, index) => free[index] !== true);
  if (busy.length === 0) return;
  const subject = busy.length === 1 ? 'Port' : 'Ports';
  throw new Error(
    `${subject} ${busy.join(', ')} ${busy.length === 1 ? 'is' : 'are'} in use: perhaps a hub is running already.\n` +
      'Stop it, or choose other ports: PORT_BASE=4100 npm start uses 4100 to 4105.',
  );
};
