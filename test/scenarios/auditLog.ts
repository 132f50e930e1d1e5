import { fromLocal } from '@mash-hub/shared/time';
import type { Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { aRequester, type Hub } from '../support/createHub';
import type { PlayedHub } from './playedHub';
import type { AgencySight, Scenario } from '@mash-hub/shared/development/scenario';

/** One published entry of a disclosure log. */
export interface AuditEntry {
  readonly kind: string;
  readonly at: string;
  readonly requester: string;
  readonly person: string | null;
  readonly level: string | null;
  readonly row: string | null;
  readonly answer: string | null;
  readonly command: string | null;
  readonly disclosed: readonly { readonly item: string }[];
  readonly withheld: readonly { readonly item: string; readonly reason: string; readonly rule: string }[];
}

const fieldOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'socialCare',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

const item = '{item field count records reason rule}';
const entry = `kind at requester agency role contact person profile stage level row answer command rules disclosed${item} withheld${item}`;

/** An agency’s whole log, as an auditor reads it through the public API, without the auditor’s own readings. */
export const auditOf = async (hub: Hub, agency: Agency): Promise<readonly AuditEntry[]> => {
  const field = fieldOf[agency];
  const query = `query($after:String){audit{${field}{entries(first:200,after:$after){entries{${entry}} hasNextPage endCursor}}}}`;
  const found: AuditEntry[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await hub.ask(aRequester('SOCIAL_CARE', 'QA_AUDITOR'), query, { after });
    assert.deepEqual(errors, []);
    const audit = data?.audit as Record<string, { entries: AuditPage }>;
    const page: AuditPage | undefined = audit[field]?.entries;
    assert.ok(page);
    found.push(...page.entries);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after !== null);
  return found.filter(({ kind }) => kind !== 'AUDIT_READ');
};

interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

const itemsOf = (items: readonly { readonly item: string | null }[]): string =>
  [...new Set(items.map((one) => one.item))].sort().join(' ');

const inWords = (level: string | null, row: string | null, answer: string | null, items: string): string =>
  `${String(level)} ${String(row)} ${String(answer)}: ${items}`;

const wasAsked = ({ answer }: AgencySight): boolean => answer !== 'NO_PERMISSION' && answer !== 'UNAVAILABLE';

/**
 * Asserts that the agency’s log says, entry by entry, what each person was shown at each look: level, row, answer and
 * items, no more and no less.
 */
export const assertLogged = async (played: PlayedHub, scenario: Scenario, agency: Agency): Promise<void> => {
  const log = await auditOf(played.hub, agency);
  for (const { step, sights } of played.outcomes) {
    const at = fromLocal(step.at).toISOString();
    for (const [who, { agencies }] of Object.entries(sights)) {
      const sub = scenario.actors[who]?.sub;
      const seen = agencies
        .filter((one) => one.agency === agency && wasAsked(one))
        .map((one) => inWords(one.level, one.rule, one.answer, itemsOf(one.seen)));
      const logged = log
        .filter(
          (one) => one.at === at && one.requester === sub && one.person !== null && one.command === null,
        )
        .map((one) => inWords(one.level, one.row, one.answer, itemsOf(one.disclosed)));
      assert.deepEqual(logged.sort(), seen.sort(), `${agency}’s log of ${who} at ${step.at}`);
    }
  }
};

/** Asserts that no word of this is in any entry of the agency’s log: it holds references and rules, never content. */
export const assertNotLogged = async (hub: Hub, agency: Agency, words: readonly string[]): Promise<void> => {
  const text = JSON.stringify(await auditOf(hub, agency));
  for (const word of words) assert.equal(text.includes(word), false, `${agency}’s log holds ${word}`);
};
