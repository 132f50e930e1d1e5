import type { Person } from '../household';
import { habitualLines } from './habit';
import { educationHabits } from './habits/education';
import { schoolOf } from './habits/school';
import { recordLine, type Line, type Writing } from './line';

const agency = 'EDUCATION';

const concerns = [
  'Said to the teacher: “I sleep with my shoes on in case we have to go.”',
  'Came without lunch for the third time this month.',
  'Did not want to go home on Friday and asked to wait for a grandmother.',
] as const;

/** What the pupil database says of some pupils only. */
const rarely = ({ further: { happens, oneOf, between } }: Writing): object => ({
  ...(happens(0.7) && {
    ethnicity: oneOf(['White British', 'Asian British', 'Black British', 'Mixed', 'Not recorded'] as const),
    religion: oneOf(['None', 'Christian', 'Muslim', 'Sikh', 'Not recorded'] as const),
  }),
  ...(happens(0.03) && { reducedHours: 'Mornings only', reducedHoursReason: 'Coming back after an illness' }),
  ...(happens(0.06) && { exclusionCount: between(1, 4) }),
  ...(happens(0.02) && { homeEducation: 'FORMERLY_HOME_EDUCATED' }),
});

function* atSchool(writing: Writing, pupil: Person): Generator<Line> {
  const { calendar, chance, household } = writing;
  const number = String(pupil.ordinal);
  const school = schoolOf(household, pupil);
  const { code: establishment } = school;
  yield recordLine(agency, 'ENROLMENT', `ENR-${number}`, [pupil], {
    establishment,
    content: {
      setting: school.name,
      dslName: school.safeguardingLead,
      dslContact: school.phone,
      upn: pupil.upn ?? null,
      attendancePercentage: chance.between(780, 1000) / 10,
      missingEducation: 'ON_ROLL',
      sendCategory: chance.happens(0.15) ? (chance.happens(0.25) ? 'EHC_PLAN' : 'SEN_SUPPORT') : null,
      ...rarely(writing),
    },
  });
  if (household.hardCase === 'KNOWN_TO_ALL' || chance.happens(0.08))
    yield recordLine(agency, 'CPOMS_ENTRY', `CPOMS-${number}`, [pupil], {
      date: calendar.instantBefore(chance.between(3, 300), 10),
      establishment,
      content: { category: 'Cause for concern', entry: chance.oneOf(concerns) },
    });
  if (household.hardCase === 'MOVED_HOUSE')
    yield recordLine(agency, 'SCHOOL_MOVE', `MV-${number}`, [pupil], {
      date: calendar.instantBefore(120),
      establishment,
      content: { fromSchool: 'Lime Walk Infants', toSchool: school.name },
    });
}

const atHome = ({ calendar, chance }: Writing, pupil: Person): Line =>
  recordLine(agency, 'ENROLMENT', `ENR-${String(pupil.ordinal)}`, [pupil], {
    content: {
      setting: 'Home educated',
      upn: pupil.upn ?? null,
      missingEducation: 'OFF_ROLL_DESTINATION_KNOWN',
      homeEducation: 'HOME_EDUCATED',
      homeEducatedSince: calendar.dayBefore(chance.between(60, 700)),
      homeEducationLastContact: calendar.dayBefore(chance.between(10, 59)),
    },
  });

const missing = ({ chance }: Writing, pupil: Person): Line =>
  recordLine(agency, 'ENROLMENT', `ENR-${String(pupil.ordinal)}`, [pupil], {
    content: {
      setting: 'None known',
      upn: pupil.upn ?? null,
      missingEducation: 'MISSING',
      missingEducationDays: chance.between(5, 120),
    },
  });

/** Education’s lines of a household beside those of its pupils. */
export function* educationLines(writing: Writing): Generator<Line> {
  for (const pupil of writing.known) {
    const { hardCase } = writing.household;
    if (hardCase === undefined && writing.chance.happens(0.01)) yield atHome(writing, pupil);
    else if (hardCase === undefined && writing.further.happens(0.01)) yield missing(writing, pupil);
    else yield* atSchool(writing, pupil);
  }
  yield* habitualLines(agency, educationHabits, writing);
}
