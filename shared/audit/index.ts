export * from './accountCsv';
export * from './accountEvent';
export * from './accountExport';
export * from './accountLine';
export * from './accountPersonLine';
export * from './accountReading';
export * from './change';
export * from './counterfactual';
export * from './explanation';
export * from './situation';
export {
  currentEdition,
  editionsOf,
  editionText,
  readEdition,
  type Editions,
  type PolicyEdition,
} from './edition';
export { PolicyFault } from './policyFault';
export { openExport, originOfAgency } from './exportedLog';
export { replayEntry } from './replay';
export { replayLogs, type LogReplay, type PlacedEntry, type ReplayedLog } from './replayLog';
export * from './reviewDay';
export * from './reviewDetection';
export * from './reviewFinding';
export * from './reviewPage';
export * from './reviewPlace';
export * from './reviewScan';
export * from './reviewWindow';
export { editionProblem, policyDirectory, readEditions } from './editionFiles';
export { whatIf, type WhatIf } from './whatIf';
export { askableDraft, currentDraft, draftText, readDraft, type PolicyDraft } from './whatIfDraft';
