import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { aRequester, type HubAnswer } from '../support/createHub';

/** Who confirms in each agency, and sits in the strategy discussion. */
export const staff: Readonly<Record<Agency, Requester>> = {
  SOCIAL_CARE: aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
  POLICE: aRequester('POLICE', 'POLICE_MASH_OFFICER'),
  HEALTH: aRequester('HEALTH', 'NAMED_NURSE'),
  EDUCATION: aRequester('EDUCATION', 'EDUCATION_OFFICER'),
  PROBATION: aRequester('PROBATION', 'PROBATION_OM_MASH'),
};

/** The agency's name in the names of fields and mutations. */
export const nounOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'SocialCare',
  POLICE: 'Police',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  PROBATION: 'Probation',
};

export const fieldOf = (agency: Agency): string =>
  nounOf[agency].charAt(0).toLowerCase() + nounOf[agency].slice(1);

const record: Readonly<Record<Agency, object>> = {
  SOCIAL_CARE: { kind: 'CASE_NOTE', content: { text: 'Seen at home, quiet.' } },
  POLICE: { kind: 'INCIDENT', content: { location: 'The towpath', account: 'Shouting was heard.' } },
  HEALTH: { kind: 'EMERGENCY_ATTENDANCE', content: { site: 'Walk-in centre', reason: 'A fall' } },
  EDUCATION: { kind: 'CPOMS_ENTRY', establishment: 'ZZ-PRIMARY', content: { entry: 'Tired again.' } },
  PROBATION: { kind: 'OFFENCE', content: { offence: 'Theft', sentence: 'Fine' } },
};

const surname = 'Averdale';
const birthDateOf = (place: number): string => `20${String(10 + (place % 10))}-03-${String(10 + place)}`;

/** A family of so many children, each unlike the others; `name` tells families apart. */
export interface Family {
  readonly name: string;
  readonly size: number;
}

const placesOf = ({ size }: Family): number[] => Array.from({ length: size }, (_, place) => place);

const referenceOf = (agency: Agency, { name }: Family, place: number): string =>
  `${agency}-${name}-${String(place)}`;

const identityOf = ({ name }: Family, place: number) => ({
  names: [{ given: `${name}${String.fromCharCode(97 + place)}`, family: surname }],
  birthDate: birthDateOf(place),
  sex: 'F',
  addresses: ['9 Ropewalk, ZZ99 5FF'],
});

/** What an agency's own system knows of a family: each child, and one record about each. */
export const linesOf = (agency: Agency, family: Family): readonly object[] =>
  placesOf(family).flatMap((place) => {
    const reference = referenceOf(agency, family, place);
    return [
      { kind: 'PERSON', reference, ...identityOf(family, place) },
      { ...record[agency], reference: `R-${reference}`, subjects: [reference], date: '2026-05-01T10:00:00Z' },
    ];
  });

/** Whatever answers GraphQL for the hub: all of it in one process, or in six. */
export interface Asked {
  ask(requester: Requester, query: string, variables?: object): Promise<Omit<HubAnswer, 'status'>>;
}

/** The data of an answer without errors; fails the test, showing the errors, where there are some. */
export const dataOf = ({ data, errors, text }: Omit<HubAnswer, 'status'>): unknown => {
  assert.deepEqual(errors, [], text);
  return data;
};

interface Made {
  readonly id: string;
  readonly subjects: readonly { readonly id: string }[];
}

const refer = async (hub: Asked, family: Family): Promise<Made> => {
  const input = {
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative: 'Marks, and a story that changes.',
    familyInformed: true,
    perceivedThreshold: 'S47',
    referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', contact: '01632 960111' },
    subjects: placesOf(family).map((place) => ({
      role: 'CHILD',
      ...identityOf(family, place),
      consent: { status: 'GIVEN', givenBy: place + 1 },
    })),
  };
  const answer = await hub.ask(
    aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-PRIMARY' }),
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }',
    { input },
  );
  return (dataOf(answer) as { submitReferral: Made }).submitReferral;
};

const gather = async (hub: Asked, contact: string): Promise<void> => {
  const agencies = agencyNames.map((agency) => ({ agency }));
  const steps = {
    rateContact: { rag: 'RED', threshold: 'S47', reason: 'Marks, and a changing story.' },
    conveneStrategy: { attendees: agencies },
    commissionAssessment: { agencies: agencyNames.slice(1), reason: 'Marks on a child.' },
  };
  for (const [name, input] of Object.entries(steps)) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
    dataOf(await hub.ask(staff.SOCIAL_CARE, mutation, { input: { contact, ...input } }));
  }
};

const link = async (hub: Asked, { id, subjects }: Made, family: Family): Promise<void> => {
  for (const agency of agencyNames) {
    const opening = `query($id: ID!) { contact(id: $id) { subjects { ${fieldOf(agency)}Match { status } } } }`;
    dataOf(await hub.ask(staff[agency], opening, { id }));
    const name = `confirm${nounOf[agency]}Match`;
    const mutation = `mutation($input: ConfirmMatchInput!) { ${name}(input: $input) { status } }`;
    for (const [place, subject] of subjects.entries()) {
      const reference = referenceOf(agency, family, place);
      const input = { subject: subject.id, record: reference, reason: 'Same name and date of birth.' };
      dataOf(await hub.ask(staff[agency], mutation, { input }));
    }
  }
};

/** The same, but nobody has yet said who the children are in their records. Answers the contact's id. */
export const anUnmatchedFamily = async (hub: Asked, family: Family): Promise<string> => {
  const made = await refer(hub, family);
  await gather(hub, made.id);
  return made.id;
};

/**
 * A family in a strategy discussion with consent: all five agencies sit in it and have said who each child is in
 * their records. The family's lines must have been loaded. Answers the contact's id.
 */
export const aFamilyInStrategy = async (hub: Asked, family: Family): Promise<string> => {
  const made = await refer(hub, family);
  await gather(hub, made.id);
  await link(hub, made, family);
  return made.id;
};
