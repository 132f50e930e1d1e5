import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileOf } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  concludeStrategy,
  conveneStrategy,
  deadlinesOf,
  strategyInviteesOf,
  submitReturn,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aSeat,
  at,
  fourSeats,
  rated,
  refused,
  theNurse,
  theProbationOfficer,
  theTeamManager,
  withConsent,
} from './builders';

const walsall = aContext('WALSALL');
const red = rated(withConsent(aContact({}, 'WALSALL'), '2026-11-03 09:20'), 'RED', '2026-11-03 09:30');
const convene = (contact: Contact, when: string, attendees = fourSeats) =>
  conveneStrategy(contact, { attendees }, theTeamManager(when), walsall);
const clock = (contact: Contact, when: string) =>
  deadlinesOf(contact, profileOf('WALSALL'), at(when)).find(({ id }) => id === 'WAL-STRATEGY');

void describe('Who chairs a strategy discussion', () => {
  void it('a manager of the hub or a Senior Practitioner, whoever convenes where nobody is named (R119)', () => {
    const chair = (role: 'SENIOR_PRACTITIONER' | 'NAMED_NURSE' | null) =>
      conveneStrategy(red, { attendees: fourSeats, chair: role }, theTeamManager('2026-11-03 10:00'), walsall)
        .strategies[0]?.chair;
    assert.equal(chair('SENIOR_PRACTITIONER'), 'SENIOR_PRACTITIONER');
    assert.equal(chair(null), 'MASH_TEAM_MANAGER');
    refused('BAD_USER_INPUT', { rule: 'R119' }, () => chair('NAMED_NURSE'));
    refused('FORBIDDEN', { rule: 'R119' }, () =>
      conveneStrategy(red, { attendees: fourSeats }, theNurse('2026-11-03 10:00'), walsall),
    );
  });
});

void describe('The clock on the meeting itself', () => {
  void it('runs four hours from RED and is met by a quorate meeting, not by an inquorate one (R120, feature 60)', () => {
    assert.deepEqual(clock(red, '2026-11-03 10:00')?.due, at('2026-11-03 13:30'));
    assert.equal(clock(red, '2026-11-03 12:30')?.state, 'DUE_SOON');
    const few = convene(red, '2026-11-03 10:00', [aSeat('POLICE')]);
    assert.equal(clock(few, '2026-11-03 14:00')?.state, 'OVERDUE');
    assert.equal(clock(convene(few, '2026-11-03 11:00'), '2026-11-03 14:00')?.state, 'MET');
  });

  void it('is met by the record that no meeting was held, with its reason (R125, feature 61)', () => {
    const notHeld = concludeStrategy(
      red,
      { outcome: 'NOT_HELD', reason: 'Seen and safe.' },
      theTeamManager('2026-11-03 11:00'),
      walsall,
    );
    assert.deepEqual(clock(notHeld, '2026-11-03 14:00')?.metAt, at('2026-11-03 11:00'));
  });

  void it('starts anew when a contact that was stepped down turns RED again (R86, R120)', () => {
    const met = convene(red, '2026-11-03 10:00');
    const again = rated(rated(met, 'AMBER', '2026-11-03 15:00'), 'RED', '2026-11-03 16:00');
    assert.equal(clock(again, '2026-11-03 16:30')?.state, 'RUNNING');
  });
});

void describe('Whom to invite', () => {
  void it('the quorum, the locality, and whoever the particulars call for (R121, R122)', () => {
    const child = aContact({ issues: ['SEXUAL_ABUSE'] }, 'WALSALL');
    const known = rated(withConsent(child, '2026-11-03 09:20'), 'RED', '2026-11-03 09:30');
    const asked = commissionAssessment(
      known,
      { agencies: ['PROBATION'], reason: 'Marks.' },
      theTeamManager('2026-11-03 09:40'),
      walsall,
    );
    const checked = submitReturn(
      asked,
      {
        request: asked.requests[0]?.id ?? '',
        noRecord: false,
        analysis: 'Under supervision for assault.',
        nameCheck: 'CURRENT',
        visibilityAccepted: true,
      },
      theProbationOfficer('2026-11-03 10:00'),
      walsall,
    );
    const named = strategyInviteesOf(checked, profileOf('WALSALL'), at('2026-11-03 10:00'));
    assert.deepEqual(
      named.map(({ agency, role }) => role ?? agency),
      ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'DSL', 'LOCALITY_TM', 'HEALTH_REP', 'SUPERVISING_OM'],
    );
    assert.ok(named.every(({ because }) => /R12[12]/.test(because)));
  });
});
