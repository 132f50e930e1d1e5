/** A mutant that changes nothing anybody could see, as `survivors.ts` names it. */
export interface Equivalent {
  /** Compiled file, below `shared/dist`. */
  readonly file: string;
  /** The line on which the change begins. */
  readonly line: string;
  readonly from: string;
  readonly to: string;
  /** Why no test can tell it from the original. */
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [];
