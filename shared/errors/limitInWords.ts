type Phrase = readonly [message: RegExp, words: (limit: string) => string];

/** What class-validator says of a limit, and what a practitioner is told: only the limit is taken over. */
const phrases: readonly Phrase[] = [
  [
    /^(?:each value in )?\w+ must be longer than or equal to (\d+) characters$/,
    (limit) => `This must be written down${limit === '1' ? '' : `, in at least ${limit} characters`}.`,
  ],
  [
    /^(?:each value in )?\w+ must be shorter than or equal to (\d+) characters$/,
    (limit) => `Too long: at most ${limit} characters. Shorten it, or record the rest apart.`,
  ],
  [/^\w+ must contain at least (\d+) elements$/, (limit) => `Name at least ${limit}.`],
  [/^\w+ must contain no more than (\d+) elements$/, (limit) => `Too many at once: name at most ${limit}.`],
  [/^(?:each value in )?\w+ must not be less than (\d+)$/, (limit) => `The lowest value is ${limit}.`],
  [/^(?:each value in )?\w+ must not be greater than (\d+)$/, (limit) => `The highest value is ${limit}.`],
  [/^\w+ must be one of the following values: ([A-Z_]+(?:, ?[A-Z_]+)*)$/, (values) => `One of ${values}.`],
  [
    /^\w+ must match \/\^\\d\{4\}-\\d\{2\}-\\(d)\{2\}\$\/ regular expression$/,
    () => 'Write a date as year, month and day: 2018-06-12.',
  ],
  [/^\w+ must match \/\^\\d\{(10)\}\$\/ regular expression$/, (digits) => `Write the ${digits} digits only.`],
];

/**
 * How an input breaks a limit and what to do, from the messages of class-validator; null where none is about a limit.
 * INVARIANT: nothing is taken from a message but the limit that the schema sets; it could quote what was entered.
 */
export function limitInWords(messages: readonly unknown[]): string | null {
  for (const message of messages)
    for (const [pattern, words] of phrases) {
      const limit = typeof message === 'string' ? pattern.exec(message)?.[1] : undefined;
      if (limit !== undefined) return words(limit);
    }
  return null;
}
