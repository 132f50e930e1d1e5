/** The agency families that keep records and answer for them (domain B1). One subgraph, one store, one log each. */
export const agencies = {
  SOCIAL_CARE:
    'Children’s social care; runs the hub and carries early help, housing, domestic-abuse and substance services.',
  POLICE: 'The police force of the area, its central referral unit included.',
  HEALTH: 'Community, hospital and GP health services, through the named nurse.',
  EDUCATION: 'Schools, settings and the education welfare service.',
  PROBATION: 'Probation and youth justice.',
} as const;

export type Agency = keyof typeof agencies;

export const agencyNames = Object.keys(agencies) as readonly Agency[];

export const isAgency = (value: unknown): value is Agency =>
  typeof value === 'string' && Object.hasOwn(agencies, value);
