import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  deadlineFor,
  isMoreUrgent,
  profileOf,
  type ContactInstants,
  type ProfileId,
  type Rag,
} from '@mash-hub/shared/profiles';
import { fromLocal, toLocal } from '@mash-hub/shared/time';
import { aContact, tuesday } from './aRatedContact';

const seed = 86;
function dueOf(id: ProfileId, rag: Rag, instants: ContactInstants): string | null {
  const { due } = deadlineFor(profileOf(id), rag, instants);
  return due && toLocal(due);
}

describe('Re-rating (R86, V2)', () => {
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
});

describe('De-escalation (R86)', () => {
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
});

describe('Escalation before the assessment (R86)', () => {
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
});

describe('Whatever the history (R86)', () => {
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
