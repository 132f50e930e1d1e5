import type { DisclosureEntry, LogEntryBody } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disagreements, police, replay, socialCare } from './aReplay';

/** The police’s log with its reading by the nurse forged. */
const forged = (change: (entry: DisclosureEntry) => Partial<DisclosureEntry>): readonly LogEntryBody[] =>
  police.map((body) =>
    'answer' in body && body.correlation === 'request_1' ? { ...body, ...change(body) } : body,
  );

const basisWith =
  (change: (basis: NonNullable<DisclosureEntry['basis']>) => object) => (entry: DisclosureEntry) =>
    ({ basis: { ...entry.basis, ...(entry.basis && change(entry.basis)) } }) as Partial<DisclosureEntry>;

void describe('The replay of a log', () => {
  void it('gives every decision, permission and state again, whichever log is given first (DT12, M3, M5)', async () => {
    const honest = await replay(socialCare);
    assert.deepEqual(honest.disagreements, []);
    assert.deepEqual([honest.entries, honest.decisions, honest.permissions], [7, 14, 4]);
    assert.deepEqual(Object.fromEntries(honest.forms), { COMMAND: 3, KERNEL: 4 });
    assert.equal(honest.checks.get('grant')?.made, 2);
    assert.equal(honest.checks.get('restriction')?.made, 6);
    assert.ok([...honest.checks.values()].every(({ overtaken }) => overtaken === 0));
  });

  const forgeries: readonly (readonly [
    string,
    (entry: DisclosureEntry) => Partial<DisclosureEntry>,
    RegExp,
  ])[] = [
    ['a level raised at its head', () => ({ level: 'FULL' }), /the log says FULL by DT12/],
    ['another row', () => ({ row: 'DT01' }), /SUMMARY by DT01.*replay says SUMMARY by DT12/],
    [
      'another reason for what was withheld',
      ({ withheld }) => ({ withheld: withheld.map((one) => ({ ...one, reason: 'AGED', rule: 'M9' })) }),
      /withheld as AGED by M9; replay says withheld as/,
    ],
    [
      'something withheld that is listed as disclosed',
      ({ withheld: [one, ...rest], disclosed }) => ({
        withheld: rest,
        disclosed: one ? [...disclosed, one] : [],
      }),
      /was disclosed; replay says withheld/,
    ],
    [
      'a restriction left out of what it rested on',
      basisWith(({ records }) => ({ records: records.map(({ restricted: _, ...record }) => record) })),
      /nothing of incident_2 was restricted; replay says its provider had restricted POL-01/,
    ],
    [
      'a person’s level raised in what it rested on',
      basisWith(({ people }) => ({
        people: people.map((person) => ({ ...person, level: 'FULL', reasons: [] })),
      })),
      /person_1 is FULL by DT12; replay says SUMMARY by DT12 for NOT_RECIPIENT/,
    ],
    [
      'a standing raised, and the level with it',
      basisWith(({ contact }) => ({
        contact: { ...contact, standing: { ...contact?.standing, circle: true } },
      })),
      /social care’s log gave another/,
    ],
    [
      'a link to somebody else',
      basisWith(() => ({ linked: 'POLICE-person_9' })),
      /linked to POLICE-person_9; replay says/,
    ],
    ['what it rested on taken out', () => ({ basis: null }), /without what it rested on/],
    ['an edition that never was', () => ({ policy: '2019-01' }), /there is no such edition/],
    ['a procedure that never was', () => ({ profile: 'NOWHERE@1' }), /there is no such procedure/],
    [
      'a record that it does not rest on',
      ({ disclosed }) => ({ disclosed: disclosed.map((one) => ({ ...one, records: ['incident_9'] })) }),
      /its basis knows no such record/,
    ],
    [
      'an item that nobody knows',
      ({ disclosed }) => ({ disclosed: disclosed.map((one) => ({ ...one, item: 'POL-99' })) }),
      /has no such item/,
    ],
    [
      'a count that is more than its records',
      ({ disclosed }) => ({ disclosed: disclosed.map((one) => ({ ...one, count: 9 })) }),
      /9 times; replay says it names 1/,
    ],
    [
      'a window that the procedure does not have',
      basisWith(({ contact }) => ({
        contact: { ...contact, recency: { healthYears: 99, probationYears: 99 } },
      })),
      /that procedure says/,
    ],
    ['an entry that is no entry', () => ({ disclosed: null as never }), /cannot be read/],
  ];
  for (const [what, change, words] of forgeries)
    void it(`finds ${what}, by its place in the log`, async () => {
      const found = await disagreements(socialCare, forged(change));
      assert.ok(found.length > 0, 'nothing found');
      for (const one of found) assert.match(one, /^POLICE 2: /);
      assert.ok(
        found.some((one) => words.test(one)),
        found.join('\n'),
      );
    });
});
