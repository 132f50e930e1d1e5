import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agency } from '@mash-hub/shared/disclosure';
import { aCase, at, dataOf, fieldOf, policeOfficer, teamManager, type Case } from '../support/aCase';
import { wideQueries } from './wideSelection';

interface PlacedEntry {
  readonly _id: number;
}

/** The log as a foreign hand would leave it: the next place is taken by something that does not follow. */
const blocked = async (one: Case, agency: Agency): Promise<() => Promise<void>> => {
  const { log, store } = one.hub.agencies[agency].dependencies;
  const { size } = await log.checkpoint();
  const entries = store.connection.collection<PlacedEntry>('disclosureLog');
  const stranger = {
    _id: size,
    previousHash: '0'.repeat(64),
    hash: '1'.repeat(64),
    body: { kind: 'STRANGER' },
  };
  await entries.insertOne(stranger);
  return async () => {
    await entries.deleteOne({ _id: size });
  };
};

const content: Readonly<Record<Agency, RegExp>> = {
  SOCIAL_CARE: /flinched|grandmother|swimming coach|Marks on her back|Dunmore/,
  POLICE: /lamp was thrown|bus shelter|bicycle|INCIDENT/,
  HEALTH: /anaemia|Spiral|postnatal|DIAGNOSIS/,
  EDUCATION: /locked door|Kiln Lane|CPOMS/,
  PROBATION: /stolen goods|Pellworth|OFFENCE/,
};

const partners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const;

describe('An agency whose log cannot be written', () => {
  for (const agency of partners) {
    it(`lets nothing of its records out: ${agency}; the others’ answers stand`, async () => {
      const one = await aCase();
      try {
        const field = fieldOf[agency];
        const query = `query($id: ID!) { contact(id: $id) { subjects { id ${wideQueries[field]?.match(/ask \} (.*) \} \} \}$/)?.[1] ?? ''} own: socialCare { answer } } } }`;
        assert.match((await one.hub.ask(teamManager, query, { id: one.id })).text, content[agency]);
        const release = await blocked(one, agency);
        const answer = await one.hub.ask(teamManager, query, { id: one.id });
        assert.doesNotMatch(answer.text, content[agency]);
        assert.ok(answer.errors.length > 0);
        for (const error of answer.errors) assert.equal(error.extensions.code, 'LOG_UNAVAILABLE');
        for (const place of [0, 1, 2]) {
          assert.equal(at(answer.data, 'contact', 'subjects', place, field), null);
          assert.ok(at(answer.data, 'contact', 'subjects', place, 'own', 'answer'));
        }
        await release();
        assert.match(
          (await one.hub.ask(teamManager, query, { id: one.id })).text,
          content[agency],
          'and is well again',
        );
      } finally {
        await one.close();
      }
    });
  }

  it('lets nothing of a contact out, and changes nothing of it (social care)', async () => {
    const one = await aCase();
    try {
      const { store } = one.hub.agencies.SOCIAL_CARE.dependencies;
      const stored = async (): Promise<string> =>
        JSON.stringify(await store.connection.collection('contacts').find({}).toArray());
      const before = await stored();
      assert.match(before, /Marks on her back/);
      const release = await blocked(one, 'SOCIAL_CARE');
      const child = one.subjects.child;
      const attempts = [
        await one.hub.ask(teamManager, wideQueries.contact ?? '', { id: one.id }),
        await one.hub.ask(teamManager, wideQueries.socialCare ?? '', { id: one.id }),
        await one.hub.ask(teamManager, '{ contacts { edges { node { id narrative } } } }'),
        await one.command(teamManager, 'withdrawConsent', { subject: child, by: child }),
        await one.command(teamManager, 'rateContact', { rag: 'AMBER', reason: 'Stepped down.' }),
      ];
      for (const { text, errors } of attempts) {
        assert.doesNotMatch(text, content.SOCIAL_CARE);
        assert.deepEqual([...new Set(errors.map(({ extensions }) => extensions.code))], ['LOG_UNAVAILABLE']);
      }
      await release();
      assert.equal(await stored(), before, 'nothing was changed');
      dataOf(await one.command(teamManager, 'withdrawConsent', { subject: child, by: child }));
    } finally {
      await one.close();
    }
  });

  it('neither restricts, matches nor lets its own staff read, nor an auditor', async () => {
    const one = await aCase();
    try {
      const { store } = one.hub.agencies.POLICE.dependencies;
      const stored = async (name: string): Promise<string> =>
        JSON.stringify(await store.connection.collection(name).find({}).toArray());
      const before = [await stored('records'), await stored('matches')];
      await blocked(one, 'POLICE');
      const restrict = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
      const item = { record: 'INCIDENT:INCIDENT-child', items: ['*'], reason: 'A source would be known.' };
      const reject = 'mutation($input: RejectMatchInput!) { rejectPoliceMatch(input: $input) { status } }';
      const answers = [
        await one.hub.ask(policeOfficer, restrict, { input: item }),
        await one.hub.ask(policeOfficer, reject, {
          input: { subject: one.subjects.child, reason: 'A wrong link.' },
        }),
        await one.hub.ask(
          policeOfficer,
          '{ policeRecords(person: "POLICE-child") { incidents { account } } }',
        ),
      ];
      for (const { text, errors } of answers) {
        assert.doesNotMatch(text, content.POLICE);
        assert.deepEqual(
          errors.map(({ extensions }) => extensions.code),
          ['LOG_UNAVAILABLE'],
        );
      }
      assert.deepEqual([await stored('records'), await stored('matches')], before);
    } finally {
      await one.close();
    }
  });
});
