import {
  decide,
  itemOf,
  modifiersOn,
  withheldReasons,
  type ItemRow,
  type SubjectPermission,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContact, aPerson, aReader, aRecordOf, aSafeguardingLeadOf, inWords, yearsAgo } from './aDecision';

const nurse = aReader('NAMED_NURSE');
const account = itemOf('POL-06');
const inCircle = aContact({ circle: true });
const other = (level: SubjectPermission['level'], rest: Partial<SubjectPermission> = {}): SubjectPermission =>
  aPerson(level, { person: 'person_2', ...rest });

/** What becomes of an item about two people, which must be the same whoever is named first. */
const ofBoth = (
  one: SubjectPermission,
  two: SubjectPermission,
  { item = account, contact = aContact(), reader = nurse, more = {} } = {},
): string => {
  const [first, second] = [
    [one, two],
    [two, one],
  ].map((people) => inWords(decide(reader, contact, aRecordOf(people, more), item)));
  assert.equal(first, second, 'the order of the people tells something');
  return first ?? '';
};

describe('an item about several people (M4, R230)', () => {
  it('is disclosed under the row that holds it down most', () => {
    const marked = { marked: { POLICE: ['record_1'] } };
    const one = aPerson('FULL', { row: 'DT02' });
    assert.equal(ofBoth(one, other('RELEVANT', { ...marked, row: 'DT15' })), 'disclosed by DT15');
  });

  it('is refused for the reason that tells least, in the order of the reasons', () => {
    const reasons = (Object.keys(withheldReasons) as WithheldReason[]).filter(
      (reason) => reason !== 'PURPOSE',
    );
    for (const [place, reason] of reasons.entries())
      for (const later of reasons.slice(place)) {
        const said = ofBoth(
          aPerson('HEADLINE', { reasons: [reason] }),
          other('HEADLINE', { reasons: [later] }),
        );
        assert.equal(said, `withheld by DT12: ${reason}`);
      }
  });

  it('of two refusals for one reason, under the row that comes first', () => {
    const one = aPerson('HEADLINE', { row: 'DT14', reasons: ['NO_CONSENT'] });
    const said = ofBoth(one, other('HEADLINE', { row: 'DT16', reasons: ['NO_CONSENT'] }));
    assert.equal(said, 'withheld by DT14: NO_CONSENT');
  });

  it('what looks like nothing held comes before everything, and a purpose before the reasons', () => {
    const more = { restricted: ['*'] };
    const hidden = ofBoth(aPerson('NONE'), other('SUMMARY'), { contact: inCircle, more });
    assert.equal(hidden, 'absent by M3: PROVIDER_RESTRICTED');
    const item: ItemRow = { ...account, needsConsent: 'GIVEN' };
    const agreed = { agreed: { POLICE: ['record_1'] } };
    const refusing = aPerson('FULL', { ...agreed, consent: 'REFUSED' });
    const reader = aSafeguardingLeadOf('ZZ-101');
    assert.equal(ofBoth(refusing, other('FULL'), { item, reader }), 'withheld by M7: PURPOSE');
  });

  it('nobody’s permission without a reason is a want of consent', () => {
    assert.equal(ofBoth(aPerson('NONE'), other('FULL')), 'withheld by DT12: NO_CONSENT');
    assert.equal(ofBoth(aPerson('NONE', { reasons: ['STAGE'] }), other('FULL')), 'withheld by DT12: STAGE');
  });
});

describe('what the owner attached, while partners gather (F3)', () => {
  const gathering = aContact({ circle: true, stage: 'GATHERING' });
  const attached = { nominated: { POLICE: ['record_1'] } };
  const read = (one: SubjectPermission, two: SubjectPermission) => ofBoth(one, two, { contact: gathering });

  it('is read by the circle though it was attached for one of the people only', () => {
    assert.match(read(aPerson('RELEVANT', attached), other('RELEVANT')), /^disclosed/);
    assert.match(read(aPerson('RELEVANT'), other('RELEVANT')), /NOT_RELEVANT/);
    assert.match(
      read(aPerson('RELEVANT', { nominated: { HEALTH: ['record_1'] } }), other('RELEVANT')),
      /NOT_RELEVANT/,
    );
  });

  it('and not where one of the people is unknown', () => {
    const record = aRecordOf([aPerson('RELEVANT', attached), null]);
    assert.equal(inWords(decide(nurse, gathering, record, account)), 'withheld by M4: NO_CONSENT');
  });

  it('where nothing but the role holds anybody down', () => {
    assert.match(
      read(aPerson('RELEVANT', { ...attached, reasons: ['ROLE'] }), other('RELEVANT')),
      /^disclosed/,
    );
    for (const reasons of [['STAGE'], ['ROLE', 'STAGE']] as const)
      assert.match(read(aPerson('RELEVANT', attached), other('RELEVANT', { reasons })), /^withheld/);
  });

  it('and not where a level stands beside the order, or below a summary', () => {
    const item = itemOf('POL-07');
    for (const level of ['DA_ENVELOPE', 'HEADLINE'] as const) {
      const said = ofBoth(aPerson(level, attached), other(level, attached), { contact: gathering, item });
      assert.match(said, /^withheld/);
    }
  });
});

describe('what triage heard of several people (F4, J3)', () => {
  const contact = aContact({ stage: 'GATHERING', recipient: false });
  const shut = { level: 'NONE', reasons: ['NO_CONSENT'] } as const;
  const heard = aPerson('NONE', { ...shut, heard: true });

  it('is heard of those who were heard, and of the others as far as their level goes', () => {
    assert.equal(ofBoth(heard, other('NONE', { ...shut, heard: true }), { contact }), 'disclosed by F4');
    assert.equal(ofBoth(heard, other('DA_ENVELOPE'), { contact }), 'disclosed by F4');
    assert.equal(ofBoth(heard, other('NONE', shut), { contact }), 'withheld by DT12: NO_CONSENT');
    assert.equal(
      ofBoth(heard, other('NONE', shut), { contact, item: itemOf('POL-07') }),
      'withheld by DT12: NO_CONSENT',
    );
    assert.equal(
      ofBoth(aPerson('NONE', shut), other('NONE', { ...shut, heard: false }), { contact }),
      'withheld by DT12: NO_CONSENT',
    );
  });
});

describe('each modifier by itself (F7)', () => {
  const idsOf = (...asked: Parameters<typeof modifiersOn>) =>
    modifiersOn(...asked).map(
      ({ id, refusal }) => `${id}${refusal ? ` ${refusal.rule} ${refusal.reason}` : ''}`,
    );

  it('is named in its order, with what it says whatever the others say', () => {
    const record = aRecordOf([aPerson('NONE', { reasons: ['STAGE'] })], {
      restricted: ['POL-06'],
      date: yearsAgo(9),
    });
    assert.deepEqual(idsOf(nurse, aContact({ recipient: false }), record, account), [
      'M2',
      'M3 M3 PROVIDER_RESTRICTED',
      'M4 DT12 STAGE',
      'M5 DT12 STAGE',
      'M6',
      'M7 M7 NOT_RECIPIENT',
      'M8',
      'M9',
      'M10',
    ]);
  });

  it('M1 alone is asked of the owner’s own staff, and F8 of others outside any contact', () => {
    const record = aRecordOf([aPerson('FULL')]);
    const officer = aReader('POLICE_MASH_OFFICER');
    assert.deepEqual(idsOf(officer, aContact(), record, account), ['M1']);
    assert.deepEqual(
      modifiersOn(aReader('ENCOMPASS_ADMIN'), null, record, { ...account, tier: 'NEVER_ONWARD_OWNER' }),
      [{ id: 'M1', refusal: { disclose: false, reason: 'ROLE', rule: 'M1', hidden: false } }],
    );
    const hidden = { disclose: false, reason: 'NOT_RECIPIENT', rule: 'F8', hidden: true } as const;
    assert.deepEqual(modifiersOn(nurse, null, record, account), [{ id: 'F8', refusal: hidden }]);
  });

  it('M5 lifts by name what is FULL, and not what may not leave the inner circle (B3)', () => {
    const named = aPerson('RELEVANT', { marked: { POLICE: ['record_1#POL-06'] } });
    const closed: ItemRow = { ...account, tier: 'NEVER_ONWARD_CIRCLE', circleNeeds: 'FULL' };
    const read = (item: ItemRow) => inWords(decide(nurse, inCircle, aRecordOf([named]), item));
    assert.match(read({ ...account, tier: 'FULL' }), /^disclosed/);
    assert.match(read(closed), /TIER_EXCEEDS_LEVEL/);
  });

  it('M8 says that it never goes onward, as though nothing were held', () => {
    const item: ItemRow = { ...account, revealsLocation: true };
    const reader = aSafeguardingLeadOf('ZZ-101');
    const named = aPerson('FULL', { agreed: { POLICE: ['record_1'] } });
    assert.equal(inWords(decide(reader, aContact(), aRecordOf([named]), item)), 'absent by M8: NEVER_ONWARD');
  });

  it('M9 withholds what is older than the window, and not what is as old', () => {
    const contact = aContact();
    const { healthYears, probationYears } = contact.recency;
    for (const [id, years, reader] of [
      ['PRO-04', probationYears, nurse],
      ['HLT-08', healthYears, aReader('POLICE_MASH_OFFICER')],
    ] as const) {
      const at = (age: number) =>
        modifiersOn(
          reader,
          contact,
          aRecordOf([aPerson('SUMMARY')], { date: yearsAgo(age) }),
          itemOf(id),
        ).find((one) => one.id === 'M9')?.refusal?.reason;
      assert.deepEqual([at(years), at(years + 0.01)], [undefined, 'AGED'], id);
    }
  });
});
