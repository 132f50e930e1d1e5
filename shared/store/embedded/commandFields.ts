import { refuse } from './failure';
import { asFields, type Fields } from './values';

// Sessions, concerns and hints to the server that change nothing on one node without transactions.
const ALWAYS_ACCEPTED = new Set([
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'txnNumber',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);

/** INVARIANT: a command with a member the store does not implement (collation, hint, a transaction …) is refused. */
export function checkMembers(command: Fields, accepted: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(command)) {
    if (accepted.has(name) || ALWAYS_ACCEPTED.has(name) || value === undefined) continue;
    refuse(`'${name}' is not supported in ${Object.keys(command)[0] ?? 'this command'}`);
  }
}

/** A member that is a document, or an empty one where it is missing. */
export function optionalFields(command: Fields, name: string): Fields {
  const value = command[name];
  return value === undefined || value === null ? {} : asFields(value, name);
}
