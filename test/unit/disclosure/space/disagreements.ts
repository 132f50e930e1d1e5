import type { Oracle } from './oracle';

/** States in which something is wrong in the same way: what, how often, and what the inputs have in common. */
interface Kind {
  readonly what: string;
  leaves: number;
  readonly example: string;
  /** For each input that was read in every one of them: the values that it had, and how many it could have. */
  readonly shared: Map<string, { readonly had: Set<string>; readonly values: number }>;
}

const most = 40;

/** Gathers the paths on which something is wrong, by kind, and says what the inputs of a kind have in common. */
export const createDisagreements = (oracle: Oracle) => {
  const kinds = new Map<string, Kind>();

  const start = (what: string): void => {
    const words = oracle.words();
    const example = words.map(({ input, value }) => `${input} ${value}`).join(', ');
    const shared = new Map(
      words.map(({ input, value, values }) => [input, { had: new Set([value]), values }]),
    );
    if (kinds.size < most) kinds.set(what, { what, leaves: 1, example, shared });
  };

  const add = (what: string): void => {
    const known = kinds.get(what);
    if (!known) {
      start(what);
      return;
    }
    known.leaves += 1;
    const here = new Map(oracle.words().map(({ input, value }) => [input, value]));
    for (const [input, { had }] of known.shared) {
      const value = here.get(input);
      if (value === undefined) known.shared.delete(input);
      else had.add(value);
    }
  };

  const inWords = ({ what, leaves, example, shared }: Kind): string => {
    const always = [...shared]
      .filter(([, { had, values }]) => had.size < values)
      .map(([input, { had }]) => `${input} ${[...had].join(' or ')}`);
    return `${what} (${leaves} leaves), always: ${always.join('; ') || 'anything'}. For example: ${example}`;
  };

  return { add, report: (): readonly string[] => [...kinds.values()].map(inWords) };
};
