import type { Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { decodeJwt, decodeProtectedHeader, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { teamManager, type Case } from '../../support/aCase';
import { onForm, refer } from '../../support/aReferredContact';
import { askEntities, placeOf, representationsFor, type Representation } from '../representations';
import type { World } from './world';

/** The child as the gateway presents it for a requester, with everything that social care minted. */
export const childFor = async (one: Case, who: Requester): Promise<Representation> =>
  placeOf(await representationsFor(one, who), 0);

/** What an agency answers about a subject presented to it past the gateway, as text. */
export const presentedTo = async (
  { hub }: World,
  agency: Agency,
  who: Requester,
  subject: object,
  selection: string,
): Promise<string> => (await askEntities(hub, agency, who, [subject], selection)).text;

/** A grant, or another statement, as it is written. Throws where there is none. */
export const written = (token: string | null): string => {
  if (token === null) throw new Error('There is no such statement');
  return token;
};

/** The claims of a grant with everything in it opened as far as a forger would, under an id that was not there before. */
export const raised = (token: string, jti: string): JWTPayload => {
  const claims = decodeJwt<{ subjects: object[] }>(token);
  const subjects = claims.subjects.map((subject) => ({ ...subject, level: 'FULL', reasons: [] }));
  return { ...claims, jti, circle: true, recipient: true, stage: 'STRATEGY', subjects };
};

/** Claims in JSON as a part of a token. */
export const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims signed by a key under the header of another token, changed as said. */
export const signedAs = (
  token: string,
  claims: JWTPayload,
  key: CryptoKey | Uint8Array,
  header: object = {},
): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', ...decodeProtectedHeader(token), ...header })
    .sign(key);

/**
 * A contact at section 47 of which health was not asked, though it knows the child from before: the Team Manager’s
 * representation of the child.
 */
export const notAskedOfHealth = async (one: Case): Promise<Representation> => {
  const { hub } = one;
  const people = [
    onForm('CHILD', 'Pia', 'Dunmore', '2018-05-04', true),
    onForm('MOTHER', 'Hanna', 'Dunmore', '1990-01-02', true),
  ];
  const contact = await refer(hub, teamManager, { profile: 'COVENTRY', people, agency: 'SOCIAL_CARE' });
  const rating = { rag: 'RED', threshold: 'S47', reason: 'Marks, and a changing story.' };
  await contact.does(teamManager, 'rateContact', rating);
  const asked = { agencies: ['POLICE'], reason: 'Marks on a child.' };
  await contact.does(teamManager, 'commissionAssessment', asked);
  const child = placeOf(await representationsFor({ ...one, id: contact.id }, teamManager), 0);
  await hub.agencies.HEALTH.dependencies.records.matches.create({
    _id: written(child.personId),
    status: 'LINKED',
    record: 'HEALTH-child',
    version: 1,
    history: [],
    subjects: [child.id],
  });
  return child;
};
