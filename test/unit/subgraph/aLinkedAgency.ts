import type { Grant, SubjectGrant } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import type { StoredMatch } from '@mash-hub/shared/subgraph';
import { openMatch } from '@mash-hub/shared/subgraph';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { at } from '../../support/aCase';
import { aRequester } from '../../support/createHub';
import { oneAgency } from './oneAgency';
import { agreedCase, inCircle } from '../grant/aGrant';

export const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
export const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const nurse = aRequester('HEALTH', 'NAMED_NURSE');

const people = ['PIA', 'MIA', 'BEN', 'ADA'];

const anIncident = (subjects: readonly string[]) => ({
  kind: 'INCIDENT',
  reference: subjects.join('-'),
  subjects,
  date: '2026-05-01T10:00:00Z',
  content: { location: 'The towpath', account: `Shouting near ${subjects.join(' and ')}.` },
});

/** A person as the police know them; `walled` where it is an identity before adoption. */
export const aPerson = (reference: string, extra: object = {}) => ({
  kind: 'PERSON',
  reference,
  names: [{ given: reference, family: 'Dunmore' }],
  birthDate: '2018-05-04',
  ...extra,
});

const permission = (person: string): SubjectGrant => ({
  person,
  subject: `subject_${person}`,
  level: 'FULL',
  row: 'DT01',
  reasons: [],
  consent: 'GIVEN',
  facts: agreedCase,
  marked: {},
  nominated: {},
  agreed: {},
});

const aGrant = (contact: string, { sub, agency, role }: Requester, persons: readonly string[]): Grant => ({
  sub,
  agency,
  role,
  contact,
  profile: 'COVENTRY@1',
  policy: '2026-11',
  stage: 'STRATEGY',
  circle: true,
  recipient: true,
  standing: inCircle,
  asked: ['POLICE'],
  domesticAbuseMode: 'POLICE_LIST',
  restrictionYields: false,
  recency: { healthYears: 5, probationYears: 6 },
  overrides: [],
  subjects: persons.map(permission),
  iat: 1,
  exp: 31,
  jti: 'grant_1',
});

const selected = new Set(['PoliceDisclosure.incidents', 'PoliceIncident.account']);

const narrowed = (value: unknown, like: unknown): unknown => {
  if (Array.isArray(like))
    return Array.isArray(value) ? value.map((one, place) => narrowed(one, like[place])) : value;
  if (typeof like !== 'object' || like === null) return value;
  return Object.fromEntries(
    Object.entries(like).map(([key, inner]) => [key, narrowed(at(value, key), inner)]),
  );
};

/** Asserts what is named of a value, whatever else it has. */
export const holds = (value: unknown, like: object): void => {
  assert.deepEqual(narrowed(value, like), like);
};

/** The police alone, with four people, an incident of each, and one about Mia and Ben together. */
export const aLinkedAgency = async () => {
  const agency = await oneAgency(police);
  const incidents = [...people.map((one) => anIncident([one])), anIncident(['MIA', 'BEN'])];
  await agency.load([...people.map((one) => aPerson(one)), ...incidents]);
  const { records } = agency.dependencies;

  /** Somebody of the police looks a person of the hub up, in a contact. */
  const look = (person: string, contact: string, who: Requester = officer) =>
    openMatch(agency.contextOf(who), {
      person,
      subject: `subject_${person}`,
      contact,
      agency: 'POLICE',
      sub: who.sub,
      names: [{ given: 'Somebody', family: 'Else' }],
      birthDate: null,
      sex: null,
      addresses: [],
    });

  /** What a requester is answered about the first of these people, in a contact with all of them. */
  const read = async (who: Requester, contact: string, ...persons: readonly [string, ...string[]]) => {
    const verdict = { valid: true, grant: aGrant(contact, who, persons) } as const;
    const ask = { subject: `subject_${persons[0]}`, person: persons[0], verdict, selected };
    const [answer] = await agency.dependencies.pipeline.disclose(agency.contextOf(who), [ask]);
    return answer;
  };

  const matchOf = (person: string) => records.matches.findOne({ _id: person }).lean<StoredMatch>().exec();

  return { ...agency, look, read, matchOf };
};

export type LinkedAgency = Awaited<ReturnType<typeof aLinkedAgency>>;
