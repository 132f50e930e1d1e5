import { exportJWK, generateKeyPair } from 'jose';
import { probationOfficer } from '../../support/aCase';
import { startImpostor } from '../../federation/gatewayAgencies';
import { privateKeyOf } from '../representations';
import type { Attack } from './attack';
import { childFor, encoded, presentedTo, raised, signedAs, written } from './presenting';
import { tellsTheAccount, type World } from './world';

const incidents = 'incidents { account }';

/** Whether the police tell a probation officer, who may hear the headline alone, what happened under this grant. */
const opensIncidents = async (
  world: World,
  forge: (own: string) => string | Promise<string>,
): Promise<boolean> => {
  const child = await childFor(await world.caseOf('strategy'), probationOfficer);
  const disclosureGrant = await forge(written(child.disclosureGrant));
  return tellsTheAccount(
    await presentedTo(world, 'POLICE', probationOfficer, { ...child, disclosureGrant }, incidents),
  );
};

const grantKeyOf = ({ hub }: World) => privateKeyOf(hub, 'social-care/grant-keys.json');

const publishedKeyOf = async ({ hub }: World): Promise<Buffer> => {
  const keys = (await (
    await fetch(`${new URL(hub.agencies.SOCIAL_CARE.url).origin}/.well-known/jwks.json`)
  ).json()) as { keys: { x: string }[] };
  return Buffer.from(keys.keys[0]?.x ?? '', 'base64url');
};

/** Who changes what a grant says, or makes one. */
export const forgedGrantAttacks: readonly Attack[] = [
  {
    name: 'a probation officer presents a grant that claims to need no signature (alg none)',
    weakness: 'grant-unsigned',
    attempt: (world) =>
      opensIncidents(
        world,
        (own) => `${encoded({ alg: 'none', typ: 'mash-grant+jwt' })}.${encoded(raised(own, world.fresh()))}.`,
      ),
  },
  {
    name: 'a probation officer raises their own grant and keeps its signature',
    weakness: 'grant-tampered',
    attempt: (world) =>
      opensIncidents(world, (own) => {
        const [header = '', , signature = ''] = own.split('.');
        return [header, encoded(raised(own, world.fresh())), signature].join('.');
      }),
  },
  {
    name: 'a probation officer signs a grant with a key that comes in its header',
    weakness: 'grant-embedded-key',
    attempt: (world) =>
      opensIncidents(world, async (own) => {
        const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
        return signedAs(own, raised(own, world.fresh()), privateKey, { jwk: await exportJWK(publicKey) });
      }),
  },
  {
    name: 'a probation officer signs a grant with a key that lies at an address of their own (jku, kid confusion)',
    weakness: 'grant-key-address',
    attempt: async (world) => {
      const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
      const jwk = await exportJWK(publicKey);
      const keys = await startImpostor((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ keys: [jwk] }));
      });
      return opensIncidents(world, (own) =>
        signedAs(own, raised(own, world.fresh()), privateKey, { jku: keys.url, kid: undefined }),
      ).finally(() => keys.close());
    },
  },
  {
    name: 'a probation officer signs a grant with social care’s published key as a shared secret (HS256)',
    weakness: 'grant-hs256',
    attempt: async (world) => {
      const secret = await publishedKeyOf(world);
      return opensIncidents(world, (own) =>
        signedAs(own, raised(own, world.fresh()), secret, { alg: 'HS256' }),
      );
    },
  },
  {
    name: 'a statement for matching, signed by social care, is presented as a grant (typ confusion)',
    weakness: 'grant-type',
    attempt: async (world) => {
      const key = await grantKeyOf(world);
      return opensIncidents(world, (own) =>
        signedAs(own, raised(own, world.fresh()), key, { typ: 'mash-identity+jwt' }),
      );
    },
  },
  {
    name: 'a grant that social care made for somebody other than the agencies is presented to one',
    weakness: 'grant-audience',
    attempt: async (world) => {
      const key = await grantKeyOf(world);
      return opensIncidents(world, (own) =>
        signedAs(own, { ...raised(own, world.fresh()), aud: 'mash-statistics' }, key),
      );
    },
  },
  {
    name: 'a probation officer presents to social care a child with everything permitted, and has it signed (_entities)',
    weakness: 'entity-as-presented',
    attempt: async (world) => {
      const child = await childFor(await world.caseOf('strategy'), probationOfficer);
      const facts = raised(written(child.disclosureGrant), world.fresh());
      const query =
        'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { disclosureGrant } } }';
      const all = [{ __typename: 'Subject', id: child.id, reading: { facts } }];
      return (await world.hub.askAgency('SOCIAL_CARE', probationOfficer, query, { all })).text.includes(
        'eyJ',
      );
    },
  },
];
