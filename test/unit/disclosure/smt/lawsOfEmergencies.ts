import type { Law } from './law';
import { isItem, isKnown, isLadoOfAllegation } from './lawWords';
import { withItem } from './policy';
import { circlesOnly, locations, ownersOnly } from './specification';
import type { Algebra } from './algebra';
import { withPerson, type World } from './world';

/** The same world in which nobody broke the glass. */
const withoutEmergency = <Term>(algebra: Algebra<Term>, world: World<Term>): World<Term> => ({
  ...world,
  people: world.people.map((person) => ({ ...person, emergency: algebra.number(0) })),
});

const staysShut: Law = {
  title:
    'breaking the glass opens to nobody outside the circle what never goes onward or what is restricted, beyond what would leave without it, and to no setting where a victim is (BG1, M2, M3, M8)',
  breach: 'an emergency does not open it',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, not } = algebra;
    const isNever = isItem(stated, [...ownersOnly, ...circlesOnly]);
    const isLado = isLadoOfAllegation(stated);
    const isOwners = isItem(stated, ownersOnly);
    const isUnsafe = all(isItem(stated, locations), policy.facts.hasSetting(world));
    const isShut = any(isOwners, isUnsafe, all(not(world.circle), isNever, not(isLado)));
    const isHeldBack = all(not(world.circle), world.restricted);
    const unbroken = withoutEmergency(algebra, world);
    return {
      holds: all(
        words.implies(isShut, not(leaves(world))),
        words.implies(all(isHeldBack, leaves(world)), leaves(unbroken)),
      ),
    };
  },
  broken: {
    by: 'POL-28 becomes FULL',
    policy: withItem('POL-28', { tier: 'FULL' }),
    words: /POL-28 \(Source or informant identity/,
  },
};

const addsOnly: Law = {
  title: 'breaking the glass never discloses less than was disclosed without it (BG1)',
  breach: 'without the emergency it would be disclosed',
  claim: (stated) => {
    const { algebra, words, world, one, leaves } = stated;
    const { all, number } = algebra;
    const without = withPerson(world, 0, { emergency: number(0) });
    return {
      holds: words.implies(all(isKnown(stated, one), leaves(without)), leaves(world)),
    };
  },
  broken: {
    by: 'an opening replaces what the table gives',
    weakening: { emergencyReplaces: true },
    words: /in an emergency/,
  },
};

/** Laws of breaking the glass. */
export const lawsOfEmergencies: readonly Law[] = [staysShut, addsOnly];
