import { childKeysOf, localMonthsBefore, ofBusiestChild, procedureOf, type Contact } from '../domain';
import type { ContactStore } from '../records/contactStore';

interface Finding {
  readonly services: { readonly contacts: Pick<ContactStore, 'ofChildSince'> };
}

/** Where a procedure sets no months: the rolling year of R40. */
const aYear = 12;

const sinceOf = (contact: Contact): Date =>
  localMonthsBefore(contact.receivedAt, procedureOf(contact).contactPattern?.months ?? aYear);

/** The contacts about any child of this one in the same months, itself aside. One indexed query. */
export const othersOfItsChildren = async (
  { services }: Finding,
  contact: Contact,
): Promise<readonly Contact[]> => {
  const found = await services.contacts.ofChildSince(childKeysOf(contact), sinceOf(contact));
  return found.filter(({ id }) => id !== contact.id);
};

/** {@link recentContactsOf} for several contacts side by side, in the order asked. One indexed query for all. */
export const recentContactsOfEach = async (
  { services }: Finding,
  contacts: readonly Contact[],
): Promise<readonly (readonly Contact[])[]> => {
  const keys = new Set(contacts.flatMap(childKeysOf));
  const earliest = Math.min(...contacts.map((contact) => sinceOf(contact).getTime()));
  const found = await services.contacts.ofChildSince([...keys], new Date(earliest));
  return contacts.map((contact) => {
    const since = sinceOf(contact);
    return ofBusiestChild(
      contact,
      found.filter(({ receivedAt }) => receivedAt >= since),
    );
  });
};

/**
 * The contacts about one child of this contact in the rolling months of its procedure, itself among them, oldest
 * first: of the child who has had most, so that their number is the one that R40 asks about. What was received after
 * this contact counts too. A child who cannot be recognised has this one contact. One indexed query.
 */
export const recentContactsOf = async (
  { services }: Finding,
  contact: Contact,
): Promise<readonly Contact[]> => {
  const [recent = []] = await recentContactsOfEach({ services }, [contact]);
  return recent;
};
