import { isChild } from './basis';
import type { Contact } from './contact';
import type { Subject } from './parts/subject';

/** A name reduced to its letters: how it is written makes no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** What one child is recognised by across contacts: own identifiers, or name and birth date together. */
export const keysOfChild = ({
  person,
  caseReference,
}: Pick<Subject, 'person' | 'caseReference'>): readonly string[] => [
  ...(caseReference === null ? [] : [`case:${caseReference}`]),
  ...(person.nhsNumber === null ? [] : [`nhs:${person.nhsNumber}`]),
  ...(person.upn === null ? [] : [`upn:${person.upn}`]),
  ...(person.birthDate === null
    ? []
    : person.names.map(
        ({ given, family }) => `name:${folded(family)}|${folded(given)}|${person.birthDate ?? ''}`,
      )),
];

/** What the children of a contact are recognised by: for counting contacts of one child (R40), never for linking records. */
export const childKeysOf = ({ subjects }: Pick<Contact, 'subjects'>): readonly string[] => [
  ...new Set(subjects.filter(isChild).flatMap(keysOfChild)),
];
