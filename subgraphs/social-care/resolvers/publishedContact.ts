import type { Redacted } from '@mash-hub/shared/disclosure';
import {
  deadlinesOf,
  isCaseworker,
  isCoreStaff,
  isOfHub,
  procedureOf,
  type Contact,
  nextStepsOf,
  trayOf,
} from '../domain';
import { traysFor } from '../records/taskStore';
import type { ContactReading, SocialCareContext } from '../loaders';
import { toPublishedTriage } from './publishedTriage';
import { toPublishedIntake } from './publishedIntake';
import { toPublishedProcess, toPublishedReleases } from './publishedProcess';
import { seesRequest, toPublishedRequest } from './publishedRequest';
import { toPublishedLetters } from './publishedLetters';
import { toPublishedDirection } from './publishedDirection';

/**
 * It may name another school, or that there is an allegation: to the agency’s hub staff, not to its settings (SOC-22);
 * that a report spoke of drink or drugs, to caseworkers alone (POL-18).
 */
const toPublishedWriteBacks = ({ requester }: SocialCareContext, { contact, facts }: ContactReading) =>
  contact.writeBacks
    .filter(({ by, kind }) => {
      if (by.sub === requester.sub && by.agency === requester.agency) return true;
      if (kind === 'LADO_ALERT') return facts.circle || requester.role === contact.pathway?.receivedBy;
      if (kind === 'SUBSTANCE_REPORT') return isCaseworker(requester);
      if (requester.agency === 'SOCIAL_CARE') return isCoreStaff(requester);
      return by.agency === requester.agency && isOfHub(requester);
    })
    .map(({ kind, to, items, at, by }) => ({ kind, to, items, at, agency: by.agency }));

/**
 * Whose turn it is: all of it to social care’s own staff, to others what is theirs (feature 18); whose turn it is with
 * an allegation is the circle’s to know, and theirs whose step it is (SOC-22).
 */
const toPublishedSteps = ({ requester }: SocialCareContext, { contact, facts }: ContactReading) => {
  const trays = traysFor(requester);
  const own = isCoreStaff(requester) && (facts.circle || contact.pathway?.pathway !== 'POSITION_OF_TRUST');
  return nextStepsOf(contact).filter((step) => own || trays.includes(trayOf(step)));
};

/** The people of a contact, in its order, each with the reading that its resolvers go by. */
const toPublishedSubjects = (reading: ContactReading) =>
  reading.contact.subjects.map(({ id, role }) => ({
    id,
    role,
    person: reading.view.people.get(id) ?? null,
    consent: reading.view.consents.get(id) ?? {},
    reading,
  }));

/**
 * A contact as published to this requester. What a row governs comes from the view alone; the rest is the frame that
 * anybody may see who may know of the contact at all.
 */
export const toPublishedContact = (context: SocialCareContext, reading: ContactReading) => {
  const { contact, view } = reading;
  const seen: Redacted | { id: string } = view.contact ?? { id: contact.id };
  const subjects = toPublishedSubjects(reading);
  return {
    ...seen,
    ...toPublishedDirection(context, reading),
    ...toPublishedTriage(context, reading),
    ...toPublishedLetters(context, contact),
    ...toPublishedIntake(context.requester, contact),
    reading,
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
    nextSteps: toPublishedSteps(context, reading),
    subjects,
    chronology: { id: contact.id, subjects },
    informationRequests: contact.requests
      .filter((request) => seesRequest(context, reading, request))
      .map((request) => toPublishedRequest(context, reading, request)),
    overrides: view.overrides,
    emergencies: view.emergencies,
    strategy: view.strategies.at(-1) ?? null,
    strategies: view.strategies,
    ...toPublishedProcess(context, contact),
    decision: view.decision,
    writeBacks: toPublishedWriteBacks(context, reading),
    releases: toPublishedReleases(context, contact),
  };
};

/** Reads and publishes a contact that the requester may know of. */
export const publish = async (context: SocialCareContext, contact: Contact, selected: ReadonlySet<string>) =>
  toPublishedContact(context, await context.readings.load({ contact, selected }));
