/** Where a command writes; replaced in tests. */
export interface Voice {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Standard output and error. */
export const voice: Voice = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
};

/** What went wrong, in words. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'for no known reason';
