import {
  decisionTable,
  orderedLevels,
  roleOf,
  withheldReasons,
  type CaseFacts,
  type ContactFacts,
  type DisclosureLevel,
  type ItemRow,
  type OrderedLevel,
  type Reader,
  type RecordFacts,
  type Standing,
  type SubjectPermission,
  type Tier,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';

/** Why something is withheld, and by which row or modifier. */
export interface Words {
  readonly reason: WithheldReason;
  readonly rule: string;
}

type Row = (typeof decisionTable)[number];

const depth = (level: string): number => orderedLevels.findIndex((one) => one === level);

const cell = (stage: Row['stage'], { consent, override }: CaseFacts): Row => {
  const found = decisionTable.find(
    (row) => row.stage === stage && row.consent === consent && row.override === override,
  );
  if (!found) throw new Error('The table has a row for every case');
  return found;
};

/** The row of F6 for a case. */
export const rowOf = (facts: CaseFacts): Row => {
  if (facts.stage === 'CLOSED') return cell('NFA', facts);
  if (facts.stage !== 'DA_TRIAGE') return cell(facts.threshold ?? 'CIN', facts);
  const row = cell('DA_TRIAGE', facts);
  return row.strategyTriggeredUsesS47 && facts.strategyTriggered ? cell('S47', facts) : row;
};

const standingLevel = ({ circle, attends, asked, released }: Standing): OrderedLevel => {
  const depths = [
    circle || attends === 'STRATEGY' ? 4 : attends === 'DISCUSSION' ? 3 : asked ? 1 : 0,
    depth(released ?? 'NONE'),
  ];
  return orderedLevels[Math.max(...depths)] ?? 'NONE';
};

const reasonOfStage = ({ stage }: CaseFacts, limit: OrderedLevel): WithheldReason => {
  if (stage === 'HELD') return 'NO_CONSENT';
  if (stage === 'CLOSED') return 'PURPOSE_ENDED';
  if (stage === 'INTAKE') return 'STAGE';
  return stage === 'RELEASED' || limit === 'NONE' ? 'NOT_RECIPIENT' : 'STAGE';
};

const byStage: Readonly<Partial<Record<CaseFacts['stage'], WithheldReason>>> = {
  INTAKE: 'STAGE',
  CLOSED: 'PURPOSE_ENDED',
};

/** What somebody without a part in the case is told in the place of its row; null for whoever has one (F8, 1 and 5). */
export const shutFor = (
  stage: CaseFacts['stage'],
  standing: Standing,
): { readonly rule: string; readonly reasons: readonly WithheldReason[] } | null => {
  if (stage === 'HELD') return null;
  if (standing.ceiling === 'NONE') return { rule: 'M10', reasons: ['ROLE'] };
  if (standing.circle) return null;
  const reason = byStage[stage];
  if (reason) return { rule: 'F3', reasons: [reason] };
  const hasPart = stage === 'DA_TRIAGE' ? standing.asked : standingLevel(standing) !== 'NONE';
  return hasPart ? null : { rule: 'M7', reasons: ['NOT_RECIPIENT'] };
};

const ofRow = ({ reason }: Row, { childCovered }: CaseFacts): readonly WithheldReason[] => {
  if (!reason) return [];
  return [reason === 'OVERRIDE_RECORD_REQUIRED' && childCovered ? 'NO_CONSENT' : reason];
};

/** What a requester is told of their own permission: each cause that holds it down, in the order of F8. */
export const reasonsOf = (
  facts: CaseFacts,
  standing: Standing,
  level: DisclosureLevel,
): readonly WithheldReason[] => {
  const row = rowOf(facts);
  const given = row.levelByMode?.[facts.domesticAbuseMode] ?? row.level;
  const own = ofRow(row, facts);
  if (given === 'NONE') return own;
  if (standing.ceiling === 'NONE') return ['ROLE'];
  if (facts.threshold === null && facts.stage !== 'DA_TRIAGE') return ['STAGE'];
  if (given === 'DA_ENVELOPE') return level === 'NONE' ? ['STAGE'] : own;
  const quiet = ['INTAKE', 'HELD', 'CLOSED'].includes(facts.stage);
  const limit = quiet ? 'NONE' : standingLevel(standing);
  const held = depth(limit) < depth(given) ? [...own, reasonOfStage(facts, limit)] : own;
  return depth(standing.ceiling) < Math.min(depth(given), depth(limit)) ? [...held, 'ROLE'] : held;
};

interface Asked {
  readonly reader: Reader;
  readonly contact: ContactFacts;
  readonly record: RecordFacts;
  readonly item: ItemRow;
}

const needed = ({ tier, circleNeeds }: ItemRow): number => {
  const open: Partial<Record<Tier, number>> = { HEADLINE: 1, SUMMARY: 2, RELEVANT: 3, FULL: 4 };
  return open[tier] ?? depth(circleNeeds ?? 'RELEVANT');
};

const marks = ({ record, item }: Asked, one: SubjectPermission) => {
  const all = one.marked[item.owner] ?? [];
  const named = all.includes(`${record.reference}#${item.id}`);
  return { named, marked: named || all.includes(record.reference) };
};

/** While partners enter what they hold, the circle reads what they attached as though at FULL (F3). */
const depthFor = ({ contact, record, item }: Asked, one: SubjectPermission): number => {
  const attached = record.subjects.some((each) => each?.nominated[item.owner]?.includes(record.reference));
  const plain = record.subjects.every((each) => each !== null && each.reasons.length === 0);
  const lifts = contact.circle && contact.stage === 'GATHERING' && attached && plain;
  return lifts && depth(one.level) > 1 ? 4 : depth(one.level);
};

type Cause = (asked: Asked, one: SubjectPermission) => Words | null;

const restriction: Cause = ({ record: { restricted }, item }) =>
  restricted.includes(item.id) || restricted.includes('*')
    ? { reason: 'PROVIDER_RESTRICTED', rule: 'M3' }
    : null;

const personScope: Cause = (_, { level, reasons, row }) =>
  level === 'NONE' ? { reason: reasons[0] ?? 'NO_CONSENT', rule: row } : null;

const tierOfItem: Cause = (asked, one) => {
  if (one.level === 'DA_ENVELOPE') return asked.item.envelope ? null : { reason: 'STAGE', rule: 'F4' };
  const at = depthFor(asked, one);
  if (at >= needed(asked.item)) return null;
  if (at === 3 && asked.item.tier === 'FULL' && marks(asked, one).named) return null;
  return { reason: one.reasons[0] ?? 'TIER_EXCEEDS_LEVEL', rule: one.row };
};

const relevance: Cause = (asked, one) =>
  depthFor(asked, one) === 3 && asked.item.tier === 'RELEVANT' && !marks(asked, one).marked
    ? { reason: 'NOT_RELEVANT', rule: 'M6' }
    : null;

const purpose: Cause = ({ reader, contact, item, record }, one) => {
  const inner = item.tier === 'NEVER_ONWARD_CIRCLE' && (item.innerCircle?.includes(reader.role) ?? false);
  const headline = item.tier === 'HEADLINE' || one.level === 'DA_ENVELOPE';
  if (!headline && !contact.circle && !contact.recipient && !inner)
    return { reason: 'NOT_RECIPIENT', rule: 'M7' };
  const { agencies, roles, sameEstablishment } = item.onlyTo ?? {};
  const addressed =
    (agencies?.includes(reader.agency) ?? true) &&
    (roles?.includes(reader.role) ?? true) &&
    (!sameEstablishment || (reader.establishment ?? '') === (record.establishment ?? '-'));
  if (item.neverTo?.includes(reader.agency) || !addressed) return { reason: 'PURPOSE', rule: 'M7' };
  if (item.needsConsent && one.consent !== item.needsConsent) return { reason: 'NO_CONSENT', rule: 'M7' };
  const toService = reader.role === 'SUBSTANCE_WORKER' && item.owner === 'POLICE';
  if (toService && one.consent !== 'GIVEN') return { reason: 'NO_CONSENT', rule: 'R227' };
  const agreed = one.agreed[item.owner]?.includes(record.reference) ?? false;
  return reader.establishment !== undefined && contact.stage !== 'STRATEGY' && !agreed
    ? { reason: 'PURPOSE', rule: 'M7' }
    : null;
};

const year = 365.25 * 24 * 60 * 60 * 1000;

const age: Cause = (asked, one) => {
  const { contact, record, item } = asked;
  const aged: Words = { reason: 'AGED', rule: 'M9' };
  if (record.date === null || record.olderButRelevant) return null;
  const years = (contact.at - record.date) / year;
  if (item.owner === 'PROBATION') return years > contact.recency.probationYears ? aged : null;
  const open = !item.tier.startsWith('NEVER');
  if (item.owner !== 'HEALTH' || years <= contact.recency.healthYears || !open) return null;
  const stricter = Math.min(4, needed(item) + 1);
  const at = depthFor(asked, one);
  if (at < stricter) return aged;
  return at === 3 && stricter === 3 && !marks(asked, one).marked ? aged : null;
};

const causes: readonly Cause[] = [restriction, personScope, tierOfItem, relevance, purpose, age];

const stranger: SubjectPermission = {
  person: '',
  level: 'NONE',
  row: 'M4',
  reasons: ['NO_CONSENT'],
  consent: 'NOT_SOUGHT',
  marked: {},
  nominated: {},
  agreed: {},
};

/** Whether the circle itself reads a restricted item, so that something else has to be what withholds it. */
const circleReads = ({ contact, record, item }: Asked): boolean =>
  contact.circle &&
  record.subjects.every(
    (one) =>
      one !== null &&
      depthFor({ reader: { agency: item.owner, role: 'BSO' }, contact, record, item }, one) >= 3,
  );

/**
 * The words for something that is withheld, the modifiers in the order of F7, each asked for everybody whom the record
 * is about. It decides nothing: whether anything is withheld is the evaluator’s to say.
 */
export const whyWithheld = (asked: Asked): Words => {
  const { reader, item, record } = asked;
  const elsewhere = reader.establishment !== undefined && reader.establishment !== record.establishment;
  if (reader.agency === item.owner && ownsFamily(reader, item) && !elsewhere)
    return { reason: 'ROLE', rule: 'M1' };
  const people = record.subjects.length > 0 ? record.subjects.map((one) => one ?? stranger) : [stranger];
  for (const cause of causes) {
    if (cause === restriction && circleReads(asked)) continue;
    const [strictest] = people.flatMap((one) => cause(asked, one) ?? []).sort(byStrictness);
    if (strictest) return strictest;
  }
  return { reason: 'ROLE', rule: 'M10' };
};

const severity = Object.keys(withheldReasons);

/** Of what one modifier says of several people the strictest is told: first what nobody should ask for (M4). */
const byStrictness = (one: Words, other: Words): number => {
  const rank = ({ reason }: Words): number => (reason === 'PURPOSE' ? -1 : severity.indexOf(reason));
  return rank(one) - rank(other) || (one.rule <= other.rule ? -1 : 1);
};

const families: Readonly<Record<string, string>> = {
  HOU: 'HOUSING',
  DAS: 'DOMESTIC_ABUSE',
  SUB: 'SUBSTANCE_MISUSE',
};

const ownsFamily = ({ role }: Reader, { id }: ItemRow): boolean =>
  roleOf(role).service === families[id.slice(0, 3)];
