import type { Person } from '../household';
import { habitualLines } from './habit';
import { healthHabits } from './habits/health';
import { schoolsFor } from '../names';
import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'HEALTH';

const injuries = [
  ['Fall from bed, as told by mother', 'Fracture of left radius; the account fits the injury.'],
  ['Burn on the hand from a pan', 'Small scald, dressed; review by the practice nurse.'],
  ['Wheeze since the night before', 'Treated with an inhaler and sent home.'],
] as const;

/** What few registrations carry. */
const rarely = ({ further: { happens, oneOf } }: Writing, person: Person): object => ({
  ...(happens(0.3) && { gpEmail: 'reception@surgery.example' }),
  ...(happens(0.05) && {
    flags: [oneOf(['Child protection plan', 'Was not brought', 'Interpreter'] as const)],
  }),
  ...(isChild(person) && person.age >= 4 && { school: oneOf(schoolsFor(person.age)).name }),
  ...(happens(0.01) && { inpatientStatus: 'On the children’s ward since Monday' }),
  ...(person.role === 'MOTHER' && happens(0.05) && { midwife: 'Tess Ward, 01632 960134' }),
});

const registration = (writing: Writing, person: Person): Line => {
  const { household, chance } = writing;
  const mother = household.members.find(({ role }) => role === 'MOTHER');
  const isMother = person === mother;
  return recordLine(agency, 'REGISTRATION', `SCR-${String(person.ordinal)}`, [person], {
    content: {
      nhsNumber: person.nhsNumber ?? null,
      registeredName: nameOf(person),
      birthDate: person.birthDate,
      sex: person.sex,
      formerNames: person.names.slice(1).map(({ given, family }) => `${given} ${family}`),
      nextOfKin: mother && !isMother ? [`${nameOf(mother)} (${isChild(person) ? 'mother' : 'partner'})`] : [],
      children: isMother ? household.members.filter(isChild).map(nameOf) : [],
      formerAddresses: person.addresses.slice(1),
      gpName: chance.oneOf(['Dr Ansa Roe, Quarry Surgery', 'Dr Ben Osei, Canal Side Practice'] as const),
      gpPhone: '01632 960131',
      healthVisitor: isChild(person) && person.age < 5 ? 'Ines Carr, 01632 960133' : null,
      schoolNurse: isChild(person) && person.age >= 5 ? 'Mel Foss, 01632 960132' : null,
      ...rarely(writing, person),
    },
  });
};

function* careOf({ calendar, chance, household }: Writing, person: Person): Generator<Line> {
  const number = String(person.ordinal);
  const certain = household.hardCase === 'KNOWN_TO_ALL';
  if (certain || chance.happens(0.15)) {
    const [reason, findings] = chance.oneOf(injuries);
    const content = { site: 'Northgate Hospital, children’s emergency department', reason, findings };
    const date = calendar.instantBefore(chance.between(10, 600), 18);
    yield recordLine(agency, 'EMERGENCY_ATTENDANCE', `ED-${number}`, [person], { date, content });
  }
  if (chance.happens(0.2))
    yield recordLine(agency, 'APPOINTMENT', `OP-${number}`, [person], {
      date: calendar.instantBefore(chance.between(10, 300)),
      content: {
        clinic: 'Children’s asthma clinic',
        outcome: chance.oneOf(['ATTENDED', 'WAS_NOT_BROUGHT'] as const),
      },
    });
  yield recordLine(agency, 'COMMUNITY_RECORD', `SN-${number}`, [person], {
    date: calendar.instantBefore(chance.between(10, 400), 9),
    content: {
      practitioner: person.age < 5 ? 'HEALTH_VISITOR' : 'SCHOOL_NURSE',
      observation: chance.oneOf(['Growing well, no worries.', 'Tired, and hungry in the morning.'] as const),
    },
  });
}

/** Health’s lines of a household beside those of its people. */
export function* healthLines(writing: Writing): Generator<Line> {
  const { household, known, calendar, chance } = writing;
  for (const person of known) {
    yield registration(writing, person);
    if (isChild(person)) yield* careOf(writing, person);
    else if (chance.happens(0.1))
      yield recordLine(agency, 'ADULT_RECORD', `GPA-${String(person.ordinal)}`, [person], {
        date: calendar.instantBefore(chance.between(10, 300)),
        content: { summary: 'Treated for low mood; attends reviews.' },
      });
  }
  yield* habitualLines(agency, healthHabits, writing);
  const mother = known.find(({ role }) => role === 'MOTHER');
  if (mother && household.hardCase === 'UNBORN')
    yield recordLine(agency, 'MATERNITY_RECORD', `BN-${String(household.index)}`, [mother], {
      date: calendar.instantBefore(40, 14),
      content: { engagement: 'Booked late, then kept all appointments', pregnancyIssues: 'None' },
    });
}
