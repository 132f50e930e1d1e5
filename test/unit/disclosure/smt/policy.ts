import {
  agencyNames,
  consentStatuses,
  decisionTable,
  items,
  roles,
  stages,
  thresholds,
  type Agency,
  type ConsentStatus,
  type DecisionRow,
  type DisclosureLevel,
  type DomesticAbuseMode,
  type ItemRow,
  type OrderedLevel,
  type Role,
  type RoleRow,
  type Stage,
  type Standing,
  type TableStage,
} from '@mash-hub/shared/disclosure';

/** The rows that are proved, as data: the kernel’s own, or the same with one changed. */
export interface Policy {
  readonly table: readonly DecisionRow[];
  readonly items: readonly ItemRow[];
  readonly roles: Readonly<Record<Role, RoleRow>>;
}

export const policy: Policy = { table: decisionTable, items, roles };

/** What is different of a row; what it has only sometimes is taken away by making it `undefined`. */
type Change<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined };

const changed = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  change: Change<Row>,
): readonly Row[] => {
  if (!rows.some((row) => row.id === id)) throw new Error(`No row has the id ${id}`);
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
};

/** The policy with one row of the decision table changed. */
export const withRow = (id: string, change: Change<DecisionRow>): Policy => ({
  ...policy,
  table: changed(policy.table, id, change),
});

/** The policy with one item changed. */
export const withItem = (id: string, change: Change<ItemRow>): Policy => ({
  ...policy,
  items: changed(policy.items, id, change),
});

/** The policy with one role changed. */
export const withRole = (name: Role, change: Partial<RoleRow>): Policy => ({
  ...policy,
  roles: { ...policy.roles, [name]: { ...policy.roles[name], ...change } },
});

/** The closed vocabularies in the order in which their members are numbered. */
export const order = {
  agency: agencyNames,
  stage: Object.keys(stages) as readonly Stage[],
  threshold: [...(Object.keys(thresholds) as (keyof typeof thresholds)[]), null],
  tableStage: [...Object.keys(thresholds), 'DA_TRIAGE'] as readonly TableStage[],
  consent: Object.keys(consentStatuses) as readonly ConsentStatus[],
  mode: ['POLICE_LIST', 'MULTI_AGENCY_TRIAGE', 'PSR', 'CRU'] as readonly DomesticAbuseMode[],
  attends: ['NOTHING', 'DISCUSSION', 'STRATEGY'] as readonly Standing['attends'][],
  /** Ordered, and the envelope beside the order. */
  level: ['NONE', 'HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL', 'DA_ENVELOPE'] as readonly DisclosureLevel[],
  released: [null, 'NONE', 'HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'] as readonly (OrderedLevel | null)[],
  tier: ['', 'HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL', 'NEVER_ONWARD_CIRCLE', 'NEVER_ONWARD_OWNER'],
  /** Two settings are enough: all that is ever asked of them is whether they are the same. */
  setting: [null, 'school_1', 'school_2'] as readonly (string | null)[],
  /** What a place among those whom a record is about holds. */
  kind: ['ABSENT', 'UNKNOWN', 'KNOWN'],
} as const;

type Numbered = { readonly [Key in keyof typeof order]: (typeof order)[Key][number] };

/** The number of a member of a closed vocabulary. */
export const numberOf = <Key extends keyof Numbered>(key: Key, member: Numbered[Key]): number =>
  (order[key] as readonly unknown[]).indexOf(member);

/** Roles that several agencies employ (domain C1): their token’s agency is not the row’s. */
export const rolesOfAnyAgency: readonly string[] = [
  'PARTNER_PRACTITIONER',
  'PROFESSIONAL_REFERRER',
  'MMG_MEMBER',
  'QA_AUDITOR',
];

/** The agencies that employ a role, by number. */
export const agenciesOf = (role: string, { agency }: RoleRow): readonly boolean[] =>
  order.agency.map((candidate: Agency) => candidate === agency || rolesOfAnyAgency.includes(role));
