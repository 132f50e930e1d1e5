import type { Requester } from '@mash-hub/shared/identity';
import {
  assessmentStateOf,
  disclosureStateOf,
  isCaseworker,
  isCoreStaff,
  procedureOf,
  releasesTo,
  releaseStateOf,
  requestClockOf,
  requestFlagOf,
  seesDispute,
  strategyInviteesOf,
  visibilityWarning,
  type Contact,
  type InformationRequest,
} from '../domain';
import type { SocialCareContext } from '../loaders';

const assessmentOf = (contact: Contact) => {
  const state = assessmentStateOf(contact);
  return state && { state, commencedAt: contact.assessmentCommencedAt };
};

const disputesFor = (contact: Contact, requester: Requester) =>
  contact.disputes
    .filter((dispute) => (isCoreStaff(requester) ? isCaseworker(requester) : seesDispute(dispute, requester)))
    .map(({ id, at, ground, state, process, upheld, steps }) => ({
      id,
      at,
      ground,
      state,
      process,
      upheld,
      steps: steps.map(({ to, at: taken, note }) => ({ to, at: taken, note })),
    }));

/** The releases that name the requester, or to social care all, without what they carried. */
export const toPublishedReleases = ({ requester }: SocialCareContext, contact: Contact) => {
  const releases = isCoreStaff(requester) ? contact.releases : releasesTo(contact, requester);
  return releases.map((release) => ({
    id: release.id,
    at: release.at,
    recipients: release.recipients,
    revoked: release.revoked !== null,
    state: releaseStateOf(release),
    rules: release.basis.map(({ row }) => row),
  }));
};

/** The time of a request as its agency and social care see it: computed, never stored (R89, R94). */
export const clockOfRequest = (contact: Contact, request: InformationRequest, now: Date) => {
  const profile = procedureOf(contact);
  return {
    due: requestClockOf(contact, request, profile)?.due ?? null,
    clock: requestFlagOf(contact, request, profile, now),
    visibilityWarning,
    covers: profile.answerCovers.value,
  };
};

/** The parts of the process that no disclosure row governs, each for those whose business it is. */
export const toPublishedProcess = (
  { requester, now }: Pick<SocialCareContext, 'requester' | 'now'>,
  contact: Contact,
) => {
  const caseworker = isCaseworker(requester);
  return {
    assessment: assessmentOf(contact),
    strategyInvitees: caseworker ? strategyInviteesOf(contact, procedureOf(contact), now) : [],
    disclosureState: caseworker ? disclosureStateOf(contact) : null,
    caseSteps: caseworker ? contact.allocations.map(({ step, at, to }) => ({ step, at, to })) : [],
    disputes: disputesFor(contact, requester),
  };
};
