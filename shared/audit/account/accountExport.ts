import type { Agency } from '../../disclosure';
import { toCsv } from './accountCsv';
import type { AccountAudience } from './accountLine';

/** A line of an account as the gateway answers it. */
export interface ExportedLine {
  readonly id: string | null;
  readonly at: string;
  readonly owner: string;
  readonly event: string;
  readonly agency: string;
  readonly role: string | null;
  readonly requester: string | null;
  readonly contact: string | null;
  readonly withSomebodyElse: boolean | null;
  readonly stage: string | null;
  readonly level: string | null;
  readonly purpose: string;
  readonly basis: {
    readonly rule: string | null;
    readonly because: string | null;
    readonly source: string | null;
    readonly consent: string | null;
    readonly overrides: readonly string[];
    readonly emergency: boolean;
  };
  readonly items: readonly { readonly item: string | null; readonly name: string; readonly count: number }[];
  readonly refused: readonly {
    readonly item: string;
    readonly name: string;
    readonly count: number;
    readonly reason: string;
  }[];
  readonly note: string | null;
}

/** An account of one person, of all agencies that answered. */
export interface AccountExport {
  readonly person: string;
  readonly audience: AccountAudience;
  /** UTC, ISO 8601: when it was made out. */
  readonly madeAt: string;
  /** Agencies that could not be asked: the account lacks their part. */
  readonly unavailable: readonly Agency[];
  /** In the order of time. */
  readonly lines: readonly ExportedLine[];
  readonly totals: {
    readonly lines: number;
    readonly byEvent: Readonly<Record<string, number>>;
    readonly byOwner: Readonly<Record<string, number>>;
    readonly byReader: Readonly<Record<string, number>>;
  };
}

const countedBy = (
  lines: readonly ExportedLine[],
  nameOf: (line: ExportedLine) => string,
): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => one.localeCompare(other)));
};

type Parts = Readonly<Partial<Record<Agency, readonly ExportedLine[]>>>;

/** Puts the agencies’ parts together in the order of time; of one moment in the order of the agencies. Pure. */
export const toAccountExport = (
  heading: Pick<AccountExport, 'person' | 'audience' | 'madeAt' | 'unavailable'>,
  parts: Parts,
): AccountExport => {
  const lines = Object.values(parts).flat();
  lines.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const { person, audience, madeAt, unavailable } = heading;
  return {
    ...{ person, audience, madeAt, unavailable, lines },
    totals: {
      lines: lines.length,
      byEvent: countedBy(lines, ({ event }) => event),
      byOwner: countedBy(lines, ({ owner }) => owner),
      byReader: countedBy(lines, ({ agency }) => agency),
    },
  };
};

/** Columns of the CSV; those of the auditor alone are left out of the version handed out. */
const columns: readonly {
  readonly name: string;
  readonly auditorOnly?: true;
  readonly of: (line: ExportedLine) => string | boolean | null;
}[] = [
  { name: 'at', of: ({ at }) => at },
  { name: 'owner', of: ({ owner }) => owner },
  { name: 'event', of: ({ event }) => event },
  { name: 'to_agency', of: ({ agency }) => agency },
  { name: 'to_role', of: ({ role }) => role },
  { name: 'requester', auditorOnly: true, of: ({ requester }) => requester },
  { name: 'log_entry', auditorOnly: true, of: ({ id }) => id },
  { name: 'contact', auditorOnly: true, of: ({ contact }) => contact },
  { name: 'with_somebody_else', auditorOnly: true, of: ({ withSomebodyElse }) => withSomebodyElse },
  { name: 'stage', auditorOnly: true, of: ({ stage }) => stage },
  { name: 'level', auditorOnly: true, of: ({ level }) => level },
  { name: 'purpose', of: ({ purpose }) => purpose },
  { name: 'rule', auditorOnly: true, of: ({ basis }) => basis.rule },
  { name: 'because', auditorOnly: true, of: ({ basis }) => basis.because },
  { name: 'source', auditorOnly: true, of: ({ basis }) => basis.source },
  { name: 'consent', auditorOnly: true, of: ({ basis }) => basis.consent },
  { name: 'overrides', auditorOnly: true, of: ({ basis }) => basis.overrides.join(' ') },
  { name: 'emergency', auditorOnly: true, of: ({ basis }) => basis.emergency },
  {
    name: 'items',
    of: ({ items }) =>
      items
        .map(({ item, name, count }) => `${item === null ? '' : `${item} `}${name}: ${String(count)}`)
        .join('; '),
  },
  {
    name: 'refused',
    auditorOnly: true,
    of: ({ refused }) =>
      refused.map(({ item, reason, count }) => `${item} ${reason}: ${String(count)}`).join('; '),
  },
  { name: 'note', of: ({ note }) => note },
];

const totalsOf = ({ totals, unavailable }: AccountExport): readonly (string | number)[][] => [
  ['TOTAL', 'lines', totals.lines],
  ...Object.entries(totals.byEvent).map(([event, count]) => ['TOTAL', event, count]),
  ...Object.entries(totals.byOwner).map(([owner, count]) => ['TOTAL', `of ${owner}`, count]),
  ...Object.entries(totals.byReader).map(([agency, count]) => ['TOTAL', `to ${agency}`, count]),
  ...unavailable.map((agency) => ['UNAVAILABLE', agency, 'this agency’s part is missing']),
];

/** The account as CSV (RFC 4180, CR LF), its totals and any missing agency behind its lines. */
export const accountAsCsv = (account: AccountExport): string => {
  const shown = columns.filter(({ auditorOnly }) => account.audience === 'AUDITOR' || auditorOnly !== true);
  return toCsv([
    shown.map(({ name }) => name),
    ...account.lines.map((line) => shown.map(({ of }) => of(line))),
    ...totalsOf(account),
  ]);
};

/** The account as JSON. */
export const accountAsJson = (account: AccountExport): string => `${JSON.stringify(account, null, 2)}\n`;
