import { changes, type Change } from './change';
import { decisionIn, settled, type Situation } from './situation';

/** Changes that are enough together, and none of which is enough without the others. */
export type SufficientChange = readonly Change[];

/** How many things may have to be otherwise at once: more than that nobody would bring about for one item. */
export const mostTogether = 4;

/** Every choice of so many out of a list, each in the order of the list. */
export function* choicesOf<One>(among: readonly One[], many: number): Generator<readonly One[]> {
  if (many === 0) {
    yield [];
    return;
  }
  for (const [place, first] of among.entries())
    for (const rest of choicesOf(among.slice(place + 1), many - 1)) yield [first, ...rest];
}

const isEnough = (situation: Situation, choice: readonly Change[]): boolean =>
  decisionIn(settled(choice.reduce((changed, { apply }) => apply(changed), situation))).disclose;

/**
 * The smallest sets of changes that would turn a refusal into a disclosure, found by asking the kernel: all that are
 * equally small, of up to {@link mostTogether} changes. Empty where none was found among them, as for what never leaves
 * its owner’s inner circle; of more changes at once it says nothing.
 */
export const whatWouldDisclose = (situation: Situation): readonly SufficientChange[] => {
  for (let many = 1; many <= mostTogether; many += 1) {
    const enough = [...choicesOf(changes, many)].filter((choice) => isEnough(situation, choice));
    if (enough.length > 0) return enough;
  }
  return [];
};
