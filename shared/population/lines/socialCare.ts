import type { Person } from '../household';
import { habitualLines } from './habit';
import { serviceHabits } from './habits/services';
import { caseHabits } from './habits/socialCare';
import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'SOCIAL_CARE';

const events = [
  'School reported that the child was withdrawn; assessment completed.',
  'Neighbour heard shouting; police visited; no further action by social care.',
  'Mother asked for help with debts; signposted to early help.',
] as const;

/** What few case files say, and each of them alone. */
const rarely = ({ further: { happens, oneOf } }: Writing): object => ({
  ...(happens(0.04) && { immigrationStatus: 'Asylum claim of the mother not decided.' }),
  ...(happens(0.06) && {
    disability: oneOf(['Hearing loss, wears aids.', 'Autism, diagnosed at four.', 'Uses a wheelchair.']),
    disabilityTeamEligibility: 'Eligible since last autumn',
  }),
  ...(happens(0.3) && {
    supportOffered: [oneOf(['Parenting programme', 'Debt advice', 'Respite at weekends'])],
    otherProfessionals: [oneOf(['School nurse', 'Family link worker', 'Youth worker'])],
  }),
});

function* caseOf(writing: Writing, child: Person): Generator<Line> {
  const { calendar, chance, further } = writing;
  const number = String(child.ordinal);
  const days = chance.between(30, 500);
  const open = chance.happens(0.4);
  yield recordLine(agency, 'CASE', `C-${number}`, [child], {
    date: calendar.instantBefore(days),
    content: {
      status: open ? 'OPEN' : 'CLOSED',
      ...(!open && { closedOn: calendar.dayBefore(days - 20) }),
      allocatedWorker: 'Morwenna Tate',
      team: chance.oneOf(['Area team north', 'Area team south'] as const),
      workerContact: '01632 960301',
      contactsInTwelveMonths: 1,
      contactDates: [calendar.dayBefore(days)],
      ...(open && {
        planType: further.oneOf([
          'CHILD_IN_NEED',
          'CHILD_IN_NEED',
          'CHILD_PROTECTION',
          'LOOKED_AFTER',
        ] as const),
      }),
      ...rarely(writing),
    },
  });
  yield recordLine(agency, 'CHRONOLOGY', `CH-${number}`, [child], {
    date: calendar.instantBefore(days, 11),
    content: { event: chance.oneOf(events) },
  });
  if (chance.happens(0.5))
    yield recordLine(agency, 'CASE_NOTE', `CN-${number}`, [child], {
      date: calendar.instantBefore(days - 7, 14),
      content: {
        form: 'CASE_NOTE',
        text: `Home visit. ${nameOf(child)} was seen alone and spoke of school.`,
      },
    });
}

function* adultServicesOf({ calendar, chance, further, household }: Writing, adult: Person): Generator<Line> {
  const number = String(adult.ordinal);
  if (chance.happens(0.4))
    yield recordLine(agency, 'HOUSING', `HO-${number}`, [adult], {
      date: calendar.instantBefore(chance.between(30, 300), 9),
      content: {
        applicationStatus: 'Transfer application received',
        registeredProvider: 'Sample Homes',
        ...(further.happens(0.3) && {
          homeFinderStatus: further.oneOf(['Band 2', 'Band 3', 'Suspended'] as const),
          tenancy: 'Assured, two bedrooms, in arrears since spring.',
          careGrants: further.oneOf([['Beds'], ['Cooker', 'Beds'], ['Furniture']]),
        }),
        ...(further.happens(0.1) && { refugeeScheme: 'Resettlement scheme, second year' }),
        ...(further.happens(0.1) && { revenueAndBenefits: 'Council tax reduction; overpayment recovered.' }),
      },
    });
  if (household.hardCase === 'REFUGE' && adult.role === 'MOTHER') {
    const date = calendar.instantBefore(13, 13);
    yield recordLine(agency, 'DA_SERVICE', `DS-${number}`, [adult], { date, content: { status: 'CURRENT' } });
    yield recordLine(agency, 'SAFETY_PLAN', `SP-${number}`, [adult], {
      date,
      content: { plan: 'Safe place agreed; code word with the school office.' },
    });
  }
}

/** Social care’s lines of a household beside those of its people. */
export function* socialCareLines(writing: Writing): Generator<Line> {
  const { known, calendar, household } = writing;
  for (const person of known)
    if (isChild(person)) yield* caseOf(writing, person);
    else if (person.role !== 'UNBORN_CHILD') yield* adultServicesOf(writing, person);
  yield* habitualLines(agency, [...caseHabits, ...serviceHabits], writing);
  const unborn = known.find(({ role }) => role === 'UNBORN_CHILD');
  if (unborn)
    yield recordLine(agency, 'UNBORN_ALERT', `UA-${String(household.index)}`, [unborn], {
      date: calendar.instantBefore(20, 9),
      content: {
        expectedDelivery: calendar.dayBefore(-70),
        alert: 'See the mother alone at each appointment.',
        expectedOutcome: 'Pre-birth assessment',
      },
    });
}
