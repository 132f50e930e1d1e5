export type { StoredAddition } from './addition';
export {
  correctionSchema,
  reliances,
  type Reliance,
  type StoredCorrection,
  type StoredReliance,
} from './correction';
export {
  matchSchema,
  matchStatuses,
  type CorrectedNote,
  type DueCorrection,
  type MatchChange,
  type MatchStatus,
  type StoredMatch,
} from './match';
export { personSchema, type StoredPerson } from './person';
export { openRecordStore, type LoadedRecords, type RecordStore } from './recordStore';
export type { RecordKind } from './recordKind';
export {
  reasonForAge,
  recordSchema,
  restrictionScopes,
  type RestrictionScope,
  type StoredAgeReason,
  type StoredRecord,
  type StoredRestriction,
} from './storedRecord';
export { isStoredAsItIs } from './storedShape';
