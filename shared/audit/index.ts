export * from './account/accountCsv';
export * from './account/accountEvent';
export * from './account/accountExport';
export * from './account/accountLine';
export * from './account/accountPersonLine';
export * from './account/accountReading';
export * from './account/tellingItems';
export * from './explanation/asTold';
export * from './explanation/change';
export * from './explanation/counterfactual';
export * from './explanation/explainedEntry';
export * from './explanation/explanation';
export * from './explanation/situation';
export {
  currentEdition,
  editionsOf,
  editionText,
  readEdition,
  type Editions,
  type PolicyEdition,
} from './edition/edition';
export { PolicyFault } from './edition/policyFault';
export { openExport, originOfAgency } from './replay/exportedLog';
export { replayEntry } from './replay/replay';
export { replayLogs, type LogReplay, type PlacedEntry, type ReplayedLog } from './replay/replayLog';
export * from './review/reviewDay';
export * from './review/reviewDetection';
export * from './review/reviewFinding';
export * from './review/reviewPage';
export * from './review/reviewPlace';
export * from './review/reviewScan';
export * from './review/reviewWindow';
export { editionProblem, policyDirectory, readEditions } from './edition/editionFiles';
export { whatIf, type WhatIf } from './whatIf/whatIf';
export { askableDraft, currentDraft, draftText, readDraft, type PolicyDraft } from './whatIf/whatIfDraft';
