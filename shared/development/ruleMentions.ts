const dash = '[–-]';
const lettered = new RegExp(
  `(?<![\\w-])(R|DT|K)(\\d{1,3})(?!\\w)(?:\\s?(?:${dash}|to)\\s?\\1(\\d{1,3})(?!\\w)|–(\\d{1,3})(?!\\w))?`,
  'g',
);
const oneFeature = /\b[Ff]eature (\d{1,3})(?!\w)/g;
const manyFeatures = /\b[Ff]eatures (\d{1,3}(?:(?:, | and |–)\d{1,3})*)(?!\w)/g;

const idOf = (kind: string, number: number): string =>
  kind === 'feature'
    ? `feature ${String(number)}`
    : `${kind}${String(number).padStart(kind === 'DT' ? 2 : 1, '0')}`;

/** Both ends and what lies between; of a range that runs backwards only its start. */
const idsFrom = (kind: string, first: string, last: string | undefined): readonly string[] => {
  const start = Number(first);
  const count = last === undefined ? 1 : Math.max(1, Number(last) - start + 1);
  return Array.from({ length: count }, (_, index) => idOf(kind, start + index));
};

/** A comment may break its line in the middle of an id; the reader does not notice, nor do we. */
const onOneLine = (text: string): string => text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');

/**
 * The ids that a text names: `R30`, `R117–R122`, `R117–122`, `DT07`, `K10`, `feature 53`, `features 26–31, 40 and 51`.
 * Upper case and whole words only. An id need not exist. Pure.
 */
export const ruleIdsIn = (text: string): ReadonlySet<string> => {
  const line = onOneLine(text);
  const ids = new Set<string>();
  const add = (kind: string, first: string, last?: string): void => {
    for (const id of idsFrom(kind, first, last)) ids.add(id);
  };
  for (const [, kind = '', first = '', last, shortLast] of line.matchAll(lettered))
    add(kind, first, last ?? shortLast);
  for (const [, number = ''] of line.matchAll(oneFeature)) add('feature', number);
  for (const [, list = ''] of line.matchAll(manyFeatures))
    for (const part of list.split(/, | and /)) {
      const [first = '', last] = part.split('–');
      add('feature', first, last);
    }
  return ids;
};
