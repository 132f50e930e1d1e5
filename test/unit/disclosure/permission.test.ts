import {
  disclosureLevels,
  oneTierStricter,
  permissionFor,
  stricterOf,
  tiers,
  type CaseFacts,
  type DisclosureLevel,
  type Standing,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCase, aStranger } from './aDecision';

/** Level, row, reasons, prompt; `heard` where it is. */
const said = (facts: Partial<CaseFacts>, standing: Partial<Standing>): string => {
  const { level, row, reasons, prompt, heard } = permissionFor(aCase(facts), { ...aStranger, ...standing });
  return [level, row, reasons.join('+') || '-', prompt ?? '-', ...(heard ? ['heard'] : [])].join(' ');
};

type Cell = readonly [string, Partial<CaseFacts>, Partial<Standing>];

const given: Readonly<Record<string, readonly Cell[]>> = {
  'is held down by standing and stage, and says by which (F3, F9)': [
    ['SUMMARY DT02 NOT_RECIPIENT -', {}, { released: 'SUMMARY' }],
    ['FULL DT02 - -', {}, { released: 'FULL' }],
    ['HEADLINE DT02 STAGE -', { stage: 'GATHERING' }, { asked: true }],
    ['HEADLINE DT02 STAGE -', { stage: 'DECIDED' }, { asked: true }],
    ['HEADLINE DT02 NOT_RECIPIENT -', { stage: 'RELEASED' }, { asked: true }],
    ['NONE DT02 NOT_RECIPIENT -', { stage: 'DECIDED' }, {}],
    ['NONE DT02 STAGE -', { stage: 'INTAKE' }, { circle: true }],
    ['NONE DT02 NO_CONSENT -', { stage: 'HELD' }, { circle: true }],
    ['NONE DT42 PURPOSE_ENDED OUTCOME_NOTICE_ONLY', { stage: 'CLOSED' }, { circle: true }],
    ['NONE DT12 STAGE -', { stage: 'GATHERING', threshold: null }, { circle: true }],
    ['NONE DT52 STAGE -', { stage: 'DA_TRIAGE', threshold: null }, {}],
    ['DA_ENVELOPE DT52 - -', { stage: 'DA_TRIAGE', threshold: null }, { circle: true }],
    [
      'FULL DT05 - -',
      { stage: 'DA_TRIAGE', threshold: null, consent: 'NOT_SOUGHT', override: true, strategyTriggered: true },
      { circle: true },
    ],
    ['NONE DT32 NOT_RECIPIENT -', { stage: 'GATHERING', threshold: 'LEVEL_2' }, { asked: true }],
    ['SUMMARY DT32 - -', { threshold: 'LEVEL_2' }, { released: 'SUMMARY' }],
  ],
  'and by the role, which is named where it is what holds (M10)': [
    ['SUMMARY DT02 ROLE -', {}, { released: 'FULL', ceiling: 'SUMMARY' }],
    ['HEADLINE DT02 STAGE -', { stage: 'GATHERING' }, { asked: true, ceiling: 'SUMMARY' }],
    ['SUMMARY DT02 STAGE+ROLE -', { stage: 'GATHERING' }, { attends: 'DISCUSSION', ceiling: 'SUMMARY' }],
    ['NONE DT02 ROLE -', {}, { released: 'FULL', ceiling: 'NONE' }],
  ],
  'keeps the reason of its row, and what to do about it (F6)': [
    ['HEADLINE DT06 OVERRIDE_RECORD_REQUIRED RECORD_OVERRIDE', { consent: 'NOT_SOUGHT' }, { circle: true }],
    ['NONE DT14 NO_CONSENT -', { threshold: 'CIN', consent: 'REFUSED' }, { released: 'RELEVANT' }],
    ['NONE DT14 NO_CONSENT -', { stage: 'INTAKE', threshold: null, consent: 'REFUSED' }, { circle: true }],
    [
      'NONE DT23 LEVEL_MISMATCH RE_RATE_OR_DROP_OVERRIDE',
      { threshold: 'CAF', consent: 'REFUSED', override: true },
      { circle: true },
    ],
  ],
  'of another person beside a child whose sharing is covered, lacks that person’s consent (M4, R230)': [
    [
      'HEADLINE DT06 NO_CONSENT RECORD_OVERRIDE',
      { consent: 'NOT_SOUGHT', childCovered: true },
      { circle: true },
    ],
    [
      'NONE DT16 NO_CONSENT SEEK_CONSENT',
      { consent: 'NOT_SOUGHT', threshold: 'CIN', childCovered: true },
      { circle: true },
    ],
    [
      'NONE DT14 NO_CONSENT -',
      { threshold: 'CIN', consent: 'REFUSED', childCovered: true },
      { circle: true },
    ],
    [
      'NONE DT23 LEVEL_MISMATCH RE_RATE_OR_DROP_OVERRIDE',
      { threshold: 'CAF', consent: 'REFUSED', override: true, childCovered: true },
      { circle: true },
    ],
  ],
  'is raised by an emergency, never above the role, never below what it was (BG1)': [
    ['FULL BG1 NOT_RECIPIENT -', { threshold: 'CIN' }, { emergency: 'FULL' }],
    ['SUMMARY BG1 NOT_RECIPIENT -', { threshold: 'CIN' }, { emergency: 'FULL', ceiling: 'SUMMARY' }],
    ['RELEVANT DT12 - -', { threshold: 'CIN' }, { released: 'RELEVANT', emergency: 'SUMMARY' }],
    ['DA_ENVELOPE DT52 - -', { stage: 'DA_TRIAGE', threshold: null }, { asked: true, emergency: 'NONE' }],
    ['FULL BG1 - - heard', { stage: 'DA_TRIAGE', threshold: null }, { asked: true, emergency: 'FULL' }],
    [
      'FULL BG1 NOT_RECIPIENT - heard',
      { stage: 'GATHERING', threshold: 'CIN' },
      { attendedTriage: true, emergency: 'FULL' },
    ],
  ],
};

describe('the base decision on one person', () => {
  for (const [title, cells] of Object.entries(given))
    it(title, () => {
      for (const [expected, facts, standing] of cells)
        assert.equal(said(facts, standing), expected, JSON.stringify({ facts, standing }));
    });
});

describe('levels and tiers (B3, F5)', () => {
  it('the stricter of two is the same whichever is named first, and an envelope counts as the headline it mostly is', () => {
    const order: readonly DisclosureLevel[] = [
      'NONE',
      'HEADLINE',
      'DA_ENVELOPE',
      'SUMMARY',
      'RELEVANT',
      'FULL',
      'OWN',
    ];
    for (const [place, one] of order.entries())
      for (const other of order.slice(place)) {
        assert.equal(stricterOf(one, other), one);
        assert.equal(stricterOf(other, one), one);
      }
  });

  it('each is said in a sentence of its own', () => {
    assert.deepEqual(
      [disclosureLevels, tiers].map((vocabulary) => Object.keys(vocabulary).length),
      [7, 6],
    );
    for (const words of [disclosureLevels, tiers].map((vocabulary) => Object.values(vocabulary))) {
      assert.equal(new Set(words).size, words.length);
      for (const text of words) assert.match(text, /^[A-Z].{20,}\.$/);
    }
  });

  it('one tier stricter ends at whole records (M9)', () => {
    const open = ['HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'] as const;
    assert.deepEqual(open.map(oneTierStricter), ['SUMMARY', 'RELEVANT', 'FULL', 'FULL']);
  });
});
