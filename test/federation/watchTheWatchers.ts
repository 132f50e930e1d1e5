import { agencyNames } from '@mash-hub/shared/disclosure';
import { at, auditor, fieldOf } from '../support/aCase';
import { peopleIn } from '../support/anAccount';
import type { Hub } from '../support/createHub';
import { dataOf, staff } from './aFamily';

/** Everything that an auditor asks beside the log itself: the accounts of two people in pages, the queue, a review. */
export const watchTheWatchers = async (hub: Hub): Promise<void> => {
  const person = 'kin-0';
  await hub.load('POLICE', [{ kind: 'STAFF', reference: staff.POLICE.sub, person, household: ['kin-1'] }]);
  for (const child of (await peopleIn(hub)).slice(0, 2))
    for (const agency of agencyNames)
      for (const audience of ['AUDITOR', 'PERSON'])
        for (const from of [null, '2026-11-03T09:00:00Z']) {
          const account = `query($child: ID!, $after: String, $from: DateTime, $audience: AccountAudience!) { audit { ${fieldOf[agency]} {
            accountOfDisclosures(person: $child, audience: $audience, first: 1, after: $after, from: $from) { pageInfo { endCursor } } } } }`;
          const read = async (after: unknown): Promise<unknown> => {
            const data = dataOf(await hub.ask(auditor, account, { child, after, from, audience }));
            return at(data, 'audit', fieldOf[agency], 'accountOfDisclosures', 'pageInfo', 'endCursor');
          };
          await read(null);
          await read('0');
        }
  const queue = `query($after: String) { audit { police { accessReview(people: 1, first: 1, after: $after) {
    edges { node { key } } pageInfo { endCursor } } } } }`;
  const page = at(dataOf(await hub.ask(auditor, queue)), 'audit', 'police', 'accessReview');
  dataOf(await hub.ask(auditor, queue, { after: at(page, 'pageInfo', 'endCursor') }));
  const review = 'mutation($input: ReviewAccessInput!) { reviewPoliceAccess(input: $input) { finding } }';
  const finding = at(page, 'edges', 0, 'node', 'key');
  const input = { finding, outcome: 'JUSTIFIED', reason: 'The work of the case.' };
  dataOf(await hub.ask(auditor, review, { input }));
};
