import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import {
  aCase,
  auditor,
  dataOf,
  educationOfficer,
  fieldOf,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { linesOf } from '../support/aHousehold';
import { wideQueries } from './wideSelection';

/** Every text in a value, whatever its depth, but under the keys that are references. */
const textsIn = (value: unknown, leaving: readonly string[] = []): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaving.includes(key) ? [] : textsIn(inner, leaving),
  );
};

/** Words that the hub itself uses: a status in a record may be one of them, and says nothing in a log. */
const vocabulary = /^[A-Z][A-Z0-9_]*$/;

const imported = (agency: Agency): readonly string[] => [
  ...new Set(
    textsIn(linesOf(agency), ['kind', 'reference', 'subjects', 'establishment', 'date']).filter(
      (text) => text.length > 3 && !vocabulary.test(text),
    ),
  ),
];

/** What people wrote into the commands of this test: reasons, analyses, grounds. */
const written = [
  'Marks on her back',
  'Marks on a child',
  'changing story',
  'Tolliver',
  '960111',
  'wagon',
  'zephyr',
  'quartz',
  'larch',
  'It could put',
];

describe('A log of any agency', () => {
  let one: Case;
  before(async () => {
    one = await aCase({ override: 'DELAY_SIGNIFICANT_HARM' });
    await everythingThatIsLogged(one);
  });
  after(() => one.close());

  const entriesOf = async (agency: Agency) => {
    const { log } = one.hub.agencies[agency].dependencies;
    const { size } = await log.checkpoint();
    const { entries } = await log.entries({}, { first: size });
    return entries;
  };

  it('has entries of every kind, and names records, so that what follows means something', async () => {
    const all = (await Promise.all(agencyNames.map(entriesOf))).flat();
    const kinds = new Set(all.map(({ body }) => body.kind));
    assert.deepEqual([...kinds].sort(), [
      'AUDIT_READ',
      'COMMAND',
      'COMMAND_NOT_APPLIED',
      'DISCLOSURE',
      'OWN_READ',
      'REFUSAL',
    ]);
    assert.match(JSON.stringify(all), /INCIDENT:INCIDENT-child/);
    assert.ok(imported('POLICE').includes('Shouting was heard and a lamp was thrown.'));
    assert.ok(imported('HEALTH').includes('Dunmore'));
    assert.ok(imported('POLICE').includes('17 Heron Mews, ZZ99 4DD'));
  });

  for (const agency of agencyNames) {
    it(`holds no content, name or address of any record or person, nor what was written: ${agency}`, async () => {
      const text = JSON.stringify(await entriesOf(agency));
      for (const owner of agencyNames)
        for (const secret of imported(owner)) assert.ok(!text.includes(secret), `“${secret}” of ${owner}`);
      for (const words of written) assert.ok(!text.includes(words), `“${words}”`);
      assert.doesNotMatch(text, /eyJ[A-Za-z0-9_-]{10}/, 'nor a token');
    });
  }

  it('is whole: every hash follows from the entries (RFC 6962)', async () => {
    for (const agency of agencyNames) {
      const verified = await one.hub.agencies[agency].dependencies.log.verify();
      assert.equal(verified.intact, true, agency);
    }
  });
});

/** Reads, refusals, own reads, commands, commands that fail and audits, with words of their own in every free text. */
async function everythingThatIsLogged(one: Case): Promise<void> {
  const { hub, command, subjects } = one;
  const everybody = [teamManager, policeOfficer, nurse, educationOfficer, probationOfficer, safeguardingLead];
  for (const who of everybody)
    for (const query of Object.values(wideQueries)) await hub.ask(who, query, { id: one.id });
  for (const agency of agencyNames) {
    const field = fieldOf[agency];
    dataOf(await hub.ask(auditor, `{ audit { ${field} { entries { hasNextPage } checkpoint { size } } } }`));
  }
  dataOf(await hub.ask(policeOfficer, '{ policeRecords(person: "POLICE-child") { incidents { account } } }'));
  const restrict = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const item = { items: ['*'], reason: 'The wagon would be known.' };
  dataOf(await hub.ask(policeOfficer, restrict, { input: { ...item, record: 'INCIDENT:INCIDENT-child' } }));
  const reject = 'mutation($input: RejectMatchInput!) { rejectPoliceMatch(input: $input) { status } }';
  const doubt = { subject: subjects.sibling, reason: 'A zephyr of doubt.' };
  // Of several at once one is applied; the others are followed by the entry that they were not.
  await Promise.all(Array.from({ length: 6 }, () => hub.ask(policeOfficer, reject, { input: doubt })));
  const { child } = subjects;
  dataOf(
    await command(teamManager, 'withdrawConsent', { subject: child, by: child, note: 'She said quartz.' }),
  );
  dataOf(
    await command(teamManager, 'recordConsent', {
      subject: child,
      status: 'REFUSED',
      note: 'Under the larch.',
    }),
  );
  dataOf(await command(policeOfficer, 'raiseDispute', { ground: 'The wagon was not weighed.' }));
  await hub.askAgency(
    'POLICE',
    nurse,
    'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { police { level } } } }',
    {
      all: [{ __typename: 'Subject', id: child, personId: 'Hanna Dunmore', disclosureGrant: 'forged' }],
    },
  );
}
