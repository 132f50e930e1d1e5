import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  auditor,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRecord, household } from '../support/aHousehold';
import { onForm, refer } from '../support/aReferredContact';
import { aRequester } from '../support/createHub';
import { codesOf } from './refusals';

const locality = aRequester('SOCIAL_CARE', 'LOCALITY_TM');
const sergeant = aRequester('POLICE', 'POLICE_DS');
const adultServices = aRequester('SOCIAL_CARE', 'PROFESSIONAL_REFERRER', { sub: 'adult-services' });

const withStroke = { ...aRecord('POLICE', 'INCIDENT', ['sibling'], { account: 'A row.' }), reference: 'A|7' };

/** What came with chronologies, corrections, restrictions and single records, seen by whoever must not read it. */
void describe('What the partners’ new fields tell', () => {
  let one: Case;
  before(async () => {
    one = await aCase({ lines: (agency, lines) => (agency === 'POLICE' ? [...lines, withStroke] : lines) });
  });
  after(() => one.close());

  const mutate = (who: Requester, name: string, type: string, input: object, selection: string) =>
    one.hub.ask(who, `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });

  void it('to those who refer, count or audit: nothing of what an agency holds, not even how much (C1, R222)', async () => {
    const records = '{ socialCareRecords(person: "SOCIAL_CARE-child") { answer withheld { count } } }';
    const readers = [auditor, adultServices, aRequester('SOCIAL_CARE', 'PUBLIC_REFERRER')];
    for (const who of [...readers, aRequester('SOCIAL_CARE', 'MMG_MEMBER')])
      assert.deepEqual(codesOf(await one.hub.ask(who, records)), ['FORBIDDEN'], who.role);
  });

  void it('to a safeguarding lead who looks at a match: where it stands, and nobody whom it may be (B6)', async () => {
    const selection =
      'educationMatch { status record sharedWith candidates { record } history { record reason } }';
    const seen = listAt(await one.read(safeguardingLead, `subjects { ${selection} }`), 'contact', 'subjects');
    assert.deepEqual(at(seen[0], 'educationMatch'), {
      status: 'LINKED',
      record: null,
      sharedWith: 0,
      candidates: [],
      history: [],
    });
    const kept = listAt(await one.read(educationOfficer, `subjects { ${selection} }`), 'contact', 'subjects');
    assert.equal(at(kept[0], 'educationMatch', 'record'), 'EDUCATION-child');
  });

  void it('to a referrer whom social care employs: of the own referral no record, and not whether there is one (C1)', async () => {
    const { given, family, birthDate } = household.child;
    const people = [
      onForm('CHILD', given, family, birthDate, true),
      onForm('MOTHER', 'Hanna', family, '1990-01-02', true),
    ];
    const made = await refer(one.hub, adultServices, { profile: 'COVENTRY', people });
    await made.read(teamManager, 'subjects { socialCareMatch { status } }');
    const link = { subject: made.subjects[0], record: 'SOCIAL_CARE-child', reason: 'The same child.' };
    dataOf(await mutate(teamManager, 'confirmSocialCareMatch', 'ConfirmMatchInput', link, 'status'));
    const read = await made.read(
      adultServices,
      'subjects { socialCare { answer } disclosure { agencies { asked } } } chronology { entries { sources { answer } } }',
    );
    for (const subject of listAt(read, 'subjects'))
      assert.deepEqual([at(subject, 'socialCare'), at(subject, 'disclosure', 'agencies')], [null, []]);
    for (const source of listAt(read, 'chronology', 'entries', 'sources'))
      assert.equal(at(source, 'answer'), null);
  });

  void it('to a practitioner outside the hub: a seat of the agency at the strategy discussion is not theirs (POL-11, C1, M2)', async () => {
    const visitor = aRequester('HEALTH', 'PARTNER_PRACTITIONER');
    const told = async (who: Requester) =>
      JSON.stringify(
        await one.read(
          who,
          'chronology { entries { edges { node { record } } } } subjects { police { intelligence { id } } }',
        ),
      );
    assert.match(await told(nurse), /INTELLIGENCE-child/);
    assert.doesNotMatch(await told(visitor), /INTELLIGENCE/);
  });

  void it('a school at the strategy discussion neither answers education’s request nor reads whom it is about (C1, R103)', async () => {
    const asked = 'informationRequests { id agency people { names } }';
    const requestsOf = async (who: Requester) =>
      listAt(await one.read(who, asked), 'contact', 'informationRequests').filter(
        (request) => at(request, 'agency') === 'EDUCATION',
      );
    const [request] = await requestsOf(educationOfficer);
    assert.match(JSON.stringify(request), /Hanna/);
    assert.doesNotMatch(JSON.stringify(await requestsOf(safeguardingLead)), /Hanna/);
    const input = { request: at(request, 'id'), noRecord: true, nominated: [], visibilityAccepted: true };
    const answered = await one.command(safeguardingLead, 'submitReturn', input);
    assert.deepEqual(codesOf(answered), ['FORBIDDEN']);
  });

  void it('a chronology pages on behind a record whose reference holds its own separator (feature 53)', async () => {
    const page = `chronology { entries(first: 1, after: $after) { edges { node { record } } pageInfo { hasNextPage endCursor } } }`;
    const records: unknown[] = [];
    for (let after: unknown = null, more = true; more;) {
      const query = `query($id: ID!, $after: String) { contact(id: $id) { ${page} } }`;
      const entries = at(
        dataOf(await one.hub.ask(policeOfficer, query, { id: one.id, after })),
        'contact',
        'chronology',
        'entries',
      );
      records.push(at(entries, 'edges', 0, 'node', 'record'));
      [after, more] = [at(entries, 'pageInfo', 'endCursor'), at(entries, 'pageInfo', 'hasNextPage') === true];
    }
    assert.ok(records.slice(0, -1).includes('INCIDENT:A|7'), 'there is something behind it');
    assert.equal(new Set(records).size, records.length);
  });

  void it('a chronology that is presented past the gateway counts as no answer where it is of no agreed shape (ADR 14)', async () => {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ContactChronology {
      entries { sources { agency answered } } } } }`;
    const made = { level: 'FULL', rule: 'DT01', answer: 'OF_MY_OWN', entries: [], touchPoints: [] };
    const presented = { __typename: 'ContactChronology', id: one.id, subjects: [{ policeChronology: made }] };
    const { data, errors } = await one.hub.askAgency('SOCIAL_CARE', nurse, query, { of: [presented] });
    assert.deepEqual(errors, []);
    const ofPolice = listAt(data, '_entities', 0, 'entries', 'sources').filter(
      (source) => at(source, 'agency') === 'POLICE',
    );
    assert.ok(ofPolice.every((source) => at(source, 'answered') === false));
    for (const id of [undefined, { $gt: '' }]) {
      const none = await one.hub.askAgency('SOCIAL_CARE', nurse, query, { of: [{ ...presented, id }] });
      assert.deepEqual([none.errors, at(none.data, '_entities', 0)], [[], null]);
    }
  });

  void it('a restriction that one officer places is placed, though a colleague chose the same key before (R232)', async () => {
    const input = { record: withStrokeId, items: ['POL-06'], reason: 'A source.', idempotencyKey: '1' };
    const place = (who: Requester) =>
      mutate(who, 'restrictPoliceItems', 'RestrictItemsInput', input, 'id active');
    const first = at(dataOf(await place(policeOfficer)), 'restrictPoliceItems', 'id');
    const lift = { record: withStrokeId, restriction: first, reason: 'It is known.', idempotencyKey: '1' };
    dataOf(await mutate(policeOfficer, 'liftPoliceRestriction', 'LiftRestrictionInput', lift, 'active'));
    const second = dataOf(await place(sergeant));
    assert.equal(at(second, 'restrictPoliceItems', 'active'), true);
    assert.notEqual(at(second, 'restrictPoliceItems', 'id'), first);
  });

  void it('a correction tells a colleague that the manager was told, and nothing of what only the circle may know (POL-11, M2, B6)', async () => {
    one.hub.setTime('2026-11-03T09:30');
    const read = await one.about(teamManager, 'child', 'police { intelligence { text } }');
    assert.match(JSON.stringify(read), /uncle is said/);
    one.hub.setTime('2026-11-03T09:40');
    const input = { subject: one.subjects.child, reason: 'Born on the same day.', next: 'OPEN' };
    dataOf(await mutate(policeOfficer, 'unlinkPoliceMatch', 'UnlinkMatchInput', input, 'status'));
    const query = '{ corrections { police { received { subject disclosures { role answer items } } } } }';
    const toldTo = async (who: Requester): Promise<unknown> =>
      at(dataOf(await one.hub.ask(who, query)), 'corrections', 'police', 'received', 0, 'disclosures');
    const role = teamManager.role;
    assert.deepEqual(await toldTo(locality), [{ role, answer: null, items: [] }]);
    assert.deepEqual(await toldTo(teamManager), [{ role, answer: 'DISCLOSED', items: ['POL-11'] }]);
    assert.equal(await toldTo(safeguardingLead), undefined);
  });

  void it('once a wall stands around whom a link was wrong about, its own keepers read no name of theirs in the correction (B6)', async () => {
    const query = '{ corrections { police { made { record disclosures { items { item records } } } } } }';
    assert.match((await one.hub.ask(policeOfficer, query)).text, /POLICE-child/);
    const { given, family, birthDate, sex } = household.child;
    const walled = { kind: 'PERSON', reference: 'POLICE-child', names: [{ given, family }], birthDate, sex };
    await one.hub.load('POLICE', [{ ...walled, walled: true }]);
    const after = (await one.hub.ask(policeOfficer, query)).text;
    assert.match(after, /"record":null/);
    assert.doesNotMatch(after, /POLICE-child|INTELLIGENCE-child/);
  });
});

const withStrokeId = `${withStroke.kind}:${withStroke.reference}`;
