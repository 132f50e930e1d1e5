import { habitualLines } from './habit';
import { policeHabits } from './habits/police';
import { wordingFor } from '../wording';
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

const reports = [
  'Home warm and tidy. The children were quiet.',
  'Food in the fridge, broken door at {street}. {child} hid behind the sofa.',
  '{mother} tearful; {father} had left. A neighbour took {child} in.',
] as const;

const dashAnswers = [
  'Afraid: yes. Isolated: yes. Separated in the last year: no. Strangled: no.',
  'Afraid: no. Jealous and controlling: yes. Threats to the children: no.',
  'Afraid of being killed: yes. Pregnant: no. Weapons: a kitchen knife, once.',
] as const;

/** What is written down of some incidents only: how far the investigation is, and who did what to whom. */
const furtherOf = ({ known, further }: Writing): object => {
  const { happens, oneOf } = further;
  const [mother, father] = (['MOTHER', 'FATHER'] as const).map((wanted) =>
    known.find(({ role }) => role === wanted),
  );
  return {
    victims: mother ? [nameOf(mother)] : [],
    suspects: father ? [nameOf(father)] : [],
    ...(happens(0.4) && { dashAnswers: oneOf(dashAnswers) }),
    ...(happens(0.5) && { childrenSpokenTo: 'Spoken to alone; said little.' }),
    ...(happens(0.4) && {
      investigationStatus: oneOf(['Released on bail', 'No further action', 'Under investigation'] as const),
      criminalJusticeProgress: oneOf(['File with the prosecutor', 'Caution accepted', 'None'] as const),
    }),
    ...(happens(0.15) && { operationalDetail: 'Door-to-door enquiries planned; phone to be examined.' }),
    ...(happens(0.1) && {
      referralRationale: 'Referred without asking: asking would have put the child at risk.',
    }),
  };
};

function* incidentLines(writing: Writing): Generator<Line> {
  const { household, known, calendar, chance, further } = writing;
  const [someone] = known;
  const adults = known.filter((person) => !isChild(person));
  const number = String(household.index);
  const days = chance.between(5, 500);
  const dashLevel = chance.oneOf(['STANDARD', 'STANDARD', 'MEDIUM', 'HIGH'] as const);
  yield recordLine(agency, 'INCIDENT', `ZZ/26/${number}`, known, {
    date: calendar.instantBefore(days, 21),
    content: {
      location: (someone ?? household.members[0])?.addresses.at(-1) ?? null,
      personsPresent: known.map(nameOf),
      childrenSeen: known.some(isChild) ? 'Seen in bed and spoken to; not hurt' : null,
      account: chance.oneOf(accounts),
      dashLevel,
      classification: chance.oneOf(['CRIME', 'NON_CRIME'] as const),
      officerInCase: 'DC Imrie, 01632 960114',
      ...furtherOf(writing),
    },
  });
  if (adults.length > 0 && chance.happens(0.5))
    yield recordLine(agency, 'EMERGENCY_CALL', `CC-${number}`, adults, {
      date: calendar.instantBefore(days, 20),
      content: {},
    });
  yield recordLine(agency, 'SAFEGUARDING_REPORT', `PSR-${number}`, known, {
    date: calendar.instantBefore(days, 23),
    content: {
      text: someone ? wordingFor(further, someone, household)(...reports) : null,
      grade: dashLevel,
      ...(further.happens(0.2) && {
        substanceMarker: further.oneOf(['ALCOHOL', 'SUBSTANCE', 'BOTH'] as const),
      }),
    },
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
        disposal: chance.oneOf(['CONVICTION', 'CAUTION', 'OTHER'] as const),
      },
    });
  }
  yield* habitualLines(agency, policeHabits, writing);
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
