import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toLocal } from '@mash-hub/shared/time';
import { at, listAt, nurse, policeOfficer, probationOfficer, teamManager } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import { answer, asked, createFamilies, decision, rated } from './aFamilyReferred';
import { done, isRefused, requestOf } from './aReferral';

let hub: Hub;
before(async () => {
  hub = await createHub({ at: '2026-11-03T09:00', timeoutMs: 20_000 });
});
after(() => hub.close());

const aFamily = createFamilies(() => hub);

void describe('Consent while partners answer', () => {
  void it('withdrawn at 11:00, the answer of 10:30 stands and that of 11:30 is refused until there is a ground (V1, R228, feature 68)', async () => {
    const one = await aFamily('COVENTRY');
    hub.setTime('2026-11-03T10:00');
    await rated(one, 'AMBER');
    await asked(one, 'HEALTH', 'POLICE');
    hub.setTime('2026-11-03T10:30');
    await done(one.command(nurse, 'submitReturn', await answer(one, nurse)));
    const late = await answer(one, policeOfficer);
    hub.setTime('2026-11-03T11:00');
    const [subject, parent] = one.subjects;
    await done(one.command(teamManager, 'withdrawConsent', { subject, by: parent }));
    hub.setTime('2026-11-03T11:30');
    await isRefused(one.command(policeOfficer, 'submitReturn', late), 'NOT_ALLOWED', 'R228');
    assert.equal(at(await requestOf(one, teamManager, 'HEALTH'), 'status'), 'SUBMITTED');
    const ground = {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: [subject],
      reason: 'Waiting would leave the child in danger.',
    };
    await done(one.command(teamManager, 'recordOverride', ground));
    await done(one.command(policeOfficer, 'submitReturn', late));
    const overrides = listAt(await one.read(teamManager, 'overrides { id active consentThen }'), 'overrides');
    assert.deepEqual(at(overrides[0], 'consentThen'), ['WITHDRAWN']);
    const lapse = { override: at(overrides[0], 'id'), reason: 'The child is safe with her aunt.' };
    await isRefused(one.command(policeOfficer, 'lapseOverride', lapse), 'FORBIDDEN');
    await done(one.command(teamManager, 'lapseOverride', lapse));
    assert.equal(at(await one.read(teamManager, 'overrides { active }'), 'overrides', 0, 'active'), false);
  });

  void it('Walsall without consent, with IMMEDIATE_CHILD_PROTECTION: RED and screening, the direction holds the reason (V28, R224, feature 70)', async () => {
    const one = await aFamily('WALSALL', { consent: 'REFUSED', givenBy: 2 });
    await isRefused(
      one.command(teamManager, 'commissionAssessment', { agencies: ['HEALTH'], reason: 'Marks.' }),
      'NOT_ALLOWED',
    );
    await done(one.command(teamManager, 'routeContact', { to: 'HOLD', reason: 'No agreement.' }));
    const ground = {
      ground: 'IMMEDIATE_CHILD_PROTECTION',
      subjects: [one.subjects[0]],
      reason: 'A belt was used this morning.',
    };
    await done(one.command(teamManager, 'recordOverride', ground));
    await rated(one, 'RED');
    await asked(one, 'HEALTH', 'POLICE');
    const seen = await one.read(teamManager, 'state directions assessment { state }');
    assert.deepEqual([at(seen, 'state'), at(seen, 'assessment', 'state')], ['STRATEGY', 'GATHERING']);
    assert.ok(listAt(seen, 'directions').some((words) => String(words).includes('A belt was used')));
  });

  void it('a ground of Blackburn with Darwen in a Coventry case is refused (V29, feature 69)', async () => {
    const one = await aFamily('COVENTRY');
    const ground = {
      ground: 'PROPORTIONATE_SCREENING',
      subjects: [one.subjects[0]],
      reason: 'It would be proportionate to share.',
    };
    await isRefused(one.command(teamManager, 'recordOverride', ground), 'GROUND_NOT_IN_PROFILE', 'F2');
  });

  void it('the police write down what the profile says is theirs to record, and nothing else (F2, feature 69)', async () => {
    const one = await aFamily('COVENTRY', { consent: 'REFUSED', givenBy: 2 });
    const reason = 'The suspect would learn of the enquiry.';
    const ground = (name: string) => ({ ground: name, subjects: [one.subjects[0]], reason });
    await isRefused(
      one.command(policeOfficer, 'recordOverride', ground('DELAY_SIGNIFICANT_HARM')),
      'NOT_FOUND',
    );
    await rated(one, 'RED');
    await done(
      one.command(teamManager, 'conveneStrategy', {
        attendees: [{ agency: 'SOCIAL_CARE' }, { agency: 'POLICE' }],
      }),
    );
    await isRefused(
      one.command(policeOfficer, 'recordOverride', ground('DELAY_SIGNIFICANT_HARM')),
      'FORBIDDEN',
      'F2',
    );
    await done(one.command(policeOfficer, 'recordOverride', ground('PREJUDICE_SERIOUS_CRIME')));
  });
});

void describe('Requests', () => {
  void it('are acknowledged, begun and answered; facts without analysis are refused (V11, R111, feature 54)', async () => {
    const one = await aFamily('WALSALL');
    await rated(one, 'AMBER');
    await asked(one, 'PROBATION', 'HEALTH');
    const request = at(await requestOf(one, probationOfficer, 'PROBATION'), 'id');
    await done(one.command(probationOfficer, 'acknowledgeRequest', { request }));
    await isRefused(one.command(nurse, 'startRequest', { request }), 'NOT_FOUND');
    await done(one.command(probationOfficer, 'startRequest', { request }));
    assert.equal(at(await requestOf(one, teamManager, 'PROBATION'), 'status'), 'IN_PROGRESS');
    const facts = await answer(one, probationOfficer, { analysis: ' ', nominated: ['OFFENCE:1'] });
    await isRefused(one.command(probationOfficer, 'submitReturn', facts), 'NOT_ALLOWED', 'R111');
    const blind = await answer(one, probationOfficer, { visibilityAccepted: false });
    await isRefused(one.command(probationOfficer, 'submitReturn', blind), 'BAD_USER_INPUT', 'R113');
    const checked = await answer(one, probationOfficer, { nameCheck: 'PREVIOUS' });
    await done(one.command(probationOfficer, 'submitReturn', checked));
    const read = await requestOf(one, teamManager, 'PROBATION', 'status clock answer { nameCheck }');
    assert.equal(at(read, 'answer', 'nameCheck'), 'PREVIOUS');
  });

  void it('carry the agency’s own time and what a contributor must know first (R98, R100, R113, feature 57)', async () => {
    const one = await aFamily('WALSALL');
    await rated(one, 'RED');
    await asked(one, 'HEALTH', 'POLICE');
    const own = await requestOf(one, nurse, 'HEALTH', 'due clock visibilityWarning reason rag');
    assert.equal(toLocal(new Date(String(at(own, 'due')))), 'Tue 3 Nov 2026 10:00');
    assert.match(String(at(own, 'visibilityWarning')), /children’s-services staff/);
    hub.setTime('2026-11-03T09:45');
    assert.equal(at(await requestOf(one, nurse, 'HEALTH', 'clock'), 'clock'), 'DUE_SOON');
    hub.setTime('2026-11-03T10:01');
    assert.equal(at(await requestOf(one, teamManager, 'HEALTH', 'clock'), 'clock'), 'OVERDUE');
    assert.equal(at(await requestOf(one, teamManager, 'POLICE', 'clock'), 'clock'), null);
  });
});

void describe('A strategy discussion', () => {
  void it('of social care and police only is inquorate: safety actions only, and its clock runs on (V4, R120, R123, feature 59, feature 60)', async () => {
    const one = await aFamily('WALSALL');
    await rated(one, 'RED');
    const two = [{ agency: 'SOCIAL_CARE' }, { agency: 'POLICE' }];
    const chair = 'SENIOR_PRACTITIONER';
    const selection = 'strategy { quorate missingSeats chair } deadlines { id due state }';
    const met = await done(one.command(teamManager, 'conveneStrategy', { attendees: two, chair }, selection));
    assert.deepEqual(at(met, 'conveneStrategy', 'strategy'), {
      quorate: false,
      missingSeats: ['HEALTH', 'SCHOOL'],
      chair,
    });
    await isRefused(
      one.command(teamManager, 'concludeStrategy', { outcome: 'NO_S47', reason: 'Enough.' }),
      'NOT_ALLOWED',
      'R123',
    );
    const clock = async () =>
      listAt(await one.read(teamManager, 'deadlines { id due state }'), 'deadlines').find(
        (deadline) => at(deadline, 'id') === 'WAL-STRATEGY',
      );
    assert.equal(toLocal(new Date(String(at(await clock(), 'due')))), 'Tue 3 Nov 2026 13:00');
    assert.equal(at(await clock(), 'state'), 'RUNNING');
    const four = [
      ...two,
      { agency: 'HEALTH' },
      { agency: 'EDUCATION', role: 'DSL', establishment: 'ZZ-PRIMARY' },
    ];
    await done(one.command(teamManager, 'conveneStrategy', { attendees: four }));
    assert.equal(at(await clock(), 'state'), 'MET');
    const strategies = listAt(await one.read(teamManager, 'strategies { quorate }'), 'strategies');
    assert.deepEqual(
      strategies.map((each) => at(each, 'quorate')),
      [false, true],
    );
  });

  void it('that was not held says why and is kept; whom to invite is suggested to social care only (R122, R125, feature 61)', async () => {
    const one = await aFamily('COVENTRY');
    await rated(one, 'RED');
    await asked(one, 'POLICE');
    const invitees = listAt(
      await one.read(teamManager, 'strategyInvitees { agency role }'),
      'strategyInvitees',
    );
    assert.deepEqual(
      invitees.map((each) => at(each, 'role') ?? at(each, 'agency')),
      ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'DSL', 'AREA_DUTY_MANAGER'],
    );
    assert.deepEqual(at(await one.read(policeOfficer, 'strategyInvitees { role }'), 'strategyInvitees'), []);
    const notHeld = { outcome: 'NOT_HELD', reason: 'The child was seen and is safe.' };
    await done(one.command(teamManager, 'concludeStrategy', notHeld));
    const [kept] = listAt(await one.read(teamManager, 'strategies { outcome reason }'), 'strategies');
    assert.deepEqual(kept, notHeld);
  });

  void it('section 47 starts while requests are open (R68, feature 62)', async () => {
    const one = await aFamily('COVENTRY');
    await rated(one, 'RED');
    await asked(one, 'HEALTH', 'POLICE');
    await rated(one, 'RED', true);
    await done(one.command(teamManager, 'decide', decision('S47')));
    const late = await answer(one, nurse);
    await done(one.command(nurse, 'submitReturn', late));
    assert.equal(at(await requestOf(one, teamManager, 'HEALTH'), 'status'), 'SUBMITTED');
  });
});
