import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agency } from '@mash-hub/shared/disclosure';
import { absenceOf, profileOf, type ProfileId, type Rag } from '@mash-hub/shared/profiles';
import {
  acknowledgeRequest,
  commissionAssessment,
  deadlinesOf,
  owingAgencies,
  reportUnstaffed,
  requestClockOf,
  requestFlagOf,
  saveAdminStage,
  startRequest,
  submitReturn,
  visibilityWarning,
  type Act,
  type Contact,
  type ReturnInput,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  at,
  person,
  rated,
  refused,
  theNurse,
  thePolice,
  theProbationOfficer,
  theSafeguardingLead,
  theTeamManager,
  withConsent,
} from './builders';

const asked = (
  profile: ProfileId,
  rag: Rag,
  when: string,
  agencies: readonly Agency[] = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'],
): Contact =>
  commissionAssessment(
    rated(withConsent(aContact({}, profile, theSafeguardingLead(when)), when), rag, when),
    { agencies, reason: 'Marks on the back.' },
    theTeamManager(when),
    aContext(profile),
  );

const requestTo = (contact: Contact, agency: Agency) =>
  contact.requests.find((request) => request.agency === agency) ?? assert.fail(agency);
const flag = (contact: Contact, agency: Agency, when: string) =>
  requestFlagOf(contact, requestTo(contact, agency), profileOf(contact.profile), at(when));
const due = (contact: Contact, agency: Agency) =>
  requestClockOf(contact, requestTo(contact, agency), profileOf(contact.profile))?.due;

void describe('An agency that is known to be absent', () => {
  const darwen = profileOf('BLACKBURN_WITH_DARWEN');

  void it('BwD education is away in school holidays and in the afternoons, by its own calendar (R114)', () => {
    const away = (when: string) => absenceOf(darwen, 'EDUCATION', at(when))?.away ?? null;
    assert.equal(away('2026-08-28 10:00'), 'SCHOOL_HOLIDAYS');
    assert.equal(away('2026-11-03 10:00'), null);
    assert.equal(away('2026-11-03 12:00'), 'AFTERNOONS');
    assert.equal(absenceOf(darwen, 'HEALTH', at('2026-08-28 10:00')), null);
    assert.equal(absenceOf(profileOf('COVENTRY'), 'EDUCATION', at('2026-08-28 10:00')), null);
  });

  void it('is asked all the same: UNSTAFFED by itself, neither NO_RECORD nor late, and it still owes (R114, feature 56)', () => {
    const contact = asked('BLACKBURN_WITH_DARWEN', 'AMBER', '2026-08-28 10:00');
    assert.deepEqual(
      contact.requests.map(({ agency, status }) => [agency, status]),
      [
        ['POLICE', 'ISSUED'],
        ['HEALTH', 'ISSUED'],
        ['EDUCATION', 'UNSTAFFED'],
        ['PROBATION', 'ISSUED'],
      ],
    );
    assert.equal(flag(contact, 'EDUCATION', '2026-09-02 10:00'), null);
    assert.equal(flag(contact, 'HEALTH', '2026-09-02 10:00'), 'OVERDUE');
    assert.deepEqual(due(contact, 'EDUCATION'), due(contact, 'HEALTH'), 'its deadline runs');
    assert.ok(owingAgencies(contact).includes('EDUCATION'));
  });

  void it('is noted so by the Team Manager, with a reason, while nobody has picked the request up (R114)', () => {
    const contact = asked('COVENTRY', 'AMBER', '2026-11-03 09:30');
    const input = { request: requestTo(contact, 'EDUCATION').id, reason: 'Officer on leave until Monday.' };
    const noted = reportUnstaffed(contact, input, theTeamManager('2026-11-03 10:00'), aContext());
    assert.equal(requestTo(noted, 'EDUCATION').status, 'UNSTAFFED');
    refused('FORBIDDEN', {}, () => reportUnstaffed(contact, input, theNurse('2026-11-03 10:00'), aContext()));
    refused('NOT_ALLOWED', { rule: 'R114' }, () =>
      reportUnstaffed(noted, input, theTeamManager('2026-11-03 10:00'), aContext()),
    );
  });
});

void describe('The clock of a request', () => {
  void it('is the rating’s in Coventry: due soon at three quarters, overdue after (R89, R94, feature 55)', () => {
    const contact = asked('COVENTRY', 'RED', '2026-11-03 09:30');
    assert.deepEqual(due(contact, 'POLICE'), at('2026-11-03 13:30'));
    assert.equal(flag(contact, 'POLICE', '2026-11-03 12:29'), null);
    assert.equal(flag(contact, 'POLICE', '2026-11-03 12:30'), 'DUE_SOON');
    assert.equal(flag(contact, 'POLICE', '2026-11-03 13:31'), 'OVERDUE');
  });

  void it('is the agency’s own where the procedure sets one: Walsall health 1 h, police 4 h and 24 h (R98, R100)', () => {
    const red = asked('WALSALL', 'RED', '2026-11-03 09:30');
    assert.deepEqual(due(red, 'HEALTH'), at('2026-11-03 10:30'));
    assert.deepEqual(due(red, 'POLICE'), at('2026-11-03 13:30'));
    assert.deepEqual(due(asked('WALSALL', 'AMBER', '2026-11-03 09:30'), 'POLICE'), at('2026-11-04 09:30'));
  });

  void it('stops with the answer, and each agency meets its own deadline (R98, R100)', () => {
    const red = asked('WALSALL', 'RED', '2026-11-03 09:30');
    const input = { request: requestTo(red, 'HEALTH').id, noRecord: true, visibilityAccepted: true };
    const answered = submitReturn(red, input, theNurse('2026-11-03 10:10'), aContext('WALSALL'));
    assert.equal(flag(answered, 'HEALTH', '2026-11-03 13:00'), null);
    const states = new Map(
      deadlinesOf(answered, profileOf('WALSALL'), at('2026-11-03 11:00')).map(({ id, state }) => [id, state]),
    );
    assert.equal(states.get('WAL-HEALTH-RED'), 'MET');
    assert.equal(states.get('WAL-POLICE-RED'), 'RUNNING');
  });

  void it('leaves the nurse the rating’s time once the administrators have looked everybody up (R89, R100)', () => {
    const red = asked('WALSALL', 'RED', '2026-11-03 09:30');
    const { id, subjects } = requestTo(red, 'HEALTH');
    const people = subjects.map(
      ({ subject }) => ({ subject, systems: ['PAPER'], checkedBackTo: '2023-11-03' }) as const,
    );
    const saving = { request: id, people, visibilityAccepted: true };
    const whole = saveAdminStage(red, saving, theNurse('2026-11-03 10:10'), aContext('WALSALL'));
    const stateIn = (contact: Contact) =>
      deadlinesOf(contact, profileOf('WALSALL'), at('2026-11-03 11:00')).find(
        ({ id: rule }) => rule === 'WAL-HEALTH-RED',
      )?.state;
    assert.equal(flag(red, 'HEALTH', '2026-11-03 11:00'), 'OVERDUE');
    assert.equal(stateIn(red), 'OVERDUE');
    assert.deepEqual(due(whole, 'HEALTH'), at('2026-11-03 13:30'));
    assert.equal(flag(whole, 'HEALTH', '2026-11-03 11:00'), null);
    assert.equal(stateIn(whole), 'MET');
  });

  void it('binds only the agencies that were asked (R89)', () => {
    const contact = asked('WALSALL', 'RED', '2026-11-03 09:30', ['EDUCATION']);
    const ids = deadlinesOf(contact, profileOf('WALSALL'), at('2026-11-03 09:31')).map(({ id }) => id);
    assert.ok(!ids.includes('WAL-HEALTH-RED') && !ids.includes('WAL-POLICE-RED'));
  });
});

void describe('A request goes from hand to hand', () => {
  const contact = asked('COVENTRY', 'AMBER', '2026-11-03 09:30');
  const request = requestTo(contact, 'HEALTH').id;

  void it('issued, acknowledged, in progress, submitted: each step once, in its order (D5)', () => {
    const seen = acknowledgeRequest(contact, { request }, theNurse('2026-11-03 10:00'), aContext());
    const begun = startRequest(seen, { request }, theNurse('2026-11-03 10:10'), aContext());
    assert.deepEqual(
      [seen, begun].map((one) => requestTo(one, 'HEALTH').status),
      ['ACKNOWLEDGED', 'IN_PROGRESS'],
    );
    refused('NOT_ALLOWED', { guard: 'NOT_IN_THE_PROCESS' }, () =>
      acknowledgeRequest(begun, { request }, theNurse('2026-11-03 10:20'), aContext()),
    );
    refused('NOT_FOUND', {}, () =>
      startRequest(seen, { request }, thePolice('2026-11-03 10:20'), aContext()),
    );
  });

  void it('lists the people it asks about: those with consent or a ground (R90, R91, feature 41, feature 42)', () => {
    const { reason, rag, subjects } = requestTo(contact, 'HEALTH');
    assert.deepEqual([reason, rag], ['Marks on the back.', 'AMBER']);
    assert.deepEqual(
      subjects.map(({ subject, consent }) => [subject, consent]),
      [[person(contact, 1), 'GIVEN']],
    );
  });

  void it('warns who may read what is entered, and asks for no more than fits the concern (R113, R116, feature 57)', () => {
    assert.match(visibilityWarning, /other children’s-services staff/);
    assert.match(visibilityWarning, /fits the concern, and no more/);
  });
});

void describe('What only one agency says', () => {
  const contact = asked('WALSALL', 'AMBER', '2026-11-03 09:30');
  const answer = (agency: Agency, act: Act, changes: Partial<ReturnInput>) =>
    requestTo(
      submitReturn(
        contact,
        {
          request: requestTo(contact, agency).id,
          noRecord: false,
          analysis: 'What it means for the child.',
          visibilityAccepted: true,
          ...changes,
        },
        act,
        aContext('WALSALL'),
      ),
      agency,
    );
  const probation = theProbationOfficer('2026-11-03 10:00');

  void it('a name check says current, previous or no match; no match sends nothing (R112, feature 82)', () => {
    assert.equal(answer('PROBATION', probation, { nameCheck: 'CURRENT' }).answer?.nameCheck, 'CURRENT');
    const none = answer('PROBATION', probation, { nameCheck: 'NO_MATCH', noRecord: true, analysis: null });
    assert.equal(none.status, 'NO_RECORD');
    assert.deepEqual([none.answer?.analysis, none.answer?.nominated], [null, []]);
    refused('BAD_USER_INPUT', { rule: 'R112' }, () =>
      answer('PROBATION', probation, { nameCheck: 'NO_MATCH' }),
    );
    refused('BAD_USER_INPUT', { rule: 'R112' }, () =>
      answer('PROBATION', probation, { nameCheck: 'CURRENT', noRecord: true, analysis: null }),
    );
  });

  void it('probation’s answer on the names is part of its return: an alert to the supervising officer rests on it (R104, R112)', () => {
    refused('BAD_USER_INPUT', { rule: 'R104', field: 'nameChecks' }, () =>
      answer('PROBATION', probation, {}),
    );
  });

  void it('health ends with its view of the threshold, the police class it (R98, R102, feature 44)', () => {
    const nurse = theNurse('2026-11-03 10:00');
    assert.equal(answer('HEALTH', nurse, { thresholdView: 'STRATEGY' }).answer?.thresholdView, 'STRATEGY');
    assert.equal(answer('POLICE', thePolice('2026-11-03 10:00'), { crime: true }).answer?.crime, true);
    refused('BAD_USER_INPUT', { field: 'crime' }, () => answer('HEALTH', nurse, { crime: true }));
    refused('BAD_USER_INPUT', { field: 'nameCheck' }, () =>
      answer('HEALTH', nurse, { nameCheck: 'CURRENT' }),
    );
    refused('BAD_USER_INPUT', { field: 'thresholdView' }, () =>
      answer('PROBATION', probation, { thresholdView: 'EARLY_HELP' }),
    );
  });
});
