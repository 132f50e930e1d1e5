const lettersOf = (text: string, kept: RegExp): string =>
  text.normalize('NFKD').toUpperCase().replace(kept, '');

/** A name as it is compared: no diacritics, no punctuation, upper case. */
export const foldName = (name: string): string => lettersOf(name, /[^A-Z]/g);

/** An address as it is compared: letters and digits, upper case. */
export const foldAddress = (address: string): string => lettersOf(address, /[^A-Z0-9]/g);

/**
 * The blocks in which a person is looked for: family name with year of birth, given name with date of birth.
 * A person without a birth date is looked for by family name alone.
 */
export const blocksOf = (
  names: readonly { readonly given: string; readonly family: string }[],
  birthDate: string | null,
): readonly string[] => {
  const blocks = names.flatMap(({ given, family }) => [
    `${foldName(family)}|${birthDate?.slice(0, 4) ?? ''}`,
    ...(birthDate ? [`${foldName(given)}|${birthDate}`] : []),
  ]);
  return [...new Set(blocks)];
};
