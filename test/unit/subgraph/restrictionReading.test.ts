import type { Grant, SubjectGrant } from '@mash-hub/shared/grant';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../../support/aCase';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';
import { agreedCase, inCircle } from '../grant/aGrant';

const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const nurse = aRequester('HEALTH', 'NAMED_NURSE');

const full = 'Both children were seen, and named the neighbour who called.';
const sanitised = 'Both children were seen and are well.';

const anIncident = (content: object, texts?: object) => ({
  kind: 'INCIDENT',
  reference: 'CV/1',
  subjects: ['NOM-1'],
  date: '2026-05-01T10:00:00Z',
  content: { dashLevel: 'HIGH', ...content },
  ...(texts && { sanitised: texts }),
});

const permission = (level: SubjectGrant['level']): SubjectGrant => ({
  person: 'person_1',
  subject: 'subject_1',
  level,
  row: 'DT01',
  reasons: [],
  consent: 'GIVEN',
  facts: agreedCase,
  marked: {},
  nominated: {},
  agreed: {},
});

const aGrant = (who: typeof manager, level: SubjectGrant['level'], changed: Partial<Grant>): Grant => ({
  sub: who.sub,
  agency: who.agency,
  role: who.role,
  contact: 'contact_1',
  profile: 'COVENTRY@1',
  policy: '2026-11',
  stage: 'RELEASED',
  circle: who === manager,
  recipient: true,
  standing: inCircle,
  asked: ['POLICE'],
  domesticAbuseMode: 'POLICE_LIST',
  restrictionYields: false,
  recency: { healthYears: 3, probationYears: 6 },
  overrides: [],
  subjects: [permission(level)],
  iat: 1,
  exp: 31,
  jti: 'grant_1',
  ...changed,
});

describe('What others read of a record whose items its provider has restricted', () => {
  let agency: OneAgency;
  before(async () => {
    agency = await oneAgency(police);
    const match = {
      _id: 'person_1',
      subjects: [],
      status: 'LINKED' as const,
      record: 'NOM-1',
      version: 1,
      history: [],
    };
    await agency.dependencies.records.matches.create(match);
  });
  after(() => agency.close());

  const read = async (who: typeof manager, level: SubjectGrant['level'], changed: Partial<Grant> = {}) => {
    const grant = aGrant(who, level, changed);
    const [answer] = await agency.dependencies.pipeline.disclose(agency.contextOf(who), [
      {
        subject: 'subject_1',
        person: 'person_1',
        verdict: { valid: true, grant },
        selected: new Set(['PoliceIncident.childrenSeen', 'PoliceIncident.dashLevel']),
      },
    ]);
    return answer;
  };
  const restrict = async (items: readonly string[]): Promise<string> => {
    const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
    const input = { record: 'INCIDENT:CV/1', items, reason: 'The neighbour would be known by it.' };
    const { data } = await agency.ask(officer, mutation, { input });
    return String(data?.restrictPoliceItems?.id);
  };
  const lift = (restriction: string) =>
    agency.ask(
      officer,
      'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { active } }',
      { input: { record: 'INCIDENT:CV/1', restriction, reason: 'It is known by now.' } },
    );
  const seen = (answer: unknown): unknown => at(answer, 'incidents', 0, 'childrenSeen');
  const markers = (answer: unknown) =>
    listAt(answer, 'withheld').filter((one) => at(one, 'reason') === 'PROVIDER_RESTRICTED');

  it('is the sanitised text, byte for byte as if it had never said more (DT21, POL-05, R233)', async () => {
    await agency.load([anIncident({ childrenSeen: sanitised })]);
    const readers = [
      [nurse, 'HEADLINE'],
      [nurse, 'SUMMARY'],
      [nurse, 'FULL'],
    ] as const;
    const never = await Promise.all(readers.map(([who, level]) => read(who, level)));
    await agency.load([anIncident({ childrenSeen: full }, { childrenSeen: sanitised })]);
    assert.equal(seen(await read(nurse, 'SUMMARY')), full, 'unrestricted, the full text is read');
    const restriction = await restrict(['POL-05']);
    const now = await Promise.all(readers.map(([who, level]) => read(who, level)));
    assert.deepEqual(now.map(seen), [null, sanitised, sanitised], 'below its level not even that');
    assert.equal(JSON.stringify(now), JSON.stringify(never));
    await lift(restriction);
  });

  it('is the full text to the circle that may read it in the hub, the sanitised one below; both with a marker (DT01, DT21)', async () => {
    const restriction = await restrict(['POL-05']);
    const whole = await read(manager, 'FULL');
    assert.equal(seen(whole), full);
    assert.match(String(at(markers(whole)[0], 'ask')), /read it in the hub/);
    const summary = await read(manager, 'SUMMARY');
    assert.equal(seen(summary), sanitised);
    assert.deepEqual(
      markers(summary).map((one) => [at(one, 'item'), at(one, 'count')]),
      [['POL-05', 1]],
    );
    assert.match(String(at(markers(summary)[0], 'ask')), /it holds more/);
    await lift(restriction);
  });

  it('stands in the owner’s log as restricted and as gone out', async () => {
    const restriction = await restrict(['POL-05']);
    await read(nurse, 'SUMMARY');
    const entry = (await agency.logged()).at(-1);
    assert.ok(entry && 'disclosed' in entry);
    const fieldsOf = (counts: readonly { field: string }[]) => counts.map(({ field }) => field);
    assert.ok(fieldsOf(entry.disclosed).includes('PoliceIncident.childrenSeen'));
    const withheld = entry.withheld.find(({ field }) => field === 'PoliceIncident.childrenSeen');
    assert.deepEqual([withheld?.reason, withheld?.rule], ['PROVIDER_RESTRICTED', 'M3']);
    assert.doesNotMatch(JSON.stringify(entry), /neighbour|well/);
    await lift(restriction);
  });

  it('is nothing where the whole record is restricted, or where no text was written to go onward', async () => {
    const none = await restrict(['*']);
    assert.deepEqual(at(await read(nurse, 'FULL'), 'incidents'), []);
    assert.equal(at(await read(nurse, 'FULL'), 'answer'), 'NOTHING_HELD');
    await lift(none);
    await agency.load([anIncident({ childrenSeen: full })]);
    const restriction = await restrict(['POL-05']);
    const answer = await read(nurse, 'FULL');
    assert.equal(seen(answer), null);
    assert.deepEqual(at(answer, 'withheld'), []);
    await lift(restriction);
  });

  it('is all of it at section 47 where the authority lets section 47 override, but never what never goes onward (F6)', async () => {
    const operational = 'Surveillance from the mill.';
    await agency.load([anIncident({ childrenSeen: full, operationalDetail: operational })]);
    const restriction = await restrict(['*']);
    const yields = { restrictionYields: true };
    assert.equal(seen(await read(nurse, 'FULL')), undefined);
    const overridden = await read(nurse, 'FULL', yields);
    assert.equal(seen(overridden), full);
    assert.doesNotMatch(JSON.stringify(overridden), /Surveillance/);
    assert.equal(
      seen(await read(nurse, 'SUMMARY', yields)),
      undefined,
      'below section 47 the provider’s word stands',
    );
    await lift(restriction);
    assert.doesNotMatch(JSON.stringify(await read(nurse, 'FULL', yields)), /Surveillance/);
  });
});
