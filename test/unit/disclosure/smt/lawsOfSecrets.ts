import type { Law } from './law';
import { isForeign, isItem, isLadoOfAllegation, looksAbsent } from './lawWords';
import { withItem } from './policy';
import {
  administrative,
  circlesOnly,
  closedToOwnStaff,
  existences,
  locations,
  ownersOnly,
} from './specification';

const neverFromOwner: Law = {
  title: 'NEVER-ONWARD/O leaves its owner for nobody, at no level, and looks like nothing held (B3, M2)',
  breach: 'it never leaves its owner',
  claim: (stated) => ({
    holds: stated.words.implies(
      stated.algebra.all(isItem(stated, ownersOnly), isForeign(stated)),
      looksAbsent(stated),
    ),
  }),
  broken: {
    by: 'POL-28 becomes FULL',
    policy: withItem('POL-28', { tier: 'FULL' }),
    words: /POL-28 \(Source or informant identity/,
  },
};

const neverFromCircle: Law = {
  title:
    'NEVER-ONWARD/H goes to nobody outside the circle and the inner circle, sexual health to a strategy discussion only (B3, M2)',
  breach: 'it is for the circle only',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, not } = algebra;
    const isLado = isLadoOfAllegation(stated);
    const isInside = any(world.circle, isLado);
    const isUntimely = all(isItem(stated, ['HLT-23']), not(policy.isStage(world, 'STRATEGY')));
    return {
      holds: all(
        words.implies(
          all(isItem(stated, circlesOnly), isForeign(stated), not(isInside)),
          looksAbsent(stated),
        ),
        words.implies(isUntimely, not(leaves(world))),
      ),
    };
  },
  broken: {
    by: 'PRO-13 becomes RELEVANT',
    policy: withItem('PRO-13', { tier: 'RELEVANT', existenceProtected: undefined }),
    words: /PRO-13 \(MAPPA level and plan/,
  },
};

const anonymity: Law = {
  title:
    'who referred as a member of the public, and whom an allegation names, is closed to social care’s own staff outside the circle (R18, M2)',
  breach: 'outside the circle it must look like nothing held',
  claim: (stated) => {
    const { algebra, words, world } = stated;
    const { all, any, not } = algebra;
    const isLado = isLadoOfAllegation(stated);
    const isInside = any(all(world.inContact, world.circle), isLado);
    return {
      holds: words.implies(all(isItem(stated, closedToOwnStaff), not(isInside)), looksAbsent(stated)),
    };
  },
  broken: {
    by: 'SOC-12b is opened to its owner',
    policy: withItem('SOC-12b', { circleOnly: undefined }),
    words: /SOC-12b \(Public referrer/,
  },
};

const location: Law = {
  title: 'where a victim is goes to no setting and to no administrative role, even inside the circle (M8)',
  breach: 'a victim’s whereabouts must not reach a setting or an administrative role',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, not } = algebra;
    const isUnsafe = any(
      policy.facts.hasSetting(world),
      policy.rows.role.isAnyOf(world.role, administrative),
    );
    return { holds: words.implies(all(isItem(stated, locations), isUnsafe), not(leaves(world))) };
  },
  broken: {
    by: 'POL-22 loses revealsLocation',
    policy: withItem('POL-22', { revealsLocation: undefined }),
    words: /POL-22 \(Victim’s current or refuge address/,
  },
};

const existence: Law = {
  title: 'to whom a protected existence is closed outside the circle it looks like nothing held (R18, F7)',
  breach: 'a refusal tells that there is something',
  claim: (stated) => {
    const { algebra, words, world, leaves } = stated;
    const { all, any, not } = algebra;
    const isProtected = isItem(stated, [...existences, ...ownersOnly, ...circlesOnly]);
    const isOutside = all(isProtected, isForeign(stated), not(world.circle));
    return { holds: words.implies(isOutside, any(leaves(world), looksAbsent(stated))) };
  },
  broken: {
    by: 'SUB-02 loses its protection',
    policy: withItem('SUB-02', { existenceProtected: undefined }),
    words: /SUB-02 \(Treatment detail.*would be refused/,
  },
};

/** Laws of what never goes onward, and of what must not even be known. */
export const lawsOfSecrets: readonly Law[] = [
  neverFromOwner,
  neverFromCircle,
  anonymity,
  location,
  existence,
];
