import type { ContactStore } from '@mash-hub/social-care/records/contactStore';
import { openContactStore } from '@mash-hub/social-care/records/contactStore';
import { openMeasuredStore } from '@mash-hub/social-care/records/measuredStore';
import { openTaskStore, type StoredTask, type TaskStore } from '@mash-hub/social-care/records/taskStore';
import {
  createSweep,
  notifyAtOnce,
  settleTasks,
  sourceOf,
  sourcesOf,
  type Swept,
} from '@mash-hub/social-care/sweep';
import {
  alertsOf,
  commissionAssessment,
  openEmergency,
  rateContact,
  submitReferral,
  submitReturn,
  type Act,
  type CommandContext,
  type Contact,
} from '@mash-hub/social-care/domain';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { silentLogger } from '@mash-hub/shared/logger';
import { profileOf } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { aStore, type TemporaryStore } from '../store/temporaryStore';
import { aReferral, at, theNurse, thePolice, theTeamManager } from '../unit/social-care/builders';

const morning = '2026-06-10 10:00';

describe('The sweep writes every task exactly once', () => {
  let temporary: TemporaryStore;
  let contacts: ContactStore;
  let tasks: TaskStore;
  let commands: CommandContext;

  beforeEach(async () => {
    temporary = await aStore();
    const { connection } = temporary.store;
    [contacts, tasks] = await Promise.all([openContactStore(connection), openTaskStore(connection)]);
    commands = { profile: profileOf('COVENTRY'), ids: seededIdSource(11) };
  });
  afterEach(() => temporary.end());

  const contactKind = (): Swept<Contact> => ({
    name: 'contacts',
    store: contacts,
    alertsOf,
    about: ({ id, reference }) => ({ contact: id, reference }),
  });

  const aSweep = () => createSweep([sourceOf(contactKind())], { tasks, logger: silentLogger() });

  const apply = async (before: Contact, change: (act: Act) => Contact, when: string): Promise<Contact> => {
    const next = change(theTeamManager(when));
    assert.equal(await contacts.replace(next, before, at(when)), true);
    return next;
  };

  /** An AMBER contact of which health was asked at ten: due the next day at ten. */
  const anAsked = async (): Promise<Contact> => {
    const people = aReferral().subjects.map((one) => ({
      ...one,
      consent: { status: 'GIVEN', givenBy: 2, note: null } as const,
    }));
    const made = submitReferral(aReferral({ subjects: people }), thePolice(morning), commands);
    const rated = rateContact(
      made,
      { rag: 'AMBER', reason: 'On the account.', confirm: false },
      theTeamManager(morning),
      commands,
    );
    const asked = commissionAssessment(
      rated,
      { agencies: ['HEALTH'], reason: 'Marks on a child.' },
      theTeamManager(morning),
      commands,
    );
    await contacts.add(asked, null, null, at(morning));
    return asked;
  };

  const all = async (): Promise<readonly StoredTask[]> =>
    temporary.store.connection.collection<StoredTask>('tasks').find({}).sort({ _id: 1 }).toArray();

  const kinds = (found: readonly StoredTask[], state: string): readonly string[] =>
    found
      .filter((task) => task.state === state)
      .map(({ kind, tray }) => `${kind} ${tray}`)
      .sort();

  it('nothing fires before its time, and everything that is due fires at once', async () => {
    await anAsked();
    await aSweep().sweep(at('2026-06-10 10:01'));
    assert.deepEqual(kinds(await all(), 'OPEN'), []);
    await aSweep().sweep(at('2026-06-11 04:00'));
    assert.deepEqual(kinds(await all(), 'OPEN'), [
      'DEADLINE_DUE_SOON SOCIAL_CARE:MASH_TEAM_MANAGER',
      'REQUEST_DUE_SOON HEALTH',
      'REQUEST_DUE_SOON SOCIAL_CARE:MASH_TEAM_MANAGER',
    ]);
  });

  it('four sweeps of two replicas at once write what one writes', async () => {
    for (let made = 0; made < 20; made += 1) await anAsked();
    const replicas = [aSweep(), aSweep()];
    const noon = at('2026-06-11 12:00');
    await Promise.all([...replicas, ...replicas].map((replica) => replica.sweep(noon)));
    const together = await all();
    assert.equal(new Set(together.map(({ _id }) => _id)).size, together.length);
    const each = new Map<string, number>();
    for (const { aggregate } of together) each.set(aggregate, (each.get(aggregate) ?? 0) + 1);
    assert.equal(each.size, 20);
    assert.deepEqual(
      [...new Set(each.values())],
      [3],
      'the decision overdue, and the answer to both who chase it',
    );
  });

  it('a crash after the tasks are written and before the sweep is noted repeats it, and changes nothing', async () => {
    const contact = await anAsked();
    const noon = at('2026-06-11 12:00');
    await settleTasks(contactKind(), contact, tasks, noon);
    const written = await all();
    assert.ok(written.length > 0);
    assert.deepEqual(
      (await contacts.dueForSweep(noon, 10)).map(({ id }) => id),
      [contact.id],
      'still to be swept',
    );
    await aSweep().sweep(noon);
    assert.deepEqual(await all(), written);
    assert.deepEqual(await contacts.dueForSweep(noon, 10), []);
  });

  it('what somebody has done stays done, however often it is swept', async () => {
    const contact = await anAsked();
    await aSweep().sweep(at('2026-06-11 12:00'));
    const overdue = (await all()).find(({ kind }) => kind === 'REQUEST_OVERDUE');
    const { by } = theNurse(morning);
    const done = { at: at('2026-06-11 12:05'), by, note: 'Rang the health visitor.' };
    assert.equal(await tasks.complete(overdue?._id ?? '', done), true);
    assert.equal(await tasks.complete(overdue?._id ?? '', done), false, 'done once');
    await settleTasks(contactKind(), contact, tasks, at('2026-06-11 13:00'));
    const after = (await all()).find(({ _id }) => _id === overdue?._id);
    assert.deepEqual([after?.state, after?.done?.note], ['DONE', 'Rang the health visitor.']);
  });

  const answered = (contact: Contact) => (act: Act) =>
    submitReturn(
      contact,
      { request: contact.requests[0]?.id ?? '', noRecord: true, visibilityAccepted: true },
      { ...act, by: theNurse(morning).by },
      commands,
    );

  it('a task whose alert no longer holds is closed by the next sweep', async () => {
    const contact = await anAsked();
    await aSweep().sweep(at('2026-06-11 12:00'));
    await apply(contact, answered(contact), '2026-06-11 12:30');
    await aSweep().sweep(at('2026-06-11 12:31'));
    const found = await all();
    assert.ok(kinds(found, 'OPEN').every((kind) => kind.startsWith('DEADLINE_OVERDUE')));
    assert.deepEqual(
      kinds(found, 'RESOLVED').filter((kind) => kind.startsWith('REQUEST_OVERDUE')),
      ['REQUEST_OVERDUE HEALTH', 'REQUEST_OVERDUE SOCIAL_CARE:MASH_TEAM_MANAGER'],
    );
  });

  it('a replica that read a contact before it changed leaves the tasks of what it has become', async () => {
    const before = await anAsked();
    await apply(before, answered(before), '2026-06-11 12:30');
    await aSweep().sweep(at('2026-06-11 12:31'));
    const settled = kinds(await all(), 'OPEN');
    // The slow replica works on what it read before the answer came.
    const slow = {
      ...contactKind(),
      store: { ...contacts, dueForSweep: () => Promise.resolve(stale.splice(0)) },
    };
    const stale = [before];
    await sourceOf(slow)({ tasks, logger: silentLogger() }, at('2026-06-11 12:32'));
    assert.deepEqual(kinds(await all(), 'OPEN'), settled);
  });

  it('whom a broken glass could not be told at once, because no task could be written, the sweep tells (BG1)', async () => {
    const before = await anAsked();
    const gone = await aStore();
    const lost = await openTaskStore(gone.store.connection);
    await gone.end();
    const measured = await openMeasuredStore(temporary.store.connection, contacts);
    const subject = before.subjects[0]?.id ?? '';
    const reason = 'The child is at the hospital and nobody knows who may collect her.';
    const opened = await apply(
      before,
      (act) => openEmergency(before, { id: 'emergency_1', subject, reason, recent: [] }, act, commands),
      '2026-06-10 22:00',
    );
    const night = at('2026-06-10 22:00');
    await assert.rejects(settleTasks(contactKind(), opened, lost, night), 'that store is gone');
    await notifyAtOnce({ contacts, measured, tasks: lost }, opened, night, silentLogger());
    assert.deepEqual(await all(), [], 'nobody could be told');
    const sweep = createSweep(sourcesOf({ contacts, measured }), { tasks, logger: silentLogger() });
    await sweep.sweep(at('2026-06-10 22:01'));
    const told = kinds(await all(), 'OPEN').filter((kind) => kind.startsWith('EMERGENCY_OPENED'));
    assert.equal(told.length, 5, 'the manager, and the auditors of four owners');
  });

  it('one aggregate that cannot be swept holds up no other, and is tried again', async () => {
    const [bad, good] = [await anAsked(), await anAsked()];
    const noon = at('2026-06-11 12:00');
    const kind: Swept<Contact> = {
      ...contactKind(),
      alertsOf: (contact) => {
        if (contact.id === bad.id) throw new Error('cannot be derived');
        return alertsOf(contact);
      },
    };
    await createSweep([sourceOf(kind)], { tasks, logger: silentLogger() }).sweep(noon);
    assert.deepEqual([...new Set((await all()).map(({ aggregate }) => aggregate))], [good.id]);
    await aSweep().sweep(at('2026-06-11 12:05'));
    assert.equal(new Set((await all()).map(({ aggregate }) => aggregate)).size, 2);
  });

  it('a timer sweeps by itself and stops when it is told to', async () => {
    await anAsked();
    const ticks: (() => void)[] = [];
    const timer = {
      every: (_milliseconds: number, work: () => void) => {
        ticks.push(work);
        return () => {
          ticks.length = 0;
        };
      },
    };
    const stop = aSweep().start(timer, () => at('2026-06-11 12:00'));
    ticks[0]?.();
    await stop();
    assert.equal(ticks.length, 0);
    assert.ok((await all()).length > 0);
  });
});
