import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { at, dataOf, listAt } from './aCase';
import { onForm, refer } from './aReferredContact';
import { aRequester, type Hub, type HubAnswer } from './createHub';

/** The people of domestic-abuse incidents in most tests, each with the role’s own token. */
export const officer = aRequester('POLICE', 'POLICE_DA_CONSTABLE');
export const listAdmin = aRequester('SOCIAL_CARE', 'DV_ADMIN');
export const noteTaker = aRequester('SOCIAL_CARE', 'TRIAGE_NOTE_TAKER');
export const socialWorker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
export const adviser = aRequester('SOCIAL_CARE', 'IDVA');
export const earlyHelp = aRequester('SOCIAL_CARE', 'SENIOR_EH_PRACTITIONER');

/** A person of the Lund household, by what each agency’s records are called after. */
export const lunds = {
  ebba: { role: 'CHILD', given: 'Ebba', family: 'Lund', birthDate: '2021-03-02', resident: true },
  amy: { role: 'MOTHER', given: 'Amy', family: 'Lund', birthDate: '1995-06-20' },
  noel: { role: 'OTHER_ADULT', given: 'Noel', family: 'Carver', birthDate: '1992-11-11' },
} as const;

export interface IncidentPerson {
  readonly role: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate?: string;
  readonly upn?: string;
  readonly consent?: object;
  readonly resident?: boolean;
  readonly present?: boolean;
  readonly nonResidentContact?: boolean;
}

export const personInput = ({ given, family, ...person }: IncidentPerson): object => ({
  ...person,
  names: [{ given, family }],
});

const noticeSelection = `id version dashLevel timetable { event at } people { id role names }
  items { child state mark lastContactOn rationale contact outcome } outcomeSheet { child outcome riskLevel }`;

/** Sends a command of the domestic-abuse pathway and returns the answer as it came. */
export const ask = (hub: Hub, who: Requester, name: string, input: object): Promise<HubAnswer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub.ask(who, `mutation($input: ${type}!) { ${name}(input: $input) { ${noticeSelection} } }`, {
    input,
  });
};

/** A notice as an answer carries it. */
export interface SeenNotice {
  readonly id: string;
  readonly version: number;
  readonly dashLevel: string | null;
  readonly timetable: readonly { readonly event: string; readonly at: string }[];
  readonly people: readonly {
    readonly id: string;
    readonly role: string;
    readonly names: readonly string[];
  }[];
  readonly items: readonly {
    readonly child: string;
    readonly state: string;
    readonly mark: string | null;
    readonly rationale: string | null;
    readonly contact: string | null;
    readonly outcome: string | null;
  }[];
  readonly outcomeSheet:
    readonly { readonly child: string; readonly outcome: string; readonly riskLevel: number | null }[] | null;
}

/** Sends a command and returns the notice. Fails the test where it is refused. */
export const doOn = async (hub: Hub, who: Requester, name: string, input: object): Promise<SeenNotice> =>
  dataOf(await ask(hub, who, name, input))[name] as SeenNotice;

/** Reports an incident as the police do. */
export const report = (
  hub: Hub,
  profile: string,
  people: readonly IncidentPerson[],
  more: object = {},
): Promise<SeenNotice> =>
  doOn(hub, officer, 'reportDomesticAbuse', {
    profile,
    incidentReference: 'ZZ/1306/26',
    occurredAt: '2026-06-13T21:40:00Z',
    dashLevel: 'MEDIUM',
    people: people.map(personInput),
    ...more,
  });

/** What a requester sees of an authority’s incidents. */
export const noticesFor = async (
  hub: Hub,
  who: Requester,
  profile: string,
): Promise<readonly SeenNotice[]> => {
  const query = `query($profile: ProcedureProfile!) { domesticAbuseNotices(profile: $profile) { edges { node { ${noticeSelection} } } } }`;
  const answer = dataOf(await hub.ask(who, query, { profile }));
  return listAt(answer, 'domesticAbuseNotices', 'edges').map((edge) => at(edge, 'node') as SeenNotice);
};

const fields: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'socialCare',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

/** The members who confirm who is who in their own agency’s records. */
export const members: Readonly<Record<Agency, Requester>> = {
  SOCIAL_CARE: socialWorker,
  POLICE: officer,
  HEALTH: aRequester('HEALTH', 'NAMED_NURSE'),
  EDUCATION: aRequester('EDUCATION', 'EDUCATION_OFFICER'),
  PROBATION: aRequester('PROBATION', 'PROBATION_OM_MASH'),
};

/** Links every person of a contact to the agency’s own reference, `<AGENCY>-<name>`, where its staff may. */
export const linkEverybody = async (hub: Hub, contact: string, names: readonly string[]): Promise<void> => {
  for (const agency of agencyNames) {
    const field = fields[agency];
    const query = `query($id: ID!) { contact(id: $id) { subjects { id ${field}Match { status } } } }`;
    const subjects = listAt(
      dataOf(await hub.ask(members[agency], query, { id: contact })),
      'contact',
      'subjects',
    );
    for (const [index, name] of names.entries()) {
      if (at(subjects[index], `${field}Match`, 'status') !== 'OPEN') continue;
      const noun = field.charAt(0).toUpperCase() + field.slice(1);
      const mutation = `mutation($input: ConfirmMatchInput!) { confirm${noun}Match(input: $input) { status } }`;
      const input = {
        subject: at(subjects[index], 'id'),
        record: `${agency}-${name}`,
        reason: 'Same name and birth.',
      };
      dataOf(await hub.ask(members[agency], mutation, { input }));
    }
  }
};

/** Lines of an agency about the Lunds: the people, then `records` of kind, about whom, and content. */
export const linesAbout = (
  agency: Agency,
  records: readonly (readonly [
    kind: string,
    about: readonly (keyof typeof lunds)[],
    content: object,
    extra?: object,
  ])[],
): readonly object[] => [
  ...Object.entries(lunds).map(([name, { given, family, birthDate }]) => ({
    kind: 'PERSON',
    reference: `${agency}-${name}`,
    names: [{ given, family }],
    birthDate,
    sex: null,
    addresses: [],
  })),
  ...records.map(([kind, about, content, extra = {}], index) => ({
    kind,
    reference: `${kind}-${String(index)}`,
    subjects: about.map((name) => `${agency}-${name}`),
    date: '2026-06-13T21:40:00Z',
    content,
    ...extra,
  })),
];

const everybody = ['ebba', 'amy', 'noel'] as const;
const known: Readonly<Record<Agency, Parameters<typeof linesAbout>[1]>> = {
  POLICE: [
    [
      'INCIDENT',
      everybody,
      {
        account: 'Noel pushed Amy on the landing.',
        location: 'Zeal Terrace',
        dashLevel: 'MEDIUM',
        personsPresent: ['Amy Lund', 'Noel Carver'],
        childrenSeen: 'Upstairs, not spoken to.',
      },
    ],
  ],
  SOCIAL_CARE: [
    ['CASE', ['ebba'], { status: 'KNOWN' }],
    ['DA_HISTORY', ['ebba'], { summary: 'Two contacts about domestic abuse.' }],
    ['CHRONOLOGY', ['ebba'], { event: 'A summer with her grandmother.' }],
    ['SAFETY_PLAN', ['amy'], { plan: 'A bag at the bakery.' }],
  ],
  HEALTH: [['CONSULTATION', ['ebba'], { entry: 'Sleeps badly.' }]],
  EDUCATION: [
    [
      'ENROLMENT',
      ['ebba'],
      { setting: 'Greenlea Primary', attendancePercentage: 88 },
      { establishment: 'ZZ-GREENLEA' },
    ],
  ],
  PROBATION: [
    [
      'PROFILE',
      ['noel'],
      { known: 'CURRENT', flags: ['Weapons'], riskLevel: 'HIGH', practitioner: 'Mx Pell' },
    ],
    ['OFFENCE', ['noel'], { offence: 'Assault', sentence: 'Community order' }],
  ],
};

/** Loads what the five agencies know of the Lunds. */
export const loadLunds = async (hub: Hub): Promise<void> => {
  for (const agency of agencyNames) {
    const { refused } = await hub.load(agency, linesAbout(agency, known[agency]));
    assert.deepEqual(refused, [], agency);
  }
};

/** An earlier referral of Ebba by her school, so that a pattern can be seen (R40). */
export const earlierReferral = async (hub: Hub, when: string): Promise<void> => {
  hub.setTime(when);
  const { given, family, birthDate } = lunds.ebba;
  await refer(hub, aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-GREENLEA' }), {
    profile: 'WALSALL',
    people: [
      onForm('CHILD', given, family, birthDate, true),
      onForm('MOTHER', 'Amy', 'Lund', '1995-06-20', true),
    ],
    narrative: 'Shouting at home that the child speaks of.',
    more: { channel: 'EMARF' },
  });
};
