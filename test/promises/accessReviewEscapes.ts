import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { auditor, dataOf } from '../support/aCase';
import { referenceOf } from '../support/aHousehold';
import type { Hub } from '../support/createHub';
import {
  askingAuditor,
  busyAuditor,
  crowd,
  handler,
  honest,
  policeAuditor,
  reviewing,
  staffOf,
  twoRoles,
  type Found,
} from './accessReviewCast';
import { codesOf } from './refusals';

const kindsOf = (found: readonly Found[], who: Requester): readonly string[] =>
  found.filter(({ requester }) => requester === who.sub).map(({ kind }) => kind);

type Queue = (args: string) => Promise<readonly Found[]>;
type Look = (who: Requester, reference: string) => Promise<void>;

const itBelievesNoKey = (hub: () => Hub): void => {
  void it('lets nobody review what is not there, however well its key is made', async () => {
    const { entries } = await hub().agencies.POLICE.dependencies.log.entries(
      { sub: honest.sub },
      { first: 1 },
    );
    const [entry] = entries;
    assert.ok(entry);
    const keyOf = (kind: string, ...numbers: readonly number[]): string => {
      const digest = createHash('sha256').update(
        JSON.stringify([kind, honest.sub, honest.agency, honest.role, ...numbers]),
      );
      return [kind, ...numbers, digest.digest('hex').slice(0, 16)].join('.');
    };
    const when = Date.parse(entry.body.at);
    for (const key of [
      keyOf('SELF', entry.seq, 1, 1, when),
      keyOf('LEAVER', entry.seq, 3, 1, when + 3_600_000),
      keyOf('BURST', entry.seq, 25, 25, when + 60_000, 20, 10),
      keyOf('BURST', entry.seq, 25, 25, when + 60_000),
    ]) {
      const input = { finding: key, outcome: 'JUSTIFIED', reason: 'None.' };
      assert.deepEqual(codesOf(await hub().ask(auditor, reviewing, { input })), ['NOT_FOUND'], key);
    }
  });
};

const itCountsOnePerson = (hub: () => Hub, queue: Queue, look: Look): void => {
  void it('finds a burst in two roles of one requester, and one of looks at how records are handled', async () => {
    hub().setTime('2026-11-04T12:00');
    for (const [index, reference] of crowd.slice(0, 22).entries())
      await look(twoRoles[index % 2 === 0 ? 0 : 1], reference);
    const handling = 'query($person: ID!) { policeRecordHandling(person: $person) { id } }';
    for (const reference of crowd.slice(0, 22))
      dataOf(await hub().ask(handler, handling, { person: reference }));
    const found = await queue('(kinds: [BURST], from: "2026-11-04T11:00:00Z")');
    assert.deepEqual(
      found.map(({ requester, people, entryCount }) => [requester, people, entryCount]),
      [
        [twoRoles[0].sub, 22, 22],
        [handler.sub, 22, 22],
      ],
    );
    const input = { finding: found[0]?.key, outcome: 'REFERRED', reason: 'Why in two roles?' };
    dataOf(await hub().ask(auditor, reviewing, { input }));
  });
};

const itTakesIdsAlone = (hub: () => Hub): void => {
  void it('takes into the log what can be an id, and no words of whoever asks for its entries', async () => {
    const { log } = hub().agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    for (const wrong of [
      'contact: "Hanna Dunmore"',
      'requester: "Hanna Dunmore"',
      'after: "Hanna"',
      'after: "-1"',
    ])
      assert.deepEqual(
        codesOf(await hub().ask(auditor, `{ audit { police { entries(${wrong}) { endCursor } } } }`)),
        ['BAD_USER_INPUT'],
        wrong,
      );
    assert.equal((await log.checkpoint()).size, size);
  });
};

/** Ways round the queue, each tried on the hub of its promise: a key made by hand, two roles, words for an id. */
export const itSeesThrough = (hub: () => Hub, queue: Queue, look: Look): void => {
  itBelievesNoKey(hub);
  itCountsOnePerson(hub, queue, look);
  itTakesIdsAlone(hub);
};

/** What auditors do among themselves, on the hub of the promise. */
export const itWatchesAuditors = (hub: () => Hub, queue: Queue): void => {
  void it('finds an auditor who reads the accounts of many, and that auditor does not review it', async () => {
    for (let index = 0; index < 22; index += 1)
      dataOf(
        await hub().ask(
          busyAuditor,
          `{ audit { police { accountOfDisclosures(person: "person_${String(index)}") { pageInfo { endCursor } } } } }`,
        ),
      );
    const [found] = await queue('(kinds: [AUDIT_BURST])');
    assert.deepEqual([found?.requester, found?.people], [busyAuditor.sub, 22]);
    const input = { finding: found?.key, outcome: 'JUSTIFIED', reason: 'My own work.' };
    assert.deepEqual(codesOf(await hub().ask(busyAuditor, reviewing, { input })), ['NOT_ALLOWED']);
    dataOf(await hub().ask(auditor, reviewing, { input }));
  });

  void it('finds an auditor who has decisions about many explained, and one who reads their own account', async () => {
    for (let index = 0; index < 22; index += 1)
      dataOf(
        await hub().ask(
          askingAuditor,
          `{ explainDisclosure(subject: "subject_${String(index)}", item: "POL-06", requester: "${honest.sub}") { police { entry } } }`,
        ),
      );
    const bursts = await queue('(kinds: [AUDIT_BURST])');
    assert.deepEqual(kindsOf(bursts, askingAuditor), ['AUDIT_BURST']);
    await hub().load('POLICE', [staffOf(policeAuditor, referenceOf('POLICE', 'child'))]);
    const matches = hub().agencies.POLICE.dependencies.records.matches;
    const linked = await matches.find({ status: 'LINKED', record: referenceOf('POLICE', 'child') }).lean();
    const account =
      'query($person: ID!) { audit { police { accountOfDisclosures(person: $person) { pageInfo { endCursor } } } } }';
    dataOf(await hub().ask(policeAuditor, account, { person: linked[0]?._id }));
    assert.deepEqual(kindsOf(await queue('(kinds: [SELF])'), policeAuditor), ['SELF']);
  });
};
