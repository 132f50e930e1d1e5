import type { AnyDomain } from './domains';
import type { Coverage, Oracle, Size } from './oracle';

type ValueOf<Kind extends AnyDomain> = Kind['values'][number];

/** An input of the space: reading it chooses; its number is what laws hold it by. */
export interface Slot<Value> {
  (): Value;
  readonly input: number;
  readonly values: readonly Value[];
  readonly weights: readonly number[];
  /** It belongs to the second of two people. */
  readonly second: boolean;
}

/** An input that a law or a slice fixes at one of its values. */
export interface Held {
  readonly slot: Slot<unknown>;
  readonly choice: number;
}

/** Fixes an input at a value. Throws where its domain has no such value. */
export const held = <Value>(slot: Slot<Value>, value: Value): Held => {
  const choice = slot.values.indexOf(value);
  if (choice < 0) throw new Error(`No value ${String(value)} in this domain`);
  return { slot, choice };
};

/** What is left of the states of a space once inputs are fixed. */
export const sizeHolding = (size: Size, holds: readonly Held[]): Size => {
  let { first, second } = size;
  for (const { slot, choice } of holds) {
    const share = slot.weights[choice] ?? 0;
    const all = slot.weights.reduce((sum, weight) => sum + weight, 0);
    if (slot.second) second = (second / all) * share;
    else first = (first / all) * share;
  }
  return { first, second };
};

/** Enumerates with some inputs fixed. */
export const enumerateHolding = (
  oracle: Oracle,
  size: Size,
  holds: readonly Held[],
  visit: (changedFrom: number) => void,
): Coverage => {
  for (const { slot, choice } of holds) oracle.hold(slot.input, choice);
  const coverage = oracle.enumerate(sizeHolding(size, holds), visit);
  for (const { slot } of holds) oracle.release(slot.input);
  return coverage;
};

/** Adds an input with a domain of its own, each value of which stands for itself alone. */
const slotOf = <Kind extends AnyDomain>(
  oracle: Oracle,
  name: string,
  domain: Kind,
  second: boolean,
): Slot<ValueOf<Kind>> => {
  const { values } = domain;
  const weights = domain.weights ?? values.map(() => 1);
  const say = (choice: number): string => domain.say(values[choice] as never);
  const input = oracle.input({ name, say, values: values.length }, { second });
  const read = (): ValueOf<Kind> => values[oracle.choose(input, weights)];
  return Object.assign(read, { input, values, weights, second });
};

/** A slot for each domain of a table, named after its place. */
export const slotsOf = <Domains extends Readonly<Record<string, AnyDomain>>>(
  oracle: Oracle,
  place: string,
  domains: Domains,
  second = false,
): { readonly [Key in keyof Domains]: Slot<ValueOf<Domains[Key]>> } =>
  Object.fromEntries(
    Object.entries(domains).map(([name, domain]) => [
      name,
      slotOf(oracle, `${place}${name}`, domain, second),
    ]),
  ) as never;

/** An object whose properties are read only when somebody asks for them. */
export const lazily = <Facts extends object>(getters: {
  readonly [Key in keyof Required<Facts>]: () => Facts[Key];
}): Facts => {
  const facts = {};
  for (const [name, get] of Object.entries(getters))
    Object.defineProperty(facts, name, { get: get as () => unknown, enumerable: true });
  return facts as Facts;
};

const sizeOf = ({ values, weights }: AnyDomain): number =>
  weights?.reduce((sum, weight) => sum + weight, 0) ?? values.length;

/** The number of states of some inputs together. */
export const product = (domains: Readonly<Record<string, AnyDomain>>): number =>
  Object.values(domains).reduce((states, domain) => states * sizeOf(domain), 1);
