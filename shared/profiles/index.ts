export type { DomesticAbuseMode as DaMode, Threshold } from '../disclosure';
export { clockStarts, type ClockStart, type DeadlinePurpose, type DeadlineRule } from './deadlineRule';
export { isOverrideGround, isSharingGround, overrideGrounds, type OverrideGround } from './overrideGround';
export { profileIds } from './profile';
export type {
  ConsentMode,
  DailyTime,
  GroundRecorder,
  GroundRow,
  ProcedureProfile,
  ProfileId,
  RagMeaning,
  ReReferral,
  Sourced,
  StrategySeat,
} from './profile';
export { isMoreUrgent, rags, type LevelOfNeed, type Rag, type RagRating } from './rag';
export { groundOf, profileOf, profiles } from './registry';
export type { ContactInstants } from './contactInstants';
export { deadlineFor, deadlinesFor, deadlineState, type Deadline, type DeadlineState } from './deadline';
export { isWithinReReferralWindow, reReferralWindowEnds } from './reReferral';
export { redNotCommencedAlertAt, waitedMilliseconds } from './waiting';
