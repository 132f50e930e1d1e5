export { matchSchema, matchStatuses, type MatchChange, type MatchStatus, type StoredMatch } from './match';
export { personSchema, type StoredPerson } from './person';
export { openRecordStore, type LoadedRecords, type RecordStore } from './recordStore';
export type { RecordKind } from './recordKind';
export { recordSchema, type StoredRecord, type StoredRestriction } from './storedRecord';
