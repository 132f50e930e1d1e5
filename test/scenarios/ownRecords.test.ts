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
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRecord, otherSchool } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { isRefused } from './aReferral';

const adviser = aRequester('SOCIAL_CARE', 'IDVA');
const supervisor = aRequester('PROBATION', 'SUPERVISING_OM');
const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });

const call = {
  kind: 'SCHOOL_CALL',
  reference: 'CALL-2026-7',
  subjects: ['EDUCATION-child'],
  date: '2026-11-03T11:20:00Z',
  content: { spokenTo: 'Designated safeguarding lead', fact: 'Pia has worn the same coat all week.' },
};
const named = `${call.kind}:${call.reference}`;

/** The mother’s sentence ended seven years ago: beyond the six that probation answers for. */
const sevenYearsAgo = aRecord(
  'PROBATION',
  'PROFILE',
  ['mother'],
  { known: 'PREVIOUS', riskLevel: 'LOW', practitioner: 'Mx Pellworth' },
  { date: '2019-05-01T10:00:00+00:00' },
);

void describe('An agency’s own staff and its own records (design 8)', () => {
  let one: Case;
  before(async () => {
    one = await aCase({
      level: 'CIN',
      lines: (agency, lines) =>
        agency === 'PROBATION'
          ? lines.map((line) => (line.kind === 'PROFILE' ? sevenYearsAgo : line))
          : lines,
    });
  });
  after(() => one.close());

  const add = (who: Requester, line: object, more: object = {}, noun = 'Education') =>
    one.hub.ask(
      who,
      `mutation($input: AddRecordInput!) { add${noun}Record(input: $input) { record outcome } }`,
      { input: { line, ...more } },
    );
  const added = async (line: object, more: object = {}) =>
    at(dataOf(await add(educationOfficer, line, more)), 'addEducationRecord');
  const handling = async (who: Requester, field: string, person: string): Promise<readonly unknown[]> => {
    const selection = `id kind date subjects establishment olderButRelevant sanitised
      restrictions { id items } items { item tier restricted }`;
    const query = `{ ${field}RecordHandling(person: "${person}") { ${selection} } }`;
    return listAt(dataOf(await one.hub.ask(who, query)), `${field}RecordHandling`);
  };
  const calls = async (who: Requester) =>
    at(
      await one.about(who, 'child', 'education { schoolCalls { fact } withheld { item reason } }'),
      'education',
    );

  void it('the education officer enters what the school said on the telephone, once (EDU-18, R103)', async () => {
    const key = { idempotencyKey: 'call-7' };
    assert.deepEqual(await added(call, key), { record: named, outcome: 'ADDED' });
    assert.deepEqual(await added(call, key), { record: named, outcome: 'ADDED' }, 'the same answer again');
    assert.deepEqual(await added(call), { record: named, outcome: 'UNCHANGED' });
    const other = { ...call, reference: 'CALL-2026-8' };
    await isRefused(add(educationOfficer, other, key), 'IDEMPOTENCY_KEY_REUSED');
    const said = { ...call, content: { ...call.content, fact: 'Pia has worn the same thin coat all week.' } };
    assert.deepEqual(await added(said), { record: named, outcome: 'CHANGED' });
    assert.deepEqual(
      await added(call, key),
      { record: named, outcome: 'ADDED' },
      'sent late, it undoes nothing',
    );
    const own = `{ educationRecords(person: "EDUCATION-child") { schoolCalls { id fact } } }`;
    const mine = dataOf(await one.hub.ask(educationOfficer, own));
    assert.deepEqual(at(mine, 'educationRecords', 'schoolCalls'), [{ id: named, fact: said.content.fact }]);
  });

  void it('what cannot be taken is refused as an import would: where and what was expected, never what was entered', async () => {
    const wrong = { ...call, date: 'last Tuesday', content: { fact: 7, gossip: 'Her aunt told me' } };
    const { errors, text } = await add(educationOfficer, wrong);
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT');
    assert.match(String(errors[0].extensions.detail), /date: expected.*content\.fact: expected text/);
    assert.doesNotMatch(text, /Tuesday|aunt/);
    await isRefused(add(educationOfficer, { ...call, kind: 'INCIDENT' }), 'BAD_USER_INPUT');
    const person = { kind: 'PERSON', reference: 'EDUCATION-new', names: [{ given: 'A', family: 'B' }] };
    await isRefused(add(educationOfficer, person), 'BAD_USER_INPUT');
    await isRefused(add(educationOfficer, { ...call, $where: '1' }), 'BAD_USER_INPUT');
    const slip = await add(educationOfficer, { ...call, subjects: ['EDUCATION-chidl'] });
    assert.match(String(slip.errors[0]?.extensions.detail), /^subjects: expected references of people/);
  });

  void it('nobody else adds to education’s records, a school’s lead no more than another agency (M1)', async () => {
    for (const who of [safeguardingLead, policeOfficer, teamManager])
      await isRefused(add(who, call), 'FORBIDDEN');
    const plan = aRecord('SOCIAL_CARE', 'SAFETY_PLAN', ['mother'], { plan: 'Another key.' });
    await isRefused(add(teamManager, plan, {}, 'SocialCare'), 'FORBIDDEN');
    dataOf(await add(adviser, { ...plan, reference: 'PLAN-2' }, {}, 'SocialCare'));
  });

  void it('nominated in the return, the Team Manager reads it while information is gathered (EDU-18, F3)', async () => {
    const before = await calls(teamManager);
    assert.doesNotMatch(JSON.stringify(before), /coat/);
    const requests = listAt(
      await one.read(educationOfficer, 'informationRequests { id agency visibilityWarning }'),
      'contact',
      'informationRequests',
    );
    const request = requests.find((each) => at(each, 'agency') === 'EDUCATION');
    const answer = {
      request: at(request, 'id'),
      noRecord: false,
      analysis: 'Neglected by day as well as by night.',
      nominated: [named],
      visibilityAccepted: true,
    };
    dataOf(await one.command(educationOfficer, 'submitReturn', answer));
    assert.match(JSON.stringify(await calls(teamManager)), /thin coat/);
  });

  void it('whoever keeps the records sees how each may be shared: people, date, tier, restrictions (B3, R233)', async () => {
    const restrict = `mutation($input: RestrictItemsInput!) { restrictEducationItems(input: $input) { id } }`;
    const input = { record: named, items: ['EDU-18'], reason: 'The lead asked us to keep it here.' };
    const placed = at(
      dataOf(await one.hub.ask(educationOfficer, restrict, { input })),
      'restrictEducationItems',
    );
    await added({ ...call, sanitised: { fact: 'Pia is short of clothes.' } });
    const [newest] = await handling(educationOfficer, 'education', 'EDUCATION-child');
    assert.deepEqual(newest, {
      id: named,
      kind: 'SCHOOL_CALL',
      date: '2026-11-03T11:20:00.000Z',
      subjects: ['EDUCATION-child'],
      establishment: null,
      olderButRelevant: null,
      sanitised: ['fact'],
      restrictions: [{ id: at(placed, 'id'), items: ['EDU-18'] }],
      items: [{ item: 'EDU-18', tier: 'RELEVANT', restricted: true }],
    });
  });

  void it('a school’s lead sees the handling of the own school’s records and of no other’s (M1)', async () => {
    const here = await handling(safeguardingLead, 'education', 'EDUCATION-child');
    assert.deepEqual(here.map((each) => at(each, 'kind')).sort(), ['CPOMS_ENTRY', 'ENROLMENT']);
    assert.deepEqual(await handling(elsewhere, 'education', 'EDUCATION-child'), []);
    const query = `{ educationRecordHandling(person: "EDUCATION-child") { id } }`;
    await isRefused(one.hub.ask(policeOfficer, query), 'FORBIDDEN');
  });

  void it('a carried service restricts its own records, and social care does not do it for it (B1, R233)', async () => {
    const plan = 'SAFETY_PLAN:SAFETY_PLAN-mother';
    const restrict = `mutation($input: RestrictItemsInput!) { restrictSocialCareItems(input: $input) { placedBy } }`;
    const input = { record: plan, items: ['*'], reason: 'The neighbour must not be known.' };
    await isRefused(one.hub.ask(teamManager, restrict, { input }), 'NOT_FOUND');
    const placed = dataOf(await one.hub.ask(adviser, restrict, { input }));
    assert.equal(at(placed, 'restrictSocialCareItems', 'placedBy'), 'IDVA');
    const note = { ...input, record: 'CASE_NOTE:CASE_NOTE-mother' };
    await isRefused(one.hub.ask(adviser, restrict, { input: note }), 'NOT_FOUND');
    const seen = await handling(adviser, 'socialCare', 'SOCIAL_CARE-mother');
    assert.deepEqual([...new Set(seen.map((each) => at(each, 'kind')))], ['SAFETY_PLAN']);
  });

  void it('an old probation record is told once its keeper says why it still matters, until that is taken back (M9, R104)', async () => {
    const explain = (who: Requester, reason: string | null) =>
      one.hub.ask(
        who,
        'mutation($input: ExplainRecordAgeInput!) { explainProbationRecordAge(input: $input) { olderButRelevant } }',
        { input: { record: 'PROFILE:PROFILE-mother', reason } },
      );
    const risk = async () =>
      JSON.stringify(
        await one.about(
          teamManager,
          'mother',
          'probation { profile { riskLevel } withheld { item reason } }',
        ),
      );
    assert.match(await risk(), /"reason":"AGED"/);
    assert.doesNotMatch(await risk(), /"riskLevel":"LOW"/);
    await isRefused(explain(teamManager, 'I want to see it.'), 'FORBIDDEN');
    await isRefused(explain(supervisor, ''), 'BAD_USER_INPUT');
    const reason = 'The same pattern of theft before each move.';
    dataOf(await explain(supervisor, reason));
    assert.match(await risk(), /"riskLevel":"LOW"/);
    const again = { ...sevenYearsAgo, content: { known: 'PREVIOUS', riskLevel: 'LOW' } };
    assert.equal((await one.hub.load('PROBATION', [again])).changed, 1);
    assert.match(await risk(), /"riskLevel":"LOW"/, 'an import takes nothing of it back');
    const [old] = (await handling(probationOfficer, 'probation', 'PROBATION-mother')).filter(
      (each) => at(each, 'kind') === 'PROFILE',
    );
    assert.equal(at(old, 'olderButRelevant'), reason);
    dataOf(await explain(probationOfficer, null));
    assert.match(await risk(), /"reason":"AGED"/);
  });

  void it('all of it is in the agencies’ logs, by reference and never in words (M11)', async () => {
    const entries =
      '{ entries(first: 200) { entries { kind command facts { name value } disclosed { field records } } } }';
    const { text } = await one.hub.ask(
      auditor,
      `{ audit { education ${entries} socialCare ${entries} probation ${entries} } }`,
    );
    for (const logged of [
      /"add record EDUCATION","facts":\[[^\]]*"SCHOOL_CALL:CALL-2026-7"/,
      /"restrict SOCIAL_CARE"/,
      /"explain age PROBATION"/,
      /"OWN_READ"[^}]*"field":"RecordHandling"/,
    ])
      assert.match(text, logged);
    assert.doesNotMatch(text, /coat|pattern of theft|neighbour|clothes/);
  });
});
