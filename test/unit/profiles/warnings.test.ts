import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  deadlineFor,
  deadlinesFor,
  deadlineState,
  profileOf,
  redNotCommencedAlertAt,
  waitedMilliseconds,
} from '@mash-hub/shared/profiles';
import { fromLocal, toLocal } from '@mash-hub/shared/time';
import { aContact, tuesday } from './aRatedContact';

describe('A RED that waits for its assessment (R87)', () => {
  const coventry = profileOf('COVENTRY');

  it('has no clock, but shows how long it has waited and raises an alert after 30 minutes', () => {
    const instants = aContact([['RED', '09:00']]);
    const deadline = deadlineFor(coventry, 'RED', instants);
    assert.equal(deadline.due, null);
    assert.equal(deadlineState(deadline, tuesday('12:00')), 'NOT_STARTED');
    assert.deepEqual(redNotCommencedAlertAt(coventry, instants), tuesday('09:30'));
    assert.equal(waitedMilliseconds(instants, tuesday('09:30')), 90 * 60_000);
  });

  it('raises none where the assessment commenced in time, the rating changed, or receipt starts the clock', () => {
    assert.equal(redNotCommencedAlertAt(coventry, aContact([['RED', '09:00']], '09:30')), null);
    assert.equal(
      redNotCommencedAlertAt(
        coventry,
        aContact([
          ['RED', '09:00'],
          ['AMBER', '09:10'],
        ]),
      ),
      null,
    );
    assert.equal(redNotCommencedAlertAt(profileOf('DURHAM'), aContact([['RED', '09:00']])), null);
  });

  it('still owes its first response within 24 hours of receipt', () => {
    const due = deadlinesFor(coventry, aContact([['RED', '09:00']]));
    assert.deepEqual(
      due.map(({ id, due: at }) => [id, at && toLocal(at)]),
      [
        ['COV-FIRST-RESPONSE', 'Wed 10 Jun 2026 08:00'],
        ['COV-RED', null],
      ],
    );
  });
});

describe('Warnings (R94)', () => {
  it('R94: a deadline is due soon at three quarters of its window and overdue after it', () => {
    const deadline = deadlineFor(profileOf('WALSALL'), 'RED', aContact([['RED', '09:00']]));
    const states = ['11:59', '12:00', '13:00', '13:01'].map((time) => deadlineState(deadline, tuesday(time)));
    assert.deepEqual(states, ['RUNNING', 'DUE_SOON', 'DUE_SOON', 'OVERDUE']);
  });

  it('R94: a deadline that falls while the office is shut is due soon from closing', () => {
    const instants = { receivedAt: fromLocal('2026-08-28T15:00') };
    const deadline = deadlineFor(profileOf('BLACKBURN_WITH_DARWEN'), 'BWD-DECISION', instants);
    assert.equal(deadlineState(deadline, fromLocal('2026-08-28T16:59')), 'RUNNING');
    assert.equal(deadlineState(deadline, fromLocal('2026-08-28T17:00')), 'DUE_SOON');
  });
});

describe('Hand-over between EDT and the day team', () => {
  it('R202: a RED clock that starts in the night belongs to EDT; one that ends before closing does not', () => {
    const night = deadlineFor(profileOf('WALSALL'), 'RED', aContact([['RED', '03:00']]));
    const day = deadlineFor(profileOf('WALSALL'), 'RED', aContact([['RED', '09:00']]));
    assert.equal(night.handoverToEdt, true);
    assert.equal(night.beforeClosingAlert, null);
    assert.equal(day.handoverToEdt, false);
  });

  it('R201: what EDT recorded is the first response, and the decision clock starts with the day team', () => {
    const receivedAt = fromLocal('2026-06-13T22:00');
    const dayTeam = fromLocal('2026-06-15T08:30');
    const emergencyDuty = { respondedAt: fromLocal('2026-06-13T23:00'), receivedByDayTeamAt: dayTeam };
    const instants = { receivedAt, emergencyDuty, ratedAt: [{ rag: 'BLUE', at: dayTeam }] as const };
    const [first, decision] = deadlinesFor(profileOf('COVENTRY'), instants);
    assert.deepEqual(first?.metAt, emergencyDuty.respondedAt);
    assert.equal(decision?.due && toLocal(decision.due), 'Tue 16 Jun 2026 08:30');
  });

  it('R201: without a response of EDT both clocks run from the call', () => {
    const receivedAt = fromLocal('2026-06-13T22:00');
    const instants = { receivedAt, ratedAt: [{ rag: 'BLUE', at: receivedAt }] as const };
    const due = deadlinesFor(profileOf('COVENTRY'), instants).map((deadline) => deadline.due);
    assert.deepEqual(
      due.map((at) => at && toLocal(at)),
      ['Sun 14 Jun 2026 22:00', 'Sun 14 Jun 2026 22:00'],
    );
  });
});
