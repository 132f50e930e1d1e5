import type { Agency } from '@mash-hub/shared/disclosure';

/** One line of an import, as an agency's own system hands it over. */
export interface ImportLine {
  readonly kind: string;
  readonly reference: string;
  readonly [field: string]: unknown;
}

/** The setting that Pia and Ben attend; another school's lead has `otherSchool`. */
export const school = 'ZZ-PRIMARY';
export const otherSchool = 'ZZ-ELSEWHERE';

/** The people of the household: role in the contact, and the part of every agency's own reference. */
export const household = {
  child: { role: 'CHILD', given: 'Pia', family: 'Dunmore', birthDate: '2018-05-04', sex: 'F' },
  sibling: { role: 'SIBLING', given: 'Benedikt', family: 'Dunmore', birthDate: '2015-09-17', sex: 'M' },
  mother: { role: 'MOTHER', given: 'Hanna', family: 'Dunmore', birthDate: '1990-01-02', sex: 'F' },
} as const;

export type Member = keyof typeof household;

export const members = Object.keys(household) as readonly Member[];

export const address = '4 Kiln Row, ZZ99 3CC';

/** The reference of a member in an agency's own system: every agency has another. */
export const referenceOf = (agency: Agency, member: Member): string => `${agency}-${member}`;

const personLine = (agency: Agency, member: Member): ImportLine => {
  const { given, family, birthDate, sex } = household[member];
  return {
    kind: 'PERSON',
    reference: referenceOf(agency, member),
    names: [{ given, family }],
    birthDate,
    sex,
    addresses: [address],
  };
};

/** A record of an agency about members of the household; its id in the hub is `<kind>:<reference>`. */
export const aRecord = (
  agency: Agency,
  kind: string,
  about: readonly Member[],
  content: object,
  extra: Readonly<Record<string, unknown>> = {},
): ImportLine => ({
  kind,
  reference: `${kind}-${about.join('-')}`,
  subjects: about.map((member) => referenceOf(agency, member)),
  date: '2026-05-01T10:00:00+00:00',
  content,
  ...extra,
});

const atSchool = { establishment: school };

const records: Readonly<Record<Agency, readonly ImportLine[]>> = {
  SOCIAL_CARE: [
    aRecord('SOCIAL_CARE', 'CASE', ['child'], { status: 'KNOWN', contactsInTwelveMonths: 3 }),
    aRecord('SOCIAL_CARE', 'CASE_NOTE', ['child'], { text: 'Pia flinched when the stairs were mentioned.' }),
    aRecord('SOCIAL_CARE', 'CHRONOLOGY', ['child'], { event: 'Moved in with her grandmother for a month.' }),
    aRecord('SOCIAL_CARE', 'CASE_NOTE', ['mother'], { text: 'Hanna spoke of her own time in care.' }),
    aRecord('SOCIAL_CARE', 'POSITION_OF_TRUST', ['child'], {
      allegation: 'The swimming coach was reported.',
    }),
    aRecord('SOCIAL_CARE', 'SAFETY_PLAN', ['mother'], { plan: 'The neighbour at the bakery keeps a key.' }),
  ],
  POLICE: [
    aRecord('POLICE', 'INCIDENT', ['child'], {
      location: 'The towpath by Kiln Row',
      account: 'Shouting was heard and a lamp was thrown.',
      dashLevel: 'HIGH',
      dashAnswers: 'She is afraid that he will come back.',
      officerInCase: 'PC Ostrander',
    }),
    aRecord('POLICE', 'INCIDENT', ['sibling'], {
      location: 'The skate park',
      account: 'Found walking alone after dark.',
      dashLevel: 'MEDIUM',
    }),
    aRecord('POLICE', 'CONVICTION', ['mother'], { offence: 'Theft of a bicycle', disposal: 'CAUTION' }),
    aRecord('POLICE', 'CONVICTION', ['child'], {
      offence: 'Criminal damage to a bus shelter',
      disposal: 'OTHER',
    }),
    aRecord('POLICE', 'INTELLIGENCE', ['child'], {
      text: 'An uncle is said to deal from the flat.',
      informant: 'Source Wagtail',
    }),
    aRecord('POLICE', 'VICTIM_SAFETY', ['child'], {
      safeAddress: '17 Heron Mews, ZZ99 4DD',
      safeContact: '01632 960777',
    }),
  ],
  HEALTH: [
    aRecord('HEALTH', 'REGISTRATION', ['child'], { gpName: 'Dr Quillfeather', flags: ['Not brought twice'] }),
    aRecord('HEALTH', 'EMERGENCY_ATTENDANCE', ['child'], {
      site: 'Walk-in centre North',
      reason: 'Fractured wrist',
      findings: 'Spiral fracture, older bruising.',
    }),
    aRecord('HEALTH', 'CONSULTATION', ['sibling'], { entry: 'Nightmares since the spring.' }),
    aRecord('HEALTH', 'DIAGNOSIS', ['child'], { diagnosis: 'Iron-deficiency anaemia' }),
    aRecord('HEALTH', 'SEXUAL_HEALTH_RECORD', ['child'], { entry: 'Seen at the referral centre.' }),
    aRecord('HEALTH', 'ADULT_RECORD', ['mother'], { summary: 'Treated for postnatal depression.' }),
  ],
  EDUCATION: [
    aRecord(
      'EDUCATION',
      'ENROLMENT',
      ['child'],
      { setting: 'Kiln Lane Primary', attendancePercentage: 81 },
      atSchool,
    ),
    aRecord('EDUCATION', 'CPOMS_ENTRY', ['child'], { entry: 'Drew a locked door again.' }, atSchool),
    aRecord('EDUCATION', 'CPOMS_ENTRY', ['sibling'], { entry: 'Hid food in his bag.' }, atSchool),
  ],
  PROBATION: [
    aRecord('PROBATION', 'PROFILE', ['mother'], {
      known: 'PREVIOUS',
      riskLevel: 'LOW',
      practitioner: 'Mx Pellworth',
    }),
    aRecord('PROBATION', 'OFFENCE', ['mother'], {
      offence: 'Handling stolen goods',
      sentence: 'Community order',
    }),
    aRecord('PROBATION', 'MAPPA_RECORD', ['mother'], {
      level: 'LEVEL_1',
      plan: 'No contact with the former lodger.',
    }),
    aRecord('PROBATION', 'YOUTH_JUSTICE_RECORD', ['child'], { offending: 'Diverted after one incident.' }),
  ],
};

/** Everything that an agency's own system knows of the household: its people, then its records. */
export const linesOf = (agency: Agency): readonly ImportLine[] => [
  ...members.map((member) => personLine(agency, member)),
  ...records[agency],
];
