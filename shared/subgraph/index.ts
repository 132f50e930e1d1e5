export { createAgencyContext, type AgencyContext, type Question } from './agencyContext';
export type { AgencyAnswer } from './agencyAnswer';
export { readSubgraphConfig, type SubgraphConfig } from './config';
export {
  schemaOf,
  serveSubgraph,
  startSubgraph,
  type RunningSubgraph,
  type SubgraphEnvironment,
} from './createSubgraph';
export type { SubgraphDependencies } from './dependencies';
export { fieldRowsOf, type DisclosureRow, type PublicField } from './disclosureRow';
export type { DoorRow } from './doors';
export { logged, type LoggedCommand } from './logged';
export { agencyDoors } from './agencyDoors';
export { createChronology } from './chronology';
export { commonPublicFields } from './commonPublicFields';
export { isRecordKeeper } from './recordKeepers';
export { countOf, pageSizeOf } from './pageSize';
export { partnerSubgraph, type PartnerOperations, type PartnerSettings } from './partner';
export { finishDueCorrections } from './corrections/finishing';
export {
  candidateLimit,
  identifierKeysOf,
  identityBlocksOf,
  rankCandidates,
  type Candidate,
  type Identity,
} from './matching/candidates';
export { matchFindings, matchReasons, tendencies, type MatchReason } from './matching/matchReasons';
export { matchOutcomes, standingRules, type MatchingRules, type MatchOutcome } from './matching/outcome';
export { confirmMatch, openMatch, rejectMatch, unlinkMatch } from './matching/matchService';
export type { MatchView } from './matching/matchView';
export * from './records';
export { toItemCount } from './disclosureEntry';
export { logContextOf, type RequestContext } from './requestContext';
export type { AgencyNaming } from './resolvers/agencyNaming';
export { agencyResolvers } from './resolvers/agencyResolvers';
export { selectedCoordinates } from './selection';
export type { SubgraphDefinition, SubgraphServices } from './subgraphDefinition';
export { AgencyDisclosure } from './types/agencyDisclosure';
export { AgencyChronology, ChronologyEntry } from './types/chronology';
export { KeyedInput } from './types/keyedInput';
export { Withheld } from './types/withheld';
export { TouchPoint } from './types/touchPoint';
export { PersonMatch } from './types/match';
export { enumOf } from './types/enumOf';
export {
  AgencyEnum,
  answers,
  AnswerEnum,
  DisclosureLevelEnum,
  WithheldReasonEnum,
  type Answer,
} from './types/vocabulary';
export { openLogKeys } from './witness/logKeys';
