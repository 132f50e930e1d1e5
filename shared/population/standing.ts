import type { Agency } from '../disclosure/vocabulary';
import type { Chance } from './chance';
import type { Sketch } from './family';
import type { HardCase } from './household';

/** Shares of people whom each agency knows: of the order that services report, not measured anywhere. */
const share = { health: 0.97, police: 0.1, supervised: 0.02, youthJustice: 0.01, socialCare: 0.03 };

const adult = ({ age }: Sketch): boolean => age >= 18;
const pupil = ({ age }: Sketch): boolean => age >= 4 && age <= 16;

// The father is under supervision, and probation has the children of his household on file.
const exceptMother = ({ role }: Sketch): readonly Agency[] => (role === 'MOTHER' ? [] : ['PROBATION']);

const always: Partial<Record<HardCase, (person: Sketch) => readonly Agency[]>> = {
  KNOWN_TO_ALL: (person) => ['HEALTH', 'POLICE', 'SOCIAL_CARE', ...exceptMother(person)],
  MOVED_HOUSE: (person) => (person.role === 'FATHER' ? ['POLICE', 'PROBATION'] : ['HEALTH']),
  CHANGED_SURNAME: (person) => (person.role === 'MOTHER' ? ['HEALTH', 'POLICE'] : ['HEALTH']),
  SAME_NAME_PARENT_AND_CHILD: () => ['HEALTH', 'POLICE'],
  TWINS: () => ['HEALTH'],
  ADOPTED: (person) => (adult(person) ? ['HEALTH'] : ['HEALTH', 'SOCIAL_CARE']),
  UNBORN: (person) => (person.role === 'CHILD' ? ['HEALTH'] : ['HEALTH', 'SOCIAL_CARE']),
  REFUGE: () => ['HEALTH', 'POLICE', 'SOCIAL_CARE'],
  YOUNG_PERSON_AT_RISK: (person) =>
    adult(person) ? ['HEALTH', 'SOCIAL_CARE'] : ['HEALTH', 'POLICE', 'SOCIAL_CARE', 'EDUCATION', 'PROBATION'],
};

/**
 * The agencies that hold a record of a person. Every pupil is on education’s list; whoever is supervised is known to
 * the police, too. A child not yet born is known to social care alone: health’s record is the mother’s.
 */
export const agenciesKnowing = (
  person: Sketch,
  hardCase: HardCase | undefined,
  { happens }: Chance,
): ReadonlySet<Agency> => {
  if (person.role === 'UNBORN_CHILD') return new Set<Agency>(['SOCIAL_CARE']);
  const known = new Set<Agency>(hardCase && always[hardCase]?.(person));
  if (happens(share.health)) known.add('HEALTH');
  if (happens(share.police)) known.add('POLICE');
  if (happens(share.socialCare)) known.add('SOCIAL_CARE');
  const supervised = adult(person) ? share.supervised : person.age >= 12 ? share.youthJustice : 0;
  if (happens(supervised)) known.add('PROBATION').add('POLICE');
  if (pupil(person)) known.add('EDUCATION');
  return known;
};
