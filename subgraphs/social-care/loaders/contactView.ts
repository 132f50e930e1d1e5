import { type Agency, type Redacted, type RecordFacts, type Tally } from '@mash-hub/shared/disclosure';
import type { GrantFacts } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import { fieldRowsOf } from '@mash-hub/shared/subgraph';
import { contactRows } from '../disclosure/contact';
import {
  consentOf,
  isChild,
  ratingChangesOf,
  ratingLabelOf,
  thresholdOf,
  type Contact,
  type InformationRequest,
  type Rating,
  type Subject,
} from '../domain';
import type { StoredReferrer } from '../records/contactStore';
import { directionsFor } from './directionsFor';
import { seenEmergencies } from './emergencyView';
import { createEye, type Eye } from './eye';
import { publishedDecision, publishedStrategy } from './publishedParts';

/** What of a contact one requester may see. Fields without a row are added by the resolvers, behind their doors. */
export interface ContactView {
  readonly contact: Redacted | null;
  readonly people: ReadonlyMap<string, Redacted | null>;
  readonly consents: ReadonlyMap<string, Redacted | null>;
  readonly ratings: readonly Redacted[];
  readonly ratingChanges: readonly Redacted[];
  readonly recommendation: Redacted | null;
  readonly oversights: readonly Redacted[];
  readonly patternReview: Redacted | null;
  readonly overrides: readonly Redacted[];
  readonly emergencies: readonly Redacted[];
  readonly riskAssessments: readonly Redacted[];
  readonly strategies: readonly Redacted[];
  readonly decision: Redacted | null;
  readonly answers: ReadonlyMap<string, Redacted | null>;
}

const answerItems: Readonly<Record<Exclude<Agency, 'SOCIAL_CARE'>, readonly string[]>> = {
  POLICE: ['POL-24', 'POL-01', 'POL-12'],
  HEALTH: ['HLT-21', 'HLT-22', 'HLT-26'],
  EDUCATION: ['EDU-20'],
  PROBATION: ['PRO-12', 'PRO-01'],
};

/** Analyses carry their agency's own item; social care's own is its screening analysis, its own record. */
const rowsOfAnswer = ({ agency }: InformationRequest) =>
  agency === 'SOCIAL_CARE'
    ? []
    : fieldRowsOf('AgencyReturn', contactRows).filter((row) => answerItems[agency].includes(row.item.id));

/** Who they are whose identities are kept apart: those who gave a name, or those who gave none; null for nobody. */
const identitiesOf = (keptApart: readonly StoredReferrer[], anonymous: boolean): string | null => {
  const told = keptApart
    .filter((one) => one.anonymous === anonymous)
    .map(({ name, contact }) => [name, contact].filter((part) => part !== null).join(', '));
  return told.length > 0 ? told.join('; ') : null;
};

const publishedContact = (
  contact: Contact,
  keptApart: readonly StoredReferrer[],
  directions: readonly string[],
): object => {
  const { agency, name, contact: reach } = contact.referrer;
  return {
    ...contact,
    rag: contact.ratings.at(-1)?.rag,
    threshold: contact.ratings.length > 0 ? thresholdOf(contact) : null,
    referrerAgency: agency,
    referrerName: name,
    referrerContact: reach,
    publicReferrer: identitiesOf(keptApart, false),
    anonymousTrace: identitiesOf(keptApart, true),
    directions,
  };
};

const publishedPerson = ({ person }: Subject): object => ({
  ...person,
  names: person.names.map(({ given, family }) => `${given} ${family}`),
});

const publishedRating = (contact: Contact, rating: Rating): object => ({
  ...rating,
  label: ratingLabelOf(contact, rating.rag),
});

/** The rows of each type, once: they do not change while the process runs. */
const rows = {
  contact: fieldRowsOf('Contact', contactRows),
  person: fieldRowsOf('Person', contactRows),
  consent: fieldRowsOf('Consent', contactRows),
  rating: fieldRowsOf('RatingRecord', contactRows),
  ratingChange: fieldRowsOf('RatingChangeRecord', contactRows),
  recommendation: fieldRowsOf('RecommendationRecord', contactRows),
  oversight: fieldRowsOf('OversightRecord', contactRows),
  patternReview: fieldRowsOf('PatternReviewRecord', contactRows),
  override: fieldRowsOf('OverrideRecord', contactRows),
  riskAssessment: fieldRowsOf('RiskAssessmentRecord', contactRows),
  strategy: fieldRowsOf('StrategyDiscussion', contactRows),
  decision: fieldRowsOf('ContactDecision', contactRows),
};

const seenOverrides = (contact: Contact, { about, see }: Eye): readonly Redacted[] =>
  contact.overrides.flatMap((override) => {
    const record = about(override.subjects, override.at);
    const seen = see({ ...override, active: override.lapsed === null }, record, rows.override);
    return seen ? [{ ...seen, id: override.id }] : [];
  });

const seenDirection = (contact: Contact, { see }: Eye, ofChildren: RecordFacts) => ({
  ratingChanges: ratingChangesOf(contact).flatMap(
    (change) => see(change, ofChildren, rows.ratingChange) ?? [],
  ),
  recommendation: contact.recommendation && see(contact.recommendation, ofChildren, rows.recommendation),
  oversights: contact.oversights.flatMap((oversight) => see(oversight, ofChildren, rows.oversight) ?? []),
  patternReview: contact.patternReview && see(contact.patternReview, ofChildren, rows.patternReview),
});

const seenAnswer = (request: InformationRequest, { about, see }: Eye): Redacted | null => {
  const subjects = request.subjects.map(({ subject }) => subject);
  const { answer } = request;
  return answer && see({ ...answer, ...answer.forms }, about(subjects, null), rowsOfAnswer(request));
};

const seenConsents = (contact: Contact, { about, see }: Eye): ContactView['consents'] =>
  new Map(
    contact.subjects.map((one) => [
      one.id,
      see({ ...one.consents.at(-1), status: consentOf(one) }, about([one.id], null), rows.consent),
    ]),
  );

/**
 * Decides and redacts a whole contact for one requester: the same kernel as for any record, with the contact’s own
 * reference as the record. What concerns the contact as a whole concerns its children (R230, M4). Pure.
 */
export const viewContact = (
  contact: Contact,
  keptApart: readonly StoredReferrer[],
  requester: Requester,
  facts: GrantFacts,
  now: Date,
  tally: Tally,
): ContactView => {
  const eye = createEye(contact, requester, facts, now, tally);
  const { about, see } = eye;
  const children = contact.subjects.filter(isChild).map(({ id }) => id);
  const ofChildren = about(children, contact.receivedAt);
  const decision = publishedDecision(contact);
  return {
    contact: see(
      publishedContact(contact, keptApart, directionsFor(contact, requester, facts)),
      ofChildren,
      rows.contact,
    ),
    people: new Map(
      contact.subjects.map((one) => [one.id, see(publishedPerson(one), about([one.id], null), rows.person)]),
    ),
    consents: seenConsents(contact, eye),
    ratings: contact.ratings.flatMap(
      (rating) => see(publishedRating(contact, rating), ofChildren, rows.rating) ?? [],
    ),
    ...seenDirection(contact, eye, ofChildren),
    overrides: seenOverrides(contact, eye),
    emergencies: seenEmergencies(contact, facts, eye, now),
    riskAssessments: contact.riskAssessments.flatMap(
      (one) => see(one, about([one.subject], one.at), rows.riskAssessment) ?? [],
    ),
    strategies: contact.strategies.flatMap(
      (strategy) => see(publishedStrategy(strategy), ofChildren, rows.strategy) ?? [],
    ),
    decision: decision && see(decision, ofChildren, rows.decision),
    answers: new Map(contact.requests.map((request) => [request.id, seenAnswer(request, eye)])),
  };
};
