import { groundOf } from '@mash-hub/shared/profiles';
import { carryOutOn, receiveReferral, type AggregateHome, type CommandDescription } from '../commands';
import {
  awaitingContact,
  consentOf,
  noteContact,
  openTriage,
  permissionStateOf,
  personOf,
  procedureOf,
  recordOverride,
  referralOf,
  viewNotice,
  type Command,
  type Contact,
  type DomesticAbuseItem,
  type DomesticAbuseNotice,
} from '../domain';
import type { SocialCareContext } from '../loaders';

/** Where notices live: one that a requester sees nothing of is not there for them. */
export const noticeHome = ({
  services,
  requester,
}: SocialCareContext): AggregateHome<DomesticAbuseNotice> => ({
  store: services.domesticAbuse,
  visible: async (_context, id) => {
    const notice = (await services.domesticAbuse.find([id])).get(id) ?? null;
    return notice && viewNotice(notice, requester) ? notice : null;
  },
  field: 'notice',
  contactOf: () => null,
});

/** A command on a contact as a consequence of one on its notice: whoever gave that need not know of the contact. */
export const onContact = <Input extends object>(
  context: SocialCareContext,
  id: string,
  description: CommandDescription,
  command: Command<Input>,
  input: Input,
): Promise<Contact> => {
  const { contacts } = context.services;
  const home: AggregateHome<Contact> = {
    store: contacts,
    visible: async () => (await contacts.find([id])).get(id) ?? null,
    field: 'contact',
    contactOf: (contact) => contact.id,
    leaves: permissionStateOf,
  };
  return carryOutOn(home, context, { id }, description, command, input);
};

/** The contact that was made for the child before a crash could note it, if any. */
const madeBefore = async (
  { services }: SocialCareContext,
  notice: DomesticAbuseNotice,
  { child }: DomesticAbuseItem,
): Promise<Contact | null> => {
  const { personId } = personOf(notice, child);
  const found = await services.contacts.ofIncident(notice.incidentReference);
  const own = found.find(
    ({ origin, subjects }) => origin.domesticAbuseNotice === notice.id && subjects[0]?.personId === personId,
  );
  return own ?? null;
};

/** The police’s reasons stand in for the consent of everybody who gave none, where the procedure knows them (R164). */
const recordRationale = async (
  context: SocialCareContext,
  contact: Contact,
  { rationale }: DomesticAbuseItem,
): Promise<void> => {
  const ground = 'POLICE_DA_RATIONALE';
  const known = groundOf(procedureOf(contact), ground) !== null;
  const subjects = contact.subjects.filter((one) => consentOf(one) !== 'GIVEN').map(({ id }) => id);
  const recorded = contact.overrides.some((override) => override.ground === ground);
  if (!known || recorded || subjects.length === 0 || rationale?.by.agency !== context.requester.agency)
    return;
  const description = { name: 'recordOverride', rules: ['F2', 'R164'], facts: { ground } };
  await onContact(context, contact.id, description, recordOverride, {
    ground,
    reason: rationale.text,
    subjects,
  });
};

const makeContact = async (
  context: SocialCareContext,
  notice: DomesticAbuseNotice,
  item: DomesticAbuseItem,
): Promise<Contact> => {
  const made =
    (await madeBefore(context, notice, item)) ??
    (await receiveReferral(context, notice.profile, item.child, referralOf(notice, item)));
  if (item.state === 'REFERRED') await recordRationale(context, made, item);
  if (item.state === 'OPEN_REMOVED') return made;
  const description = { name: 'openTriage', rules: ['R162', 'R176'], facts: { notice: notice.id } };
  const { mark } = item;
  const openCaf = mark?.mark === 'OPEN_TO_CAF' ? { leadProfessional: mark.leadProfessional } : null;
  return onContact(context, made.id, description, openTriage, { openCaf });
};

/**
 * Makes the contacts that a notice calls for, one for each child, as ordinary referrals of the police (R162, R166,
 * R172, R180). What a crash interrupts is taken up by the next command on the notice; nothing is made twice.
 */
export const makeContacts = async (
  context: SocialCareContext,
  notice: DomesticAbuseNotice,
): Promise<DomesticAbuseNotice> => {
  let current = notice;
  for (const item of awaitingContact(notice)) {
    const contact = await makeContact(context, current, item);
    const input = { child: item.child, contact: contact.id };
    const description = { name: 'noteContact', rules: ['R162', 'R166'], facts: input };
    current = await carryOutOn(
      noticeHome(context),
      context,
      { id: notice.id },
      description,
      noteContact,
      input,
    );
  }
  return current;
};
