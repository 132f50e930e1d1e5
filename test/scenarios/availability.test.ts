import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { channels, deadlineFor, outcomeCategories, profileIds, profileOf } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';
import { at, auditor, dataOf, listAt, nurse } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';

const everything = `profile open bankHoliday opensAt closesAt phone acting outOfHours ringAsWell officeLost setting
  notAlwaysThere awayNow helpline { opens closes open }`;

describe('When the hub can be reached', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const availability = async (profile: string, time: string) => {
    hub.setTime(time);
    const query = `{ availability(profile: ${profile}) { ${everything} } }`;
    return at(dataOf(await hub.ask(nurse, query)), 'availability');
  };
  const instant = (local: string) => fromLocal(local).toISOString();

  it('R197: outside office hours only the Emergency Duty Team acts, for emergencies', async () => {
    const times = {
      '2026-11-03T09:15': true,
      '2026-11-03T17:00': false,
      '2026-11-06T16:45': false,
      '2026-11-07T11:00': false,
    };
    for (const [time, open] of Object.entries(times)) {
      const found = await availability('COVENTRY', time);
      assert.equal(at(found, 'open'), open, time);
      assert.match(
        String(at(found, 'acting')),
        open ? /day team/ : /Emergency Duty Team, in emergencies only/,
      );
    }
    assert.match(
      String(at(await availability('COVENTRY', '2026-11-07T11:00'), 'outOfHours', 0)),
      /does not carry on/,
    );
  });

  it('feature 90: the next opening steps over weekends and bank holidays, Friday closes early', async () => {
    const weekend = await availability('COVENTRY', '2026-11-06T16:31');
    assert.equal(at(weekend, 'opensAt'), instant('2026-11-09T08:30'));
    assert.equal(at(weekend, 'closesAt'), instant('2026-11-09T17:00'));
    const christmas = await availability('WALSALL', '2026-12-25T10:00');
    assert.equal(at(christmas, 'bankHoliday'), true);
    assert.equal(at(christmas, 'opensAt'), instant('2026-12-29T08:45'));
    const august = await availability('DURHAM', '2026-08-31T10:00');
    assert.deepEqual([at(august, 'open'), at(august, 'opensAt')], [false, instant('2026-09-01T08:30')]);
    const working = await availability('DURHAM', '2026-09-04T10:00');
    assert.deepEqual([at(working, 'opensAt'), at(working, 'closesAt')], [null, instant('2026-09-04T16:30')]);
  });

  it('feature 15: Walsall’s helpline is open 14:00 to 16:00 on working days, nobody else has one', async () => {
    const open = async (time: string) => at(await availability('WALSALL', time), 'helpline', 'open');
    assert.equal(await open('2026-11-03T13:59'), false);
    assert.equal(await open('2026-11-03T14:00'), true);
    assert.equal(await open('2026-11-03T16:00'), false);
    assert.equal(await open('2026-11-07T15:00'), false);
    assert.equal(await open('2026-08-31T15:00'), false);
    for (const profile of ['COVENTRY', 'BLACKBURN_WITH_DARWEN', 'DURHAM'])
      assert.equal(at(await availability(profile, '2026-11-03T15:00'), 'helpline'), null);
  });

  it('R198: what is sent to Coventry’s duty team after 17:00 must be backed by a call', async () => {
    assert.equal(at(await availability('COVENTRY', '2026-11-03T16:30'), 'ringAsWell'), false);
    const late = await availability('COVENTRY', '2026-11-03T17:30');
    assert.equal(at(late, 'ringAsWell'), true);
    assert.match(listAt(late, 'outOfHours').join(' '), /mailbox is read at the start of a shift/);
    assert.equal(at(await availability('DURHAM', '2026-11-03T17:30'), 'ringAsWell'), false);
  });

  it('R199, R200: each authority’s own arrangement with its duty team stands in the answer', async () => {
    const said = async (profile: string) =>
      listAt(await availability(profile, '2026-11-03T20:00'), 'outOfHours').join(' ');
    assert.match(
      await said('BLACKBURN_WITH_DARWEN'),
      /police safeguarding report.*Emergency Duty Team.*checked again.*police in the working week/,
    );
    assert.match(await said('DURHAM'), /passes what it has learned to the day teams/);
  });

  it('R203: says how work goes on when the office is lost, where the authority has said so', async () => {
    const lost = String(at(await availability('COVENTRY', '2026-11-03T10:00'), 'officeLost'));
    assert.match(lost, /own agencies over secure links.*neighbourhood offices/);
    assert.equal(at(await availability('WALSALL', '2026-11-03T10:00'), 'officeLost'), null);
  });

  it('says who is not always there, and who is away now by the calendar', async () => {
    const morning = await availability('BLACKBURN_WITH_DARWEN', '2026-11-03T10:00');
    assert.match(listAt(morning, 'notAlwaysThere').join(' '), /Education: half a day/);
    assert.deepEqual(at(morning, 'awayNow'), []);
    assert.deepEqual(at(await availability('BLACKBURN_WITH_DARWEN', '2026-11-03T14:00'), 'awayNow'), [
      'EDUCATION',
    ]);
  });
});

describe('A procedure as published data', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const selection = `id version name forms callerMenu dispute feedback advice exploitationTriage retentionYears managers minimumAgencies
    channels { channel onlyFrom approvedForProfessionals isWrittenForm guidance source }
    ratings { rag label threshold level } outcomes { category label thresholds team teamPhone source }
    pathways { pathway receivedBy team gathers criteria steps source } grounds { ground recordedBy recordedIn source }
    deadlines { id name rag amount kind runsFrom source }`;

  for (const id of profileIds)
    it(`${id}: whoever has a token reads its forms, ways in, outcomes, grounds and times, each with its source`, async () => {
      for (const who of [nurse, auditor, aRequester('SOCIAL_CARE', 'PUBLIC_REFERRER')]) {
        const read = at(
          dataOf(await hub.ask(who, `{ procedure(profile: ${id}) { ${selection} } }`)),
          'procedure',
        );
        const profile = profileOf(id);
        assert.deepEqual(at(read, 'forms'), profile.forms.value);
        assert.equal(at(read, 'dispute'), profile.dispute.value);
        assert.equal(at(read, 'version'), profile.version);
        for (const row of listAt(read, 'channels')) assert.ok(String(at(row, 'channel')) in channels);
        for (const row of listAt(read, 'outcomes'))
          assert.ok(String(at(row, 'category')) in outcomeCategories);
        for (const row of listAt(read, 'deadlines'))
          assert.doesNotThrow(() => deadlineFor(profile, String(at(row, 'id')), { receivedAt: new Date(0) }));
        for (const list of ['channels', 'outcomes', 'pathways', 'grounds', 'deadlines'])
          for (const row of listAt(read, list)) assert.notEqual(at(row, 'source'), '');
      }
    });

  it('R210: no procedure states how long records are kept: each leaves it to its own configuration', async () => {
    for (const id of profileIds) {
      const answer = dataOf(await hub.ask(nurse, `{ procedure(profile: ${id}) { retentionYears } }`));
      assert.equal(at(answer, 'procedure', 'retentionYears'), null);
      assert.match(profileOf(id).continuity.source, /\[P\] no retention is stated \(R210\)/);
    }
  });
});
