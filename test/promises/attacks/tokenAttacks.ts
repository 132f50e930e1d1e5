import { decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { at, nurse, policeOfficer, teamManager } from '../../support/aCase';
import { privateKeyOf } from '../representations';
import type { Attack } from './attack';
import { tellsTheAccount, type World } from './world';

const query = 'query($id: ID!) { contact(id: $id) { subjects { police { incidents { account } } } } }';

/** Whether the case opens under this token, at the gateway and at every agency behind it. */
const opensTheCase = async ({ hub, caseOf }: World, token: string): Promise<boolean> => {
  const { id } = await caseOf('strategy');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables: { id } });
  return tellsTheAccount(await (await fetch(hub.url, { method: 'POST', headers, body })).text());
};

const claimsOf = ({ fresh, seconds }: World): Record<string, unknown> => ({
  iss: 'mash-hub-development',
  aud: 'mash-hub',
  sub: teamManager.sub,
  agency: teamManager.agency,
  role: teamManager.role,
  iat: seconds(),
  exp: seconds() + 600,
  jti: fresh(),
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const kidOf = async ({ hub }: World): Promise<string> =>
  decodeProtectedHeader(await hub.tokenOf(nurse)).kid ?? '';

/** What the identity provider itself might sign, with these claims other than usual. */
const signedByTheIssuer = async (world: World, claims: object, header: object = {}): Promise<string> =>
  new SignJWT({ ...claimsOf(world), ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: await kidOf(world), ...header })
    .sign(await privateKeyOf(world.hub, 'development-issuer.json'));

const publishedKey = async ({ hub }: World): Promise<Buffer> => {
  const kept = JSON.parse(
    await readFile(path.join(hub.dataDirectory, 'development-issuer.json'), 'utf8'),
  ) as unknown;
  return Buffer.from(String(at(kept, 'keys', 0, 'x')), 'base64url');
};

/** Who tries to be somebody else. */
export const tokenAttacks: readonly Attack[] = [
  {
    name: 'a stranger comes with a token that claims to need no signature (alg none)',
    weakness: 'token-unsigned',
    attempt: (world) =>
      opensTheCase(world, `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claimsOf(world))}.`),
  },
  {
    name: 'a nurse writes the Team Manager into her own token and keeps its signature',
    weakness: 'token-tampered',
    attempt: async (world) => {
      const [header = '', , signature = ''] = (await world.hub.tokenOf(nurse)).split('.');
      return opensTheCase(world, [header, encoded(claimsOf(world)), signature].join('.'));
    },
  },
  {
    name: 'a stranger signs with a key of their own and brings it along in the header',
    weakness: 'token-embedded-key',
    attempt: async (world) => {
      const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
      const header = { alg: 'EdDSA', typ: 'JWT', kid: await kidOf(world), jwk: await exportJWK(publicKey) };
      const token = await new SignJWT(claimsOf(world)).setProtectedHeader(header).sign(privateKey);
      return opensTheCase(world, token);
    },
  },
  {
    name: 'a stranger uses the published key as a shared secret (HS256)',
    weakness: 'token-hs256',
    attempt: async (world) => {
      const header = { alg: 'HS256', typ: 'JWT', kid: await kidOf(world) };
      const token = await new SignJWT(claimsOf(world))
        .setProtectedHeader(header)
        .sign(await publishedKey(world));
      return opensTheCase(world, token);
    },
  },
  {
    name: 'somebody brings a token that the same provider made for another application',
    weakness: 'token-audience',
    attempt: async (world) => opensTheCase(world, await signedByTheIssuer(world, { aud: 'rota-planner' })),
  },
  {
    name: 'somebody brings a token that never expires',
    weakness: 'token-without-expiry',
    attempt: async (world) => opensTheCase(world, await signedByTheIssuer(world, { exp: undefined })),
  },
  {
    name: 'a leaver goes on with a token that was remembered after it has expired',
    weakness: 'token-expired-in-cache',
    attempt: async (world) => {
      const token = await signedByTheIssuer(world, {});
      if (!(await opensTheCase(world, token))) throw new Error('It was never good');
      return world.later(601, () => opensTheCase(world, token));
    },
  },
  {
    name: 'somebody brings a token of an issuer that is not the hub’s',
    weakness: 'token-issuer',
    attempt: async (world) =>
      opensTheCase(world, await signedByTheIssuer(world, { iss: 'https://elsewhere.example' })),
  },
  {
    name: 'somebody brings a statement of another type under the provider’s key (typ confusion)',
    weakness: 'token-type',
    attempt: async (world) =>
      opensTheCase(world, await signedByTheIssuer(world, {}, { typ: 'mash-grant+jwt' })),
  },
  {
    name: 'a police administrator is given a role of social care by mistake',
    weakness: 'token-role-of-agency',
    attempt: async (world) => {
      const token = await signedByTheIssuer(world, { sub: policeOfficer.sub, agency: 'POLICE' });
      return opensTheCase(world, token);
    },
  },
  {
    name: 'a safeguarding lead of no school reads the records of every school',
    weakness: 'token-lead-of-no-school',
    attempt: async (world) => {
      const token = await signedByTheIssuer(world, { sub: world.fresh(), agency: 'EDUCATION', role: 'DSL' });
      const body = JSON.stringify({
        query: '{ educationRecords(person: "EDUCATION-child") { pastoralEntries: __typename answer } }',
      });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const text = await (await fetch(world.hub.url, { method: 'POST', headers, body })).text();
      return text.includes('DISCLOSED');
    },
  },
  {
    name: 'somebody who has read the Team Manager’s token in a log without its signature uses the rest (token cache)',
    weakness: 'token-cache-key',
    attempt: async (world) => {
      const token = await signedByTheIssuer(world, {});
      if (!(await opensTheCase(world, token))) throw new Error('It was never good');
      const [header = '', payload = ''] = token.split('.');
      return opensTheCase(world, [header, payload, Buffer.alloc(64, 7).toString('base64url')].join('.'));
    },
  },
  {
    name: 'a nurse asks social care past the gateway and says in a header that she is the Team Manager',
    weakness: 'identity-from-header',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await world.hub.tokenOf({ ...nurse, sub: world.fresh(), role: 'HEALTH_MASH_ADMIN' })}`,
        'x-requester': JSON.stringify(teamManager),
      };
      const asked = { query: 'query($id: ID!) { contact(id: $id) { narrative } }', variables: { id } };
      const { url } = world.hub.agencies.SOCIAL_CARE;
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(asked) });
      return (await answer.text()).includes('Marks on her back');
    },
  },
  {
    name: 'somebody inside the network asks the police past the gateway without any token',
    weakness: 'agency-without-token',
    attempt: async ({ hub }) => {
      const headers = { 'content-type': 'application/json', 'x-on-behalf-of': JSON.stringify(policeOfficer) };
      const body = JSON.stringify({
        query: '{ policeRecords(person: "POLICE-child") { incidents { account } } }',
      });
      const answer = await fetch(hub.agencies.POLICE.url, { method: 'POST', headers, body });
      return tellsTheAccount(await answer.text());
    },
  },
  {
    name: 'somebody’s agency is a word that every object knows (constructor)',
    weakness: 'agency-of-a-prototype',
    attempt: async (world) => {
      const who = { sub: world.fresh(), agency: 'constructor', role: 'PARTNER_PRACTITIONER' };
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await signedByTheIssuer(world, who)}`,
      };
      const body = JSON.stringify({ query: '{ __typename }' });
      const answer = await fetch(world.hub.url, { method: 'POST', headers, body });
      return answer.status === 200 && (await answer.text()).includes('"data":{');
    },
  },
];
