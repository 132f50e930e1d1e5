import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemOf, items, tiers, type ItemRow } from '@mash-hub/shared/disclosure';

/** Domain B4, typed from the specification: the items by tier, a part as `<id>.<part>`. */
const expected: Record<keyof typeof tiers, string> = {
  HEADLINE: `SOC-01 SOC-02 SOC-13 SOC-15.current SOC-31 SOC-32 SOC-34.dates EHP-01 EHP-02 POL-02 POL-17
    POL-19.dates HLT-06 HLT-07 EDU-01 EDU-02 EDU-11.status EDU-12.status EDU-21 PRO-01 DAS-01`,
  SUMMARY: `SOC-03 SOC-05 SOC-12a SOC-14.ground SOC-15.history SOC-17.level SOC-18.outcome SOC-23.existence
    SOC-27.level SOC-30 SOC-33 SOC-36 EHP-03.summary EHP-04 EHP-06 EHP-07 POL-01 POL-05 POL-08 POL-12
    POL-16.grade POL-23 POL-24 POL-25.existence POL-27 HLT-02.demographics HLT-03 HLT-04 HLT-09 HLT-21
    HLT-27.marker EDU-05 EDU-08.count EDU-10 EDU-11.length EDU-12.length EDU-13 EDU-20 PRO-03.level PRO-06
    PRO-11 PRO-12 HOU-01 HOU-06 DAS-05.flag DAS-06 SUB-01`,
  RELEVANT: `SOC-04 SOC-07 SOC-09 SOC-10 SOC-11 SOC-14.rationale SOC-16 SOC-18.rationale SOC-19 SOC-21
    SOC-27.assessment SOC-29.composition SOC-29.address SOC-34.content EHP-03.assessment EHP-05 POL-03 POL-04
    POL-06 POL-07 POL-13.status POL-14 POL-15 POL-16.text POL-18 POL-19.content POL-21 POL-26 HLT-01
    HLT-02.formerAddresses HLT-05 HLT-08 HLT-10 HLT-12 HLT-17 HLT-19 HLT-20 HLT-22 HLT-25 EDU-03 EDU-04
    EDU-06 EDU-07 EDU-08.reasons EDU-09 EDU-14 EDU-15 EDU-17 EDU-18 EDU-19 PRO-02 PRO-05 PRO-07
    PRO-09.compliance PRO-10.record PRO-15 HOU-02 HOU-03 HOU-04 HOU-08 DAS-03 DAS-04`,
  FULL: `SOC-06 SOC-08 SOC-17.form SOC-20 SOC-23.offence SOC-28 POL-09 POL-10 POL-25.offence HLT-11 HLT-13
    HLT-14 HLT-15 HLT-16 HLT-18 HLT-24 HLT-26 HLT-27.form EDU-16 PRO-03.assessment PRO-04 PRO-08
    PRO-10.assessment HOU-05 HOU-07 SUB-02`,
  NEVER_ONWARD_CIRCLE: `SOC-12b SOC-12c SOC-22 SOC-24 SOC-26 SOC-35 POL-11 POL-20 POL-22 HLT-23 PRO-09.traces
    PRO-13 DAS-02 DAS-05.actions`,
  NEVER_ONWARD_OWNER: 'SOC-25 POL-13.operational POL-28 PRO-14',
};

/** How many numbered items each family of domain B4 has, and whose they are. */
const families: readonly (readonly [prefix: string, count: number, owner: ItemRow['owner']])[] = [
  ['SOC', 36, 'SOCIAL_CARE'],
  ['EHP', 7, 'SOCIAL_CARE'],
  ['POL', 28, 'POLICE'],
  ['HLT', 27, 'HEALTH'],
  ['EDU', 21, 'EDUCATION'],
  ['PRO', 15, 'PROBATION'],
  ['HOU', 8, 'SOCIAL_CARE'],
  ['DAS', 6, 'SOCIAL_CARE'],
  ['SUB', 2, 'SOCIAL_CARE'],
];

const split = (ids: string): readonly string[] => ids.trim().split(/\s+/);

const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort();

const idsWhere = (holds: (item: ItemRow) => boolean): string =>
  items
    .filter(holds)
    .map((item) => item.id)
    .join(' ');

const isNeverOnward = (item: ItemRow): boolean => item.tier.startsWith('NEVER_ONWARD');

describe('the tiers of the data items (domain B4)', () => {
  for (const [tier, ids] of Object.entries(expected)) {
    it(`holds at ${tier} exactly the items that B4 puts there`, () => {
      const found = items.filter((item) => item.tier === tier).map((item) => item.id);
      assert.deepEqual(sorted(found), sorted(split(ids)));
    });
  }

  it('has every numbered item of every family, in order, and none twice', () => {
    const numbers = new Set(items.map((item) => item.id.slice(0, 6)));
    const all = families.flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
    );
    assert.deepEqual([...numbers], all);
    assert.equal(new Set(items.map((item) => item.id)).size, items.length);
  });

  it('gives every item to the agency that answers for it', () => {
    for (const [prefix, , owner] of families) {
      for (const item of items.filter(({ id }) => id.startsWith(`${prefix}-`)))
        assert.equal(item.owner, owner, item.id);
    }
  });

  it('has no whole item beside its parts', () => {
    const whole = new Set(items.map((item) => item.id));
    for (const item of items.filter(({ id }) => id.includes('.')))
      assert.ok(!whole.has(item.id.slice(0, item.id.indexOf('.'))), item.id);
  });

  it('says why, and on which paragraphs it rests, for every item', () => {
    for (const item of items) {
      assert.match(item.because, /^[A-Z].*\.$/, item.id);
      assert.notEqual(item.name, '', item.id);
      assert.notEqual(item.source, '', item.id);
    }
  });

  it('finds an item by its id and refuses an id that is none', () => {
    for (const item of items) assert.equal(itemOf(item.id), item);
    for (const none of ['POL-13', 'POL-29', 'EDU-08', '', 'constructor'])
      assert.throws(() => itemOf(none), /No item has the id/);
  });
});

describe('the limits on single items (domain B4, F4, F7)', () => {
  it('puts into the domestic-abuse envelope what triage may hear before consent, and nothing else (R178)', () => {
    assert.equal(
      idsWhere((item) => item.envelope === true),
      'SOC-01 SOC-07 POL-02 POL-03 POL-04 POL-05 POL-06 POL-08 POL-12 PRO-01 DAS-01',
    );
  });

  it('protects the very existence of everything that never goes onward (R18)', () => {
    for (const item of items.filter(isNeverOnward)) assert.equal(item.existenceProtected, true, item.id);
    assert.equal(
      idsWhere((item) => item.existenceProtected === true && !isNeverOnward(item)),
      'SOC-20 HOU-05 DAS-01 DAS-03 DAS-04 SUB-02',
    );
  });

  it('closes who referred in confidence, and who is accused, to most of social care itself (R18)', () => {
    assert.equal(
      idsWhere((item) => item.circleOnly === true),
      'SOC-12b SOC-12c SOC-22',
    );
  });

  it('hides where a victim is (M8)', () => {
    assert.equal(
      idsWhere((item) => item.revealsLocation === true),
      'SOC-29.address POL-22 DAS-02',
    );
  });

  it('limits the items that serve one purpose to their addressees (M7)', () => {
    assert.equal(
      idsWhere((item) => item.onlyTo !== undefined),
      'SOC-36 POL-26 DAS-01',
    );
    assert.deepEqual(itemOf('SOC-36').onlyTo, { agencies: ['HEALTH'] });
    assert.deepEqual(itemOf('POL-26').onlyTo, { roles: ['DSL'], sameEstablishment: true });
    assert.ok(!itemOf('DAS-01').onlyTo?.roles?.includes('DSL'));
  });

  it('keeps the NHS number from school and police, and the early-help assessment from the police (M7)', () => {
    assert.equal(
      idsWhere((item) => item.neverTo !== undefined),
      'EHP-03.assessment HLT-01',
    );
    assert.deepEqual(itemOf('HLT-01').neverTo, ['EDUCATION', 'POLICE']);
    assert.deepEqual(itemOf('EHP-03.assessment').neverTo, ['POLICE']);
  });

  it('asks for the adult’s own consent to treatment detail, and opens allegations to the LADO', () => {
    assert.equal(
      idsWhere((item) => item.needsConsent !== undefined),
      'SUB-02',
    );
    assert.equal(itemOf('SUB-02').needsConsent, 'GIVEN');
    assert.equal(
      idsWhere((item) => item.innerCircle !== undefined),
      'SOC-22',
    );
    assert.deepEqual(itemOf('SOC-22').innerCircle, ['LADO']);
  });
});
