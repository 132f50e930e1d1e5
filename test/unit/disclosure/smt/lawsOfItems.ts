import type { Law } from './law';
import { everybody, isConsent, isItem, isOfAgency } from './lawWords';
import { numberOf, withItem } from './policy';
import { closedToOwnStaff, envelope, forbidden, practitioners } from './specification';

const beforeConsent: Law = {
  emergencyAside: true,
  title:
    'before consent domestic-abuse triage hears the envelope and nothing else, and of a police list only social care does (F4, R178)',
  breach: 'triage may not hear it',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all, any, not, is, number } = algebra;
    const isStrategy = any(
      ...world.people.map(({ override, strategyTriggered }) => all(override, strategyTriggered)),
    );
    const isTriage = all(policy.isStage(world, 'DA_TRIAGE'), not(isStrategy), leaves(world));
    const isList = is(world.mode, number(numberOf('mode', 'POLICE_LIST')));
    return {
      holds: all(
        words.implies(isTriage, isItem(stated, envelope)),
        words.implies(all(isTriage, isList), isOfAgency(stated, 'SOCIAL_CARE')),
      ),
    };
  },
  broken: {
    by: 'POL-10 enters the envelope',
    policy: withItem('POL-10', { envelope: true }),
    words: /At DA_TRIAGE.*POL-10 \(PNC convictions/,
  },
};

const forbidBeatsPermit: Law = {
  title:
    'forbid beats permit: what an agency never receives it never receives, and an override is no consent of one’s own (M7, F7)',
  breach: 'whatever permits it, this forbids it',
  claim: (stated) => {
    const { algebra, words, world, leaves } = stated;
    const { all, any, not } = algebra;
    const isForbidden = any(
      ...forbidden.map(([item, agency]) => all(isItem(stated, [item]), isOfAgency(stated, agency))),
    );
    const gave = everybody(stated, (person) => isConsent(stated, person.ownConsent, 'GIVEN'));
    return {
      holds: all(
        words.implies(isForbidden, not(leaves(world))),
        words.implies(all(isItem(stated, ['SUB-02']), leaves(world)), gave),
      ),
    };
  },
  broken: {
    by: 'HLT-01 may go to the police',
    policy: withItem('HLT-01', { neverTo: ['EDUCATION'] }),
    words: /HLT-01 \(NHS number.*of POLICE/,
  },
};

const ownData: Law = {
  title:
    'its own data is never lost to an owner: every practitioner reads what the own agency or service holds, whatever the case (M1, B1)',
  breach: 'it is the reader’s own',
  claim: (stated) => {
    const { algebra, words, policy, world } = stated;
    const { all, any, not, is, number } = algebra;
    const isOwn = any(
      ...practitioners.map(([families, agency, roles]) =>
        all(
          isItem(stated, families),
          isOfAgency(stated, agency),
          policy.rows.role.isAnyOf(world.role, roles),
        ),
      ),
    );
    const isOfSetting = any(
      not(policy.facts.hasSetting(world)),
      is(world.readerSetting, world.recordSetting),
    );
    return {
      holds: words.implies(
        all(isOwn, isOfSetting, not(isItem(stated, closedToOwnStaff))),
        is(policy.decide(world), number(0)),
      ),
    };
  },
  broken: {
    by: 'EDU-16 goes over to health',
    policy: withItem('EDU-16', { owner: 'HEALTH' }),
    words: /EDU-16 \(CPOMS entries/,
  },
};

const substance: Law = {
  title:
    'the substance service gets a police item only with the consent of everybody whom it is about (R227)',
  breach: 'an override is not consent',
  claim: (stated) => {
    const { algebra, words, policy, world, leaves } = stated;
    const { all } = algebra;
    const goes = all(
      policy.rows.role.isAnyOf(world.role, ['SUBSTANCE_WORKER']),
      isItem(stated, ['POL']),
      leaves(world),
    );
    const gave = everybody(stated, (person) => isConsent(stated, person.ownConsent, 'GIVEN'));
    return { holds: words.implies(goes, gave) };
  },
  broken: {
    by: 'POL-18 goes over to social care',
    policy: withItem('POL-18', { owner: 'SOCIAL_CARE' }),
    words: /POL-18 \(Alcohol or substance marker.*SUBSTANCE_WORKER/,
  },
};

/** Laws of the catalogue: what an item’s flags and owner allow. */
export const lawsOfItems: readonly Law[] = [beforeConsent, forbidBeatsPermit, ownData, substance];
