import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongSettings } from '../http/settings';

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

/** An order that makes no sense, said with the code that a client of the hub would see. */
export class WrongOrder extends Error {
  constructor(message: string) {
    super(`BAD_USER_INPUT: ${message}`);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was ordered: the options, and what was named beside them. */
export type Order<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: boolean; strict: true }>
>;

/** How a command is ordered. */
export interface CommandLine<O extends Options> {
  /** Printed for `--help`, and behind what is wrong with an order. */
  readonly usage: string;
  readonly options: O;
  /** Whether files or the like are named beside the options. */
  readonly takesNames?: boolean;
  /** Put before what went wrong while the order was carried out: `The import failed`. */
  readonly failed: string;
  /** The exit code of a wrong order or of wrong settings, where 2 has another meaning already. */
  readonly wrongOrder?: number;
}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const;

/** Only its first sentence: the rest is about the parser and not about the command. */
const firstSentence = (text: string): string => text.split(/[.\n]/)[0] ?? text;

const isParserError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const orderIn = <O extends Options>(
  args: readonly string[],
  { options, takesNames = false }: CommandLine<O>,
): Order<O> => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: takesNames, strict: true });
  } catch (error) {
    throw isParserError(error) ? new WrongOrder(firstSentence(error.message)) : error;
  }
};

/** Whether help was asked for, wherever it stands and whatever else was ordered. */
const asksForHelp = (args: readonly string[]): boolean =>
  parseArgs({ args: [...args], options: helpOption, allowPositionals: true, strict: false }).values.help ===
  true;

/**
 * Carries out one command line. Never throws: answers the exit code, that of the command, 0 for `--help`, 2 for an order
 * that makes no sense, with the usage, or for such settings, and 1 where it failed, with the reason.
 */
export const runCommand = async <O extends Options>(
  command: CommandLine<O>,
  args: readonly string[],
  { print, complain }: Voice,
  carryOut: (order: Order<O>) => Promise<number> | number,
): Promise<number> => {
  try {
    if (asksForHelp(args)) {
      print(command.usage);
      return 0;
    }
    return await carryOut(orderIn(args, command));
  } catch (error) {
    if (error instanceof WrongOrder || error instanceof WrongSettings) {
      complain(error instanceof WrongOrder ? `${error.message}\n\n${command.usage}` : error.message);
      return command.wrongOrder ?? 2;
    }
    complain(`${command.failed}: ${wordsOf(error)}`);
    return 1;
  }
};

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'it is a file, not a folder',
  EACCES: 'it may not be read or written',
};

/** What went wrong, in words; a fault of the file system with the name of the file. */
export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'for no known reason';
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const fault = faults[code];
  return fault === undefined || path === '' ? error.message : `${path}: ${fault}`;
};

/** Throws, naming it, unless each is a file that can be read; a WrongOrder where one is named twice. */
export const requireFiles = async (files: readonly string[]): Promise<void> => {
  const seen = new Set<string>();
  for (const file of files) {
    if ((await stat(file)).isDirectory()) throw new Error(`${file}: it is a folder, not a file`);
    await access(file, constants.R_OK);
    const place = await realpath(file);
    if (seen.has(place)) throw new WrongOrder(`${file} is named twice`);
    seen.add(place);
  }
};

/** The number in an option. Throws WrongOrder unless it is a whole one, `least` or more. */
export const wholeNumber = (name: string, text: string | undefined, least = 0): number => {
  if (text === undefined || !/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new WrongOrder(`${name} is a whole number${least > 0 ? `, ${String(least)} or more` : ''}`);
  return Number(text);
};
