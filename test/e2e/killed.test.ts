import { agencyNames } from '@mash-hub/shared/disclosure';
import { seededRandom } from '@mash-hub/shared/identifiers';
import { openDisclosureLog, type DisclosureLog, type SealedEntry } from '@mash-hub/shared/log';
import { silentLogger } from '@mash-hub/shared/logger';
import { openStore, type Store } from '@mash-hub/shared/store';
import { systemClock } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aFamilyInStrategy, dataOf, linesOf, staff } from '../federation/aFamily';
import { testSeed } from '../support/config';
import { startProcessHub, type ProcessHub } from './processHub';
import { acknowledged, anErrand, restrictedRecord, type Errand, type Received } from './errands';

const family = { name: 'kin', size: 3 };
const rounds = 3;
const requests = 200;

/** Everything that the police's store holds after the restart, read beside the process that serves it. */
const readStore = async (store: Store, log: DisclosureLog) => {
  const entries: SealedEntry[] = [];
  for (let after: number | undefined, more = true; more;) {
    const page = await log.entries({}, { first: 500, ...(after !== undefined && { after }) });
    entries.push(...page.entries);
    after = page.entries.at(-1)?.seq;
    more = page.hasNextPage;
  }
  const record = await store.connection
    .collection<{ _id: string; restrictions: { id: string }[] }>('records')
    .findOne({ _id: restrictedRecord(family) });
  return { entries, restrictions: record?.restrictions.map(({ id }) => id) ?? [] };
};

/** INVARIANT under test: no byte leaves unlogged (design 1.5). */
const assertLogged = (
  { correlation, sub, disclosures, account }: Received,
  entries: readonly SealedEntry[],
) => {
  const own = entries.filter(({ body }) => body.correlation === correlation && body.requester.sub === sub);
  const said = own.flatMap(({ body }) => ('disclosed' in body ? [body] : []));
  assert.equal(
    said.length,
    disclosures,
    `${correlation}: one entry for each subject that was answered about`,
  );
  if (account)
    assert.ok(
      said.some(({ disclosed }) => disclosed.some(({ field }) => field === 'PoliceIncident.account')),
      `${correlation}: the account that went out is in the log`,
    );
};

describe('The police are killed in the middle of two hundred requests', () => {
  const random = seededRandom(testSeed);
  let hub: ProcessHub;
  let contact = '';
  const received: Received[] = [];
  const restrictions: string[] = [];

  before(async () => {
    hub = await startProcessHub({ at: '2026-11-03T09:15', timeoutMs: 5000 });
    await Promise.all(agencyNames.map((agency) => hub.load(agency, linesOf(agency, family))));
    contact = await aFamilyInStrategy(hub, family);
  });
  after(() => hub.close());

  /** Runs the errands side by side, kills the police when so many are done, and starts them again at once. */
  const runAndKill = async (errands: readonly Errand[], killAfter: number) => {
    let done = 0;
    let revived: Promise<unknown> | undefined;
    const kill = async (): Promise<void> => {
      await hub.agencyOf('POLICE').end('SIGKILL');
      await hub.restart('POLICE');
    };
    const answers = await Promise.all(
      errands.map(async (errand) => {
        const answer = await errand.run(hub).catch(() => null);
        done += 1;
        if (done === killAfter) revived = kill();
        return answer && { ...errand, answer };
      }),
    );
    await revived;
    return answers.filter((answer) => answer !== null);
  };

  for (let round = 1; round <= rounds; round++)
    it(`round ${String(round)}: nothing received is unlogged, nothing acknowledged is lost`, async (test) => {
      const killAfter = 10 + Math.floor(random() * 140);
      const errands = Array.from({ length: requests }, (_, number) =>
        anErrand({ random, family, contact, correlation: `killed-${String(round)}-${String(number)}` }),
      );
      const answers = await runAndKill(errands, killAfter);
      const now = answers.flatMap(({ toReceived, answer }) => toReceived(answer) ?? []);
      const placed = answers.flatMap(({ answer }) => acknowledged(answer));
      received.push(...now);
      restrictions.push(...placed);
      test.diagnostic(
        `seed ${String(testSeed)}: killed after ${String(killAfter)} answers; ` +
          `${String(now.length)} disclosures received, ${String(placed.length)} restrictions acknowledged`,
      );
      assert.ok(now.length > 0, 'some were answered');
      assert.ok(now.length + placed.length < requests, 'some were cut off');

      const store = await openStore(hub.storeOptions('POLICE'));
      try {
        const { connection } = store;
        const log = await openDisclosureLog({ connection, clock: systemClock, logger: silentLogger() });
        assert.equal((await log.verify()).intact, true, 'the hash chain holds');
        const held = await readStore(store, log);
        for (const one of received) assertLogged(one, held.entries);
        for (const id of restrictions) assert.ok(held.restrictions.includes(id), `${id} was acknowledged`);
        const commanded = new Set(
          held.entries.flatMap(({ body }) => ('facts' in body ? [body.facts.restriction] : [])),
        );
        for (const id of held.restrictions)
          assert.ok(commanded.has(id), `${id} was logged before it was placed`);
      } finally {
        await store.close();
      }
    });

  it('answers in full again after the last restart', async () => {
    const query = `query($id: ID!) { contact(id: $id) { subjects { police { answer } } } }`;
    const { contact: read } = dataOf(await hub.ask(staff.SOCIAL_CARE, query, { id: contact })) as {
      contact: { subjects: { police: { answer: string } }[] };
    };
    assert.deepEqual(
      read.subjects.map(({ police }) => police.answer),
      ['DISCLOSED', 'DISCLOSED', 'DISCLOSED'],
    );
  });
});
