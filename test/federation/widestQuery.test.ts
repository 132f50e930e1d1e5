import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { countRequests } from '../scenarios/partnerTraffic';
import { wideSelections } from '../promises/wideSelection';
import { at, listAt } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  aFamilyInStrategy,
  anUnmatchedFamily,
  dataOf,
  fieldOf,
  linesOf,
  staff,
  type Family,
} from './aFamily';

const only: Family = { name: 'solo', size: 1 };
const many: Family = { name: 'many', size: 20 };
/** With the two above, a page of twenty-five contacts. */
const others: readonly Family[] = Array.from({ length: 23 }, (_, place) => ({
  name: `kin${String.fromCharCode(97 + place)}`,
  size: 1,
}));

/** What one operation costs the owners: requests that reach each, and the commands that each sends to its store. */
interface Measured {
  readonly requests: Readonly<Record<Agency, number>>;
  readonly counts: Readonly<Partial<Record<Agency, Readonly<Record<string, number>>>>>;
}

const figuresOf = ({ counts, requests }: Measured): string => JSON.stringify({ requests, counts });

/**
 * In each request one query a collection, or none; and what leaves is written to the log, which is no query. Of its
 * contacts social care asks a second thing: which others a child has had (R40).
 */
const assertOnceEach = ({ counts, requests }: Measured): void => {
  for (const agency of agencyNames)
    for (const [command, count] of Object.entries(counts[agency] ?? {})) {
      const allowed = command === 'find contacts' ? requests[agency] + 1 : requests[agency];
      assert.match(command, /^find |^insert disclosureLog$/);
      if (command.startsWith('find'))
        assert.ok(count <= allowed, `${agency}: ${command} ${String(count)} times`);
    }
};

describe('The widest query that the schema allows costs the same store commands whatever it is about', () => {
  let hub: Hub;
  let solo = '';
  let crowd = '';

  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15', monitorCommands: true });
    const families = [only, many, ...others];
    for (const agency of agencyNames) {
      const lines = families.flatMap((family) => linesOf(agency, family));
      assert.deepEqual((await hub.load(agency, lines)).refused, []);
    }
    solo = await aFamilyInStrategy(hub, only);
    crowd = await aFamilyInStrategy(hub, many);
    for (const family of others) await anUnmatchedFamily(hub, family);
  });
  after(() => hub.close());

  const measured = async (
    query: string,
    variables: object,
  ): Promise<Measured & { readonly data: unknown }> => {
    const traffic = countRequests();
    const storeOf = (agency: Agency) => hub.agencies[agency].dependencies.store.commands;
    for (const agency of agencyNames) storeOf(agency).reset();
    const data = dataOf(await hub.ask(staff.SOCIAL_CARE, query, variables));
    const counts = agencyNames.flatMap((agency) => {
      const made = [...storeOf(agency).counts()].sort();
      return made.length === 0 ? [] : [[agency, Object.fromEntries(made)] as const];
    });
    const requests = agencyNames.map((agency) => [agency, traffic.to(hub, agency)] as const);
    traffic.stop();
    return {
      requests: Object.fromEntries(requests) as Measured['requests'],
      counts: Object.fromEntries(counts),
      data,
    };
  };

  for (const [part, selection] of Object.entries(wideSelections)) {
    const one = `query($id: ID!) { contact(id: $id) { ${selection} } }`;
    const page = `query($first: Int!) { contacts(first: $first) { edges { node { ${selection} } } } }`;
    const agency = agencyNames.find((name) => fieldOf(name) === part);

    it(`${part}: one child, twenty children, a page of one contact and a page of twenty-five`, async (test) => {
      const child = await measured(one, { id: solo });
      const children = await measured(one, { id: crowd });
      const contact = await measured(page, { first: 1 });
      const contacts = await measured(page, { first: 25 });
      test.diagnostic(`${part}, one contact: ${figuresOf(children)}`);
      test.diagnostic(`${part}, a page of them: ${figuresOf(contacts)}`);

      assert.equal(listAt(children.data, 'contact', 'subjects').length, 20);
      const edges = listAt(contacts.data, 'contacts', 'edges');
      assert.equal(edges.length, 25);
      if (agency) {
        const people = edges.flatMap((edge) => listAt(edge, 'node', 'subjects'));
        assert.equal(people.length, 44);
        const answers = people.map((person) => at(person, part, 'answer'));
        assert.equal(
          answers.filter((answer) => answer === 'DISCLOSED').length,
          21,
          'of both matched families',
        );
      }
      for (const figures of ['counts', 'requests'] as const) {
        assert.deepEqual(children[figures], child[figures]);
        assert.deepEqual(contacts[figures], contact[figures]);
      }
      assertOnceEach(children);
      assertOnceEach(contacts);
    });
  }
});
