import type { Person } from '../../household';
import { isChild, nameOf } from '../line';
import { isAdult, isFather, isMother, isSibling, isTeenager, type Habit } from '../habit';

const born = ({ role }: Person): boolean => role !== 'UNBORN_CHILD';

/** What the case system of social care holds of children and their parents beside the case itself (B2). */
export const caseHabits: readonly Habit[] = [
  {
    kind: 'FAMILY',
    prefix: 'FAM-',
    of: isChild,
    share: 0.5,
    content: ({ household, person, chance }) => ({
      householdMembers: household.members.map(nameOf),
      relationships: household.members
        .filter((other) => other !== person)
        .map((other) => `${nameOf(other)}: ${other.role.toLowerCase().replaceAll('_', ' ')}`),
      ethnicity: chance.oneOf(['White British', 'Asian British', 'Black British', 'Mixed', 'Not recorded']),
      religion: chance.oneOf(['None', 'Christian', 'Muslim', 'Sikh', 'Not recorded']),
      firstLanguage: chance.oneOf(['English', 'Polish', 'Punjabi', 'Welsh']),
      addresses: [...person.addresses],
    }),
  },
  {
    kind: 'CASE_NOTE',
    prefix: 'ASMT-',
    of: isChild,
    share: 0.3,
    ago: [40, 900],
    with: isSibling,
    content: ({ say }) => ({
      form: 'ASSESSMENT',
      text: say(
        'Child and family assessment over {weeks} weeks. {name} is proud of school and quiet about home.',
        'Assessment of {name} after a call from {school}. Basic care is good; arguments are not.',
      ),
    }),
  },
  {
    kind: 'DA_HISTORY',
    prefix: 'DAH-',
    of: (person) => isChild(person) || isMother(person),
    share: 0.15,
    ago: [30, 800],
    content: ({ say }) => ({
      summary: say(
        '{few} domestic-abuse contacts in a year; {father} arrested once.',
        '{mother} asked for help to leave; stayed with {friend} for {weeks} weeks.',
      ),
    }),
  },
  {
    kind: 'OTHER_AUTHORITY_RECORD',
    prefix: 'OLA-',
    of: isChild,
    share: 0.05,
    ago: [200, 1500],
    content: ({ say }) => ({
      authority: 'Sampleshire County Council',
      text: say('Child protection plan there for {few} months; ended when the family moved to {street}.'),
      terms: say('Not to be passed on without our word.', 'For assessment only.'),
    }),
  },
  {
    kind: 'DVRIM',
    prefix: 'DVRIM-',
    of: isChild,
    share: 0.1,
    ago: [5, 300],
    content: ({ chance, say }) => ({
      level: chance.between(1, 4),
      form: say('{name} at home in {few} incidents. Protective: the grandmother in {street}.'),
    }),
  },
  {
    kind: 'PRIVATE_FOSTERING',
    prefix: 'PF-',
    of: isTeenager,
    share: 0.06,
    ago: [20, 400],
    content: ({ say }) => ({
      arrangement: say('Lives with the parents of {friend} since {weekday}; {mother} agrees.'),
      carers: [say('Parents of {friend}, {street}')],
      assessment: say('Suitable; {name} has a room and wants to stay.'),
    }),
  },
  {
    kind: 'POSITION_OF_TRUST',
    prefix: 'POT-',
    of: isAdult,
    share: 0.03,
    ago: [20, 900],
    content: ({ say }) => ({
      position: say('Helper at a football club', 'Teaching assistant, {school}'),
      allegation: say('Said to have held a child by the arm so that it left marks.'),
      outcome: say('Unsubstantiated after {weeks} weeks.', 'Open with the designated officer.'),
    }),
  },
  {
    kind: 'EXPLOITATION_ASSESSMENT',
    prefix: 'EXP-',
    of: isTeenager,
    share: 0.1,
    ago: [5, 300],
    content: ({ chance, say }) => ({
      level: chance.oneOf(['Low', 'Medium', 'High']),
      assessment: say('New phone and clothes, money from nobody. Seen with {friend} at {hour}.'),
      riskMatrix: say('{few} of 10 indicators met.'),
    }),
  },
  {
    kind: 'CARER_ASSESSMENT_REQUEST',
    prefix: 'CAR-',
    of: born,
    share: 0.04,
    ago: [20, 400],
    content: ({ person, say }) => ({
      carer: isChild(person) ? 'YOUNG_CARER' : 'PARENT_CARER',
      outcome: say('Assessment offered, declined.', 'Group for young carers on {weekday}.'),
    }),
  },
  {
    kind: 'MISSING_EPISODE',
    prefix: 'MIS-',
    of: isTeenager,
    share: 0.2,
    ago: [5, 300],
    content: ({ say, dayBefore }) => ({
      returnedOn: dayBefore(-1),
      safeAndWellCheck: say(
        'Seen at {hour}, unhurt, would not say with whom.',
        'Spent the night at {friend}’s.',
      ),
    }),
  },
  {
    kind: 'MAPPA_NOTE',
    prefix: 'MN-',
    of: isFather,
    share: 0.03,
    ago: [20, 400],
    content: ({ say }) => ({ text: say('Level 2 meeting: not to be alone with children under 16.') }),
  },
  {
    kind: 'ADULT_SOCIAL_CARE_CONTACT',
    prefix: 'ASC-',
    of: isAdult,
    share: 0.06,
    ago: [10, 360],
    content: () => ({}),
  },
  {
    kind: 'FIRE_SERVICE_CONTACT',
    prefix: 'FS-',
    of: isAdult,
    share: 0.04,
    ago: [10, 360],
    content: () => ({}),
  },
  {
    kind: 'CASE',
    prefix: 'CA-',
    of: isAdult,
    share: 0.15,
    content: ({ chance, household, say }) => ({
      status: 'KNOWN',
      team: 'Area team south',
      ...(chance.happens(0.3) && { planType: 'ADULT_SAFETY_PLAN' }),
      ...(chance.happens(0.4) && {
        personPosesRisk: 'Person posing a risk to children',
        riskLinkedChildren: household.members.filter(isChild).map(nameOf),
        riskOffence: say('Assault on a child, {few} years ago.'),
      }),
    }),
  },
];
