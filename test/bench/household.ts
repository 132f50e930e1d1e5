import type { Agency } from '@mash-hub/shared/disclosure';

/** Records of one kind that every person of the household has, and the fields that the query asks of them. */
interface Held {
  readonly kind: string;
  /** Field of the agency's answer. */
  readonly field: string;
  readonly asks: string;
  readonly count: number;
  readonly content: object;
}

const sentence = 'Shouting was heard from the flat on two evenings; the children were seen at the window. ';
const text = sentence.repeat(3);

/** Twenty records a person in each agency, of the kinds that a screening reads. Synthetic. */
const holdings: Readonly<Record<Agency, readonly Held[]>> = {
  SOCIAL_CARE: [
    { kind: 'CHRONOLOGY', field: 'chronology', asks: 'on event', count: 9, content: { event: sentence } },
    {
      kind: 'CASE_NOTE',
      field: 'caseNotes',
      asks: 'on form text',
      count: 8,
      content: { form: 'CASE_NOTE', text },
    },
    {
      kind: 'DA_HISTORY',
      field: 'domesticAbuseHistory',
      asks: 'on summary',
      count: 3,
      content: { summary: text },
    },
  ],
  POLICE: [
    {
      kind: 'INCIDENT',
      field: 'incidents',
      asks: 'reference occurredAt location personsPresent childrenSeen account dashLevel classification investigationStatus',
      count: 9,
      content: {
        location: '12 Quarry Bank, ZZ99 4TQ',
        personsPresent: ['Hedda Tellis', 'Corin Vale'],
        childrenSeen: 'Both seen',
        account: text,
        dashLevel: 'MEDIUM',
        classification: 'CRIME',
        investigationStatus: 'Released on bail',
        operationalDetail: 'Door-to-door enquiries planned',
      },
    },
    {
      kind: 'CHRONOLOGY_ENTRY',
      field: 'chronology',
      asks: 'on entry',
      count: 6,
      content: { entry: sentence },
    },
    {
      kind: 'CONVICTION',
      field: 'convictions',
      asks: 'on offence disposal',
      count: 5,
      content: { offence: 'Criminal damage', disposal: 'CAUTION' },
    },
  ],
  HEALTH: [
    { kind: 'CONSULTATION', field: 'consultations', asks: 'on entry', count: 8, content: { entry: text } },
    {
      kind: 'APPOINTMENT',
      field: 'appointments',
      asks: 'on clinic outcome',
      count: 6,
      content: { clinic: 'Children’s asthma clinic', outcome: 'WAS_NOT_BROUGHT' },
    },
    {
      kind: 'EMERGENCY_ATTENDANCE',
      field: 'emergencyAttendances',
      asks: 'attendedAt site reason findings',
      count: 6,
      content: { site: 'Northgate Hospital', reason: 'Fall from bed', findings: 'Account fits the injury.' },
    },
  ],
  EDUCATION: [
    {
      kind: 'CPOMS_ENTRY',
      field: 'cpomsEntries',
      asks: 'on category entry',
      count: 10,
      content: { category: 'Cause for concern', entry: text },
    },
    {
      kind: 'WELFARE_INVOLVEMENT',
      field: 'welfareInvolvements',
      asks: 'on officer entry',
      count: 6,
      content: { officer: 'Piers Lund', entry: sentence },
    },
    {
      kind: 'SCHOOL_CALL',
      field: 'schoolCalls',
      asks: 'on spokenTo fact',
      count: 4,
      content: { spokenTo: 'Designated safeguarding lead', fact: 'In school today, tired, no marks seen.' },
    },
  ],
  PROBATION: [
    {
      kind: 'OFFENCE',
      field: 'offences',
      asks: 'on offence sentence',
      count: 8,
      content: { offence: 'Common assault', sentence: 'Community order, 18 months' },
    },
    {
      kind: 'PROGRAMME_FEEDBACK',
      field: 'programmeFeedback',
      asks: 'on programme feedback',
      count: 7,
      content: { programme: 'Building Better Relationships', feedback: sentence },
    },
    {
      kind: 'COURT_CHECK',
      field: 'courtChecks',
      asks: 'on result',
      count: 5,
      content: { result: 'Children at a linked address, not open.' },
    },
  ],
};

/** Each agency's field of `Subject`. */
export const fieldOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'socialCare',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

/** Five people of one address, as a referral names them. */
export const household = [
  { role: 'CHILD', given: 'Rowan', birthDate: '2017-04-12' },
  { role: 'CHILD', given: 'Bram', birthDate: '2011-09-30' },
  { role: 'SIBLING', given: 'Tamsin', birthDate: '2008-02-03' },
  { role: 'MOTHER', given: 'Hedda', birthDate: '1989-01-23' },
  { role: 'FATHER', given: 'Corin', birthDate: '1986-11-05' },
].map((person, index) => ({
  ...person,
  reference: `P${String(index + 1)}`,
  names: [{ given: person.given, family: 'Tellis' }],
  addresses: ['12 Quarry Bank, ZZ99 4TQ'],
}));

/** What one agency hands over about the household: import lines. */
export const linesOf = (agency: Agency): readonly object[] => {
  const people = household.map(({ reference, names, birthDate, addresses }) => ({
    kind: 'PERSON',
    reference,
    names,
    birthDate,
    addresses,
  }));
  const records = household.flatMap(({ reference }) =>
    holdings[agency].flatMap(({ kind, count, content }) =>
      Array.from({ length: count }, (_, index) => ({
        kind,
        reference: `${reference}-${String(index)}`,
        subjects: [reference],
        date: `2026-${String((index % 9) + 1).padStart(2, '0')}-11T10:00:00Z`,
        content,
      })),
    ),
  );
  return [...people, ...records];
};

const frame = 'level rule answer touchPoints { kind on } withheld { item field count reason rule }';

const recordsOf = (agency: Agency): string =>
  holdings[agency].map(({ field, asks }) => `${field} { id ${asks} }`).join(' ');

const queryOf = (answerOf: (agency: Agency) => string): string => {
  const agencies = Object.keys(fieldOf) as Agency[];
  const answers = agencies.map((agency) => `${fieldOf[agency]} { ${answerOf(agency)} }`);
  return `query FiveAgencies($id: ID!) { contact(id: $id) { id state rag subjects {
    id role person { names birthDate } disclosure { level rule } ${answers.join(' ')} } } }`;
};

/** The five-agency query: everything that the five hold about everybody in the contact, some 130 KB. */
export const fiveAgencyQuery = queryOf((agency) => `${frame} ${recordsOf(agency)}`);

/** Whether each agency knows each person, and nothing of their records: as many questions, a short answer. */
export const standingQuery = queryOf(() => 'level rule answer');
