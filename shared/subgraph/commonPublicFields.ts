import type { PublicField } from './disclosureRow';
import type { RecordKind } from './records';

/** Types that nobody reaches but through a door of the agency’s own staff or of auditors. */
const behindDoors = [
  'PersonMatch',
  'MatchCandidate',
  'MatchStep',
  'MadeCorrection',
  'MadeReliance',
  'Restriction',
  'RestrictionLift',
  'RecordHandling',
  'ItemHandling',
  'RecordAddition',
  'RecordAge',
  'Audit',
  'AuditTrail',
  'LogPage',
  'AccountConnection',
  'AccountEdge',
  'AccountPageInfo',
  'AccountLine',
  'AccountItem',
  'AccountRefusal',
  'AccountBasis',
  'AccessReviewConnection',
  'AccessReviewEdge',
  'AccessReviewPageInfo',
  'AccessFinding',
  'AccessReview',
  'LogEntry',
  'LoggedItem',
  'LoggedFact',
  'LogCheckpoint',
  'LogCosignature',
  'LogCheckpointPage',
  'LogInclusionProof',
  'LogConsistencyProof',
  'LogContradiction',
  'WitnessedLog',
  'DisclosureExplanations',
  'ExplainedDisclosure',
  'Explanation',
  'ExplainedRule',
  'ExplainedModifier',
  'ExplainedChange',
];

/** Fields of the common types, open to whoever was let in by the door above them. */
export const commonPublicFields = (
  disclosureType: string,
  kinds: readonly RecordKind[],
): readonly PublicField[] => {
  const answer = ['level', 'rule', 'answer', 'withheld', 'correctedAt', ...kinds.map(({ field }) => field)];
  const because = {
    answer: 'The frame of the answer: what stands in it has rows of its own.',
    reference: 'A record’s reference, shown only with a field of the record that is disclosed.',
    withheld: 'Says why something is withheld; hidden refusals are never in it.',
    chronology: 'Made of what a field with a row of its own has disclosed.',
    part: 'Part of a field that has a row of its own.',
    correction: 'What the reader was told already, and that it was wrong: to whom it was told (B6).',
    door: 'Behind a door for the agency’s own staff or for auditors.',
    noTouchPoint: 'Always empty: no record of this agency is a touch point.',
  };
  const of = (type: string, fields: readonly string[], reason: string): PublicField[] =>
    fields.map((field) => ({ coordinate: `${type}.${field}`, because: reason }));
  return [
    ...of(disclosureType, answer, because.answer),
    ...(kinds.some(({ touchPoint }) => touchPoint)
      ? []
      : of(disclosureType, ['touchPoints'], because.noTouchPoint)),
    ...kinds.flatMap(({ type }) => of(type, ['id'], because.reference)),
    ...of('Withheld', ['*'], because.withheld),
    ...of('TouchPoint', ['*'], because.part),
    ...['Corrections', 'CorrectionTrail', 'Correction', 'CorrectedDisclosure'].flatMap((type) =>
      of(type, ['*'], because.correction),
    ),
    ...['AgencyChronology', 'ChronologyEntry', 'ChronologyFact'].flatMap((type) =>
      of(type, ['*'], because.chronology),
    ),
    ...behindDoors.flatMap((type) => of(type, ['*'], because.door)),
  ];
};
