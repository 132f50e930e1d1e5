import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOf } from '@mash-hub/shared/errors';
import type { AuditReadEntry, CommandEntry, LogFilter } from '@mash-hub/shared/log';
import { anAgency, anEntry, chainBehind, numbered } from './aLog';

const isLogUnavailable = (error: unknown): boolean => codeOf(error) === 'LOG_UNAVAILABLE';

const everything = { first: 10_000 };

describe('the disclosure log', () => {
  it('chains each entry to the one before it, from nothing', async (context) => {
    const log = await (await anAgency(context)).openLog();
    const sealed = [...(await log.append(numbered(3))), ...(await log.append([anEntry('3')]))];
    assert.deepEqual(
      sealed.map(({ seq, previousHash }) => [seq, previousHash]),
      ['0'.repeat(64), ...sealed.map(({ hash }) => hash)].slice(0, 4).map((hash, seq) => [seq, hash]),
    );
    assert.deepEqual((await log.entries({}, everything)).entries, sealed);
    const { size, headHash, rootHash, at } = await log.checkpoint();
    assert.deepEqual([size, headHash, at], [4, sealed[3]?.hash, '2026-03-02T09:00:00.000Z']);
    assert.deepEqual(await log.verify(), { intact: true, size, rootHash });
  });

  it('is found again as it was when the store is opened anew', async (context) => {
    const agency = await anAgency(context);
    const before = await agency.openLog();
    await before.append(numbered(5));
    const kept = await before.checkpoint();
    await agency.closeStore();
    await agency.reopenStore();
    const after = await agency.openLog();
    assert.deepEqual(await after.checkpoint(), kept);
    const [next] = await after.append([anEntry('5')]);
    assert.deepEqual([next?.seq, next?.previousHash], [5, kept.headHash]);
    assert.equal((await after.verify(kept)).intact, true);
  });

  it('keeps order and chain under 500 appends at once', async (context) => {
    const log = await (await anAgency(context)).openLog();
    const sealed = await Promise.all(numbered(500).map((entry) => log.append([entry])));
    assert.deepEqual(
      sealed.flat().map(({ seq, body }) => [seq, body.correlation]),
      numbered(500).map(({ correlation }, seq) => [seq, correlation]),
    );
    const verified = await log.verify();
    assert.deepEqual([verified.intact, verified.intact && verified.size], [true, 500]);
  });

  it('does not fork when two replicas append to one store at once', async (context) => {
    const agency = await anAgency(context);
    const replicas = await Promise.all([agency.openLog(), agency.openLog()]);
    const appends = replicas.flatMap((log, replica) =>
      Array.from({ length: 20 }, async (_, index) => {
        // Let the two alternate instead of putting all of one replica into one batch.
        for (let turn = 0; turn < index; turn += 1) await log.checkpoint();
        return log.append([
          anEntry(`${String(replica)}/${String(index)}/a`),
          anEntry(`${String(replica)}/${String(index)}/b`),
        ]);
      }),
    );
    const sealed = (await Promise.all(appends)).flat();
    const [one, other] = replicas;
    const { entries } = await one.entries({}, everything);
    assert.equal(entries.length, 80);
    assert.deepEqual(
      sealed.toSorted((a, b) => a.seq - b.seq),
      entries,
      'each caller was told the place where its entry stands',
    );
    assert.equal((await one.verify()).intact, true);
    assert.equal((await one.checkpoint()).rootHash, (await other.checkpoint()).rootHash);
  });
});

describe('an append of several entries', () => {
  it('goes on behind another replica whose entry came between them', async (context) => {
    const agency = await anAgency(context);
    const log = await agency.openLog();
    const [, between] = chainBehind('0'.repeat(64), 0, [anEntry('a'), anEntry('between')]);
    assert.ok(between);
    await agency.stored().insertOne(between);
    const sealed = await log.append([anEntry('a'), anEntry('b'), anEntry('c')]);
    assert.deepEqual(
      sealed.map(({ seq, body }) => [seq, body.correlation]),
      [
        [0, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    );
    const verified = await log.verify();
    assert.deepEqual([verified.intact, verified.intact && verified.size], [true, 4]);
  });
});

describe('an append that the log cannot keep', () => {
  it('is refused when the store is closed, and nothing of it is there afterwards', async (context) => {
    const agency = await anAgency(context);
    const log = await agency.openLog();
    await log.append(numbered(2));
    await agency.closeStore();
    const refused = await Promise.allSettled(numbered(20).map((entry) => log.append([entry, entry])));
    assert.ok(refused.every((outcome) => outcome.status === 'rejected' && isLogUnavailable(outcome.reason)));
    await agency.reopenStore();
    const reopened = await agency.openLog();
    assert.equal((await reopened.checkpoint()).size, 2);
    assert.equal((await reopened.verify()).intact, true);
  });

  it('is refused with all that waited with it if the store cannot take it, and the next goes on unharmed', async (context) => {
    const log = await (await anAgency(context)).openLog();
    await log.append(numbered(2));
    const tooLarge = anEntry('large', { overrides: ['x'.repeat(17 * 1024 * 1024)] });
    const appends = [tooLarge, anEntry('small')].map((entry) => log.append([entry]));
    const outcomes = await Promise.allSettled(appends);
    assert.ok(outcomes.some((outcome) => outcome.status === 'rejected' && isLogUnavailable(outcome.reason)));
    const { size } = await log.checkpoint();
    const [next] = await log.append([anEntry('next')]);
    assert.equal(next?.seq, size);
    assert.equal((await log.verify()).intact, true);
  });

  it('is refused alone if it is not JSON', async (context) => {
    const log = await (await anAgency(context)).openLog();
    const notJson = anEntry('nan', { disclosed: [{ item: 'POL-06', field: 'x', count: NaN, records: [] }] });
    const [refused, kept] = await Promise.allSettled([log.append([notJson]), log.append([anEntry('kept')])]);
    assert.ok(refused.status === 'rejected' && isLogUnavailable(refused.reason));
    assert.equal(kept.status, 'fulfilled');
    assert.equal((await log.checkpoint()).size, 1);
  });

  it('is not needed for nothing: no entries are appended at once', async (context) => {
    const log = await (await anAgency(context)).openLog();
    assert.deepEqual(await log.append([]), []);
    assert.equal((await log.checkpoint()).size, 0);
  });
});

describe('an auditor reads the log', () => {
  const context = { at: '2026-03-03T10:00:00.000Z', correlation: 'c' };
  const requester = { sub: 'manager-1', agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' } as const;
  const command: CommandEntry = {
    ...context,
    requester,
    kind: 'COMMAND',
    command: 'recordConsent',
    target: 'contact_2',
    contact: 'contact_2',
    expectedVersion: 3,
    facts: { status: 'GIVEN', persons: ['person_2'], attempts: null },
    rules: ['R228'],
  };
  const read: AuditReadEntry = {
    ...context,
    at: '2026-03-04T10:00:00.000Z',
    requester,
    kind: 'AUDIT_READ',
    query: { first: 25 },
  };

  const filters: readonly (readonly [string, LogFilter, readonly number[]])[] = [
    ['of one contact, its commands included', { contact: 'contact_2' }, [2]],
    ['about one person', { person: 'person_9' }, [1]],
    ['of one requester', { sub: 'manager-1' }, [2, 3]],
    ['of one kind', { kind: 'AUDIT_READ' }, [3]],
    ['from one moment up to, not including, another', { from: context.at, to: read.at }, [2]],
    ['of one requester and one kind', { sub: 'manager-1', kind: 'COMMAND' }, [2]],
    ['that nobody made', { contact: 'contact_3' }, []],
  ];
  for (const [which, filter, expected] of filters) {
    it(which, async (test) => {
      const log = await (await anAgency(test)).openLog();
      await log.append([anEntry('0'), anEntry('1', { person: 'person_9' }), command, read]);
      const { entries, hasNextPage } = await log.entries(filter, everything);
      assert.deepEqual([entries.map(({ seq }) => seq), hasNextPage], [expected, false]);
    });
  }

  it('page by page, and finds each entry as it was written', async (test) => {
    const log = await (await anAgency(test)).openLog();
    await log.append([...numbered(4), command]);
    const first = await log.entries({}, { first: 3 });
    assert.deepEqual([first.entries.map(({ seq }) => seq), first.hasNextPage], [[0, 1, 2], true]);
    const second = await log.entries({}, { first: 3, after: 2 });
    assert.deepEqual([second.entries.map(({ seq }) => seq), second.hasNextPage], [[3, 4], false]);
    assert.deepEqual(second.entries[1]?.body, command);
  });
});
