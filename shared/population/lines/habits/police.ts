import { nameOf } from '../line';
import { isAdult, isFather, isMother, isSibling, isTeenager, type Habit } from '../habit';

const anybody = (): boolean => true;

/** What the police’s systems hold beside incidents: crime portal, custody, missing persons, intelligence (B2). */
export const policeHabits: readonly Habit[] = [
  {
    kind: 'HISTORY',
    prefix: 'HIS-',
    of: isAdult,
    share: 0.15,
    ago: [100, 1500],
    content: ({ say }) => ({
      summary: say(
        '{few} domestic calls in two years, all verbal; {child} seen each time.',
        'Victim in {few} incidents with an earlier partner. Nothing since the move to {street}.',
        'Arrested once for breach of the peace outside {street} stores; released without charge.',
      ),
    }),
  },
  {
    kind: 'CHRONOLOGY_ENTRY',
    prefix: 'CHR-',
    of: anybody,
    share: 0.2,
    ago: [10, 900],
    with: isSibling,
    content: ({ say }) => ({
      entry: say(
        '{hour}: officers called to {street}; {name} upstairs, spoken to, no injury.',
        'Neighbour at {street} reports raised voices for {weeks} weeks. Advice given.',
        'Call from {school}: {name} is afraid of the weekend. Passed to MASH.',
      ),
    }),
  },
  {
    kind: 'SECONDARY_RISK_ASSESSMENT',
    prefix: 'SRA-',
    of: isMother,
    share: 0.12,
    ago: [5, 400],
    content: ({ say }) => ({
      assessment: say(
        'Raised from medium: threats on {few} days of the last week and {father} has a key.',
        'Unchanged: couple living apart for {weeks} weeks, no contact.',
      ),
    }),
  },
  {
    kind: 'RISK_NOTIFICATION',
    prefix: 'PPRC-',
    of: isFather,
    share: 0.03,
    ago: [100, 2000],
    content: ({ chance, say }) => ({
      status: chance.oneOf(['CURRENT', 'ENDED'] as const),
      offence: say('Assault on a child, {few} years ago.', 'Sexual offence against a child under 16.'),
    }),
  },
  {
    kind: 'INVESTIGATION_DECISION',
    prefix: 'INV-',
    of: anybody,
    share: 0.06,
    ago: [5, 300],
    content: ({ chance }) => ({
      decision: chance.oneOf(['JOINT', 'POLICE_ALONE', 'SOCIAL_CARE_ALONE', 'NONE'] as const),
    }),
  },
  {
    kind: 'MISSING_EPISODE',
    prefix: 'MISPER-',
    of: isTeenager,
    share: 0.2,
    ago: [5, 400],
    content: ({ say, dayBefore }) => ({
      foundOn: dayBefore(-1),
      account: say(
        'Did not come home from {school}; phone off from {hour}. Found with {friend} near {street}.',
        'Left after an argument at {hour}. Came back alone next morning.',
      ),
      safeAndWell: say('Well, would not say where.', 'Tired and hungry; came back in the car of {friend}.'),
    }),
  },
  {
    kind: 'ENCOMPASS_NOTICE',
    prefix: 'ENC-',
    of: ({ age, role }) => role === 'CHILD' && age >= 4,
    share: 0.15,
    ago: [5, 300],
    content: ({ say }) => ({
      notice: say(
        'Officers were called to the home of {name} at {hour}. Present and upset. Please keep an eye.',
        '{name} was at home during a domestic incident on {weekday}. No injury.',
      ),
    }),
  },
  {
    kind: 'EXPLOITATION_INTELLIGENCE',
    prefix: 'XINT-',
    of: isTeenager,
    share: 0.08,
    ago: [5, 300],
    content: ({ say }) => ({
      suspects: [say('Male known as “{friend}”, silver hatchback')],
      locations: [say('Car park behind {street}'), say('{street} takeaway after {hour}')],
      themes: [say('Older boyfriend', 'County lines', 'Gifts of phones')],
    }),
  },
  {
    kind: 'VICTIM_SAFETY',
    prefix: 'VSF-',
    of: isMother,
    share: 0.04,
    ago: [5, 200],
    content: ({ say, household }) => ({
      safeAddress: say('With her sister, {street}, ZZ99 9RF'),
      safeContact: `${household.phone}, not after 17:00`,
    }),
  },
  {
    kind: 'INTELLIGENCE',
    prefix: 'PND-',
    of: isAdult,
    share: 0.04,
    ago: [20, 700],
    content: ({ say, person }) => ({
      text: say(
        `${nameOf(person)} is said to sell cannabis from {street}. Unproven.`,
        'Seen with people who are wanted for burglary near {street}. Unproven.',
      ),
      informant: say('Source {number}'),
    }),
  },
];
