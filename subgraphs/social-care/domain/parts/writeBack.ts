import type { Agency } from '@mash-hub/shared/disclosure';
import type { Act } from './act';

/** What must be so before something may be written into an agency’s own system. */
export type WriteBackBasis =
  | 'ASKED'
  | 'RELEASED'
  | 'AGREED_FOR_SETTING'
  | 'STRATEGY_SETTLED'
  | 'UNBORN_OUTCOME'
  | 'SHEET_AUTHORISED'
  | 'ADULT_CONSENT'
  | 'POSITION_OF_TRUST'
  | 'ANY_TIME';

interface WriteBackRow {
  readonly says: string;
  /** Whose staff write it. */
  readonly by: Agency;
  readonly basis: WriteBackBasis;
  readonly rules: readonly string[];
  /** The items that it tells where none is named; empty: they must be named. */
  readonly tells: readonly string[];
  /** Nothing but these items may be told by it. */
  readonly only?: readonly string[];
  /** Without this item it is not this kind of write-back. */
  readonly needs?: string;
}

const sheetItems = [
  'SOC-18.outcome',
  'SOC-17.level',
  'POL-01',
  'SOC-29.composition',
  'SOC-29.address',
  'SOC-02',
] as const;

/** Everything that leaves the hub into a system of somebody else (domain B5): each is a disclosure and logged as one. */
export const writeBacks = {
  CONCERN_FLAG: {
    says: 'Education sets the concern flag in its own database.',
    by: 'EDUCATION',
    basis: 'ASKED',
    rules: ['R144'],
    tells: ['EDU-21'],
    only: ['EDU-21'],
  },
  AGREED_TO_SCHOOL: {
    says: 'Education passes on to a school what was agreed for it.',
    by: 'EDUCATION',
    basis: 'AGREED_FOR_SETTING',
    rules: ['R144'],
    tells: [],
  },
  PROBATION_RECORD: {
    says: 'Probation adds what was disclosed to it to its risk assessment.',
    by: 'PROBATION',
    basis: 'RELEASED',
    rules: ['R145'],
    tells: [],
  },
  SUPERVISING_OFFICER_TOLD: {
    says: 'Probation tells the supervising officer that the person was asked about.',
    by: 'PROBATION',
    basis: 'ASKED',
    rules: ['R104', 'R145'],
    tells: ['PRO-01'],
  },
  HEALTH_RECORD: {
    says: 'Health records the relevant outcome in the child’s record.',
    by: 'HEALTH',
    basis: 'RELEASED',
    rules: ['R146'],
    tells: [],
  },
  HEALTH_ACTION: {
    says: 'Health passes on what is asked of its staff.',
    by: 'HEALTH',
    basis: 'RELEASED',
    rules: ['R146'],
    tells: [],
  },
  STRATEGY_LIAISON_FORM: {
    says: 'Health sends the completed strategy form to GP, health visitor and school nursing.',
    by: 'HEALTH',
    basis: 'STRATEGY_SETTLED',
    rules: ['R126'],
    tells: ['HLT-27.form'],
  },
  CARRIED_TO_AGENCY: {
    says: 'A member carries actions and information back to the agency.',
    by: 'POLICE',
    basis: 'RELEASED',
    rules: ['R147'],
    tells: [],
  },
  MIDWIFERY_ALERT: {
    says: 'The outcome about an unborn child goes to the midwifery safeguarding mailbox.',
    by: 'SOCIAL_CARE',
    basis: 'UNBORN_OUTCOME',
    rules: ['R60', 'R148'],
    tells: ['SOC-36', 'SOC-18.outcome'],
  },
  LADO_ALERT: {
    says: 'The designated officer is told of an allegation against somebody in a position of trust.',
    by: 'SOCIAL_CARE',
    basis: 'POSITION_OF_TRUST',
    rules: ['R44', 'R45'],
    tells: ['SOC-22'],
  },
  EDT_ALERT: {
    says: 'The Emergency Duty Team is told of a child concern picked up out of hours.',
    by: 'SOCIAL_CARE',
    basis: 'ANY_TIME',
    rules: ['R199'],
    tells: [],
  },
  DA_OUTCOME_SHEET: {
    says: 'The authorised domestic-abuse outcome goes into the records of police and health.',
    by: 'SOCIAL_CARE',
    basis: 'SHEET_AUTHORISED',
    rules: ['R149', 'R168'],
    tells: ['SOC-18.outcome', 'SOC-17.level', 'POL-01'],
    only: sheetItems,
  },
  SUBSTANCE_REPORT: {
    says: 'A police report with a substance marker goes to the substance service, with the adult’s consent.',
    by: 'SOCIAL_CARE',
    basis: 'ADULT_CONSENT',
    rules: ['R227'],
    tells: ['POL-16.text', 'POL-18'],
    needs: 'POL-18',
  },
} as const satisfies Readonly<Record<string, WriteBackRow>>;

export type WriteBackKind = keyof typeof writeBacks;

/** The row of a kind, with its optional parts. */
export const writeBackRowOf = (kind: WriteBackKind): WriteBackRow => writeBacks[kind];

/** One thing written into another system: what kind, which items, to whom; never what it says (R142, R143). */
export interface WriteBack extends Act {
  readonly kind: WriteBackKind;
  readonly to: string;
  readonly items: readonly string[];
}
