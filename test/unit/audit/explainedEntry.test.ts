import { explainEntry } from '@mash-hub/shared/audit';
import { itemOf, type SubjectPermission } from '@mash-hub/shared/disclosure';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPerson, yearsAgo } from '../disclosure/aDecision';
import { agreed, asked, changesOf, explain, modifiersOf } from './anAskedItem';

const standing = { released: 'RELEVANT' } as const;

describe('An explanation', () => {
  it('says the decision, the rule with its source, every modifier, and what would change it (G3)', () => {
    const [explanation] = explain({ item: 'POL-07', standing });
    assert.ok(explanation);
    assert.equal(explanation.decision, 'WITHHELD');
    assert.deepEqual([explanation.rule.id, explanation.rule.source], ['M6', '000 §11']);
    assert.deepEqual(modifiersOf(explanation), [
      ...['M2', 'M3', 'M4', 'M5', 'M6 NOT_RELEVANT', 'M7', 'M8', 'M9', 'M10'],
    ]);
    assert.match(
      explanation.sentence,
      /POL-07.*is withheld.*M6.*would be disclosed if the Team Manager marked/,
    );
  });

  it('of something disclosed names the row that gave it, and nothing that would change it', () => {
    const [explanation] = explain({ item: 'POL-23', standing });
    assert.deepEqual([explanation?.decision, explanation?.rule.id], ['DISCLOSED', 'DT12']);
    assert.deepEqual(explanation?.wouldDisclose, []);
  });

  it('counts for auditors, and for nobody else', () => {
    assert.equal(explain({ item: 'POL-07', standing })[0]?.count, 1);
    assert.equal(explain({ item: 'POL-07', standing }, 'PRACTITIONER')[0]?.count, null);
  });

  it('of a person about whom nobody was asked is that of the level, with a count of 0 (R222)', () => {
    const facts = { ...agreed, consent: 'REFUSED' } as const;
    const { entry } = asked({ item: 'POL-07', facts, stage: 'HELD' });
    const nothing = { ...entry, disclosed: [], withheld: [] };
    const item = itemOf('POL-23');
    const [explanation] = explainEntry(nothing, 'subject_1', item, null, 'AUDITOR').explanations;
    assert.deepEqual([explanation?.count, explanation?.reason], [0, 'NO_CONSENT']);
  });

  it('tells apart records that are refused alike and would be opened by different things, in any order (M9)', () => {
    const [recent, old] = [
      { reference: 'recent', date: yearsAgo(1) },
      { reference: 'old', date: yearsAgo(9) },
    ];
    const told = [[recent, old] as const, [old, recent] as const].map((records) =>
      explain({ item: 'PRO-04', standing, records })
        .map((one) => `${String(one.count)} ${modifiersOf(one).join(' ')}: ${changesOf(one).join(', ')}`)
        .sort(),
    );
    assert.equal(told[0]?.length, 2);
    assert.deepEqual(told[0], told[1]);
    const alike = explain({ item: 'PRO-04', standing, records: [recent, { ...recent, reference: 'other' }] });
    assert.deepEqual(
      alike.map(({ count }) => count),
      [2],
    );
  });

  it('of a sanitised text says both: the full one was held back, and the other given (R233, M3)', () => {
    const field = 'PoliceIncident.account';
    const question = { item: 'POL-23', standing, record: { restricted: ['POL-23'] }, sanitised: [field] };
    const { entry } = asked(question);
    const counted = { item: 'POL-23', field, count: 1, records: ['record_1'] };
    const both = { ...entry, disclosed: [counted] };
    const { explanations } = explainEntry(both, 'subject_1', itemOf('POL-23'), field, 'AUDITOR');
    assert.deepEqual(
      explanations.map(({ decision, rule, hidden, count }) => [decision, rule.id, hidden, count]),
      [
        ['WITHHELD', 'M3', true, 1],
        ['DISCLOSED', 'DT12', false, 1],
      ],
    );
  });
});

describe('An explanation from the entry of a whole contact', () => {
  const permitted = (subject: string, rest: Partial<SubjectPermission> = {}): SubjectPermission =>
    aPerson('RELEVANT', { person: `person_${subject}`, subject, ...rest });
  const child = permitted('child');
  const mother = permitted('mother', { level: 'NONE', row: 'DT16', reasons: ['NO_CONSENT'] });

  /** Consent of each, and a part about the child, under the reference of the contact. */
  const entryOf = (disclosed: DisclosureEntry['disclosed'], withheld: DisclosureEntry['withheld']) => {
    const { entry } = asked({ item: 'SOC-13', standing });
    const record = { reference: 'contact_1', age: null };
    assert.ok(entry.basis);
    const records = [
      { ...record, type: 'Contact', people: [0] },
      { ...record, type: 'ContactDecision', people: [0] },
      { ...record, type: 'Consent', people: [0] },
      { ...record, type: 'Consent', people: [1] },
    ];
    const basis = { ...entry.basis, people: [child, mother], records };
    return { ...entry, subject: null, disclosed, withheld, basis };
  };

  it('is that of the subject: what was told of the child was not told of the mother (M4, DT16)', () => {
    const field = 'Consent.status';
    const counted = { item: 'SOC-13', field, count: 1, records: ['contact_1'] };
    const entry = entryOf([counted], [{ ...counted, reason: 'NO_CONSENT', rule: 'DT16' }]);
    const ofSubject = (subject: string) =>
      explainEntry(entry, subject, itemOf('SOC-13'), null, 'AUDITOR').explanations.map(
        ({ decision, rule, count }) => [decision, rule.id, count],
      );
    assert.deepEqual(ofSubject('child'), [['DISCLOSED', 'DT12', 1]]);
    assert.deepEqual(ofSubject('mother'), [['WITHHELD', 'DT16', 1]]);
  });

  it('says that the referrer was told the outcome, which no level gave (F9)', () => {
    const told = { item: 'SOC-18.outcome', field: 'Contact.outcomeForReferrer', count: 1 };
    const entry = entryOf([{ ...told, records: ['contact_1'] }], []);
    const ofReferrer = (subject: string, audience: 'AUDITOR' | 'PRACTITIONER') =>
      explainEntry(entry, subject, itemOf('SOC-18.outcome'), null, audience);
    const [explanation, ...more] = ofReferrer('child', 'AUDITOR').explanations;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [explanation?.decision, explanation?.rule.id, explanation?.count],
      ['DISCLOSED', 'F9', 1],
    );
    assert.deepEqual(ofReferrer('child', 'PRACTITIONER'), { decided: true, explanations: [] });
    assert.equal(ofReferrer('mother', 'AUDITOR').explanations[0]?.decision, 'WITHHELD');
  });
});
