import { doubleMetaphone } from 'double-metaphone';

/**
 * How a folded name sounds in English: the primary and the secondary code of double metaphone, which are often one. A
 * name in letters that it does not know sounds like itself, so that nobody is without a code.
 */
export const soundsOf = (folded: string): readonly [string, string] => {
  const [primary, secondary] = doubleMetaphone(folded);
  return primary === '' ? [folded, folded] : [primary, secondary];
};

/** Whether two folded names can sound alike. A code of one letter says too little: Leigh would sound like Lou. */
export const soundAlike = (one: string, other: string): boolean => {
  const [primary, secondary] = soundsOf(one);
  return soundsOf(other).some((code) => code.length > 1 && (code === primary || code === secondary));
};
