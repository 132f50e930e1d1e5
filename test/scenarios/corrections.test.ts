import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  dataOf,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { otherSchool } from '../support/aHousehold';
import { aRequester } from '../support/createHub';

const otherLead = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });
const screener = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');

/** The nurse has linked Benedikt to Pia’s health record, and sees it only after the strategy discussion has read it. */
describe('The nurse finds that a brother was taken for his sister', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
    dataOf(await confirm('HEALTH-child', 'It says Dunmore, at Kiln Row.'));
    one.hub.setTime('2026-11-03T09:30');
    for (const who of [teamManager, policeOfficer, nurse]) await one.read(who, emergencies);
    one.hub.setTime('2026-11-03T09:40');
    await one.read(teamManager, emergencies);
    one.hub.setTime('2026-11-03T09:50');
    dataOf(await confirm('HEALTH-sibling', 'The birth date is his, and this is his own record.'));
    one.hub.setTime('2026-11-03T10:00');
  });
  after(() => one.close());

  const emergencies =
    'subjects { health { answer emergencyAttendances { reason } consultations { entry } } }';
  const confirm = (record: string, reason: string) => {
    const mutation = 'mutation($input: ConfirmMatchInput!) { confirmHealthMatch(input: $input) { status } }';
    return one.hub.ask(nurse, mutation, { input: { subject: one.subjects.sibling, record, reason } });
  };
  const correctionsOf = async (who: Requester): Promise<readonly unknown[]> => {
    const query = `{ corrections { health { received {
      id subject correctedAt toldFrom toldUntil whatToDo acknowledgedBy disclosures { at items } } } } }`;
    return listAt(dataOf(await one.hub.ask(who, query)), 'corrections', 'health', 'received');
  };
  const ofBen = async (who: Requester): Promise<unknown> =>
    (await correctionsOf(who)).find((each) => at(each, 'subject') === one.subjects.sibling);

  it('from then on Benedikt’s own record is read, and no more of his sister’s under his name (B6)', async () => {
    const text = JSON.stringify(await one.about(teamManager, 'sibling', emergencies.slice(11, -2)));
    assert.match(text, /Nightmares/);
    assert.doesNotMatch(text, /wrist/);
  });

  it('the manager reads since when, until when, which items, and what to do (B6)', async () => {
    const told = await ofBen(teamManager);
    assert.deepEqual(
      [at(told, 'toldFrom'), at(told, 'toldUntil'), at(told, 'correctedAt')],
      ['2026-11-03T09:30:00.000Z', '2026-11-03T09:40:00.000Z', '2026-11-03T09:50:00.000Z'],
    );
    assert.equal(
      at(told, 'whatToDo'),
      'What health told you between Tue 3 Nov 2026 09:30 and Tue 3 Nov 2026 09:40 as about this person concerned somebody else. Do not rely on it, remove it from your records, and tell whoever you passed it on to.',
    );
    assert.equal(listAt(told, 'disclosures').length, 2);
  });

  it('the police officer in the circle is told of the one reading, a screening colleague of the manager’s (B6)', async () => {
    assert.equal(listAt(await ofBen(policeOfficer), 'disclosures').length, 1);
    assert.equal(listAt(await ofBen(screener), 'disclosures').length, 2);
  });

  it('probation and another school, who read nothing, find nothing (B6)', async () => {
    for (const who of [probationOfficer, otherLead, safeguardingLead])
      assert.deepEqual(await correctionsOf(who), []);
  });

  it('whoever opens the contact again is told by it, until a colleague has acknowledged it for the team (B6)', async () => {
    const selection = 'health { correctedAt }';
    const noted = async () => at(await one.about(teamManager, 'sibling', selection), 'health', 'correctedAt');
    assert.equal(await noted(), '2026-11-03T09:50:00.000Z');
    const mutation =
      'mutation($input: AcknowledgeCorrectionInput!) { acknowledgeHealthCorrection(input: $input) { acknowledgedBy } }';
    const input = { correction: at(await ofBen(teamManager), 'id') };
    dataOf(await one.hub.ask(screener, mutation, { input }));
    assert.equal(await noted(), null);
    const officers = await one.about(policeOfficer, 'sibling', selection);
    assert.equal(
      at(officers, 'health', 'correctedAt'),
      '2026-11-03T09:50:00.000Z',
      'the police have not yet',
    );
  });

  it('the nurse sees who has acknowledged and who has not, by reading and record (B6)', async () => {
    const query = `{ corrections { health { made {
      subject record recipientAgency acknowledgedBy disclosures { own items { records } } } } } }`;
    const made = listAt(dataOf(await one.hub.ask(nurse, query)), 'corrections', 'health', 'made');
    const rows = made.map((each) => [at(each, 'recipientAgency'), at(each, 'acknowledgedBy')]);
    assert.deepEqual(rows.sort(), [
      ['HEALTH', null],
      ['POLICE', null],
      ['SOCIAL_CARE', screener.role],
    ]);
    assert.ok(made.every((each) => at(each, 'record') === 'HEALTH-child'));
    assert.match(JSON.stringify(made), /EMERGENCY_ATTENDANCE:EMERGENCY_ATTENDANCE-child/);
  });

  it('the match keeps every link with its time and reason (B6)', async () => {
    const history = 'healthMatch { record history { at record role basis } }';
    const match = at(await one.about(nurse, 'sibling', history), 'healthMatch');
    assert.deepEqual(
      listAt(match, 'history').map((step) => [at(step, 'at'), at(step, 'record')]),
      [
        ['2026-11-03T09:15:00.000Z', 'HEALTH-sibling'],
        ['2026-11-03T09:15:00.000Z', 'HEALTH-child'],
        ['2026-11-03T09:50:00.000Z', 'HEALTH-sibling'],
      ],
    );
  });
});
