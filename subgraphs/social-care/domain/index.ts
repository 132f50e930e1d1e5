export * from './contact';
export type { AggregateCommand, Command, CommandContext } from './command';
export { machines } from './machines';
export { letterStates } from './machines/letter';
export { openRequestStates } from './machines/request';
export type { UnderProcedure } from './actors';
export type { Aggregate } from './parts/act';
export * from './parts/direction';
export * from './parts/dispute';
export * from './parts/emergency';
export * from './parts/intake';
export * from './parts/letter';
export * from './parts/writeBack';
export { recordWriteBack, releasesBehind, type WriteBackInput } from './writeBack';
export { commissionAssessment, type CommissionInput } from './assessment';
export { childrenOf, isChild } from './basis';
export { recordConsent, withdrawConsent, type ConsentInput, type WithdrawalInput } from './consent';
export { deadlinesOf, instantsOf, type ContactDeadline } from './deadlines';
export { mergeChronology, trackHeadlines, type ChronologyPart } from './chronology';
export { childKeysOf, keysOfChild } from './childKeys';
export { ofBusiestChild } from './contactPattern';
export { localMonthsBefore } from './localDate';
export { allocateCase, type AllocationInput } from './allocation';
export { assessmentStateOf } from './assessmentState';
export { decide, type DecisionInput } from './decision';
export { missingMinimumAgencies, outcomeCategoryOf, outcomeRowOf, receivingTeamOf } from './outcome';
export { strategyInviteesOf, type StrategyInvitee } from './strategyInvitees';
export { nameChecks, thresholdViews, type NameCheck, type ThresholdView } from './parts/request';
export * from './parts/agencyForm';
export { saveAdminStage, type AdminStageInput } from './adminStage';
export { requestPromptsOf } from './requestPrompts';
export { requestClockOf, type RequestClock } from './requestClock';
export { requestFlagOf, requestFlags, visibilityWarning, type RequestFlag } from './requestFlag';
export { assessmentStates, type AssessmentState } from './machines/assessment';
export { disclosureStates, type DisclosureState } from './machines/disclosure';
export { disputeStates, type DisputeEvent } from './machines/dispute';
export { emergencyStates } from './machines/emergency';
export * from './domesticAbuse';
export { procedureOf } from './procedure';
export {
  alertKinds,
  alertsOf,
  alertsTo,
  byAuditor,
  holdsAt,
  nextChangeOf,
  settledOnlyBy,
  trayOf,
  type Alert,
  type AlertKind,
  type Audience,
} from './alerts';
export { nextStepsOf, type NextStep } from './nextSteps';
export { nextDueOf, traysOf, urgencyBefore, urgencyOf } from './tray';
export {
  disclosureStateOf,
  levelOfOutcome,
  releaseDisclosure,
  releaseStateOf,
  revokeDisclosure,
  type ReleaseInput,
} from './disclosure';
export { openDiscussion, type AttendeesInput } from './discussion';
export {
  progressDispute,
  raiseDispute,
  seesDispute,
  type DisputeProgressInput,
  type DisputeStep,
} from './dispute';
export { emergencyLevelOf, emergencyStateOf, isRunningAt, soughtBy } from './emergencyAccess';
export {
  closeEmergency,
  openEmergency,
  reviewEmergency,
  type EmergencyInput,
  type EmergencyReviewInput,
} from './emergency';
export { guards, refusal, required, type GuardName } from './guards';
export { conflict, ownKey, requireVersion, withIdempotency } from './idempotency';
export { checkLetterSafety, sendLetter, suppressLetter, type LetterInput, type SafetyInput } from './letter';
export { lettersFor, lettersMissing, type OwedLetter } from './letterQueue';
export { announcedOutcomeOf, type AnnouncedOutcome } from './letterText';
export {
  letterDueOf,
  lettersReadBy,
  letterTimelinessOf,
  outcomeFor,
  readsLetters,
  recordReferrerFeedback,
  type FeedbackInput,
  type LetterTimeliness,
} from './feedback';
export { lapseOverride, recordOverride, type OverrideInput } from './override';
export {
  activeOverridesFor,
  askedAgencies,
  caseFactsOf,
  consentOf,
  grantFactsOf,
  isCaseworker,
  isCoreStaff,
  isOfHub,
  isOwnReader,
  isReferrer,
  isVisibleTo,
  permissionOf,
  releasesTo,
  stageOf,
  standingOf,
  subjectPermissions,
  thresholdOf,
} from './permission';
export { emergenciesAfter } from './emergencyLog';
export { permissionStateOf } from './permissionState';
export { rateContact, type RatingInput } from './rating';
export { submitReferral, type ReferralInput } from './referral';
export type { ReferredPerson } from './referredPeople';
export type { SocialCareStatus } from './statusCheck';
export { adviceOutcomes, adviceText, type AdviceOutcome } from './adviceCall';
export { completenessOf, completenessParts, type Completeness, type CompletenessPart } from './completeness';
export {
  receiveFromEmergencyDuty,
  recordEmergencyResponse,
  type EmergencyResponseInput,
} from './emergencyDuty';
export { isRepeated, keptApartIds, mergeReferral, mergesInto } from './merging';
export { protectedPersonOf, type ProtectedPerson } from './protectedIdentity';
export { isForQualityReview } from './qualityReview';
export {
  acceptLinkTo,
  isUnidentified,
  likenessKeysOf,
  suggestionsFor,
  waitingKeysOf,
  type LinkInput,
  type LinkSuggestion,
} from './unidentifiedChild';
export { warningsOf, type Warning } from './warnings';
export { attachForm, type FormInput } from './writtenForm';
export type { ReferrerInput } from './referrer';
export {
  auditThemes,
  recordCaseAudit,
  type AuditTheme,
  type CaseAudit,
  type CaseAuditInput,
} from './caseAudit';
export {
  createSample,
  sampledContact,
  sampleGroupings,
  type DrawnGroup,
  type SampledContact,
  type SampleGrouping,
} from './auditSample';
export {
  createFold,
  factsOf,
  factsVersion,
  measures,
  measureUnits,
  type MeasuredConcern,
  type MeasuredContact,
  type MeasureResult,
  type MeasureUnit,
  type Measure as MeasureRule,
  type Scope as MeasureScope,
} from './measures';
export { markRelevant, type RelevanceInput } from './relevance';
export {
  acknowledgeRequest,
  isOutstanding,
  owingAgencies,
  reportUnstaffed,
  startRequest,
  submitReturn,
  type ReturnInput,
} from './request';
export { askNonPartner, recordNonPartnerAnswer, type NonPartnerInput } from './nonPartner';
export {
  isOversightOverdue,
  oversightDueOf,
  recordOversight,
  type OversightDue,
  type OversightInput,
} from './oversight';
export { recordPatternReview, requirePatternAddressed, type PatternReviewInput } from './pattern';
export {
  isRedNotCommenced,
  openReRatingRequests,
  ratingChangesOf,
  ratingLabelOf,
  requestReRating,
  type RatingChange,
} from './reRating';
export { completePathway, pathwayGathers, pathwaySteps, signPathwayStep } from './specialPathway';
export {
  recordRecommendation,
  recordTriageChecks,
  requiredChecks,
  type RecommendationInput,
  type TriageChecksInput,
} from './triageCheck';
export { routeContact, routes, type Route, type RouteInput } from './routing';
export {
  conveneStrategy,
  concludeStrategy,
  strategyOf,
  strategyStateOf,
  type ConclusionInput,
  type ConveningInput,
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
