import { agencyNames, decisionTable, roleOf, type Agency } from '@mash-hub/shared/disclosure';
import { hubError, type ErrorCode } from '@mash-hub/shared/errors';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { fieldOf } from '../agencyFields';
import type { CaseModel } from '../caseModel';
import { expectedOwnRecords, refusedAnswer, expectedAnswer } from './agency';
import { expectedChronology } from './chronology';
import { expectedContact, type RawContact } from './contact';
import { expectedPart } from './chronology';
import { asTheHub } from './openQuestions';
import { askedAgencies, isVisible } from './standing';
import { sightOf, type World } from './world';

type Values = Readonly<Record<string, unknown>>;

/** What was read once, plainly, before anything is generated: what no row governs, and the opaque cursors. */
export interface Reference {
  /** Each contact whole, as it was written, by its id. */
  readonly raw: ReadonlyMap<string, RawContact>;
  /** The fields that no row governs, as this requester reads them; by the requester’s subject and the contact’s id. */
  readonly frames: ReadonlyMap<string, Values>;
  /** The order of contacts with their cursors. */
  readonly order: readonly { readonly id: string; readonly cursor: string }[];
  /** The requests of a requester’s tray in their order, by the requester’s subject. */
  readonly trays: ReadonlyMap<string, Values>;
  /** Of the place of an entry in a chronology. */
  readonly cursorOf: (place: string) => string;
  /** The place that a cursor stands for; null for a cursor that is none. */
  readonly placeOf: (cursor: string) => string | null;
}

/** The key of what one requester reads of one contact. */
export const frameKey = ({ sub }: Requester, contact: string): string => `${sub} ${contact}`;

const fail = (code: ErrorCode): never => {
  throw hubError(code);
};

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

const pageInfoOf = (edges: readonly { readonly cursor: string }[], hasNextPage: boolean) => ({
  hasNextPage,
  hasPreviousPage: false,
  startCursor: edges[0]?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
});

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
};

const readsNoFigures = ({ role }: Requester): boolean => role !== 'QA_AUDITOR' && role !== 'MMG_MEMBER';

/** The chronology of a contact, paged by the places of its entries. */
const chronologyOf = (world: World, model: CaseModel, who: Requester, reference: Reference) => {
  const whole = once(() => expectedChronology(sightOf(world, model, who)));
  return {
    id: model.id,
    headlineTracker: () => whole().headlineTracker,
    entries: ({ first, after }: Page) => {
      if (first < 1 || first > 200) fail('BAD_USER_INPUT');
      const behind = after ? (reference.placeOf(after) ?? fail('BAD_USER_INPUT')) : '';
      const rest = whole().ordered.filter(([place]) => place > behind);
      const shown = rest.slice(0, first);
      const edges = shown.map(([place, node]) => ({ cursor: reference.cursorOf(place), node }));
      const pageInfo = pageInfoOf(edges, rest.length > edges.length);
      return { edges, pageInfo, sources: whole().sources, notices: whole().notices };
    },
  };
};

const contactFor = (world: World, model: CaseModel, who: Requester, reference: Reference): Values | null => {
  const raw = reference.raw.get(model.id);
  if (!raw || !isVisible(model, who)) return null;
  const frame = reference.frames.get(frameKey(who, model.id)) ?? {};
  const contact = expectedContact(sightOf(world, model, who), raw, frame);
  const subjects = (contact.subjects as readonly Values[]).map((subject) =>
    Object.fromEntries(
      Object.entries(subject).map(([name, value]) => [
        name,
        typeof value === 'function' ? once(value as () => unknown) : value,
      ]),
    ),
  );
  return { ...contact, subjects, chronology: chronologyOf(world, model, who, reference) };
};

const rulesOf = ({ profile }: { readonly profile: ProfileId }) =>
  decisionTable.map((row, index) => ({
    ...row,
    level: row.levelByMode?.[profileOf(profile).daMode] ?? row.level,
    prompt: row.prompt ?? null,
    order: index + 1,
  }));

/** Which contacts somebody may list: social care all, others those of which their agency was asked; referrers none. */
const isListed = (model: CaseModel, who: Requester): boolean => {
  if (roleOf(who.role).own === 'NONE' || !isVisible(model, who)) return false;
  return who.agency === 'SOCIAL_CARE' || askedAgencies(model).includes(who.agency);
};

const recordFields = (world: World, who: Requester) =>
  Object.fromEntries(
    agencyNames.map((agency) => [
      `${fieldOf[agency]}Records`,
      ({ person }: { readonly person: string }) =>
        agency === who.agency && roleOf(who.role).own !== 'NONE'
          ? expectedOwnRecords(world, agency, who, person)
          : fail('FORBIDDEN'),
    ]),
  );

/** The whole graph as one requester is expected to find it: the root value of an execution. */
export const expectedGraph = (world: World, who: Requester, reference: Reference): Values => {
  const contacts = new Map(
    world.cases.map((model) => [model.id, once(() => contactFor(world, model, who, reference))] as const),
  );
  const models = new Map(world.cases.map((model) => [model.id, model]));
  const practitioner = readsNoFigures(who);
  const list = ({
    first,
    after,
    filter,
  }: Page & { readonly filter?: { readonly state?: string | null } | null }) => {
    if (!practitioner) return fail('FORBIDDEN');
    if (first < 1 || first > 100) return fail('BAD_USER_INPUT');
    if (typeof after === 'string' && !/^\d\|[\dT:.-]+Z\|./.test(after)) return fail('BAD_USER_INPUT');
    // A cursor is a place in the order of its letters: whatever has its form leads behind it.
    const behind = reference.order.filter(({ cursor }) => cursor > (after ?? ''));
    const shown = behind.flatMap(({ id, cursor }) => {
      const model = models.get(id);
      const node = model && isListed(model, who) ? contacts.get(id)?.() : null;
      return node && (!filter?.state || node.state === filter.state) ? [{ cursor, node }] : [];
    });
    const edges = shown.slice(0, first);
    return {
      edges,
      pageInfo: pageInfoOf(edges, shown.length > first),
    };
  };
  const tray = () => {
    if (!practitioner) return fail('FORBIDDEN');
    const { edges = [], ...rest } = (reference.trays.get(who.sub) ?? {}) as { edges?: readonly Values[] };
    const asked = edges.flatMap(({ cursor, node }) => {
      const { id, contactId } = node as Values;
      const requests = (contacts.get(String(contactId))?.()?.informationRequests ?? []) as readonly Values[];
      const found = requests.find((one) => one.id === id);
      if (found) return [{ cursor, node: found }];
      return asTheHub.trayOfOthers ? [{ cursor, node }] : [];
    });
    return { ...rest, edges: asked };
  };
  const { sub, agency, role, establishment } = who;
  return {
    me: { id: sub, agency, role, establishment: establishment ?? null },
    contact: ({ id }: { readonly id: string }) =>
      practitioner ? (contacts.get(id)?.() ?? null) : fail('FORBIDDEN'),
    contacts: list,
    informationRequests: tray,
    disclosureRules: rulesOf,
    audit: () => (role === 'QA_AUDITOR' ? auditors : fail('FORBIDDEN')),
    ...recordFields(world, who),
  };
};

const auditors = Object.fromEntries(agencyNames.map((agency) => [fieldOf[agency], { agency }]));

/** What an agency is expected to answer to whoever knocks past the gateway: by grant, and nothing without a good one. */
export const expectedEntities = (
  world: World,
  who: Requester,
  agency: Agency,
  asked: readonly { readonly id: string; readonly good: boolean; readonly complete: boolean }[],
): Values => ({
  _entities: () =>
    asked.map(({ id, good, complete }) => {
      const model = world.cases.find(({ people }) => people.some((one) => one.id === id));
      const sight = model && sightOf(world, model, who);
      const one = sight?.people.find((each) => each.model.id === id);
      const field = fieldOf[agency];
      if (!complete) return { __typename: 'Subject', id, [field]: null, [`${field}Chronology`]: null };
      const refused = refusedAnswer(world.published[agency]);
      const nothing = { ...refused, entries: [] };
      if (!good || !sight || !one)
        return { __typename: 'Subject', id, [field]: refused, [`${field}Chronology`]: nothing };
      return {
        __typename: 'Subject',
        id,
        [field]: expectedAnswer(sight, agency, one),
        [`${field}Chronology`]: expectedPart(sight, agency, one),
      };
    }),
});
