import { agencyNames, type Agency, type ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { at, dataOf, fieldOf, listAt } from '../../support/aCase';
import type { Hub } from '../../support/createHub';
import type { CaseModel, Linked } from './caseModel';
import { cast } from './cast';
import { people, persons, referenceOf, type Person } from './family';

const nobodyLinked = Object.fromEntries(agencyNames.map((agency) => [agency, {}])) as CaseModel['links'];

/** Whoever keeps an agency’s records, and answers for it. */
export const keepers: Readonly<Record<Agency, Requester>> = {
  SOCIAL_CARE: cast.manager,
  POLICE: cast.officer,
  HEALTH: cast.nurse,
  EDUCATION: cast.educationOfficer,
  PROBATION: cast.probation,
};

/** Sends a mutation and returns what was selected. Fails the test where it is refused. */
export const mutate = async (hub: Hub, who: Requester, name: string, input: object, selection: string) => {
  const command = name
    .replace(/^(confirm|reject)\w+Match$/, '$1Match')
    .replace(/^restrict\w+Items$/, 'restrictItems');
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  return at(dataOf(await hub.ask(who, text, { input })), name);
};

type Consents = Readonly<Record<Person, Exclude<ConsentStatus, 'WITHDRAWN'>>>;

/** The same word about consent from everybody. */
export const all = (status: Consents[Person]): Consents => ({
  child: status,
  mother: status,
  partner: status,
});

interface Start {
  readonly name: string;
  readonly profile?: CaseModel['profile'];
  readonly consents?: Consents;
  readonly by?: Requester;
  readonly anonymous?: true;
}

const onForm = (person: Person, index: number, consents: Consents): object => {
  const { role, given, family, birthDate, sex } = people[person];
  const status = consents[person];
  const asked = status === 'GIVEN' || status === 'REFUSED';
  const consent = { status, givenBy: asked ? index + 1 : null, note: asked ? null : 'Nobody was at home.' };
  return {
    role,
    names: [{ given, family }],
    birthDate,
    sex,
    addresses: ['12 Quarry Bank, ZZ99 4TQ'],
    consent,
  };
};

/** What a contact says that somebody typed in. */
export const told = {
  narrative: 'Rowan sleeps with his shoes on.',
  childVoice: 'I keep them on in case we have to go.',
  parentsViews: 'Hedda says that it is a phase.',
} as const;

const professional = {
  kind: 'PROFESSIONAL',
  agency: 'EDUCATION',
  name: 'Odile Brandt',
  contact: '01632 960151',
};

const relayed = { ...professional, relays: { name: 'Mr Passerby of number 14', contact: '01632 960190' } };
const anonymousCaller = { kind: 'ANONYMOUS', contact: '01632 960191, a man from the same stairs' };

/** A contact to which nothing has happened yet. */
export const blank = {
  stage: 'INTAKE',
  threshold: null,
  decided: false,
  requested: [],
  strategy: [],
  discussion: [],
  triage: null,
  releases: [],
  marked: [],
  nominated: [],
  agreed: [],
  links: nobodyLinked,
} as const;

/** A contact that was only referred yet, and the means to take it further. */
export const refer = async (hub: Hub, start: Start) => {
  const { name, profile = 'COVENTRY', consents = all('GIVEN'), by = cast.lead, anonymous } = start;
  const input = {
    profile,
    channel: profile === 'WALSALL' ? 'EMARF' : 'PHONE',
    ...told,
    familyInformed: true,
    referrer: anonymous
      ? anonymousCaller
      : by === cast.lead
        ? relayed
        : { ...professional, agency: by.agency },
    subjects: persons.map((person, index) => onForm(person, index, consents)),
  };
  const made = await mutate(
    hub,
    anonymous ? cast.manager : by,
    'submitReferral',
    input,
    'id subjects { id } receivedAt',
  );
  const id = String(at(made, 'id'));
  const does = (who: Requester, command: string, more: object) =>
    mutate(hub, who, command, { contact: id, ...more }, 'id');
  const model: CaseModel = {
    ...blank,
    name,
    id,
    profile,
    mode: profileOf(profile).daMode,
    people: persons.map((key, index) => ({
      key,
      id: String(at(made, 'subjects', index, 'id')),
      consent: consents[key],
      override: false,
    })),
    referrer: anonymous ? { sub: '', agency: 'SOCIAL_CARE' } : { sub: by.sub, agency: by.agency },
    receivedAt: String(at(made, 'receivedAt')),
  };
  return { model, does };
};

/** A contact on its way, and the means to take it further. */
export type Referred = Awaited<ReturnType<typeof refer>>;

/** Each agency says who everybody is in its own records, as far as it may ask about them at all. */
export const link = async (
  hub: Hub,
  model: CaseModel,
  agencies: readonly Agency[],
  next: Linked = 'LINKED',
) => {
  const links: Record<Agency, Partial<Record<Person, Linked>>> = { ...model.links };
  for (const agency of agencies) {
    const noun = fieldOf[agency].charAt(0).toUpperCase() + fieldOf[agency].slice(1);
    const query = `query($id: ID!) { contact(id: $id) { subjects { id ${fieldOf[agency]}Match { status } } } }`;
    const found = listAt(
      dataOf(await hub.ask(keepers[agency], query, { id: model.id })),
      'contact',
      'subjects',
    );
    const open = found.filter((one) => at(one, `${fieldOf[agency]}Match`, 'status') === 'OPEN');
    for (const { id, key } of model.people.filter((one) =>
      open.some((place) => at(place, 'id') === one.id),
    )) {
      const name = next === 'LINKED' ? `confirm${noun}Match` : `reject${noun}Match`;
      const record = next === 'LINKED' && { record: referenceOf(agency, key) };
      const input = { subject: id, reason: 'Same name and date of birth.', ...record };
      const done = await mutate(hub, keepers[agency], name, input, 'status');
      assert.equal(at(done, 'status'), next, `${model.name} ${agency} ${key}`);
      links[agency] = { ...links[agency], [key]: next };
    }
  }
  return links;
};
