import type { z } from 'zod';

/** Settings of a process that make no sense. */
export class WrongSettings extends Error {
  constructor(what: string) {
    super(`BAD_USER_INPUT: the settings make no sense: ${what}`);
  }
}

/** Settings out of the environment. Throws WrongSettings, naming in one line the variables and never their values. */
export const settingsIn = <Schema extends z.ZodType>(
  schema: Schema,
  variables: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  const set = schema.safeParse(variables);
  if (set.success) return set.data;
  throw new WrongSettings(
    set.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
};

/**
 * Begins a process. Where its settings make no sense it says so in one line and ends with 2; every other failure is a
 * fault, and ends it with its trace.
 */
export const startProcess = (start: () => Promise<void>): void => {
  start().catch((error: unknown) => {
    if (!(error instanceof WrongSettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
};
