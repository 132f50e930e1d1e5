import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencyNames, roleNames, isRoleOf } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  auditor,
  dataOf,
  educationOfficer,
  fieldOf,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { otherSchool, school } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { agencySelection, wideQueries, wideSelection } from './wideSelection';

const schoolsOwn = /Kiln Lane|locked door|Hid food|"attendancePercentage":81/;
const beyondSummary =
  /lamp was thrown|towpath|come back|bicycle|bus shelter|uncle|Wagtail|Heron Mews|960777|locked door|Hid food|stolen goods|lodger|flinched|grandmother|own time in care|swimming coach|bakery/;

const codesOf = async (
  one: Case,
  who: Requester,
  query: string,
  variables: object = {},
): Promise<unknown> => [
  ...new Set((await one.hub.ask(who, query, variables)).errors.map(({ extensions }) => extensions.code)),
];

const allTexts = async (one: Case, who: Requester): Promise<string> => {
  const texts: string[] = [];
  for (const query of Object.values(wideQueries))
    texts.push((await one.hub.ask(who, query, { id: one.id })).text);
  return texts.join('\n');
};

const records = (field: string, person: string): string =>
  `{ ${field}Records(person: "${person}") { ${wideSelection(`${field.charAt(0).toUpperCase()}${field.slice(1)}Disclosure`)} } }`;

describe('A requester outside their role', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
  });
  after(() => one.close());

  const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });

  it('at another school does not know of the contact, nor of the child in this school’s records (M1)', async () => {
    assert.equal((await one.read(elsewhere, 'id')).contact, null);
    const own = await one.hub.ask(elsewhere, records('education', 'EDUCATION-child'));
    assert.deepEqual(
      [at(own.data, 'educationRecords', 'answer'), at(own.data, 'educationRecords', 'withheld')],
      ['NOTHING_HELD', []],
    );
    assert.doesNotMatch(own.text, schoolsOwn);
    const here = await one.hub.ask(safeguardingLead, records('education', 'EDUCATION-child'));
    assert.match(here.text, schoolsOwn, 'the child’s own school reads them');
  });

  it('at another school reads nothing of this school’s records from the same strategy discussion (M1, M7)', async () => {
    const attendees = [
      ...['SOCIAL_CARE', 'POLICE', 'HEALTH'].map((agency) => ({ agency })),
      ...[school, otherSchool].map((establishment) => ({ agency: 'EDUCATION', role: 'DSL', establishment })),
    ];
    dataOf(await one.command(teamManager, 'conveneStrategy', { attendees }));
    const text = JSON.stringify(await one.read(elsewhere, `subjects { ${agencySelection('education')} }`));
    assert.doesNotMatch(text, schoolsOwn);
    assert.match(text, /NOTHING_HELD/);
    assert.match(
      JSON.stringify(await one.read(teamManager, `subjects { ${agencySelection('education')} }`)),
      schoolsOwn,
    );
  });

  it('at another school neither restricts, lifts nor matches this school’s records (R232, R233, B6)', async () => {
    const restrict = 'mutation($input: RestrictItemsInput!) { restrictEducationItems(input: $input) { id } }';
    const input = { record: 'CPOMS_ENTRY:CPOMS_ENTRY-child', items: ['*'], reason: 'Not ours at all.' };
    const refused = await codesOf(one, elsewhere, restrict, { input });
    assert.ok(
      Array.isArray(refused) && ['FORBIDDEN', 'NOT_FOUND'].includes(String(refused[0])),
      `answered ${String(refused)}`,
    );
    const confirm = 'mutation($input: RejectMatchInput!) { rejectEducationMatch(input: $input) { status } }';
    const reject = { subject: one.subjects.child, reason: 'Not ours at all.' };
    const rejected = await codesOf(one, elsewhere, confirm, { input: reject });
    assert.ok(
      Array.isArray(rejected) && ['FORBIDDEN', 'NOT_FOUND'].includes(String(rejected[0])),
      `answered ${String(rejected)}`,
    );
  });

  it('in an administrative role reads a summary at most, of others and of their own agency (M10)', async () => {
    const admin = aRequester('HEALTH', 'HEALTH_MASH_ADMIN');
    const text = await allTexts(one, admin);
    assert.match(text, /Ostrander/, 'the summary is there');
    assert.doesNotMatch(text, beyondSummary);
    assert.match(text, /"level":"SUMMARY"/);
    assert.doesNotMatch(text, /"level":"(FULL|RELEVANT)"/);
    const own = (await one.hub.ask(admin, records('health', 'HEALTH-child'))).text;
    assert.match(own, /Quillfeather/);
    assert.doesNotMatch(own, /anaemia|Spiral|wrist|referral centre|Not brought/);
  });

  it('as BSO gets ROLE where police fields are asked for (V19)', async () => {
    const bso = aRequester('SOCIAL_CARE', 'BSO');
    const child = await one.about(bso, 'child', `disclosure { level reasons } ${agencySelection('police')}`);
    assert.deepEqual(at(child, 'disclosure'), { level: 'NONE', reasons: ['ROLE'] });
    assert.equal(at(child, 'police'), null);
    assert.doesNotMatch(await allTexts(one, bso), beyondSummary);
  });

  it('as IDVA reads no case note of social care, with a seat or without (B1, M1)', async () => {
    const adviser = aRequester('SOCIAL_CARE', 'IDVA');
    const notes = /flinched|own time in care|grandmother|swimming coach/;
    const own = await one.hub.ask(adviser, records('socialCare', 'SOCIAL_CARE-mother'));
    assert.doesNotMatch(own.text, notes);
    assert.match(own.text, /bakery/, 'the service’s own safety plan is the adviser’s to read');
    assert.doesNotMatch((await one.hub.ask(adviser, records('socialCare', 'SOCIAL_CARE-child'))).text, notes);
    const seats = [
      { agency: 'SOCIAL_CARE', role: 'IDVA' },
      { agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
    ];
    const others = [
      { agency: 'POLICE' },
      { agency: 'HEALTH' },
      { agency: 'EDUCATION', role: 'DSL', establishment: school },
    ];
    dataOf(await one.command(teamManager, 'conveneStrategy', { attendees: [...seats, ...others] }));
    const seated = await allTexts(one, adviser);
    assert.match(seated, /"level":"SUMMARY"/);
    assert.doesNotMatch(seated, notes);
  });

  it('cannot change what an agency discloses from a role that reads no case in it (C1, R232)', async () => {
    const idle = ['QA_AUDITOR', 'MMG_MEMBER', 'PROFESSIONAL_REFERRER'] as const;
    for (const role of idle) {
      const who = aRequester('POLICE', role);
      const item = { record: 'INCIDENT:INCIDENT-child', items: ['*'], reason: 'Because I can.' };
      const restrict = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
      assert.deepEqual([role, await codesOf(one, who, restrict, { input: item })], [role, ['FORBIDDEN']]);
      const reject = 'mutation($input: RejectMatchInput!) { rejectPoliceMatch(input: $input) { status } }';
      const match = { subject: one.subjects.sibling, reason: 'Because I can.' };
      assert.deepEqual([role, await codesOf(one, who, reject, { input: match })], [role, ['FORBIDDEN']]);
    }
  });
});

describe('The disclosure logs', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
    await allTexts(one, policeOfficer);
  });
  after(() => one.close());

  const logOf = (field: string): string =>
    `{ audit { ${field} { entries(first: 200) { entries { ${wideSelection('LogEntry')} } } checkpoint { size rootHash } } } }`;

  it('are read by auditors, who find metadata and no content, and no case (C1, G3)', async () => {
    for (const agency of agencyNames) {
      const answer = await one.hub.ask(auditor, logOf(fieldOf[agency]));
      assert.ok(listAt(dataOf(answer), 'audit', fieldOf[agency], 'entries', 'entries').length > 0);
      assert.doesNotMatch(answer.text, beyondSummary);
      assert.doesNotMatch(answer.text, /Dunmore|Hanna|Benedikt|Kiln Row/);
    }
    assert.deepEqual(await codesOf(one, auditor, wideQueries.contact ?? '', { id: one.id }), ['FORBIDDEN']);
    assert.deepEqual(await codesOf(one, auditor, '{ contacts { edges { node { id } } } }'), ['FORBIDDEN']);
    assert.deepEqual(await codesOf(one, auditor, '{ informationRequests { edges { node { id } } } }'), [
      'FORBIDDEN',
    ]);
    const own = (await one.hub.ask(auditor, records('socialCare', 'SOCIAL_CARE-child'))).text;
    assert.doesNotMatch(own, beyondSummary);
  });

  it('note every reading of themselves', async () => {
    const { log } = one.hub.agencies.HEALTH.dependencies;
    const { size } = await log.checkpoint();
    dataOf(await one.hub.ask(auditor, logOf('health')));
    const { entries } = await log.entries({}, { first: 50, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => [body.kind, body.requester.sub]),
      [
        ['AUDIT_READ', auditor.sub],
        ['AUDIT_READ', auditor.sub],
      ],
    );
  });

  it('are closed to every other role, of every agency', async () => {
    for (const who of [
      teamManager,
      policeOfficer,
      nurse,
      educationOfficer,
      probationOfficer,
      safeguardingLead,
    ])
      for (const agency of agencyNames)
        assert.deepEqual(
          [who.role, agency, await codesOf(one, who, logOf(fieldOf[agency]))],
          [who.role, agency, ['FORBIDDEN']],
        );
    const others = roleNames.filter((role) => role !== 'QA_AUDITOR' && role !== 'DSL');
    for (const role of others) {
      const agency = agencyNames.find((name) => isRoleOf(name, role)) ?? 'SOCIAL_CARE';
      assert.deepEqual(
        [role, await codesOf(one, aRequester(agency, role), logOf('police'))],
        [role, ['FORBIDDEN']],
      );
    }
  });
});
