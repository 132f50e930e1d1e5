import { isOwnStaffOf, reaches, roleOf, type Redacted } from '@mash-hub/shared/disclosure';
import { deadlinesOf, releasesTo, type Contact, type InformationRequest } from '../domain';
import { procedureOf, type ContactReading, type SocialCareContext } from '../loaders';

/** Social care’s own caseworkers see every request; another agency only what it was asked itself. */
const seesRequest = ({ requester }: SocialCareContext, request: InformationRequest): boolean =>
  isOwnStaffOf('SOCIAL_CARE', requester)
    ? reaches(roleOf(requester.role).own, 'RELEVANT')
    : requester.agency === request.agency && requester.agency !== 'SOCIAL_CARE';

/** A request as published; the door is that only the addressed agency and social care reach it. */
export const toPublishedRequest = ({ contact, view }: ContactReading, request: InformationRequest) => {
  const people = request.subjects.map(({ subject, consent, override }) => {
    const person = contact.subjects.find(({ id }) => id === subject)?.person;
    const names = (person?.names ?? []).map(({ given, family }) => `${given} ${family}`);
    return { subject, names, birthDate: person?.birthDate ?? null, consent, override };
  });
  const seen = view.answers.get(request.id);
  const { id, agency, status, reason, rag, at, answer } = request;
  const published = answer && {
    at: answer.at,
    noRecord: answer.noRecord,
    concernHeld: answer.concernHeld,
    ragSuggestion: answer.ragSuggestion,
    analysis: seen?.analysis ?? null,
    nominated: seen?.nominated ?? null,
  };
  return { id, contactId: contact.id, agency, status, reason, rag, issuedAt: at, people, answer: published };
};

const toPublishedReleases = ({ requester }: SocialCareContext, contact: Contact) => {
  const releases = isOwnStaffOf('SOCIAL_CARE', requester) ? contact.releases : releasesTo(contact, requester);
  return releases.map(({ id, at, recipients, revoked }) => ({
    id,
    at,
    recipients,
    revoked: revoked !== null,
  }));
};

/**
 * A contact as published to this requester. What a row governs comes from the view alone; the rest is the frame that
 * anybody may see who may know of the contact at all.
 */
export const toPublishedContact = (context: SocialCareContext, reading: ContactReading) => {
  const { contact, view } = reading;
  const seen: Redacted | { id: string } = view.contact ?? { id: contact.id };
  return {
    ...seen,
    id: contact.id,
    reference: contact.reference,
    version: contact.version,
    profile: contact.profile,
    state: contact.state,
    receivedAt: contact.receivedAt,
    deadlines: deadlinesOf(contact, procedureOf(contact), context.now).map(({ rule, ...deadline }) => ({
      ...deadline,
      source: rule,
    })),
    subjects: contact.subjects.map(({ id, role }) => ({
      id,
      role,
      person: view.people.get(id) ?? null,
      consent: view.consents.get(id) ?? {},
      reading,
    })),
    informationRequests: contact.requests
      .filter((request) => seesRequest(context, request))
      .map((request) => toPublishedRequest(reading, request)),
    ratings: view.ratings,
    overrides: view.overrides,
    strategy: view.strategy,
    decision: view.decision,
    releases: toPublishedReleases(context, contact),
  };
};

/** Reads and publishes a contact that the requester may know of. */
export const publish = async (context: SocialCareContext, contact: Contact, selected: ReadonlySet<string>) =>
  toPublishedContact(context, await context.readings.load({ contact, selected }));
