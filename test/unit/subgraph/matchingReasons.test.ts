import { matchFindings, rankCandidates, tendencies, type MatchReason } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { miasNumber, named, onFile, piasNumber, referred } from './matchingPeople';

type Case = readonly [MatchReason, string, Parameters<typeof referred>[0], Parameters<typeof onFile>[0]];

/** A referral and a record between which the reason must be found; each beside the sentence of the domain. */
const cases: readonly Case[] = [
  [
    'SAME_IDENTIFIER',
    'the NHS number agrees, spaces or not',
    { nhsNumber: '999 526 0182' },
    { identifiers: { nhsNumber: piasNumber } },
  ],
  ['SAME_IDENTIFIER', 'the UPN agrees', { upn: 'W999628194821' }, { identifiers: { upn: 'W999628194821' } }],
  [
    'SAME_IDENTIFIER',
    'the CRN agrees where the hub has it',
    { crn: 'X123456' },
    { identifiers: { crn: 'X123456' } },
  ],
  [
    'SAME_IDENTIFIER',
    'the PNC id agrees with the century or without',
    { pncId: '2002/0073319Z' },
    { identifiers: { pncId: '02/0073319Z' } },
  ],
  [
    'IDENTIFIER_CONFLICTS',
    'two valid NHS numbers',
    { nhsNumber: miasNumber },
    { identifiers: { nhsNumber: piasNumber } },
  ],
  [
    'IDENTIFIER_INVALID',
    'a number that fails its check digit',
    { nhsNumber: '9995260183' },
    { identifiers: { nhsNumber: piasNumber } },
  ],
  ['SAME_FAMILY_NAME', 'accents and case apart', named('Pia', 'DÜNMORE'), {}],
  [
    'FORMER_FAMILY_NAME',
    'the agency’s former name',
    named('Pia', 'Tellis'),
    {
      names: [
        { given: 'Pia', family: 'Dunmore' },
        { given: 'Pia', family: 'Tellis' },
      ],
    },
  ],
  ['FAMILY_NAME_IN_PART', 'half of a double-barrelled name', named('Pia', 'Tellis-Dunmore'), {}],
  ['FAMILY_NAME_SPELT_ALIKE', 'letters exchanged', named('Pia', 'Dumnore'), {}],
  ['FAMILY_NAME_SOUNDS_ALIKE', 'taken down by ear', named('Pia', 'Filips'), named('Pia', 'Phillips')],
  ['FAMILY_NAME_DIFFERS', 'another surname', named('Pia', 'Wojnar'), {}],
  ['SAME_GIVEN_NAME', 'the given name', {}, {}],
  ['GIVEN_NAME_SHORT_FORM', 'Bill for William', named('Bill'), named('William')],
  ['GIVEN_NAME_SHORT_FORM', 'two short forms of one name', named('Lizzie'), named('Beth')],
  ['GIVEN_NAME_SHORTENED', 'Jas for Jasmin', named('Jas'), named('Jasmin')],
  ['GIVEN_NAME_MISTYPED', 'neighbouring letters exchanged', named('Chole'), named('Chloe')],
  ['GIVEN_NAME_MISTYPED', 'a letter doubled', named('Mathew'), named('Matthew')],
  ['GIVEN_NAME_SPELT_ALIKE', 'another letter', named('Jaydon'), named('Jayden')],
  ['GIVEN_NAME_SOUNDS_ALIKE', 'by ear', named('Yousef'), named('Yusuf')],
  ['GIVEN_NAME_INITIAL_ONLY', 'an initial', named('P'), {}],
  ['NAMES_SWAPPED', 'in each other’s box', named('Dunmore', 'Pia'), {}],
  ['GIVEN_NAME_DIFFERS', 'a short name with another letter is another name', named('Mia'), named('Mira')],
  ['GIVEN_NAME_DIFFERS', 'another first letter is another name', named('Hayden'), named('Jayden')],
  ['GIVEN_NAME_MISSING', 'not yet born', named(''), {}],
  ['GIVEN_NAME_MISSING', '“Baby” is no name', {}, named('Baby')],
  ['SAME_BIRTH_DATE', 'the day', {}, {}],
  [
    'BIRTH_DATE_DAY_AND_MONTH_SWAPPED',
    '5 April for 4 May',
    { birthDate: '2018-04-05' },
    { birthDate: '2018-05-04' },
  ],
  ['BIRTH_DATE_DIGITS_SWAPPED', '12 for 21', { birthDate: '2018-05-12' }, { birthDate: '2018-05-21' }],
  ['BIRTH_DATE_YEAR_OFF_BY_ONE', 'a year reckoned from the age', { birthDate: '2017-05-14' }, {}],
  ['BIRTH_DATE_ONE_DIGIT_OFF', 'a digit', { birthDate: '2018-05-18' }, {}],
  ['BIRTH_DATE_DIFFERS', 'a generation apart', { birthDate: '1989-11-02' }, {}],
  ['BIRTH_DATE_MISSING', 'not known', { birthDate: null }, {}],
  ['SAME_SEX', 'written in full or as a letter', { sex: 'female' }, { sex: 'F' }],
  ['SEX_DIFFERS', 'a boy', { sex: 'M' }, {}],
  [
    'SAME_ADDRESS',
    'door and postcode, however the street is spelt',
    { addresses: ['4, Kilnrow, zz993cc'] },
    {},
  ],
  [
    'FORMER_ADDRESS',
    'where they lived before',
    { addresses: ['9 Weir Lane, ZZ99 1AA'] },
    { addresses: ['4 Kiln Row, ZZ99 3CC', '9 Weir Lane, ZZ99 1AA'] },
  ],
  ['ADDRESS_NEAR', 'another door of the postcode', { addresses: ['6 Kiln Row, ZZ99 3CC'] }, {}],
  ['ADDRESS_DIFFERS', 'elsewhere', { addresses: ['9 Weir Lane, ZZ99 1AA'] }, {}],
];

const reasonsOf = (record: ReturnType<typeof onFile>, identity: ReturnType<typeof referred>) =>
  rankCandidates(identity, [record])[0]?.reasons ?? [];

describe('Every reason for and against a match is found where it is (B6)', () => {
  for (const [reason, words, identity, record] of cases)
    it(`${reason}: ${words} (B6)`, () => {
      const found = reasonsOf(onFile(record), referred(identity));
      assert.ok(found.includes(reason), found.join(', '));
    });

  it('a refuge’s post box and no fixed abode say nothing about who somebody is (B6)', () => {
    for (const address of ['Refuge, PO Box 960, ZZ99 9RF', 'No fixed abode'])
      assert.deepEqual(
        reasonsOf(onFile({ addresses: [address] }), referred({ addresses: [address] })).filter((reason) =>
          reason.includes('ADDRESS'),
        ),
        [],
      );
  });

  it('of several names those two count that agree best, and no two reasons of one kind are given (B6)', () => {
    const names = [
      { given: 'Pia', family: 'Wojnar' },
      { given: 'Pia', family: 'Dunmore' },
    ];
    assert.deepEqual(
      reasonsOf(onFile(), referred({ names })).filter((reason) => reason.includes('NAME')),
      ['FORMER_FAMILY_NAME', 'SAME_GIVEN_NAME'],
    );
  });

  it('what agrees weighs for it, what differs against it, and what is missing neither (B6)', () => {
    for (const [reason, { tendency, same, others, description, because }] of Object.entries(matchFindings)) {
      assert.ok(tendency === 'UNKNOWN' ? same === others : (tendency === 'AGREES') === same > others, reason);
      assert.match(description, /^[A-Z].*\.$/);
      assert.match(because, /^[A-Z].*\.$/);
    }
  });

  it('every reason in the table has a case here, or says something about the other records (B6)', () => {
    const shown = new Set<string>(cases.map(([reason]) => reason));
    const ofOthers = ['IDENTIFIER_ON_SEVERAL_RECORDS', 'POSSIBLE_TWIN_ON_FILE', 'ANOTHER_FITS_AS_WELL'];
    assert.deepEqual(
      Object.keys(tendencies)
        .filter((reason) => !shown.has(reason))
        .sort(),
      [...ofOthers].sort(),
    );
  });
});
