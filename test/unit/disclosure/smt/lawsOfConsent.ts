import type { Law, Stated } from './law';
import { isKnown, isRated } from './lawWords';
import { numberOf, withRow } from './policy';
import type { SmtTerm } from './smtLib';
import { withPerson } from './world';

const consent = ({ algebra }: Stated, name: 'GIVEN' | 'WITHDRAWN'): SmtTerm =>
  algebra.number(numberOf('consent', name));

/** Two levels of which the second shows nothing that the first does not: the envelope stands beside the order. */
const isNoHigher = ({ algebra, policy }: Stated, level: SmtTerm, than: SmtTerm): SmtTerm => {
  const { any, all, is, not, reaches } = algebra;
  const isOrdered = all(
    not(is(level, policy.level('DA_ENVELOPE'))),
    not(is(than, policy.level('DA_ENVELOPE'))),
  );
  return any(is(level, policy.level('NONE')), is(level, than), all(isOrdered, reaches(than, level)));
};

const denyByDefault: Law = {
  emergencyAside: true,
  title:
    'deny by default: before anybody is asked, while held, unrated, or without consent or ground there is NONE (F6, F8, R222, R229)',
  breach: 'nothing allows it: it must be NONE',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves } = stated;
    const { all, any, not, is } = algebra;
    const notYet = any(
      policy.isStage(world, 'INTAKE', 'HELD'),
      all(isRated(stated, null), not(policy.isStage(world, 'DA_TRIAGE'))),
    );
    const unfounded = all(
      not(is(one.consent, consent(stated, 'GIVEN'))),
      not(one.override),
      not(isRated(stated, 'S47')),
      not(policy.isStage(world, 'DA_TRIAGE')),
    );
    const { level, heard } = policy.permissionOf(world, one);
    const shut = all(any(notYet, unfounded), isKnown(stated, one));
    return {
      holds: all(
        words.implies(shut, is(level, policy.level('NONE'))),
        words.implies(all(shut, not(heard)), not(leaves(world))),
        words.implies(not(world.inContact), not(leaves(world))),
      ),
    };
  },
  broken: {
    by: 'DT20 gives a summary',
    policy: withRow('DT20', { level: 'SUMMARY' }),
    words: /could not be reached, no ground recorded.* by DT20/,
  },
};

const withdrawal: Law = {
  emergencyAside: true,
  title: 'withdrawing consent never raises the level and never discloses more (R228)',
  breach: 'it was not disclosed before consent was withdrawn',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves, unknown } = stated;
    const { any, is, all } = algebra;
    const recorded = unknown({ name: 'recorded', size: 5 });
    const told = withPerson(world, 0, { consent: consent(stated, 'WITHDRAWN'), ownConsent: recorded });
    const isSame = any(is(recorded, one.ownConsent), is(recorded, consent(stated, 'WITHDRAWN')));
    const [before, after] = [world, told].map(
      (each) => policy.permissionsIn(each)[0]?.level ?? policy.level('NONE'),
    );
    const isLess = all(
      isNoHigher(stated, after ?? policy.level('FULL'), before ?? policy.level('NONE')),
      words.implies(leaves(told), leaves(world)),
    );
    return { holds: words.implies(all(is(one.consent, consent(stated, 'GIVEN')), isSame), isLess), told };
  },
  broken: {
    by: 'DT28 gives what is relevant',
    policy: withRow('DT28', { level: 'RELEVANT' }),
    words: /early help.*took consent back.*RELEVANT by DT28/,
  },
};

const override: Law = {
  emergencyAside: true,
  title:
    'recording an override never lowers the level nor discloses less, but at early help and Level 2 (F2, F6)',
  breach: 'without the ground it would be disclosed',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves } = stated;
    const { all, not, truth } = algebra;
    const told = withPerson(world, 0, { override: truth(true), strategyTriggered: truth(false) });
    const [without, recorded] = [world, told].map((each) => policy.permissionsIn(each)[0]?.level);
    const isMore = all(
      isNoHigher(stated, without ?? policy.level('FULL'), recorded ?? policy.level('NONE')),
      words.implies(leaves(world), leaves(told)),
    );
    return {
      holds: words.implies(all(not(one.override), not(isRated(stated, 'CAF', 'LEVEL_2'))), isMore),
      told,
    };
  },
  broken: {
    by: 'DT11 gives a summary',
    policy: withRow('DT11', { level: 'SUMMARY' }),
    words: /child in need.*who agreed, a ground recorded.*SUMMARY by DT11/,
  },
};

const noMoreThanConsent: Law = {
  title:
    'an override stands in for consent and gives no more than consent would, a triggered strategy discussion aside (F2, DT55, DT59)',
  breach: 'with consent and without the ground it would not be',
  claim: (stated) => {
    const { algebra, words, policy, world, one } = stated;
    const { all, not, truth } = algebra;
    const agreed = { ...one, consent: consent(stated, 'GIVEN'), override: truth(false) };
    const [ground, given] = [one, agreed].map((person) => policy.permissionOf(world, person).level);
    const isStrategy = all(one.strategyTriggered, policy.isStage(world, 'DA_TRIAGE'));
    return {
      holds: words.implies(
        all(one.override, not(isStrategy)),
        isNoHigher(stated, ground ?? policy.level('FULL'), given ?? policy.level('NONE')),
      ),
    };
  },
  broken: {
    by: 'DT13 gives everything',
    policy: withRow('DT13', { level: 'FULL' }),
    words: /child in need.*who refused, a ground recorded.*FULL by DT13/,
  },
};

const ended: Law = {
  emergencyAside: true,
  title: 'a closed matter gives nothing, whatever was agreed or recorded (DT41–DT50)',
  breach: 'the purpose has ended',
  claim: (stated) => {
    const { algebra, words, policy, world, one, leaves } = stated;
    const { all, any, not, is } = algebra;
    const isOver = any(
      policy.isStage(world, 'CLOSED'),
      all(isRated(stated, 'NFA'), not(policy.isStage(world, 'DA_TRIAGE'))),
    );
    const { level, heard } = policy.permissionOf(world, one);
    return {
      holds: words.implies(
        all(isOver, isKnown(stated, one)),
        all(is(level, policy.level('NONE')), any(heard, not(leaves(world)))),
      ),
    };
  },
  broken: {
    by: 'DT46 gives headlines',
    policy: withRow('DT46', { level: 'HEADLINE' }),
    words: /no further action.*HEADLINE by DT46/,
  },
};

/** Laws of the decision table: what consent, grounds and stages allow. */
export const lawsOfConsent: readonly Law[] = [denyByDefault, withdrawal, override, noMoreThanConsent, ended];
