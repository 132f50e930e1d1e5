import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, nurse, policeOfficer, teamManager } from '../support/aCase';
import {
  ask,
  doOn,
  linesAbout,
  listAdmin,
  noticesFor,
  report,
  socialWorker,
  type IncidentPerson,
  type SeenNotice,
} from '../support/aDomesticAbuseIncident';
import { createHub, type Hub } from '../support/createHub';

const child = (given: string, birthDate: string, more: object = {}): IncidentPerson => ({
  role: 'CHILD',
  given,
  family: 'Hale',
  birthDate,
  resident: true,
  ...more,
});
const mother: IncidentPerson = { role: 'MOTHER', given: 'Rosa', family: 'Hale', birthDate: '1991-04-04' };
const rationale = 'The mother was strangled: to ask her first at home would put her at risk.';

const stateOf = (notice: SeenNotice, index: number) => notice.items[index]?.state;
const idOf = (notice: SeenNotice, index: number) => notice.items[index]?.child;

describe('The police’s daily list, Coventry (D11, R161–R166, feature 75, feature 76)', () => {
  let hub: Hub;
  let notice: SeenNotice;

  const contactOf = async (index: number, selection: string): Promise<unknown> => {
    const id = notice.items[index]?.contact;
    const query = `query($id: ID!) { contact(id: $id) { ${selection} } }`;
    return at(dataOf(await hub.ask(teamManager, query, { id })), 'contact');
  };

  before(async () => {
    hub = await createHub({ at: '2026-06-15T07:50' });
    const { refused } = await hub.load(
      'POLICE',
      linesAbout('POLICE', [
        [
          'INCIDENT',
          ['ebba'],
          {
            account: 'Shouts were heard.',
            location: 'Zeal Terrace',
            childrenSeen: 'Seen, not spoken to.',
            dashLevel: 'HIGH',
          },
        ],
      ]),
    );
    assert.deepEqual(refused, []);
    const people = [
      child('Una', '2015-05-05'),
      child('Ivo', '2017-06-06'),
      child('Mia', '2019-07-07', { resident: false, nonResidentContact: true }),
      child('Kit', '2020-08-08', { consent: { status: 'GIVEN', givenBy: 6 } }),
      child('Lou', '2021-09-09'),
      mother,
    ];
    notice = await report(hub, 'COVENTRY', people, { dashLevel: 'HIGH' });
  });
  after(() => hub.close());

  it('lists every child who lives there, was there or has contact, with the times of the day (R161, R163)', () => {
    assert.deepEqual(
      notice.items.map(({ state }) => state),
      Array(5).fill('LISTED'),
    );
    assert.deepEqual(
      notice.timetable.map((step) => step.at),
      ['2026-06-15T07:30:00.000Z', '2026-06-15T08:15:00.000Z'],
    );
  });

  it('shows those who mark it people and no level, and the rest of the hub nothing, before the filter (R163, F4)', async () => {
    const [seen] = await noticesFor(hub, listAdmin, 'COVENTRY');
    assert.equal(seen?.people.length, 6);
    assert.equal(seen.dashLevel, null);
    assert.equal((await noticesFor(hub, policeOfficer, 'COVENTRY'))[0]?.dashLevel, 'HIGH');
    assert.deepEqual(await noticesFor(hub, nurse, 'COVENTRY'), []);
    assert.deepEqual(await noticesFor(hub, { ...socialWorker, role: 'CAF_WORKER' }, 'COVENTRY'), []);
  });

  it('08:30: the list is marked, an open child leaves it and its worker is told (R163, R166, feature 76)', async () => {
    hub.setTime('2026-06-15T08:35');
    const mark = (index: number, status: string, lastContactOn?: string) => ({
      child: idOf(notice, index),
      mark: status,
      ...(lastContactOn && { lastContactOn }),
    });
    const undated = await ask(hub, listAdmin, 'annotateDomesticAbuse', {
      notice: notice.id,
      items: [mark(1, 'CLOSED_UNDER_8_WEEKS')],
    });
    assert.equal(undated.errors[0]?.extensions.rule, 'R163');
    notice = await doOn(hub, listAdmin, 'annotateDomesticAbuse', {
      notice: notice.id,
      items: [
        mark(0, 'OPEN'),
        mark(1, 'CLOSED_UNDER_8_WEEKS', '2026-05-20'),
        mark(2, 'NOT_KNOWN'),
        mark(3, 'LAST_CONTACT', '2024-01-10'),
        mark(4, 'NOT_KNOWN'),
      ],
    });
    assert.equal(stateOf(notice, 0), 'OPEN_REMOVED');
    assert.equal(at(await contactOf(0, 'state'), 'state'), 'WITH_ALLOCATED_WORKER');
    assert.deepEqual(
      notice.items.slice(1).map(({ state, contact }) => [state, contact]),
      Array(4).fill(['ANNOTATED', null]),
    );
  });

  it('09:15: without consent the police write down why, and of whom they drop as well (R164)', async () => {
    hub.setTime('2026-06-15T09:15');
    const choose = (index: number, refer: boolean, why?: string) =>
      ask(hub, policeOfficer, 'filterDomesticAbuse', {
        notice: notice.id,
        items: [{ child: idOf(notice, index), refer, ...(why && { rationale: why }) }],
      });
    assert.equal((await choose(1, true)).errors[0]?.extensions.guard, 'POLICE_RATIONALE');
    assert.equal((await choose(4, false)).errors[0]?.extensions.guard, 'BELOW_POLICE_THRESHOLD');
    const byAdmin = await ask(hub, listAdmin, 'filterDomesticAbuse', { notice: notice.id, items: [] });
    assert.equal(byAdmin.errors[0]?.extensions.code, 'FORBIDDEN');
  });

  it('removed children are in no view of the hub’s, and the level is known once all are filtered (R164, R165, feature 76)', async () => {
    notice = await doOn(hub, policeOfficer, 'filterDomesticAbuse', {
      notice: notice.id,
      items: [
        { child: idOf(notice, 1), refer: true, rationale },
        { child: idOf(notice, 2), refer: true, rationale },
        { child: idOf(notice, 3), refer: true },
        { child: idOf(notice, 4), refer: false, rationale: 'Shouting only; the child was with her aunt.' },
      ],
    });
    assert.deepEqual(
      notice.items.map(({ state }) => state),
      ['OPEN_REMOVED', 'CONTACT_CREATED', 'CONTACT_CREATED', 'CONTACT_CREATED', 'REMOVED'],
    );
    const [seen] = await noticesFor(hub, listAdmin, 'COVENTRY');
    assert.equal(seen?.dashLevel, 'HIGH');
    assert.equal(seen.items.length, 4);
    assert.ok(!seen.people.some(({ names }) => names.includes('Lou Hale')));
    assert.ok(seen.items.every((item) => item.rationale === null));
    const manager = (await noticesFor(hub, teamManager, 'COVENTRY'))[0];
    assert.equal(manager?.items[1]?.rationale, rationale);
  });

  it('a contact is made for each child referred, the lately closed to the old team (R166, R35)', async () => {
    assert.equal(at(await contactOf(1, 'state'), 'state'), 'WITH_AREA_TEAM');
    assert.equal(at(await contactOf(2, 'state'), 'state'), 'AWAITING_MANAGER');
    const people = listAt(await contactOf(2, 'subjects { role person { names } }'), 'subjects');
    assert.deepEqual(
      people.map((one) => [at(one, 'role'), at(one, 'person', 'names', 0)]),
      [
        ['CHILD', 'Mia Hale'],
        ['SIBLING', 'Una Hale'],
        ['SIBLING', 'Ivo Hale'],
        ['SIBLING', 'Kit Hale'],
        ['SIBLING', 'Lou Hale'],
        ['MOTHER', 'Rosa Hale'],
      ].filter(([, name]) => name !== 'Lou Hale'),
    );
  });

  it('the police’s reasons stand in for the consent that was not asked, and only there (R164, F2)', async () => {
    const overrides = listAt(await contactOf(2, 'overrides { ground reason subjects }'), 'overrides');
    assert.equal(at(overrides[0], 'ground'), 'POLICE_DA_RATIONALE');
    assert.equal(at(overrides[0], 'reason'), rationale);
    const consented = await contactOf(3, 'overrides { subjects } subjects { id role consent { status } }');
    assert.deepEqual(listAt(consented, 'overrides'), []);
    assert.equal(at(consented, 'subjects', 0, 'consent', 'status'), 'GIVEN');
  });

  it('the police’s file goes to social care and to nobody else before an assessment (R167, DT53, DT56, F4)', async () => {
    const id = notice.items[2]?.contact ?? '';
    const match = `query($id: ID!) { contact(id: $id) { subjects { id policeMatch { status } } } }`;
    const subjects = listAt(dataOf(await hub.ask(policeOfficer, match, { id })), 'contact', 'subjects');
    const input = { subject: at(subjects[0], 'id'), record: 'POLICE-ebba', reason: 'As on the list.' };
    const confirm = `mutation($input: ConfirmMatchInput!) { confirmPoliceMatch(input: $input) { status } }`;
    dataOf(await hub.ask(policeOfficer, confirm, { input }));
    const query = `query($id: ID!) { contact(id: $id) { subjects { disclosure { level } police { incidents { account location childrenSeen dashLevel } } } } }`;
    const seen = dataOf(await hub.ask(teamManager, query, { id }));
    assert.equal(at(seen, 'contact', 'subjects', 0, 'disclosure', 'level'), 'DA_ENVELOPE');
    const file = at(seen, 'contact', 'subjects', 0, 'police', 'incidents', 0) as object;
    assert.deepEqual(Object.values(file), [
      'Shouts were heard.',
      'Zeal Terrace',
      'Seen, not spoken to.',
      'HIGH',
    ]);
    assert.equal(dataOf(await hub.ask(nurse, query, { id })).contact, null);
  });

  it('V19: a BSO reads nothing of the police’s file, for the role', async () => {
    const query = `query($id: ID!) { contact(id: $id) { subjects { disclosure { level reasons } police { answer } } } }`;
    const bso = { ...listAdmin, role: 'BSO' } as const;
    const seen = dataOf(await hub.ask(bso, query, { id: notice.items[2]?.contact }));
    assert.equal(at(seen, 'contact', 'subjects', 0, 'police'), null);
    assert.deepEqual(at(seen, 'contact', 'subjects', 0, 'disclosure', 'reasons'), ['ROLE']);
  });

  it('harm in the notice makes a contact at once, without waiting for the list (R172, feature 79)', async () => {
    const harmed = await report(hub, 'COVENTRY', [child('Ada', '2018-01-01'), mother], {
      incidentReference: 'ZZ/1506/26',
      harmEvident: true,
    });
    assert.equal(stateOf(harmed, 0), 'CONTACT_CREATED');
    const states = await noticesFor(hub, listAdmin, 'COVENTRY');
    assert.equal(states[0]?.id, harmed.id);
  });
});

describe('Who is on whose list (C13)', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-06-15T07:00' });
  });
  after(() => hub.close());

  it('a child with contact only is on Coventry’s list (R161) and on no agenda of Walsall’s (R162)', async () => {
    const people = [child('Mia', '2019-07-07', { resident: false, nonResidentContact: true }), mother].map(
      ({ given, family, ...person }) => ({ ...person, names: [{ given, family }] }),
    );
    const input = { incidentReference: 'ZZ/9/26', occurredAt: '2026-06-14T20:00:00Z', people };
    const listed = await ask(hub, policeOfficer, 'reportDomesticAbuse', { ...input, profile: 'COVENTRY' });
    assert.equal(at(dataOf(listed), 'reportDomesticAbuse', 'items', 0, 'state'), 'LISTED');
    const refusedTo = await ask(hub, policeOfficer, 'reportDomesticAbuse', { ...input, profile: 'WALSALL' });
    assert.equal(refusedTo.errors[0]?.extensions.rule, 'R162');
  });

  it('is reported by the police alone', async () => {
    const input = {
      profile: 'WALSALL',
      incidentReference: 'ZZ/8/26',
      occurredAt: '2026-06-14T20:00:00Z',
      people: [],
    };
    const answer = await ask(hub, nurse, 'reportDomesticAbuse', input);
    assert.equal(answer.errors[0]?.extensions.code, 'FORBIDDEN');
  });
});
