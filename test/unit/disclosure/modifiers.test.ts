import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContactFacts, RecordFacts } from '@mash-hub/shared/disclosure';
import { aContact, aPerson, aReader, aRecordOf, outcomeOf, yearsAgo } from './aDecision';

const nurse = aReader('NAMED_NURSE');
const officer = aReader('POLICE_MASH_OFFICER');
const manager = aReader('MASH_TEAM_MANAGER');
const outside = aContact();
const circle = aContact({ circle: true });
const full = aPerson('FULL', { row: 'DT02' });
const relevant = aPerson('RELEVANT');
const markedAs = (...references: readonly string[]) =>
  aPerson('RELEVANT', { marked: { POLICE: references } });

const toNurse = (record: RecordFacts, item: string, contact: ContactFacts = outside): string =>
  outcomeOf(nurse, contact, record, item);

describe('M1: an agency’s own staff see its own records, within their role', () => {
  it('the police read their own intelligence outside any contact and without consent', () => {
    assert.equal(outcomeOf(officer, null, aRecordOf([]), 'POL-11'), 'disclosed by M1');
    assert.equal(outcomeOf(officer, outside, aRecordOf([aPerson('NONE')]), 'POL-28'), 'disclosed by M1');
  });

  it('a role reads of its own agency’s records what its work needs and no more', () => {
    const administrator = aReader('HEALTH_MASH_ADMIN');
    assert.equal(outcomeOf(administrator, null, aRecordOf([]), 'HLT-03'), 'disclosed by M1');
    assert.equal(outcomeOf(administrator, null, aRecordOf([]), 'HLT-08'), 'withheld by M1: ROLE');
    assert.equal(outcomeOf(aReader('QA_AUDITOR'), null, aRecordOf([]), 'SOC-01'), 'withheld by M1: ROLE');
  });

  it('social care does not own what it carries for the domestic-abuse service, nor the service its records', () => {
    const adviser = aReader('IDVA');
    assert.equal(outcomeOf(adviser, null, aRecordOf([]), 'DAS-02'), 'disclosed by M1');
    assert.equal(outcomeOf(manager, null, aRecordOf([]), 'DAS-02'), 'absent by F8: NOT_RECIPIENT');
    assert.equal(outcomeOf(adviser, null, aRecordOf([]), 'SOC-06'), 'absent by F8: NOT_RECIPIENT');
  });
});

describe('M2: what never goes onward stays in its owner’s inner circle', () => {
  it('is absent for a recipient at full disclosure, and open to the decision circle', () => {
    assert.equal(toNurse(aRecordOf([full]), 'POL-11'), 'absent by M2: NEVER_ONWARD');
    assert.equal(toNurse(aRecordOf([full]), 'POL-11', circle), 'disclosed by DT02');
  });

  it('for the owner alone, it is absent even for the decision circle and about somebody unknown', () => {
    assert.equal(toNurse(aRecordOf([full]), 'POL-28', circle), 'absent by M2: NEVER_ONWARD');
    assert.match(toNurse(aRecordOf([null]), 'POL-28', circle), /^absent/);
  });

  it('sexual-health content is for the quorum of a strategy discussion only (HLT-23)', () => {
    const strategy = aContact({ stage: 'STRATEGY', circle: true });
    const record = aRecordOf([full]);
    assert.equal(outcomeOf(officer, strategy, record, 'HLT-23'), 'disclosed by DT02');
    assert.match(
      outcomeOf(manager, aContact({ stage: 'GATHERING', circle: true }), record, 'HLT-23'),
      /NEVER_ONWARD$/,
    );
  });
});

describe('M3: a provider may prohibit onward sharing of what it supplies', () => {
  const restricted = { restricted: ['POL-07'] };

  it('the restricted item alone is absent for a recipient, and read in the hub by the circle (R208, R232)', () => {
    assert.equal(toNurse(aRecordOf([full], restricted), 'POL-07'), 'absent by M3: PROVIDER_RESTRICTED');
    assert.equal(toNurse(aRecordOf([full], restricted), 'POL-14'), 'disclosed by DT02');
    assert.equal(toNurse(aRecordOf([full], restricted), 'POL-07', circle), 'disclosed by DT02');
  });

  it('a restriction of the whole record covers each of its items', () => {
    const whole = aRecordOf([full], { restricted: ['*'] });
    assert.equal(toNurse(whole, 'POL-02'), 'absent by M3: PROVIDER_RESTRICTED');
  });

  it('the circle is told that it exists where it may not read it, and nobody else is', () => {
    const record = aRecordOf([aPerson('HEADLINE', { row: 'DT04' })], { restricted: ['POL-17'] });
    assert.equal(toNurse(record, 'POL-17', circle), 'withheld by M3: PROVIDER_RESTRICTED');
    assert.equal(toNurse(record, 'POL-17'), 'absent by M3: PROVIDER_RESTRICTED');
  });

  it('yields at section 47 where the profile says so, yet not for what never goes onward', () => {
    const yields = aContact({ restrictionYields: true });
    assert.equal(toNurse(aRecordOf([full], restricted), 'POL-07', yields), 'disclosed by DT02');
    assert.match(toNurse(aRecordOf([markedAs('record_1')], restricted), 'POL-07', yields), /^absent by M3/);
    assert.match(toNurse(aRecordOf([full], { restricted: ['POL-11'] }), 'POL-11', yields), /^absent/);
  });

  it('is absent outside the circle also where one of the people is unknown (R233)', () => {
    assert.match(toNurse(aRecordOf([full, null], restricted), 'POL-07'), /^absent/);
  });
});

describe('M4: consent or a ground is needed for every person whom an item is about', () => {
  const adult = aPerson('NONE', {
    person: 'adult',
    row: 'DT14',
    reasons: ['NO_CONSENT'],
    consent: 'REFUSED',
  });

  it('an adult without consent closes what is also about the child', () => {
    assert.equal(toNurse(aRecordOf([full]), 'POL-10'), 'disclosed by DT02');
    assert.equal(toNurse(aRecordOf([full, adult]), 'POL-10'), 'withheld by DT14: NO_CONSENT');
    assert.equal(toNurse(aRecordOf([adult, full]), 'POL-10', circle), 'withheld by DT14: NO_CONSENT');
  });

  it('the lower of two levels counts', () => {
    const summary = aPerson('SUMMARY', { person: 'adult', row: 'DT22' });
    assert.equal(toNurse(aRecordOf([full, summary]), 'POL-08'), 'disclosed by DT22');
    assert.equal(toNurse(aRecordOf([full, summary]), 'POL-07'), 'withheld by DT22: TIER_EXCEEDS_LEVEL');
  });

  it('somebody of whom the contact knows nothing has consented to nothing', () => {
    assert.equal(toNurse(aRecordOf([full, null]), 'POL-08'), 'withheld by M4: NO_CONSENT');
    assert.equal(toNurse(aRecordOf([]), 'POL-08'), 'withheld by M4: NO_CONSENT');
  });

  it('an envelope for one and a level for the other give no more than each of the two', () => {
    const envelope = aPerson('DA_ENVELOPE', { person: 'adult', row: 'DT56' });
    const triage = aContact({ stage: 'DA_TRIAGE' });
    const about = (level: 'HEADLINE' | 'SUMMARY') => aRecordOf([aPerson(level, { row: 'DT04' }), envelope]);
    assert.match(toNurse(about('SUMMARY'), 'POL-06', triage), /^withheld/);
    assert.match(outcomeOf(nurse, triage, about('HEADLINE'), 'EDU-01'), /^withheld/);
    assert.match(toNurse(about('HEADLINE'), 'POL-02', triage), /^disclosed/);
  });
});

describe('M5: an item needs the level of its tier', () => {
  it('a summary gives ratings and no account (R138)', () => {
    const record = aRecordOf([aPerson('SUMMARY', { row: 'DT22' })]);
    assert.equal(toNurse(record, 'POL-17'), 'disclosed by DT22');
    assert.equal(toNurse(record, 'POL-08'), 'disclosed by DT22');
    assert.equal(toNurse(record, 'POL-06'), 'withheld by DT22: TIER_EXCEEDS_LEVEL');
  });

  it('the reason is the row’s own where the row holds the level down', () => {
    const headline = aPerson('HEADLINE', { row: 'DT06', reasons: ['OVERRIDE_RECORD_REQUIRED'] });
    assert.equal(toNurse(aRecordOf([headline]), 'POL-06'), 'withheld by DT06: OVERRIDE_RECORD_REQUIRED');
  });
});

describe('M6: at child-in-need level a fact needs the Team Manager’s relevance mark', () => {
  it('marked, it is shared; unmarked, it is not (R137, feature 66)', () => {
    assert.equal(toNurse(aRecordOf([markedAs('record_1')]), 'POL-07'), 'disclosed by DT12');
    assert.equal(toNurse(aRecordOf([markedAs('record_2')]), 'POL-07'), 'withheld by M6: NOT_RELEVANT');
    assert.equal(toNurse(aRecordOf([relevant]), 'POL-08'), 'disclosed by DT12', 'a summary needs no mark');
  });

  it('no mark is needed at full disclosure (R136)', () => {
    assert.equal(toNurse(aRecordOf([full]), 'POL-07'), 'disclosed by DT02');
  });

  it('a mark by one agency’s name does not open another agency’s record of the same reference', () => {
    const person = aPerson('RELEVANT', { marked: { PROBATION: ['record_1'] } });
    assert.equal(toNurse(aRecordOf([person]), 'POL-07'), 'withheld by M6: NOT_RELEVANT');
  });

  it('a FULL item is lifted by name only, and only at this level (B3)', () => {
    assert.equal(
      toNurse(aRecordOf([markedAs('record_1')]), 'POL-10'),
      'withheld by DT12: TIER_EXCEEDS_LEVEL',
    );
    assert.equal(toNurse(aRecordOf([markedAs('record_1#POL-10')]), 'POL-10'), 'disclosed by DT12');
    assert.match(toNurse(aRecordOf([markedAs('record_1#POL-10')]), 'POL-09'), /TIER_EXCEEDS_LEVEL$/);
    const summary = aPerson('SUMMARY', { row: 'DT22', marked: { POLICE: ['record_1#POL-10'] } });
    assert.match(toNurse(aRecordOf([summary]), 'POL-10'), /TIER_EXCEEDS_LEVEL$/);
  });
});

describe('the order of the modifiers (F7)', () => {
  it('the first that forbids gives the reason, and one refusal beats every permission', () => {
    const old = { date: yearsAgo(9) };
    const nothing = aPerson('NONE', { row: 'DT14', reasons: ['NO_CONSENT'] });
    const stranger = aContact({ recipient: false });
    const all = { ...old, restricted: ['*'] };
    assert.equal(
      outcomeOf(officer, stranger, aRecordOf([nothing], all), 'PRO-13'),
      'absent by M2: NEVER_ONWARD',
    );
    assert.equal(
      outcomeOf(officer, stranger, aRecordOf([relevant], all), 'PRO-04'),
      'absent by M3: PROVIDER_RESTRICTED',
    );
    assert.equal(
      outcomeOf(officer, stranger, aRecordOf([nothing], old), 'PRO-05'),
      'withheld by DT14: NO_CONSENT',
    );
    assert.match(
      outcomeOf(officer, stranger, aRecordOf([relevant], old), 'PRO-04'),
      /^withheld by DT12: TIER/,
    );
    assert.equal(
      outcomeOf(officer, stranger, aRecordOf([relevant], old), 'PRO-05'),
      'withheld by M6: NOT_RELEVANT',
    );
    assert.equal(
      outcomeOf(officer, stranger, aRecordOf([full], old), 'PRO-05'),
      'withheld by M7: NOT_RECIPIENT',
    );
    assert.equal(outcomeOf(officer, outside, aRecordOf([full], old), 'PRO-05'), 'withheld by M9: AGED');
  });
});

describe('the order of the people whom a record is about (M4)', () => {
  const refused = aPerson('NONE', { person: 'person_2', row: 'DT14', reasons: ['NO_CONSENT'] });
  const unrecorded = aPerson('HEADLINE', {
    person: 'person_3',
    row: 'DT06',
    reasons: ['OVERRIDE_RECORD_REQUIRED'],
  });

  it('tells nothing: a restriction that one of them hides is hidden, whoever is named first', () => {
    const circle = aContact({ circle: true });
    for (const people of [
      [unrecorded, refused],
      [refused, unrecorded],
    ])
      assert.equal(
        outcomeOf(officer, circle, aRecordOf(people, { restricted: ['*'] }), 'PRO-04'),
        'absent by M3: PROVIDER_RESTRICTED',
      );
  });

  it('nor does it choose the reason that is told', () => {
    const [one, other] = [
      [refused, unrecorded],
      [unrecorded, refused],
    ].map((people) => outcomeOf(officer, outside, aRecordOf(people), 'PRO-04'));
    assert.equal(one, other);
  });
});
