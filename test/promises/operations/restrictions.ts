import assert from 'node:assert/strict';
import { at, dataOf, fieldOf } from '../../support/aCase';
import type { Hub } from '../../support/createHub';
import type { Restricted } from './caseModel';
import { keepers } from './caseSteps';

/** Restrictions of the family’s records: of one item, of a whole record, and where a sanitised text stands ready. */
export const restrictions: readonly Restricted[] = [
  { agency: 'POLICE', record: 'INCIDENT:EXTRA-INCIDENT-child', items: ['POL-06', 'POL-09'] },
  { agency: 'POLICE', record: 'HISTORY:ZZ/H/20931', items: ['*'] },
  { agency: 'HEALTH', record: 'LETTER:MV-118830', items: ['HLT-11'] },
  { agency: 'EDUCATION', record: 'CPOMS_ENTRY:CPOMS-90412', items: ['*'] },
  { agency: 'PROBATION', record: 'OFFENCE:ND-OF-30118', items: ['PRO-04'] },
  { agency: 'SOCIAL_CARE', record: 'CASE_NOTE:CN-3001-2', items: ['*'] },
];

/** Places restrictions as the agencies’ own keepers do. */
export const restrict = async (hub: Hub, list: readonly Restricted[]): Promise<void> => {
  for (const { agency, record, items } of list) {
    const name = `restrict${fieldOf[agency].charAt(0).toUpperCase()}${fieldOf[agency].slice(1)}Items`;
    const mutation = `mutation($input: RestrictItemsInput!) { ${name}(input: $input) { active } }`;
    const input = { record, items, reason: 'A source would be known by it.' };
    assert.equal(at(dataOf(await hub.ask(keepers[agency], mutation, { input })), name, 'active'), true);
  }
};
