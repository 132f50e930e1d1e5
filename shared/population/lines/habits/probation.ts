import type { Person } from '../../household';
import { isAdult, type Habit } from '../habit';

const supervised = (person: Person): boolean => isAdult(person) && person.crn !== undefined;

/** What nDelius, OASys and the treatment and monitoring services hold of people under supervision (B2). */
export const probationHabits: readonly Habit[] = [
  {
    kind: 'RISK_ASSESSMENT',
    prefix: 'OASYS-',
    of: supervised,
    share: 0.4,
    ago: [20, 500],
    stillMatters: 'The same partner and the same children.',
    content: ({ say }) => ({
      assessment: say(
        'Medium risk of serious harm to a known adult. Trigger: drink at weekends. Review in {weeks} weeks.',
        'High risk to children: present at {few} incidents. Takes no responsibility.',
      ),
    }),
  },
  {
    kind: 'COURT_CHECK',
    prefix: 'CRT-',
    of: supervised,
    share: 0.2,
    ago: [20, 400],
    content: ({ say }) => ({
      result: say('{few} children at the address; not open to social care.', 'No child at the address.'),
    }),
  },
  {
    kind: 'TREATMENT_FEEDBACK',
    prefix: 'TRT-',
    of: supervised,
    share: 0.15,
    ago: [5, 200],
    content: ({ say }) => ({
      service: say('Recovery Partnership', 'Beacon'),
      feedback: say('Kept {few} of 6 appointments. Last test clear.', 'Did not come for {weeks} weeks.'),
    }),
  },
  {
    kind: 'MONITORING_RECORD',
    prefix: 'EM-',
    of: supervised,
    share: 0.15,
    ago: [2, 120],
    content: ({ say }) => ({
      compliance: say('{few} breaches of curfew this month.', 'In at {hour} each night.'),
      traces: [say('{weekday} {hour} {street}'), say('{weekday} {hour} outside {school}')],
    }),
  },
  {
    kind: 'MAPPA_RECORD',
    prefix: 'MAPPA-',
    of: supervised,
    share: 0.08,
    ago: [20, 400],
    content: ({ chance, say }) => ({
      level: chance.oneOf(['LEVEL_1', 'LEVEL_2', 'LEVEL_3'] as const),
      plan: say('Not to go to {street}. Unannounced visits every {few} weeks.'),
    }),
  },
  {
    kind: 'SUPERVISION',
    prefix: 'PAST-',
    of: supervised,
    share: 0.3,
    ago: [600, 2100],
    stillMatters: 'Ended in a breach for violence against the same partner.',
    content: ({ say, dayBefore }) => ({
      startedOn: dayBefore(365),
      order: say('Community order, 12 months', 'Suspended sentence, {few} months', 'Licence'),
    }),
  },
];
