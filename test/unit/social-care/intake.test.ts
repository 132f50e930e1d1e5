import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  completenessOf,
  isUnidentified,
  likenessKeysOf,
  ofBusiestChild,
  suggestionsFor,
  warningsOf,
  type ReferralInput,
} from '@mash-hub/social-care/domain';
import { adviceCallSchema } from '@mash-hub/social-care/records/adviceCall';
import { aContact, aPerson, at, theSafeguardingLead } from './builders';

const numbered = (given: string) => {
  const one = aPerson('CHILD', '2018-05-04', given);
  return { ...one, person: { ...one.person, nhsNumber: '9995260182' } };
};

/** A referral in which nothing is missing that a good referral has. */
const complete: Partial<ReferralInput> = {
  issues: ['PHYSICAL_ABUSE'],
  childVoice: 'I do not want to go home.',
  parentsViews: 'Her mother says that she fell.',
  origin: { helpTried: 'A parenting course.', otherProfessionals: 'The school nurse.' },
  subjects: [numbered('Pia'), aPerson('MOTHER', '1990-01-02')],
};

void describe('How complete a referral is (R13, feature 10)', () => {
  void it('is 100 where its six parts are there, and nothing is asked for (R13)', () => {
    assert.deepEqual(completenessOf(aContact(complete)), { score: 100, missing: [] });
  });

  const without: readonly (readonly [string, Partial<ReferralInput>, number, string])[] = [
    ['no word of consent', { familyInformed: true, familyNotInformedReason: null }, 83, 'CONSENT'],
    ['no view of the parents', { parentsViews: null }, 92, 'VIEWS'],
    ['no view of anybody', { parentsViews: ' ', childVoice: null }, 83, 'VIEWS'],
    ['no issue, type or level', { issues: [] }, 94, 'REASON'],
    ['no help tried', { origin: { otherProfessionals: 'The school nurse.' } }, 83, 'HELP_TRIED'],
    ['no other professional', { origin: { helpTried: 'A parenting course.' } }, 83, 'PROFESSIONALS'],
    [
      'no number of the child',
      { subjects: [aPerson('CHILD', '2018-05-04'), aPerson('MOTHER', '1990-01-02')] },
      98,
      'IDENTITIES',
    ],
  ];
  for (const [what, changes, score, missing] of without)
    void it(`is ${String(score)} with ${what}, and says so (R13)`, () => {
      const found = completenessOf(aContact({ ...complete, ...changes }));
      assert.deepEqual(found, { score, missing: [missing] });
    });

  void it('counts consent that was refused, or could not be asked for, as said (R13)', () => {
    const refused = { status: 'REFUSED', givenBy: 2, note: null } as const;
    const subjects = [{ ...numbered('Pia'), consent: refused }, aPerson('MOTHER', '1990-01-02')];
    const told = { ...complete, familyInformed: true, familyNotInformedReason: null, subjects };
    assert.deepEqual(completenessOf(aContact(told)).missing, []);
  });

  void it('asks no birth date or number of an unborn child (R60)', () => {
    const subjects = [aPerson('UNBORN_CHILD'), aPerson('MOTHER', '1990-01-02')];
    assert.deepEqual(completenessOf(aContact({ ...complete, subjects })).missing, []);
  });
});

void describe('What a practitioner is warned of', () => {
  const codes = (changes: Partial<ReferralInput>, profile: 'COVENTRY' | 'DURHAM' = 'COVENTRY') =>
    warningsOf(
      aContact({ channel: 'PHONE', ...changes }, profile, theSafeguardingLead('2026-11-03 09:15')),
    ).map(({ code }) => code);

  void it('a missing risk matrix where the referrer should have done one, which blocks nothing (R54, feature 32)', () => {
    const exploitation = { issues: ['EXPLOITATION'] } as const;
    assert.deepEqual(codes(exploitation, 'DURHAM'), ['RISK_MATRIX_MISSING']);
    assert.deepEqual(codes({ ...exploitation, origin: { riskMatrixAttached: true } }, 'DURHAM'), []);
    assert.deepEqual(codes(exploitation, 'COVENTRY'), []);
    assert.deepEqual(codes({ issues: ['NEGLECT'] }, 'DURHAM'), []);
  });

  void it('words that a family could not follow, by name, in the account and in the rationale (R205, feature 93)', () => {
    const [warning] = warningsOf(
      aContact({ narrative: 'A LAC child, DNA at the clinic; mum is hard to reach.' }),
    );
    assert.equal(warning?.code, 'JARGON');
    assert.match(warning.says, /DNA, LAC, hard to reach/);
    const contact = aContact();
    const decision = { rationale: 'NFA: the CP plan is enough.' } as NonNullable<typeof contact.decision>;
    assert.deepEqual(
      warningsOf({ ...contact, decision }).map(({ code }) => code),
      ['JARGON'],
    );
  });

  void it('never plain words: the slack child, a lack of food, a dash to the door (R205)', () => {
    assert.deepEqual(codes({ narrative: 'A slack day, a lack of food, and a dash to the door.' }), []);
  });
});

void describe('A child who could not be identified', () => {
  const unknown = (changes: object = {}) => {
    const child = aPerson('CHILD');
    return aContact({ subjects: [{ ...child, person: { ...child.person, names: [], ...changes } }] });
  };

  void it('has no number, no case, and no name with a birth date (R26)', () => {
    assert.equal(isUnidentified(unknown()), true);
    assert.equal(isUnidentified(unknown({ names: [{ given: 'Pia', family: 'Testcase' }] })), true);
    assert.equal(isUnidentified(unknown({ nhsNumber: '9995260182' })), false);
    assert.equal(isUnidentified(aContact()), false);
  });

  void it('is not an unborn child, who is known by the mother (R26, R60)', () => {
    assert.equal(isUnidentified(aContact({ subjects: [aPerson('UNBORN_CHILD'), aPerson('MOTHER')] })), false);
  });

  void it('is alike by address, incident or name however they are written, and never by nothing (R27)', () => {
    const written = unknown({ addresses: ['1, EXAMPLE Row; zz99 1aa'] });
    assert.deepEqual(likenessKeysOf(written), ['at:1examplerowzz991aa']);
    const nowhere = unknown({ addresses: [] });
    assert.deepEqual(likenessKeysOf(nowhere), []);
    const other = { ...aContact(), id: 'contact_other' };
    assert.deepEqual(
      suggestionsFor(other, [written]).map(({ because }) => because),
      [['The same address.']],
    );
    assert.deepEqual(suggestionsFor(other, [nowhere]), []);
  });
});

void describe('The contacts of a child in a year (R40)', () => {
  const received = (id: string, when: string, ...children: readonly string[]) => ({
    ...aContact({ subjects: children.map((name) => aPerson('CHILD', '2018-05-04', name)) }),
    id,
    receivedAt: at(when),
  });

  void it('are those of the child who has had most, never the sum of a family (R40)', () => {
    const contact = received('c4', '2026-11-03 09:15', 'Pia', 'Ben');
    const found = [
      received('c1', '2026-01-03 09:15', 'Pia'),
      received('c2', '2026-02-03 09:15', 'Ben'),
      received('c3', '2026-03-03 09:15', 'Pia'),
      received('c5', '2026-04-03 09:15', 'Somebody'),
      contact,
    ];
    assert.deepEqual(
      ofBusiestChild(contact, found).map(({ id }) => id),
      ['c1', 'c3', 'c4'],
    );
  });

  void it('are this one alone where the child cannot be recognised (R26, R40)', () => {
    const contact = aContact({ subjects: [aPerson('CHILD')] });
    assert.deepEqual(ofBusiestChild(contact, [{ ...contact, id: 'other' }]), [contact]);
  });
});

void describe('The advice log', () => {
  void it('has these fields and no others: nothing that a child could be put in (R20, R23, feature 13)', () => {
    const fields = [
      '_id',
      'advice',
      'at',
      'callerAgency',
      'familyAgreed',
      'order',
      'outcome',
      'profile',
      'scenario',
    ];
    assert.deepEqual(Object.keys(adviceCallSchema.paths).sort(), fields);
    assert.deepEqual(
      fields.filter((field) => /child|address|birth|name|person|contact|nhs|upn/i.test(field)),
      [],
    );
    assert.equal(adviceCallSchema.get('strict'), 'throw');
  });
});
