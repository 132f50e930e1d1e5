import mongoose from 'mongoose';
import { setTimeout as wait } from 'node:timers/promises';
import { countCommands, noCommandCounter, type CommandCounter } from './commandCounter';
import { liveAddress } from './embedded/address';
import { startEmbeddedStore, StoreBusyError, type EmbeddedStore } from './embedded/launch';

/** Which store to open. */
export interface StoreOptions {
  /** The agency whose store it is; names the database unless `database` does. */
  readonly agency: string;
  /** A MongoDB server (`mongodb://…`); without one the embedded store is used. */
  readonly url?: string | undefined;
  /** Where the embedded store keeps its files; made when missing. */
  readonly directory: string;
  readonly database?: string;
  /** Counts the commands that are sent, at the cost of decoding every reply twice: for tests. */
  readonly monitorCommands?: boolean;
}

/** An agency's own store, connected. */
export interface Store {
  /** Ready to be used; index building is left to the caller (`model.createIndexes()`). */
  readonly connection: mongoose.Connection;
  readonly commands: CommandCounter;
  readonly embedded: boolean;
  /** Closes the connection, and the embedded store if this process serves it. */
  close(): Promise<void>;
}

const ATTEMPTS = 50;
const PAUSE_MS = 100;

// A URL may name several hosts, so it is no URL to the platform's own parser.
const databaseInUrl = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?/]+)/;

/** The database: as asked for, else as the URL names it, else the agency's name. */
const databaseOf = ({ agency, url, database }: StoreOptions): string =>
  database ?? (url && databaseInUrl.exec(url)?.[1]) ?? agency.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');

async function connect(url: string, options: StoreOptions, patienceMs: number): Promise<mongoose.Connection> {
  const connection = mongoose.createConnection(url, {
    dbName: databaseOf(options),
    autoIndex: false,
    autoCreate: false,
    maxPoolSize: 10,
    monitorCommands: options.monitorCommands === true,
    serverSelectionTimeoutMS: patienceMs,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function storeOf(
  connection: mongoose.Connection,
  { monitorCommands }: StoreOptions,
  served: EmbeddedStore | undefined,
  embedded: boolean,
): Store {
  const close = async (): Promise<void> => {
    await connection.close();
    await served?.close();
  };
  const commands = monitorCommands ? countCommands(connection) : noCommandCounter;
  return { connection, commands, embedded, close };
}

/** Connects to the process that serves the directory already, if there is one that answers. */
async function attach(options: StoreOptions): Promise<Store | undefined> {
  const address = liveAddress(options.directory);
  if (address === undefined) return undefined;
  try {
    return storeOf(await connect(address.url, options, 2_000), options, undefined, true);
  } catch {
    return undefined;
  }
}

async function serve(options: StoreOptions): Promise<Store | undefined> {
  try {
    const served = await startEmbeddedStore({ directory: options.directory });
    return storeOf(await connect(served.url, options, 10_000), options, served, true);
  } catch (error) {
    if (error instanceof StoreBusyError) return undefined;
    throw error;
  }
}

/**
 * Opens an agency's store: the MongoDB at `url`, else the embedded store of `directory`, attaching to the process
 * that already serves it (so that an import can write into a running hub) or serving it from this one.
 * Throws when neither is possible within a few seconds.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.url !== undefined && options.url !== '') {
    return storeOf(await connect(options.url, options, 10_000), options, undefined, false);
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const store = (await attach(options)) ?? (await serve(options));
    if (store !== undefined) return store;
    await wait(PAUSE_MS); // another process is just starting to serve or ending
  }
  throw new Error(`the embedded store in ${options.directory} is locked by a process that does not answer`);
}
