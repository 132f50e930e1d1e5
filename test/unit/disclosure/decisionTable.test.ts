import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  consentStatuses,
  decisionTable,
  isOrderedLevel,
  reaches,
  rowFor,
  tableOf,
  thresholds,
  type ConsentStatus,
  type DecisionRow,
  type Prompt,
  type TableStage,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';

/** Domain F6, typed from the specification: id, stage, consent, override, level, level with a restricted item. */
const expected = `
DT01 S47 GIVEN yes FULL LESS_RESTRICTED
DT02 S47 GIVEN no FULL LESS_RESTRICTED
DT03 S47 REFUSED yes FULL LESS_RESTRICTED
DT04 S47 REFUSED no HEADLINE MARKER_ONLY
DT05 S47 NOT_SOUGHT yes FULL LESS_RESTRICTED
DT06 S47 NOT_SOUGHT no HEADLINE MARKER_ONLY
DT07 S47 WITHDRAWN yes FULL LESS_RESTRICTED
DT08 S47 WITHDRAWN no HEADLINE MARKER_ONLY
DT09 S47 UNOBTAINABLE yes FULL LESS_RESTRICTED
DT10 S47 UNOBTAINABLE no HEADLINE MARKER_ONLY
DT11 CIN GIVEN yes RELEVANT MARK_CANNOT_LIFT
DT12 CIN GIVEN no RELEVANT MARK_CANNOT_LIFT
DT13 CIN REFUSED yes RELEVANT MARK_CANNOT_LIFT
DT14 CIN REFUSED no NONE NONE
DT15 CIN NOT_SOUGHT yes RELEVANT MARK_CANNOT_LIFT
DT16 CIN NOT_SOUGHT no NONE NONE
DT17 CIN WITHDRAWN yes RELEVANT MARK_CANNOT_LIFT
DT18 CIN WITHDRAWN no NONE NONE
DT19 CIN UNOBTAINABLE yes RELEVANT MARK_CANNOT_LIFT
DT20 CIN UNOBTAINABLE no NONE NONE
DT21 CAF GIVEN yes SUMMARY REMOVED_FROM_TEXT
DT22 CAF GIVEN no SUMMARY REMOVED_FROM_TEXT
DT23 CAF REFUSED yes NONE NONE
DT24 CAF REFUSED no NONE NONE
DT25 CAF NOT_SOUGHT yes NONE NONE
DT26 CAF NOT_SOUGHT no NONE NONE
DT27 CAF WITHDRAWN yes NONE NONE
DT28 CAF WITHDRAWN no NONE NONE
DT29 CAF UNOBTAINABLE yes NONE NONE
DT30 CAF UNOBTAINABLE no NONE NONE
DT31 LEVEL_2 GIVEN yes SUMMARY REMOVED_FROM_TEXT
DT32 LEVEL_2 GIVEN no SUMMARY REMOVED_FROM_TEXT
DT33 LEVEL_2 REFUSED yes NONE NONE
DT34 LEVEL_2 REFUSED no NONE NONE
DT35 LEVEL_2 NOT_SOUGHT yes NONE NONE
DT36 LEVEL_2 NOT_SOUGHT no NONE NONE
DT37 LEVEL_2 WITHDRAWN yes NONE NONE
DT38 LEVEL_2 WITHDRAWN no NONE NONE
DT39 LEVEL_2 UNOBTAINABLE yes NONE NONE
DT40 LEVEL_2 UNOBTAINABLE no NONE NONE
DT41 NFA GIVEN yes NONE NONE
DT42 NFA GIVEN no NONE NONE
DT43 NFA REFUSED yes NONE NONE
DT44 NFA REFUSED no NONE NONE
DT45 NFA NOT_SOUGHT yes NONE NONE
DT46 NFA NOT_SOUGHT no NONE NONE
DT47 NFA WITHDRAWN yes NONE NONE
DT48 NFA WITHDRAWN no NONE NONE
DT49 NFA UNOBTAINABLE yes NONE NONE
DT50 NFA UNOBTAINABLE no NONE NONE
DT51 DA_TRIAGE GIVEN yes DA_ENVELOPE YES_NO_ONLY
DT52 DA_TRIAGE GIVEN no DA_ENVELOPE YES_NO_ONLY
DT53 DA_TRIAGE REFUSED yes DA_ENVELOPE YES_NO_ONLY
DT54 DA_TRIAGE REFUSED no NONE YES_NO_ONLY
DT55 DA_TRIAGE NOT_SOUGHT yes DA_ENVELOPE YES_NO_ONLY
DT56 DA_TRIAGE NOT_SOUGHT no DA_ENVELOPE YES_NO_ONLY
DT57 DA_TRIAGE WITHDRAWN yes DA_ENVELOPE YES_NO_ONLY
DT58 DA_TRIAGE WITHDRAWN no NONE NONE
DT59 DA_TRIAGE UNOBTAINABLE yes DA_ENVELOPE YES_NO_ONLY
DT60 DA_TRIAGE UNOBTAINABLE no DA_ENVELOPE YES_NO_ONLY`
  .trim()
  .split('\n');

const stages = [...Object.keys(thresholds), 'DA_TRIAGE'] as readonly TableStage[];
const consents = Object.keys(consentStatuses) as readonly ConsentStatus[];
const overrides = [true, false];

const asLine = (row: DecisionRow): string =>
  [row.id, row.stage, row.consent, row.override ? 'yes' : 'no', row.level, row.withRestriction].join(' ');

/** At one stage: at least as much, the envelope being more than nothing. */
const atLeastAsMuch = (more: DecisionRow, less: DecisionRow): boolean =>
  isOrderedLevel(more.level) && isOrderedLevel(less.level)
    ? reaches(more.level, less.level)
    : more.level === less.level || less.level === 'NONE';

const idsWhere = (holds: (row: DecisionRow) => boolean): string =>
  decisionTable
    .filter(holds)
    .map((row) => row.id.slice(2))
    .join(' ');

describe('the decision table (domain F6)', () => {
  it('has every cell of DT01–DT60, in both columns and in order', () => {
    assert.deepEqual(decisionTable.map(asLine), expected);
  });

  it('answers every combination of stage, consent and override with exactly one row', () => {
    const combinations = stages.flatMap((stage) =>
      consents.flatMap((consent) => overrides.map((override) => ({ stage, consent, override }))),
    );
    assert.equal(combinations.length, 60);
    for (const { stage, consent, override } of combinations) {
      const { id, ...row } = rowFor(stage, consent, override);
      assert.deepEqual(
        { stage: row.stage, consent: row.consent, override: row.override },
        { stage, consent, override },
      );
      assert.equal(decisionTable.filter((other) => other.id === id).length, 1);
    }
    assert.equal(new Set(combinations.map((c) => rowFor(c.stage, c.consent, c.override))).size, 60);
  });

  it('rests on fourteen cells of the seeds, seven derived and thirty-nine proposals', () => {
    assert.equal(
      idsWhere((row) => row.basis === 'seed'),
      '01 02 11 12 14 16 21 22 24 26 51 52 55 56',
    );
    assert.equal(
      idsWhere((row) => row.basis === 'derived'),
      '03 05 09 13 15 19 53',
    );
    assert.equal(decisionTable.filter((row) => row.basis === 'proposal').length, 39);
  });

  it('never lets a person who agreed be disclosed less about than one who did not', () => {
    for (const row of decisionTable) {
      const given = rowFor(row.stage, 'GIVEN', row.override);
      assert.ok(atLeastAsMuch(given, row), `${given.id} shows less than ${row.id}`);
    }
  });

  it('never discloses less because an override was recorded', () => {
    for (const row of decisionTable) {
      const recorded = rowFor(row.stage, row.consent, true);
      assert.ok(atLeastAsMuch(recorded, row), `${recorded.id} shows less than ${row.id}`);
    }
  });

  it('lets an override stand in for consent and never raise the level above it (F2)', () => {
    for (const row of decisionTable) {
      assert.ok(atLeastAsMuch(rowFor(row.stage, 'GIVEN', false), row), row.id);
    }
  });

  it('treats withdrawn consent as no more than refused (R228)', () => {
    for (const stage of stages) {
      for (const override of overrides) {
        const refused = rowFor(stage, 'REFUSED', override);
        assert.ok(atLeastAsMuch(refused, rowFor(stage, 'WITHDRAWN', override)), refused.id);
      }
    }
  });
});

const reasons: Partial<Record<WithheldReason, string>> = {
  OVERRIDE_RECORD_REQUIRED: '04 06 08 10',
  NO_CONSENT: '14 16 18 20 24 26 28 30 34 36 38 40 54 58',
  LEVEL_MISMATCH: '23 25 27 29 33 35 37 39',
  PURPOSE_ENDED: '41 42 43 44 45 46 47 48 49 50',
};

const prompts: Record<Prompt, string> = {
  RECORD_OVERRIDE: '04 06 08 10',
  SEEK_CONSENT: '16 26',
  SEEK_AGAIN: '20 30',
  RE_RATE_OR_DROP_OVERRIDE: '23 25 27 29 33 35 37 39',
  REFER_BACK_TO_SAFEGUARDING_LEAD: '24',
  ADVISE_REFERRER: '34 36 40',
  OVERRIDE_LAPSES: '41 43 45 47 49',
  OUTCOME_NOTICE_ONLY: '42 44 46 48 50',
};

describe('the reasons and prompts of the decision table (domain F6)', () => {
  it('gives a reason wherever it holds something back, and none where it does not', () => {
    for (const [reason, ids] of Object.entries(reasons))
      assert.equal(
        idsWhere((row) => row.reason === reason),
        ids,
      );
    for (const row of decisionTable) {
      const heldBack = row.level === 'NONE' || row.level === 'HEADLINE';
      assert.equal(row.reason !== null, heldBack, row.id);
      assert.ok(row.reason === null || row.reason in reasons, row.id);
    }
  });

  it('raises the task that the cell names, and only there', () => {
    for (const [prompt, ids] of Object.entries(prompts))
      assert.equal(
        idsWhere((row) => row.prompt === prompt),
        ids,
      );
  });

  it('hears a refused incident without a ground only where agencies sit together (DT54)', () => {
    assert.deepEqual(rowFor('DA_TRIAGE', 'REFUSED', false).levelByMode, {
      MULTI_AGENCY_TRIAGE: 'DA_ENVELOPE',
    });
    assert.equal(
      idsWhere((row) => row.levelByMode !== undefined),
      '54',
    );
  });

  it('moves to section 47 only from DT55 and DT59, and limits Level 2 to the receiving service (DT31, DT32)', () => {
    assert.equal(
      idsWhere((row) => row.strategyTriggeredUsesS47 === true),
      '55 59',
    );
    assert.equal(
      idsWhere((row) => row.receivingServiceOnly === true),
      '31 32',
    );
  });

  it('tells a practitioner why in a sentence of its own for every cell, with its source', () => {
    assert.equal(new Set(decisionTable.map((row) => row.because)).size, 60);
    for (const row of decisionTable) {
      assert.match(row.because, /^[A-Z].*\.$/, row.id);
      assert.notEqual(row.source, '', row.id);
    }
  });

  it('does not load with a gap or a rival, and says which', () => {
    const dt14 = decisionTable.find(({ id }) => id === 'DT14') ?? assert.fail('there is no DT14');
    const without = decisionTable.filter((row) => row !== dt14);
    const where = 'CIN, REFUSED, override false';
    assert.throws(() => tableOf(without), { message: `Decision table: no row for ${where}` });
    const rival = { message: `Decision table: several rows for ${where}` };
    assert.throws(() => tableOf([...decisionTable, dt14]), rival);
    assert.equal(tableOf(decisionTable)('CIN', 'REFUSED', false), dt14);
  });
});
