import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, figures, measured, under, valueUnder } from './aPeriod';
import { at } from './builders';

describe('Emergency access', () => {
  const opening = (finding: 'JUSTIFIED' | 'NOT_JUSTIFIED' | null, doneAt: string | null) => ({
    agency: 'SOCIAL_CARE' as const,
    role: 'EDT_WORKER' as const,
    review: { due: at('2026-11-05 08:30'), doneAt: doneAt === null ? null : at(doneAt) },
    finding,
  });

  it('K30: three openings in two of four contacts are 750 for a thousand, by agency, role and what was found', () => {
    const contacts = [
      measured({
        emergencies: [opening('JUSTIFIED', '2026-11-04 09:00'), opening('NOT_JUSTIFIED', '2026-11-06 09:00')],
      }),
      measured({
        emergencies: [{ ...opening(null, null), agency: 'POLICE', role: 'POLICE_DS' }],
      }),
      measured(),
      measured(),
    ];
    const result = counted('K30', contacts);
    assert.deepEqual(figures(result), [3, 4, 750]);
    const keys = ['SOCIAL_CARE', 'SOCIAL_CARE EDT_WORKER', 'POLICE POLICE_DS', 'HEALTH', 'REVIEWED_IN_TIME'];
    assert.deepEqual(
      keys.map((key) => [under(result, key), valueUnder(result, key)]),
      [
        [2, 500],
        [2, 500],
        [1, 250],
        [0, 0],
        [1, 250],
      ],
    );
    assert.deepEqual([under(result, 'NOT_JUSTIFIED'), under(result, 'REVIEW_OVERDUE')], [1, 2]);
    assert.equal(counted('K30', []).value, null);
  });
});
