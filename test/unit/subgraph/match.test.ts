import { codeOf } from '@mash-hub/shared/errors';
import type { MatchingIdentityFacts } from '@mash-hub/shared/grant';
import { confirmMatch, openMatch, rejectMatch, type StoredMatch } from '@mash-hub/shared/subgraph';
import { definition as health } from '@mash-hub/health';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';

const nurse = aRequester('HEALTH', 'NAMED_NURSE');

const birthDate = '2018-05-04';
const address = '4 Kiln Row, ZZ99 3CC';

const aPerson = (reference: string, given: string, changed: object = {}) => ({
  kind: 'PERSON',
  reference,
  names: [{ given, family: 'Dunmore' }],
  birthDate,
  sex: 'F',
  addresses: [address],
  ...changed,
});

/** Children who are easily taken for one another, each with a test number (999) where there is one. */
const people = [
  aPerson('PIA', 'Pia', { identifiers: { nhsNumber: '9995260182' } }),
  aPerson('TWIN', 'Mia'),
  aPerson('NAMESAKE', 'Pia', { birthDate: '1992-02-11' }),
  aPerson('SAME-DAY', 'Pia', { addresses: ['77 Far Lane, ZZ99 9ZZ'] }),
  aPerson('BEFORE-ADOPTION', 'Pia', { walled: true, identifiers: { nhsNumber: '9991002014' } }),
  aPerson('DOUBLE-A', 'Tove', { identifiers: { nhsNumber: '9991002022' } }),
  aPerson('DOUBLE-B', 'Tove', { identifiers: { nhsNumber: '9991002022' } }),
  aPerson('UNBORN', 'Baby', { birthDate: null }),
];

let asked = 0;

/** A person of the hub about whom the agency is asked: a new one each time. */
const anIdentity = (given: string, changed: Partial<MatchingIdentityFacts> = {}): MatchingIdentityFacts => ({
  person: `person_${String((asked += 1))}`,
  subject: `subject_${String(asked)}`,
  contact: 'contact_1',
  agency: 'HEALTH',
  sub: nurse.sub,
  names: [{ given, family: 'Dunmore' }],
  birthDate,
  sex: 'F',
  addresses: [address],
  ...changed,
});

describe('An agency says who a person is in its own records (B6)', () => {
  let agency: OneAgency;
  before(async () => {
    agency = await oneAgency(health);
    await agency.load(people);
  });
  after(() => agency.close());

  const open = (identity: MatchingIdentityFacts) => openMatch(agency.contextOf(nurse), identity);
  const stored = (person: string) =>
    agency.dependencies.records.matches.findOne({ _id: person }).lean<StoredMatch>().exec();

  it('links by itself where the agency’s own identifier agrees with exactly one record', async () => {
    const identity = anIdentity('Somebody', {
      nhsNumber: '9995260182',
      names: [{ given: 'Pia', family: 'Other' }],
    });
    const match = await open(identity);
    assert.deepEqual([match.status, match.record, match.version], ['LINKED', 'PIA', 1]);
    const history = (await stored(identity.person))?.history ?? [];
    assert.deepEqual(
      history.map(({ status, record, basis }) => [status, record, basis]),
      [['LINKED', 'PIA', 'EXACT_IDENTIFIER']],
    );
  });

  it('never links a twin by itself, though everything but the given name agrees', async () => {
    const match = await open(anIdentity('Mira'));
    assert.deepEqual([match.status, match.record], ['OPEN', null]);
    const twin = match.candidates.find(({ record }) => record === 'TWIN');
    assert.deepEqual(twin?.reasons, [
      'SAME_FAMILY_NAME',
      'GIVEN_NAME_DIFFERS',
      'SAME_BIRTH_DATE',
      'SAME_SEX',
      'SAME_ADDRESS',
    ]);
  });

  it('never links a namesake by itself, not even one born on the same day at the same address', async () => {
    const match = await open(anIdentity('Pia'));
    assert.deepEqual([match.status, match.record], ['OPEN', null]);
    const best = match.candidates[0];
    assert.deepEqual([best?.record, best?.score, best?.exact], ['PIA', 100, false]);
    assert.ok(match.candidates.some(({ record }) => record === 'SAME-DAY'));
  });

  it('a walled former identity is never a candidate, nor linked by its own number, nor confirmed', async () => {
    const identity = anIdentity('Pia', { nhsNumber: '9991002014' });
    const match = await open(identity);
    assert.equal(match.status, 'OPEN');
    assert.ok(match.candidates.every(({ record }) => record !== 'BEFORE-ADOPTION'));
    const command = { subject: identity.subject, record: 'BEFORE-ADOPTION', reason: 'It is her.' };
    await assert.rejects(
      confirmMatch(agency.contextOf(nurse), command),
      (error) => codeOf(error) === 'NOT_FOUND',
    );
  });

  it('two records with the same number are for a person to tell apart', async () => {
    const match = await open(anIdentity('Tove', { nhsNumber: '9991002022' }));
    assert.deepEqual([match.status, match.record], ['OPEN', null]);
    assert.deepEqual(
      match.candidates.filter(({ exact }) => exact).map(({ record }) => record),
      ['DOUBLE-A', 'DOUBLE-B'],
    );
  });

  it('a child before birth is found in the family’s block, and left to a person', async () => {
    const match = await open(anIdentity('Baby', { birthDate: null }));
    assert.equal(match.status, 'OPEN');
    assert.ok(match.candidates.some(({ record }) => record === 'UNBORN'));
  });

  it('confirming, rejecting and confirming again is one history, and each step is in the log', async () => {
    const identity = anIdentity('Pia');
    await open(identity);
    const { subject, person } = identity;
    const context = agency.contextOf(nurse);
    await confirmMatch(context, { subject, record: 'SAME-DAY', reason: 'Same given name.' });
    await rejectMatch(context, { subject, reason: 'That was her cousin.' });
    const last = await confirmMatch(context, { subject, record: 'PIA', reason: 'Same address too.' });
    assert.deepEqual([last.status, last.record, last.version], ['LINKED', 'PIA', 3]);
    const steps = [
      ['LINKED', 'SAME-DAY', 'CONFIRMED_BY_PERSON'],
      ['NO_RECORD', null, 'REJECTED_BY_PERSON'],
      ['LINKED', 'PIA', 'CONFIRMED_BY_PERSON'],
    ];
    const history = (await stored(person))?.history ?? [];
    assert.deepEqual(
      history.map(({ status, record, basis }) => [status, record, basis]),
      steps,
    );
    const entries = (await agency.logged()).flatMap((body) =>
      body.kind === 'COMMAND' && body.target === person ? [body.facts] : [],
    );
    assert.deepEqual(
      entries.map(({ status, record, basis }) => [status, record, basis]),
      steps,
    );
  });

  it('a wrong link that a person has undone does not come back by itself', async () => {
    const identity = anIdentity('Pia', { nhsNumber: '9995260182' });
    assert.equal((await open(identity)).status, 'LINKED');
    await rejectMatch(agency.contextOf(nurse), {
      subject: identity.subject,
      reason: 'The number was mistyped.',
    });
    const again = await open(identity);
    assert.deepEqual([again.status, again.record], ['NO_RECORD', null]);
  });

  it('two who look at the same moment link it once', async () => {
    const identity = anIdentity('Pia', { nhsNumber: '9995260182' });
    const both = await Promise.all([open(identity), open(identity)]);
    assert.deepEqual(
      both.map(({ status, record, version }) => [status, record, version]),
      [
        ['LINKED', 'PIA', 1],
        ['LINKED', 'PIA', 1],
      ],
    );
    assert.equal((await stored(identity.person))?.history.length, 1);
  });

  it('a person about whom nobody was asked has no match to confirm', async () => {
    const command = { subject: 'subject_unknown', record: 'PIA', reason: 'It is her.' };
    await assert.rejects(
      confirmMatch(agency.contextOf(nurse), command),
      (error) => codeOf(error) === 'NOT_FOUND',
    );
  });
});
