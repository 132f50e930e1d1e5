import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  deadlineFor,
  deadlinesFor,
  deadlineState,
  isMoreUrgent,
  profileOf,
  redNotCommencedAlertAt,
  waitedMilliseconds,
  type ContactInstants,
  type ProfileId,
  type Rag,
} from '@mash-hub/shared/profiles';
import { fromLocal, toLocal } from '@mash-hub/shared/time';

const seed = 86;
const tuesday = (time: string): Date => fromLocal(`2026-06-09T${time}`);

/** A contact received at 08:00 and rated as given, each rating a colour and a time on that Tuesday. */
function aContact(ratings: readonly [Rag, string][], commenced?: string): ContactInstants {
  return {
    receivedAt: tuesday('08:00'),
    ratedAt: ratings.map(([rag, time]) => ({ rag, at: tuesday(time) })),
    assessmentCommencedAt: commenced === undefined ? null : tuesday(commenced),
  };
}

function dueOf(id: ProfileId, rag: Rag, instants: ContactInstants): string | null {
  const { due } = deadlineFor(profileOf(id), rag, instants);
  return due && toLocal(due);
}

describe('Re-rating (R86)', () => {
  it('V2: Coventry RED of 09:00 made AMBER at 10:00 is due at 09:00 the next day', () => {
    const instants = aContact(
      [
        ['RED', '09:00'],
        ['AMBER', '10:00'],
      ],
      '09:00',
    );
    assert.equal(dueOf('COVENTRY', 'AMBER', instants), 'Wed 10 Jun 2026 09:00');
  });

  it('escalating sets the new duration from the re-rating where that is earlier', () => {
    const instants = aContact(
      [
        ['AMBER', '09:00'],
        ['RED', '10:00'],
      ],
      '09:00',
    );
    assert.equal(dueOf('COVENTRY', 'RED', instants), 'Tue 9 Jun 2026 14:00');
    assert.equal(dueOf('WALSALL', 'RED', instants), 'Tue 9 Jun 2026 14:00');
  });

  it('escalating keeps the old deadline where that is earlier', () => {
    const { ratedAt } = aContact([['AMBER', '09:00']]);
    const late = { rag: 'RED', at: fromLocal('2026-06-10T08:50') } as const;
    const instants = { receivedAt: tuesday('08:00'), ratedAt: [...(ratedAt ?? []), late] };
    assert.equal(dueOf('WALSALL', 'RED', instants), 'Wed 10 Jun 2026 09:00');
  });

  it('de-escalating counts the new duration from the original start', () => {
    const instants = aContact([
      ['RED', '09:00'],
      ['GREEN', '10:00'],
    ]);
    assert.equal(dueOf('WALSALL', 'GREEN', instants), 'Tue 16 Jun 2026 09:00');
  });

  it('up and down again returns to the first deadline', () => {
    const instants = aContact([
      ['AMBER', '09:00'],
      ['RED', '10:00'],
      ['AMBER', '11:00'],
    ]);
    assert.equal(dueOf('WALSALL', 'AMBER', instants), 'Wed 10 Jun 2026 09:00');
  });

  it('giving the same rating again changes nothing', () => {
    const instants = aContact([
      ['AMBER', '09:00'],
      ['AMBER', '12:00'],
    ]);
    assert.equal(dueOf('WALSALL', 'AMBER', instants), 'Wed 10 Jun 2026 09:00');
  });

  it('never leaves an escalated contact without a clock, even before its assessment', () => {
    const instants = aContact([
      ['GREEN', '09:00'],
      ['AMBER', '10:00'],
      ['RED', '11:00'],
    ]);
    assert.equal(dueOf('COVENTRY', 'RED', instants), 'Tue 9 Jun 2026 15:00');
  });

  it('does not let an assessment that commences afterwards move the deadline it escalated from', () => {
    const instants = aContact(
      [
        ['GREEN', '08:30'],
        ['AMBER', '09:00'],
      ],
      '09:30',
    );
    assert.equal(dueOf('COVENTRY', 'AMBER', instants), 'Wed 10 Jun 2026 08:00');
  });

  it(`escalating never makes a deadline later, in any profile and after any history (seed ${String(seed)})`, () => {
    const ids = fc.constantFrom<ProfileId>('COVENTRY', 'WALSALL', 'BLACKBURN_WITH_DARWEN', 'DURHAM');
    const steps = fc.array(
      fc.tuple(fc.constantFrom<Rag>('RED', 'AMBER', 'GREEN'), fc.integer({ min: 1, max: 900 })),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(ids, steps, fc.nat(600), (id, history, commencedMinute) => {
        const receivedAt = tuesday('08:00');
        const after = (minutes: number): Date => new Date(receivedAt.getTime() + minutes * 60_000);
        let minute = 0;
        const ratedAt = history.map(([rag, wait]) => ({ rag, at: after((minute += wait)) }));
        const assessmentCommencedAt = after(commencedMinute);
        const [before, last] = ratedAt.slice(-2);
        if (!before || !last || !isMoreUrgent(last.rag, before.rag) || assessmentCommencedAt > last.at)
          return;
        const instants = { receivedAt, ratedAt, assessmentCommencedAt };
        const old = deadlineFor(profileOf(id), before.rag, { ...instants, ratedAt: ratedAt.slice(0, -1) });
        const now = deadlineFor(profileOf(id), last.rag, instants);
        assert.ok(old.due && now.due && now.due <= old.due);
      }),
      { seed, numRuns: 500 },
    );
  });
});

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

describe('Warnings and hand-over', () => {
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
