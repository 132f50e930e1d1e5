/** How much of a fault an error is, and so how loudly the hub logs it. `silent` is for what is nobody's fault. */
export type LoggedLevel = 'silent' | 'info' | 'warn' | 'error';

/** One row of the table of errors. */
export interface ErrorRow {
  /** What it means to somebody who runs or develops the hub. */
  readonly meaning: string;
  /** What the person who asked reads, in a practitioner's words: what happened and what to do next. */
  readonly message: string;
  readonly logged: LoggedLevel;
}

const row = (meaning: string, message: string, logged: LoggedLevel): ErrorRow => ({
  meaning,
  message,
  logged,
});

/**
 * Every error that a client of the hub can receive. Withheld data is never an error: it is answered as data.
 * The code is `extensions.code`; clients rely on it and it never changes its meaning.
 */
export const errorTable = {
  UNAUTHENTICATED: row(
    'No access token came with the request, or it could not be relied on (expired, wrong signature, audience or claims).',
    'You are not signed in, or your session has ended. Sign in again.',
    'info',
  ),
  FORBIDDEN: row(
    'The role of the requester does not open this door, whatever the case.',
    'Your role does not cover this. Ask a colleague whose role does, or your manager.',
    'info',
  ),
  BAD_USER_INPUT: row(
    'An argument or variable is missing, malformed or out of range. `field` names it; the value is never echoed.',
    'Something that was entered cannot be accepted. Check the field that is named and try again.',
    'silent',
  ),
  NOT_FOUND: row(
    'There is no such thing, or the requester may not know that there is: the two are never told apart.',
    'Nothing was found under that reference. Check it and try again.',
    'silent',
  ),
  CONFLICT: row(
    'The aggregate has changed since the version that the request expected.',
    'Somebody else has changed this in the meantime. Load it again and repeat your change if it is still right.',
    'silent',
  ),
  NOT_ALLOWED: row(
    'A guard of a state machine refused the step. `rule` names the rule and `guard` the guard.',
    'This step cannot be taken at this point of the process. The rule that stands in the way is named.',
    'info',
  ),
  GROUND_NOT_IN_PROFILE: row(
    'The override ground is not one that the procedure profile of the contact knows.',
    'Your authority’s procedures do not contain this ground. Choose one of those that they list.',
    'info',
  ),
  IDEMPOTENCY_KEY_REUSED: row(
    'The idempotency key was used before, for a request with other content.',
    'This request was sent before with other content. Send it again with a new key.',
    'warn',
  ),
  LOG_UNAVAILABLE: row(
    'The disclosure log could not be written, so nothing was disclosed and nothing was changed.',
    'The hub could not record this request, so nothing was shared or changed. Try again in a moment; if it is urgent, telephone.',
    'error',
  ),
  AGENCY_UNAVAILABLE: row(
    'An agency’s subgraph did not answer in time. `agency` names it; everything else in the answer stands.',
    'This agency’s system cannot be reached at present. The rest of the answer is complete. If it is urgent, telephone the agency.',
    'warn',
  ),
  REQUEST_TOO_LARGE: row(
    'The body of the request exceeds the limit.',
    'The request is too large. Send it in smaller parts.',
    'warn',
  ),
  QUERY_TOO_COMPLEX: row(
    'The operation is too deep, too long or asks for too many items.',
    'This asks for too much at once. Ask for fewer items or fewer fields at a time.',
    'warn',
  ),
  QUERY_INVALID: row(
    'The operation is not valid GraphQL, or not valid against the schema.',
    'The hub could not understand this query. Whoever maintains the application that sent it needs to correct it.',
    'silent',
  ),
  BATCHING_NOT_SUPPORTED: row(
    'Several operations came in one HTTP request.',
    'Send one query a request.',
    'silent',
  ),
  INTERNAL: row(
    'A fault of the hub. The cause is in the log of the process under the correlation id, never in the answer.',
    'Something went wrong in the hub. Try again; if it persists, tell the hub’s operators. If it is urgent, telephone.',
    'error',
  ),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorTable, value);

/** The table as a document (`docs/errors.md`): generated, so that it can never say something else. */
export function errorsAsMarkdown(): string {
  const rows = Object.entries(errorTable).map(
    ([code, { meaning, message, logged }]) => `| \`${code}\` | ${meaning} | ${message} | ${logged} |`,
  );
  return [
    '# Errors',
    '',
    'Generated from `shared/errors/errorTable.ts`; do not edit. The code stands in `extensions.code`.',
    'Withheld data is never an error: see `withheld` and `Subject.disclosure`.',
    '',
    '| code | meaning | what the client reads | logged |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
