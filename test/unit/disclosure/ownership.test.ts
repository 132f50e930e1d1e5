import { decide, itemOf, type ItemRow } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContact, aPerson, aReader, aRecordOf, aSafeguardingLeadOf, inWords } from './aDecision';

const worker = aReader('MASH_SOCIAL_WORKER');
const plain: ItemRow = {
  id: 'SOC-99',
  owner: 'SOCIAL_CARE',
  name: 'An item',
  tier: 'SUMMARY',
  because: 'Because.',
  source: '[P]',
};
const record = aRecordOf([aPerson('NONE', { reasons: ['NO_CONSENT'] })]);
const outside = aContact({ circle: false });
const inCircle = aContact({ circle: true });

describe('what an owner’s own staff read of their own (M1)', () => {
  const closed: ItemRow = { ...plain, circleOnly: true, innerCircle: ['TRIAGE_WORKER'] };

  it('an item that is closed outside the circle is absent there, like nothing held (R18)', () => {
    const absent = 'absent by M2: NEVER_ONWARD';
    assert.equal(inWords(decide(worker, outside, record, closed)), absent);
    assert.equal(inWords(decide(worker, null, record, closed)), absent);
    assert.equal(inWords(decide(worker, null, record, { ...plain, circleOnly: true })), absent);
  });

  it('and open to the circle, and to the roles of its inner circle wherever they read', () => {
    assert.equal(inWords(decide(worker, inCircle, record, closed)), 'disclosed by M1');
    const triage = aReader('TRIAGE_WORKER');
    assert.equal(inWords(decide(triage, outside, record, closed)), 'disclosed by M1');
    assert.equal(inWords(decide(triage, null, record, closed)), 'disclosed by M1');
  });

  it('any other item is open to them, and above their role refused in so many words', () => {
    assert.equal(inWords(decide(worker, null, record, plain)), 'disclosed by M1');
    const support = aReader('BSO');
    assert.equal(inWords(decide(support, null, record, plain)), 'withheld by M1: ROLE');
  });

  it('unless existence itself is protected: outside the circle that refusal looks like nothing held', () => {
    const support = aReader('BSO');
    const secret: ItemRow = { ...plain, existenceProtected: true };
    assert.equal(inWords(decide(support, null, record, secret)), 'absent by M1: ROLE');
    assert.equal(inWords(decide(support, outside, record, secret)), 'absent by M1: ROLE');
    assert.equal(inWords(decide(support, inCircle, record, secret)), 'withheld by M1: ROLE');
  });

  it('what never goes onward needs a role that reads all of it', () => {
    const never: ItemRow = { ...plain, tier: 'NEVER_ONWARD_OWNER' };
    assert.equal(inWords(decide(aReader('MASH_TEAM_MANAGER'), null, record, never)), 'disclosed by M1');
    assert.equal(inWords(decide(aReader('RSO'), null, record, never)), 'withheld by M1: ROLE');
  });

  it('staff of a setting read that setting’s, and another’s is absent', () => {
    const item = itemOf('EDU-01');
    const here = { ...record, establishment: 'ZZ-101' };
    assert.equal(inWords(decide(aSafeguardingLeadOf('ZZ-101'), null, here, item)), 'disclosed by M1');
    assert.equal(inWords(decide(aSafeguardingLeadOf('ZZ-102'), null, here, item)), 'absent by M1: ROLE');
    assert.equal(inWords(decide(aReader('EDUCATION_OFFICER'), null, here, item)), 'disclosed by M1');
  });

  it('each carried service owns its own items, and social care’s staff none of them (B1)', () => {
    const services = [
      ['HOU-01', 'HOUSING_OFFICER'],
      ['SUB-01', 'SUBSTANCE_WORKER'],
      ['DAS-01', 'DA_SERVICE_WORKER'],
    ] as const;
    for (const [item, role] of services)
      for (const [, reader] of services) {
        const said = inWords(decide(aReader(reader), null, record, itemOf(item)));
        assert.equal(
          said,
          reader === role ? 'disclosed by M1' : 'absent by F8: NOT_RECIPIENT',
          `${reader} ${item}`,
        );
      }
    assert.equal(inWords(decide(worker, null, record, itemOf('HOU-01'))), 'absent by F8: NOT_RECIPIENT');
  });
});

describe('a record of another setting that was agreed for the reader’s (M7; 000 §9.4)', () => {
  const item = itemOf('EDU-01');
  const lead = aSafeguardingLeadOf('ZZ-102');
  const agreed = aPerson('FULL', { agreed: { EDUCATION: ['record_1'] } });
  const read = (subjects: Parameters<typeof aRecordOf>[0], contact = outside as typeof outside | null) =>
    inWords(decide(lead, contact, { ...aRecordOf(subjects), establishment: 'ZZ-101' }, item));

  it('is read by its level, like anybody’s', () => {
    assert.equal(read([agreed]), 'disclosed by DT12');
  });

  it('if it was agreed for everybody whom it is about, by the agency that holds it', () => {
    const another = 'absent by M1: ROLE';
    assert.equal(read([agreed, aPerson('FULL', { person: 'person_2' })]), another);
    assert.equal(read([agreed, null]), another);
    assert.equal(read([]), another);
    assert.equal(read([aPerson('FULL', { agreed: { HEALTH: ['record_1'] } })]), another);
    assert.equal(read([agreed], null), another);
  });
});
