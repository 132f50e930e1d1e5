import { toAccountExport, type AccountAudience, type AccountExport, type ExportedLine } from '../audit';
import { agencyNames, type Agency } from '../disclosure';

/** An answer of the gateway, as far as an account reads it. */
export interface GatewayReply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Asks the gateway as an auditor. Rejects where no gateway answers. */
export type AskAsAuditor = (query: string, variables: object) => Promise<GatewayReply>;

/** The field of an agency under `audit`. */
const fieldOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'socialCare',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

const item = 'item name count';
const line = `id at owner event agency role requester contact withSomebodyElse stage level purpose note
  basis { rule because source consent overrides emergency } items { ${item} } refused { ${item} reason }`;

const queryOf = (agency: Agency): string => `
  query ($person: ID!, $audience: AccountAudience!, $after: String, $from: DateTime, $to: DateTime) {
    audit { ${fieldOf[agency]} {
      accountOfDisclosures(person: $person, audience: $audience, first: 200, after: $after, from: $from, to: $to) {
        edges { node { ${line} } } pageInfo { endCursor hasNextPage } } } } }`;

interface AnsweredPage {
  readonly edges: readonly { readonly node: ExportedLine }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Whose account, for whom, and of which time. */
export interface AccountOrder {
  readonly person: string;
  readonly audience: AccountAudience;
  readonly from: string | null;
  readonly to: string | null;
}

/** The agency's page; null where the agency did not answer. Throws for any other error. */
const pageIn = ({ data, errors }: GatewayReply, agency: Agency): AnsweredPage | null => {
  const audit = data?.audit as Readonly<Record<string, { accountOfDisclosures: AnsweredPage } | null>> | null;
  const page = audit?.[fieldOf[agency]]?.accountOfDisclosures;
  if (page) return page;
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  if (codes.length > 0 && codes.every((code) => code === 'AGENCY_UNAVAILABLE')) return null;
  throw new Error(`${agency} gave no account: ${codes.join(', ') || 'for no known reason'}`);
};

/** All lines of one agency; null where it stopped answering: half an account would look like a whole one. */
const partOf = async (
  ask: AskAsAuditor,
  agency: Agency,
  order: AccountOrder,
): Promise<readonly ExportedLine[] | null> => {
  const lines: ExportedLine[] = [];
  let after: string | null = null;
  do {
    const page: AnsweredPage | null = pageIn(await ask(queryOf(agency), { ...order, after }), agency);
    if (!page) return null;
    lines.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return lines;
};

/** The account of one person from all agencies, each named that could not be asked. Rejects on any other error. */
export const accountOfPerson = async (
  ask: AskAsAuditor,
  order: AccountOrder,
  madeAt: string,
): Promise<AccountExport> => {
  const parts: Partial<Record<Agency, readonly ExportedLine[]>> = {};
  const unavailable: Agency[] = [];
  for (const agency of agencyNames) {
    const part = await partOf(ask, agency, order);
    if (part) parts[agency] = part;
    else unavailable.push(agency);
  }
  const { person, audience } = order;
  return toAccountExport({ person, audience, madeAt, unavailable }, parts);
};
