import type { StoredPerson } from '../../records';
import { compareIdentifiers } from '../identifiers';
import type { Identity } from '../identity';
import type { MatchReason } from '../matchReasons';
import { compareAddresses, foldAddresses } from './addresses';
import { compareBirthDates } from './birthDates';
import { compareNames, foldNames } from './names';

const sexOf = (sex: string | null): string | null =>
  /^[fm]/i.exec(sex?.trim() ?? '')?.[0].toUpperCase() ?? null;

const compareSexes = (one: string | null, other: string | null): readonly MatchReason[] =>
  one === null || other === null ? [] : [one === other ? 'SAME_SEX' : 'SEX_DIFFERS'];

/**
 * Compares one person with many records: what speaks for each, what against, and what could not be compared, in the
 * order identifiers, family name, given name, date of birth, sex, address. Pure.
 */
export const compareWith = (identity: Identity) => {
  const names = foldNames(identity.names);
  const addresses = foldAddresses(identity.addresses);
  const sex = sexOf(identity.sex);
  return (person: StoredPerson): readonly MatchReason[] => [
    ...compareIdentifiers(identity, person.identifiers),
    ...compareNames(names, foldNames(person.names)),
    compareBirthDates(identity.birthDate, person.birthDate),
    ...compareSexes(sex, sexOf(person.sex)),
    ...compareAddresses(addresses, foldAddresses(person.addresses)),
  ];
};
