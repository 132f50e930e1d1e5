export * from './contact';
export type { Command, CommandContext } from './command';
export { commissionAssessment, type CommissionInput } from './assessment';
export { childrenOf, isChild } from './basis';
export {
  consentTransitions,
  recordConsent,
  withdrawConsent,
  type ConsentInput,
  type WithdrawalInput,
} from './consent';
export { deadlinesOf, instantsOf, type ContactDeadline } from './deadlines';
export { decide, outstandingAgencies, type DecisionInput } from './decision';
export {
  disclosureTransitions,
  levelOfOutcome,
  releaseDisclosure,
  revokeDisclosure,
  type ReleaseInput,
} from './disclosure';
export { openDiscussion, type AttendeesInput } from './discussion';
export { disputeTransitions, raiseDispute } from './dispute';
export { guards, type GuardName } from './guards';
export { requireVersion, withIdempotency } from './idempotency';
export { lapseOverride, overrideTransitions, recordOverride, type OverrideInput } from './override';
export {
  activeOverridesFor,
  askedAgencies,
  caseFactsOf,
  consentOf,
  grantFactsOf,
  isVisibleTo,
  permissionOf,
  releasesTo,
  stageOf,
  standingOf,
  subjectPermissions,
  thresholdOf,
} from './permission';
export { rateContact, ratingTransitions, type RatingInput } from './rating';
export { submitReferral, type ReferralInput, type ReferredPerson } from './referral';
export type { ReferrerInput } from './referrer';
export { markRelevant, type RelevanceInput } from './relevance';
export {
  acknowledgeRequest,
  isOutstanding,
  requestTransitions,
  submitReturn,
  type ReturnInput,
} from './request';
export { routeContact, routes, type Route, type RouteInput } from './routing';
export {
  conveneStrategy,
  concludeStrategy,
  strategyTransitions,
  type ConclusionInput,
  type StrategyOutcome,
} from './strategy';
export {
  advance,
  contactEvents,
  contactTransitions,
  transitionOf,
  type ContactEvent,
  type Transition,
} from './transitions';
