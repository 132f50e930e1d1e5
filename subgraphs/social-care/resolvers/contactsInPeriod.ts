import { procedureOf } from '../domain';
import { visibleContact, type SocialCareContext } from '../loaders';
import { recentContactsOf } from '../loaders/recentContacts';

/**
 * How many contacts the child of a contact has had in the months that its procedure looks at, this one among them; 0
 * where the procedure looks at none, or the requester may not know of the contact. Counted by the store (R40).
 */
export const contactsInPeriodOf = async (context: SocialCareContext, id: string): Promise<number> => {
  const contact = await visibleContact(context, id);
  if (!contact || procedureOf(contact).contactPattern === null) return 0;
  return (await recentContactsOf(context, contact)).length;
};
