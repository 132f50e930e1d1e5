import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileOf } from '@mash-hub/shared/profiles';
import { commissionAssessment, deadlinesOf, routeContact, type Contact } from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  at,
  overridden,
  rated,
  thePolice,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const decisionDue = (contact: Contact, now: string) => {
  const deadlines = deadlinesOf(contact, profileOf(contact.profile), at(now));
  const found = deadlines.find(({ purpose }) => purpose === 'DECISION');
  assert.ok(found);
  return { due: found.due, state: found.state };
};

void describe('The deadlines of a contact', () => {
  void it('a Coventry RED is due four hours after the assessment commences, at 13:50 (S5, R87)', () => {
    const red = rated(overridden(aContact(), '2026-11-03 09:35', 1), 'RED', '2026-11-03 09:40');
    assert.deepEqual(decisionDue(red, '2026-11-03 09:45'), { due: null, state: 'NOT_STARTED' });
    const input = { agencies: ['POLICE'], reason: 'Belt' } as const;
    const asked = commissionAssessment(red, input, theTeamManager('2026-11-03 09:50'), aContext());
    assert.deepEqual(decisionDue(asked, '2026-11-03 10:00'), {
      due: at('2026-11-03 13:50'),
      state: 'RUNNING',
    });
    assert.equal(decisionDue(asked, '2026-11-03 12:50').state, 'DUE_SOON');
    assert.equal(decisionDue(asked, '2026-11-03 13:51').state, 'OVERDUE');
  });

  void it('a Walsall GREEN is due five working days after the rating, on 14 April at 11:00 (S7)', () => {
    const contact = aContact({}, 'WALSALL', theSafeguardingLead('2026-04-02 15:30'));
    const green = rated(contact, 'GREEN', '2026-04-07 11:00');
    assert.deepEqual(decisionDue(green, '2026-04-07 12:00').due, at('2026-04-14 11:00'));
  });

  void it('confirming a rating moves no deadline (R83, R86)', () => {
    const amber = rated(aContact({}, 'WALSALL'), 'AMBER', '2026-11-03 10:00');
    const confirmed = rated(amber, 'AMBER', '2026-11-03 15:00', true);
    const now = '2026-11-03 15:30';
    assert.deepEqual(decisionDue(confirmed, now).due, decisionDue(amber, now).due);
  });

  void it('a route out of triage settles the matter as a decision does (R65)', () => {
    const route = (contact: Contact, to: 'TRIAGE' | 'NFA', when: string) =>
      routeContact(contact, { to, reason: 'Nothing found.' }, theTeamManager(when), aContext());
    const triage = rated(route(aContact(), 'TRIAGE', '2026-11-03 10:00'), 'BLUE', '2026-11-03 10:30');
    assert.equal(decisionDue(route(triage, 'NFA', '2026-11-03 11:00'), '2026-11-09 11:00').state, 'MET');
  });

  void it('a domestic-abuse review is done when the contact is settled without triage, or triage has agreed (R173, R177)', () => {
    const incident = aContact(
      { channel: 'PSR', incidentReference: 'ZZ/26/1' },
      'WALSALL',
      thePolice('2026-11-03 09:15'),
    );
    const reviewed = (contact: Contact) =>
      deadlinesOf(contact, profileOf('WALSALL'), at('2026-11-09 11:00')).find(
        ({ purpose }) => purpose === 'DA_REVIEW',
      );
    const route = (contact: Contact, to: 'TRIAGE' | 'NFA', when: string) =>
      routeContact(contact, { to, reason: 'Nothing found.' }, theTeamManager(when), aContext('WALSALL'));
    const triage = route(incident, 'TRIAGE', '2026-11-03 10:00');
    assert.equal(reviewed(triage)?.state, 'OVERDUE');
    assert.deepEqual(reviewed(route(triage, 'NFA', '2026-11-03 11:00'))?.metAt, at('2026-11-03 11:00'));
    const members = { members: [], openCaf: null, views: [], absent: [], tookEffect: null };
    const outcome = { ...theTeamManager('2026-11-03 10:30'), outcome: 'L2_IDVA', reason: 'Agreed.' } as const;
    const heard = { ...triage, domesticAbuse: { ...members, outcome } };
    assert.deepEqual(reviewed(heard)?.metAt, at('2026-11-03 10:30'));
  });
});
