import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { importJWK, type CryptoKey } from 'jose';
import { at, dataOf, fieldOf, listAt, type Case } from '../support/aCase';
import type { Hub, HubAnswer } from '../support/createHub';

/** A subject as the gateway presents it to a partner. */
export interface Representation {
  readonly __typename: 'Subject';
  readonly id: string;
  readonly personId: string | null;
  readonly disclosureGrant: string | null;
  readonly matchingIdentity: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What social care mints for a requester, asked of it directly, as a gateway would ask. */
export const representationsFor = async (one: Case, who: Requester): Promise<readonly Representation[]> => {
  const query =
    'query($id: ID!) { contact(id: $id) { subjects { id personId disclosureGrant matchingIdentity } } }';
  const answer = await one.hub.askAgency('SOCIAL_CARE', who, query, { id: one.id });
  return listAt(dataOf(answer), 'contact', 'subjects').map((subject) => ({
    __typename: 'Subject',
    id: String(at(subject, 'id')),
    personId: textOrNull(at(subject, 'personId')),
    disclosureGrant: textOrNull(at(subject, 'disclosureGrant')),
    matchingIdentity: textOrNull(at(subject, 'matchingIdentity')),
  }));
};

/** The representation of the child, the sibling or the mother. Throws where there is none. */
export const placeOf = (all: readonly Representation[], place: 0 | 1 | 2): Representation => {
  const found = all[place];
  if (!found) throw new Error('No such subject');
  return found;
};

/** Asks an agency directly, past the gateway, about subjects presented as the test likes. */
export const askEntities = (
  hub: Hub,
  agency: Agency,
  who: Requester,
  representations: readonly object[],
  selection: string,
): Promise<HubAnswer> => {
  const field = fieldOf[agency];
  const query = `query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { id ${field} { ${selection} } } } }`;
  return hub.askAgency(agency, who, query, { all: representations });
};

/** A private key of the hub under test, from its data directory: what a thief of the key would hold. */
export const privateKeyOf = async (hub: Hub, file: string): Promise<CryptoKey> => {
  const kept = JSON.parse(await readFile(path.join(hub.dataDirectory, file), 'utf8')) as { keys: object[] };
  const key = await importJWK({ ...kept.keys.at(-1) }, 'EdDSA');
  if (key instanceof Uint8Array) throw new TypeError('Expected a private key');
  return key;
};
