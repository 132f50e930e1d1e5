import { accountOfPerson, type AccountOrder } from '@mash-hub/shared/development/accountOfPerson';
import type { AccountExport } from '@mash-hub/shared/audit';
import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { at, auditor, dataOf, fieldOf, listAt } from './aCase';
import type { Hub } from './createHub';

/** The account of one person from all agencies, as the command makes it out, through the gateway. */
export const accountOf = (
  hub: Hub,
  person: string,
  order: Partial<AccountOrder> = {},
): Promise<AccountExport> =>
  accountOfPerson(
    (query, variables) => hub.ask(auditor, query, variables),
    { person, audience: 'AUDITOR', from: null, to: null, ...order },
    '2026-11-03T12:00:00.000Z',
  );

/** An entry of a log, as far as an account is compared with it. */
export interface LoggedEntry {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly requester: string;
  readonly contact: string | null;
  readonly person: string | null;
  readonly answer: string | null;
  readonly disclosed: readonly { readonly item: string; readonly records: readonly string[] }[];
}

/** An agency's whole log, as an auditor reads it. */
export const logOf = async (hub: Hub, agency: Agency): Promise<readonly LoggedEntry[]> => {
  const query = `query($after: String) { audit { ${fieldOf[agency]} { entries(first: 200, after: $after) {
    entries { id kind at requester contact person answer disclosed { item records } } hasNextPage endCursor } } } }`;
  const found: LoggedEntry[] = [];
  let after: string | null = null;
  do {
    const data: unknown = dataOf(await hub.ask(auditor, query, { after }));
    const page = at(data, 'audit', fieldOf[agency], 'entries');
    found.push(...(listAt(page, 'entries') as LoggedEntry[]));
    after = at(page, 'hasNextPage') === true ? String(at(page, 'endCursor')) : null;
  } while (after !== null);
  return found;
};

/** Everybody whom some agency's log names: how an auditor finds the id of a child. */
export const peopleIn = async (hub: Hub): Promise<readonly string[]> => {
  const logs = await Promise.all(agencyNames.map((agency) => logOf(hub, agency)));
  return [...new Set(logs.flat().flatMap(({ person }) => person ?? []))];
};
