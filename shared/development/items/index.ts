export type { Expectation, ItemReader, Situation } from './expectation';
export { itemProofs, withoutRecord, type ItemProof } from './itemProofs';
export { itemsAsMarkdown } from './itemsDocument';
export {
  itemIdsIn,
  runsEveryProof,
  traceItems,
  untracedItems,
  withoutField,
  type ItemTrace,
} from './itemTraces';
