import { explainEntry, type Explanation, type Situation } from '@mash-hub/shared/audit';
import {
  basisOf,
  decide,
  itemOf,
  permissionFor,
  type PersonCase,
  type Reader,
  type RecordFacts,
  type Standing,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import type { WithheldCount } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { aContact, aReader, aRecordOf, noon } from '../disclosure/aDecision';
import { anEntry } from '../log/aLog';

const stranger: Standing = {
  circle: false,
  attends: 'NOTHING',
  released: null,
  asked: true,
  ceiling: 'FULL',
};

/** Child in need, with consent. */
export const agreed: PersonCase = {
  threshold: 'CIN',
  consent: 'GIVEN',
  override: false,
  strategyTriggered: false,
};

/** A question to the kernel about one item of some records: a nurse’s after the release, unless said otherwise. */
export interface Asked {
  readonly reader?: Reader;
  readonly facts?: PersonCase;
  readonly standing?: Partial<Standing>;
  readonly stage?: 'GATHERING' | 'RELEASED' | 'HELD';
  readonly record?: Partial<RecordFacts>;
  /** Several records, instead of one. */
  readonly records?: readonly Partial<RecordFacts>[];
  readonly person?: Partial<SubjectPermission>;
  /** Whom else the records are about; null for somebody without a permission. */
  readonly others?: RecordFacts['subjects'];
  /** Fields in whose place the owner’s sanitised text stood. */
  readonly sanitised?: readonly string[];
  readonly item: string;
}

const contactOf = ({ stage = 'RELEASED', ...rest }: Asked) => {
  const standing = { ...stranger, ...rest.standing };
  const recipient = standing.released !== null || standing.attends !== 'NOTHING';
  return { ...aContact({ stage, circle: standing.circle, recipient }), standing };
};

const personOf = ({ facts = agreed, person: rest, ...asked }: Asked): SubjectPermission => {
  const { stage, domesticAbuseMode, standing } = contactOf(asked);
  const permission = permissionFor({ ...facts, stage, domesticAbuseMode }, standing);
  return {
    ...{ person: 'person_1', subject: 'subject_1', consent: facts.consent, facts },
    ...{ level: permission.level, row: permission.row, reasons: permission.reasons, heard: permission.heard },
    ...{ marked: {}, nominated: {}, agreed: {} },
    ...rest,
  };
};

/** The question as its log entry keeps it. */
export const asked = (question: Asked) => {
  const { reader = aReader('NAMED_NURSE'), record, others = [], sanitised = [] } = question;
  const { standing, ...contact } = contactOf(question);
  const [person, item] = [personOf(question), itemOf(question.item)];
  const records = (question.records ?? [record ?? {}]).map((one) => aRecordOf([person, ...others], one));
  const basis = basisOf({
    contact: { ...contact, standing },
    asked: [person],
    decided: records.map((one) => ({ type: 'PoliceIncident', record: one, sanitised })),
    linked: 'NOM-1',
    at: noon,
  });
  const decided = records.map((one) => ({ one, decision: decide(reader, contact, one, item) }));
  const counted = (one: RecordFacts) =>
    ({ item: item.id, field: 'PoliceIncident.account', count: 1, records: [one.reference] }) as const;
  const entry = anEntry('asked', {
    ...{
      at: new Date(noon).toISOString(),
      stage: contact.stage,
      basis,
      subject: 'subject_1',
      level: person.level,
    },
    requester: { sub: 'worker-1', ...reader } as never,
    disclosed: decided.flatMap(({ one, decision }) => (decision.disclose ? [counted(one)] : [])),
    withheld: decided.flatMap(({ one, decision }): WithheldCount[] =>
      decision.disclose ? [] : [{ ...counted(one), reason: decision.reason, rule: decision.rule }],
    ),
  });
  const [logged] = basis.records;
  const decision = decided[0]?.decision;
  assert.ok(logged && decision);
  const situation: Situation = { reader, stage: contact.stage, at: noon, basis, record: logged, item };
  return { entry, item, situation, decision };
};

/** How the entry of the question is explained. */
export const explain = (question: Asked, audience: 'AUDITOR' | 'PRACTITIONER' = 'AUDITOR') => {
  const { entry, item } = asked(question);
  return explainEntry(entry, 'subject_1', item, null, audience).explanations;
};

/** The modifiers of an explanation, each with its reason where it refuses. */
export const modifiersOf = (explanation: Explanation | undefined): readonly string[] =>
  (explanation?.modifiers ?? []).map(({ id, reason }) => (reason === null ? id : `${id} ${reason}`));

/** The sets of changes of an explanation, each in words. */
export const changesOf = (explanation: Explanation | undefined): readonly string[] =>
  (explanation?.wouldDisclose ?? []).map(({ changes }) => changes.join(' '));
