import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { at, fieldOf } from '../../support/aCase';
import type { Hub } from '../../support/createHub';
import type { CaseModel } from './caseModel';
import type { Operation } from './generator';
import type { Random } from './random';

type Representation = Readonly<Record<string, unknown>>;

/** A question that is put to an agency past the gateway, and which of the subjects come with a good grant of the asker’s. */
export interface Knock extends Operation {
  readonly agency: Agency;
  readonly asked: readonly { readonly id: string; readonly good: boolean; readonly complete: boolean }[];
}

const partners = agencyNames.filter((agency) => agency !== 'SOCIAL_CARE');

/** What social care mints for somebody, as a gateway would be given it. */
export const representationsOf = async (
  hub: Hub,
  who: Requester,
  { id }: CaseModel,
): Promise<readonly Representation[]> => {
  const query = 'query($id: ID!) { contact(id: $id) { subjects { id personId disclosureGrant } } }';
  const { data } = await hub.askAgency('SOCIAL_CARE', who, query, { id });
  const subjects = at(data, 'contact', 'subjects');
  return Array.isArray(subjects) ? (subjects as Representation[]) : [];
};

const forgeries: readonly ((own: Representation, other: Representation) => Representation)[] = [
  (own) => ({ ...own, disclosureGrant: null }),
  (own) => ({ ...own, disclosureGrant: 'rubbish' }),
  (own) => ({ ...own, personId: 'person_0' }),
  (own, other) => ({ ...own, personId: other.personId }),
  (own, other) => ({ ...other, disclosureGrant: own.disclosureGrant, id: own.id }),
  (own) => ({ ...own, disclosureGrant: `${String(own.disclosureGrant).slice(0, -4)}AAAA` }),
  (own) => ({
    ...own,
    disclosureGrant: String(own.disclosureGrant).replace(/^[^.]+/, 'eyJhbGciOiJub25lIn0'),
  }),
];

const selectionOf = (agency: Agency, random: Random): string => {
  const field = fieldOf[agency];
  const common = [
    'level',
    'rule',
    'answer',
    'correctedAt',
    'touchPoints { kind on }',
    'withheld { item field count reason rule ask }',
  ];
  const some = common.filter(() => random.chance(0.4)).join(' ') || 'answer';
  const entries = random.chance(0.3)
    ? ` ${field}Chronology { answer entries { record on facts { field says } } }`
    : '';
  return `${random.chance(0.2) ? 'd: ' : ''}${field} { ${some} }${entries}`;
};

/** A question past the gateway: with the asker’s own grant, somebody else’s, or a forged one. */
export const aKnock = (
  random: Random,
  own: readonly Representation[],
  others: readonly Representation[],
): Knock | null => {
  const agency = random.pick(partners);
  if (own.length === 0 && others.length === 0) return null;
  const asked = Array.from({ length: 1 + random.int(2) }, () => {
    if (own.length > 0 && random.chance(0.5)) {
      const one = random.pick(own);
      return { one, good: true };
    }
    if (others.length > 0 && random.chance(0.5)) return { one: random.pick(others), good: false };
    const base = random.pick(own.length > 0 ? own : others);
    const two = others.find((each) => each.id !== base.id) ?? { id: 'x', personId: 'y' };
    return { one: random.pick(forgeries)(base, two), good: false };
  });
  const text = `query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { id ${selectionOf(agency, random)} } } }`;
  const all = asked.map(({ one }) => ({ __typename: 'Subject', ...one }));
  const known = asked.map(({ one, good }) => {
    const complete = typeof one.personId === 'string' && typeof one.disclosureGrant === 'string';
    return { id: String(one.id), good: good && complete, complete };
  });
  return { text, variables: { all }, agency, asked: known };
};
