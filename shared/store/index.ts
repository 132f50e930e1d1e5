export type { CommandCounter } from './commandCounter';
export { startEmbeddedStore, type EmbeddedStore } from './embedded/launch';
export { openStore, type Store, type StoreOptions } from './openStore';
