import { agencyNames, type Agency, type ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  at,
  dataOf,
  educationOfficer,
  fieldOf,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  teamManager,
} from './aCase';
import { aRequester, type Hub } from './createHub';

/** A line of an agency’s worked example (`docs/import/examples`). */
export interface ExampleLine {
  readonly kind: string;
  readonly reference: string;
  readonly names?: readonly { readonly given: string; readonly family: string }[];
  readonly birthDate?: string | null;
  readonly sex?: string | null;
  readonly addresses?: readonly string[];
}

const root = path.join(__dirname, '..', '..', '..');

/** An agency’s worked example, every record of it. */
export const exampleOf = (agency: Agency): readonly ExampleLine[] => {
  const file = `${agency.toLowerCase().replace('_', '-')}.ndjson`;
  return readFileSync(path.join(root, 'docs', 'import', 'examples', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExampleLine);
};

/** The setting whose notices and lists the examples hold, and its safeguarding lead. */
const setting = 'ZZ-001';
export const schoolLead = aRequester('EDUCATION', 'DSL', { establishment: setting });

const roles: Readonly<Record<string, string>> = {
  'Rowan Tellis': 'CHILD',
  'Bram Tellis': 'SIBLING',
  'Hedda Tellis': 'MOTHER',
  'Theo Marsh': 'CHILD',
  'Pia Dunmore': 'CHILD',
  'Kit Amory': 'CHILD',
  'Jonas Amory': 'CHILD',
  ' Marsh': 'UNBORN_CHILD',
};

const nameOf = ({ names }: ExampleLine): string =>
  names?.[0] ? `${names[0].given} ${names[0].family}` : assert.fail('a person without a name');

const peopleOf = (agency: Agency): readonly ExampleLine[] =>
  exampleOf(agency).filter(({ kind }) => kind === 'PERSON');

/** Everybody whom any agency’s example is about, once, by name. */
const people: readonly ExampleLine[] = [
  ...new Map(agencyNames.flatMap(peopleOf).map((person) => [nameOf(person), person])).values(),
];

/** Who answers for each agency in the hub. */
export const staff: Readonly<Record<Agency, Requester>> = {
  SOCIAL_CARE: teamManager,
  POLICE: policeOfficer,
  HEALTH: nurse,
  EDUCATION: educationOfficer,
  PROBATION: probationOfficer,
};

const partners = agencyNames.filter((agency) => agency !== 'SOCIAL_CARE');

/** A contact about everybody in the examples. */
export interface WholeContact {
  readonly id: string;
  /** Carries out a command on it; fails the test where it is refused. */
  readonly does: (who: Requester, name: string, input: object) => Promise<void>;
  readonly subjects: readonly string[];
}

export interface Referral {
  readonly level: 'CAF' | 'CIN' | 'S47';
  readonly consent?: Exclude<ConsentStatus, 'WITHDRAWN'>;
  readonly anonymous?: true;
}

const professional = {
  kind: 'PROFESSIONAL',
  agency: 'EDUCATION',
  name: 'Odile Brandt',
  contact: '01632 960151',
  relays: { name: 'Mr Passerby of number 14', contact: '01632 960190' },
};
const anonymousCaller = { kind: 'ANONYMOUS', contact: '01632 960191, a man from the same stairs' };

const onTheForm = (person: ExampleLine, place: number, status: ConsentStatus): object => {
  const { names = [], birthDate = null, sex = null, addresses = [] } = person;
  const role = roles[nameOf(person)] ?? 'OTHER_ADULT';
  const note = status === 'GIVEN' ? null : 'Said no on the doorstep.';
  const consent = { status, givenBy: place + 1, note };
  return { role, names: names.filter(({ given }) => given), birthDate, sex, addresses, consent };
};

/** Refers everybody in the examples at once, by the school, or as an anonymous caller told it to the hub. */
export const referEverybody = async (hub: Hub, referral: Referral): Promise<WholeContact> => {
  const { level, consent = 'GIVEN', anonymous } = referral;
  const input = {
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative: 'Rowan sleeps with his shoes on.',
    childVoice: 'I keep them on in case we have to go.',
    parentsViews: 'Hedda says that it is a phase.',
    familyInformed: true,
    perceivedThreshold: level,
    referrer: anonymous ? anonymousCaller : professional,
    subjects: people.map((person, place) => onTheForm(person, place, consent)),
  };
  const mutation =
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }';
  const made = dataOf(await hub.ask(anonymous ? teamManager : schoolLead, mutation, { input }));
  const id = String(at(made, 'submitReferral', 'id'));
  const does = async (who: Requester, name: string, given: object): Promise<void> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
    dataOf(await hub.ask(who, text, { input: { contact: id, ...given } }));
  };
  const subjects = listAt(made, 'submitReferral', 'subjects').map((subject) => String(at(subject, 'id')));
  return { id, does, subjects };
};

const confirm = async (hub: Hub, agency: Agency, subject: string, record: string): Promise<void> => {
  const name = `confirm${fieldOf[agency].charAt(0).toUpperCase()}${fieldOf[agency].slice(1)}Match`;
  const mutation = `mutation($input: ConfirmMatchInput!) { ${name}(input: $input) { status } }`;
  const input = { subject, record, reason: 'Same name and date of birth.' };
  const done = dataOf(await hub.ask(staff[agency], mutation, { input }));
  assert.equal(at(done, name, 'status'), 'LINKED');
};

/** Each agency says who of them is who in its own records. */
export const linkEverybody = async (
  hub: Hub,
  { id, subjects }: WholeContact,
  agencies: readonly Agency[] = agencyNames,
): Promise<void> => {
  for (const agency of agencies) {
    const query = `query($id: ID!) { contact(id: $id) { subjects { ${fieldOf[agency]}Match { status } } } }`;
    dataOf(await hub.ask(staff[agency], query, { id }));
    for (const line of peopleOf(agency)) {
      const place = people.findIndex((person) => nameOf(person) === nameOf(line));
      await confirm(hub, agency, subjects[place] ?? assert.fail(nameOf(line)), line.reference);
    }
  }
};

const answers: Readonly<Record<string, object>> = {
  POLICE: { crime: true, ragSuggestion: 'AMBER' },
  HEALTH: { thresholdView: 'CHILD_AND_FAMILY' },
  EDUCATION: {},
  PROBATION: { nameCheck: 'CURRENT' },
};

/** Every partner is asked and answers with its analysis. */
export const gatherFrom = async (hub: Hub, { id, does }: WholeContact): Promise<void> => {
  await does(teamManager, 'commissionAssessment', { agencies: partners, reason: 'Shoes in bed.' });
  const query = 'query($id: ID!) { contact(id: $id) { informationRequests { id agency } } }';
  const asked = dataOf(await hub.ask(teamManager, query, { id }));
  for (const request of listAt(asked, 'contact', 'informationRequests')) {
    const agency = String(at(request, 'agency')) as Agency;
    const analysis = `What ${agency} holds bears on the children.`;
    const answer = { noRecord: false, concernHeld: true, analysis, visibilityAccepted: true };
    await does(staff[agency], 'submitReturn', {
      request: at(request, 'id'),
      ...answer,
      ...answers[agency],
    });
  }
};

/** The reference in the hub of every record of the examples, by the agency that holds it. */
export const recordsOfExamples: readonly { readonly agency: Agency; readonly reference: string }[] =
  agencyNames.flatMap((agency) =>
    exampleOf(agency)
      .filter(({ kind }) => kind !== 'PERSON')
      .map(({ kind, reference }) => ({ agency, reference: `${kind}:${reference}` })),
  );
