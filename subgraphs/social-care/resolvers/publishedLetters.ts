import type { SocialCareContext } from '../loaders';
import { letterDueOf, lettersReadBy, outcomeFor, readsLetters, type Contact } from '../domain';

/** The outcome and the letters of a contact as published to one requester (F9, R156). */
export const toPublishedLetters = ({ requester }: SocialCareContext, contact: Contact) => {
  const announced = outcomeFor(contact, requester);
  const own = readsLetters(requester);
  return {
    outcomeForReferrer: announced && { reference: contact.reference, ...announced },
    letters: lettersReadBy(contact, requester).map(({ closed, safetyCheck, ...letter }) => ({
      ...letter,
      safetyCheck: own ? safetyCheck : null,
      closedAt: closed?.at ?? null,
      reason: own ? (closed?.reason ?? null) : null,
      due: letterDueOf(contact, { ...letter, closed, safetyCheck }),
    })),
  };
};
