import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, itemOf, permissionFor, type CaseFacts, type Standing } from '@mash-hub/shared/disclosure';
import { aCase, aContact, aPerson, aReader, aRecordOf, aStranger, inWords } from './aDecision';

const heard: Standing = { ...aStranger, asked: true, attendedTriage: true };
const gathering = (consent: CaseFacts['consent'], override = false): CaseFacts =>
  aCase({ stage: 'GATHERING', threshold: 'CIN', consent, override });

const nurseReads = (facts: CaseFacts, item: string, standing = heard): string => {
  const { level, row, reasons, heard: still } = permissionFor(facts, standing);
  const person = aPerson(level, { row, reasons, consent: facts.consent, heard: still });
  const contact = aContact({ stage: facts.stage, recipient: false });
  return inWords(decide(aReader('NAMED_NURSE'), contact, aRecordOf([person]), itemOf(item)));
};

describe('what domestic-abuse triage heard stays readable to those who heard it (J3 column C, F3)', () => {
  it('the incident while the hub gathers, and nothing beside it', () => {
    assert.equal(nurseReads(gathering('GIVEN'), 'POL-06'), 'disclosed by F4');
    assert.match(nurseReads(gathering('GIVEN'), 'POL-07'), /^withheld/);
    assert.match(nurseReads(gathering('GIVEN'), 'SOC-06'), /^withheld/);
  });

  it('also of a person who was not asked, of whom nothing else may be read (DT56, M4)', () => {
    assert.equal(nurseReads(gathering('NOT_SOUGHT'), 'PRO-01'), 'disclosed by F4');
    assert.equal(nurseReads(gathering('NOT_SOUGHT'), 'PRO-04'), 'withheld by DT16: NO_CONSENT');
  });

  it('but not against a refusal or a withdrawal without a ground: it was heard once (DT54, DT58, R228)', () => {
    assert.equal(nurseReads(gathering('REFUSED'), 'POL-06'), 'withheld by DT14: NO_CONSENT');
    assert.equal(nurseReads(gathering('WITHDRAWN'), 'POL-06'), 'withheld by DT18: NO_CONSENT');
    assert.equal(nurseReads(gathering('REFUSED', true), 'POL-06'), 'disclosed by F4');
  });

  it('and not after the decision: then only what is released counts (F3)', () => {
    for (const stage of ['DECIDED', 'RELEASED', 'CLOSED', 'INTAKE', 'HELD'] as const)
      assert.doesNotMatch(nurseReads({ ...gathering('GIVEN'), stage }, 'POL-06'), /^disclosed/, stage);
  });

  it('nor once it is rated as no further action: with it the hearing ends for everybody (F4)', () => {
    assert.doesNotMatch(nurseReads({ ...gathering('GIVEN'), threshold: 'NFA' }, 'POL-06'), /^disclosed/);
  });

  it('nor by somebody who was asked and did not sit there', () => {
    const asked: Standing = { ...aStranger, asked: true };
    assert.match(nurseReads(gathering('GIVEN'), 'POL-06', asked), /^withheld/);
  });
});

describe('a victim’s safety plan below section 47 (DAS-02, J3)', () => {
  const manager = aReader('MASH_TEAM_MANAGER');
  const read = (level: 'RELEVANT' | 'FULL', nominated: readonly string[] = []): string => {
    const person = aPerson(level, { nominated: { SOCIAL_CARE: nominated } });
    const contact = aContact({ stage: 'GATHERING', circle: true });
    return inWords(decide(manager, contact, aRecordOf([person]), itemOf('DAS-02')));
  };

  it('is open to the circle only where the adviser attached it', () => {
    assert.match(read('RELEVANT'), /^withheld/);
    assert.match(read('RELEVANT', ['record_1']), /^disclosed/);
    assert.match(read('FULL'), /^disclosed/);
  });
});

describe('what an agency attached to its return (F3)', () => {
  const attached = { nominated: { POLICE: ['record_1'] } };
  const gatheringCircle = aContact({ stage: 'GATHERING', circle: true });

  it('is read by a screening worker whose role reads less than section 47 gives, as it is below it', () => {
    const senior = aReader('SENIOR_EH_PRACTITIONER');
    const inCircle: Standing = { ...aStranger, circle: true, ceiling: 'RELEVANT' };
    for (const threshold of ['S47', 'CIN'] as const) {
      const { level, row, reasons } = permissionFor(aCase({ stage: 'GATHERING', threshold }), inCircle);
      const person = aPerson(level, { row, reasons, ...attached });
      const decision = decide(senior, gatheringCircle, aRecordOf([person]), itemOf('POL-06'));
      assert.match(inWords(decision), /^disclosed/, threshold);
    }
  });
});

describe('an emergency (BG1)', () => {
  const envelope = aCase({ stage: 'DA_TRIAGE', threshold: null, consent: 'NOT_SOUGHT' });
  const opened = (emergency: 'HEADLINE' | 'SUMMARY' | 'FULL') =>
    permissionFor(envelope, { ...aStranger, asked: true, emergency });

  it('opened at triage adds its level to the envelope, which stays heard, at every level', () => {
    for (const level of ['HEADLINE', 'SUMMARY', 'FULL'] as const) {
      const { heard, ...permission } = opened(level);
      assert.deepEqual([permission.level, permission.row, heard], [level, 'BG1', true]);
    }
  });

  it('never takes the place of section 47 where a procedure lets restrictions yield to it (R233)', () => {
    const contact = aContact({ restrictionYields: true, recipient: false });
    const restricted = { restricted: ['*'] };
    const read = (row: string) =>
      inWords(
        decide(
          aReader('NAMED_NURSE'),
          contact,
          aRecordOf([aPerson('FULL', { row, emergency: 'FULL' })], restricted),
          itemOf('POL-10'),
        ),
      );
    assert.match(read('BG1'), /^absent by M3/);
    assert.match(read('DT02'), /^disclosed/);
  });
});
