import type { WeaknessName } from './weaknesses';
import type { World } from './world';

/** Somebody who tries to get what must not be had. */
export interface Attack {
  /** Who tries what, as a sentence. */
  readonly name: string;
  /** The one mistake with which the same attempt succeeds. */
  readonly weakness: WeaknessName;
  /**
   * Tries it once: true when the attacker got it, false when not. Whatever it changes it puts back. Throws where it
   * could not be tried.
   */
  readonly attempt: (world: World) => Promise<boolean>;
}
