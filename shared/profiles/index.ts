export type { DomesticAbuseMode as DaMode, Threshold } from '../disclosure';
export { absenceOf } from './absence';
export type { AbsenceRow } from './absenceRow';
export {
  callerOptions,
  channels,
  sectors,
  type CallerOption,
  type Channel,
  type ChannelRow,
  type Sector,
} from './channel';
export {
  clockStarts,
  type CaseStep,
  type ClockStart,
  type DeadlinePurpose,
  type DeadlineRule,
} from './deadlineRule';
export { emergencyRoles, longestEmergencyMinutes, type EmergencyAccess } from './emergency';
export {
  letterKinds,
  letterPlaces,
  placesIn,
  type LetterKind,
  type LetterPlace,
  type LetterTemplate,
} from './letter';
export type { Continuity } from './continuity';
export { outcomeCategories, type OutcomeCategory, type OutcomeRow } from './outcome';
export { isOverrideGround, isSharingGround, overrideGrounds, type OverrideGround } from './overrideGround';
export type {
  ConsentMode,
  DailyTime,
  GroundRecorder,
  GroundRow,
  ProcedureProfile as AnyProfile,
  RagMeaning,
  ReReferral,
  Sourced,
  StrategySeat,
} from './profile';
export { specialPathways, type PathwayRow, type SpecialPathway } from './pathway';
export { isMoreUrgent, rags, type LevelOfNeed, type Rag, type RagRating } from './rag';
export {
  groundOf,
  profileIds,
  profileOf,
  profiles,
  type KnownProfile as ProcedureProfile,
  type ProfileId,
} from './registry';
export type { ContactInstants } from './contactInstants';
export { deadlineFor, deadlinesFor, deadlineState, type Deadline, type DeadlineState } from './deadline';
export { isWithinReReferralWindow, reReferralWindowEnds } from './reReferral';
export { redNotCommencedAlertAt, waitedMilliseconds } from './waiting';
export { channelRowOf, letterOf, outcomesAt, pathwayOf } from './rows';
export { profileProblems } from './validity';
