import type { AgencyRequest, AgencyResponse } from './agencyConnection';
import { emptyEntityOf } from './gap';
import { representationsOf } from './representations';

/**
 * No permission, no question (R222, design section 4): asking an agency about a child already discloses something. A
 * representation with neither `disclosureGrant` nor, for the agency’s own staff, `matchingIdentity` is not sent; if none
 * remains, nobody is asked. The answers return to the places of the representations that were sent, an empty entity
 * stands at the others, and error paths follow.
 * INVARIANT: `ask` never receives a representation for which social care has minted nothing.
 */
export async function askOnlyWithGrant(
  request: AgencyRequest,
  ask: (request: AgencyRequest) => Promise<AgencyResponse>,
): Promise<AgencyResponse> {
  const all = representationsOf(request);
  if (all === undefined) return ask(request);

  const places = all.flatMap((representation, place) => (isWithoutGrant(representation) ? [] : [place]));
  if (places.length === all.length) return ask(request);
  const empty = emptyEntityOf(request);
  if (places.length === 0) return { data: { _entities: all.map(() => empty) } };

  const representations = places.map((place) => all[place]);
  const response = await ask({ ...request, variables: { ...request.variables, representations } });
  return returnedToTheirPlaces(
    response,
    places,
    all.map(() => empty),
  );
}

function isWithoutGrant(representation: unknown): boolean {
  if (typeof representation !== 'object' || representation === null) return false;
  // An entity that needs no grant has no such key. One that needs it and has none stays unasked.
  if (!('disclosureGrant' in representation)) return false;
  const isToBeFound =
    'matchingIdentity' in representation && typeof representation.matchingIdentity === 'string';
  return typeof representation.disclosureGrant !== 'string' && !isToBeFound;
}

function returnedToTheirPlaces(
  response: AgencyResponse,
  places: readonly number[],
  unasked: readonly object[],
): AgencyResponse {
  const answered: unknown = response.data?._entities;
  const entities: unknown[] = [...unasked];
  for (const [index, entity] of Array.isArray(answered) ? answered.entries() : []) {
    entities[places[index] ?? unasked.length] = entity;
  }
  return {
    ...response,
    ...(response.data && { data: { ...response.data, _entities: entities } }),
    ...(response.errors && {
      errors: response.errors.map((error) => ({ ...error, path: movedPath(error.path ?? [], places) })),
    }),
  };
}

function movedPath(path: readonly (string | number)[], places: readonly number[]) {
  const [field, index, ...rest] = path;
  if (field !== '_entities' || typeof index !== 'number') return path;
  return [field, places[index] ?? index, ...rest];
}
