import type { Person } from '../household';
import { habitualLines } from './habit';
import { probationHabits } from './habits/probation';
import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'PROBATION';

/** Under supervision now, as nearly all are who are on file, or until some weeks ago. */
function* profileOf(
  { household, calendar, chance, further }: Writing,
  adult: Person,
  days: number,
): Generator<Line> {
  const number = String(adult.ordinal);
  const ended = household.hardCase === undefined && further.happens(0.2);
  yield recordLine(agency, 'PROFILE', `PRO-${number}`, [adult], {
    content: {
      known: ended ? 'PREVIOUS' : 'CURRENT',
      flags: ['Domestic abuse'],
      riskLevel: chance.oneOf(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'] as const),
      practitioner: 'Joss Hale',
      practitionerContact: '01632 960171',
      crn: adult.crn ?? null,
      pncId: adult.pncId ?? null,
    },
  });
  yield recordLine(agency, 'SUPERVISION', `SUP-${number}`, [adult], {
    ...(ended && { date: calendar.instantBefore(further.between(20, 50)) }),
    content: { startedOn: calendar.dayBefore(days), order: 'Community order, 18 months' },
  });
}

function* supervisionOf(writing: Writing, adult: Person): Generator<Line> {
  const { household, known, calendar, chance } = writing;
  const number = String(adult.ordinal);
  const days = chance.between(60, 500);
  yield* profileOf(writing, adult, days);
  yield recordLine(agency, 'OFFENCE', `OF-${number}`, [adult], {
    date: calendar.instantBefore(days),
    content: { offence: 'Common assault', sentence: 'Community order, 18 months' },
  });
  if (household.hardCase === 'KNOWN_TO_ALL')
    yield recordLine(agency, 'OFFENCE', `OF-${number}-1`, [adult], {
      // Older than any procedure looks back: withheld, unless probation says why it still matters (M9).
      date: calendar.instantBefore(4000),
      content: { offence: 'Theft from a shop', sentence: 'Conditional discharge' },
    });
  yield recordLine(agency, 'PROGRAMME_FEEDBACK', `PF-${number}`, [adult], {
    date: calendar.instantBefore(chance.between(5, 50)),
    content: { programme: 'Building Better Relationships', feedback: 'Attends; plays down his part.' },
  });
  const children = known.filter(isChild);
  if (children.length > 0)
    yield recordLine(agency, 'LINKED_HOUSEHOLD', `HH-${number}`, [adult, ...children], {
      date: calendar.instantBefore(chance.between(20, 200)),
      content: { address: adult.addresses.at(-1) ?? null, members: known.map(nameOf) },
    });
}

/** Probation’s lines of a household beside those of its people: adults under supervision, children in youth justice. */
export function* probationLines(writing: Writing): Generator<Line> {
  const { known, calendar, chance, further, household } = writing;
  for (const person of known) {
    if (person.crn !== undefined) yield* supervisionOf(writing, person);
    else if (household.hardCase === undefined || household.hardCase === 'YOUNG_PERSON_AT_RISK')
      yield recordLine(agency, 'YOUTH_JUSTICE_RECORD', `YJ-${String(person.ordinal)}`, [person], {
        date: calendar.instantBefore(chance.between(20, 400)),
        content: {
          offending: 'Fight outside school, community resolution',
          worker: 'Anwen Pryce',
          ...(further.happens(0.5) && {
            assessment: 'AssetPlus: medium; follows older friends, wants to train.',
          }),
        },
      });
  }
  yield* habitualLines(agency, probationHabits, writing);
}
