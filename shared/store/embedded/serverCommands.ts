import { reading, type CommandRule } from './commandRule';
import type { Fields } from './values';
import { MAX_MESSAGE } from './wire';

// maxWireVersion 21 (MongoDB 7.0) is what current drivers want; without `setName` they see a standalone server and
// neither retry writes nor open transactions.
const GREETING: Fields = {
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: MAX_MESSAGE,
  maxWriteBatchSize: 100_000,
  logicalSessionTimeoutMinutes: 30,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
  ok: 1,
};

const greet = reading('anything', () => GREETING);

const buildInfo = reading(['buildInfo', 'buildinfo'], () => ({
  version: '7.0.0',
  versionArray: [7, 0, 0, 0],
  modules: ['mash-hub embedded store'],
  maxBsonObjectSize: 16 * 1024 * 1024,
  ok: 1,
}));

/** The commands about the server itself. */
export const SERVER_COMMANDS: Readonly<Record<string, CommandRule>> = {
  hello: greet,
  isMaster: greet,
  ismaster: greet,
  ping: reading(['ping'], () => ({ ok: 1 })),
  buildInfo,
  buildinfo: buildInfo,
  endSessions: reading(['endSessions'], () => ({ ok: 1 })),
};
