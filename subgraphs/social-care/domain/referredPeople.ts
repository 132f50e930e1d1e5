import { isChild } from './basis';
import type { CommandContext } from './command';
import { consentChange, type ConsentInput } from './consent';
import type { Act, Subject, SubjectPerson, SubjectRole } from './contact';
import { badInput } from './guards';
import { isLocalDate, localDateOf } from './localDate';
import type { ContactType } from './parts/intake';

/** A person on the referral form, with what the form says of consent. */
export interface ReferredPerson {
  readonly role: SubjectRole;
  readonly person: SubjectPerson;
  /** Where the person is already known across contacts. */
  readonly personId?: string | null;
  readonly caseReference?: string | null;
  /** `givenBy` is the giver’s place among the people of the form, from 1. */
  readonly consent?: (Pick<ConsentInput, 'status' | 'note'> & { readonly givenBy: number | null }) | null;
}

/** Contacts that are made of an adult, whether a child is linked to them or not (R43, R44). */
const aboutAnAdult: readonly (ContactType | null)[] = ['PERSON_POSING_RISK', 'POSITION_OF_TRUST'];

/**
 * Refuses a referral about no child, but for those that are made of an adult (R43, R44), and a birth date that is none (R1, R13). A child may be nameless (R26), and an
 * unborn child has no birth date (R60, feature 17). Throws BAD_USER_INPUT.
 */
export const requirePeople = (
  people: readonly ReferredPerson[],
  act: Act,
  type: ContactType | null = null,
): void => {
  if (!people.some(isChild) && !aboutAnAdult.includes(type))
    throw badInput('subjects', 'R1', 'A referral is about a child or an unborn child.');
  for (const { person } of people) {
    if (person.birthDate === null) continue;
    if (!isLocalDate(person.birthDate) || person.birthDate > localDateOf(act.at))
      throw badInput(
        'subjects.person.birthDate',
        'R13',
        'A birth date is a date up to today, written 2018-06-12.',
      );
  }
};

/** The people of the form as subjects of the contact, with the consents that the form gives (R230). */
export const subjectsOf = (
  contactId: string,
  referred: readonly ReferredPerson[],
  act: Act,
  { ids }: CommandContext,
): readonly Subject[] => {
  const people: readonly Subject[] = referred.map((one, index) => ({
    id: `${contactId}.${String(index + 1)}`,
    personId: one.personId ?? ids.next('person_'),
    role: one.role,
    person: one.person,
    caseReference: one.caseReference ?? null,
    consents: [],
  }));
  return people.map((subject, index) => {
    const consent = referred[index]?.consent;
    if (!consent) return subject;
    const givenBy = consent.givenBy === null ? null : `${contactId}.${String(consent.givenBy)}`;
    const change = consentChange({ subjects: people }, { ...consent, subject: subject.id, givenBy }, act);
    return { ...subject, consents: [change] };
  });
};
