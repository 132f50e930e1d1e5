import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MeasuredContact } from '@mash-hub/social-care/domain';
import { counted, figures, from, measured, under, valueUnder } from './aPeriod';
import { at } from './builders';

const request = (
  agency: 'POLICE' | 'HEALTH',
  answered: string | null,
  due = '2026-11-03 14:00',
): MeasuredContact['requests'][number] => ({
  agency,
  rag: 'RED',
  at: at('2026-11-03 10:00'),
  due: at(due),
  doneAt: answered === null ? null : at(answered),
});

describe('Partners', () => {
  it('K11: answers after 4 h, 5 h, 8 h and 16 h fall into one band each, with no gap and no overlap', () => {
    const answers = ['2026-11-03 14:00', '2026-11-03 15:00', '2026-11-03 18:00', '2026-11-04 02:00'];
    const result = counted('K11', [measured({ requests: answers.map((when) => request('POLICE', when)) })]);
    assert.deepEqual(figures(result), [1, 4, 25]);
    assert.deepEqual(
      ['UP_TO_4_H', 'OVER_4_TO_7_H', 'OVER_7_TO_15_H', 'OVER_15_H'].map((key) => valueUnder(result, key)),
      [25, 25, 25, 25],
    );
    assert.match(result.note ?? '', /\[P\]/);
  });

  it('K11: an answer after exactly 7 hours stands in one band, and one after 15 in one', () => {
    const answers = ['2026-11-03 17:00', '2026-11-04 01:00'];
    const result = counted('K11', [measured({ requests: answers.map((when) => request('POLICE', when)) })]);
    assert.deepEqual([under(result, 'OVER_4_TO_7_H'), under(result, 'OVER_7_TO_15_H')], [1, 1]);
  });

  it('K11: an answer of health on RED is measured against the hour too (I17)', () => {
    const requests = [request('HEALTH', '2026-11-03 10:59'), request('HEALTH', '2026-11-03 11:01')];
    const result = counted('K11', [measured({ requests })]);
    assert.equal(valueUnder(result, 'RED_HEALTH_UP_TO_1_H'), 50);
    assert.equal(valueUnder(result, 'UP_TO_4_H'), 100);
  });

  it('K24: one return late, one overdue and one in time: two of three, by agency', () => {
    const requests = [
      request('POLICE', '2026-11-03 14:01'),
      request('HEALTH', null),
      request('HEALTH', '2026-11-03 13:00'),
    ];
    const result = counted('K24', [measured({ requests })]);
    assert.deepEqual(figures(result), [2, 3, 66.67]);
    assert.deepEqual([valueUnder(result, 'LATE POLICE'), valueUnder(result, 'LATE HEALTH')], [100, 50]);
  });

  it('K24: health sat in one of two strategy discussions', () => {
    const strategies = [['SOCIAL_CARE', 'POLICE', 'HEALTH'] as const, ['SOCIAL_CARE', 'POLICE'] as const];
    const result = counted('K24', [measured({ strategies })]);
    assert.deepEqual(
      [valueUnder(result, 'ATTENDED HEALTH'), valueUnder(result, 'ATTENDED POLICE')],
      [50, 100],
    );
  });
});

describe('Children who come again', () => {
  const pia = [['nhs:9990000001', 'name:testcase|pia|2018-05-04']];
  const piaByName = [['name:testcase|pia|2018-05-04']];
  const tom = [['name:testcase|tom|2016-01-01']];

  it('K13: one of two children was referred again 56 days after closure; on day 57 it would be none', () => {
    const earlier = from('POLICE', '2026-09-08 10:00', { children: pia, closedAt: at('2026-09-08 12:00') });
    const again = from('HEALTH', '2026-11-03 10:00', { children: piaByName });
    const other = from('HEALTH', '2026-11-03 10:00', { children: tom });
    assert.deepEqual(figures(counted('K13', [earlier, again, other])), [1, 2, 50]);
    const late = from('HEALTH', '2026-11-04 10:00', { children: piaByName });
    assert.deepEqual(figures(counted('K13', [earlier, late, other])), [0, 2, 0]);
  });

  it('K13: a child counts once however often the child comes, and the first contact is no repeat', () => {
    const first = from('POLICE', '2026-11-03 10:00', { children: pia, closedAt: at('2026-11-04 10:00') });
    const second = from('POLICE', '2026-11-06 10:00', { children: pia, closedAt: at('2026-11-07 10:00') });
    const third = from('POLICE', '2026-11-09 10:00', { children: pia });
    assert.deepEqual(figures(counted('K13', [first])), [0, 1, 0]);
    assert.deepEqual(figures(counted('K13', [first, second, third])), [1, 1, 100]);
  });

  it('K25: inappropriate and repeat contacts are set against the period before', () => {
    const october = from('POLICE', '2026-10-15 10:00', { outcome: 'NO_FURTHER_ACTION', children: tom });
    const november = [
      from('POLICE', '2026-11-03 10:00', { outcome: 'ADVICE', children: [] }),
      from('POLICE', '2026-11-04 10:00', { closedLately: true, children: [] }),
      from('POLICE', '2026-11-05 10:00', { outcome: 'STRATEGY_S47', referred: true, children: [] }),
      from('POLICE', '2026-11-06 10:00', { children: [] }),
    ];
    const result = counted('K25', [october, ...november]);
    assert.deepEqual(figures(result), [2, 4, 50]);
    assert.deepEqual(
      ['BASELINE', 'INAPPROPRIATE', 'REPEAT', '2026-11'].map((key) => valueUnder(result, key)),
      [100, 25, 25, 50],
    );
  });

  it('K27: of two children with three contacts in twelve months one pattern was explored: 50 %', () => {
    const of = (children: MeasuredContact['children'], when: string, patternAddressed = false) =>
      from('HEALTH', when, { children, patternAddressed });
    const contacts = [
      of(pia, '2026-02-03 10:00'),
      of(tom, '2026-02-04 10:00'),
      of(pia, '2026-06-03 10:00'),
      of(tom, '2026-06-04 10:00'),
      of(pia, '2026-11-03 10:00', true),
      of(tom, '2026-11-04 10:00'),
    ];
    assert.deepEqual(figures(counted('K27', contacts, { profile: 'WALSALL' })), [1, 2, 50]);
    const spread = [of(pia, '2025-10-30 10:00'), ...contacts.slice(2)];
    assert.deepEqual(figures(counted('K27', spread, { profile: 'WALSALL' })), [0, 0, null]);
  });
});

describe('Quality', () => {
  it('K14: of three letters due one was sent in time; feedback that came back is counted', () => {
    const letter = (doneAt: string | null) => ({
      kind: 'REFERRER_OUTCOME' as const,
      due: at('2026-11-04 10:00'),
      doneAt: doneAt === null ? null : at(doneAt),
    });
    const letters = [letter('2026-11-04 09:00'), letter('2026-11-05 09:00'), letter(null)];
    const result = counted('K14', [measured({ letters, satisfaction: [4] })]);
    assert.deepEqual(figures(result), [1, 3, 33.33]);
    assert.equal(under(result, 'FEEDBACK_RETURNED'), 1);
  });

  it('K15: one of two referrals says whether consent was sought; the scores of an agency are averaged (feature 10)', () => {
    const result = counted('K15', [
      from('HEALTH', '2026-11-03 10:00', { consentRecorded: true, completeness: 80 }),
      from('HEALTH', '2026-11-03 11:00', { consentRecorded: false, completeness: 50 }),
    ]);
    assert.deepEqual(figures(result), [1, 2, 50]);
    assert.deepEqual(
      [valueUnder(result, 'CONSENT HEALTH'), valueUnder(result, 'COMPLETENESS HEALTH')],
      [50, 65],
    );
  });

  const audit = (theme: 'DECISION' | 'CONSENT', upheld: boolean, when = '2026-11-10 10:00') => ({
    theme,
    upheld,
    agencies: ['POLICE' as const],
    at: at(when),
  });
  const audits = [audit('DECISION', true), audit('DECISION', false), audit('CONSENT', false)];

  it('K16: one of two audited decisions was upheld: 50 %', () => {
    assert.deepEqual(figures(counted('K16', [], { audits })), [1, 2, 50]);
  });

  it('K17: three audits stand under month, theme and agency, and what was not upheld under its theme', () => {
    const result = counted('K17', [], { audits });
    assert.equal(result.value, 3);
    assert.deepEqual(
      ['MONTH 2026-11', 'THEME DECISION', 'AGENCY POLICE', 'NOT_UPHELD DECISION', 'NOT_UPHELD CONSENT'].map(
        (key) => under(result, key),
      ),
      [3, 2, 3, 1, 1],
    );
  });

  it('K18: answers of 5, 4 and 3 make a mean of 4', () => {
    const result = counted('K18', [
      from('HEALTH', '2026-11-03 10:00', { satisfaction: [5, 4] }),
      from('POLICE', '2026-11-03 10:00', { satisfaction: [3] }),
    ]);
    assert.deepEqual(figures(result), [12, 3, 4]);
    assert.deepEqual([under(result, 'HEALTH'), valueUnder(result, 'HEALTH')], [2, 4.5]);
  });

  it('K23: of two disputes one was upheld', () => {
    const disputes = [
      { state: 'CLOSED', upheld: true },
      { state: 'RAISED', upheld: null },
    ];
    const result = counted('K23', [measured({ disputes })]);
    assert.equal(result.value, 2);
    assert.deepEqual(
      ['UPHELD', 'NOT_UPHELD', 'CLOSED', 'RAISED'].map((key) => under(result, key)),
      [1, 0, 1, 1],
    );
  });

  it('K26: releases by level, overrides by ground and those overdue, refusals by reason', () => {
    const overrides = [
      { ground: 'DELAY_SIGNIFICANT_HARM' as const, reviewDue: at('2026-11-20 10:00') },
      { ground: 'DELAY_SIGNIFICANT_HARM' as const, reviewDue: null },
    ];
    const contact = measured({ releases: ['FULL', 'SUMMARY'], overrides, overrideOwed: true });
    const result = counted('K26', [contact], { denials: { NO_CONSENT: 7, PROVIDER_RESTRICTED: 2 } });
    assert.equal(result.value, 2);
    assert.deepEqual(
      [
        'RELEASED FULL',
        'RELEASED SUMMARY',
        'OVERRIDE DELAY_SIGNIFICANT_HARM',
        'OVERRIDE_REVIEW_OVERDUE',
        'OVERRIDE_RECORD_OWED',
        'DENIED NO_CONSENT',
        'PROVIDER_RESTRICTIONS',
      ].map((key) => under(result, key)),
      [1, 1, 2, 1, 1, 7, 2],
    );
  });
});

describe('What is recorded beside contacts', () => {
  it('K29: of three concerns one rose and one fell; a concern with two themes stands under both', () => {
    const concerns = [
      { themes: ['CSE', 'ONLINE'], movement: 'RISING' },
      { themes: ['CSE'], movement: 'FALLING' },
      { themes: ['COUNTY_LINES'], movement: 'NEITHER' },
    ] as const;
    const result = counted('K29', [], { profile: 'WALSALL', concerns });
    assert.equal(result.value, 3);
    assert.deepEqual(
      ['RISING', 'FALLING', 'THEME CSE', 'THEME ONLINE', 'THEME GANGS'].map((key) => under(result, key)),
      [1, 1, 2, 1, 0],
    );
    assert.equal(counted('K29', [], { profile: 'COVENTRY', concerns }).value, null);
  });

  it('K28: social care says where the notices to schools are counted, and puts no figure in its place', () => {
    const walsall = counted('K28', [], { profile: 'WALSALL' });
    assert.deepEqual(figures(walsall), [null, null, null]);
    assert.match(walsall.note ?? '', /the police keep the notices/);
    assert.match(
      counted('K28', [], { profile: 'COVENTRY' }).note ?? '',
      /sends no Operation Encompass notices/,
    );
  });
});
