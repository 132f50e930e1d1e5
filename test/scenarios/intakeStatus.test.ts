import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  aChild,
  aKnownChild,
  aLine,
  callTaker,
  manager,
  police,
  readOf,
  refer,
  refusalOf,
  send,
  socialWorker,
  teacher,
  warningsOf,
} from './anIntake';

/** Cases as social care’s own system has them, on Tue 3 Nov 2026. */
const cases = {
  open: { status: 'OPEN', allocatedWorker: 'Ida Marl' },
  unallocated: { status: 'OPEN' },
  day0: { status: 'CLOSED', closedOn: '2026-11-03' },
  day56: { status: 'CLOSED', closedOn: '2026-09-08' },
  day57: { status: 'CLOSED', closedOn: '2026-09-07' },
  halfAYear: { status: 'CLOSED', closedOn: '2026-05-04' },
  longAgo: { status: 'CLOSED', closedOn: '2026-05-02' },
} as const;

const inEarlyHelp = 'helped';

const about = (caseReference: string, changes: object = {}) => ({
  subjects: [aChild({ caseReference })],
  ...changes,
});

void describe('The status check', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T10:00', seed: 22, timeoutMs: 20_000 });
    const known = [...Object.keys(cases), inEarlyHelp].map(aKnownChild);
    const records = Object.entries(cases).map(([key, content]) => aLine('CASE', key, content));
    const plan = aLine('EARLY_HELP', inEarlyHelp, { status: 'OPEN', leadProfessional: 'Rhona Sayle' });
    const { refused } = await hub.load('SOCIAL_CARE', [...known, ...records, plan]);
    assert.deepEqual(refused, []);
  });
  after(() => hub.close());

  const stateOf = async (caseReference: string, changes: object = {}) =>
    (await refer(hub, callTaker, about(caseReference, changes))).state;

  void describe('of an open child', () => {
    void it('goes to the allocated worker, and no partner is asked (R30, feature 19)', async () => {
      const { id, state } = await refer(hub, callTaker, about('open'));
      assert.equal(state, 'WITH_ALLOCATED_WORKER');
      const read = await readOf(hub, socialWorker, id, 'informationRequests { id } intake { workerAway }');
      assert.deepEqual([listAt(read, 'informationRequests'), at(read, 'intake', 'workerAway')], [[], false]);
      assert.equal(await readOf(hub, police, id, 'id'), null);
    });

    void it('is for the Team Manager where the worker is away, or nobody is allocated (R31, feature 19)', async () => {
      const walsall = { profile: 'WALSALL' };
      const away = about('open', { ...walsall, allocatedWorkerAway: true });
      for (const changes of [away, about('unallocated', walsall)]) {
        const { id, state } = await refer(hub, callTaker, changes);
        assert.equal(state, 'WITH_ALLOCATED_WORKER');
        const read = await readOf(hub, manager, id, 'directions intake { workerAway }');
        assert.equal(at(read, 'intake', 'workerAway'), true);
        assert.match(String(at(read, 'directions', 0)), /Team Manager \(R31\)/);
      }
    });

    void it('a request for information is the allocated worker’s to answer (R34)', async () => {
      const { id, state } = await refer(
        hub,
        callTaker,
        about('open', { contactType: 'INFORMATION_REQUEST' }),
      );
      assert.equal(state, 'WITH_ALLOCATED_WORKER');
      const read = await readOf(hub, manager, id, 'directions');
      assert.match(String(at(read, 'directions', 0)), /R34/);
    });
  });

  void describe('of a child whose case was closed', () => {
    for (const day of ['day0', 'day56'])
      void it(`${day}: is for the area team (R35, R37, feature 22)`, async () => {
        assert.equal(await stateOf(day), 'WITH_AREA_TEAM');
      });

    void it('day 57 is an ordinary contact for the Team Manager (R36, R37, feature 22)', async () => {
      assert.equal(await stateOf('day57'), 'AWAITING_MANAGER');
    });

    void it('has no area-team route where the procedure sets none (feature 22)', async () => {
      for (const profile of ['WALSALL', 'BLACKBURN_WITH_DARWEN', 'DURHAM'])
        assert.equal(await stateOf('day0', { profile }), 'AWAITING_MANAGER');
    });

    void it('immediate harm is shown to whoever passes the contact on, and strategy stays open (R38)', async () => {
      const harm = about('day56', { immediateHarm: true });
      const bounced = await refer(hub, callTaker, harm, 'id state warnings { code says }');
      assert.equal(bounced.state, 'WITH_AREA_TEAM');
      assert.deepEqual(warningsOf(bounced), ['IMMEDIATE_HARM_PASSED_ON']);
      const rate = 'mutation($input: RateContactInput!) { rateContact(input: $input) { state } }';
      const input = { contact: bounced.id, rag: 'RED', reason: 'Hurt today.' };
      assert.equal(at(dataOf(await hub.ask(manager, rate, { input })), 'rateContact', 'state'), 'STRATEGY');
      assert.deepEqual(warningsOf(await refer(hub, callTaker, about('day56'), 'id warnings { code }')), []);
    });
  });

  void describe('of a child who is open to early help', () => {
    const walsall = { profile: 'WALSALL' };

    void it('anything but safeguarding is the lead professional’s (R32, feature 20)', async () => {
      for (const other of [
        { contactType: 'LEVEL_3' },
        { perceivedThreshold: 'CAF' },
        { callerOption: 'EARLY_HELP' },
      ]) {
        const { id, state } = await refer(hub, callTaker, about(inEarlyHelp, { ...walsall, ...other }));
        assert.equal(state, 'SIGNPOSTED');
        const read = await readOf(hub, manager, id, 'directions intake { openToEarlyHelp }');
        assert.deepEqual(read, {
          directions: ['For the lead professional to review (R32).'],
          intake: { openToEarlyHelp: true },
        });
      }
    });

    void it('safeguarding makes a contact for the hub, and so does what says nothing (R32, feature 20)', async () => {
      const low = { ...walsall, contactType: 'LEVEL_3' };
      const signs = [
        {},
        { contactType: 'SAFEGUARDING' },
        { perceivedThreshold: 'S47' },
        { ...low, immediateHarm: true },
      ];
      for (const sign of signs)
        assert.equal(await stateOf(inEarlyHelp, { ...walsall, ...sign }), 'AWAITING_MANAGER');
    });

    void it('is an ordinary contact where the procedure says nothing of it (feature 20)', async () => {
      for (const profile of ['COVENTRY', 'DURHAM'])
        assert.equal(await stateOf(inEarlyHelp, { profile, contactType: 'LEVEL_3' }), 'AWAITING_MANAGER');
    });

    void it('a step-up needs the locality’s agreement, and then the hub takes it (R33, feature 21)', async () => {
      const stepUp = { ...walsall, contactType: 'LEVEL_3', stepUp: true };
      const refused = await send(hub, teacher, about(inEarlyHelp, stepUp));
      assert.equal(refusalOf(refused), 'BAD_USER_INPUT R33 stepUpAgreement');
      const agreed = { ...stepUp, stepUpAgreement: 'R. Sayle and the duty manager, 2 November' };
      const { id, state } = await refer(hub, teacher, about(inEarlyHelp, agreed));
      assert.equal(state, 'AWAITING_MANAGER');
      const read = await readOf(hub, manager, id, 'intake { stepUpAgreement }');
      assert.equal(at(read, 'intake', 'stepUpAgreement'), agreed.stepUpAgreement);
    });
  });

  void describe('for quality assurance (R39, feature 24)', () => {
    const blackburn = { profile: 'BLACKBURN_WITH_DARWEN' };
    const list =
      '{ qualityReviews(profile: BLACKBURN_WITH_DARWEN) { edges { node { id qualityReview { closedOn lastOutcome } } } } }';

    void it('a child who is back within six months of closure is listed with the last outcome (R39)', async () => {
      const first = await refer(hub, callTaker, about('halfAYear', blackburn));
      hub.setTime('2026-11-03T11:00');
      const second = await refer(hub, callTaker, about('halfAYear', blackburn));
      await refer(hub, callTaker, about('longAgo', blackburn));
      const nodes = listAt(dataOf(await hub.ask(manager, list)), 'qualityReviews', 'edges').map((edge) =>
        at(edge, 'node'),
      );
      const closedOn = '2026-05-04';
      assert.deepEqual(
        nodes.filter((node) => at(node, 'id') === second.id || at(node, 'id') === first.id),
        [
          { id: first.id, qualityReview: { closedOn, lastOutcome: null } },
          { id: second.id, qualityReview: { closedOn, lastOutcome: 'AWAITING_MANAGER' } },
        ],
      );
      assert.ok(nodes.every((node) => at(node, 'qualityReview') !== null));
    });

    void it('routes nothing, and is a list of caseworkers (R39)', async () => {
      assert.equal(await stateOf('halfAYear', blackburn), 'AWAITING_MANAGER');
      assert.equal(refusalOf(await hub.ask(callTaker, list)), 'FORBIDDEN R39');
      assert.equal(refusalOf(await hub.ask(police, list)).split(' ')[0], 'FORBIDDEN');
    });
  });

  void it('counts a child’s contacts in twelve months, this one among them, for caseworkers (R40)', async () => {
    const subjects = [aChild({ names: [{ given: 'Wren', family: 'Abelard' }] })];
    hub.setTime('2025-11-03T09:00');
    await refer(hub, callTaker, { subjects });
    hub.setTime('2025-11-04T09:00');
    await refer(hub, callTaker, { subjects });
    hub.setTime('2026-11-03T12:00');
    await refer(hub, callTaker, {
      subjects: [...subjects, aChild({ names: [{ given: 'Ned', family: 'Abelard' }] })],
    });
    const { id } = await refer(hub, teacher, { subjects });
    const count = async (who: typeof manager) =>
      (await readOf(hub, who, id, 'contactsInTwelveMonths'))?.contactsInTwelveMonths;
    assert.equal(await count(manager), 3);
    assert.equal(await count(callTaker), null);
    assert.equal(await count(teacher), null);
  });
});
