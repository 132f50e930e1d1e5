import { isTeenager, type Habit, type Scene } from '../habit';
import { schoolOf } from './school';

const pupil = (): boolean => true;

const ownSchool = ({ household, person }: Scene): string => schoolOf(household, person).code;

/** What education’s systems hold beside enrolments: attendance, support, welfare, moves, calls to schools (B2). */
export const educationHabits: readonly Habit[] = [
  {
    kind: 'ATTENDANCE_DETAIL',
    prefix: 'ATT-',
    of: pupil,
    share: 0.25,
    ago: [20, 200],
    content: ({ chance, say }) => ({
      period: say('Autumn term', 'Spring term', 'Summer term'),
      authorisedPercentage: chance.between(0, 60) / 10,
      unauthorisedPercentage: chance.between(0, 150) / 10,
      codes: chance.oneOf([['I', 'L'], ['O'], ['U', 'L', 'O']]),
      lates: chance.between(0, 20),
    }),
  },
  {
    kind: 'EXCLUSION',
    prefix: 'EXC-',
    of: pupil,
    share: 0.03,
    ago: [10, 600],
    content: ({ chance, say }) => ({
      sessions: chance.between(1, 10),
      measure: chance.happens(0.9) ? 'SUSPENSION' : 'PERMANENT',
      reason: say('Fight with {friend} at break.', 'Swore at a teacher after a night without sleep.'),
    }),
  },
  {
    kind: 'MANAGED_MOVE',
    prefix: 'MM-',
    of: isTeenager,
    share: 0.03,
    ago: [30, 700],
    content: () => ({ fromSchool: 'Northgate Academy', toSchool: 'Holt High School' }),
  },
  {
    kind: 'SCHOOL_MOVE',
    prefix: 'SM-',
    of: pupil,
    share: 0.04,
    ago: [60, 1200],
    content: ({ say }) => ({ fromSchool: say('{street} Infants'), toSchool: say('{school}') }),
  },
  {
    kind: 'OUT_OF_AREA',
    prefix: 'OOA-',
    of: pupil,
    share: 0.02,
    ago: [60, 1200],
    content: ({ say }) => ({
      authority: 'Sampleshire',
      text: say('On roll there for {few} terms; {few} entries of concern, file sent by post.'),
    }),
  },
  {
    kind: 'SPECIALIST_INVOLVEMENT',
    prefix: 'EP-',
    of: pupil,
    share: 0.04,
    ago: [20, 700],
    content: ({ chance, say }) => ({
      profession: chance.oneOf(['EDUCATIONAL_PSYCHOLOGIST', 'ADVISORY_OFFICER'] as const),
      officer: say('{worker}'),
      involvement: say('Assessment over {few} visits; works best in a small group.', 'Advice to the school.'),
    }),
  },
  {
    kind: 'WELFARE_INVOLVEMENT',
    prefix: 'EWS-',
    of: pupil,
    share: 0.05,
    ago: [5, 400],
    content: ({ say }) => ({
      officer: say('{worker}'),
      entry: say('Home visit on {weekday}: nobody in. Card left.', '{mother} says that {name} will not go.'),
    }),
  },
  {
    kind: 'PROGRESS',
    prefix: 'PRG-',
    of: pupil,
    share: 0.1,
    ago: [20, 300],
    establishment: ownSchool,
    content: ({ say }) => ({
      behaviour: say('Quiet for {weeks} weeks.', 'Quick to anger after weekends away.'),
      attainment: say('At the expected standard.', 'A year behind in reading.'),
    }),
  },
  {
    kind: 'SCHOOL_CALL',
    prefix: 'TEL-',
    of: pupil,
    share: 0.06,
    ago: [2, 200],
    establishment: ownSchool,
    with: (other, person) => other !== person,
    content: ({ say }) => ({
      spokenTo: say('Designated safeguarding lead', 'Head of year'),
      fact: say(
        'In school today, no marks seen. Collected by {mother}.',
        '{name} talks of a new man at home called {friend}.',
      ),
    }),
  },
  {
    kind: 'CONCERN_FLAG',
    prefix: 'FLAG-',
    of: pupil,
    share: 0.02,
    ago: [2, 300],
    content: () => ({ flag: 'CONCERN_RAISED_VIA_MASH' }),
  },
];
