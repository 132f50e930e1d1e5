import { buildSchema, execute, parse } from 'graphql';
import { compare, type Compared } from './comparison';
import { isQuick } from './config';
import { fieldNames, rowsAsTheyAre, rowsUnderPolicy } from './kernelRows';

const schema = buildSchema(
  `type Query { rows: [Row!]! } type Row { id: ID! ${fieldNames.map((name) => `${name}: String`).join(' ')} }`,
);
const document = parse(`{ rows { id ${fieldNames.join(' ')} } }`);

const rounds = isQuick ? 15 : 40;

/** CPU time of one piece of work, as the mean of many; milliseconds. */
const costOf = async (work: () => unknown, times: number): Promise<number> => {
  globalThis.gc?.();
  const start = process.cpuUsage();
  for (let done = 0; done < times; done++) await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
};

const executed = (rows: () => readonly object[]) => () =>
  execute({ schema, document, rootValue: { rows: rows() } });

/** A thousand rows of twenty fields, mapped: through the kernel against a spread. */
export const kernelAlone = (): Promise<Compared> =>
  compare({
    subject: () => costOf(rowsUnderPolicy, 20),
    baseline: () => costOf(rowsAsTheyAre, 20),
    rounds,
    warmUps: 5,
  });

/** The same rows as the answer of a GraphQL operation, which is how they always leave. */
export const kernelInOperation = (): Promise<Compared> =>
  compare({
    subject: () => costOf(executed(rowsUnderPolicy), 5),
    baseline: () => costOf(executed(rowsAsTheyAre), 5),
    rounds,
    warmUps: 5,
  });
