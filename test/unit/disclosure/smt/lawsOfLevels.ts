import type { Law } from './law';
import { isAttached, isHeard, isRated, isStage, tierIsAtMost } from './lawWords';
import { withRole, withRow } from './policy';
import { administrative, outsiders } from './specification';

const order: Law = {
  title:
    'NONE ⊂ HEADLINE ⊂ SUMMARY ⊂ RELEVANT ⊂ FULL, item for item, and a graver threshold never gives less (B3, F5, F6)',
  breach: 'it is not disclosed at the threshold above',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves, unknown } = stated;
    const { all, any, number, reaches, truth } = algebra;
    const permissionAt = (name: string, index: number) => ({
      level: unknown({ name: `${name}_${index}`, size: 5 }),
      row: number(0),
      clear: unknown({ name: `${name}_clear_${index}`, size: 'TRUTH' }),
      heard: truth(false),
    });
    const lower = world.people.map((_, index) => permissionAt('lower', index));
    const higher = lower.map((permission, index) => ({
      ...permission,
      level: permissionAt('higher', index).level,
    }));
    const isLower = all(...lower.map(({ level }, index) => reaches(higher[index]?.level ?? level, level)));
    const gravest = unknown({ name: 'graver', size: 5 });
    const graver = { ...world, threshold: gravest };
    const isGraver = all(
      reaches(world.threshold, gravest),
      any(isStage(stated, 'CLOSED'), reaches(number(4), world.threshold)),
    );
    return {
      holds: all(
        words.implies(
          isLower,
          words.implies(policy.isDisclosed(world, lower), policy.isDisclosed(world, higher)),
        ),
        words.implies(all(isGraver, leaves(world)), leaves(graver)),
      ),
    };
  },
  broken: {
    by: 'DT24 gives a summary',
    policy: withRow('DT24', { level: 'SUMMARY' }),
    words: /early help.*who refused, no ground recorded.* by DT24/,
  },
};

const earlyHelp: Law = {
  emergencyAside: true,
  title: 'early help never gives more than a summary (DT21–DT30, F5)',
  breach: 'early help gives a summary at most',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves } = stated;
    const { all, any, not, reaches } = algebra;
    const isEarlyHelp = all(isRated(stated, 'CAF'), not(isStage(stated, 'DA_TRIAGE')));
    const { level } = policy.permissionOf(world, one);
    return {
      holds: all(
        words.implies(isEarlyHelp, reaches(policy.level('SUMMARY'), level)),
        words.implies(
          all(isEarlyHelp, leaves(world)),
          any(tierIsAtMost(stated, 'SUMMARY'), isHeard(stated), isAttached(stated)),
        ),
      ),
    };
  },
  broken: {
    by: 'DT22 gives what is relevant',
    policy: withRow('DT22', { level: 'RELEVANT' }),
    words: /early help.*who agreed.*RELEVANT by DT22/,
  },
};

const singleService: Law = {
  emergencyAside: true,
  title: 'the need of a single service goes to the service that receives it and to nobody else (DT31, DT32)',
  breach: 'it is for the receiving service only',
  claim: (stated) => {
    const { algebra, words, policy, world, one } = stated;
    const { all, any, not, is, number } = algebra;
    const isElse = not(any(world.circle, not(is(world.released, number(0)))));
    const isNeed = all(isRated(stated, 'LEVEL_2'), not(isStage(stated, 'DA_TRIAGE')));
    return {
      holds: words.implies(
        all(isNeed, isElse),
        is(policy.permissionOf(world, one).level, policy.level('NONE')),
      ),
    };
  },
  broken: {
    by: 'DT32 is for everybody',
    policy: withRow('DT32', { receivingServiceOnly: undefined }),
    words: /the need of a single service.*by DT32/,
  },
};

const ceiling: Law = {
  title:
    'the level is never above the role’s ceiling: business support a summary at most, who refers or audits nothing (M10, C1)',
  breach: 'the role may not read it',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves } = stated;
    const { all, not, is, reaches } = algebra;
    const { level } = policy.permissionOf(world, one);
    const isOrdered = not(is(level, policy.level('DA_ENVELOPE')));
    const isAdministrative = policy.rows.role.isAnyOf(world.role, administrative);
    return {
      holds: all(
        words.implies(isOrdered, reaches(policy.rows.role.ceiling(world.role), level)),
        words.implies(all(isAdministrative, isOrdered), reaches(policy.level('SUMMARY'), level)),
        words.implies(all(isAdministrative, leaves(world)), tierIsAtMost(stated, 'SUMMARY')),
        words.implies(policy.rows.role.isAnyOf(world.role, outsiders), not(leaves(world))),
      ),
    };
  },
  broken: {
    by: 'an RSO reads everything',
    policy: withRole('RSO', { ceiling: 'FULL' }),
    words: /to RSO of SOCIAL_CARE/,
  },
};

/** Laws of levels: what a threshold, a tier and a role open. */
export const lawsOfLevels: readonly Law[] = [order, earlyHelp, singleService, ceiling];
