import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHub, type Hub } from '../support/createHub';
import { aFamilyInStrategy, dataOf, linesOf, staff } from './aFamily';

const only = { name: 'solo', size: 1 };
const many = { name: 'many', size: 20 };

const everything = `
  id rag narrative
  subjects {
    id person { names } consent { status } disclosure { level }
    socialCare { answer caseNotes { text } withheld { field } }
    police { answer incidents { account } withheld { field } }
    health { answer emergencyAttendances { reason } withheld { field } }
    education { answer cpomsEntries { entry } withheld { field } }
    probation { answer offences { offence } withheld { field } }
  }
`;

interface Answered {
  readonly subjects: readonly Readonly<Record<string, { readonly answer: string }>>[];
}

const answersOf = ({ subjects }: Answered): string[] =>
  subjects.flatMap((subject) => {
    const { socialCare, police, health, education, probation } = subject;
    return [socialCare, police, health, education, probation].map((one) => one?.answer ?? 'null');
  });

type Counts = Readonly<Record<Agency, Readonly<Record<string, number>>>>;

describe('The number of store commands does not grow with the number of people or contacts', () => {
  let hub: Hub;
  let solo = '';
  let crowd = '';

  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15', monitorCommands: true });
    for (const agency of agencyNames) {
      const report = await hub.load(agency, [...linesOf(agency, only), ...linesOf(agency, many)]);
      assert.deepEqual(report.refused, []);
    }
    solo = await aFamilyInStrategy(hub, only);
    crowd = await aFamilyInStrategy(hub, many);
  });
  after(() => hub.close());

  /** The store commands that one operation makes in each owner, by command and collection. */
  const countsOf = async (query: string, variables: object): Promise<{ counts: Counts; data: object }> => {
    for (const agency of agencyNames) hub.agencies[agency].dependencies.store.commands.reset();
    const data = dataOf(await hub.ask(staff.SOCIAL_CARE, query, variables)) as object;
    const counts = agencyNames.map((agency) => {
      const made = hub.agencies[agency].dependencies.store.commands.counts();
      return [agency, Object.fromEntries([...made].sort())];
    });
    return { counts: Object.fromEntries(counts) as Counts, data };
  };

  const one = `query($id: ID!) { contact(id: $id) { ${everything} } }`;
  const two = `query($a: ID!, $b: ID!) { a: contact(id: $a) { ${everything} } b: contact(id: $b) { ${everything} } }`;

  it('one child and twenty children cost each owner the same commands', async (test) => {
    const small = await countsOf(one, { id: solo });
    const large = await countsOf(one, { id: crowd });
    test.diagnostic(`one child: ${JSON.stringify(small.counts)}`);
    test.diagnostic(`twenty children: ${JSON.stringify(large.counts)}`);
    assert.deepEqual(
      new Set(answersOf((large.data as { contact: Answered }).contact)),
      new Set(['DISCLOSED']),
      'the measured request reads everybody’s records',
    );
    assert.equal(answersOf((large.data as { contact: Answered }).contact).length, 100);
    assert.deepEqual(large.counts, small.counts);
  });

  it('a partner reads its matches, whoever is walled off, and its records once each, and appends once to its log', async () => {
    const { counts } = await countsOf(one, { id: crowd });
    for (const agency of ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const)
      assert.deepEqual(counts[agency], {
        'find matches': 1,
        'find people': 1,
        'find records': 1,
        'insert disclosureLog': 1,
      });
  });

  it('two contacts asked for side by side cost social care what one costs, and partners one round each', async (test) => {
    const single = await countsOf(one, { id: crowd });
    const both = await countsOf(two, { a: solo, b: crowd });
    test.diagnostic(`two contacts: ${JSON.stringify(both.counts)}`);
    assert.deepEqual(both.counts.SOCIAL_CARE, single.counts.SOCIAL_CARE);
    // The planner sends one entity request for each place in the operation where subjects stand.
    for (const agency of ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const)
      assert.deepEqual(both.counts[agency], {
        'find matches': 2,
        'find people': 2,
        'find records': 2,
        'insert disclosureLog': 2,
      });
  });

  it('a page of contacts costs each owner what a page of one costs', async () => {
    const page = `query($first: Int!) { contacts(first: $first) { edges { node { ${everything} } } } }`;
    const small = await countsOf(page, { first: 1 });
    const large = await countsOf(page, { first: 2 });
    assert.deepEqual(large.counts, small.counts);
  });
});
