import { describe, it } from 'node:test';
import { roleOf } from '@mash-hub/shared/disclosure';
import { aboutOne, asked, everywhere, isNever, isOwn, widens } from './lawsOfSpace';
import type { Scene } from './recordSpace';
import { theSpace } from './theSpace';

const { reader, record, item, slots } = theSpace;
const { record: ofRecord, contact: ofContact } = slots;
const person = slots.first.slots;

const outside: readonly Scene[] = [
  { people: 'nobody', outside: true },
  { people: 'stranger', outside: true },
  { people: 'one', outside: true },
  { people: 'two', outside: true },
];
const unknown: readonly Scene[] = [
  { people: 'nobody', outside: false },
  { people: 'stranger', outside: false },
  { people: 'two strangers', outside: false },
  { people: 'one and a stranger', outside: false },
  { people: 'a stranger and one', outside: false },
];

describe('the laws of a decision on an item, over the whole space (domain F7)', () => {
  it('deny by default: outside any contact only the owner reads, and nobody learns that there is anything (F8)', (context) => {
    everywhere(context, outside, (contact) => {
      const decision = asked(contact);
      if (isOwn()) return null;
      return !decision.disclose && decision.hidden ? null : 'something shows outside a contact';
    });
  });

  it('deny by default: what is about nobody, or about anybody unknown, is withheld (F8, M4)', (context) => {
    everywhere(context, unknown, (contact) =>
      asked(contact).disclose && !isOwn() ? 'disclosed without knowing whom it is about' : null,
    );
  });

  it('deny by default: at NONE nothing is disclosed but what triage let the reader hear (M4, J3)', (context) => {
    everywhere(context, [{ ...aboutOne, holds: [{ slot: person.level, choice: 0 }] }], (contact) => {
      if (!asked(contact).disclose || isOwn()) return null;
      return person.heard() === true && item.envelope === true ? null : 'disclosed at NONE';
    });
  });

  it('forbid beats permit: no combination of the rest opens what one rule forbids (M2, M3, M7, M8, M10, R227)', (context) => {
    const forbids: readonly (readonly [rule: string, () => boolean])[] = [
      ['M2', () => item.tier === 'NEVER_ONWARD_OWNER'],
      ['M2', () => isNever() && !ofContact.circle() && !(item.innerCircle?.includes(reader.role) ?? false)],
      ['M3', () => ofRecord['restricts the item']() && !ofContact.circle() && !ofContact.restrictionYields()],
      [
        'M3',
        () => ofRecord['restricts all of it']() && !ofContact.circle() && !ofContact.restrictionYields(),
      ],
      ['M7', () => item.neverTo?.includes(reader.agency) ?? false],
      ['M7', () => item.onlyTo?.agencies?.includes(reader.agency) === false],
      ['M7', () => item.onlyTo?.roles?.includes(reader.role) === false],
      ['M7', () => item.needsConsent !== undefined && person.consent() !== item.needsConsent],
      [
        'R227',
        () => reader.role === 'SUBSTANCE_WORKER' && item.owner === 'POLICE' && person.consent() !== 'GIVEN',
      ],
      ['M8', () => item.revealsLocation === true && reader.establishment !== undefined],
      [
        'M8',
        () => item.revealsLocation === true && !['RELEVANT', 'FULL'].includes(roleOf(reader.role).ceiling),
      ],
    ];
    everywhere(context, [aboutOne], (contact) => {
      if (!asked(contact).disclose || isOwn()) return null;
      const rule = forbids.find(([, applies]) => applies());
      return rule ? `disclosed although ${rule[0]} forbids` : null;
    });
  });

  it('what never goes onward reaches nobody but its inner circle, and is absent for everybody else (B3, M2)', (context) => {
    everywhere(context, [aboutOne], (contact) => {
      const decision = asked(contact);
      if (!isNever() || isOwn()) return null;
      const inner =
        item.tier === 'NEVER_ONWARD_CIRCLE' &&
        (ofContact.circle() || (item.innerCircle?.includes(reader.role) ?? false));
      if (inner) return null;
      return !decision.disclose && decision.hidden ? null : 'something of it shows';
    });
  });

  it('NONE ⊂ HEADLINE ⊂ SUMMARY ⊂ RELEVANT ⊂ FULL, and NONE ⊂ DA_ENVELOPE, item for item (B3, F4)', (context) => {
    widens(context, person.level, [
      ['NONE', 'HEADLINE'],
      ['HEADLINE', 'SUMMARY'],
      ['SUMMARY', 'RELEVANT'],
      ['RELEVANT', 'FULL'],
      ['NONE', 'DA_ENVELOPE'],
    ]);
  });

  it('withdrawing consent never discloses more of an item (R228)', (context) => {
    const others = person.consent.values.filter((status) => status !== 'GIVEN');
    widens(
      context,
      person.consent,
      others.map((status) => [status, 'GIVEN'] as const),
    );
  });

  it('adding a restriction never discloses more, on the item or on all of the record (R233)', (context) => {
    widens(context, ofRecord['restricts the item'], [[true, false]]);
    widens(context, ofRecord['restricts all of it'], [[true, false]]);
  });

  it('a mark, an attachment and an agreement only ever open (M6, F3, M7)', (context) => {
    for (const name of ['record marked', 'item marked', 'record nominated', 'record agreed'] as const)
      widens(context, person[name], [[false, true]]);
  });

  it('a reason for holding back, and not having heard, never disclose more (F3, J3)', (context) => {
    const [none, role, consent] = person.reasons.values;
    if (none && role && consent)
      widens(context, person.reasons, [
        [consent, role],
        [role, none],
      ]);
    widens(context, person.heard, [
      [undefined, true],
      [false, true],
    ]);
  });

  it('being a recipient, or in the decision circle, never discloses less (C1, M7)', (context) => {
    widens(context, ofContact.recipient, [[false, true]]);
    widens(context, ofContact.circle, [[false, true]]);
  });

  it('an owner who may read all of it never loses its own data, whatever the case (M1)', (context) => {
    const scenes: readonly Scene[] = [...outside, ...unknown.slice(0, 3), aboutOne];
    everywhere(context, scenes, (contact) => {
      const decision = asked(contact);
      if (!isOwn() || roleOf(reader.role).own !== 'FULL' || item.circleOnly === true) return null;
      if (reader.establishment !== undefined && reader.establishment !== record.establishment) return null;
      return decision.disclose && decision.rule === 'M1' ? null : 'lost to its owner';
    });
  });
});
