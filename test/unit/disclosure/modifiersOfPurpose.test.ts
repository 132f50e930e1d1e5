import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DisclosureLevel, RecordFacts, Role } from '@mash-hub/shared/disclosure';
import { aContact, aPerson, aReader, aRecordOf, aSafeguardingLeadOf, outcomeOf, yearsAgo } from './aDecision';

const nurse = aReader('NAMED_NURSE');
const officer = aReader('POLICE_MASH_OFFICER');
const manager = aReader('MASH_TEAM_MANAGER');
const lead = aSafeguardingLeadOf('school_1');
const outside = aContact();
const circle = aContact({ circle: true });
const full = aPerson('FULL', { row: 'DT02' });

describe('M7: only recipients, and only for the purpose', () => {
  it('who is not on the release hears of touch points only (R116)', () => {
    const notNamed = aContact({ recipient: false });
    assert.equal(outcomeOf(nurse, notNamed, aRecordOf([full]), 'POL-02'), 'disclosed by DT02');
    assert.equal(outcomeOf(nurse, notNamed, aRecordOf([full]), 'POL-08'), 'withheld by M7: NOT_RECIPIENT');
  });

  it('a setting reads what was agreed for it, a touch point among it, and all at a strategy discussion', () => {
    const agreed = aPerson('FULL', { row: 'DT02', agreed: { POLICE: ['record_1'] } });
    assert.equal(outcomeOf(lead, outside, aRecordOf([agreed]), 'POL-06'), 'disclosed by DT02');
    assert.equal(outcomeOf(lead, outside, aRecordOf([full]), 'POL-06'), 'withheld by M7: PURPOSE');
    assert.equal(
      outcomeOf(lead, aContact({ stage: 'STRATEGY' }), aRecordOf([full]), 'POL-06'),
      'disclosed by DT02',
    );
    assert.equal(outcomeOf(lead, outside, aRecordOf([agreed]), 'POL-17'), 'disclosed by DT02');
    assert.equal(outcomeOf(lead, outside, aRecordOf([full]), 'POL-17'), 'withheld by M7: PURPOSE');
  });

  it('an Operation Encompass notice is for the safeguarding lead of that very school', () => {
    const person = aPerson('FULL', { row: 'DT02', agreed: { POLICE: ['record_1'] } });
    const at = (establishment: string | null) => aRecordOf([person], { establishment });
    assert.equal(outcomeOf(lead, outside, at('school_1'), 'POL-26'), 'disclosed by DT02');
    for (const other of ['school_2', null])
      assert.equal(outcomeOf(lead, outside, at(other), 'POL-26'), 'withheld by M7: PURPOSE');
    assert.equal(outcomeOf(nurse, outside, at('school_1'), 'POL-26'), 'withheld by M7: PURPOSE');
  });

  it('an unborn child’s alert is for health, the NHS number never for police or schools', () => {
    const record = aRecordOf([full]);
    assert.equal(outcomeOf(nurse, outside, record, 'SOC-36'), 'disclosed by DT02');
    assert.equal(outcomeOf(officer, outside, record, 'SOC-36'), 'withheld by M7: PURPOSE');
    assert.equal(outcomeOf(manager, circle, record, 'HLT-01'), 'disclosed by DT02');
    for (const reader of [officer, aReader('EDUCATION_OFFICER')])
      assert.equal(outcomeOf(reader, circle, record, 'HLT-01'), 'withheld by M7: PURPOSE');
    assert.equal(outcomeOf(officer, circle, record, 'EHP-03.assessment'), 'withheld by M7: PURPOSE');
  });

  it('who is known to the domestic-abuse service is told to triage members, and looks like nothing to others', () => {
    const record = aRecordOf([full]);
    const elsewhere = aReader('SUPERVISING_OM');
    assert.equal(outcomeOf(nurse, outside, record, 'DAS-01'), 'disclosed by DT02');
    assert.equal(outcomeOf(elsewhere, outside, record, 'DAS-01'), 'absent by M7: PURPOSE');
    assert.equal(
      outcomeOf(elsewhere, circle, record, 'DAS-01'),
      'absent by M7: PURPOSE',
      'in the circle, too',
    );
  });

  it('treatment detail needs the consent of everybody whom it is about, in whatever order; a ground does not do', () => {
    const overridden = aPerson('FULL', { person: 'adult', row: 'DT03', consent: 'REFUSED' });
    assert.equal(outcomeOf(nurse, circle, aRecordOf([full]), 'SUB-02'), 'disclosed by DT02');
    assert.equal(outcomeOf(nurse, circle, aRecordOf([overridden]), 'SUB-02'), 'withheld by M7: NO_CONSENT');
    for (const people of [
      [full, overridden],
      [overridden, full],
    ])
      assert.match(outcomeOf(nurse, circle, aRecordOf(people), 'SUB-02'), /^withheld by M7: NO_CONSENT/);
  });
});

describe('R227: police reports go to the substance service only with consent', () => {
  const worker = aReader('SUBSTANCE_WORKER');
  const overridden = aPerson('FULL', { person: 'adult', row: 'DT03', consent: 'REFUSED' });

  it('with consent they do, on a ground they do not, and one of two people is not enough', () => {
    assert.equal(outcomeOf(worker, outside, aRecordOf([full]), 'POL-18'), 'disclosed by DT02');
    assert.equal(
      outcomeOf(worker, outside, aRecordOf([overridden]), 'POL-18'),
      'withheld by R227: NO_CONSENT',
    );
    assert.equal(
      outcomeOf(worker, outside, aRecordOf([full, overridden]), 'POL-18'),
      'withheld by R227: NO_CONSENT',
    );
    assert.equal(outcomeOf(worker, outside, aRecordOf([overridden]), 'HLT-08'), 'disclosed by DT03');
  });
});

describe('M8: a victim’s whereabouts are protected', () => {
  it('they are absent for every setting and every administrative role, even in the circle', () => {
    const agreed = aPerson('FULL', {
      row: 'DT02',
      agreed: { SOCIAL_CARE: ['record_1'], POLICE: ['record_1'] },
    });
    for (const item of ['SOC-29.address', 'POL-22'])
      for (const reader of [lead, aReader('HEALTH_MASH_ADMIN')])
        assert.match(
          outcomeOf(reader, circle, aRecordOf([agreed]), item),
          /^absent by M8/,
          `${reader.role} ${item}`,
        );
  });

  it('the circle reads a safe address, and a recipient the family’s address at full disclosure', () => {
    assert.equal(outcomeOf(manager, circle, aRecordOf([full]), 'POL-22'), 'disclosed by DT02');
    assert.equal(outcomeOf(nurse, outside, aRecordOf([full]), 'SOC-29.address'), 'disclosed by DT02');
    assert.equal(outcomeOf(nurse, outside, aRecordOf([full]), 'POL-22'), 'absent by M2: NEVER_ONWARD');
  });
});

describe('M9: old information needs a stated reason', () => {
  const aged = (level: DisclosureLevel, years: number, rest: Partial<RecordFacts> = {}) =>
    aRecordOf([aPerson(level, { marked: { HEALTH: ['record_1'], PROBATION: ['record_1'] } })], {
      date: yearsAgo(years),
      ...rest,
    });
  const marked = aPerson('RELEVANT', { marked: { HEALTH: ['record_1'] } });

  const health = { HEADLINE: 'HLT-07', SUMMARY: 'HLT-03', RELEVANT: 'HLT-08', FULL: 'HLT-14' } as const;
  const levels = ['HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'] as const;

  for (const [index, level] of levels.slice(0, 3).entries())
    it(`a health entry of more than three years is one tier stricter than ${level} (HLT-26, R101)`, () => {
      const item = health[level];
      assert.equal(outcomeOf(officer, outside, aged(level, 2.9), item), 'disclosed by DT12');
      assert.equal(outcomeOf(officer, outside, aged(level, 3.1), item), 'withheld by M9: AGED');
      assert.equal(
        outcomeOf(officer, outside, aged(levels[index + 1] ?? 'FULL', 3.1), item),
        'disclosed by DT12',
      );
      assert.equal(
        outcomeOf(officer, outside, aged(level, 3.1, { olderButRelevant: true }), item),
        'disclosed by DT12',
      );
    });

  it('an old health summary, being one tier stricter, needs the mark of a fact (HLT-26, M6)', () => {
    const old = { date: yearsAgo(4) };
    assert.equal(outcomeOf(officer, outside, aRecordOf([marked], old), 'HLT-03'), 'disclosed by DT12');
    assert.equal(
      outcomeOf(officer, outside, aRecordOf([aPerson('RELEVANT')], old), 'HLT-03'),
      'withheld by M9: AGED',
    );
  });

  for (const [level, item] of [
    ['HEADLINE', 'PRO-01'],
    ['SUMMARY', 'PRO-06'],
    ['RELEVANT', 'PRO-05'],
    ['FULL', 'PRO-04'],
  ] as const)
    it(`a probation entry of more than six years is withheld at ${level} unless the reason is stated (R104, feature 47)`, () => {
      assert.equal(outcomeOf(nurse, outside, aged(level, 5.9), item), 'disclosed by DT12');
      assert.equal(outcomeOf(nurse, outside, aged(level, 6.1), item), 'withheld by M9: AGED');
      assert.equal(
        outcomeOf(nurse, outside, aged(level, 6.1, { olderButRelevant: true }), item),
        'disclosed by DT12',
      );
    });

  it('other agencies’ records do not age', () => {
    assert.equal(
      outcomeOf(nurse, outside, aRecordOf([full], { date: yearsAgo(20) }), 'POL-10'),
      'disclosed by DT02',
    );
  });
});

describe('M10: a role has a ceiling', () => {
  const outcomes = (role: Role): readonly string[] =>
    ['POL-17', 'POL-08', 'POL-06', 'POL-10'].map((item) =>
      outcomeOf(aReader(role), circle, aRecordOf([full]), item),
    );
  const [seen, refused] = ['disclosed by DT02', 'withheld by M10: ROLE'];

  it('an administrator reads a summary at most, a practitioner what is relevant, business support nothing', () => {
    assert.deepEqual(outcomes('HEALTH_MASH_ADMIN'), [seen, seen, refused, refused]);
    assert.deepEqual(outcomes('PARTNER_PRACTITIONER'), [seen, seen, seen, refused]);
    assert.deepEqual(outcomes('MASH_SOCIAL_WORKER'), [seen, seen, seen, seen]);
    assert.deepEqual(outcomes('BSO'), [refused, refused, refused, refused]);
  });
});

describe('F4: before consent, domestic-abuse triage hears the envelope only', () => {
  const record = aRecordOf([aPerson('DA_ENVELOPE', { row: 'DT56' })]);
  const triage = aContact({ stage: 'DA_TRIAGE', recipient: false });
  const list = aContact({ stage: 'DA_TRIAGE', recipient: false, domesticAbuseMode: 'POLICE_LIST' });

  it('the incident is heard, unrelated history and intelligence are not', () => {
    for (const item of ['POL-02', 'POL-03', 'POL-06', 'POL-08', 'SOC-07', 'PRO-01'])
      assert.equal(outcomeOf(nurse, triage, record, item), 'disclosed by DT56', item);
    for (const item of ['POL-07', 'POL-17', 'SOC-04', 'EDU-01'])
      assert.equal(outcomeOf(nurse, triage, record, item), 'withheld by F4: STAGE', item);
  });

  it('a police list goes to social care, not to other agencies nor to the services that social care carries', () => {
    assert.equal(outcomeOf(manager, list, record, 'POL-06'), 'disclosed by DT56');
    for (const role of ['NAMED_NURSE', 'IDVA', 'HOUSING_OFFICER', 'SUBSTANCE_WORKER'] as const)
      assert.equal(outcomeOf(aReader(role), list, record, 'POL-06'), 'withheld by F4: STAGE', role);
  });

  it('an administrator who does not sit at triage hears no account (M10), the adviser who sits there does', () => {
    assert.equal(outcomeOf(aReader('IDVA'), triage, record, 'POL-06'), 'disclosed by DT56');
    assert.match(outcomeOf(aReader('HEALTH_MASH_ADMIN'), triage, record, 'POL-06'), /^withheld/);
  });
});

describe('F8: outside a contact only the owner reads', () => {
  it('everybody else is refused, and what is protected looks like nothing', () => {
    assert.equal(outcomeOf(nurse, null, aRecordOf([full]), 'POL-02'), 'absent by F8: NOT_RECIPIENT');
    assert.equal(outcomeOf(nurse, null, aRecordOf([full]), 'POL-11'), 'absent by F8: NOT_RECIPIENT');
  });
});

describe('F3: while partners are asked, the circle reads what they attached to their return', () => {
  const nominated = (rest = {}) =>
    aRecordOf([aPerson('SUMMARY', { row: 'DT22', nominated: { POLICE: ['record_1'] }, ...rest })]);
  const gathering = aContact({ stage: 'GATHERING', circle: true });

  it('in full, and nobody else does, nor the circle at another stage or on another record', () => {
    assert.equal(outcomeOf(manager, gathering, nominated(), 'POL-10'), 'disclosed by DT22');
    for (const contact of [aContact({ stage: 'GATHERING' }), aContact({ stage: 'DECIDED', circle: true })])
      assert.equal(
        outcomeOf(manager, contact, nominated(), 'POL-10'),
        'withheld by DT22: TIER_EXCEEDS_LEVEL',
      );
    const other = { ...nominated(), reference: 'record_2' };
    assert.equal(outcomeOf(manager, gathering, other, 'POL-10'), 'withheld by DT22: TIER_EXCEEDS_LEVEL');
  });

  it('not where consent or a ground is missing, nor the owner’s secrets', () => {
    const held = { level: 'HEADLINE', row: 'DT04', reasons: ['OVERRIDE_RECORD_REQUIRED'] };
    assert.match(outcomeOf(manager, gathering, nominated(held), 'POL-10'), /OVERRIDE_RECORD_REQUIRED$/);
    assert.equal(outcomeOf(manager, gathering, nominated(), 'POL-28'), 'absent by M2: NEVER_ONWARD');
  });
});
