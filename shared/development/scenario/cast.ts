import type { Actor } from './scenario';

/** The school of the scenarios, as its staff’s tokens name it. */
export const kilnfieldPrimary = 'ZZ-KILNFIELD';
export const weirAcademy = 'ZZ-WEIR';

/** The staff who appear in every scenario. Tokens name them by pseudonym. */
export const cast = {
  manager: {
    called: 'Team Manager',
    sub: 'sc-team-manager',
    agency: 'SOCIAL_CARE',
    role: 'MASH_TEAM_MANAGER',
  },
  socialWorker: {
    called: 'Screening social worker',
    sub: 'sc-social-worker',
    agency: 'SOCIAL_CARE',
    role: 'MASH_SOCIAL_WORKER',
  },
  receivingWorker: {
    called: 'Receiving team',
    sub: 'sc-receiving',
    agency: 'SOCIAL_CARE',
    role: 'ALLOCATED_SOCIAL_WORKER',
  },
  callTaker: { called: 'Call-taker of the hub', sub: 'sc-call-taker', agency: 'SOCIAL_CARE', role: 'BSO' },
  earlyHelp: {
    called: 'Early help practitioner',
    sub: 'sc-early-help',
    agency: 'SOCIAL_CARE',
    role: 'EH_PRACTITIONER',
  },
  idva: { called: 'Domestic violence adviser', sub: 'das-adviser', agency: 'SOCIAL_CARE', role: 'IDVA' },
  police: {
    called: 'Police MASH officer',
    sub: 'pol-mash-officer',
    agency: 'POLICE',
    role: 'POLICE_MASH_OFFICER',
  },
  nurse: { called: 'Named nurse', sub: 'hlt-named-nurse', agency: 'HEALTH', role: 'NAMED_NURSE' },
  healthVisitor: {
    called: 'Health visitor',
    sub: 'hlt-visitor-abara',
    agency: 'HEALTH',
    role: 'PROFESSIONAL_REFERRER',
  },
  educationOfficer: {
    called: 'Education officer',
    sub: 'edu-officer',
    agency: 'EDUCATION',
    role: 'EDUCATION_OFFICER',
  },
  probation: {
    called: 'Probation officer',
    sub: 'pro-om-mash',
    agency: 'PROBATION',
    role: 'PROBATION_OM_MASH',
  },
} as const satisfies Readonly<Record<string, Actor>>;

/** The designated safeguarding lead of a school. */
export const safeguardingLead = (establishment: string): Actor => ({
  called: 'School (DSL)',
  sub: `edu-dsl-${establishment.toLowerCase()}`,
  agency: 'EDUCATION',
  role: 'DSL',
  establishment,
});

/** The seats of a strategy discussion with a school. */
export const fourSeats = (establishment: string): readonly object[] => [
  ...seats('SOCIAL_CARE', 'POLICE', 'HEALTH'),
  { agency: 'EDUCATION', role: 'DSL', establishment },
];

const seatOf = {
  SOCIAL_CARE: { agency: 'SOCIAL_CARE', role: 'MASH_SOCIAL_WORKER' },
  POLICE: { agency: 'POLICE', role: 'POLICE_MASH_OFFICER' },
  HEALTH: { agency: 'HEALTH', role: 'NAMED_NURSE' },
} as const;

/** Seats of these agencies, each taken by its member of the hub. */
export const seats = (...agencies: readonly (keyof typeof seatOf)[]): readonly object[] =>
  agencies.map((agency) => seatOf[agency]);
