import type { Agency } from '../../disclosure';
import type { SubgraphDefinition } from '../../subgraph';
import type { HubPort, HubReply } from './hubPort';
import type { Actor } from './scenario';
import { agencyQuery, answerField, contactPlaces, contactQuery, fieldsOf, itemOfAgency } from './selection';
import type { AgencySight, ContactFrame, PersonSight, SeenItem, Sight, WithheldItem } from './sight';

type Answered = Readonly<Record<string, unknown>>;

const one = (value: unknown): Answered | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answered) : null;
const many = (value: unknown): readonly Answered[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(one).filter((each) => each !== null);
const isShown = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

type Fields = ReturnType<typeof fieldsOf>;

const seenIn = (
  answered: Answered,
  fields: Fields,
  person: string | null,
  pick = (items: readonly string[]): readonly string[] => items,
): readonly SeenItem[] =>
  fields.flatMap(({ field, coordinate, items }) => {
    const value = answered[field];
    if (!isShown(value)) return [];
    const record = typeof answered.id === 'string' ? answered.id : null;
    return pick(items).map((item) => ({ person, item, coordinate, record, value }));
  });

const contactOf = ({ data }: HubReply): Answered | null => one(data?.contact);

/** What belongs to the contact itself, as it was answered. */
const ownItems = (contact: Answered, { rows }: SubgraphDefinition, keyOf: (subject: unknown) => string) => [
  ...contactPlaces.flatMap(([type, place]) =>
    (place === '' ? [contact] : many(contact[place])).flatMap((answered) =>
      seenIn(answered, fieldsOf(type, rows), null),
    ),
  ),
  ...many(contact.subjects).flatMap((subject) =>
    (['Person', 'Consent'] as const).flatMap((type) =>
      seenIn(one(subject[type.toLowerCase()]) ?? {}, fieldsOf(type, rows), keyOf(subject.id)),
    ),
  ),
  ...many(contact.informationRequests).flatMap((request) =>
    seenIn(one(request.answer) ?? {}, fieldsOf('AgencyReturn', rows), null, (items) => {
      const item = itemOfAgency(items, request.agency as Agency);
      return item === undefined ? [] : [item];
    }),
  ),
];

const noAnswer = { level: null, rule: null, touchPoints: [], seen: [], withheld: [] } as const;

const agencySight = (
  definition: SubgraphDefinition,
  subject: Answered,
  person: string,
  unavailable: boolean,
): AgencySight => {
  const { agency, kinds, rows } = definition;
  const answered = one(subject[answerField(definition)]);
  if (!answered)
    return { ...noAnswer, agency, person, answer: unavailable ? 'UNAVAILABLE' : 'NO_PERMISSION' };
  return {
    agency,
    person,
    answer: answered.answer as AgencySight['answer'],
    level: String(answered.level),
    rule: String(answered.rule),
    touchPoints: many(answered.touchPoints) as unknown as AgencySight['touchPoints'],
    withheld: many(answered.withheld) as unknown as readonly WithheldItem[],
    seen: kinds.flatMap(({ field, type }) =>
      many(answered[field]).flatMap((record) => seenIn(record, fieldsOf(type, rows), person)),
    ),
  };
};

const isUnavailable = ({ errors }: HubReply): boolean =>
  errors.some(({ extensions }) => extensions.code === 'AGENCY_UNAVAILABLE');

/**
 * Looks at a contact as one person: all that any field of the hub would show them, asked through the public API, one
 * question for the contact and one for each agency. `keyOf` names the person of a subject id.
 */
export const lookAt = async (
  hub: Pick<HubPort, 'ask'>,
  definitions: readonly SubgraphDefinition[],
  actor: Actor,
  contact: string,
  keyOf: (subject: unknown) => string,
): Promise<Sight> => {
  const socialCare = definitions.find(({ agency }) => agency === 'SOCIAL_CARE');
  if (!socialCare) throw new Error('The hub has no social care');
  const found = contactOf(await hub.ask(actor, contactQuery(socialCare.rows), { id: contact }));
  const nothing = { who: actor.called, contact: null, people: [], seen: [], agencies: [] };
  if (!found) return nothing;
  const agencies: AgencySight[] = [];
  for (const definition of definitions) {
    const reply = await hub.ask(actor, agencyQuery(definition), { id: contact });
    for (const subject of many(contactOf(reply)?.subjects))
      agencies.push(agencySight(definition, subject, keyOf(subject.id), isUnavailable(reply)));
  }
  return {
    who: actor.called,
    contact: found as unknown as ContactFrame,
    people: many(found.subjects).map(
      (subject) => ({ person: keyOf(subject.id), ...one(subject.disclosure) }) as unknown as PersonSight,
    ),
    seen: ownItems(found, socialCare, keyOf),
    agencies,
  };
};
