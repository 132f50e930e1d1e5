import type { Person } from '../household';
import { isChild, nameOf, recordLine, type Line, type Writing } from './line';

const agency = 'SOCIAL_CARE';

const events = [
  'School reported that the child was withdrawn; assessment completed.',
  'Neighbour heard shouting; police visited; no further action by social care.',
  'Mother asked for help with debts; signposted to early help.',
] as const;

function* caseOf({ calendar, chance }: Writing, child: Person): Generator<Line> {
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
      ...(open && { planType: 'CHILD_IN_NEED' }),
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

function* adultServicesOf({ calendar, chance, household }: Writing, adult: Person): Generator<Line> {
  const number = String(adult.ordinal);
  if (chance.happens(0.4))
    yield recordLine(agency, 'HOUSING', `HO-${number}`, [adult], {
      date: calendar.instantBefore(chance.between(30, 300), 9),
      content: { applicationStatus: 'Transfer application received', registeredProvider: 'Sample Homes' },
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
