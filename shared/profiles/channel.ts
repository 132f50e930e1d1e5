/** How a concern reaches the hub (R2–R6): by a means, or as one of the authorities’ written forms. */
export const channels = {
  PHONE: 'A telephone call.',
  EMAIL: 'An e-mail without the authority’s form.',
  ONLINE: 'An online form.',
  POST: 'A letter.',
  FAX: 'A fax.',
  WALK_IN: 'In person, at a service centre.',
  MARF: 'A multi-agency referral form (Coventry).',
  EMARF: 'An electronic multi-agency referral form (Walsall).',
  RFS: 'An online request for support (Blackburn with Darwen).',
  PSR: 'A police safeguarding report.',
  SINGLE_ASSESSMENT: 'Part 1 of the single assessment form (Durham).',
  POLICE_LIST: 'The police’s daily list or agenda of domestic-abuse incidents.',
  EDT: 'Handed over by the Emergency Duty Team.',
} as const;

/** A way in. */
export type Channel = keyof typeof channels;

/** What a caller to the front door chooses where there is a menu (R4). */
export const callerOptions = {
  EARLY_HELP: 'Option 1: early help.',
  SAFEGUARDING: 'Option 2: safeguarding.',
} as const;

/** A choice of the caller menu. */
export type CallerOption = keyof typeof callerOptions;

/** Where a referrer works, finer than the five agencies: some procedures let only some of them write (R5). */
export const sectors = {
  SOCIAL_CARE: 'Children’s social care, of this or another authority.',
  POLICE: 'Police.',
  HEALTH: 'Health.',
  EDUCATION: 'Schools and education.',
  PROBATION: 'Probation and youth justice.',
  HOUSING: 'Housing.',
  VOLUNTARY: 'Voluntary and community organisations.',
  FIRE_AND_AMBULANCE: 'Fire and ambulance services.',
  NSPCC: 'NSPCC.',
  CAFCASS: 'Children and Family Court Advisory and Support Service.',
  OTHER: 'Another organisation.',
} as const;

/** Where a referrer works. */
export type Sector = keyof typeof sectors;

/** How one way in is treated in one authority. A way without a row is accepted and noted as unusual (I2). */
export interface ChannelRow {
  readonly channel: Channel;
  /** Null: everybody; else only these sectors, and others are sent back with guidance (feature 8). */
  readonly onlyFrom: readonly Sector[] | null;
  /** False: a professional who uses it is challenged, and the concern still goes forward (R3). */
  readonly approvedForProfessionals: boolean;
  /** True where arriving in this way is itself the written form that a call must be followed by (R7, R8). */
  readonly isWrittenForm: boolean;
  /** What somebody who may not use it is told to do instead. */
  readonly guidance: string;
  readonly source: string;
}
