import { ADMIN_COMMANDS } from './adminCommands';
import { aggregate } from './aggregate';
import { checkMembers } from './commandFields';
import type { CommandRule, StoreParts } from './commandRule';
import { explain } from './explain';
import { StoreFailure } from './failure';
import { findAndModify } from './findAndModify';
import { READ_COMMANDS } from './readCommands';
import { SERVER_COMMANDS } from './serverCommands';
import type { Fields } from './values';
import type { Answer } from './wire';
import { WRITE_COMMANDS } from './writeCommands';

const COMMANDS: ReadonlyMap<string, CommandRule> = new Map(
  Object.entries({
    ...SERVER_COMMANDS,
    ...READ_COMMANDS,
    ...WRITE_COMMANDS,
    ...ADMIN_COMMANDS,
    findAndModify,
    aggregate,
    explain,
  }),
);

function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  return new StoreFailure(1, error instanceof Error ? error.message : 'internal error');
}

// INVARIANT: a command that fails as a whole leaves nothing behind, although it shares a transaction with others.
function runUndoably(parts: StoreParts, run: () => Answer): Answer {
  const { catalogue } = parts;
  catalogue.sql.exec('SAVEPOINT command');
  try {
    const answer = run();
    catalogue.sql.exec('RELEASE command');
    return answer;
  } catch (error) {
    catalogue.sql.exec('ROLLBACK TO command; RELEASE command');
    catalogue.reload();
    throw error;
  }
}

/** Runs one command inside the transaction of its batch; a refusal is an answer, never an exception. */
export function runCommand(parts: StoreParts, command: Fields): Answer {
  const name = Object.keys(command)[0] ?? '';
  try {
    const rule = COMMANDS.get(name);
    if (rule === undefined) throw new StoreFailure(59, `no such command: '${name}'`);
    if (rule.accepts !== 'anything') checkMembers(command, rule.accepts);
    const database = typeof command.$db === 'string' ? command.$db : 'admin';
    const run = (): Answer => rule.run(parts, database, command);
    return rule.writes ? runUndoably(parts, run) : run();
  } catch (error) {
    return failureOf(error).toReply();
  }
}
