import { createPopulation } from '@mash-hub/shared/population';
import { personLine, toStoredPerson } from '@mash-hub/shared/ingest';
import { identityBlocksOf } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { named, onFile, referred } from './matchingPeople';

type Case = readonly [string, Parameters<typeof referred>[0], Parameters<typeof onFile>[0]];

const elsewhere = { addresses: ['9 Weir Lane, ZZ99 1AA'] };
const former = {
  names: [
    { given: 'Pia', family: 'Tellis' },
    { given: 'Pia', family: 'Dunmore' },
  ],
};

/** A referral and a record that must meet in a block though the address is another. */
const meeting: readonly Case[] = [
  ['a surname spelt by ear', named('Pia', 'Dunmoor'), {}],
  ['a misspelt surname', named('Pia', 'Dumnore'), {}],
  ['another surname', named('Pia', 'Wojnar'), {}],
  ['a short form', named('Bill'), named('William')],
  ['another given name', named('Zofia'), {}],
  ['given name and surname exchanged', named('Dunmore', 'Pia'), {}],
  ['both exchanged and the birth date mistyped', { ...named('Dunmore', 'Pia'), birthDate: '2018-05-15' }, {}],
  [
    'day and month exchanged, and a misspelt surname',
    { ...named('Pia', 'Dumnore'), birthDate: '2018-04-05' },
    { birthDate: '2018-05-04' },
  ],
  ['another day and a short form', { ...named('Bill'), birthDate: '2018-05-28' }, named('William')],
  ['another month', { birthDate: '2018-11-14' }, {}],
  ['the year off by one', { birthDate: '2017-05-14' }, {}],
  ['no birth date in the referral', { birthDate: null }, {}],
  ['no birth date in the record', {}, { birthDate: null }],
  ['a former name', former, named('Pia', 'Tellis')],
  ['an alias in the record', named('Pia', 'Dunmore'), former],
  [
    'half of a double-barrelled name and the year off',
    { ...named('Pia', 'Tellis-Dunmore'), birthDate: '2019-05-14' },
    {},
  ],
  ['a child before birth', { ...named(''), birthDate: null }, { ...named(''), birthDate: null }],
];

const sharedBlocks = (identity: ReturnType<typeof referred>, record: ReturnType<typeof onFile>) =>
  identityBlocksOf(identity).filter((block) => record.blocks.includes(block));

describe('A variant of a person still meets the record (B6)', () => {
  for (const [words, identity, record] of meeting)
    it(`found with ${words} (B6)`, () => {
      assert.notDeepEqual(sharedBlocks(referred({ ...elsewhere, ...identity }), onFile(record)), []);
    });

  it('found by a former address alone, with no birth date and another surname (B6)', () => {
    const identity = referred({ ...named('P', 'Wojnar'), birthDate: null });
    const record = onFile({ addresses: ['9 Weir Lane, ZZ99 1AA', '4 Kiln Row, ZZ99 3CC'] });
    assert.notDeepEqual(sharedBlocks(identity, record), []);
  });

  it('strangers of one surname, and those of one refuge, do not meet (B6)', () => {
    const stranger = onFile({ ...named('Zofia'), birthDate: '1990-11-02', ...elsewhere });
    assert.deepEqual(sharedBlocks(referred(), stranger), []);
    const refuge = { addresses: ['Refuge, PO Box 960, ZZ99 9RF'] };
    const guest = onFile({ ...named('Poppy', 'Wojnar'), birthDate: '1990-11-02', ...refuge });
    assert.deepEqual(sharedBlocks(referred(refuge), guest), []);
  });

  it('a surname alone is a block only for people without a birth date (B6)', () => {
    assert.ok(onFile().blocks.every((block) => !block.startsWith('U|')));
    assert.ok(onFile({ birthDate: null }).blocks.some((block) => block.startsWith('U|')));
  });

  it('the blocks that are read first are the narrow ones (B6)', () => {
    const kinds = [...new Set([...identityBlocksOf(referred())].sort().map((block) => block.charAt(0)))];
    assert.deepEqual(kinds, ['A', 'B', 'F', 'N', 'U']);
  });

  it('a person stands in about six blocks and never in more than sixteen, none of them twice (B6)', () => {
    const people = [...createPopulation({ seed: 5, people: 3000 }).lines('HEALTH')]
      .filter(({ kind }) => kind === 'PERSON')
      .map((line) => toStoredPerson(personLine.parse(line)).blocks);
    const mean = people.reduce((sum, { length }) => sum + length, 0) / people.length;
    assert.ok(mean < 7, `${mean}`);
    assert.ok(Math.max(...people.map(({ length }) => length)) <= 16);
    assert.ok(people.every((blocks) => new Set(blocks).size === blocks.length));
  });

  it('no block of a population holds more than one in five hundred, but for the refuge’s and such (B6)', () => {
    const sizes = new Map<string, number>();
    const lines = [...createPopulation({ seed: 5, people: 6000 }).lines('HEALTH')];
    for (const line of lines.filter(({ kind }) => kind === 'PERSON'))
      for (const block of toStoredPerson(personLine.parse(line)).blocks)
        sizes.set(block, (sizes.get(block) ?? 0) + 1);
    assert.ok(Math.max(...sizes.values()) <= 12);
  });
});
