import { codeOf } from '@mash-hub/shared/errors';
import { confirmMatch, rejectMatch, unlinkMatch } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aLinkedAgency, aPerson, holds, manager, nurse, officer, type LinkedAgency } from './aLinkedAgency';

const isCode = (code: string) => (error: unknown) => codeOf(error) === code;

describe('A link between a person of the hub and an agency’s records is dated, and can be undone (B6)', () => {
  let agency: LinkedAgency;
  before(async () => {
    agency = await aLinkedAgency();
  });
  after(() => agency.close());

  const context = () => agency.contextOf(officer);
  const confirm = (person: string, record: string, extra: object = {}) =>
    confirmMatch(context(), { subject: `subject_${person}`, record, reason: 'Same address.', ...extra });
  const unlink = (person: string, extra: object = {}) =>
    unlinkMatch(context(), {
      subject: `subject_${person}`,
      reason: 'It was her cousin.',
      next: 'OPEN',
      ...extra,
    });
  const linked = async (person: string, record: string): Promise<void> => {
    await agency.look(person, `contact_${person}`);
    await confirm(person, record);
  };

  it('once undone, the next request discloses nothing of the person who was linked', async () => {
    await linked('a', 'PIA');
    assert.equal((await agency.read(manager, 'contact_a', 'a'))?.answer, 'DISCLOSED');
    const undone = await unlink('a');
    assert.deepEqual([undone.status, undone.record, undone.version], ['OPEN', null, 2]);
    const answer = await agency.read(manager, 'contact_a', 'a');
    assert.equal(answer?.answer, 'AWAITING');
    assert.deepEqual(answer.incidents, []);
  });

  it('undone because nothing is held, it answers that nothing is held', async () => {
    await linked('b', 'PIA');
    assert.equal((await unlink('b', { next: 'NO_RECORD' })).status, 'NO_RECORD');
    assert.equal((await agency.read(manager, 'contact_b', 'b'))?.answer, 'NOTHING_HELD');
  });

  it('every step says when, who, in which role, on what basis, why and of which record', async () => {
    await linked('c', 'PIA');
    agency.clock.advance(3_600_000);
    const { history } = await unlink('c');
    agency.clock.advance(-3_600_000);
    const [first, second] = history.map(({ at, ...step }) => ({ ...step, at: at.toISOString() }));
    const who = { by: officer.sub, role: officer.role };
    holds(first, {
      ...who,
      at: '2026-11-03T09:15:00.000Z',
      status: 'LINKED',
      record: 'PIA',
      basis: 'CONFIRMED_BY_PERSON',
      reason: 'Same address.',
    });
    holds(second, {
      ...who,
      at: '2026-11-03T10:15:00.000Z',
      status: 'OPEN',
      record: null,
      basis: 'UNLINKED_BY_PERSON',
      reason: 'It was her cousin.',
    });
  });

  it('the history is for those who keep the records: an administrator of the agency reads none of it', async () => {
    await linked('d', 'PIA');
    const clerk = { ...officer, sub: 'clerk', role: 'ENCOMPASS_ADMIN' } as const;
    assert.deepEqual((await agency.look('d', 'contact_d', clerk)).history, []);
    assert.equal((await agency.look('d', 'contact_d')).history.length, 1);
  });

  it('what is not linked cannot be undone, and the refusal says so', async () => {
    await agency.look('e', 'contact_e');
    await assert.rejects(unlink('e'), isCode('NOT_ALLOWED'));
    assert.equal((await agency.matchOf('e'))?.version, 0);
  });

  it('a change based on a version that is out of date is refused and leaves the link', async () => {
    await linked('f', 'PIA');
    await assert.rejects(unlink('f', { expectedVersion: 0 }), isCode('CONFLICT'));
    assert.equal((await agency.matchOf('f'))?.status, 'LINKED');
    await unlink('f', { expectedVersion: 1 });
    assert.equal((await agency.matchOf('f'))?.status, 'OPEN');
  });

  it('the same command sent again changes nothing; its key with another command is refused', async () => {
    await linked('g', 'PIA');
    const key = { idempotencyKey: 'undo-g' };
    await unlink('g', key);
    assert.equal((await unlink('g', key)).version, 2);
    await assert.rejects(unlink('g', { ...key, next: 'NO_RECORD' }), isCode('IDEMPOTENCY_KEY_REUSED'));
    const rejecting = { subject: 'subject_g', reason: 'Not held.', ...key };
    await assert.rejects(rejectMatch(context(), rejecting), isCode('IDEMPOTENCY_KEY_REUSED'));
    assert.equal((await agency.matchOf('g'))?.history.length, 2);
  });

  it('whoever is linked to a record that somebody else is linked to is told how many', async () => {
    await linked('h', 'ADA');
    assert.equal((await agency.look('h', 'contact_h')).sharedWith, 0);
    await linked('i', 'ADA');
    assert.equal((await agency.look('h', 'contact_h')).sharedWith, 1);
  });

  it('a person walled off since (adoption) is not disclosed under the old link from the next request', async () => {
    await linked('j', 'BEN');
    assert.equal((await agency.read(manager, 'contact_j', 'j'))?.answer, 'DISCLOSED');
    await agency.load([aPerson('BEN', { walled: true })]);
    const { commands } = agency.dependencies.store;
    commands.reset();
    const answer = await agency.read(manager, 'contact_j', 'j', 'a', 'h');
    assert.deepEqual([answer?.answer, answer?.incidents], ['AWAITING', []]);
    assert.equal(commands.counts().get('find people'), 1, 'one query whatever the number of people');
    const view = await agency.look('j', 'contact_j');
    assert.deepEqual([view.status, view.record], ['OPEN', null]);
    assert.ok(view.history.every(({ record }) => record === null));
    assert.ok(!view.candidates.some(({ record }) => record === 'BEN'));
    await assert.rejects(confirm('j', 'BEN'), isCode('NOT_FOUND'));
    await agency.load([aPerson('BEN')]);
  });

  it('for somebody who was told nothing, an undone link and one that never was look the same', async () => {
    await linked('k', 'PIA');
    await agency.read(manager, 'contact_k', 'k');
    await unlink('k');
    await agency.look('l', 'contact_l');
    const undone = await agency.read(nurse, 'contact_k', 'k');
    const never = await agency.read(nurse, 'contact_l', 'l');
    assert.deepEqual(undone, never);
    assert.equal(undone?.correctedAt, null);
  });
});
