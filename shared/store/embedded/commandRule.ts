import type { Catalogue } from './catalogue';
import type { Cursors } from './cursors';
import type { Fields } from './values';
import type { Answer } from './wire';

/** What every command works on. */
export interface StoreParts {
  readonly catalogue: Catalogue;
  readonly cursors: Cursors;
}

/** One command: the members it understands, whether it may write, and what it does. */
export interface CommandRule {
  /** 'anything' only for a greeting, in which a driver tells of itself. */
  readonly accepts: ReadonlySet<string> | 'anything';
  readonly writes: boolean;
  readonly run: (parts: StoreParts, database: string, command: Fields) => Answer;
}

/** A command that only reads. */
export function reading(accepts: readonly string[] | 'anything', run: CommandRule['run']): CommandRule {
  return { accepts: accepts === 'anything' ? accepts : new Set(accepts), writes: false, run };
}

/** A command that may write: whatever it wrote before it failed is undone. */
export function writing(accepts: readonly string[], run: CommandRule['run']): CommandRule {
  return { accepts: new Set(accepts), writes: true, run };
}
