/** MongoDB's own error codes, as drivers and mongoose know them. Only those the store raises. */
export const CODE_NAMES = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  171: 'CannotIndexParallelArrays',
  11000: 'DuplicateKey',
} as const;

/** A number out of MongoDB's error table. */
export type FailureCode = keyof typeof CODE_NAMES;

/** A refusal that is answered to the client under MongoDB's code; it never leaves a half-made change behind. */
export class StoreFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** The error as it appears in a failed command's answer. */
  toReply(): Record<string, unknown> {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: CODE_NAMES[this.code], ...this.details };
  }

  /** The error as it appears among the write errors of a bulk command. */
  toWriteError(index: number): Record<string, unknown> {
    return { index, code: this.code, errmsg: this.message, ...this.details };
  }
}

/** Refuses with BadValue, the answer to everything that the store does not implement. */
export function refuse(message: string): never {
  throw new StoreFailure(2, `embedded store: ${message}`);
}
