import type { Role } from '@mash-hub/shared/disclosure';
import type { RequestContext } from '@mash-hub/shared/subgraph';
import { waitedMilliseconds } from '@mash-hub/shared/profiles';
import {
  instantsOf,
  isCaseworker,
  isOversightOverdue,
  isRedNotCommenced,
  openReRatingRequests,
  oversightDueOf,
  pathwayGathers,
  pathwaySteps,
  type Contact,
} from '../domain';
import type { ContactReading } from '../loaders';

const millisecondsPerMinute = 60_000;

const receives = ({ requester }: RequestContext, receivedBy: Role | null): boolean =>
  requester.agency === 'SOCIAL_CARE' && requester.role === receivedBy;

/** An allegation against somebody in a position of trust is the circle’s and the designated officer’s alone (SOC-22). */
const toPublishedPathway = (context: RequestContext, { contact, facts }: ContactReading) => {
  const { pathway } = contact;
  if (pathway === null) return null;
  const ofTrust = pathway.pathway === 'POSITION_OF_TRUST';
  const isNear = ofTrust ? facts.circle : isCaseworker(context.requester);
  if (!isNear && !receives(context, pathway.receivedBy)) return null;
  const { team, receivedBy, criteria, signed } = pathway;
  const steps = pathwaySteps(contact).map(({ step, role }, index) => {
    const { by, at, note } = signed[index] ?? {};
    return { step, role, signedBy: by?.sub ?? null, at: at ?? null, note: note ?? null };
  });
  return { pathway: pathway.pathway, team, receivedBy, gathers: pathwayGathers(contact), criteria, steps };
};

const toPublishedReRatings = (context: RequestContext, contact: Contact) => {
  const open = openReRatingRequests(contact);
  return contact.reRatingRequests
    .filter(({ by }) => isCaseworker(context.requester) || by.sub === context.requester.sub)
    .map((request) => ({
      reason: request.reason,
      at: request.at,
      role: request.by.role,
      answered: !open.includes(request),
    }));
};

const toPublishedDiversion = (context: RequestContext, { diversion }: Contact) =>
  diversion && (isCaseworker(context.requester) || receives(context, diversion.receivedBy))
    ? diversion
    : null;

/** What of a contact is direction and triage, as published to this requester (domain D2–D4). */
export const toPublishedDirection = (context: RequestContext, reading: ContactReading) => {
  const { contact, view } = reading;
  const own = isCaseworker(context.requester);
  return {
    minutesSinceReceipt: Math.floor(
      waitedMilliseconds(instantsOf(contact), context.now) / millisecondsPerMinute,
    ),
    // That it stands at RED is told to whoever may read the colour (SOC-15).
    redNotCommenced: view.contact?.rag != null && isRedNotCommenced(contact, context.now),
    oversightDue: oversightDueOf(contact)?.due ?? null,
    oversightOverdue: isOversightOverdue(contact, context.now),
    oversights: view.oversights,
    triageChecks: own ? contact.checks.map(({ by, ...check }) => ({ ...check, role: by.role })) : [],
    recommendation: view.recommendation,
    patternReview: view.patternReview,
    ratings: view.ratings,
    ratingChanges: view.ratingChanges,
    reRatingRequests: toPublishedReRatings(context, contact),
    pathway: toPublishedPathway(context, reading),
    diversion: toPublishedDiversion(context, contact),
    nonPartnerRequests: own
      ? contact.nonPartnerRequests.map(({ answer, ...request }) => ({
          ...request,
          analysis: answer?.analysis ?? null,
        }))
      : [],
  };
};
