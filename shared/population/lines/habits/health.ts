import type { Person } from '../../household';
import { isChild } from '../line';
import { isAdult, isMother, isTeenager, type Habit } from '../habit';

const anybody = ({ role }: Person): boolean => role !== 'UNBORN_CHILD';
const small = (person: Person): boolean => isChild(person) && person.age < 6;

/** What health’s systems hold beside registrations and attendances: GP, acute, community, maternity, SARC (B2). */
export const healthHabits: readonly Habit[] = [
  {
    kind: 'AMBULANCE_ATTENDANCE',
    prefix: 'AMB-',
    of: anybody,
    share: 0.02,
    ago: [10, 700],
    content: ({ say }) => ({
      findings: say('Fall on the stairs at {street}, bruised hip.', 'Short of breath since {hour}; settled.'),
      conveyedTo: say('Northgate Hospital', 'Left at home with advice'),
    }),
  },
  {
    kind: 'LETTER',
    prefix: 'LTR-',
    of: isChild,
    share: 0.05,
    ago: [10, 900],
    stillMatters: 'The same injury was seen again this year.',
    content: ({ say }) => ({
      sender: say('Paediatric outpatients, Northgate Hospital', 'Speech and language therapy'),
      text: say(
        'We saw {name} after {weeks} weeks. Growth on the 25th centile. Review in {few} months.',
        '{name} was not brought for the {few}rd time and is discharged to the GP.',
      ),
    }),
  },
  {
    kind: 'REFERRAL',
    prefix: 'REF-',
    of: anybody,
    share: 0.04,
    ago: [5, 500],
    content: ({ say }) => ({
      service: say('CAMHS', 'Community paediatrics', 'Talking therapies'),
      reason: say('Low mood for {weeks} weeks.', 'Poor sleep since the separation.', 'Delayed speech.'),
    }),
  },
  {
    kind: 'CONSULTATION',
    prefix: 'GP-',
    of: anybody,
    share: 0.12,
    ago: [5, 900],
    stillMatters: 'It is the first time that she told anybody.',
    content: ({ say }) => ({
      entry: say(
        'Seen with {mother}. Cough for {few} days, chest clear.',
        'Bruise on the forearm, says a door. {mother} answered every question.',
        'Asked to be seen alone. Worried about money and about {father}.',
      ),
    }),
  },
  {
    kind: 'DIAGNOSIS',
    prefix: 'DX-',
    of: anybody,
    share: 0.05,
    ago: [30, 1000],
    content: ({ say }) => ({ diagnosis: say('Asthma', 'Eczema', 'Anxiety', 'Type 1 diabetes', 'Epilepsy') }),
  },
  {
    kind: 'PRESCRIPTION',
    prefix: 'RX-',
    of: anybody,
    share: 0.06,
    ago: [5, 300],
    content: ({ say }) => ({
      medication: say('Salbutamol inhaler', 'Sertraline 50 mg', 'Emollient 500 g', 'Amoxicillin, {few} days'),
    }),
  },
  {
    kind: 'MENTAL_HEALTH_RECORD',
    prefix: 'MH-',
    of: (person) => isAdult(person) || isTeenager(person),
    share: 0.03,
    ago: [10, 800],
    content: ({ say }) => ({
      service: say('Community mental-health team', 'CAMHS'),
      entry: say(
        'Seen {few} times. Feels watched at home; sleeps {few} hours.',
        'Thoughts of self-harm in the past, none now. Safety plan agreed.',
      ),
    }),
  },
  {
    kind: 'CHILD_HEALTH_RECORD',
    prefix: 'CH-',
    of: small,
    share: 0.4,
    ago: [10, 700],
    content: ({ chance, say }) => ({
      category: chance.oneOf(['QUESTIONNAIRE', 'VACCINATION', 'ALERT'] as const),
      result: say('ASQ at {weeks} months: within the expected range.', 'MMR given.', 'Two moves in a year.'),
    }),
  },
  {
    kind: 'MATERNITY_RECORD',
    prefix: 'MAT-',
    of: isMother,
    share: 0.03,
    ago: [30, 400],
    content: ({ say }) => ({
      engagement: say('Booked at {weeks} weeks, kept all appointments', 'Missed {few} appointments'),
      pregnancyIssues: say('None', 'Raised blood pressure from week 30'),
      socialUpdate: say('Living with her mother at {street}.', '{father} came to every visit.'),
      healthConditions: say('Iron deficiency', 'Depression in an earlier pregnancy'),
      partnerDetails: say('{father}, works nights', 'Declined to name the partner'),
    }),
  },
  {
    kind: 'RECOMMENDED_ACTION',
    prefix: 'ACT-',
    of: isChild,
    share: 0.01,
    ago: [3, 200],
    content: ({ chance, say }) => ({
      action: chance.oneOf([
        'CHILD_PROTECTION_MEDICAL',
        'SARC_MEDICAL',
        'PAEDIATRIC_REVIEW',
        'SPECIALIST_REFERRAL',
      ] as const),
      detail: say('Within {few} days, with the social worker present.', 'When the skeletal survey is back.'),
    }),
  },
  {
    kind: 'STRATEGY_FORM',
    prefix: 'STR-',
    of: isChild,
    share: 0.01,
    ago: [3, 300],
    content: ({ chance, say }) => ({
      form: say('Health told of {few} attendances; no medical needed.', 'Bruises of different age seen.'),
      ...(chance.happens(0.2) && { didNotTakePlace: true }),
    }),
  },
  {
    kind: 'SEXUAL_HEALTH_RECORD',
    prefix: 'SH-',
    of: (person) => isTeenager(person) || isMother(person),
    share: 0.01,
    ago: [5, 300],
    content: ({ say }) => ({
      service: say('Integrated sexual health', 'Sexual assault referral centre'),
      entry: say(
        'Came with {friend}. Advice and contraception given.',
        'Seen alone, forensic samples taken.',
      ),
    }),
  },
];
