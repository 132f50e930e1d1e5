import {
  items,
  permissionFor,
  type CaseFacts,
  type ConsentStatus,
  type DisclosureLevel,
  type DomesticAbuseMode,
  type ItemRow,
  type OrderedLevel,
  type Stage,
  type Standing,
  type SubjectPermission,
  type Threshold,
} from '@mash-hub/shared/disclosure';
import { aPerson } from './aDecision';
import type { Card, Depth, PersonState, World } from './secondEvaluator';

/** One reader of each kind that domain C1 and F7 tell apart, typed from C1. */
export const cards: readonly Card[] = [
  {
    role: 'MASH_TEAM_MANAGER',
    agency: 'SOCIAL_CARE',
    families: ['SOC', 'EHP'],
    ceiling: 4,
    own: 4,
    core: true,
  },
  { role: 'IDVA', agency: 'SOCIAL_CARE', families: ['DAS'], ceiling: 2, own: 4 },
  { role: 'SUBSTANCE_WORKER', agency: 'SOCIAL_CARE', families: ['SUB'], ceiling: 3, own: 4 },
  {
    role: 'BSO',
    agency: 'SOCIAL_CARE',
    families: ['SOC', 'EHP'],
    ceiling: 0,
    own: 1,
    core: true,
    administrative: true,
  },
  { role: 'POLICE_MASH_OFFICER', agency: 'POLICE', families: ['POL'], ceiling: 4, own: 4 },
  {
    role: 'HEALTH_MASH_ADMIN',
    agency: 'HEALTH',
    families: ['HLT'],
    ceiling: 2,
    own: 2,
    administrative: true,
  },
  { role: 'SUPERVISING_OM', agency: 'PROBATION', families: ['PRO'], ceiling: 4, own: 4 },
  { role: 'EDUCATION_OFFICER', agency: 'EDUCATION', families: ['EDU'], ceiling: 4, own: 4 },
  { role: 'DSL', agency: 'EDUCATION', families: ['EDU'], ceiling: 4, own: 4, setting: 'school_1' },
];

/** An item of every tier, plain and with every flag that a row can carry. */
const representatives =
  `SOC-02 HLT-07 EDU-01 POL-02 PRO-01 DAS-01 DAS-02 SOC-03 SOC-36 POL-08 HLT-03 PRO-06 SOC-07 SOC-29.address
  EHP-03.assessment POL-06 POL-26 HLT-01 HLT-08 PRO-05 DAS-03 EDU-06 POL-10 HLT-14 PRO-04 SUB-02 SOC-22 POL-22 HLT-23
  PRO-09.traces POL-28`.split(/\s+/);

export const sampleItems: readonly ItemRow[] = items.filter(({ id }) => representatives.includes(id));

export const consents = ['GIVEN', 'REFUSED', 'NOT_SOUGHT', 'WITHDRAWN', 'UNOBTAINABLE'] as const;
export const thresholds = ['S47', 'CIN', 'CAF', 'LEVEL_2', 'NFA', null] as const;
export const modes = ['POLICE_LIST', 'MULTI_AGENCY_TRIAGE', 'PSR', 'CRU'] as const;

/** A case as both evaluators are told of it, one person’s part apart. */
export interface Situation {
  readonly stage: Stage;
  readonly threshold: Threshold | null;
  readonly mode: DomesticAbuseMode;
}

const ordinary: readonly Situation[] = (
  ['INTAKE', 'HELD', 'GATHERING', 'STRATEGY', 'DECIDED', 'RELEASED', 'CLOSED'] as const
).flatMap((stage) =>
  thresholds.map((threshold) => ({ stage, threshold, mode: 'MULTI_AGENCY_TRIAGE' as const })),
);

/** Every stage with every threshold; domestic-abuse triage, which has none, with every way of working it. */
export const situations: readonly Situation[] = [
  ...ordinary,
  ...modes.map((mode) => ({ stage: 'DA_TRIAGE' as const, threshold: null, mode })),
];

/** Every consent with and without an override, at triage also with the ground of a triggered strategy discussion. */
export const personStates = ({ stage }: Situation): readonly PersonState[] =>
  consents.flatMap((consent) => [
    { consent, override: false, strategyTriggered: false },
    { consent, override: true, strategyTriggered: false },
    ...(stage === 'DA_TRIAGE' ? [{ consent, override: true, strategyTriggered: true }] : []),
  ]);

/** The ways to stand to a contact that domain F3 and F9 tell apart. */
export type Stand = Pick<World, 'circle' | 'attends' | 'released' | 'asked' | 'attendedTriage'>;

const nobody: Stand = { circle: false, attends: 'NOTHING', released: 0, asked: false, attendedTriage: false };

export const stands = {
  none: nobody,
  asked: { ...nobody, asked: true },
  'named for a summary': { ...nobody, released: 2 },
  'named for all': { ...nobody, released: 4 },
  'attends the discussion': { ...nobody, asked: true, attends: 'DISCUSSION' },
  'attends the strategy discussion': { ...nobody, asked: true, attends: 'STRATEGY', circle: true },
  'heard it at triage': { ...nobody, asked: true, attendedTriage: true },
  circle: { ...nobody, circle: true },
  'circle after triage': { ...nobody, circle: true, attendedTriage: true },
} as const satisfies Record<string, Stand>;

/** A setting’s staff attend without entering the circle (C1), and sit at no triage (F4). */
export const standOf = (stand: Stand, { setting }: Card): Stand =>
  setting === undefined ? stand : { ...stand, circle: false, attendedTriage: false };

const levels: readonly OrderedLevel[] = ['NONE', 'HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'];

const levelAt = (depth: Depth): OrderedLevel => levels[depth] ?? 'NONE';

export const standingFor = ({ released, ...stand }: Stand, ceiling: Depth): Standing => ({
  ...stand,
  released: released === 0 ? null : levelAt(released),
  ceiling: levelAt(ceiling),
});

export const caseFor = ({ mode, ...situation }: Situation, person: PersonState): CaseFacts => ({
  ...situation,
  ...person,
  domesticAbuseMode: mode,
});

/** One person as the grant describes them, without marks. */
export const permissionOf = (
  situation: Situation,
  person: PersonState,
  stand: Stand,
  { ceiling }: Card,
  name = 'person_1',
): SubjectPermission => {
  const { level, row, reasons, heard } = permissionFor(
    caseFor(situation, person),
    standingFor(stand, ceiling),
  );
  return aPerson(level, { person: name, row, reasons, heard, consent: person.consent });
};

/** A permission at a bare level, as no case but a law can have it. */
export const atLevel = (level: DisclosureLevel, consent: ConsentStatus = 'GIVEN'): SubjectPermission =>
  aPerson(level, { consent });
