import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { at, listAt } from '../../support/aCase';
import type { Hub } from '../../support/createHub';
import { objectType, wholeSelection } from './apiSchema';
import type { CaseModel } from './caseModel';
import { keepers } from './caseSteps';
import { cast } from './cast';
import { frameKey, type Reference } from './oracle/graph';

type Values = Readonly<Record<string, unknown>>;

const apart =
  /^(Subject\.(socialCare|police|health|education|probation|\w+Match|\w+Chronology|disclosure)|Contact\.chronology|ContactChronology\..*)$/;

const contactQuery = `query($id: ID!) { contact(id: $id) { ${wholeSelection(objectType('Contact'), (coordinate) => apart.test(coordinate))} } }`;
const answerQuery = `query($id: ID!) { contact(id: $id) { informationRequests { id agency answer { ${wholeSelection(objectType('AgencyReturn'), () => false)} } } } }`;
const trayQuery = `{ informationRequests { edges { cursor node { ${wholeSelection(objectType('InformationRequest'), () => false)} } } pageInfo { hasNextPage endCursor startCursor hasPreviousPage } } }`;

const dataIn = async (hub: Hub, who: Requester, query: string, variables = {}): Promise<Values> => {
  const { text } = await hub.ask(who, query, variables);
  return (JSON.parse(text) as { data?: Values | null }).data ?? {};
};

const readRaw = async (hub: Hub, { id }: CaseModel) => {
  const contact = at(await dataIn(hub, cast.manager, contactQuery, { id }), 'contact') as Values;
  assert.ok(contact, 'the manager reads the contact whole');
  const answers = new Map<string, Values>();
  for (const agency of agencyNames) {
    const own = at(await dataIn(hub, keepers[agency], answerQuery, { id }), 'contact', 'informationRequests');
    for (const request of Array.isArray(own) ? (own as Values[]) : [])
      if (request.agency === agency && request.answer)
        answers.set(String(request.id), request.answer as Values);
  }
  return { contact, answers };
};

const toCursor = (place: string): string => Buffer.from(place).toString('base64url');

const fromCursor = (cursor: string): string | null => {
  const place = Buffer.from(cursor, 'base64url').toString();
  return place.split('|').length >= 4 && toCursor(place) === cursor ? place : null;
};

/** Reads once, plainly, what the oracle cannot know: what no row governs, and the order of lists. */
export const readReference = async (
  hub: Hub,
  cases: readonly CaseModel[],
  requesters: readonly Requester[],
): Promise<Reference> => {
  const raw = new Map(
    await Promise.all(cases.map(async (one) => [one.id, await readRaw(hub, one)] as const)),
  );
  const frames = new Map<string, Values>();
  const trays = new Map<string, Values>();
  for (const who of requesters) {
    for (const { id } of cases) {
      const frame = (await dataIn(hub, who, contactQuery, { id })).contact;
      if (frame) frames.set(frameKey(who, id), frame as Values);
    }
    trays.set(who.sub, ((await dataIn(hub, who, trayQuery)).informationRequests ?? {}) as Values);
  }
  const listed = await dataIn(hub, cast.manager, '{ contacts(first: 100) { edges { cursor node { id } } } }');
  const order = listAt(listed, 'contacts', 'edges').map((edge) => ({
    id: String(at(edge, 'node', 'id')),
    cursor: String(at(edge, 'cursor')),
  }));
  return { raw, frames, trays, order, cursorOf: toCursor, placeOf: fromCursor };
};
