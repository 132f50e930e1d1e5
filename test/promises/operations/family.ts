import type { Agency } from '@mash-hub/shared/disclosure';
import { exampleOf } from '../../support/everyItem';

/** The people whom every contact of these tests is about, in the order in which they are referred. */
export const people = {
  child: { role: 'CHILD', given: 'Rowan', family: 'Ashby', birthDate: '2017-04-12', sex: 'MALE' },
  mother: { role: 'MOTHER', given: 'Hedda', family: 'Ashby', birthDate: '1989-01-23', sex: 'FEMALE' },
  partner: { role: 'OTHER_ADULT', given: 'Corin', family: 'Thorley', birthDate: '1986-11-05', sex: 'MALE' },
} as const;

export type Person = keyof typeof people;

export const persons = Object.keys(people) as readonly Person[];

/** The setting whose notices and lists the worked examples hold; another school’s lead has `elsewhere`. */
export const school = 'ZZ-001';
export const elsewhere = 'ZZ-002';

/** A line of an import about people of an agency’s own references. */
export interface Line {
  readonly kind: string;
  readonly reference: string;
  readonly subjects: readonly string[];
  readonly date?: string | null;
  readonly establishment?: string | null;
  readonly olderButRelevant?: string | null;
  readonly sanitised?: Readonly<Record<string, string>> | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/** An agency’s own reference of somebody; `neighbour` is known to the agencies and stands in no contact. */
export const referenceOf = (agency: Agency, person: Person | 'neighbour'): string => `${agency}/${person}`;

/** Whose records the worked examples’ people become: each kind that a person has once falls on somebody else. */
const standIns: Readonly<Record<string, Person>> = {
  'Rowan Tellis': 'child',
  'Bram Tellis': 'partner',
  'Hedda Tellis': 'mother',
  'Corin Vale': 'partner',
  'Theo Marsh': 'child',
  'Owen Marsh': 'partner',
  'Lise Marsh': 'mother',
  ' Marsh': 'child',
  'Pia Dunmore': 'mother',
  'Kit Amory': 'child',
  'Dana Amory': 'mother',
  'Jonas Amory': 'partner',
};

const retold = (agency: Agency): readonly Line[] => {
  const lines = exampleOf(agency);
  const standIn = new Map(
    lines.flatMap(({ reference, names }) => {
      const [name] = names ?? [];
      const person = name && standIns[`${name.given} ${name.family}`];
      return person ? [[reference, referenceOf(agency, person)] as const] : [];
    }),
  );
  return lines
    .filter(({ kind }) => kind !== 'PERSON')
    .map((line) => {
      const record = line as unknown as Line;
      return { ...record, subjects: [...new Set(record.subjects.flatMap((one) => standIn.get(one) ?? []))] };
    });
};

const aboutIn =
  (agency: Agency) =>
  (kind: string, about: readonly (Person | 'neighbour')[], content: object, extra: object = {}): Line => ({
    kind,
    reference: `EXTRA-${kind}-${about.join('-')}`,
    subjects: about.map((person) => referenceOf(agency, person)),
    date: '2026-05-01T10:00:00+01:00',
    content: { ...content },
    ...extra,
  });

const [police, health, education, probation, socialCare] = (
  ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION', 'SOCIAL_CARE'] as const
).map(aboutIn) as [Add, Add, Add, Add, Add];
type Add = ReturnType<typeof aboutIn>;

/** What the worked examples lack: old records without a reason, people of no contact, restricted and sanitised texts. */
const extra: Readonly<Record<Agency, readonly Line[]>> = {
  POLICE: [
    police(
      'INCIDENT',
      ['child'],
      {
        account: 'A lamp was thrown at the wall.',
        location: 'The towpath',
        dashLevel: 'HIGH',
        dashAnswers: 'Q9 yes.',
      },
      { sanitised: { account: 'A disturbance was reported.' } },
    ),
    police('INCIDENT', ['mother', 'neighbour'], {
      account: 'Words over the hedge.',
      classification: 'NON_CRIME',
    }),
    police('HISTORY', ['child', 'mother'], { summary: 'A welfare check; "nobody" answered.\n{"data":null}' }),
    police('INTELLIGENCE', ['child'], { text: 'An uncle is said to deal.', informant: 'Source Wagtail' }),
    police('EMERGENCY_CALL', ['child'], {}, { date: '2026-10-30T23:59:00+00:00' }),
  ],
  HEALTH: [
    health(
      'CONSULTATION',
      ['mother'],
      { entry: 'Sleeps badly, as she did then.' },
      { date: '2019-03-04T10:00:00Z' },
    ),
    health(
      'EMERGENCY_ATTENDANCE',
      ['child'],
      { site: 'Walk-in', reason: 'Cut hand' },
      { date: '2020-01-09T08:00:00Z' },
    ),
    health(
      'MENTAL_HEALTH_RECORD',
      ['partner'],
      { service: 'Talking', entry: 'Anger.' },
      { date: '2018-02-01T09:00:00Z' },
    ),
    health('DIAGNOSIS', ['mother', 'partner'], { diagnosis: 'Shared by both.' }),
    health('SEXUAL_HEALTH_RECORD', ['child'], { service: 'Referral centre', entry: 'Seen once.' }),
  ],
  EDUCATION: [
    education(
      'CPOMS_ENTRY',
      ['child'],
      { category: 'Worry', entry: 'Drew a locked door.' },
      { establishment: elsewhere },
    ),
    education(
      'CONCERN_FLAG',
      ['child'],
      { flag: 'CONCERN_RAISED_VIA_MASH' },
      { date: '2026-09-01T09:00:00Z', establishment: school },
    ),
  ],
  PROBATION: [
    probation(
      'OFFENCE',
      ['partner'],
      { offence: 'Affray', sentence: 'Fine' },
      { date: '2016-06-06T09:00:00Z' },
    ),
    probation(
      'OFFENCE',
      ['mother'],
      { offence: 'Theft of a bicycle', sentence: 'Fine' },
      { date: '2024-06-06T09:00:00Z' },
    ),
  ],
  SOCIAL_CARE: [
    socialCare('CASE_NOTE', ['child', 'neighbour'], {
      form: 'CASE_NOTE',
      text: 'The neighbour hears them at night.',
    }),
    socialCare('CHRONOLOGY', ['partner'], { event: 'Left the house for a month.' }, { date: null }),
    socialCare('FIRE_SERVICE_CONTACT', ['child', 'mother'], {}, { date: '2026-08-08T08:08:08Z' }),
  ],
};

const personLine = (agency: Agency, person: Person | 'neighbour'): object => {
  const known =
    person === 'neighbour'
      ? { given: 'Otto', family: 'Quill', birthDate: '1950-05-05', sex: 'MALE' }
      : people[person];
  const { given, family, birthDate, sex } = known;
  return {
    kind: 'PERSON',
    reference: referenceOf(agency, person),
    names: [{ given, family }],
    birthDate,
    sex,
    addresses: ['12 Quarry Bank, ZZ99 4TQ'],
  };
};

/** Every record of an agency about the family: the worked examples’ contents, and what they lack. */
export const recordsOf = (agency: Agency): readonly Line[] => [...retold(agency), ...extra[agency]];

/** What an agency’s own system hands over: its people, then its records. */
export const linesOf = (agency: Agency, records: readonly Line[] = recordsOf(agency)): readonly object[] => [
  ...[...persons, 'neighbour' as const].map((person) => personLine(agency, person)),
  ...records,
];

/** The reference of a line in the hub. */
export const recordId = ({ kind, reference }: Line): string => `${kind}:${reference}`;
