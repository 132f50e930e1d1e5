import type { Logger } from '@mash-hub/shared/logger';
import { type AgencyDataSource, createAgencyDataSource } from './agencyDataSource';

/** The roads to all agencies, opened once each and kept when the supergraph is replaced. */
export interface Agencies {
  /** Throws for a name without an address: a graph that names an unknown agency is not served. */
  named(name: string): AgencyDataSource;
  close(): Promise<void>;
}

export interface AgenciesSettings {
  readonly agencies: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** The address comes from the configuration alone, never from the supergraph, which is public. */
export function createAgencies({ agencies, timeoutMs, logger }: AgenciesSettings): Agencies {
  const sources = new Map(
    Object.entries(agencies).map(([name, url]) => [
      name,
      createAgencyDataSource({ name, url, timeoutMs, logger }),
    ]),
  );
  return {
    named: (name) => {
      const source = sources.get(name);
      if (source === undefined) throw new Error(`No address is configured for the agency ${name}`);
      return source;
    },
    close: async () => {
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}
