import type { Person } from '../household';
import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'PROBATION';

function* supervisionOf({ household, known, calendar, chance }: Writing, adult: Person): Generator<Line> {
  const number = String(adult.ordinal);
  const riskLevel = chance.oneOf(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'] as const);
  yield recordLine(agency, 'PROFILE', `PRO-${number}`, [adult], {
    content: {
      known: 'CURRENT',
      flags: ['Domestic abuse'],
      riskLevel,
      practitioner: 'Joss Hale',
      practitionerContact: '01632 960171',
      crn: adult.crn ?? null,
      pncId: adult.pncId ?? null,
    },
  });
  const days = chance.between(60, 500);
  yield recordLine(agency, 'SUPERVISION', `SUP-${number}`, [adult], {
    content: { startedOn: calendar.dayBefore(days), order: 'Community order, 18 months' },
  });
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
  const { known, calendar, chance, household } = writing;
  for (const person of known) {
    if (person.crn !== undefined) yield* supervisionOf(writing, person);
    else if (household.hardCase === undefined)
      yield recordLine(agency, 'YOUTH_JUSTICE_RECORD', `YJ-${String(person.ordinal)}`, [person], {
        date: calendar.instantBefore(chance.between(20, 400)),
        content: { offending: 'Fight outside school, community resolution', worker: 'Anwen Pryce' },
      });
  }
}
