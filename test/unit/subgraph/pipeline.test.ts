import { codeOf } from '@mash-hub/shared/errors';
import type { Grant, SubjectGrant } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';
import { agreedCase, inCircle } from '../grant/aGrant';

const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');

const lines = ['NOM-1', 'NOM-2'].flatMap((subject) => [
  {
    kind: 'PERSON',
    reference: subject,
    names: [{ given: subject, family: 'Dunmore' }],
    birthDate: '2018-05-04',
  },
  {
    kind: 'INCIDENT',
    reference: `CV/${subject}`,
    subjects: [subject],
    date: '2026-05-01T10:00:00Z',
    content: { location: 'The towpath', account: `Shouting near ${subject}.` },
  },
]);

const permission = (place: number, changed: Partial<SubjectGrant> = {}): SubjectGrant => ({
  person: `person_${String(place)}`,
  subject: `subject_${String(place)}`,
  level: 'FULL',
  row: 'DT01',
  reasons: [],
  consent: 'GIVEN',
  facts: agreedCase,
  marked: {},
  nominated: {},
  agreed: {},
  ...changed,
});

const aGrant = (subjects: readonly SubjectGrant[], changed: Partial<Grant> = {}): Grant => ({
  sub: manager.sub,
  agency: 'SOCIAL_CARE',
  role: 'MASH_TEAM_MANAGER',
  contact: 'contact_1',
  profile: 'COVENTRY@1',
  policy: '2026-11',
  stage: 'STRATEGY',
  circle: true,
  recipient: true,
  standing: inCircle,
  asked: ['POLICE'],
  domesticAbuseMode: 'POLICE_LIST',
  restrictionYields: false,
  recency: { healthYears: 5, probationYears: 6 },
  overrides: [],
  subjects,
  iat: 1,
  exp: 31,
  jti: 'grant_1',
  ...changed,
});

const selected = new Set(['PoliceDisclosure.incidents', 'PoliceIncident.account']);

describe('The path of one disclosure: load, decide, redact, log, respond (design 5)', () => {
  let agency: OneAgency;
  beforeEach(async () => {
    agency = await oneAgency(police);
    await agency.load(lines);
    const links = [
      ['person_1', 'LINKED', 'NOM-1'],
      ['person_2', 'LINKED', 'NOM-2'],
      ['person_3', 'NO_RECORD', null],
    ] as const;
    for (const [_id, status, record] of links)
      await agency.dependencies.records.matches.create({
        _id,
        subjects: [],
        status,
        record,
        history: [],
        version: 1,
      });
  });
  afterEach(() => agency.close());

  /** Asks about subjects under one grant; places that the grant does not name too. */
  const disclose = (places: readonly number[], grant: Grant | null, who: Requester = manager) =>
    agency.dependencies.pipeline.disclose(
      agency.contextOf(who),
      places.map((place) => ({
        subject: `subject_${String(place)}`,
        person: `person_${String(place)}`,
        verdict: grant ? { valid: true, grant } : { valid: false, why: 'EXPIRED' },
        selected,
      })),
    );
  const both = aGrant([permission(1), permission(2)]);

  it('discloses what may be seen, and its entry names the fields that were selected and no content', async () => {
    const [answer] = await disclose([1], both);
    assert.equal(answer?.answer, 'DISCLOSED');
    const incidents = answer.incidents as readonly { readonly account: string }[];
    assert.deepEqual(
      incidents.map(({ account }) => account),
      ['Shouting near NOM-1.'],
    );
    const [entry] = await agency.logged();
    assert.ok(entry?.kind === 'DISCLOSURE');
    assert.deepEqual(entry.disclosed, [
      { item: 'POL-06', field: 'PoliceIncident.account', count: 1, records: ['INCIDENT:CV/NOM-1'] },
    ]);
    assert.doesNotMatch(JSON.stringify(entry), /Shouting|towpath|Dunmore/);
  });

  it('one query a collection and one append, whatever the number of subjects', async () => {
    const { commands } = agency.dependencies.store;
    commands.reset();
    await disclose([1, 2, 1, 2, 3], aGrant([permission(1), permission(2), permission(3)]));
    assert.deepEqual(Object.fromEntries(commands.counts()), {
      'find matches': 1,
      'find people': 1,
      'find records': 1,
      'insert disclosureLog': 1,
    });
    assert.equal((await agency.logged()).length, 5);
  });

  it('answers in the order of the questions', async () => {
    const answers = await disclose([2, 1, 3], aGrant([permission(1), permission(2), permission(3)]));
    const accounts = answers.map((answer) => (answer.incidents as { account: string }[])[0]?.account ?? null);
    assert.deepEqual(accounts, ['Shouting near NOM-2.', 'Shouting near NOM-1.', null]);
  });

  it('says apart: nothing held, not yet matched, not asked', async () => {
    const all = aGrant([permission(3), permission(4)]);
    assert.deepEqual(
      (await disclose([3, 4], all)).map(({ answer }) => answer),
      ['NOTHING_HELD', 'AWAITING'],
    );
    const [unasked] = await disclose([1], aGrant([permission(1)], { asked: ['HEALTH'] }));
    assert.equal(unasked?.answer, 'NOT_ASKED');
    assert.deepEqual(unasked.incidents, []);
  });

  it('a grant that does not hold reads nothing, and is logged as a refusal', async () => {
    const { commands } = agency.dependencies.store;
    commands.reset();
    const [answer] = await disclose([1], null);
    assert.equal(commands.counts().get('find records'), undefined);
    assert.deepEqual(
      [answer?.level, answer?.answer, answer?.withheld[0]?.reason],
      ['NONE', 'WITHHELD', 'GRANT_INVALID'],
    );
    const [entry] = await agency.logged();
    assert.deepEqual(
      [entry?.kind, entry && 'reasons' in entry && entry.reasons],
      ['REFUSAL', ['GRANT_INVALID']],
    );
  });

  it('a subject that the grant does not name, or names with no level, is withheld and hides no other', async () => {
    const grant = aGrant([permission(1), permission(2, { level: 'NONE' })]);
    assert.deepEqual(
      (await disclose([1, 2, 4], grant)).map(({ answer }) => answer),
      ['DISCLOSED', 'WITHHELD', 'WITHHELD'],
    );
  });

  it('a person under another’s subject is withheld', async () => {
    const ask = {
      subject: 'subject_1',
      person: 'person_2',
      verdict: { valid: true, grant: both },
      selected,
    } as const;
    const [answer] = await agency.dependencies.pipeline.disclose(agency.contextOf(manager), [ask]);
    assert.equal(answer?.withheld[0]?.reason, 'GRANT_INVALID');
  });

  describe('two people of a contact whom the agency knows as one', () => {
    beforeEach(() =>
      agency.dependencies.records.matches
        .updateOne({ _id: 'person_2' }, { $set: { record: 'NOM-1' } })
        .exec(),
    );
    const answerOf = async (subjects: readonly SubjectGrant[]) =>
      (await disclose([1], aGrant(subjects)))[0]?.answer;
    const open = permission(1);
    const refused = permission(2, { level: 'NONE', reasons: ['NO_CONSENT'], consent: 'REFUSED' });

    it('leave it the stricter permission, whichever is named first (M4)', async () => {
      assert.equal(await answerOf([open]), 'DISCLOSED');
      assert.equal(await answerOf([open, refused]), 'WITHHELD');
      assert.equal(await answerOf([refused, open]), 'WITHHELD');
    });

    it('are both open to whoever broke the glass for one of them (BG1)', async () => {
      const opened = permission(1, { row: 'BG1', emergency: 'FULL' });
      assert.equal(await answerOf([opened, refused]), 'DISCLOSED');
      assert.equal(await answerOf([refused, opened]), 'DISCLOSED');
    });
  });

  it('the agency’s own staff read their own whatever the level, and that is logged as such', async () => {
    const [answer] = await disclose([1], aGrant([permission(1, { level: 'NONE' })]), officer);
    assert.deepEqual([answer?.level, answer?.rule, answer?.answer], ['OWN', 'M1', 'DISCLOSED']);
    assert.equal((await agency.logged())[0]?.kind, 'OWN_READ');
  });

  it('what cannot be logged does not leave', async () => {
    // Somebody else’s entry in the place of the first, and no link of this chain.
    await agency.dependencies.store.connection.db
      ?.collection<{ _id: number }>('disclosureLog')
      .insertOne({ _id: 0 });
    await assert.rejects(disclose([1], both), (error) => codeOf(error) === 'LOG_UNAVAILABLE');
  });
});
