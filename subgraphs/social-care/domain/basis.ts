import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Contact, Override, Subject, SubjectRole } from './contact';
import { badInput } from './guards';
import { ageOn, endOfLocalDate } from './localDate';
import { procedureOf } from './procedure';

const ofAge = 18;

/** A child, or unborn child, whom the contact was made about. */
export const isChild = (subject: { readonly role: SubjectRole }): boolean =>
  subject.role === 'CHILD' || subject.role === 'UNBORN_CHILD';

/** Whether a parent’s consent covers the person (R230): a child, or a sibling not known to be of age. */
export const isMinor = (subject: Pick<Subject, 'role' | 'person'>, at: Date): boolean =>
  isChild(subject) || (subject.role === 'SIBLING' && (ageOn(subject.person.birthDate, at) ?? 0) < ofAge);

export const childrenOf = (contact: Contact): readonly Subject[] => contact.subjects.filter(isChild);

/** The person under that id in the contact. Throws BAD_USER_INPUT for somebody who is not in it. */
export const subjectOf = (contact: Pick<Contact, 'subjects'>, id: string, field = 'subject'): Subject => {
  const found = contact.subjects.find((subject) => subject.id === id);
  if (!found)
    throw badInput(
      field,
      'R231',
      'This person is not in the contact; consent holds for the contact it was given for.',
    );
  return found;
};

/** What is recorded last of a person’s consent; NOT_SOUGHT where nothing is. */
export const consentOf = (subject: Pick<Subject, 'consents'>): ConsentStatus =>
  subject.consents.at(-1)?.status ?? 'NOT_SOUGHT';

/** The child and those whose word covers the child: the family that a referrer tells. */
const familyRoles: readonly SubjectRole[] = [
  'CHILD',
  'UNBORN_CHILD',
  'MOTHER',
  'FATHER',
  'CARER',
  'STEP_PARENT',
];

/**
 * The consent that sharing stands on: what is recorded, except where the procedure has no consent test but that the
 * family is told first (R218, F3): there a family that was told, and was not asked, stands as one that agreed. What
 * somebody answered always stands.
 */
export const standingConsentOf = (contact: Contact, subject: Subject): ConsentStatus => {
  const recorded = consentOf(subject);
  const told = contact.familyInformed && familyRoles.includes(subject.role);
  return recorded === 'NOT_SOUGHT' && told && procedureOf(contact).consentMode === 'FAMILY_TOLD'
    ? 'GIVEN'
    : recorded;
};

/** True until the override is lapsed, and to the end of its review date (D0). */
export const isActive = (override: Override, now: Date): boolean =>
  override.lapsed === null && now.getTime() <= endOfLocalDate(override.reviewDate).getTime();

/** The overrides that stand for a person now. INVARIANT: an override covers those it names and nobody else (M4). */
export const activeOverridesFor = (contact: Contact, subjectId: string, now: Date): readonly Override[] =>
  contact.overrides.filter((override) => override.subjects.includes(subjectId) && isActive(override, now));

/** Whether there is consent (R211, R215), or a ground in its place (R216), for a person now (F3). */
export const hasBasis = (contact: Contact, subject: Subject, now: Date): boolean =>
  standingConsentOf(contact, subject) === 'GIVEN' || activeOverridesFor(contact, subject.id, now).length > 0;

/** Whether there is consent or a ground for one child at least: what a hold waits for (R221, R224). */
export const hasBasisForAChild = (contact: Contact, now: Date): boolean =>
  childrenOf(contact).some((child) => hasBasis(contact, child, now));
