import mongoose from 'mongoose';

/** Resolved only when a majority has it in its journal. */
export const durably = { writeConcern: { w: 'majority', journal: true } } as const;

const duplicateKey = 11000;

/** The key is taken: another process was first. */
export const isTaken = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === duplicateKey;

/** Asked for anew each time: a closed connection must refuse at once, where the driver alone would connect again. */
export function connected(connection: mongoose.Connection): mongoose.mongo.Db {
  if (connection.readyState !== mongoose.ConnectionStates.connected || connection.db === undefined) {
    throw new Error('The store of the disclosure log is not connected');
  }
  return connection.db;
}
