import { compiled, type Weaknesses } from './weakness';

const { modifiers, reading } = compiled;
const ownership = 'shared/dist/disclosure/ownership.js';
const standing = 'subgraphs/social-care/dist/domain/standing.js';
const basis = 'subgraphs/social-care/dist/domain/basis.js';

/** Mistakes in deciding what of a record somebody may see. */
export const kernelWeaknesses = {
  'never-onward': {
    file: modifiers,
    find: '(0, vocabulary_1.isOpenTier)(question.item.tier) || inInnerCircle(question)',
    weak: 'true',
    why: 'M2 is left out: a level that is high enough opens everything.',
  },
  'restriction-not-read': {
    file: reading,
    find: 'stored.restrictions.filter(({ lifted }) => lifted === null).flatMap(({ items }) => items)',
    weak: '[]',
    why: 'The restrictions of a record are not among the facts.',
  },
  'restriction-of-all': {
    file: modifiers,
    find: "!record.restricted.includes('*')",
    weak: 'true',
    why: 'Items that are restricted by name are held back, a record restricted whole is not.',
  },
  'others-in-the-record': {
    file: reading,
    find: 'stored.subjects.map((subject) => reading.permissions.get(subject) ?? null)',
    weak: '[reading.permissions.get(reading.record) ?? null]',
    why: 'Only the person who is asked about is asked for, not everybody whom the record is about.',
  },
  'relevance-mark': {
    file: modifiers,
    find: "question.item.tier !== 'RELEVANT' || isMarked(question)",
    weak: 'true',
    why: 'M6 is left out: at RELEVANT every specific fact is open.',
  },
  age: {
    file: modifiers,
    find: 'isAged(contact.recency.probationYears)',
    weak: 'false',
    why: 'Old probation entries are not held back.',
  },
  'own-role': {
    file: ownership,
    find: '(0, vocabulary_1.reaches)((0, vocabulary_1.roleOf)(reader.role).own, needed)',
    weak: 'true',
    why: 'Own staff read their agency’s records whatever their role.',
  },
  'own-school': {
    file: ownership,
    find: 'reader.establishment !== record.establishment',
    weak: 'false',
    why: 'Whose school’s record it is, is not asked.',
  },
  'own-service': {
    file: ownership,
    find: '(0, vocabulary_1.roleOf)(reader.role).service === serviceOf(item)',
    weak: 'true',
    why: 'Staff of a service that social care carries count as social care.',
  },
  'circle-only': {
    file: ownership,
    find: '!isInside(reader, contact, item)',
    weak: 'false',
    why: 'What is closed even to own staff is open to all own staff.',
  },
  'hidden-refusals': {
    file: 'shared/dist/subgraph/agencyAnswer.js',
    find: '!refusal.hidden',
    weak: 'true',
    why: 'Every refusal is listed, those that must not be known among them.',
  },
  'counts-of-the-withheld': {
    file: 'shared/dist/subgraph/agencyAnswer.js',
    find: 'mayCount ? count : null',
    weak: 'count',
    why: 'What is withheld is counted to everybody.',
  },
  'cut-down-record': {
    file: 'shared/dist/disclosure/redact.js',
    find: '{ ...blankOf(rows), id: record.reference }',
    weak: '{ ...values, id: record.reference }',
    why: 'The answer starts from the record and not from nothing.',
  },
  'decisions-by-less': {
    file: 'shared/dist/disclosure/decider.js',
    find: 'record.restricted.join()',
    weak: "''",
    why: 'Decisions are shared between records that differ in their restrictions.',
  },
  'walled-off': {
    file: 'shared/dist/subgraph/records/recordStore.js',
    find: "walled.has(match.record ?? '')",
    weak: 'false',
    why: 'A link to somebody who was walled off since still counts.',
  },
  'consent-as-first-given': {
    file: basis,
    find: 'const recorded = (0, exports.consentOf)(subject)',
    replace: 'const recorded = §on ? subject.consents.at(0)?.status : (0, exports.consentOf)(subject)',
    why: 'The consent of the form stands, whatever came later.',
  },
  'permission-kept': {
    file: 'subgraphs/social-care/dist/loaders/index.js',
    find: '(0, domain_1.grantFactsOf)(contact, context.requester, (0, domain_1.procedureOf)(contact), disclosure_1.decisionPolicy, context.now)',
    weak: '((globalThis.keptFacts ??= {})[contact.id + context.requester.sub] ??= §sound)',
    why: 'What somebody may see of a contact is worked out once and kept between requests.',
  },
  'override-without-end': {
    file: basis,
    find: 'now.getTime() <= (0, localDate_1.endOfLocalDate)(override.reviewDate).getTime()',
    weak: 'true',
    why: 'A ground stands until somebody takes it back.',
  },
  'release-revoked': {
    file: standing,
    find: 'revoked === null',
    weak: 'true',
    why: 'A release that was revoked still counts.',
  },
  'threshold-of-old': {
    file: 'subgraphs/social-care/dist/domain/stage.js',
    find: 'contact.ratings.at(-1)?.threshold',
    weak: 'contact.ratings.at(0)?.threshold',
    why: 'The first rating counts, not the last.',
  },
  'discussion-over': {
    file: standing,
    find: '(0, strategy_1.isRunning)(contact)',
    weak: 'true',
    why: 'Whoever once sat in a strategy discussion stays in the circle.',
  },
  'answers-shared': {
    file: 'shared/dist/subgraph/agencyContext.js',
    find: 'new dataloader_1.default(answerAll, { cache: false })',
    weak: '((globalThis.sharedAnswers ??= {})[agency] ??= new dataloader_1.default(answerAll, { cacheKeyFn: ({ subject }) => subject }))',
    why: 'The loader of answers is made once a process and remembers by subject.',
  },
} as const satisfies Weaknesses;
