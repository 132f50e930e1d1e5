import type { Person } from '../../household';
import { isChild } from '../line';
import { isAdult, isFather, isMother, isTeenager, type Habit } from '../habit';

const born = ({ role }: Person): boolean => role !== 'UNBORN_CHILD';
const almostGrown = (person: Person): boolean => isChild(person) && person.age >= 15;

/** What early help, housing and the domestic-abuse and substance services hold (B2). */
export const serviceHabits: readonly Habit[] = [
  {
    kind: 'EARLY_HELP',
    prefix: 'EH-',
    of: isChild,
    share: 0.3,
    content: ({ chance, say, calendar }) => ({
      status: chance.oneOf(['OPEN', 'HISTORIC']),
      leadProfessional: say('{worker}, family hub', 'Pastoral lead, {school}'),
      leadProfessionalContact: '01632 960321',
      planSummary: say('Routines, debts and a place at the breakfast club.'),
      assessment: say(
        '{mother} is alone with {few} jobs; {name} goes to bed late and is often at {friend}’s.',
      ),
      plan: say('Visits on {weekday}; review in {weeks} weeks.'),
      needsMet: chance.oneOf([['Finances'], ['Finances', 'Housing'], ['School', 'Parenting', 'Health']]),
      familySupportWorker: say('{worker}'),
      firstContactOn: calendar.dayBefore(90),
      visits: [calendar.dayBefore(80), calendar.dayBefore(50)],
      weeklySeenLog: [calendar.dayBefore(14), calendar.dayBefore(7)],
      transformingLivesPanel: say('Heard on {weekday}; key worker named.', 'Not referred'),
    }),
  },
  {
    kind: 'SCHOOL_MEETING_NOTE',
    prefix: 'SMN-',
    of: isChild,
    share: 0.15,
    ago: [10, 300],
    content: ({ say }) => ({ note: say('{school}: late {few} times, asks for food. Level 2.') }),
  },
  {
    kind: 'HOMELESS_PRESENTATION',
    prefix: 'HP-',
    of: isAdult,
    share: 0.06,
    ago: [10, 400],
    content: ({ say }) => ({
      account: say('Asked to leave by the landlord of {street}; {few} weeks’ notice.'),
      referredTo: say('Sample Homes', 'Night shelter'),
    }),
  },
  {
    kind: 'HOMELESS_YOUNG_PERSON',
    prefix: 'H16-',
    of: almostGrown,
    share: 0.2,
    ago: [10, 300],
    content: ({ say }) => ({
      jointAssessment: say(
        'Cannot go home to {father}; stays with {friend} on a sofa. Supported lodging offered.',
      ),
    }),
  },
  {
    kind: 'COMMUNITY_SAFETY_RECORD',
    prefix: 'CS-',
    of: born,
    share: 0.06,
    ago: [10, 400],
    content: ({ say }) => ({
      account: say('Noise and shouting at {street} on {few} nights; warning letter.'),
    }),
  },
  {
    kind: 'DA_SERVICE',
    prefix: 'DAS-',
    // The one at a refuge has hers already.
    of: (person, { hardCase }) => isMother(person) && hardCase !== 'REFUGE',
    share: 0.1,
    content: ({ chance, say }) => ({
      status: chance.oneOf(['CURRENT', 'PAST']),
      reassessedRisk: say('High after {weeks} weeks: he has found the new address.', 'Medium, no contact.'),
    }),
  },
  {
    kind: 'SAFETY_PLAN',
    prefix: 'SPL-',
    of: isMother,
    share: 0.08,
    ago: [5, 200],
    content: ({ say }) => ({
      plan: say('Bag at {friend}’s; code word with {school}; phone on silent at {hour}.'),
    }),
  },
  {
    kind: 'DA_PROGRAMME',
    prefix: 'DAP-',
    of: born,
    share: 0.05,
    ago: [5, 300],
    content: ({ person, say }) => ({
      programme: say('Freedom programme', 'Talking together', 'Changing tracks'),
      attendedAs: isChild(person) ? 'CHILD' : isFather(person) ? 'PERSON_WHO_HARMS' : 'VICTIM',
      attendance: say('{few} of 12 sessions.'),
    }),
  },
  {
    kind: 'MARAC',
    prefix: 'MARAC-',
    of: isMother,
    share: 0.06,
    ago: [5, 300],
    content: ({ chance, say }) => ({
      referral: chance.oneOf(['REFERRED', 'HEARD', 'NOT_ACCEPTED']),
      actions: say('Police marker on {street}; IDVA to call on {weekday}.'),
    }),
  },
  {
    kind: 'IDVA_CONCERN',
    prefix: 'IDVA-',
    of: isMother,
    share: 0.05,
    ago: [2, 100],
    content: ({ say }) => ({ concern: say('Threat to take {child} abroad on {weekday}.') }),
  },
  {
    kind: 'SUBSTANCE_SERVICE',
    prefix: 'SUB-',
    of: (person) => isAdult(person) || isTeenager(person),
    share: 0.06,
    content: ({ chance, say }) => ({
      status: chance.oneOf(['CURRENT', 'PAST']),
      treatment: say('Opiate substitution, collected daily.', 'Alcohol: {few} sessions a month.'),
    }),
  },
];
