import { itemOf, type Agency } from '../../disclosure';
import type { DisclosureRow, SubgraphDefinition } from '../../subgraph';

/** A published field and the items that it carries. */
export interface FieldOfItem {
  readonly field: string;
  readonly coordinate: string;
  readonly items: readonly string[];
}

/** Where the types of a contact’s own items stand below it. */
const placesInContact = {
  Contact: '',
  RatingRecord: 'ratings',
  OverrideRecord: 'overrides',
  StrategyDiscussion: 'strategy',
  ContactDecision: 'decision',
} as const;

export type PlaceInContact = keyof typeof placesInContact;

/** The fields of one published type that carry items, each once. */
export const fieldsOf = (type: string, rows: readonly DisclosureRow[]): readonly FieldOfItem[] => {
  const fields = new Map<string, string[]>();
  for (const { item, discloses } of rows)
    for (const coordinate of discloses)
      if (coordinate.startsWith(`${type}.`))
        fields.set(coordinate, [...(fields.get(coordinate) ?? []), item]);
  return [...fields].map(([coordinate, items]) => ({
    field: coordinate.slice(type.length + 1),
    coordinate,
    items,
  }));
};

/** Fields with fields of their own: which checks an agency made. A look passes over them. */
const compound: ReadonlySet<string> = new Set([
  'AgencyReturn.healthChecks',
  'AgencyReturn.educationChecks',
  'AgencyReturn.nameChecks',
  'AgencyReturn.policeChecks',
]);

const namesOf = (type: string, rows: readonly DisclosureRow[]): string =>
  fieldsOf(type, rows)
    .filter(({ coordinate }) => !compound.has(coordinate))
    .map(({ field }) => field)
    .join(' ');

/** Field of `Subject` under which an agency answers: `police` of `PoliceDisclosure`. */
export const answerField = ({ disclosureType }: SubgraphDefinition): string =>
  disclosureType.charAt(0).toLowerCase() + disclosureType.slice(1).replace(/Disclosure$/, '');

/** Everything that an agency could disclose about the people of a contact. */
export const agencyQuery = (definition: SubgraphDefinition): string => {
  const records = definition.kinds
    .map(({ field, type }) => `${field}{id ${namesOf(type, definition.rows)}}`)
    .join(' ');
  const answer = `level rule answer touchPoints{kind on} withheld{item field count reason rule} ${records}`;
  return `query($id:ID!){contact(id:$id){subjects{id ${answerField(definition)}{${answer}}}}}`;
};

const frame = 'reference state deadlines{id name due state}';

/** The contact itself: its frame, its own items, and the base decision about each person. */
export const contactQuery = (rows: readonly DisclosureRow[]): string => {
  const places = Object.entries(placesInContact)
    .map(([type, place]) => (place === '' ? namesOf(type, rows) : `${place}{${namesOf(type, rows)}}`))
    .join(' ');
  const person = `person{${namesOf('Person', rows)}} consent{${namesOf('Consent', rows)}}`;
  const answers = `informationRequests{id agency answer{${namesOf('AgencyReturn', rows)}}}`;
  const subjects = `subjects{id ${person} disclosure{level rule reasons}}`;
  return `query($id:ID!){contact(id:$id){${frame} ${places} ${subjects} ${answers}}}`;
};

/** The types of a contact’s own items, with the field of the contact under which each stands. */
export const contactPlaces = Object.entries(placesInContact) as readonly (readonly [
  PlaceInContact,
  string,
])[];

/** The item of a field that an agency’s analysis carries: its own, of the four that share the field. */
export const itemOfAgency = (items: readonly string[], agency: Agency): string | undefined =>
  items.find((item) => itemOf(item).owner === agency);
