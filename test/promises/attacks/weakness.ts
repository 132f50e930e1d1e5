/** One mistake that somebody could make in the hub, kept ready behind a switch in the build that attacks run against. */
export interface Weakness {
  /** Compiled file of the hub, from the project’s root. */
  readonly file: string;
  /** The sound text: there exactly once. Space and kind of quotes make no difference. */
  readonly find: string;
  /** The expression that stands in place of `find` while the switch is on. */
  readonly weak?: string;
  /** Where more than one expression changes: the whole text in place of `find`; `§on` is the switch, `§sound` what was found. */
  readonly replace?: string;
  /** The mistake, in words. */
  readonly why: string;
}

export type Weaknesses = Readonly<Record<string, Weakness>>;

/** Shared files that many weaknesses are in. */
export const compiled = {
  accessToken: 'shared/dist/identity/accessToken.js',
  assertion: 'shared/dist/grant/assertion.js',
  pipeline: 'shared/dist/subgraph/pipeline.js',
  reading: 'shared/dist/subgraph/reading.js',
  createSubgraph: 'shared/dist/subgraph/createSubgraph.js',
  modifiers: 'shared/dist/disclosure/modifiers.js',
  limits: 'gateway/dist/limits.js',
  partialResults: 'gateway/dist/partialResults.js',
  agencyConnection: 'gateway/dist/agencyConnection.js',
} as const;

/** A cache that looks for its entries by `key(…)` of what it is asked for while the switch is on. */
export const keyedBy = (key: string): string =>
  `((cache, keyOf) => ({ get: (it) => cache.get(keyOf(it)), set: (it, value) => cache.set(keyOf(it), value), delete: (it) => cache.delete(keyOf(it)) }))(§sound, (it) => (§on ? (${key})(it) : it))`;
