import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromLocal } from '@mash-hub/shared/time';
import { at, dataOf } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  callTaker,
  command,
  deadlineOf,
  emergencyDuty,
  healthVisitor,
  manager,
  police,
  readOf,
  refer,
  refusalOf,
  socialWorker,
  teacher,
  warningsOf,
} from './anIntake';

const clocks = 'id deadlines { id due state } intake { emergencyResponse { response receivedByDayTeamAt } }';
const utc = (local: string): string => fromLocal(local).toISOString();

void describe('Out of hours', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-06-12T18:30', seed: 26, timeoutMs: 20_000 });
  });
  after(() => hub.close());

  const handedOver = async (profile: string) => {
    hub.setTime('2026-06-12T18:30');
    const { id } = await refer(hub, emergencyDuty, { profile, channel: 'EDT' });
    hub.setTime('2026-06-12T19:10');
    const response = { contact: id, response: 'Seen at home; safe with an aunt until Monday.' };
    dataOf(await command(hub, emergencyDuty, 'recordEmergencyResponse', response));
    return id;
  };

  void it('the Emergency Duty Team hands over what it was called about, whoever called (R197)', async () => {
    const { state } = await refer(hub, emergencyDuty, { channel: 'EDT' });
    assert.equal(state, 'AWAITING_MANAGER');
    const mutation = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
    const input = {
      channel: 'EDT',
      profile: 'COVENTRY',
      narrative: 'A worry',
      familyInformed: true,
      referrer: { kind: 'PROFESSIONAL', name: 'Ms Example' },
      subjects: [{ role: 'CHILD', names: [] }],
    };
    assert.equal(refusalOf(await hub.ask(police, mutation, { input })), 'BAD_USER_INPUT R201 channel');
  });

  void it('its response is the first response, and the clock starts when the day team has it (R201)', async () => {
    const id = await handedOver('DURHAM');
    hub.setTime('2026-06-15T08:40');
    const received = await command(hub, callTaker, 'receiveFromEmergencyDuty', { contact: id });
    dataOf(received);
    const rated = { contact: id, rag: 'AMBER', reason: 'As told.' };
    dataOf(await command(hub, manager, 'rateContact', rated));
    const read = await readOf(hub, socialWorker, id, clocks);
    const decision = (read?.deadlines as readonly { id: string; due: string }[]).find(
      ({ due }) => due === utc('2026-06-16T08:40'),
    );
    assert.ok(decision, JSON.stringify(read?.deadlines));
    assert.equal(at(read, 'intake', 'emergencyResponse', 'receivedByDayTeamAt'), utc('2026-06-15T08:40'));
  });

  void it('without a response the clock runs from the call (R201)', async () => {
    hub.setTime('2026-06-12T18:30');
    const { id } = await refer(hub, emergencyDuty, { profile: 'DURHAM', channel: 'EDT' });
    hub.setTime('2026-06-15T08:40');
    const refused = await command(hub, socialWorker, 'receiveFromEmergencyDuty', { contact: id });
    assert.equal(refusalOf(refused), 'NOT_ALLOWED R201');
    dataOf(await command(hub, manager, 'rateContact', { contact: id, rag: 'AMBER', reason: 'As told.' }));
    const read = await readOf(hub, socialWorker, id, clocks);
    const dues = (read?.deadlines as readonly { due: string }[]).map(({ due }) => due);
    assert.ok(dues.includes(utc('2026-06-16T08:30')), JSON.stringify(dues));
  });

  void it('in Coventry it meets the 24 hours of the first response (R201)', async () => {
    const id = await handedOver('COVENTRY');
    hub.setTime('2026-06-15T08:40');
    const read = await readOf(hub, socialWorker, id, clocks);
    assert.equal(at(deadlineOf(read, 'COV-FIRST-RESPONSE'), 'state'), 'MET');
  });

  void it('only the team itself records a response, and only the day team takes it over, once (R197, R200)', async () => {
    const id = await handedOver('COVENTRY');
    const response = { contact: id, response: 'Seen.' };
    for (const who of [manager, teacher, police])
      assert.equal(
        refusalOf(await command(hub, who, 'recordEmergencyResponse', response)).split(' ')[0],
        'FORBIDDEN',
      );
    assert.equal(
      refusalOf(await command(hub, emergencyDuty, 'receiveFromEmergencyDuty', { contact: id })),
      'FORBIDDEN R200',
    );
    dataOf(await command(hub, socialWorker, 'receiveFromEmergencyDuty', { contact: id }));
    const again = await command(hub, socialWorker, 'receiveFromEmergencyDuty', { contact: id });
    assert.equal(refusalOf(again), 'NOT_ALLOWED R201');
    assert.equal(
      refusalOf(await command(hub, emergencyDuty, 'recordEmergencyResponse', response)),
      'NOT_ALLOWED R201',
    );
  });

  void it('what comes in writing after closing must be backed by a call (R198)', async () => {
    const warned = async (changes: object) => {
      const { id } = await refer(hub, healthVisitor, changes);
      return warningsOf(await readOf(hub, socialWorker, id, 'warnings { code }'));
    };
    hub.setTime('2026-06-15T17:01');
    assert.deepEqual(await warned({ channel: 'MARF' }), ['NOT_BACKED_BY_CALL']);
    assert.deepEqual(await warned({ channel: 'PHONE' }), []);
    hub.setTime('2026-06-15T16:59');
    assert.deepEqual(await warned({ channel: 'MARF' }), []);
  });
});
