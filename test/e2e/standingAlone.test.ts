import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { createGrantMinter, openGrantKeys } from '@mash-hub/shared/grant';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { openDevelopmentIssuer, type DevelopmentIssuer, type Requester } from '@mash-hub/shared/identity';
import { openDisclosureLog } from '@mash-hub/shared/log';
import { silentLogger } from '@mash-hub/shared/logger';
import { openStore } from '@mash-hub/shared/store';
import { systemClock } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dataOf, fieldOf, linesOf, nounOf, staff } from '../federation/aFamily';
import { at } from '../support/aCase';
import { storeUrl } from '../support/config';
import { aRequester } from '../support/createHub';
import { someFacts } from '../unit/grant/aGrant';
import { runImport, startProcess, type HubProcess } from './hubProcess';
import { folders, post, type ProcessAnswer } from './processHub';

const family = { name: 'alone', size: 1 };
const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');
const correlation = 'while-the-others-are-down';

/** A kind of record of each agency, and where its content is published. */
const ownRecord: Readonly<Record<Agency, readonly [kind: string, field: string, content: string]>> = {
  SOCIAL_CARE: ['CASE_NOTE', 'caseNotes', 'text'],
  POLICE: ['INCIDENT', 'incidents', 'account'],
  HEALTH: ['EMERGENCY_ATTENDANCE', 'emergencyAttendances', 'reason'],
  EDUCATION: ['CPOMS_ENTRY', 'cpomsEntries', 'entry'],
  PROBATION: ['OFFENCE', 'offences', 'offence'],
};

/** One agency’s process with nothing else of the hub: nobody listens where social care would publish its keys. */
const standAlone = async (agency: Agency, dataDirectory: string, issuer: DevelopmentIssuer) => {
  const folder = folders[agency];
  const url =
    storeUrl && `${storeUrl.replace(/\/$/, '')}/${path.basename(dataDirectory)}-${folder.replace('-', '_')}`;
  const env = { DATA_DIRECTORY: dataDirectory, ...(url !== undefined && { STORE_URL: url }) };
  const file = path.join(dataDirectory, 'extract.ndjson');
  const lines = linesOf(agency, family).map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(file, lines.join(''));
  await runImport(env, agency, file);
  const start = (): Promise<HubProcess> =>
    startProcess(folder, { ...env, PORT: '0', GRANT_KEYS_URL: 'http://127.0.0.1:1/none' });
  let running = await start();
  return {
    ask: async (who: Requester, query: string, variables: object = {}): Promise<ProcessAnswer> =>
      post(running.origin, await issuer.sign(who), query, variables, correlation),
    killAndRestart: async () => {
      await running.end('SIGKILL');
      running = await start();
    },
    end: () => running.end('SIGKILL'),
    /** The log as it is kept, read beside the process, with a state that it must still contain. */
    verifyLog: async (kept: { readonly size: number; readonly rootHash: string }) => {
      const store = await openStore({ agency, url, directory: path.join(dataDirectory, folder) });
      try {
        const { connection } = store;
        const log = await openDisclosureLog({ connection, clock: systemClock, logger: silentLogger() });
        return await log.verify(kept);
      } finally {
        await store.close();
      }
    },
  };
};

for (const agency of agencyNames)
  describe(`${folders[agency]} with every other process down (feature 91)`, () => {
    const own = staff[agency];
    const field = fieldOf(agency);
    const [kind, records, content] = ownRecord[agency];
    const record = `${kind}:R-${agency}-alone-0`;
    let dataDirectory = '';
    let alone: Awaited<ReturnType<typeof standAlone>>;
    let restriction: unknown;

    before(async () => {
      dataDirectory = await mkdtemp(path.join(tmpdir(), 'alone-'));
      const issuer = await openDevelopmentIssuer({
        directory: dataDirectory,
        clock: systemClock,
        production: false,
      });
      alone = await standAlone(agency, dataDirectory, issuer);
    });
    after(async () => {
      await alone.end();
      await rm(dataDirectory, { recursive: true, force: true });
    });

    const readOwn = async (): Promise<unknown> => {
      const query = `query($person: ID!) { read: ${field}Records(person: $person) { level answer ${records} { id ${content} } } }`;
      return at(dataOf(await alone.ask(own, query, { person: `${agency}-alone-0` })), 'read');
    };

    /** Kinds of entries of one requester, oldest first, and the state of the log. */
    const audit = async (requester: Requester) => {
      const query = `query($sub: String!) { audit { ${field} { entries(requester: $sub, first: 200) { entries { kind correlation } } checkpoint { size rootHash } } } }`;
      const trail = at(dataOf(await alone.ask(auditor, query, { sub: requester.sub })), 'audit', field);
      const entries = at(trail, 'entries', 'entries') as { kind: string; correlation: string }[];
      assert.ok(entries.every((entry) => entry.correlation === correlation));
      const kept = at(trail, 'checkpoint') as { size: number; rootHash: string };
      return { kinds: entries.map((entry) => entry.kind), kept };
    };

    it('its own staff read what the import read in', async () => {
      const read = await readOwn();
      assert.deepEqual([at(read, 'level'), at(read, 'answer')], ['OWN', 'DISCLOSED']);
      assert.equal(at(read, records, 0, 'id'), record);
      assert.ok(at(read, records, 0, content), 'with what it says');
    });

    it('they restrict a record, and whoever audits finds both in the log (R232)', async () => {
      const restrict = `mutation($input: RestrictItemsInput!) { restrict${nounOf[agency]}Items(input: $input) { id } }`;
      const input = { record, items: ['*'], reason: 'An enquiry is under way.' };
      restriction = at(dataOf(await alone.ask(own, restrict, { input })), `restrict${nounOf[agency]}Items`);
      assert.deepEqual((await audit(own)).kinds, ['OWN_READ', 'COMMAND']);
    });

    if (agency !== 'SOCIAL_CARE')
      it('a grant that nobody can check discloses nothing, and is an answer, not an exception (R204)', async () => {
        const { signingKey } = await openGrantKeys({ directory: path.join(dataDirectory, 'elsewhere') });
        const minter = createGrantMinter({ signingKey, clock: systemClock, ids: seededIdSource(1) });
        const asking = staff.SOCIAL_CARE;
        const subject = {
          __typename: 'Subject',
          id: 'subject_1',
          personId: 'person_1',
          disclosureGrant: await minter.mint(someFacts({ ...asking })),
          matchingIdentity: null,
        };
        const query = `query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { ${field} { level answer ${records} { id } withheld { reason } } } } }`;
        const answer = at(dataOf(await alone.ask(asking, query, { all: [subject] })), '_entities', 0, field);
        const withheld = [{ reason: 'GRANT_INVALID' }];
        assert.deepEqual(answer, { level: 'NONE', answer: 'WITHHELD', [records]: [], withheld });
        assert.deepEqual((await audit(asking)).kinds, ['REFUSAL']);
      });

    it('killed and started again it has its log, whole, and the restriction', async () => {
      const { kinds, kept } = await audit(own);
      await alone.killAndRestart();
      const query = `query($record: ID!) { restrictions: ${field}Restrictions(record: $record) { id } }`;
      const held = at(dataOf(await alone.ask(own, query, { record })), 'restrictions');
      assert.deepEqual(held, [restriction]);
      assert.equal(at(await readOwn(), records, 0, 'id'), record);
      assert.deepEqual((await audit(own)).kinds.slice(0, kinds.length), kinds);
      const { intact } = await alone.verifyLog(kept);
      assert.equal(intact, true, 'the hash chain holds, and still contains what it was before the kill');
    });
  });
