import path from 'node:path';
import { agencyNames } from '../../disclosure';
import { serviceNames } from '../agencies';
import { projectDirectory, type DevelopmentConfig } from '../config';

/** One of the six processes of the hub, as it is to be started. */
export interface ProcessRow {
  readonly name: string;
  /** The compiled entry point. */
  readonly script: string;
  readonly port: number;
  /** Variables of its own. */
  readonly variables: Readonly<Record<string, string>>;
}

export const gatewayName = 'gateway';

const urlAt = (port: number, pathname: string): string => `http://127.0.0.1:${String(port)}${pathname}`;

/** The agencies’ processes in the order of their ports, then the gateway, which needs them. */
export const processRows = (
  config: Pick<DevelopmentConfig, 'dataDirectory' | 'portBase'>,
): readonly ProcessRow[] => {
  const { dataDirectory, portBase } = config;
  const ports = agencyNames.map((agency, index) => ({
    name: serviceNames[agency],
    port: portBase + 1 + index,
  }));
  const variables = { DATA_DIRECTORY: dataDirectory, HOST: '127.0.0.1' };
  const keys = urlAt(portBase + 1 + agencyNames.indexOf('SOCIAL_CARE'), '/.well-known/jwks.json');
  // Each finds itself in the list too, and knows that it is no witness of its own log.
  const witnesses = ports.map(({ name, port }) => `${name}=${urlAt(port, '')}`).join(',');
  const agencies = ports.map(({ name, port }) => ({
    name,
    port,
    script: path.join(projectDirectory, 'subgraphs', name, 'dist', 'index.js'),
    variables: { ...variables, PORT: String(port), GRANT_KEYS_URL: keys, WITNESSES: witnesses },
  }));
  const addresses = ports.map(({ name, port }) => [
    `${name.toUpperCase().replaceAll('-', '_')}_URL`,
    urlAt(port, '/graphql'),
  ]);
  const gateway = {
    name: gatewayName,
    port: portBase,
    script: path.join(projectDirectory, 'gateway', 'dist', 'index.js'),
    variables: {
      ...variables,
      PORT: String(portBase),
      ...(Object.fromEntries(addresses) as Record<string, string>),
    },
  };
  return [...agencies, gateway];
};

/** Where clients send their queries. */
export const gatewayUrl = (config: Pick<DevelopmentConfig, 'portBase'>): string =>
  urlAt(config.portBase, '/graphql');
