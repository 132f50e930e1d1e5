import type { Weaknesses } from './weakness';

const doors = 'shared/dist/subgraph/doors.js';
const policyCoverage = 'shared/dist/development/policyCoverage.js';
const correctionService = 'shared/dist/subgraph/corrections/correctionService.js';

/** Mistakes at the doors of an agency, in what comes in by them, and in the checks of the build. */
export const doorWeaknesses = {
  'door-for-any-role': {
    file: doors,
    find: 'roles?.includes(requester.role) ?? true',
    weak: 'true',
    why: 'A door asks for the agency and not for the role.',
  },
  'doors-of-questions-only': {
    file: doors,
    find: 'opens(row, context)',
    weak: "row.door.startsWith('Mutation.') || §sound",
    why: 'Only questions are guarded, commands are not.',
  },
  'content-in-the-log': {
    file: 'shared/dist/subgraph/restrictions/restrictionService.js',
    find: '{ restriction: id, items, scope }',
    weak: '{ restriction: id, items, scope, reason }',
    why: 'A command is logged with what was written.',
  },
  'records-of-another-service': {
    file: 'shared/dist/subgraph/ownRecords/ownRecord.js',
    find: 'rows.length === 0',
    weak: 'false',
    why: 'A record is looked up by its reference, and whose it is not asked.',
  },
  'added-for-another-service': {
    file: 'shared/dist/subgraph/ownRecords/recordAddition.js',
    find: '(0, ownRecord_1.ownRowsOf)(context, kind, { ...fields, _id: record }).length === 0',
    weak: 'false',
    why: 'Whoever keeps any records of an agency may add to all of them.',
  },
  'added-about-nobody': {
    file: 'shared/dist/ingest/singleRecord.js',
    find: '< subjects.length',
    replace: '< (§on ? 0 : subjects.length)',
    why: 'A record may be about anybody, known to the agency or not.',
  },
  'import-lifts-restrictions': {
    file: 'shared/dist/ingest/batchWriting.js',
    find: '$set: fields, ...(',
    replace: '$set: §on ? { ...fields, ...onInsertion(kind) } : fields, ...(!§on && ',
    why: 'An import writes a record whole, its restrictions with it.',
  },
  'import-of-operators': {
    file: 'shared/dist/ingest/lineReading.js',
    find: 'unsafety !== null',
    weak: 'false',
    why: 'Lines are let in whatever names and characters are in them.',
  },
  'cursor-of-corrections': {
    file: correctionService,
    find: '{ _id: { $lt: after } }',
    weak: '(after.startsWith("{") ? JSON.parse(after) : §sound)',
    why: 'A cursor is a filter in JSON, and goes into the query as it came.',
  },
  'cursor-of-tasks': {
    file: 'subgraphs/social-care/dist/records/taskStore.js',
    find: "const place = (0, place_1.placeIn)(after, 'INSTANT'); const pages = await Promise.all(trays.map((tray) => tasks.find({ tray, state,",
    replace: `const open = §on && after?.startsWith("{") ? JSON.parse(after) : null;
      const place = open ? null : (0, place_1.placeIn)(after, 'INSTANT');
      const pages = await Promise.all(trays.map((tray) => tasks.find({ tray, state, ...open,`,
    why: 'A cursor is a filter in JSON, and goes into the query as it came.',
  },
  'cursor-of-contacts': {
    file: 'subgraphs/social-care/dist/records/aggregateStore.js',
    find: "const place = (0, place_1.placeIn)(after, shape.place ?? 'RANK');",
    replace: 'if (§on && after?.startsWith("{")) return JSON.parse(after); §sound',
    why: 'A cursor is a filter in JSON, and goes into the query as it came.',
  },
  'graph-without-inaccessible': {
    file: 'gateway/dist/supergraph.js',
    find: "(0, node_fs_1.readFileSync)(exports.supergraphPath, 'utf8')",
    weak: "§sound.replaceAll(': String @inaccessible', ': String')",
    why: 'The graph was composed without what keeps fields from clients.',
  },
  'policy-not-carried': {
    file: policyCoverage,
    find: "written === ((expected ?? []).join(', ') || 'nothing')",
    weak: 'true',
    why: 'The build does not compare what the graph says of a field with its row.',
  },
  'field-without-row': {
    file: policyCoverage,
    find: 'expected || isOpen',
    weak: 'true',
    why: 'The build does not ask whether each field has a row.',
  },
  'entry-without-door': {
    file: policyCoverage,
    find: '!existing.has(door)',
    weak: 'false',
    why: 'The build does not ask whether each way in has a door.',
  },
  'interface-without-row': {
    file: 'shared/dist/development/graphFields.js',
    find: '|| definition.kind === graphql_1.Kind.INTERFACE_TYPE_DEFINITION',
    replace: '|| (!§on && definition.kind === graphql_1.Kind.INTERFACE_TYPE_DEFINITION)',
    why: 'The build looks at the fields of types and not at those of interfaces.',
  },
  'development-issuer-in-production': {
    file: 'shared/dist/identity/developmentIssuer.js',
    find: 'if (options.production)',
    replace: 'if (options.production && !§on)',
    why: 'A production system without an identity provider makes one up.',
  },
  'clock-of-production': {
    file: 'shared/dist/http/testClock.js',
    find: 'if (production)',
    replace: 'if (production && !§on)',
    why: 'The clock of a production system can be set.',
  },
  'introspection-in-production': {
    file: 'shared/dist/http/apollo.js',
    find: 'settings.introspection ?? !production',
    weak: 'true',
    why: 'The graph may be read by asking, in production too.',
  },
} as const satisfies Weaknesses;
