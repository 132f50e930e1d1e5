import { childKeysOf, localMonthsBefore, ofBusiestChild, procedureOf, type Contact } from '../domain';
import type { ContactStore } from '../records/contactStore';

interface Finding {
  readonly services: { readonly contacts: Pick<ContactStore, 'ofChildSince'> };
}

/** Where a procedure sets no months: the rolling year of R40. */
const aYear = 12;

/**
 * The contacts about one child of this contact in the rolling months of its procedure, itself among them, oldest
 * first: of the child who has had most, so that their number is the one that R40 asks about. What was received after
 * this contact counts too. A child who cannot be recognised has this one contact. One indexed query.
 */
export const recentContactsOf = async (
  { services }: Finding,
  contact: Contact,
): Promise<readonly Contact[]> => {
  const months = procedureOf(contact).contactPattern?.months ?? aYear;
  const found = await services.contacts.ofChildSince(
    childKeysOf(contact),
    localMonthsBefore(contact.receivedAt, months),
  );
  return ofBusiestChild(contact, found);
};
