import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  decisionTable,
  disclose,
  explain,
  itemOf,
  items,
  modifierRules,
  ruleInWords,
  ruleOf,
  whatToAsk,
  withheldReasons,
  withhold,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';

/** Where F7, F4, F8 and R227 each come from, typed from their source columns. */
const sources: Readonly<Record<string, string>> = {
  M1: 'project constraint',
  M2: '000 §4.5',
  M3: '003',
  M4: '[P]',
  M5: 'B3',
  M6: '000 §11',
  M7: '000 §9.4',
  M8: '[P]',
  M9: '002 App A',
  M10: '[P]',
  R227: '003 SPARK',
  F3: '000 §9.4',
  F4: '002 §7.3',
  F8: '[P]',
  F9: '000 §10.2',
  BG1: '[P]',
};

const reasons = Object.keys(withheldReasons) as readonly WithheldReason[];
const item = itemOf('POL-06');

/** One or more sentences, each with a capital and a stop, none run together. */
const isPlain = (text: string): boolean =>
  /^\S.*[.]$/.test(text) && !/[{}<>_]|undefined|null|\.\.| {2}/.test(text);

describe('an explanation', () => {
  for (const reason of reasons)
    it(`of ${reason} says what is withheld, why, and what would change it`, () => {
      const text = explain(item, withhold(reason, 'M5'));
      assert.ok(isPlain(text), text);
      assert.ok(text.startsWith(`${item.name} (POL-06, POLICE) is withheld: `), text);
      assert.ok(text.includes(withheldReasons[reason]), text);
      const ask = whatToAsk[reason];
      assert.ok(ask === null ? !text.includes(' Ask ') : text.endsWith(ask), text);
    });

  for (const { id, source, because } of decisionTable)
    it(`of ${id} names the row, its sentence and its source, disclosed and withheld`, () => {
      for (const decision of [disclose(id), withhold('TIER_EXCEEDS_LEVEL', id)]) {
        const text = explain(item, decision);
        assert.ok(isPlain(text), text);
        for (const part of [id, source, because.slice(0, -1)]) assert.ok(text.includes(part), text);
      }
    });

  for (const [rule, source] of Object.entries(sources))
    it(`of ${rule} says the rule in words and names its source`, () => {
      const text = explain(item, withhold('PURPOSE', rule));
      assert.ok(isPlain(text), text);
      assert.ok(text.includes(`${rule}: ${ruleInWords(rule)}`), text);
      assert.ok(text.includes(source), text);
    });

  it('has words for every rule by which the kernel decides', () => {
    assert.deepEqual(modifierRules.map(({ id }) => id).sort(), Object.keys(sources).sort());
  });

  it('whoever doubts whether something is relevant is told to ask the Team Manager (R92)', () => {
    assert.match(whatToAsk.NOT_RELEVANT ?? '', /^Ask the Team Manager/);
  });

  it('leaves a rule that it does not know, of a log older or newer than itself, under its name alone', () => {
    assert.deepEqual(ruleOf('R999'), { id: 'R999', because: 'R999', source: '' });
    assert.equal(ruleInWords('R999'), 'R999');
  });

  it('is about the item and never about a value: the same for every record, different for every item', () => {
    const texts = items.map((one) => explain(one, withhold('NOT_RELEVANT', 'M6')));
    assert.equal(new Set(texts).size, items.length);
    assert.equal(explain(item, disclose('M1')), explain(item, disclose('M1')));
  });
});
