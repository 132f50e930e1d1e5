import DataLoader from 'dataloader';
import { decisionPolicy } from '../disclosure';
import type { GrantMinter, MatchingIdentityMinter } from '@mash-hub/shared/grant';
import type { AgencyAnswer, AgencyContext } from '@mash-hub/shared/subgraph';
import { grantFactsOf, isVisibleTo, keptApartIds, procedureOf, soughtBy, type Contact } from '../domain';
import type { AdviceLog } from '../records/adviceCall';
import type { CaseAuditStore } from '../records/caseAuditStore';
import type { ContactStore, StoredReferrer } from '../records/contactStore';
import type { MeasuredStore } from '../records/measuredStore';
import type { DomesticAbuseStore } from '../records/domesticAbuseStore';
import type { EnquiryStore } from '../records/enquiryStore';
import type { ExploitationStore } from '../records/exploitationStore';
import type { MeetingStore } from '../records/meetingStore';
import type { TaskStore } from '../records/taskStore';
import type { Sweep } from '../sweep';
import { readContact, type ContactReading } from './contactReading';
import { raiseDenials } from './denials';
import { recentContactsOfEach } from './recentContacts';

export type { ContactReading } from './contactReading';

/** What the social-care subgraph has beyond its records; opened once a process. */
export interface SocialCareServices {
  readonly contacts: ContactStore;
  readonly measured: MeasuredStore;
  readonly domesticAbuse: DomesticAbuseStore;
  readonly adviceLog: AdviceLog;
  readonly caseAudits: CaseAuditStore;
  readonly exploitation: ExploitationStore;
  readonly enquiries: EnquiryStore;
  readonly meetings: MeetingStore;
  readonly tasks: TaskStore;
  readonly sweep: Sweep;
  readonly grantMinter: GrantMinter;
  readonly identityMinter: MatchingIdentityMinter;
}

interface ContactKey {
  readonly contact: Contact;
  readonly selected: ReadonlySet<string>;
}

interface OwnKey {
  readonly reading: Pick<ContactReading, 'facts'>;
  readonly subject: string;
  readonly person: string;
  readonly selected: ReadonlySet<string>;
}

/** The context of a request to social care. */
export interface SocialCareContext extends AgencyContext {
  readonly services: SocialCareServices;
  /** Contacts by id, in one query those that an operation asks for side by side. Never caches: a command reads anew. */
  readonly contacts: DataLoader<string, Contact | null>;
  /** Reads contacts that are already loaded: all of a request in one log append. */
  readonly readings: DataLoader<ContactKey, ContactReading>;
  /** The recent contacts of the same child (R40), in one query for all contacts of a page. */
  readonly recentContacts: DataLoader<Contact, readonly Contact[]>;
  /** Social care’s own records about subjects, through the same pipeline as everybody’s. */
  readonly ownDisclosures: DataLoader<OwnKey, AgencyAnswer>;
}

const contactWhere = async (
  context: SocialCareContext,
  id: string,
  mayKnow: (contact: Contact) => boolean,
): Promise<Contact | null> => {
  const contact = await context.contacts.load(id);
  return contact && mayKnow(contact) ? contact : null;
};

/** The contact if the requester may know of it, else null: to everybody else there is no such contact. */
export const visibleContact = (context: SocialCareContext, id: string): Promise<Contact | null> =>
  contactWhere(context, id, (contact) => isVisibleTo(contact, context.requester, context.now));

/** The contact to be read: also where somebody of it is to be found in the requester’s own records just now (BG1). */
export const readableContact = (context: SocialCareContext, id: string): Promise<Contact | null> => {
  const { requester, now } = context;
  const isSought = (contact: Contact): boolean => soughtBy(contact, requester, now).length > 0;
  return contactWhere(context, id, (contact) => isVisibleTo(contact, requester, now) || isSought(contact));
};

const findEach = async ({ contacts }: SocialCareServices, ids: readonly string[]) => {
  const found = await contacts.find([...new Set(ids)]);
  return ids.map((id) => found.get(id) ?? null);
};

/** What the requester may see of the contact’s people, as a grant would say it, computed for this request. */
export const factsFor = (context: AgencyContext, contact: Contact) =>
  grantFactsOf(contact, context.requester, procedureOf(contact), decisionPolicy, context.now);

const keptApartOf = (contact: Contact, stored: ReadonlyMap<string, StoredReferrer>) =>
  keptApartIds(contact).flatMap((id) => stored.get(id) ?? []);

const readAll = async (
  context: AgencyContext,
  { contacts, tasks }: SocialCareServices,
  keys: readonly ContactKey[],
): Promise<readonly ContactReading[]> => {
  const referrers = await contacts.referrersOf(keys.flatMap(({ contact }) => keptApartIds(contact)));
  const readings = keys.map(({ contact, selected }) =>
    readContact(context, contact, factsFor(context, contact), keptApartOf(contact, referrers), selected),
  );
  // INVARIANT: nothing of a contact leaves before its entry is durable.
  await context.dependencies.log.append(readings.map(({ entry }) => entry));
  await raiseDenials(context, tasks, readings);
  return readings;
};

const discloseOwn = (context: AgencyContext, keys: readonly OwnKey[]): Promise<readonly AgencyAnswer[]> => {
  const seconds = Math.floor(context.now.getTime() / 1000);
  const asks = keys.map(({ reading: { facts }, subject, person, selected }) => ({
    subject,
    person,
    selected,
    // Social care needs no signature of its own to believe itself; the facts are those that it would have signed.
    verdict: { valid: true, grant: { ...facts, iat: seconds, exp: seconds, jti: 'social-care' } } as const,
  }));
  return context.dependencies.pipeline.disclose(context, asks);
};

/** Adds social care’s own loaders to the context of one request. */
export const createLoaders =
  (services: SocialCareServices) =>
  (context: AgencyContext): SocialCareContext => ({
    ...context,
    services,
    contacts: new DataLoader((ids: readonly string[]) => findEach(services, ids), { cache: false }),
    readings: new DataLoader((keys: readonly ContactKey[]) => readAll(context, services, keys), {
      cache: false,
    }),
    recentContacts: new DataLoader((asked: readonly Contact[]) => recentContactsOfEach({ services }, asked), {
      cache: false,
    }),
    ownDisclosures: new DataLoader((keys: readonly OwnKey[]) => discloseOwn(context, keys), { cache: false }),
  });
