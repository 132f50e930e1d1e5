export * from './contact';
export type { AggregateCommand, Command, CommandContext } from './command';
export { machines } from './machines';
export { openRequestStates } from './machines/request';
export type { UnderProcedure } from './actors';
export type { Aggregate } from './parts/act';
export * from './parts/direction';
export * from './parts/dispute';
export * from './parts/intake';
export * from './parts/letter';
export { commissionAssessment, type CommissionInput } from './assessment';
export { childrenOf, isChild } from './basis';
export { recordConsent, withdrawConsent, type ConsentInput, type WithdrawalInput } from './consent';
export { deadlinesOf, instantsOf, type ContactDeadline } from './deadlines';
export { childKeysOf, keysOfChild } from './childKeys';
export { decide, type DecisionInput } from './decision';
export { procedureOf } from './procedure';
export { nextDueOf, nextStepsOf, traysOf, urgencyOf, type NextStep } from './tray';
export { levelOfOutcome, releaseDisclosure, revokeDisclosure, type ReleaseInput } from './disclosure';
export { openDiscussion, type AttendeesInput } from './discussion';
export { raiseDispute } from './dispute';
export { guards, type GuardName } from './guards';
export { conflict, requireVersion, withIdempotency } from './idempotency';
export { lapseOverride, recordOverride, type OverrideInput } from './override';
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
export { rateContact, type RatingInput } from './rating';
export { submitReferral, type ReferralInput, type ReferredPerson } from './referral';
export type { ReferrerInput } from './referrer';
export { markRelevant, type RelevanceInput } from './relevance';
export {
  acknowledgeRequest,
  isOutstanding,
  owingAgencies,
  startRequest,
  submitReturn,
  type ReturnInput,
} from './request';
export { routeContact, routes, type Route, type RouteInput } from './routing';
export {
  conveneStrategy,
  concludeStrategy,
  strategyOf,
  strategyStateOf,
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
