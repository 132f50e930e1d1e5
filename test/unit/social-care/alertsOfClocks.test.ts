import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLocal } from '@mash-hub/shared/time';
import { alertsOf, holdsAt, nextChangeOf, submitReturn } from '@mash-hub/social-care/domain';
import { anAsked, consenting, tellsOf, told } from './alertViews';
import { aContact, aContext, at, rated, theNurse } from './builders';

describe('Alerts from clocks', () => {
  it('R202, E4, feature 89: a Coventry RED of Friday 15:10 is handed to EDT when the office shuts at 16:30, once, with what is outstanding', () => {
    const contact = anAsked('RED', '2026-06-12 15:10');
    assert.deepEqual(told(contact, 'HAND_OVER_TO_EDT'), ['EDT_WORKER Fri 12 Jun 2026 16:30']);
    const alert = alertsOf(contact).find(({ kind }) => kind === 'HAND_OVER_TO_EDT');
    assert.match(alert?.reason ?? '', /POLICE, HEALTH/);
    assert.equal(toLocal(alert?.due ?? at('2000-01-01 00:00')), 'Fri 12 Jun 2026 19:10');
    assert.equal(
      alert && holdsAt(alert, at('2026-06-15 08:30')),
      false,
      'on Monday the day team has it again',
    );
  });

  it('E4: Durham serious on Friday 1 May 16:10 is handed over at 16:30', () => {
    assert.deepEqual(told(anAsked('RED', '2026-05-01 16:10', 'DURHAM'), 'HAND_OVER_TO_EDT'), [
      'EDT_WORKER Fri 1 May 2026 16:30',
    ]);
  });

  it('R202: rated RED at night, it is the Emergency Duty Team’s at once', () => {
    assert.deepEqual(told(anAsked('RED', '2026-06-12 22:10'), 'HAND_OVER_TO_EDT'), [
      'EDT_WORKER Fri 12 Jun 2026 22:10',
    ]);
  });

  it('R94, E4, feature 90: a Coventry AMBER due on Good Friday warns before closing on Thursday', () => {
    const contact = anAsked('AMBER', '2026-04-02 14:00');
    assert.deepEqual(tellsOf(contact, 'DEADLINE_BEFORE_CLOSING', 'COV-AMBER'), [
      'MASH_TEAM_MANAGER Thu 2 Apr 2026 17:00',
    ]);
  });

  it('R94, E4, feature 90: Blackburn with Darwen’s likely child in need and its 72 hours over a bank holiday warn on Friday', () => {
    const contact = anAsked('AMBER', '2026-08-28 15:00', 'BLACKBURN_WITH_DARWEN');
    for (const rule of ['BWD-LIKELY-CIN', 'BWD-DECISION'])
      assert.deepEqual(
        tellsOf(contact, 'DEADLINE_BEFORE_CLOSING', rule),
        ['MASH_TEAM_MANAGER Fri 28 Aug 2026 17:00'],
        rule,
      );
  });

  it('R94: due soon comes at three quarters of the window, gives way to overdue, and both name the rule', () => {
    const contact = anAsked('AMBER', '2026-06-10 10:00');
    assert.deepEqual(tellsOf(contact, 'DEADLINE_DUE_SOON', 'COV-AMBER'), [
      'MASH_TEAM_MANAGER Thu 11 Jun 2026 04:00',
    ]);
    assert.deepEqual(tellsOf(contact, 'DEADLINE_OVERDUE', 'COV-AMBER'), [
      'MASH_TEAM_MANAGER Thu 11 Jun 2026 10:00',
    ]);
    const soon = alertsOf(contact).find(({ kind }) => kind === 'DEADLINE_DUE_SOON');
    assert.ok(soon);
    assert.equal(holdsAt(soon, at('2026-06-11 03:59')), false);
    assert.equal(holdsAt(soon, at('2026-06-11 04:00')), true);
    assert.equal(holdsAt(soon, at('2026-06-11 10:00')), false);
  });

  it('E4: what falls due within the office’s hours warns before no closing', () => {
    assert.deepEqual(told(anAsked('AMBER', '2026-06-12 16:00', 'WALSALL'), 'DEADLINE_BEFORE_CLOSING'), []);
    assert.deepEqual(told(anAsked('GREEN', '2026-04-02 10:00', 'WALSALL'), 'DEADLINE_BEFORE_CLOSING'), []);
  });

  it('R87: a RED that is not commenced after 30 minutes alerts, and stops when it is', () => {
    const red = rated(aContact({ subjects: consenting }), 'RED', '2026-11-03 10:00');
    assert.deepEqual(told(red, 'RED_NOT_COMMENCED'), ['MASH_TEAM_MANAGER Tue 3 Nov 2026 10:30']);
    assert.deepEqual(told(anAsked('RED', '2026-11-03 10:00'), 'RED_NOT_COMMENCED'), []);
    const walsall = rated(aContact({ subjects: consenting }, 'WALSALL'), 'RED', '2026-11-03 10:00');
    assert.deepEqual(told(walsall, 'RED_NOT_COMMENCED'), [], 'there the rating itself starts the clock');
  });

  it('the next change is the first instant after now at which an alert begins or ends', () => {
    const alerts = alertsOf(anAsked('AMBER', '2026-06-10 10:00'));
    assert.deepEqual(nextChangeOf(alerts, at('2026-06-11 09:00')), at('2026-06-11 10:00'));
    assert.equal(nextChangeOf([], at('2026-06-11 09:00')), null);
  });
});

describe('Alerts from requests', () => {
  it('R93, R94, feature 55: agency and Team Manager are told before the breach and at it', () => {
    const contact = anAsked('AMBER', '2026-06-10 10:00', 'COVENTRY', ['HEALTH']);
    const both = (when: string) => [`HEALTH ${when}`, `MASH_TEAM_MANAGER ${when}`];
    assert.deepEqual(told(contact, 'REQUEST_DUE_SOON'), both('Thu 11 Jun 2026 04:00'));
    assert.deepEqual(told(contact, 'REQUEST_OVERDUE'), both('Thu 11 Jun 2026 10:00'));
  });

  it('feature 45: health’s check on a Walsall RED has a timer of its own, an hour from the request', () => {
    const contact = anAsked('RED', '2026-11-03 10:00', 'WALSALL', ['HEALTH', 'POLICE']);
    assert.deepEqual(told(contact, 'REQUEST_OVERDUE'), [
      'HEALTH Tue 3 Nov 2026 11:00',
      'MASH_TEAM_MANAGER Tue 3 Nov 2026 11:00',
      'POLICE Tue 3 Nov 2026 14:00',
      'MASH_TEAM_MANAGER Tue 3 Nov 2026 14:00',
    ]);
  });

  it('R114, feature 56: an absent agency is unstaffed, which the Team Manager knows at issue, and never overdue', () => {
    const contact = anAsked('AMBER', '2026-11-03 14:00', 'COVENTRY', ['EDUCATION'], ['EDUCATION']);
    assert.deepEqual(told(contact, 'REQUEST_UNSTAFFED'), ['MASH_TEAM_MANAGER Tue 3 Nov 2026 14:00']);
    assert.deepEqual(told(contact, 'REQUEST_OVERDUE'), []);
  });

  it('R93: whoever has answered is chased no more', () => {
    const contact = anAsked('AMBER', '2026-06-10 10:00', 'COVENTRY', ['HEALTH']);
    const request = contact.requests[0]?.id ?? '';
    const answer = { request, noRecord: true, visibilityAccepted: true };
    const answered = submitReturn(contact, answer, theNurse('2026-06-10 11:00'), aContext());
    assert.deepEqual(told(answered, 'REQUEST_DUE_SOON'), []);
    assert.deepEqual(told(answered, 'REQUEST_OVERDUE'), []);
  });

  it('R104: when probation is asked, the supervising officer is told at once', () => {
    const contact = anAsked('AMBER', '2026-11-03 10:00', 'COVENTRY', ['PROBATION']);
    assert.deepEqual(told(contact, 'SUPERVISING_OFFICER'), ['SUPERVISING_OM Tue 3 Nov 2026 10:00']);
  });
});
