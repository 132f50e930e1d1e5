// Letters that Unicode does not take apart into a plain letter and a mark, as they are usually written without it.
const undecomposed: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
};

/**
 * A name or an address as it is compared (domain B6): upper case, without diacritics, spaces and punctuation, so that
 * `O’Neill-Wałęsa` and `ONEILL WALESA` are one. Digits stay, so that two houses of one street remain two.
 */
export const foldName = (name: string): string =>
  // Most names are plain letters already, and folding is most of the work of a comparison.
  /^[A-Za-z0-9]*$/.test(name)
    ? name.toUpperCase()
    : name
        .normalize('NFKD')
        .toUpperCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .replaceAll(/[ÆŒØŁĐÐÞ]/g, (letter) => undecomposed[letter] ?? letter);

// Particles such as `de` and `al` begin half of some registers: alone they recognise nobody.
const shortestPart = 3;

/**
 * The parts of a double-barrelled or compound name, folded, without particles: `Okonjola-Tellis` is found by either
 * half. A name of one part is that part, however short; an empty name has none.
 */
export const foldedPartsOf = (name: string): readonly string[] => {
  const parts = name
    .split(/[\s\p{Pd}/]+/u)
    .map(foldName)
    .filter((part) => part !== '');
  const long = parts.filter((part) => part.length >= shortestPart);
  return long.length > 0 ? long : parts;
};

// What is written where a child has no given name yet.
const standIns = new Set(['BABY', 'BABYBOY', 'BABYGIRL', 'UNBORN', 'UNKNOWN', 'NOTKNOWN']);

/** A given name folded; empty for a stand-in such as `Baby`, which is not a name. */
export const foldGiven = (given: string): string => {
  const folded = foldName(given);
  return standIns.has(folded) ? '' : folded;
};
