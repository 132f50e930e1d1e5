import { agencyNames } from '@mash-hub/shared/disclosure';
import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  at,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  teamManager,
} from '../support/aCase';
import {
  aHeldContact,
  colleague,
  emergencyDuty,
  reason,
  type HeldContact,
  type PublishedEmergency,
} from '../support/anEmergency';
import { aRequester } from '../support/createHub';
import { auditOf } from './auditLog';
import { answersTo, completed, partners, storedTasks, tasksOf, textsFor } from './emergencyViews';

const key = '5b1c7c0e-7a1f-4b0e-9d57-0d1f6f0f7a11';

describe('Break-glass: the Emergency Duty Team at two in the morning, on a held contact in Walsall (BG1)', () => {
  let held: HeldContact;
  let emergency: PublishedEmergency;
  before(async () => {
    held = await aHeldContact();
  });
  after(() => held.close());

  it('before: nothing of anybody, and no partner is asked (R222)', async () => {
    assert.deepEqual(await answersTo(held, emergencyDuty), [null, null, null, null]);
    for (const agency of partners)
      assert.deepEqual(await auditOf(held.hub, agency), [], `${agency} was asked nothing`);
  });

  it('opens the child for an hour with a reason of one sentence, and what partners hold comes with the answer', async () => {
    const selection = 'subjects { police { answer rule } } emergencies { id }';
    const short = await held.open(emergencyDuty, 'child', { reason: 'Urgent.' });
    assert.deepEqual(
      [short.errors[0]?.extensions.code, short.errors[0]?.extensions.rule],
      ['BAD_USER_INPUT', 'BG1'],
    );
    const answer = dataOf(await held.open(emergencyDuty, 'child', { idempotencyKey: key }, selection));
    assert.deepEqual(at(answer, 'openEmergency', 'subjects', 0, 'police'), {
      answer: 'DISCLOSED',
      rule: 'BG1',
    });
    assert.equal(at(answer, 'openEmergency', 'subjects', 1, 'police'), null, 'nobody else is opened');
    [emergency] = (await held.emergenciesOf(emergencyDuty)) as [PublishedEmergency];
    assert.equal(emergency.endsAt, fromLocal('2026-06-10T03:00').toISOString());
    assert.deepEqual([emergency.state, emergency.level, emergency.review], ['OPEN', 'FULL', null]);
    assert.deepEqual(emergency.openedBy, { agency: 'SOCIAL_CARE', role: 'EDT_WORKER' });
  });

  it('sent again with the same key it is one emergency', async () => {
    await held.open(emergencyDuty, 'child', { idempotencyKey: key });
    assert.equal((await held.emergenciesOf(emergencyDuty)).length, 1);
  });

  it('the managers and all four other owners have their tasks at once, which say nothing of anybody', async () => {
    const tasks = await storedTasks(held);
    const trays = tasks.map(({ kind, tray }) => `${kind} ${tray}`).sort();
    assert.deepEqual(trays, [
      'EMERGENCY_OPENED EDUCATION:QA_AUDITOR',
      'EMERGENCY_OPENED HEALTH:QA_AUDITOR',
      'EMERGENCY_OPENED POLICE:QA_AUDITOR',
      'EMERGENCY_OPENED PROBATION:QA_AUDITOR',
      'EMERGENCY_OPENED SOCIAL_CARE:MASH_TEAM_MANAGER',
      'EMERGENCY_TO_REVIEW SOCIAL_CARE:MASH_TEAM_MANAGER',
    ]);
    const text = JSON.stringify(tasks);
    assert.doesNotMatch(text, /Pia|Hanna|Dunmore|hospital|Kiln|Marks/i);
    assert.match(text, /Wed 10 Jun 2026 02:00 to Wed 10 Jun 2026 03:00/);
    for (const who of [policeOfficer, nurse, educationOfficer, probationOfficer]) {
      const [task, ...more] = await tasksOf(held, who);
      assert.deepEqual(
        [task?.kind, task?.reference, task?.rule],
        ['EMERGENCY_OPENED', held.reference, 'BG1'],
      );
      assert.deepEqual(more, []);
    }
  });

  it('the notice is for the auditor, who reads the log, and seen by those who answer for their agency; by nobody else', async () => {
    const auditors = partners.map((agency) => aRequester(agency, 'QA_AUDITOR'));
    for (const who of auditors) assert.equal((await tasksOf(held, who)).length, 1, who.agency);
    for (const who of [
      aRequester('SOCIAL_CARE', 'QA_AUDITOR'),
      aRequester('HEALTH', 'HEALTH_MASH_ADMIN'),
      aRequester('POLICE', 'ENCOMPASS_ADMIN'),
      aRequester('HEALTH', 'PARTNER_PRACTITIONER'),
      aRequester('HEALTH', 'NAMED_NURSE', { establishment: 'ZZ-SURGERY' }),
      aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-SCHOOL-1' }),
      aRequester('POLICE', 'MMG_MEMBER'),
    ])
      assert.doesNotMatch(
        (await held.hub.ask(who, '{ tasks { edges { node { kind } } } }')).text,
        /EMERGENCY/,
        who.role,
      );
    const [notice] = await tasksOf(held, nurse);
    assert.ok(notice);
    assert.equal(await completed(held, nurse, notice.id), 'OWN_TRAY', 'she can look, the auditor says so');
    const [police, health] = auditors;
    assert.ok(police && health);
    assert.equal(await completed(held, police, notice.id), 'NOT_FOUND', 'another agency’s auditor');
    assert.equal(await completed(held, health, notice.id), null);
    assert.deepEqual([await tasksOf(held, nurse), await tasksOf(held, health)], [[], []]);
    assert.equal((await tasksOf(held, police)).length, 1);
  });

  it('sees what five agencies hold of the child at that level, and neither intelligence nor what its provider restricted', async () => {
    const words = {
      SOCIAL_CARE: 'Pia flinched',
      POLICE: 'a lamp was thrown',
      HEALTH: 'Spiral fracture',
      EDUCATION: 'Drew a locked door',
      PROBATION: 'Diverted after one incident',
    };
    const seen = await textsFor(held, emergencyDuty);
    for (const agency of agencyNames) assert.ok(seen.includes(words[agency]), `${agency}: ${words[agency]}`);
    assert.doesNotMatch(
      seen,
      /uncle is said|Wagtail|Seen at the referral centre/,
      'intelligence, sexual health',
    );
    assert.doesNotMatch(
      seen,
      /Theft of a bicycle|postnatal|stolen goods|Hid food|Nightmares/,
      'other people',
    );
    const restrict = {
      record: 'EMERGENCY_ATTENDANCE:EMERGENCY_ATTENDANCE-child',
      items: ['HLT-08'],
      reason: 'The hospital asks for it.',
    };
    const mutation = 'mutation($input: RestrictItemsInput!) { restrictHealthItems(input: $input) { id } }';
    dataOf(await held.hub.ask(nurse, mutation, { input: restrict }));
    assert.doesNotMatch(await textsFor(held, emergencyDuty), /Spiral fracture/, 'restricted by its provider');
  });

  it('a colleague in the same role, and the partner who referred, saw and see nothing of it', async () => {
    for (const who of [colleague, policeOfficer]) {
      const texts = await textsFor(held, who);
      assert.doesNotMatch(texts, /Spiral fracture|Drew a locked door|Diverted after|hospital now/);
      assert.deepEqual(await held.emergenciesOf(who), []);
      const answers = await answersTo(held, who);
      assert.ok(answers.every((one) => one === null));
    }
  });

  it('the circle knows of it, with its reason; the opener too', async () => {
    for (const who of [teamManager, emergencyDuty]) {
      const [known] = await held.emergenciesOf(who);
      assert.deepEqual([known?.id, known?.reason], [emergency.id, reason]);
    }
    assert.deepEqual(
      (await answersTo(held, teamManager)).map((one) => one === null),
      [true, true, true, true],
      'the circle gains nothing by it',
    );
  });

  it('at the last second of the hour it is open, at the first of the next nothing is there again', async () => {
    held.hub.clock.set(new Date(fromLocal('2026-06-10T03:00').getTime() - 1000));
    const open = await held.answerOf(emergencyDuty, 'child', 'POLICE');
    assert.deepEqual(open, { level: 'FULL', rule: 'BG1', answer: 'DISCLOSED' });
    held.hub.setTime('2026-06-10T03:00');
    assert.equal(await held.answerOf(emergencyDuty, 'child', 'POLICE'), null);
    held.hub.setTime('2026-06-10T03:01');
    assert.deepEqual(await answersTo(held, emergencyDuty), [null, null, null, null]);
    assert.doesNotMatch(await textsFor(held, emergencyDuty), /a lamp was thrown|Drew a locked door/);
    const [ended] = await held.emergenciesOf(emergencyDuty);
    assert.deepEqual([ended?.state, ended?.open], ['EXPIRED', false]);
  });

  it('sent again with the key of the night once it has ended, it is refused and asks for a new key', async () => {
    const again = await held.open(emergencyDuty, 'child', { idempotencyKey: key });
    const { code, guard, rule, detail } = again.errors[0]?.extensions ?? {};
    assert.deepEqual([code, guard, rule], ['NOT_ALLOWED', 'KEY_OF_AN_OPEN_EMERGENCY', 'BG1']);
    assert.match(String(detail), /choose a new key/);
    assert.equal((await held.emergenciesOf(emergencyDuty)).length, 1);
  });

  it('the owner’s log says BG1, who and which items; social care’s says who opened whom, at which level, and no reason', async () => {
    for (const agency of partners) {
      const entries = (await auditOf(held.hub, agency)).filter(({ kind }) => kind === 'DISCLOSURE');
      assert.ok(entries.length > 0, agency);
      for (const { row, level, requester } of entries)
        assert.deepEqual([row, level, requester], ['BG1', 'FULL', emergencyDuty.sub], agency);
    }
    const own = (await auditOf(held.hub, 'SOCIAL_CARE')).filter(({ command }) => command === 'openEmergency');
    assert.equal(own.length, 1);
    const query = `{ audit { socialCare { entries(first: 200) { entries { command facts { name value } } } } } }`;
    const answer = await held.hub.ask(aRequester('SOCIAL_CARE', 'QA_AUDITOR'), query);
    assert.doesNotMatch(answer.text, /hospital now/);
    const entries = listAt(dataOf(answer), 'audit', 'socialCare', 'entries', 'entries');
    const facts = listAt(
      entries.find((entry) => at(entry, 'command') === 'openEmergency'),
      'facts',
    );
    const said = new Map(facts.map((fact) => [at(fact, 'name'), at(fact, 'value')] as const));
    assert.deepEqual(
      ['emergency', 'subject', 'level', 'minutes'].map((name) => said.get(name)),
      [emergency.id, held.subjectOf('child'), 'FULL', '60'],
    );
  });
});
