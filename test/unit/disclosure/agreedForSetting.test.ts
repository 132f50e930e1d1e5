import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContact, aPerson, aRecordOf, aSafeguardingLeadOf, outcomeOf } from './aDecision';

describe('M7: a record of another setting, agreed at the decision', () => {
  const lead = aSafeguardingLeadOf('school_1');
  const agreed = aPerson('FULL', { agreed: { EDUCATION: ['record_1'] } });
  const elsewhere = { establishment: 'school_2' };

  it('is read by the setting that it was agreed for, as another agency’s would be, and by none else', () => {
    assert.match(outcomeOf(lead, aContact(), aRecordOf([agreed], elsewhere), 'EDU-06'), /^disclosed by DT/);
    const notAgreed = aRecordOf([aPerson('FULL')], elsewhere);
    assert.equal(outcomeOf(lead, aContact(), notAgreed, 'EDU-06'), 'absent by M1: ROLE');
    assert.equal(outcomeOf(lead, null, aRecordOf([agreed], elsewhere), 'EDU-06'), 'absent by M1: ROLE');
  });

  it('and no further than its level goes, nor against its provider (M3, M5)', () => {
    const summary = aPerson('SUMMARY', { agreed: { EDUCATION: ['record_1'] } });
    assert.doesNotMatch(outcomeOf(lead, aContact(), aRecordOf([summary], elsewhere), 'EDU-06'), /^disclosed/);
    const restricted = aRecordOf([agreed], { ...elsewhere, restricted: ['*'] });
    assert.equal(outcomeOf(lead, aContact(), restricted, 'EDU-06'), 'absent by M3: PROVIDER_RESTRICTED');
  });
});
