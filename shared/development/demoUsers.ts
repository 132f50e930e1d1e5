import { roles, type Agency, type Role } from '../disclosure';
import type { DevelopmentIssuer, Requester } from '../identity';

/** Who acts in the demonstration case. */
export interface DemoUsers {
  readonly teamManager: Requester;
  readonly safeguardingLead: Requester;
  /** Who matches and answers for each agency. */
  readonly staff: Readonly<Record<Agency, Requester>>;
}

/** A kind of user to look at the hub as. */
export interface UserRow {
  /** The name of the shell variable that holds the token. */
  readonly variable: string;
  readonly requester: Requester;
  readonly does: string;
}

const user = (agency: Agency, role: Role, establishment?: string): Requester => ({
  sub: `demo-${role}`.toLowerCase().replaceAll('_', '-'),
  agency,
  role,
  ...(establishment !== undefined && { establishment }),
});

/** The users of the demonstration; the safeguarding lead belongs to the school with this code. */
export const demoUsers = (establishment: string): DemoUsers => ({
  teamManager: user('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
  safeguardingLead: user('EDUCATION', 'DSL', establishment),
  staff: {
    SOCIAL_CARE: user('SOCIAL_CARE', 'MASH_SOCIAL_WORKER'),
    POLICE: user('POLICE', 'POLICE_MASH_OFFICER'),
    HEALTH: user('HEALTH', 'NAMED_NURSE'),
    EDUCATION: user('EDUCATION', 'EDUCATION_OFFICER'),
    PROBATION: user('PROBATION', 'PROBATION_OM_MASH'),
  },
});

/** One of each kind of user, in the order in which they are worth trying. */
export const userRows = (establishment: string): readonly UserRow[] => {
  const { teamManager, safeguardingLead, staff } = demoUsers(establishment);
  const row = (variable: string, requester: Requester): UserRow => ({
    variable,
    requester,
    does: roles[requester.role].does,
  });
  return [
    row('TM', teamManager),
    row('SOCIAL_WORKER', staff.SOCIAL_CARE),
    row('POLICE', staff.POLICE),
    row('NURSE', staff.HEALTH),
    row('EDUCATION', staff.EDUCATION),
    row('DSL', safeguardingLead),
    row('PROBATION', staff.PROBATION),
    row('HOUSING', user('SOCIAL_CARE', 'HOUSING_OFFICER')),
    row('IDVA', user('SOCIAL_CARE', 'IDVA')),
    row('BSO', user('SOCIAL_CARE', 'BSO')),
    row('REFERRER', user('HEALTH', 'PROFESSIONAL_REFERRER')),
    row('AUDITOR', user('SOCIAL_CARE', 'QA_AUDITOR')),
  ];
};

/** The tokens as lines that a shell reads: one `export` for each kind of user, with a word on who it is. */
export const tokensAsShell = async (rows: readonly UserRow[], issuer: DevelopmentIssuer): Promise<string> => {
  const lines = await Promise.all(
    rows.map(async ({ variable, requester, does }) => {
      const { agency, role, establishment } = requester;
      const place = establishment === undefined ? '' : ` at ${establishment}`;
      return `# ${role} of ${agency}${place}: ${does}\nexport ${variable}=${await issuer.sign(requester)}\n`;
    }),
  );
  return `# Development tokens of this hub, good for eight hours. Read them in with: . <this file>\n\n${lines.join('\n')}`;
};
