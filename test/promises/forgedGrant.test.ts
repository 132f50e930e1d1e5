import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import { aCase, at, dataOf, listAt, nurse, policeOfficer, teamManager, type Case } from '../support/aCase';
import {
  askEntities,
  placeOf,
  privateKeyOf,
  representationsFor,
  type Representation,
} from './representations';

const selection =
  'level rule answer touchPoints { on } incidents { id account } convictions { id } withheld { field count reason rule }';
const siblingsAccount = 'Found walking alone after dark.';

const changed = (token: string, change: (claims: JWTPayload) => JWTPayload): string => {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  return [header, Buffer.from(JSON.stringify(change(claims))).toString('base64url'), signature].join('.');
};

const raised = (claims: JWTPayload): JWTPayload => ({ ...claims, restrictionYields: true });

const signedAnew = (token: string, key: CryptoKey, more: object = {}, typ?: string): Promise<string> => {
  const { alg = 'EdDSA', kid = '', typ: own = '' } = decodeProtectedHeader(token);
  return new SignJWT({ ...decodeJwt(token), ...more })
    .setProtectedHeader({ alg, kid, typ: typ ?? own })
    .sign(key);
};

const grantOf = ({ disclosureGrant }: Representation): string => disclosureGrant ?? assert.fail('no grant');

describe('A grant that was not made for this request', () => {
  let one: Case;
  let all: readonly Representation[];
  before(async () => {
    one = await aCase();
    all = await representationsFor(one, teamManager);
  });
  after(() => one.close());

  /** Presents the child as given beside the sibling under a good grant, to the police. */
  const present = async (child: Partial<Representation>) => {
    all = await representationsFor(one, teamManager);
    const { log } = one.hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    const asked = [{ ...placeOf(all, 0), ...child }, placeOf(all, 1)];
    const answer = await askEntities(one.hub, 'POLICE', teamManager, asked, selection);
    const { entries } = await log.entries({}, { first: 50, after: size - 1 });
    return { answer, entities: listAt(dataOf(answer), '_entities'), entries };
  };

  const isRefused = ({ answer, entities, entries }: Awaited<ReturnType<typeof present>>): void => {
    const refused = at(entities[0], 'police');
    const withheld = [{ field: 'PoliceDisclosure', count: null, reason: 'GRANT_INVALID', rule: 'GRANT' }];
    const nothing = { touchPoints: [], incidents: [], convictions: [], withheld };
    assert.deepEqual(refused, { level: 'NONE', rule: 'GRANT', answer: 'WITHHELD', ...nothing });
    assert.doesNotMatch(answer.text, /lamp was thrown|INCIDENT-child/);
    assert.match(JSON.stringify(entities[1]), new RegExp(siblingsAccount), 'the sibling’s answer is whole');
    assert.equal(entries.length, 2, 'one entry a subject');
    assert.deepEqual(
      [at(entries[0], 'body', 'kind'), at(entries[0], 'body', 'reasons')],
      ['REFUSAL', ['GRANT_INVALID']],
    );
    assert.deepEqual(at(entries[0], 'body', 'disclosed'), []);
    assert.equal(at(entries[1], 'body', 'kind'), 'DISCLOSURE');
  };

  it('discloses nothing, though the same request with the right one does', async () => {
    const { answer } = await present({});
    assert.match(answer.text, /lamp was thrown/);
  });

  it('is refused when another key signed it', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    isRefused(await present({ disclosureGrant: await signedAnew(grantOf(placeOf(all, 0)), privateKey) }));
  });

  it('is refused when its claims were changed', async () => {
    isRefused(await present({ disclosureGrant: changed(grantOf(placeOf(all, 0)), raised) }));
  });

  it('is refused when it claims to need no signature', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'mash-grant+jwt' })).toString('base64url');
    const [, payload] = grantOf(placeOf(all, 0)).split('.');
    isRefused(await present({ disclosureGrant: `${header}.${String(payload)}.` }));
  });

  it('is refused for another person than it names (personId swapped)', async () => {
    isRefused(await present({ personId: placeOf(all, 1).personId }));
  });

  it('is refused for another subject than it names (id swapped)', async () => {
    isRefused(await present({ id: placeOf(all, 2).id }));
  });

  it('is refused when another requester was given it', async () => {
    const theirs = await representationsFor(one, policeOfficer);
    isRefused(await present({ disclosureGrant: placeOf(theirs, 0).disclosureGrant }));
    const nurses = await representationsFor(one, nurse);
    isRefused(await present({ disclosureGrant: placeOf(nurses, 0).disclosureGrant }));
  });

  it('is refused when a colleague of the same role was given it', async () => {
    const colleague = await representationsFor(one, { ...teamManager, sub: 'another-team-manager' });
    isRefused(await present({ disclosureGrant: placeOf(colleague, 0).disclosureGrant }));
  });

  it('is refused when it belongs to another contact', async () => {
    const other = await aCase({ hub: one.hub });
    const theirs = placeOf(await representationsFor(other, teamManager), 0);
    isRefused(await present({ disclosureGrant: theirs.disclosureGrant }));
  });

  it('is refused when it is another kind of statement under the same key', async () => {
    const grantKey = await privateKeyOf(one.hub, 'social-care/grant-keys.json');
    const asIdentity = await signedAnew(grantOf(placeOf(all, 0)), grantKey, {}, 'mash-identity+jwt');
    isRefused(await present({ disclosureGrant: asIdentity }));
    isRefused(await present({ disclosureGrant: await one.hub.tokenOf(teamManager) }));
  });

  it('is refused when it is no token at all', async () => {
    for (const text of ['x', 'a.b.c', '{}', 'null', 'x'.repeat(300_000)])
      isRefused(await present({ disclosureGrant: text }));
  });

  it('is refused 30 seconds after it was made, whatever was remembered of it', async () => {
    const old = placeOf(await representationsFor(one, teamManager), 0);
    assert.match((await present({ disclosureGrant: old.disclosureGrant })).answer.text, /lamp was thrown/);
    one.hub.clock.set(new Date(one.hub.clock.now().getTime() + 30_000));
    isRefused(await present({ disclosureGrant: old.disclosureGrant }));
  });
});

describe('An agency that is asked past the gateway', () => {
  let one: Case;
  before(async () => {
    one = await aCase({ monitorCommands: true });
  });
  after(() => one.close());

  const empty = [
    { disclosureGrant: null },
    { personId: null },
    { disclosureGrant: '' },
    { personId: null, disclosureGrant: null },
  ];

  it('answers nothing about a subject without a grant or a person, and asks its store nothing', async () => {
    const child = placeOf(await representationsFor(one, teamManager), 0);
    for (const agency of ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const) {
      const { store } = one.hub.agencies[agency].dependencies;
      for (const lacking of [...empty, { disclosureGrant: undefined, personId: undefined }]) {
        store.commands.reset();
        const answer = await askEntities(
          one.hub,
          agency,
          teamManager,
          [{ ...child, ...lacking }],
          'level answer',
        );
        const [entity] = listAt(dataOf(answer), '_entities');
        assert.equal(at(entity, agency.toLowerCase()), null);
        assert.equal(store.commands.total(), 0, `${agency} asked its store`);
      }
    }
  });

  it('is not brought to an answer by values that are no text', async () => {
    const child = placeOf(await representationsFor(one, teamManager), 0);
    for (const odd of [{ $gt: '' }, ['x'], 7, true]) {
      const asked = [
        { ...child, disclosureGrant: odd },
        { ...child, personId: odd },
      ];
      const answer = await askEntities(one.hub, 'POLICE', teamManager, asked, selection);
      assert.doesNotMatch(answer.text, /lamp was thrown|INCIDENT-child/);
      for (const { extensions } of answer.errors) assert.notEqual(extensions.code, 'INTERNAL');
    }
  });

  it('shows the match to nobody under an identity made for somebody else, or changed', async () => {
    const own = placeOf(await representationsFor(one, policeOfficer), 0);
    const colleague = placeOf(await representationsFor(one, { ...policeOfficer, sub: 'another-officer' }), 0);
    const nurses = placeOf(await representationsFor(one, nurse), 0);
    const match = async (representation: Representation): Promise<unknown> => {
      const query =
        'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { policeMatch { status } } } }';
      const answer = await one.hub.askAgency('POLICE', policeOfficer, query, { all: [representation] });
      return at(dataOf(answer), '_entities', 0, 'policeMatch', 'status');
    };
    assert.equal(await match(own), 'LINKED');
    const bad = [colleague.matchingIdentity, nurses.matchingIdentity, own.disclosureGrant, 'x'];
    for (const matchingIdentity of bad) assert.equal(await match({ ...own, matchingIdentity }), undefined);
    assert.equal(await match({ ...own, id: one.subjects.sibling }), undefined);
  });
});
