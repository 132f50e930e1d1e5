import type { Law } from './law';
import { everybody, isAttached, isHeard, isItem, isRated, isStage } from './lawWords';
import { withItem, withRow } from './policy';
import { wholeRecords } from './specification';

const restriction: Law = {
  emergencyAside: true,
  title:
    'adding a restriction never discloses more, and a restricted item is read by the circle alone, where the row’s second column says so (R232, R233, F6)',
  breach: 'its provider has prohibited it and the row’s second column removes it',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, truth } = algebra;
    const free = { ...world, restricted: truth(false) };
    const told = { ...world, restricted: truth(true) };
    const rows = policy.permissionsIn(told);
    const says = everybody(stated, (_, index) =>
      policy.rows.table.leavesToCircle(rows[index]?.row ?? algebra.number(0)),
    );
    const isProper = any(world.yields, all(world.circle, any(says, isAttached(stated))));
    return {
      holds: words.implies(leaves(told), all(leaves(free), isProper)),
      told,
    };
  },
  broken: {
    by: 'DT21 gives what is relevant',
    policy: withRow('DT21', { level: 'RELEVANT' }),
    words: /RELEVANT by DT21.*restricted by its provider/,
  },
};

const byName: Law = {
  emergencyAside: true,
  title:
    'for a child in need a fact leaves only marked and a whole record only lifted by name, and what is old leaves probation only explained (B3, M5, M6, M9, R104)',
  breach: 'it needs a mark, its name lifted, or a word on its age',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, not, is } = algebra;
    const isRecord = isItem(stated, wholeRecords);
    const isChildInNeed = all(
      isRated(stated, 'CIN'),
      not(isStage(stated, 'DA_TRIAGE')),
      not(isAttached(stated)),
    );
    const lifted = everybody(stated, ({ markedByName }) => markedByName);
    const isFact = is(policy.facts.tier(world), policy.level('RELEVANT'));
    const marked = everybody(stated, (person) => any(person.marked, person.markedByName));
    const isOld = all(isItem(stated, ['PRO']), world.beyondProbation, not(world.olderButRelevant));
    return {
      holds: all(
        words.implies(all(isChildInNeed, isRecord, leaves(world)), lifted),
        words.implies(all(isChildInNeed, isFact, leaves(world)), any(marked, isHeard(stated))),
        words.implies(isOld, any(not(leaves(world)), isHeard(stated))),
      ),
    };
  },
  broken: {
    by: 'HLT-15 becomes SUMMARY',
    policy: withItem('HLT-15', { tier: 'SUMMARY' }),
    words: /child in need.*HLT-15 \(Mental-health record/,
  },
};

/** Laws of single records: what their owner restricted, what is marked, and what is old. */
export const lawsOfRecords: readonly Law[] = [restriction, byName];
