/** What the measuring side learns of a hub that a process of its own serves. */
export interface ServedHub {
  /** Address of its gateway. */
  readonly gateway: string;
  /** Addresses of the subgraphs by their names in the supergraph. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly token: string;
  readonly contact: string;
  /** Where the development issuer keeps its key. */
  readonly dataDirectory: string;
}

/** The hub's time: it stands still, so that no grant expires between two rounds. */
export const hubTime = '2026-11-03T09:15';
