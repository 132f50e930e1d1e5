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

/** Nothing is listed. */
const nothing: Partial<DisclosureEntry> = { disclosed: [], withheld: [] };

/** One field is listed as disclosed, and nothing as withheld. */
const naming = (field: string, item = 'SOC-25'): Partial<DisclosureEntry> => ({
  disclosed: [{ item, field, count: 1, records: ['record_1'] }],
  withheld: [],
});

/** An entry that belongs to no contact and says nothing of what it rested on. */
const outside: Partial<DisclosureEntry> = {
  ...{ contact: null, subject: null, person: null, profile: null, policy: null, stage: null, grant: null },
  ...{ consent: null, overrides: [], reasons: [], basis: null },
};

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
    [
      'a disclosure emptied into a refusal that held nothing',
      () => ({ kind: 'REFUSAL', answer: 'NOTHING_HELD', disclosed: [], withheld: [] }),
      /answer NOTHING_HELD; replay says DISCLOSED/,
    ],
    [
      'a disclosure called a refusal',
      () => ({ kind: 'REFUSAL' }),
      /kind REFUSAL; replay says .* is DISCLOSURE/,
    ],
    [
      'a disclosure called a refusal and answered as one',
      () => ({ kind: 'REFUSAL', answer: 'WITHHELD' }),
      /answer WITHHELD; replay says DISCLOSED/,
    ],
    [
      'a disclosure of somebody whom nobody is linked to',
      basisWith(() => ({ linked: null })),
      /something was decided; replay says nobody was read about/,
    ],
    [
      'a disclosure answered as though nobody had asked the agency',
      (entry) => ({
        ...basisWith(() => ({ linked: null, records: [] }))(entry),
        ...nothing,
        answer: 'DISCLOSED',
      }),
      /answer DISCLOSED; replay says NOTHING_HELD or AWAITING or NOT_ASKED/,
    ],
    [
      'a disclosure called a bad permission',
      () => ({ row: 'GRANT', level: 'NONE', answer: 'WITHHELD', kind: 'REFUSAL' }),
      /nothing is permitted for person_1; replay says something is/,
    ],
    [
      'other grounds than the permission went by (R216)',
      () => ({ overrides: ['override_9'] }),
      /social care’s log gave another/,
    ],
    [
      'a disclosure called an own reading outside contacts',
      () => ({ ...outside, kind: 'OWN_READ', level: 'OWN', row: null, ...naming('AdviceCall.scenario') }),
      /without what it rested on/,
    ],
    [
      'a disclosure called a look at how records are handled',
      () => ({ ...outside, kind: 'OWN_READ', level: 'OWN', row: 'M1', ...naming('RecordHandling', '*') }),
      /without what it rested on/,
    ],
    [
      'a disclosure called a domestic-abuse notice, in the log of another than its owner (F4)',
      () => ({
        ...{ ...outside, policy: null, stage: 'DA_TRIAGE', level: 'DA_ENVELOPE', row: 'F4' },
        ...naming('DomesticAbuseNotice.people'),
      }),
      /without what it rested on/,
    ],
    [
      'a disclosure called a notice to a school, read by nobody of a school (R186)',
      () => ({ ...outside, level: 'RELEVANT', row: 'R186', ...naming('EncompassNotice.notice') }),
      /without what it rested on/,
    ],
    [
      'a disclosure called a write-back, in the log of another than its owner (B5)',
      () => ({ basis: null, answer: 'WRITTEN_BACK', ...naming('WriteBackKind.RELEASED') }),
      /without what it rested on/,
    ],
    [
      'a reading outside any contact by another agency’s staff',
      (entry) => ({
        ...outside,
        ...basisWith(() => ({ contact: null, people: [], records: [] }))(entry),
        ...nothing,
      }),
      /NAMED_NURSE read outside any contact; replay says only own staff do/,
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
