export { importJsonSchema, type ImportJsonSchema } from './importSchema';
export { ingest, type IngestOptions } from './ingest';
export { personKind } from './line';
export { longestLine } from './lineReading';
export { linesOf } from './linesOf';
export { blocksOf, foldName } from '../subgraph/matching/blocking';
export type { IngestReport, RefusedLine } from './report';
