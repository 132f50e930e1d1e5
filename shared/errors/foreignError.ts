import { type ErrorCode, isErrorCode } from './errorTable';
import { limitInWords } from './limitInWords';

/** A value that may stand in the extensions of an error. */
export type Primitive = string | number | boolean | null;

/** What an error that is not the hub's own becomes: a code, and details that hold nothing of what was entered or stored. */
export interface Classification {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, Primitive>>;
}

/** The parts of an unknown error that classification looks at. */
interface ForeignError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly validationErrors?: unknown };
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly originalError?: unknown;
}

const duplicateKey = 11000;

/** Codes of Apollo Server and of the gateway that say that the operation itself is at fault. */
const invalidQueryCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
  'BAD_REQUEST',
]);

/**
 * Validation messages that quote names of the query and of the schema only. Every other message may quote a literal
 * that somebody typed, a child's name perhaps, and is not passed on.
 */
const quotesNamesOnly = new RegExp(
  `^(?:${[
    /Cannot query field "\w+" on type "\w+"/,
    /Unknown (?:type|fragment|directive|argument) "@?\w+"/,
    /Unknown operation named "\w+"/,
    /Variable "\$\w+" is (?:not defined|never used)/,
    /Variable "\$\w+" of type "[\w[\]!]+" used in position expecting type "[\w[\]!]+"/,
    /Field "\w+" argument "\w+" of type "[\w[\]!]+" is required/,
    /Field "\w+" of type "[\w[\]!]+" must have a selection of subfields/,
    /Field "\w+" must not have a selection since type "[\w[\]!]+" has no subfields/,
    /Field "[\w.]+" of required type "[\w[\]!]+" was not provided/,
    /Field "\w+" is not defined by type "\w+"/,
    /Fields "\w+" conflict/,
    /Fragment "\w+" (?:is never used|cannot be spread here)/,
    /Cannot spread fragment "\w+" within itself(?: via (?:"\w+"(?:, )?)+)?/,
    /There can be only one (?:argument|input field|variable|fragment|operation) named "\$?\w+"/,
    /This anonymous operation must be the only defined operation/,
    /Must provide operation name if query contains multiple operations/,
    /Directive "@\w+" may not be used on [A-Z_]+/,
    /Syntax Error: Expected (?:Name|"[^\w"]+"), found (?:<EOF>|"[^\w"]+")/,
  ]
    .map(({ source }) => source)
    .join('|')})`,
);

/** What is said of a value that does not fit: the type that was meant, and nothing of the value. */
const meantType = /^(?:Expected value of type "([\w[\]!]+)"|([A-Z]\w*) cannot represent )/;
const meantEnum = /(?: does not exist in "(\w+)" enum\.|^Enum "(\w+)" cannot represent )/;

/**
 * What graphql and the gateway say of a null variable where null is not accepted, which they find while they answer:
 * the argument, or the variable of an @include or @skip.
 */
const refusedWhileAnswering =
  /^Argument "(\w+)" (?:of (?:non-null|required) type "[\w[\]!]+" |has invalid value )|^(?:Invalid non-boolean|Unexpected) value \w+ for (?:Boolean! )?variable (\$\w+)/;

/** Classifies an error of a library: Apollo Server, graphql-js, type-graphql, mongoose, the driver. Unknown means INTERNAL. */
export function classifyForeignError(error: unknown): Classification {
  if (typeof error !== 'object' || error === null) return { code: 'INTERNAL', details: {} };
  const foreign = error as ForeignError;
  const code = foreign.extensions?.code;
  const message = typeof foreign.message === 'string' ? foreign.message : '';
  if (message.startsWith('Operation batching disabled'))
    return { code: 'BATCHING_NOT_SUPPORTED', details: {} };
  if (code === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') return { code: 'QUERY_TOO_COMPLEX', details: {} };
  if (invalidQueryCodes.has(code)) return { code: 'QUERY_INVALID', details: whatIsInvalid(foreign, message) };
  if (code === 'BAD_USER_INPUT') return { code, details: fieldAtFault(foreign, message) };
  // A code of our table under somebody else's message: the code is kept, nothing else is.
  if (isErrorCode(code)) return { code, details: {} };
  if (isStaleWrite(foreign) || isStaleWrite(foreign.originalError)) return { code: 'CONFLICT', details: {} };
  const field = code === undefined ? refusedWhileAnswering.exec(message)?.slice(1).find(Boolean) : undefined;
  if (field !== undefined) return { code: 'BAD_USER_INPUT', details: { field } };
  return { code: 'INTERNAL', details: {} };
}

/** What is wrong with an operation: in names, else where it stands. INVARIANT: never a literal of it. */
function whatIsInvalid({ locations }: ForeignError, message: string): Classification['details'] {
  const quoted = quotesNamesOnly.exec(message)?.[0];
  if (quoted !== undefined) return { detail: `${quoted}.` };
  const expected = meantValueIn(message);
  if (expected !== null) return { detail: expected };
  const [place] = locations ?? [];
  if (!place) return {};
  const kind = message.startsWith('Syntax Error') ? 'GraphQL' : 'valid';
  return { detail: `This is not ${kind} from line ${String(place.line)}, column ${String(place.column)}.` };
}

/** What kind of value was meant. */
function meantValueIn(message: string): string | null {
  const values = meantEnum.exec(message)?.slice(1).find(Boolean);
  if (values !== undefined) return valuesOf(values);
  const type = meantType.exec(message)?.slice(1).find(Boolean);
  return type === undefined ? null : `A value of type ${type} is expected here.`;
}

function fieldAtFault(foreign: ForeignError, message: string): Classification['details'] {
  const variable = /^Variable "(\$\w+)"/.exec(message)?.[1];
  const refused = foreign.extensions?.validationErrors;
  const field = variable ?? propertiesAtFault(refused).join(', ');
  const detail = limitInWords(messagesOf(refused)) ?? schemaWordsIn(message);
  return { ...(field !== '' && { field }), ...(detail !== null && { detail }) };
}

/** The end of what graphql says of a variable, where it quotes names of the schema only: a missing field, or the enum meant. */
function schemaWordsIn(message: string): string | null {
  const missing = /; (Field "[\w.]+" of required type "[\w[\]!]+" was not provided)\.$/.exec(message)?.[1];
  if (missing !== undefined) return `${missing}.`;
  const meant = meantEnum.exec(message)?.[1];
  return meant === undefined ? null : valuesOf(meant);
}

const valuesOf = (name: string): string => `This is not one of the values of ${name}.`;

/** What class-validator says of every property that it refused. May quote what was entered. */
function messagesOf(validationErrors: unknown): unknown[] {
  if (!Array.isArray(validationErrors)) return [];
  return validationErrors.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { constraints, children } = item as { constraints?: unknown; children?: unknown };
    const own: unknown[] =
      typeof constraints === 'object' && constraints !== null ? Object.values(constraints) : [];
    return [...own, ...messagesOf(children)];
  });
}

/** The names of the properties that class-validator refused, as paths. It also holds the values: those are left. */
function propertiesAtFault(validationErrors: unknown): string[] {
  if (!Array.isArray(validationErrors)) return [];
  return validationErrors.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { property, children } = item as { property?: unknown; children?: unknown };
    if (typeof property !== 'string') return [];
    const nested = propertiesAtFault(children);
    return nested.length === 0 ? [property] : nested.map((path) => `${property}.${path}`);
  });
}

/** A version that mongoose found changed, or a unique index that refused a second writer. */
function isStaleWrite(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code } = error as ForeignError;
  return name === 'VersionError' || code === duplicateKey;
}
