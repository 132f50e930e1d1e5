import type { Law } from './law';
import { everybody, isConsent, isItem, isKnown, isRated, isStage } from './lawWords';
import { numberOf, withItem, withRow } from './policy';
import { wholeRecords } from './specification';

const eachPerson: Law = {
  title:
    'what somebody without consent or ground, or somebody unknown, is part of is disclosed to nobody but its owner (M4, R230)',
  breach: 'one of the people whom it is about has agreed to nothing',
  claim: (stated) => {
    const { algebra, words, policy, world, one, other, leaves } = stated;
    const { all, any, not, is, number } = algebra;
    const isGrave = any(isRated(stated, 'S47'), isStage(stated, 'DA_TRIAGE'));
    const agreed = any(isConsent(stated, one.consent, 'GIVEN'), one.override);
    const { heard, level } = policy.permissionOf(world, one);
    const isShut = is(one.emergency, number(0));
    const refused = all(isKnown(stated, one), not(agreed), not(isGrave), not(heard), isShut);
    const nothing = all(isKnown(stated, one), is(level, policy.level('NONE')), not(heard));
    const unknown = any(...[one, other].map(({ kind }) => is(kind, number(numberOf('kind', 'UNKNOWN')))));
    const nobody = all(...[one, other].map(({ kind }) => is(kind, number(numberOf('kind', 'ABSENT')))));
    return { holds: words.implies(any(refused, nothing, unknown, nobody), not(leaves(world))) };
  },
  broken: {
    by: 'DT14 gives a summary',
    policy: withRow('DT14', { level: 'SUMMARY' }),
    words: /child in need, about somebody who refused, no ground recorded, level [A-Z]+ by DT14/,
  },
};

const anyOrder: Law = {
  title:
    'the order of people and duplicates do not matter, and what is about two is disclosed only where it is about each alone (M4)',
  breach: 'it depends on who of them is named first',
  claim: (stated) => {
    const { algebra, words, policy, world, one, other, leaves } = stated;
    const { all, any, not, is, number } = algebra;
    const about = (...people: readonly (typeof one)[]) => ({ ...world, people });
    const same = (some: typeof world, others: typeof world) => is(policy.decide(some), policy.decide(others));
    const isOneAttached = all(isStage(stated, 'GATHERING'), any(one.attached, other.attached));
    const areTwo = all(...[one, other].map(({ kind }) => not(is(kind, number(numberOf('kind', 'ABSENT'))))));
    const both = about(one, other);
    return {
      holds: all(
        same(both, about(other, one)),
        same(both, about(one, other, one)),
        words.implies(
          all(leaves(both), areTwo, not(isOneAttached)),
          all(leaves(about(one)), leaves(about(other))),
        ),
      ),
    };
  },
  broken: {
    by: 'only the first person is asked for',
    weakening: { firstPersonOnly: true },
    words: /about somebody .*; and somebody /,
  },
};

const setting: Law = {
  title:
    'outside a strategy discussion a setting reads only what was agreed for it, and an Encompass notice goes to the child’s own school alone (M7, 000 §9.4)',
  breach: 'it was not agreed for that setting, or is not for it',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, not, is } = algebra;
    const hasSetting = policy.facts.hasSetting(world);
    const isAtSetting = all(hasSetting, not(isStage(stated, 'STRATEGY')), leaves(world));
    const isNotice = all(isItem(stated, ['POL-26']), leaves(world));
    const isOwnLead = all(
      policy.rows.role.isAnyOf(world.role, ['DSL']),
      hasSetting,
      is(world.readerSetting, world.recordSetting),
    );
    return {
      holds: all(
        words.implies(
          isAtSetting,
          everybody(stated, ({ agreed }) => agreed),
        ),
        words.implies(isNotice, isOwnLead),
      ),
    };
  },
  broken: {
    by: 'POL-26 is for everybody',
    policy: withItem('POL-26', { onlyTo: undefined }),
    words: /POL-26 \(Operation Encompass notice/,
  },
};

const recipients: Law = {
  title:
    'a whole record or a special category reaches nobody who is neither in the circle nor named nor attends (M7, F9)',
  emergencyAside: true,
  breach: 'the reader is no recipient',
  claim: (stated) => {
    const { algebra, words, world, leaves } = stated;
    const { all, any, not, is, number } = algebra;
    const stands = any(world.circle, not(is(world.released, number(0))), not(is(world.attends, number(0))));
    const isRecord = isItem(stated, wholeRecords);
    return { holds: words.implies(all(isRecord, leaves(world)), stands) };
  },
  broken: {
    by: 'HLT-14 becomes HEADLINE',
    policy: withItem('HLT-14', { tier: 'HEADLINE' }),
    words: /HLT-14 \(Diagnoses.*asked for information/,
  },
};

/** Laws of people and recipients: whom an item is about, and to whom it goes. */
export const lawsOfPeople: readonly Law[] = [eachPerson, anyOrder, setting, recipients];
