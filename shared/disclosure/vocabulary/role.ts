import type { Agency } from './agency';
import type { OrderedLevel } from './level';

/** Services whose records social care's subgraph carries without owning them (domain B1). */
export type CarriedService = 'HOUSING' | 'DOMESTIC_ABUSE' | 'SUBSTANCE_MISUSE';

/**
 * Who a requester can be (domain C1).
 * `ceiling` is the most that the role may read of *another* agency's records whatever the case (M10: administrative
 * roles a summary at most [P]); `own` is the most it may read of its own agency's.
 */
export interface RoleRow {
  readonly agency: Agency;
  /** The service that social care carries for somebody else: its staff own that service's items and no others. */
  readonly service?: CarriedService;
  readonly ceiling: OrderedLevel;
  readonly own: OrderedLevel;
  readonly does: string;
}

const row = (
  agency: Agency,
  ceiling: OrderedLevel,
  own: OrderedLevel,
  does: string,
  service?: CarriedService,
): RoleRow => ({ agency, ceiling, own, does, ...(service && { service }) });

export const roles = {
  MASH_TEAM_MANAGER: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Reviews every contact, rates, settles relevance, decides and authorises disclosure.',
  ),
  MASH_PRACTICE_MANAGER: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Sets the initial rating and oversight (Blackburn with Darwen).',
  ),
  MASH_ASSISTANT_TM: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Deputises for the Team Manager in meetings (Walsall).',
  ),
  SENIOR_PRACTITIONER: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Chairs strategy discussions as an alternative to a manager.',
  ),
  TRIAGE_WORKER: row(
    'SOCIAL_CARE',
    'SUMMARY',
    'FULL',
    'Calls the referrer, checks systems, writes the short chronology.',
  ),
  TRIAGE_COORDINATOR: row('SOCIAL_CARE', 'SUMMARY', 'FULL', 'Co-ordinates triage (Coventry).'),
  MASH_COORDINATOR: row(
    'SOCIAL_CARE',
    'SUMMARY',
    'FULL',
    'Co-ordinates the hub, position-of-trust cases among others.',
  ),
  MASH_SOCIAL_WORKER: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Screens: talks to parents, obtains consent, analyses, recommends.',
  ),
  ALLOCATED_SOCIAL_WORKER: row('SOCIAL_CARE', 'FULL', 'FULL', 'Owns an open case.'),
  LOCALITY_TM: row('SOCIAL_CARE', 'FULL', 'FULL', 'Manages the locality team that receives a referral.'),
  AREA_DUTY_MANAGER: row(
    'SOCIAL_CARE',
    'FULL',
    'FULL',
    'Receives strategy notifications and returned contacts.',
  ),
  WEST_OPERATIONAL_LEAD: row('SOCIAL_CARE', 'SUMMARY', 'FULL', 'Approves private fostering (Coventry).'),
  GROUP_MANAGER: row('SOCIAL_CARE', 'FULL', 'FULL', 'Reviews a disputed decision (Walsall).'),
  LADO: row('SOCIAL_CARE', 'FULL', 'FULL', 'Handles allegations against people in positions of trust.'),
  CSE_TEAM: row('SOCIAL_CARE', 'FULL', 'FULL', 'Works child sexual exploitation cases.'),
  MISSING_COORDINATOR: row('SOCIAL_CARE', 'RELEVANT', 'FULL', 'Pools information on missing episodes.'),
  EXPLOITATION_COORDINATOR: row(
    'SOCIAL_CARE',
    'RELEVANT',
    'FULL',
    'Runs the exploitation pathway (Walsall).',
  ),
  DISABILITY_TEAM: row('SOCIAL_CARE', 'FULL', 'FULL', 'Works with disabled children.'),
  EDT_WORKER: row('SOCIAL_CARE', 'FULL', 'FULL', 'Acts in emergencies out of hours.'),
  SENIOR_EH_PRACTITIONER: row('SOCIAL_CARE', 'RELEVANT', 'FULL', 'Oversees GREEN contacts.'),
  EH_PRACTITIONER: row('SOCIAL_CARE', 'SUMMARY', 'RELEVANT', 'Works early-help contacts.'),
  EH_COORDINATOR: row(
    'SOCIAL_CARE',
    'SUMMARY',
    'RELEVANT',
    'Checks early-help records, brokers a lead professional.',
  ),
  CAF_WORKER: row('SOCIAL_CARE', 'SUMMARY', 'RELEVANT', 'Works an open CAF.'),
  EARLY_HELP_ADVISOR: row('SOCIAL_CARE', 'HEADLINE', 'SUMMARY', 'Answers the early-help line.'),
  BSO: row('SOCIAL_CARE', 'NONE', 'HEADLINE', 'Answers calls and logs contacts; gives no case information.'),
  DV_ADMIN: row('SOCIAL_CARE', 'NONE', 'HEADLINE', 'Annotates the domestic-abuse list with status.'),
  TRIAGE_NOTE_TAKER: row(
    'SOCIAL_CARE',
    'HEADLINE',
    'SUMMARY',
    'Creates contacts and notes after domestic-abuse triage.',
  ),
  RSO: row('SOCIAL_CARE', 'NONE', 'SUMMARY', 'Records referrals, answers Cafcass and probation enquiries.'),
  FSW: row('SOCIAL_CARE', 'SUMMARY', 'RELEVANT', 'Family support.'),
  DA_ADVISOR: row(
    'SOCIAL_CARE',
    'RELEVANT',
    'FULL',
    'First look at domestic-abuse incidents (Blackburn with Darwen).',
  ),
  DA_SUPPORT_OFFICER: row(
    'SOCIAL_CARE',
    'RELEVANT',
    'FULL',
    'Contacts victims of domestic abuse (Coventry).',
  ),
  COMMUNITY_SAFETY_OFFICER: row(
    'SOCIAL_CARE',
    'SUMMARY',
    'FULL',
    'Collects housing and community-safety information.',
    'HOUSING',
  ),
  HOUSING_OFFICER: row('SOCIAL_CARE', 'SUMMARY', 'FULL', 'Housing.', 'HOUSING'),
  IDVA: row('SOCIAL_CARE', 'SUMMARY', 'FULL', 'Independent domestic violence adviser.', 'DOMESTIC_ABUSE'),
  DA_SERVICE_WORKER: row('SOCIAL_CARE', 'SUMMARY', 'FULL', 'Domestic-abuse service.', 'DOMESTIC_ABUSE'),
  SUBSTANCE_WORKER: row(
    'SOCIAL_CARE',
    'RELEVANT',
    'FULL',
    'Substance-misuse service; police reports with consent only.',
    'SUBSTANCE_MISUSE',
  ),
  POLICE_MASH_OFFICER: row(
    'POLICE',
    'FULL',
    'FULL',
    'Collates and enters the police part; filters domestic-abuse incidents.',
  ),
  POLICE_DA_CONSTABLE: row('POLICE', 'FULL', 'FULL', 'Reads incidents at domestic-abuse triage.'),
  POLICE_DS: row('POLICE', 'FULL', 'FULL', 'Oversees thresholds and secondary risk.'),
  POLICE_SSO: row('POLICE', 'RELEVANT', 'FULL', 'Research, chronology, quality assurance.'),
  ENCOMPASS_ADMIN: row('POLICE', 'NONE', 'SUMMARY', 'Sends Operation Encompass notices.'),
  NAMED_NURSE: row('HEALTH', 'FULL', 'FULL', 'Nurse checks, analysis, threshold view, strategy.'),
  HEALTH_REP: row('HEALTH', 'FULL', 'FULL', 'Represents health in the hub.'),
  HEALTH_MASH_ADMIN: row('HEALTH', 'SUMMARY', 'SUMMARY', 'Inbox, proforma, spreadsheet; no clinical checks.'),
  EDUCATION_OFFICER: row('EDUCATION', 'FULL', 'FULL', 'Checks education systems, phones schools, attends.'),
  DSL: row(
    'EDUCATION',
    'FULL',
    'FULL',
    'Safeguarding lead of one setting; sees own setting and what was agreed.',
  ),
  PROBATION_OM_MASH: row('PROBATION', 'FULL', 'FULL', 'Name checks, alerts, enters data, attends.'),
  YJS_REP: row('PROBATION', 'FULL', 'FULL', 'Youth justice in the hub.'),
  SUPERVISING_OM: row(
    'PROBATION',
    'FULL',
    'FULL',
    'Supervises a person; invited to RED strategy discussions.',
  ),
  PROFESSIONAL_REFERRER: row('SOCIAL_CARE', 'NONE', 'NONE', 'Submits a referral; receives the outcome.'),
  PUBLIC_REFERRER: row('SOCIAL_CARE', 'NONE', 'NONE', 'Raises a concern.'),
  PARTNER_PRACTITIONER: row(
    'SOCIAL_CARE',
    'RELEVANT',
    'RELEVANT',
    'Own-agency records and the disclosed package.',
  ),
  MMG_MEMBER: row('SOCIAL_CARE', 'NONE', 'NONE', 'Performance figures; no case content.'),
  QA_AUDITOR: row(
    'SOCIAL_CARE',
    'NONE',
    'NONE',
    'Audits disclosures and decisions from the logs; no case content.',
  ),
} satisfies Record<string, RoleRow>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly Role[];

export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(roles, value);

/** Roles that several agencies employ: the token's agency, not the role's row, says which records are theirs. */
const rolesOfAnyAgency: readonly Role[] = [
  'PARTNER_PRACTITIONER',
  'PROFESSIONAL_REFERRER',
  'MMG_MEMBER',
  'QA_AUDITOR',
];

/** Whether an agency employs people in a role: a token that says otherwise is refused. */
export const isRoleOf = (agency: Agency, role: Role): boolean =>
  roles[role].agency === agency || rolesOfAnyAgency.includes(role);

/** The row of a role, with its optional parts. */
export const roleOf = (role: Role): RoleRow => roles[role];

/** An agency’s own staff: not those of a service whose records it only carries (domain B1). */
export const isOwnStaffOf = (
  agency: Agency,
  person: { readonly agency: Agency; readonly role: Role },
): boolean => person.agency === agency && roleOf(person.role).service === undefined;
