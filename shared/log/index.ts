export { canonicalJson } from './canonicalJson';
export { type DisclosureLogOptions, openDisclosureLog } from './disclosureLog';
export * from './entry';
export {
  consistencyProof,
  inclusionProof,
  provesConsistency,
  provesInclusion,
  type TreeState,
} from './merkleProof';
export {
  appendLeaf,
  emptyFrontier,
  emptyRoot,
  type Frontier,
  leafHash,
  nodeHash,
  rootOf,
} from './merkleTree';
