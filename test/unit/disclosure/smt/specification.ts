import type { Agency, Role } from '@mash-hub/shared/disclosure';

/**
 * What domain B4, C1 and F4 say of items and roles by name: typed from the specification and not read from the rows,
 * so that a row that loses a tier or a flag breaks the law that protects it.
 */

/** NEVER-ONWARD/O: they leave their owner for nobody. */
export const ownersOnly = ['SOC-25', 'POL-13.operational', 'POL-28', 'PRO-14'];

/** NEVER-ONWARD/H: the decision circle may open them in the hub. */
export const circlesOnly = [
  ...['SOC-12b', 'SOC-12c', 'SOC-22', 'SOC-24', 'SOC-26', 'SOC-35', 'POL-11', 'POL-20', 'POL-22'],
  ...['HLT-23', 'PRO-09.traces', 'PRO-13', 'DAS-02', 'DAS-05.actions'],
];

/** Who may have referred or been accused: closed to social care’s own staff outside the circle (R18, F8, F9). */
export const closedToOwnStaff = ['SOC-12b', 'SOC-12c', 'SOC-22'];

/** Where a victim is, or may be (M8). */
export const locations = ['SOC-29.address', 'POL-22', 'DAS-02'];

/** Their very existence is protected (R18, F7), besides what never goes onward. */
export const existences = ['SOC-20', 'HOU-05', 'DAS-01', 'DAS-03', 'DAS-04', 'SUB-02'];

/** What may be heard at domestic-abuse triage before consent (F4). */
export const envelope = [
  ...['SOC-01', 'SOC-07', 'POL-02', 'POL-03', 'POL-04', 'POL-05', 'POL-06', 'POL-08', 'POL-12'],
  ...['PRO-01', 'DAS-01'],
];

/** Whole records, criminal records and special categories: FULL of domain B4. */
export const wholeRecords = [
  ...['SOC-06', 'SOC-08', 'SOC-20', 'SOC-23.offence', 'SOC-28', 'POL-09', 'POL-10', 'POL-25.offence'],
  ...['HLT-11', 'HLT-13', 'HLT-14', 'HLT-15', 'HLT-16', 'HLT-18', 'HLT-24', 'EDU-16'],
  ...['PRO-03.assessment', 'PRO-04', 'PRO-08', 'PRO-10.assessment', 'HOU-05', 'HOU-07', 'SUB-02'],
];

/** What an agency never receives, whatever else allows it (B4). */
export const forbidden: readonly (readonly [item: string, agency: Agency])[] = [
  ['HLT-01', 'POLICE'],
  ['HLT-01', 'EDUCATION'],
  ['EHP-03.assessment', 'POLICE'],
];

/** Business support (C1): a summary at most (M10). */
export const administrative: readonly Role[] = [
  ...(['BSO', 'DV_ADMIN', 'TRIAGE_NOTE_TAKER', 'RSO', 'HEALTH_MASH_ADMIN', 'ENCOMPASS_ADMIN'] as const),
];

/** Who refers, measures or audits (C1): nothing of any case. */
export const outsiders: readonly Role[] = [
  'PROFESSIONAL_REFERRER',
  'PUBLIC_REFERRER',
  'MMG_MEMBER',
  'QA_AUDITOR',
];

/** Practitioners who read all that their agency, or their service, holds (B1, C1), by the family of its items. */
export const practitioners: readonly (readonly [
  family: readonly string[],
  agency: Agency,
  roles: readonly Role[],
])[] = [
  [['SOC', 'EHP'], 'SOCIAL_CARE', ['MASH_TEAM_MANAGER', 'MASH_SOCIAL_WORKER', 'ALLOCATED_SOCIAL_WORKER']],
  [['HOU'], 'SOCIAL_CARE', ['HOUSING_OFFICER', 'COMMUNITY_SAFETY_OFFICER']],
  [['DAS'], 'SOCIAL_CARE', ['IDVA', 'DA_SERVICE_WORKER']],
  [['SUB'], 'SOCIAL_CARE', ['SUBSTANCE_WORKER']],
  [['POL'], 'POLICE', ['POLICE_MASH_OFFICER', 'POLICE_DS', 'POLICE_SSO']],
  [['HLT'], 'HEALTH', ['NAMED_NURSE', 'HEALTH_REP']],
  [['EDU'], 'EDUCATION', ['EDUCATION_OFFICER', 'DSL']],
  [['PRO'], 'PROBATION', ['PROBATION_OM_MASH', 'YJS_REP', 'SUPERVISING_OM']],
];
