import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measures } from '@mash-hub/social-care/domain';
import { counted, figures, from, measured, under, valueUnder } from './aPeriod';
import { at } from './builders';

const decidedAt = (due: string | null, doneAt: string | null) => ({
  due: due === null ? null : at(due),
  doneAt: doneAt === null ? null : at(doneAt),
});

describe('The measures of a period (feature 94)', () => {
  it('are the twenty-nine of the framework and that of emergency access (K30), each once and in order, with their formula and source', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `K${String(index + 1)}`);
    assert.deepEqual(
      measures.map(({ id }) => id),
      ids,
    );
    for (const { id, formula, source, name } of measures)
      assert.ok(formula.endsWith('.') && source !== '' && name !== '', id);
  });

  it('count what was received in the period and nothing before or after it', () => {
    const around = ['2026-10-31 23:59', '2026-11-01 00:00', '2026-11-30 23:59', '2026-12-01 00:00'];
    const contacts = around.map((when) => from('POLICE', when));
    assert.equal(counted('K1', contacts).value, 2);
  });

  it('divide by nothing to null, never to nought', () => {
    for (const id of ['K2', 'K3', 'K4', 'K6', 'K10', 'K11', 'K13', 'K14', 'K15', 'K16', 'K18', 'K20', 'K24'])
      assert.equal(counted(id, []).value, null, id);
    assert.equal(valueUnder(counted('K6', []), 'EARLY_HELP'), null);
  });

  it('say why where an authority’s procedure knows no such thing', () => {
    const walsall = counted('K13', [measured()], { profile: 'WALSALL' });
    assert.deepEqual(figures(walsall), [null, null, null]);
    assert.match(walsall.note ?? '', /sets no window/);
    assert.match(counted('K22', [], { profile: 'COVENTRY' }).note ?? '', /sets none of these times/);
  });
});

describe('What comes and where it goes', () => {
  it('K1: two contacts of the police in November and one of a school stand under agency and month', () => {
    const result = counted(
      'K1',
      [
        from('POLICE', '2026-10-30 10:00'),
        from('POLICE', '2026-11-03 10:00'),
        from('EDUCATION', '2026-11-04 10:00'),
      ],
      { from: '2026-10-01 00:00' },
    );
    assert.deepEqual(
      result.breakdown.map(({ key, count }) => `${key}: ${String(count)}`),
      ['EDUCATION 2026-11: 1', 'POLICE 2026-10: 1', 'POLICE 2026-11: 1'],
    );
    assert.deepEqual(figures(result), [3, null, 3]);
  });

  const four = [
    from('POLICE', '2026-11-03 10:00', { referred: true, assessed: true, outcome: 'STRATEGY_S47' }),
    from('POLICE', '2026-11-03 11:00', { referred: true, outcome: 'CHILD_AND_FAMILY_ASSESSMENT' }),
    from('HEALTH', '2026-11-03 12:00', { outcome: 'EARLY_HELP' }),
    from('HEALTH', '2026-11-03 13:00'),
  ];

  it('K2: two of four contacts became referrals: 50 %, both of them the police’s', () => {
    const result = counted('K2', four);
    assert.deepEqual(figures(result), [2, 4, 50]);
    assert.deepEqual([valueUnder(result, 'POLICE'), valueUnder(result, 'HEALTH')], [100, 0]);
  });

  it('K3: one of four contacts was diverted to early help: 25 %', () => {
    assert.deepEqual(figures(counted('K3', four)), [1, 4, 25]);
  });

  it('K4: one of four contacts was a referral with an assessment: 25 % of contacts, 50 % of referrals (I24)', () => {
    const result = counted('K4', four);
    assert.deepEqual(figures(result), [1, 4, 25]);
    assert.deepEqual([valueUnder(result, 'OF_CONTACTS'), valueUnder(result, 'OF_REFERRALS')], [25, 50]);
    assert.match(result.note ?? '', /\[INT\].*I24/);
  });

  it('K7: a contact with two issues stands under both, one without under none', () => {
    const result = counted('K7', [measured({ issues: ['NEGLECT', 'HOUSING'] }), measured({ issues: [] })]);
    assert.equal(result.value, 2);
    assert.deepEqual(
      ['NEGLECT', 'HOUSING', 'NOT_STATED', 'MISSING'].map((key) => under(result, key)),
      [1, 1, 1, 0],
    );
  });

  it('K12: outcomes are counted for contacts and for referrals, the undecided where they stand', () => {
    const result = counted('K12', four);
    assert.deepEqual(
      ['STRATEGY_S47', 'EARLY_HELP', 'REFERRALS STRATEGY_S47', 'AWAITING_MANAGER', 'ADVICE'].map((key) =>
        under(result, key),
      ),
      [1, 1, 1, 1, undefined],
    );
    assert.equal(under(result, 'NO_FURTHER_ACTION'), 0);
  });

  it('K19: one of two early-help requests should have been statutory: 50 %', () => {
    const result = counted('K19', [
      from('HEALTH', '2026-11-03 10:00', { earlyHelpAsked: true, issues: ['DISABILITY'], rag: 'GREEN' }),
      from('POLICE', '2026-11-03 11:00', { earlyHelpAsked: true, referred: true, outcome: 'STRATEGY_S47' }),
      from('POLICE', '2026-11-03 11:00'),
    ]);
    assert.deepEqual(figures(result), [1, 2, 50]);
    assert.deepEqual(
      ['AGENCY HEALTH', 'ISSUE DISABILITY', 'CATEGORY GREEN', 'OUTCOME STRATEGY_S47'].map((key) =>
        under(result, key),
      ),
      [1, 1, 1, 1],
    );
  });

  const notices = [
    measured({ domesticAbuseNotice: true, referred: true }),
    measured({ domesticAbuseNotice: true, outcome: 'EARLY_HELP' }),
    measured({ domesticAbuseNotice: true }),
    measured({ domesticAbuseNotice: true }),
    measured(),
  ];

  it('K5: four of five contacts were domestic-abuse notices of the police', () => {
    assert.equal(counted('K5', notices).value, 4);
  });

  it('K6: of four domestic-abuse notices one was referred and one went to early help: 25 % each', () => {
    const result = counted('K6', notices);
    assert.deepEqual(figures(result), [1, 4, 25]);
    assert.equal(valueUnder(result, 'EARLY_HELP'), 25);
  });
});

describe('Ratings and their times', () => {
  it('K8: colours are counted as they stand, those not rated apart', () => {
    const result = counted('K8', [measured({ rag: 'RED' }), measured({ rag: 'BLUE' }), measured()]);
    assert.equal(result.value, 2);
    assert.deepEqual(
      ['RED', 'AMBER', 'GREEN', 'BLUE', 'UNRATED'].map((key) => under(result, key)),
      [1, 0, 0, 1, 1],
    );
  });

  it('K9: every change of colour is counted, all pairs of the procedure’s colours, not four (R88)', () => {
    const result = counted('K9', [
      measured({ changes: ['GREEN→AMBER', 'AMBER→RED'] }),
      measured({ changes: ['GREEN→BLUE'] }),
    ]);
    assert.equal(result.value, 3);
    assert.equal(result.breakdown.length, 12);
    assert.deepEqual(
      ['GREEN→AMBER', 'AMBER→RED', 'GREEN→BLUE', 'RED→AMBER'].map((key) => under(result, key)),
      [1, 1, 1, 0],
    );
  });

  it('K10: two of three AMBER contacts were decided in time, one still running is not counted', () => {
    const amber = { rag: 'AMBER', receivedAt: at('2026-11-03 09:15') } as const;
    const due = '2026-11-04 10:00';
    const result = counted(
      'K10',
      [
        measured({ ...amber, decision: decidedAt(due, '2026-11-03 15:00') }),
        measured({ ...amber, decision: decidedAt(due, due) }),
        measured({ ...amber, decision: decidedAt(due, null) }),
        measured({ ...amber, decision: decidedAt('2026-11-06 10:00', null) }),
      ],
      { now: '2026-11-05 09:00' },
    );
    assert.deepEqual(figures(result), [2, 3, 66.67]);
    assert.equal(valueUnder(result, 'AMBER'), 66.67);
    assert.equal(valueUnder(result, 'RED'), null);
  });

  it('K10: a RED that nobody commenced within half an hour is late although its clock never started (R87)', () => {
    const result = counted('K10', [
      measured({
        rag: 'RED',
        decision: decidedAt(null, null),
        commencement: decidedAt('2026-11-03 10:30', null),
      }),
    ]);
    assert.equal(result.value, null);
    assert.equal(valueUnder(result, 'RED_COMMENCED_IN_TIME'), 0);
  });

  it('K20: one contact answered within 24 hours, one after, one not yet late: 50 %', () => {
    const result = counted(
      'K20',
      [
        from('POLICE', '2026-11-03 09:00', { firstResponseAt: at('2026-11-04 09:00') }),
        from('POLICE', '2026-11-03 09:00', { firstResponseAt: at('2026-11-04 09:01') }),
        from('POLICE', '2026-11-05 09:00', { firstResponseAt: null }),
      ],
      { now: '2026-11-05 12:00' },
    );
    assert.deepEqual(figures(result), [1, 2, 50]);
  });

  it('K21, R42: a contact open over a weekend counts at Friday’s closing and Monday’s, and not between (I18)', () => {
    const contact = from('POLICE', '2026-11-06 10:00', { settledAt: at('2026-11-10 09:00') });
    const result = counted('K21', [contact], { now: '2026-11-20 12:00' });
    assert.deepEqual(
      result.breakdown.map(({ key, count }) => `${key}: ${String(count)}`),
      ['2026-11-06: 1', '2026-11-09: 1'],
    );
    assert.equal(result.value, 2);
  });

  it('K21: a contact decided the same day counts at no closing, one received before the period at those within', () => {
    const sameDay = from('POLICE', '2026-11-06 10:00', { settledAt: at('2026-11-06 16:00') });
    const older = from('POLICE', '2026-10-30 10:00', { settledAt: at('2026-11-02 18:00') });
    assert.equal(counted('K21', [older, sameDay]).value, 1);
  });

  it('K22: of the procedure’s times two were kept and one was not', () => {
    const timescales = [
      { name: 'Management oversight written', ...decidedAt('2026-11-04 10:00', '2026-11-04 09:00') },
      { name: 'Every MASH decision', ...decidedAt('2026-11-06 10:00', '2026-11-06 10:00') },
      { name: 'Family visited', ...decidedAt('2026-11-10 10:00', null) },
    ];
    const result = counted('K22', [measured({ timescales })], { profile: 'BLACKBURN_WITH_DARWEN' });
    assert.deepEqual(figures(result), [2, 3, 66.67]);
    assert.equal(valueUnder(result, 'Family visited'), 0);
  });
});
