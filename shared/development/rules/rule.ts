/** One row of the catalogue: what somebody may ask “where is this, and what proves it?” about. */
export interface Rule {
  /** `R94`, `DT23`, `K10` or `feature 53`. */
  readonly id: string;
  /** One sentence in plain words, at most 160 characters. */
  readonly text: string;
  /** Document and paragraph: 000 and 001 Coventry, 002 Walsall, 003 Blackburn with Darwen, 004 Durham; [P] is our proposal. */
  readonly source: string;
  /** Rules whose code does it: a feature is often but a name for what rules say. */
  readonly restsOn?: readonly string[];
  /** Why the hub deliberately leaves it out. A rule without a reason must have code and a test. */
  readonly notBuilt?: string;
}

/** The rules of one part of the procedure, under the heading that a reader looks for. */
export interface RuleSection {
  readonly title: string;
  readonly rules: readonly Rule[];
}
