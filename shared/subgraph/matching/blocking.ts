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
  name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[ÆŒØŁĐÐÞ]/g, (letter) => undecomposed[letter] ?? letter);

/**
 * The blocks in which candidates for a match are looked for: each folded family name with the year of birth, and each
 * folded given name with the whole date of birth, so that a changed surname does not hide a person.
 * Without a date of birth, the family name with no year. Never repeats one.
 */
export const blocksOf = (
  names: readonly { readonly given: string; readonly family: string }[],
  birthDate: string | null,
): string[] => {
  const blocks = new Set<string>();
  for (const { given, family } of names) {
    const [foldedGiven, foldedFamily] = [foldName(given), foldName(family)];
    if (foldedFamily !== '') blocks.add(`${foldedFamily}|${birthDate?.slice(0, 4) ?? ''}`);
    if (foldedGiven !== '' && birthDate !== null) blocks.add(`${foldedGiven}|${birthDate}`);
  }
  return [...blocks];
};
