/** Shorthand of the services that a child or parent who reads the record could not follow (R205, feature 93). */
const jargon: readonly string[] = [
  'ABE',
  'BRAG',
  'CAF',
  'CIN',
  'CIN plan',
  'CP plan',
  'CPOMS',
  'CPP',
  'DASH',
  'DNA',
  'DVRIM',
  'FSW',
  'ICPC',
  'LAC',
  'LADO',
  'NFA',
  'PPRC',
  's17',
  's47',
  'S47',
  'TAF',
  'TAC',
  'UASC',
  'disguised compliance',
  'failed to engage',
  'hard to reach',
  'non-compliant',
];

const patternOf = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u');

const patterns = jargon.map((word) => ({ word, pattern: patternOf(word) }));

/** The jargon that a text contains, in the order of the list; shorthand counts only as it is usually written. Pure. */
export const jargonIn = (text: string): readonly string[] =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
