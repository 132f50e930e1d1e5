import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  decide,
  itemOf,
  permissionFor,
  rowOf,
  type CaseFacts,
  type ConsentStatus,
  type DomesticAbuseMode,
  type Standing,
  type TableStage,
} from '@mash-hub/shared/disclosure';
import { aCase, aContact, aReader, aRecordOf, aStranger, outcomeOf, personIn } from './aDecision';

/**
 * Domain F6 by hand. `open`: which of five unrestricted items a recipient reads, H(EADLINE), S(UMMARY), R(ELEVANT and
 * marked), F(ULL), E(nvelope); `asked`: the same for an agency that is only asked; `restricted`: what becomes of a
 * restricted item that the level would give, for a recipient and for the decision circle (reads, marker, nothing).
 */
const table = `
rows      stage     consent      override level       open  asked restricted
DT01 DT02 S47       GIVEN        either   FULL        HSRF  H     nothing reads
DT03      S47       REFUSED      yes      FULL        HSRF  H     nothing reads
DT04      S47       REFUSED      no       HEADLINE    H     H     nothing marker
DT05      S47       NOT_SOUGHT   yes      FULL        HSRF  H     nothing reads
DT06      S47       NOT_SOUGHT   no       HEADLINE    H     H     nothing marker
DT07      S47       WITHDRAWN    yes      FULL        HSRF  H     nothing reads
DT08      S47       WITHDRAWN    no       HEADLINE    H     H     nothing marker
DT09      S47       UNOBTAINABLE yes      FULL        HSRF  H     nothing reads
DT10      S47       UNOBTAINABLE no       HEADLINE    H     H     nothing marker
DT11 DT12 CIN       GIVEN        either   RELEVANT    HSR   H     nothing reads
DT13      CIN       REFUSED      yes      RELEVANT    HSR   H     nothing reads
DT14      CIN       REFUSED      no       NONE        -     -     nothing nothing
DT15      CIN       NOT_SOUGHT   yes      RELEVANT    HSR   H     nothing reads
DT16      CIN       NOT_SOUGHT   no       NONE        -     -     nothing nothing
DT17      CIN       WITHDRAWN    yes      RELEVANT    HSR   H     nothing reads
DT18      CIN       WITHDRAWN    no       NONE        -     -     nothing nothing
DT19      CIN       UNOBTAINABLE yes      RELEVANT    HSR   H     nothing reads
DT20      CIN       UNOBTAINABLE no       NONE        -     -     nothing nothing
DT21 DT22 CAF       GIVEN        either   SUMMARY     HS    H     nothing marker
DT23 DT24 CAF       REFUSED      either   NONE        -     -     nothing nothing
DT25 DT26 CAF       NOT_SOUGHT   either   NONE        -     -     nothing nothing
DT27 DT28 CAF       WITHDRAWN    either   NONE        -     -     nothing nothing
DT29 DT30 CAF       UNOBTAINABLE either   NONE        -     -     nothing nothing
DT31 DT32 LEVEL_2   GIVEN        either   SUMMARY     HS    -     nothing marker
DT33 DT34 LEVEL_2   REFUSED      either   NONE        -     -     nothing nothing
DT35 DT36 LEVEL_2   NOT_SOUGHT   either   NONE        -     -     nothing nothing
DT37 DT38 LEVEL_2   WITHDRAWN    either   NONE        -     -     nothing nothing
DT39 DT40 LEVEL_2   UNOBTAINABLE either   NONE        -     -     nothing nothing
DT41 DT42 NFA       GIVEN        either   NONE        -     -     nothing nothing
DT43 DT44 NFA       REFUSED      either   NONE        -     -     nothing nothing
DT45 DT46 NFA       NOT_SOUGHT   either   NONE        -     -     nothing nothing
DT47 DT48 NFA       WITHDRAWN    either   NONE        -     -     nothing nothing
DT49 DT50 NFA       UNOBTAINABLE either   NONE        -     -     nothing nothing
DT51 DT52 DA_TRIAGE GIVEN        either   DA_ENVELOPE E     E     nothing marker
DT53      DA_TRIAGE REFUSED      yes      DA_ENVELOPE E     E     nothing marker
DT54      DA_TRIAGE REFUSED      no       DA_ENVELOPE E     E     nothing marker
DT55      DA_TRIAGE NOT_SOUGHT   yes      DA_ENVELOPE E     E     nothing marker
DT56      DA_TRIAGE NOT_SOUGHT   no       DA_ENVELOPE E     E     nothing marker
DT57      DA_TRIAGE WITHDRAWN    yes      DA_ENVELOPE E     E     nothing marker
DT58      DA_TRIAGE WITHDRAWN    no       NONE        -     -     nothing nothing
DT59      DA_TRIAGE UNOBTAINABLE yes      DA_ENVELOPE E     E     nothing marker
DT60      DA_TRIAGE UNOBTAINABLE no       DA_ENVELOPE E     E     nothing marker`;

interface Expected {
  readonly id: string;
  readonly facts: CaseFacts;
  readonly level: string;
  readonly open: string;
  readonly asked: string;
  readonly outside: string;
  readonly circle: string;
}

const factsOf = (stage: string, consent: string, override: boolean): CaseFacts => ({
  ...aCase({ consent: consent as ConsentStatus, override }),
  ...((stage as TableStage) === 'DA_TRIAGE'
    ? { stage: 'DA_TRIAGE', threshold: null }
    : { threshold: stage as Exclude<TableStage, 'DA_TRIAGE'> }),
});

const expectedOf = (line: string): readonly Expected[] => {
  const cells = line.trim().split(/\s+/);
  const ids = cells.filter((cell) => /^DT\d\d$/.test(cell));
  const [
    stage = '',
    consent = '',
    override = '',
    level = '',
    open = '',
    asked = '',
    outside = '',
    circle = '',
  ] = cells.slice(ids.length);
  return ids.map((id, index) => {
    const facts = factsOf(stage, consent, override === 'either' ? index === 0 : override === 'yes');
    return { id, facts, level, open, asked, outside, circle };
  });
};

const expected: readonly Expected[] = table.trim().split('\n').slice(1).flatMap(expectedOf);

/** A recent item of the probation service or the police for each tier, none with a limit of its own. */
const sample: Readonly<Record<string, string>> = {
  H: 'POL-17',
  S: 'POL-23',
  R: 'POL-07',
  F: 'POL-10',
  E: 'POL-06',
};

const reader = aReader('NAMED_NURSE');
const inCircle: Standing = { ...aStranger, circle: true };
const asked: Standing = { ...aStranger, asked: true };
const marked = { marked: { POLICE: ['record_1'] } };

/** Named on the release at the most that F9 gives; at triage there is no release, and members are those asked. */
const receiving = ({ stage }: CaseFacts): Standing =>
  stage === 'DA_TRIAGE' ? asked : { ...aStranger, released: 'FULL' };

const read = (facts: CaseFacts, standing: Standing, restricted: readonly string[], item: string) => {
  const { stage } = facts;
  const contact = aContact({ stage, circle: standing.circle, recipient: standing.released !== null });
  const record = aRecordOf([personIn(facts, standing, marked)], { restricted });
  return decide(reader, contact, record, itemOf(item));
};

/** The sample items that are read, by their letters; those of the envelope are told apart from the facts of a level. */
const readable = (facts: CaseFacts, standing: Standing): string => {
  const letters = facts.stage === 'DA_TRIAGE' ? 'HSRFE' : 'HSRF';
  const seen = Array.from(letters).filter(
    (letter) => read(facts, standing, [], sample[letter] ?? '').disclose,
  );
  return seen.join('') || '-';
};

const fateOfRestricted = (facts: CaseFacts, standing: Standing, item: string): string => {
  const decision = read(facts, standing, [item], item);
  if (decision.disclose) return 'reads';
  return decision.reason === 'PROVIDER_RESTRICTED' && !decision.hidden ? 'marker' : 'nothing';
};

/** The strictest item that the level would give if it were not restricted; where it gives nothing, a touch point. */
const mostDetailed = ({ open }: Expected): string => sample[open === '-' ? 'H' : (open.at(-1) ?? '')] ?? '';

for (const one of expected) {
  const { id, facts } = one;
  const title = `${id}: ${facts.threshold ?? 'DA triage'}, consent ${facts.consent}, override ${facts.override ? 'recorded' : 'none'}`;
  describe(`${title} (F6)`, () => {
    it(`gives ${one.level} without a restriction`, () => {
      const { level, row } = permissionFor(facts, receiving(facts));
      assert.deepEqual([row, level], [id, one.level]);
      assert.equal(rowOf(facts).id, id);
      assert.equal(readable(facts, receiving(facts)), one.open);
      assert.equal(readable(facts, asked), one.asked);
      assert.equal(readable(facts, aStranger), '-');
    });

    it('gives a restricted item as the second column says', () => {
      const item = mostDetailed(one);
      const fates = [
        fateOfRestricted(facts, receiving(facts), item),
        fateOfRestricted(facts, inCircle, item),
      ];
      assert.deepEqual(fates, [one.outside, one.circle]);
      assert.equal(fateOfRestricted(facts, asked, item), 'nothing');
    });
  });
}

describe('the cells of F6 that turn on more than consent and override', () => {
  const levelAt = (mode: DomesticAbuseMode, rest: Partial<CaseFacts>): string =>
    permissionFor(aCase({ stage: 'DA_TRIAGE', threshold: null, domesticAbuseMode: mode, ...rest }), asked)
      .level;

  it('are all sixty rows, once (feature 65)', () => {
    assert.equal(new Set(expected.map(({ id }) => id)).size, 60);
  });

  it('a refused case is taken off the police list, and heard once where agencies sit together (DT54)', () => {
    const refused = { consent: 'REFUSED' } as const;
    assert.equal(levelAt('POLICE_LIST', refused), 'NONE');
    assert.equal(levelAt('MULTI_AGENCY_TRIAGE', refused), 'DA_ENVELOPE');
  });

  for (const consent of ['NOT_SOUGHT', 'UNOBTAINABLE'] as const)
    it(`a strategy discussion that is triggered moves ${consent} to the section 47 rows (DT55, DT59)`, () => {
      const facts = aCase({
        stage: 'DA_TRIAGE',
        threshold: null,
        consent,
        override: true,
        strategyTriggered: true,
      });
      assert.equal(rowOf(facts).stage, 'S47');
      assert.equal(permissionFor(facts, inCircle).level, 'FULL');
      assert.equal(permissionFor(facts, asked).level, 'HEADLINE', 'F3: until a discussion is opened');
    });

  for (const consent of ['GIVEN', 'REFUSED', 'WITHDRAWN'] as const)
    it(`a strategy discussion that is triggered leaves ${consent} in its own row (DT51, DT53, DT57)`, () => {
      const facts = aCase({
        stage: 'DA_TRIAGE',
        threshold: null,
        consent,
        override: true,
        strategyTriggered: true,
      });
      assert.equal(rowOf(facts).stage, 'DA_TRIAGE');
    });

  it('at child in need no mark lifts a restricted item to a recipient (DT11)', () => {
    const named = { marked: { POLICE: ['record_1', 'record_1#POL-07'] } };
    const person = personIn(aCase({ threshold: 'CIN' }), { ...aStranger, released: 'RELEVANT' }, named);
    const record = aRecordOf([person], { restricted: ['POL-07'] });
    assert.equal(outcomeOf(reader, aContact(), record, 'POL-07'), 'absent by M3: PROVIDER_RESTRICTED');
  });
});
