import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, auditor, dataOf, listAt } from '../support/aCase';
import { linesAbout, officer } from '../support/aDomesticAbuseIncident';
import { aRequester, createHub, type Hub, type HubAnswer } from '../support/createHub';

const sender = aRequester('POLICE', 'ENCOMPASS_ADMIN');
const keyAdult = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-GREENLEA' });
const otherSchool = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-ELSEWHERE' });
const words = 'There was an incident at home on Saturday night. Please keep an eye on Ebba.';

const send = (hub: Hub, who: Requester, more: object = {}): Promise<HubAnswer> =>
  hub.ask(
    who,
    `mutation($input: SendEncompassNoticeInput!) { sendEncompassNotice(input: $input) { id dueBy sentAt readAt } }`,
    {
      input: {
        profile: 'WALSALL',
        incidentReference: 'ZZ/1306/26',
        incidentAt: '2026-06-13T21:40:00Z',
        child: 'POLICE-ebba',
        establishment: 'ZZ-GREENLEA',
        notice: words,
        ...more,
      },
    },
  );

const read = async (hub: Hub, who: Requester): Promise<readonly unknown[]> => {
  const query = `query { encompassNotices { edges { node { id notice establishment sentAt dueBy readAt } } } }`;
  return listAt(dataOf(await hub.ask(who, query)), 'encompassNotices', 'edges').map((edge) =>
    at(edge, 'node'),
  );
};

describe('Operation Encompass (D12, feature 83)', () => {
  let hub: Hub;

  before(async () => {
    hub = await createHub({ at: '2026-06-15T08:15' });
    const { refused } = await hub.load('POLICE', linesAbout('POLICE', []));
    assert.deepEqual(refused, []);
  });
  after(() => hub.close());

  it('Saturday’s incident is due on Monday before ten, and sending it twice sends it once (R183, R187)', async () => {
    const sent = dataOf(await send(hub, sender));
    assert.equal(at(sent, 'sendEncompassNotice', 'dueBy'), '2026-06-15T09:00:00.000Z');
    hub.setTime('2026-06-15T08:20');
    assert.deepEqual(dataOf(await send(hub, sender)), sent);
    const otherWords = await send(hub, sender, { notice: 'Something else altogether.' });
    assert.equal(otherWords.errors[0]?.extensions.code, 'IDEMPOTENCY_KEY_REUSED');
  });

  it('comes after a holiday, and after term begins again where the education calendar is given (R187)', async () => {
    hub.setTime('2026-07-19T09:00');
    const summer = await send(hub, sender, {
      incidentReference: 'ZZ/1807/26',
      incidentAt: '2026-07-18T21:00:00Z',
      termDates: [
        { from: '2026-04-13', to: '2026-07-17' },
        { from: '2026-09-02', to: '2026-12-18' },
      ],
    });
    assert.equal(at(dataOf(summer), 'sendEncompassNotice', 'dueBy'), '2026-09-02T09:00:00.000Z');
    hub.setTime('2026-08-31T01:00');
    const bankHoliday = await send(hub, sender, {
      incidentReference: 'ZZ/3008/26',
      incidentAt: '2026-08-30T22:00:00Z',
    });
    assert.equal(at(dataOf(bankHoliday), 'sendEncompassNotice', 'dueBy'), '2026-09-01T09:00:00.000Z');
  });

  it('is read by that school’s key adult, who is named in the log, and by nobody else outside the police (R184, R186)', async () => {
    hub.setTime('2026-09-01T08:40');
    const own = await read(hub, keyAdult);
    assert.equal(own.length, 3);
    assert.equal(at(own[0], 'notice'), words);
    assert.equal(at(own[0], 'readAt'), '2026-09-01T07:40:00.000Z');
    assert.deepEqual(await read(hub, otherSchool), []);
    assert.deepEqual(await read(hub, aRequester('EDUCATION', 'EDUCATION_OFFICER')), []);
    for (const who of [aRequester('HEALTH', 'NAMED_NURSE'), aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER')]) {
      const answer = await hub.ask(who, 'query { encompassNotices { edges { cursor } } }');
      assert.equal(answer.errors[0]?.extensions.code, 'FORBIDDEN');
    }
    const query = `query { audit { police { entries(requester: "${keyAdult.sub}", first: 10) { entries { kind disclosed { item records } } } } } }`;
    const entries = listAt(dataOf(await hub.ask(auditor, query)), 'audit', 'police', 'entries', 'entries');
    const readings = entries.filter((entry) => listAt(entry, 'disclosed').length > 0);
    assert.equal(readings.length, 1);
    assert.equal(at(readings[0], 'disclosed', 0, 'item'), 'POL-26');
    assert.equal(listAt(readings[0], 'disclosed', 0, 'records').length, 3);
  });

  it('keeps the first reading, and logs every further one (R186)', async () => {
    hub.setTime('2026-09-01T12:00');
    const again = await read(hub, keyAdult);
    assert.equal(at(again[0], 'readAt'), '2026-09-01T07:40:00.000Z');
    const { entries } = await hub.agencies.POLICE.dependencies.log.entries(
      { sub: keyAdult.sub },
      { first: 50 },
    );
    assert.equal(entries.filter(({ body }) => body.kind === 'DISCLOSURE').length, 2);
    assert.equal(at((await read(hub, officer))[0], 'readAt'), '2026-09-01T07:40:00.000Z');
  });

  it('is sent by the police alone, for a child of theirs, where the authority has it (R183, R185)', async () => {
    const nurse = await send(hub, aRequester('HEALTH', 'NAMED_NURSE'));
    assert.equal(nurse.errors[0]?.extensions.code, 'FORBIDDEN');
    const nobody = await send(hub, sender, { child: 'POLICE-nobody', incidentReference: 'ZZ/1/26' });
    assert.equal(nobody.errors[0]?.extensions.code, 'NOT_FOUND');
    const elsewhere = await send(hub, sender, { profile: 'COVENTRY', incidentReference: 'ZZ/2/26' });
    assert.equal(elsewhere.errors[0]?.extensions.rule, 'R183');
  });

  it('is counted: sent before its hour ÷ due (K28)', async () => {
    hub.setTime('2026-06-16T11:00');
    dataOf(await send(hub, sender, { incidentReference: 'ZZ/1506/26', incidentAt: '2026-06-15T19:00:00Z' }));
    const query = `query { encompassTimeliness(from: "2026-06-15T00:00:00Z", to: "2026-06-20T00:00:00Z") { due inTime share } }`;
    for (const who of [sender, aRequester('POLICE', 'MMG_MEMBER')]) {
      const figures = dataOf(await hub.ask(who, query)).encompassTimeliness;
      assert.deepEqual({ ...(figures as object) }, { due: 2, inTime: 1, share: 0.5 });
    }
    const school = await hub.ask(keyAdult, query);
    assert.equal(school.errors[0]?.extensions.code, 'FORBIDDEN');
  });
});
