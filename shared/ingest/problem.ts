import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const plainName = /^[A-Za-z]\w{0,39}$/;
const mostProblems = 20;

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  date: 'a date',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'expected an ISO date and time with offset, such as 2026-06-09T21:00:00+01:00',
  date: 'expected an ISO date, such as 2018-05-04',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items', set: ' items' };

/** A name out of the line is repeated only if it looks like a field's: anything else may be something of a person. */
const nameOf = (part: PropertyKey): string => {
  if (typeof part === 'number') return `[${String(part)}]`;
  return typeof part === 'string' && plainName.test(part) ? part : '(field)';
};

/** The path of a field as a report names it. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'line' : path.map(nameOf).join('.').replaceAll('.[', '[');

const typeExpected = (expected: string, message: string): string => {
  const what = typeNames[expected] ?? expected;
  return message.endsWith('received undefined') ? `missing, expected ${what}` : `expected ${what}`;
};

/** What was expected. The message of the library is used only where the schema's author wrote it. */
const expectationOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return typeExpected(issue.expected, issue.message);
    case 'too_small':
      return `expected at least ${String(issue.minimum)}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      return formats[issue.format] ?? `expected text in the format ${issue.pattern ?? issue.format}`;
    case 'not_multiple_of':
      return `expected a multiple of ${String(issue.divisor)}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map(nameOf).join(', ')}`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'expected another shape, see the published format';
    case 'custom':
      return issue.message;
  }
};

/**
 * What is wrong with a line: for each fault the path of the field and what was expected there, at most 20.
 * INVARIANT: no value of the line is ever repeated, as reports are mailed about and lines are about children.
 */
export const problemsOf = (error: z.core.$ZodError): string[] => {
  const sentences = error.issues.map((issue) => `${pathOf(issue.path)}: ${expectationOf(issue)}`);
  return [...new Set(sentences)].slice(0, mostProblems);
};
