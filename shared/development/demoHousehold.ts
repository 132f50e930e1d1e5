import { isChild, nameOf, type Household, type Person, type Population } from '../population';

/** Who the demonstration case is about, and where its safeguarding lead works. */
export interface DemoFamily {
  readonly child: Person;
  readonly mother: Person;
  readonly father: Person;
}

const familyIn = ({ hardCase, members }: Household): DemoFamily | undefined => {
  if (hardCase !== 'KNOWN_TO_ALL') return undefined;
  const child = members.find((member) => isChild(member) && member.knownTo.has('EDUCATION'));
  const mother = members.find(({ role }) => role === 'MOTHER');
  const father = members.find(({ role }) => role === 'FATHER');
  return child && mother && father && { child, mother, father };
};

/** The first family about whom all five agencies hold something. Throws when the population is too small for one. */
export const demoFamilyOf = (population: Population): DemoFamily => {
  for (const household of population.households()) {
    const family = familyIn(household);
    if (family) return family;
  }
  throw new Error('Nobody in this population is known to all five agencies: make it larger');
};

/** The code of the school that has the child on its roll. Throws when none has. */
export const schoolOf = (population: Population, { upn }: Person): string => {
  for (const { kind, establishment, content } of population.lines('EDUCATION')) {
    if (kind !== 'ENROLMENT' || typeof establishment !== 'string') continue;
    if ((content as { readonly upn?: unknown }).upn === upn) return establishment;
  }
  throw new Error('The child of the demonstration is on no roll');
};

const given = ({ names: [{ given: name }] }: Person): string => name;

/** The referral as the school’s safeguarding lead would write it. */
export const demoReferral = ({ child, mother, father }: DemoFamily): object => ({
  profile: 'COVENTRY',
  idempotencyKey: 'demo-referral',
  channel: 'PHONE',
  narrative:
    `${given(child)} came to school with marks on the back and said that ${given(father)} had done it with a belt. ` +
    `${given(child)} is afraid to go home today.`,
  childVoice: 'I do not want to go home when he is there.',
  familyInformed: false,
  familyNotInformedReason: `Telling ${nameOf(mother)} or ${nameOf(father)} first could put ${given(child)} at risk.`,
  perceivedThreshold: 'S47',
  referrer: {
    kind: 'PROFESSIONAL',
    agency: 'EDUCATION',
    name: 'Designated safeguarding lead',
    contact: '01632 960151',
  },
  subjects: [
    { ...subjectOf(child), role: 'CHILD', nhsNumber: child.nhsNumber, upn: child.upn },
    { ...subjectOf(mother), role: 'MOTHER' },
    { ...subjectOf(father), role: 'FATHER' },
  ],
});

const subjectOf = ({ names, birthDate, sex, addresses }: Person): object => ({
  names,
  birthDate,
  sex,
  addresses,
});
