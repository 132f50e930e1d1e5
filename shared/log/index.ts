export { canonicalJson } from './canonicalJson';
export {
  checkpointText,
  isSize,
  originOf,
  parseCheckpointText,
  type TreeHead,
  witnessNameOf,
} from './checkpointNote';
export {
  type CheckpointPage,
  type CheckpointStore,
  type Cosignature,
  noteOf,
  openCheckpointStore,
  type SignedCheckpoint,
} from './checkpointStore';
export { type DisclosureLogOptions, openDisclosureLog } from './disclosureLog';
export * from './entry';
export { type LogTree, openLogTree } from './logTree';
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
export {
  formatNote,
  fromBase64,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  type SignedNote,
  signatureLine,
} from './note';
export {
  noteSigner,
  type NoteSigner,
  parseVerifierKey,
  signatureTypes,
  verifiedSignatures,
  type VerifiedSignature,
  type VerifierKey,
} from './noteKey';
export { openPersonSearch, type PersonSearch } from './personSearch';
export {
  type Contradiction,
  openWitnessStore,
  type RefusalKind,
  type WitnessedCheckpoint,
  type WitnessStore,
} from './witnessStore';
