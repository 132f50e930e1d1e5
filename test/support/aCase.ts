import { agencyNames, type Agency, type ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { OverrideGround } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import {
  address,
  household,
  linesOf,
  members,
  referenceOf,
  school,
  type ImportLine,
  type Member,
} from './aHousehold';
import { aRequester, createHub, type Hub, type HubAnswer } from './createHub';

/** The people of the hub who appear in most tests, each with the role's own token. */
export const teamManager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const policeOfficer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
export const nurse = aRequester('HEALTH', 'NAMED_NURSE');
export const educationOfficer = aRequester('EDUCATION', 'EDUCATION_OFFICER');
export const probationOfficer = aRequester('PROBATION', 'PROBATION_OM_MASH');
export const safeguardingLead = aRequester('EDUCATION', 'DSL', { establishment: school });
export const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');

/** Whoever confirms in each agency who is who. */
const staff: Readonly<Record<Agency, Requester>> = {
  SOCIAL_CARE: teamManager,
  POLICE: policeOfficer,
  HEALTH: nurse,
  EDUCATION: educationOfficer,
  PROBATION: probationOfficer,
};

export const fieldOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'socialCare',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

const nounOf = (agency: Agency): string => fieldOf[agency].charAt(0).toUpperCase() + fieldOf[agency].slice(1);

const ratings = { S47: 'RED', CIN: 'AMBER', CAF: 'GREEN' } as const;
const outcomes = { S47: 'FULL', CIN: 'RELEVANT', CAF: 'SUMMARY' } as const;

export interface CaseOptions {
  readonly level?: keyof typeof ratings;
  /** What the form says of everybody's consent; given, unless said otherwise. */
  readonly consent?: Exclude<ConsentStatus, 'WITHDRAWN'>;
  /** A ground recorded for everybody. Without it and without consent nobody is asked below section 47. */
  readonly override?: OverrideGround;
  /** Goes on to {@link Case.release}. */
  readonly released?: boolean;
  /** A hub that is already running and loaded, for a second contact in it. */
  readonly hub?: Hub;
  readonly at?: string;
  readonly seed?: number;
  /** As of a hub. */
  readonly monitorCommands?: boolean;
  /** Leaves lines out of the imports, or adds to them. */
  readonly lines?: (agency: Agency, lines: readonly ImportLine[]) => readonly ImportLine[];
}

/** The value at a path in an answer. Undefined where the path ends early. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );

/** The list at a path. Fails the test where there is none. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  assert.ok(Array.isArray(found), `no list at ${path.join('.')}`);
  return found;
};

/** The data of an answer without errors. Fails the test, showing the errors, where there are some. */
export const dataOf = ({ data, errors }: HubAnswer): Record<string, unknown> => {
  assert.deepEqual(errors, []);
  assert.ok(data);
  return data;
};

type Ids = Readonly<Record<Member, string>>;

const commandOn =
  (hub: Hub, contact: string) =>
  (who: Requester, name: string, input: object, selection = 'id version state'): Promise<HubAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return hub.ask(who, mutation, { input: { contact, ...input } });
  };

const refer = async (hub: Hub, { consent = 'GIVEN', level = 'S47' }: CaseOptions) => {
  const note = consent === 'GIVEN' ? null : 'Nobody could be reached at home.';
  const subjects = members.map((member, index) => {
    const { role, given, family, birthDate, sex } = household[member];
    const said = { status: consent, givenBy: consent === 'GIVEN' ? index + 1 : null, note };
    return { role, names: [{ given, family }], birthDate, sex, addresses: [address], consent: said };
  });
  const input = {
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative: 'Marks on her back, and a story that changes.',
    familyInformed: false,
    familyNotInformedReason: 'It could put Pia at risk',
    perceivedThreshold: level,
    referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', contact: '01632 960111' },
    subjects,
  };
  const mutation =
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }';
  const made = dataOf(await hub.ask(safeguardingLead, mutation, { input }));
  const ids = members.map((member, index) => [
    member,
    String(at(made, 'submitReferral', 'subjects', index, 'id')),
  ]);
  return { id: String(at(made, 'submitReferral', 'id')), subjects: Object.fromEntries(ids) as Ids };
};

/** Every agency that was asked says who each person is in its own records, as far as it may ask at all. */
const link = async (hub: Hub, contact: string, subjects: Ids): Promise<void> => {
  for (const agency of agencyNames) {
    const query = `query($id: ID!) { contact(id: $id) { subjects { id ${fieldOf[agency]}Match { status } } } }`;
    const opened = dataOf(await hub.ask(staff[agency], query, { id: contact }));
    for (const [index, member] of members.entries()) {
      if (at(opened, 'contact', 'subjects', index, `${fieldOf[agency]}Match`, 'status') !== 'OPEN') continue;
      const name = `confirm${nounOf(agency)}Match`;
      const mutation = `mutation($input: ConfirmMatchInput!) { ${name}(input: $input) { status } }`;
      const record = referenceOf(agency, member);
      const input = { subject: subjects[member], record, reason: 'Same name, date of birth and address.' };
      dataOf(await hub.ask(staff[agency], mutation, { input }));
    }
  }
};

const seats = [
  { agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
  { agency: 'POLICE' },
  { agency: 'HEALTH' },
  { agency: 'EDUCATION', role: 'DSL', establishment: school },
];
const partners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];

type Command = ReturnType<typeof commandOn>;

const gather = async (command: Command, subjects: Ids, options: CaseOptions): Promise<void> => {
  const { level = 'S47', consent = 'GIVEN', override } = options;
  dataOf(
    await command(teamManager, 'rateContact', {
      rag: ratings[level],
      threshold: level,
      reason: 'Marks, and a changing story.',
    }),
  );
  const reason = 'Asking first could bring harm to the child.';
  const ground = { ground: override, subjects: Object.values(subjects), reason };
  if (override) dataOf(await command(teamManager, 'recordOverride', ground));
  if (level === 'S47') dataOf(await command(teamManager, 'conveneStrategy', { attendees: seats }));
  const mayAsk = consent === 'GIVEN' || override !== undefined;
  if (mayAsk)
    dataOf(
      await command(teamManager, 'commissionAssessment', { agencies: partners, reason: 'Marks on a child.' }),
    );
};

const release = async (command: Command, level: keyof typeof ratings): Promise<void> => {
  const recipients = [
    ...partners.map((agency) => ({ agency, level: outcomes[level] })),
    { agency: 'EDUCATION', role: 'DSL', establishment: school, level: outcomes[level] },
  ];
  const steps = [
    [
      'rateContact',
      { rag: ratings[level], threshold: level, confirm: true, reason: 'Confirmed on what was gathered.' },
    ],
    [
      'decide',
      { outcome: 'As rated', threshold: level, rationale: 'Marks on a child.', missingAgencies: partners },
    ],
    ['releaseDisclosure', { recipients }],
  ] as const;
  for (const [name, input] of steps) dataOf(await command(teamManager, name, input));
};

/** A hub in whose five agencies the household stands, and no contact yet. */
export const aLoadedHub = async ({
  at: start = '2026-11-03T09:15',
  seed = 1,
  lines,
  monitorCommands = false,
}: CaseOptions = {}): Promise<Hub> => {
  const hub = await createHub({ at: start, seed, monitorCommands });
  for (const agency of agencyNames) {
    const report = await hub.load(agency, lines?.(agency, linesOf(agency)) ?? linesOf(agency));
    assert.deepEqual(report.refused, [], `${agency} refused lines of the household`);
  }
  return hub;
};

/** A case in a running hub. */
export interface Case {
  readonly hub: Hub;
  /** The contact. */
  readonly id: string;
  readonly subjects: Ids;
  /** Sends a command on the contact and returns the answer as it came. */
  readonly command: Command;
  /** What a requester reads of the contact, by a selection on it. */
  readonly read: (who: Requester, selection: string) => Promise<Record<string, unknown>>;
  /** What a requester reads of one member, by a selection on the subject; undefined where there is no contact. */
  readonly about: (who: Requester, member: Member, selection: string) => Promise<unknown>;
  /** Decides, and releases to the four partners at the outcome's level: after it no partner is in the circle. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A case that has come as far as the options say, in a whole hub: the household of `aHousehold` referred, rated,
 * partners asked, everybody linked to their records in all five agencies. Section 47 with consent unless told
 * otherwise: police and health sit in the strategy discussion (and so in the decision circle), the school's
 * safeguarding lead sits in it too but is bound to one setting, probation is asked and attends nothing.
 */
export const aCase = async (options: CaseOptions = {}): Promise<Case> => {
  const hub = options.hub ?? (await aLoadedHub(options));
  const { id, subjects } = await refer(hub, options);
  const command = commandOn(hub, id);
  await gather(command, subjects, options);
  await link(hub, id, subjects);
  const toRelease = (): Promise<void> => release(command, options.level ?? 'S47');
  if (options.released) await toRelease();

  const read = async (who: Requester, selection: string): Promise<Record<string, unknown>> =>
    dataOf(await hub.ask(who, `query($id: ID!) { contact(id: $id) { ${selection} } }`, { id }));

  const about = async (who: Requester, member: Member, selection: string): Promise<unknown> =>
    at(await read(who, `subjects { ${selection} }`), 'contact', 'subjects', members.indexOf(member));

  return { hub, id, subjects, command, read, about, release: toRelease, close: () => hub.close() };
};
