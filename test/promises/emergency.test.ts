import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  dataOf,
  educationOfficer,
  nurse,
  policeOfficer,
  probationOfficer,
  teamManager,
} from '../support/aCase';
import {
  aHeldContact,
  colleague,
  emergencyDuty,
  neverOpeners,
  otherManager,
  reason,
  type HeldContact,
  type PublishedEmergency,
} from '../support/anEmergency';
import type { Member } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { completed, tasksOf } from '../scenarios/emergencyViews';
import { nameOf } from './newSurfaceCast';
import { codesOf } from './refusals';
import { wideSelections } from './wideSelection';

/** What other agencies never let out of their inner circle (M2), in the words of the household. */
const neverLeaves = /Seen at the referral centre|former lodger|swimming coach|bakery keeps a key/;
const ofThePolice = /uncle is said|Wagtail|Heron Mews|960777/;

const opening = 'mutation($input: OpenEmergencyInput!) { openEmergency(input: $input) { id } }';

/** The emergency that somebody opened last, by agency and role. */
const idOpenTo = (known: readonly PublishedEmergency[], { agency, role }: Requester): string =>
  known.findLast(({ openedBy }) => openedBy.agency === agency && openedBy.role === role)?.id ?? '';

describe('Breaking the glass', () => {
  let held: HeldContact;
  before(async () => {
    held = await aHeldContact(17);
  });
  after(() => held.close());

  const textsFor = async (who: Requester): Promise<string> => {
    const answers = await Promise.all(
      Object.values(wideSelections).map((selection) => held.read(who, selection)),
    );
    return answers.map(({ text }) => text).join('\n');
  };

  const isOpenTo = async (who: Requester, member: Member = 'child'): Promise<boolean> =>
    ((await held.answerOf(who, member, 'HEALTH')) ?? null) !== null;

  const guardOf = (answer: Awaited<ReturnType<HeldContact['open']>>): unknown =>
    answer.errors[0]?.extensions.guard;

  it('is refused to whoever is bound to a setting, refers, counts, audits or reads no case in full', async () => {
    for (const who of neverOpeners) {
      const [code] = codesOf(await held.open(who, 'child'));
      assert.ok(code === 'FORBIDDEN' || code === 'NOT_FOUND', `${nameOf(who)} ${String(code)}`);
      const absent = await held.hub.ask(who, opening, { input: { subject: 'no-such.1', reason } });
      assert.deepEqual(codesOf(absent), [code], `${nameOf(who)} can tell whether there is such a person`);
    }
    const atASurgery = aRequester('SOCIAL_CARE', 'EDT_WORKER', { establishment: 'ZZ-SURGERY' });
    assert.deepEqual(codesOf(await held.open(atASurgery, 'child')), ['FORBIDDEN']);
  });

  it('opens nobody of a contact that the requester may not know of: there is no such person to them (R222)', async () => {
    for (const who of [nurse, educationOfficer, probationOfficer]) {
      assert.deepEqual(codesOf(await held.open(who, 'child')), ['NOT_FOUND'], nameOf(who));
      const absent = await held.hub.ask(who, opening, { input: { subject: `${held.id}.9`, reason } });
      assert.deepEqual(codesOf(absent), ['NOT_FOUND'], nameOf(who));
    }
    const nobody = await held.hub.ask(emergencyDuty, opening, { input: { subject: `${held.id}.9`, reason } });
    assert.deepEqual(codesOf(nobody), ['NOT_FOUND']);
  });

  it('opens to an officer at FULL and outside the circle what is open, and never what never goes onward (M2)', async () => {
    await held.opened(policeOfficer, 'child');
    await held.opened(policeOfficer, 'mother');
    const seen = await textsFor(policeOfficer);
    assert.match(seen, /Spiral fracture/);
    assert.match(seen, /stolen goods/);
    assert.match(seen, /Pia flinched/);
    assert.doesNotMatch(seen, neverLeaves);
    assert.doesNotMatch(seen, /Hid food|Nightmares/, 'the sibling was not opened');
  });

  it('opens no intelligence and no victim’s refuge to the Emergency Duty Team, nor the safeguarding lead anything (M2, M8)', async () => {
    await held.opened(emergencyDuty, 'child');
    const seen = await textsFor(emergencyDuty);
    assert.match(seen, /Spiral fracture/);
    assert.doesNotMatch(seen, ofThePolice);
    assert.doesNotMatch(seen, /Seen at the referral centre|former lodger/);
    for (const who of neverOpeners) {
      const texts = await textsFor(who);
      assert.doesNotMatch(texts, /Spiral fracture|Drew a locked door|Diverted after/, nameOf(who));
    }
  });

  it('is nobody else’s: not a colleague’s, nor the same person’s in another role, agency or setting', async () => {
    const others = [
      colleague,
      { ...emergencyDuty, role: 'MASH_SOCIAL_WORKER' } as const,
      { ...emergencyDuty, establishment: 'ZZ-SURGERY' },
      { ...policeOfficer, sub: emergencyDuty.sub },
    ];
    assert.equal(await isOpenTo(emergencyDuty), true);
    for (const who of others) assert.equal(await isOpenTo(who), false, nameOf(who));
  });

  it('is not refused because somebody else was faster: four who must know at once all do', async () => {
    const onCall = aRequester('SOCIAL_CARE', 'ALLOCATED_SOCIAL_WORKER', { sub: 'on-call' });
    const senior = aRequester('SOCIAL_CARE', 'SENIOR_PRACTITIONER');
    const sergeant = { ...policeOfficer, role: 'POLICE_DS' } as const;
    const four = [colleague, onCall, sergeant, senior];
    const answers = await Promise.all(four.map((who) => held.open(who, 'mother')));
    assert.deepEqual(answers.flatMap(codesOf), []);
    const known = await held.emergenciesOf(teamManager);
    assert.equal(new Set(known.map(({ id }) => id)).size, known.length);
    assert.ok(known.length >= four.length);
    for (const who of four)
      dataOf(await held.command(who, 'closeEmergency', { emergency: idOpenTo(known, who) }));
  });

  it('again while it is open lengthens nothing beyond an hour from the first', async () => {
    held.hub.setTime('2026-06-10T02:59');
    const again = await held.opened(emergencyDuty, 'child');
    assert.equal(again.endsAt, new Date('2026-06-10T02:00:00Z').toISOString());
    held.hub.setTime('2026-06-10T03:00');
    assert.equal(await isOpenTo(emergencyDuty), false);
  });

  it('is found not justified and ends at once, and its opener opens this person no more', async () => {
    held.hub.setTime('2026-06-10T04:00');
    const { id } = await held.opened(emergencyDuty, 'sibling');
    assert.equal(await isOpenTo(emergencyDuty, 'sibling'), true);
    const review = { emergency: id, finding: 'NOT_JUSTIFIED', reason: 'The sibling was not in question.' };
    dataOf(await held.command(teamManager, 'reviewEmergency', review));
    assert.equal(await isOpenTo(emergencyDuty, 'sibling'), false);
    assert.equal(guardOf(await held.open(emergencyDuty, 'sibling')), 'NOT_FOUND_UNJUSTIFIED');
    await held.opened(colleague, 'sibling');
    assert.equal(await isOpenTo(colleague, 'sibling'), true, 'another practitioner still may');
    const anew = await held.referredAnew('sibling');
    const again = await held.hub.ask(emergencyDuty, opening, { input: { subject: anew, reason } });
    assert.equal(guardOf(again), 'NOT_FOUND_UNJUSTIFIED', 'nor in a new contact about the same child');
  });

  it('is reviewed by a manager, never by the one who opened it, and closed by nobody but the opener', async () => {
    const { id } = await held.opened(teamManager, 'child');
    const review = { emergency: id, finding: 'JUSTIFIED', reason: 'It had to be.' };
    const notice = (await tasksOf(held, teamManager)).find(
      ({ kind, reason: said }) => kind === 'EMERGENCY_OPENED' && said.startsWith('MASH_TEAM_MANAGER'),
    );
    assert.equal(await completed(held, teamManager, notice?.id ?? ''), 'NOT_ITS_CAUSE');
    const own = await held.command(teamManager, 'reviewEmergency', review);
    assert.equal(guardOf(own), 'REVIEWER_DID_NOT_OPEN');
    assert.match(JSON.stringify(own.errors), /ask another manager/);
    assert.deepEqual(codesOf(await held.command(policeOfficer, 'closeEmergency', { emergency: id })), [
      'NOT_FOUND',
    ]);
    assert.deepEqual(codesOf(await held.command(otherManager, 'closeEmergency', { emergency: id })), [
      'FORBIDDEN',
    ]);
    assert.deepEqual(codesOf(await held.command(emergencyDuty, 'reviewEmergency', review)), ['FORBIDDEN']);
    dataOf(await held.command(otherManager, 'reviewEmergency', review));
    assert.equal(await isOpenTo(teamManager), true, 'justified, it runs on to its end');
    const justified = (await held.emergenciesOf(teamManager)).find((one) => one.id === id);
    assert.deepEqual([justified?.state, justified?.open], ['REVIEWED', true], 'and says so');
    assert.equal(
      await completed(held, otherManager, notice?.id ?? ''),
      'TASK_OPEN',
      'reviewed, it is settled',
    );
  });

  it('ends with the contact, and opens nothing of one that has ended, though it is still reviewed', async () => {
    const { id } = await held.opened(policeOfficer, 'child');
    const closing = { contact: held.id, to: 'CLOSE', reason: 'The letters are written.' };
    dataOf(await held.command(teamManager, 'routeContact', closing));
    for (const who of [policeOfficer, teamManager, colleague])
      assert.equal(await isOpenTo(who), false, nameOf(who));
    assert.equal(guardOf(await held.open(emergencyDuty, 'child')), 'LIVE');
    const review = { emergency: id, finding: 'JUSTIFIED', reason: 'The officer was there.' };
    dataOf(await held.command(teamManager, 'reviewEmergency', review));
  });
});
