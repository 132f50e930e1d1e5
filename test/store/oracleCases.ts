type Fields = Record<string, unknown>;

/** Draws documents, filters, sorts and updates on which MongoDB and mingo are known to agree. */
export interface Cases {
  document(id: number): Fields;
  filter(): Fields;
  sort(): Record<string, 1 | -1>;
  update(): Fields;
}

const NAMES = ['', 'a', 'aa', 'b', 'Ä', 'z\u0001', '\u0000'];
const COMPARISONS = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];

/** Random values of the few kinds that the records use. */
const createDraw = (random: () => number) => {
  const upTo = (n: number): number => Math.floor(random() * n);
  const pick = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  const name = (): string => pick(NAMES);
  const at = (): Date => new Date(upTo(10) * 1_000);
  const number = (): number => pick([upTo(10), 0 - upTo(3), upTo(10) / 4]);
  const list = <T>(make: () => T, longest: number): T[] => Array.from({ length: upTo(longest + 1) }, make);

  const mixed = (): unknown => pick([number(), name(), random() < 0.5, at(), null]);
  return { random, upTo, pick, name, at, number, list, mixed };
};

type Draw = ReturnType<typeof createDraw>;

const createFilters = ({ random, upTo, pick, name, at, number, list, mixed }: Draw) => {
  const fields: Readonly<Record<string, () => unknown>> = {
    a: number,
    s: name,
    at,
    'c.d': number,
    tags: number,
    'links.x': number,
    'links.y': name,
    mixed,
  };

  const condition = (field: string): Fields => {
    const value = fields[field] as () => unknown;
    const safe = (): unknown => value() ?? 0;
    const shape = upTo(10);
    if (shape < 3) return { [field]: safe() };
    if (shape < 6) return { [field]: { [pick(COMPARISONS)]: safe() } };
    if (shape < 7) return { [field]: { $gte: number(), $lt: number() + 4 } };
    if (shape < 8) return { [field]: { [pick(['$in', '$nin'])]: list(safe, 4) } };
    if (shape < 9) return { [field]: { $not: { [pick(COMPARISONS)]: safe() } } };
    return pick<Fields>([
      { a: { $exists: random() < 0.5 } },
      { tags: { $size: upTo(4) } },
      { tags: { $elemMatch: { $gte: number(), $lt: number() + 3 } } },
      { links: { $elemMatch: { x: number(), y: { $gte: name() } } } },
      { s: null },
    ]);
  };
  const simple = (): Fields =>
    Object.assign({}, ...list(() => condition(pick(Object.keys(fields))), 3)) as Fields;

  return (): Fields => {
    const shape = upTo(10);
    if (shape < 7) return simple();
    return { ...simple(), [pick(['$or', '$and', '$nor'])]: [simple(), simple()] };
  };
};

const createUpdates =
  ({ upTo, pick, name, number, list, mixed }: Draw) =>
  (): Fields =>
    pick<() => Fields>([
      () => ({ $set: { a: number(), 'c.d': number() } }),
      () => ({ $unset: { [pick(['a', 's', 'c.d'])]: '' } }),
      () => ({ $inc: { count: upTo(5) - 2 } }),
      () => ({ $push: { log: number() } }),
      () => ({ $push: { log: { $each: list(number, 3), $slice: -4 } } }),
      () => ({ $addToSet: { tags: number() } }),
      () => ({ $pull: { tags: { $gt: number() } } }),
      () => ({ $pull: { links: { x: number() } } }),
      () => ({ $max: { count: upTo(9) } }),
      () => ({ $set: { s: name(), mixed: mixed() } }),
    ])();

/**
 * Cases out of a source of random numbers. Dotted paths through arrays are never compared with null, nor documents with
 * documents: there mingo is wrong.
 */
export function createCases(random: () => number): Cases {
  const draw = createDraw(random);
  const { pick, name, at, number, list, mixed } = draw;
  return {
    document: (id) => ({
      _id: id,
      count: 0,
      log: [],
      tags: [...new Set(list(number, 3))],
      links: list(() => ({ x: number(), y: name() }), 3),
      at: at(),
      mixed: mixed(),
      ...(random() < 0.8 ? { a: number() } : {}),
      ...(random() < 0.8 ? { s: random() < 0.2 ? null : name() } : {}),
      ...(random() < 0.8 ? { c: random() < 0.8 ? { d: number() } : {} } : {}),
    }),
    filter: createFilters(draw),
    sort: () => {
      const keys = list(() => [pick(['a', 's', 'at', 'c.d', 'count']), pick([1, -1] as const)] as const, 2);
      return { ...Object.fromEntries(keys), _id: pick([1, -1] as const) };
    },
    update: createUpdates(draw),
  };
}
