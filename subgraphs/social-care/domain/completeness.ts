import { childrenOf, consentOf, isChild } from './basis';
import type { Contact, Subject } from './contact';

/** What a complete referral has (R13), in the words in which it is asked for. */
export const completenessParts = {
  IDENTITIES:
    'Names, birth dates and addresses of everybody in the family, and each child’s NHS number or UPN.',
  CONSENT: 'Consent, or why there is none.',
  REASON: 'A clear reason: what the worry is, which kind of issue, and which child it concerns.',
  VIEWS: 'What the child and what the parents say.',
  HELP_TRIED: 'The help that was already tried.',
  PROFESSIONALS: 'The other professionals around the family.',
} as const;

export type CompletenessPart = keyof typeof completenessParts;

/** How complete a referral is: 0 to 100, and what is still to be asked for. */
export interface Completeness {
  readonly score: number;
  readonly missing: readonly CompletenessPart[];
}

const isSaid = (text: string | null): boolean => (text?.trim() ?? '') !== '';

/** The share of what is true, from 0 to 1. */
const share = (facts: readonly boolean[]): number =>
  facts.length === 0 ? 0 : facts.filter(Boolean).length / facts.length;

const identityFacts = ({ role, person, caseReference }: Subject): readonly boolean[] => {
  const known = [person.names.length > 0, person.addresses.length > 0];
  // An unborn child has neither birth date nor number yet (R60).
  if (role === 'UNBORN_CHILD') return [person.addresses.length > 0];
  const born = [...known, person.birthDate !== null];
  const numbered = person.nhsNumber !== null || person.upn !== null || caseReference !== null;
  return isChild({ role }) ? [...born, numbered] : born;
};

const saysOfConsent = (contact: Contact): boolean =>
  isSaid(contact.familyNotInformedReason) ||
  childrenOf(contact).every(
    (child) => consentOf(child) !== 'NOT_SOUGHT' || isSaid(child.consents.at(-1)?.note ?? null),
  );

const reasonFacts = (contact: Contact): readonly boolean[] => [
  isSaid(contact.narrative),
  contact.issues.length > 0 || contact.type !== null || contact.perceivedThreshold !== null,
  childrenOf(contact).every(({ role, person }) => role === 'UNBORN_CHILD' || person.names.length > 0),
];

const sharesOf = (contact: Contact): Readonly<Record<CompletenessPart, number>> => ({
  IDENTITIES: share(contact.subjects.flatMap(identityFacts)),
  CONSENT: share([saysOfConsent(contact)]),
  REASON: share(reasonFacts(contact)),
  VIEWS: share([isSaid(contact.childVoice), isSaid(contact.parentsViews)]),
  HELP_TRIED: share([isSaid(contact.origin.helpTried)]),
  PROFESSIONALS: share([isSaid(contact.origin.otherProfessionals)]),
});

const parts = Object.keys(completenessParts) as readonly CompletenessPart[];

/** How complete the referral is, its six parts counting alike (R13, feature 10). Nothing ever waits for it. Pure. */
export const completenessOf = (contact: Contact): Completeness => {
  const shares = sharesOf(contact);
  const sum = parts.reduce((total, part) => total + shares[part], 0);
  return {
    score: Math.round((sum / parts.length) * 100),
    missing: parts.filter((part) => shares[part] < 1),
  };
};
