import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'POLICE';

const accounts = [
  'Neighbour reported shouting. Both adults calm when officers came; no offence disclosed.',
  'He pushed her against a door and left before officers came. She had a bruised arm.',
  'Plates thrown in the kitchen during an argument about money. Nobody was hurt.',
  'She rang from the bathroom and said that he would not let her leave. He was arrested.',
] as const;

const offences = [
  'Criminal damage',
  'Common assault',
  'Theft from a shop',
  'Driving while disqualified',
] as const;

function* incidentLines({ household, known, calendar, chance }: Writing): Generator<Line> {
  const adults = known.filter((person) => !isChild(person));
  const number = String(household.index);
  const days = chance.between(5, 500);
  const dashLevel = chance.oneOf(['STANDARD', 'STANDARD', 'MEDIUM', 'HIGH'] as const);
  yield recordLine(agency, 'INCIDENT', `ZZ/26/${number}`, known, {
    date: calendar.instantBefore(days, 21),
    content: {
      location: (known[0] ?? household.members[0])?.addresses.at(-1) ?? null,
      personsPresent: known.map(nameOf),
      childrenSeen: known.some(isChild) ? 'Seen in bed and spoken to; not hurt' : null,
      account: chance.oneOf(accounts),
      dashLevel,
      classification: chance.oneOf(['CRIME', 'NON_CRIME'] as const),
      officerInCase: 'DC Imrie, 01632 960114',
    },
  });
  if (adults.length > 0 && chance.happens(0.5))
    yield recordLine(agency, 'EMERGENCY_CALL', `CC-${number}`, adults, {
      date: calendar.instantBefore(days, 20),
      content: {},
    });
  yield recordLine(agency, 'SAFEGUARDING_REPORT', `PSR-${number}`, known, {
    date: calendar.instantBefore(days, 23),
    content: { text: 'Home warm and tidy. The children were quiet.', grade: dashLevel },
  });
}

/** The police’s lines of a household beside those of its people. */
export function* policeLines(writing: Writing): Generator<Line> {
  const { household, known, calendar, chance } = writing;
  if (known.length === 0) return;
  const number = String(household.index);
  yield* incidentLines(writing);
  for (const person of known.filter(({ age }) => age >= 18)) {
    if (person.pncId === undefined && !chance.happens(0.3)) continue;
    yield recordLine(agency, 'CONVICTION', `PNC-${String(person.ordinal)}-1`, [person], {
      date: calendar.instantBefore(chance.between(200, 3000)),
      content: {
        offence: chance.oneOf(offences),
        disposal: chance.oneOf(['CONVICTION', 'CAUTION'] as const),
      },
    });
  }
  const father = known.find(({ role }) => role === 'FATHER');
  if (father && chance.happens(0.3))
    yield recordLine(agency, 'INTELLIGENCE', `INT-${number}`, [father], {
      date: calendar.instantBefore(chance.between(20, 300)),
      content: {
        text: 'Said to owe money to people who come to the door. Unproven.',
        informant: 'Source 4471',
      },
    });
  const mother = known.find(({ role }) => role === 'MOTHER');
  if (mother && household.hardCase === 'REFUGE')
    yield recordLine(agency, 'VICTIM_SAFETY', `VS-${number}`, [mother], {
      date: calendar.instantBefore(14),
      content: {
        safeAddress: '7 Haven Mews, ZZ99 9RF',
        safeContact: `${household.phone}, weekdays before 14:00`,
      },
    });
}
