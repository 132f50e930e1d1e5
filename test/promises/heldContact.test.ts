import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dataOf } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { createHub, type Hub } from '../support/createHub';
import { codesOf } from './refusals';
import { lead, manager, nameOf, nurse, outsiders, pageOf, tasksOf } from './newSurfaceCast';

const refused = (role: string, given: string, birthDate?: string) => ({
  ...onForm(role, given, 'Farrow', birthDate),
  consent: { status: 'REFUSED', givenBy: 2 },
});
const people = [refused('UNBORN_CHILD', 'Unborn'), refused('MOTHER', 'Ines', '1996-02-03')];
const nothing = { ids: [], pageInfo: { hasNextPage: false, endCursor: null } };

const commands: readonly (readonly [string, object])[] = [
  ['raiseDispute', { ground: 'Why is it held?' }],
  ['requestReRating', { reason: 'It is worse.' }],
  ['recordWriteBack', { kind: 'CONCERN_FLAG', to: 'A system', items: [] }],
  ['recordTriageView', { concernHeld: true }],
  ['attachForm', { form: 'MARF' }],
  ['recordReferrerFeedback', { satisfaction: 1 }],
];

void describe('A held contact', () => {
  let hub: Hub;
  let held: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-04-02T15:30' });
    held = await refer(hub, lead, { profile: 'WALSALL', people, more: { channel: 'EMARF' } });
    await held.does(manager, 'routeContact', { to: 'HOLD', reason: 'The mother refused.' });
  });
  after(() => hub.close());

  void it('is there for its referrer and social care, so that what follows means something', async () => {
    for (const who of [lead, manager])
      assert.deepEqual(await held.read(who, 'id state'), { id: held.id, state: 'HELD_NO_CONSENT' });
    assert.deepEqual((await pageOf(hub, manager, { state: 'HELD_NO_CONSENT' })).ids, [held.id]);
  });

  void it('is to nobody else, however they ask: neither itself, nor its place in a list (R222)', async () => {
    for (const who of outsiders) {
      assert.equal(await held.read(who, 'id'), null, nameOf(who));
      for (const filter of [null, { state: 'HELD_NO_CONSENT' }, { mine: true }])
        assert.deepEqual(await pageOf(hub, who, filter), nothing, nameOf(who));
      const rest = `{ informationRequests { edges { cursor } pageInfo { hasNextPage endCursor } }
        myReferrals { edges { cursor } pageInfo { hasNextPage endCursor } } }`;
      const empty = { edges: [], pageInfo: nothing.pageInfo };
      const found = JSON.parse(JSON.stringify(dataOf(await hub.ask(who, rest)))) as unknown;
      assert.deepEqual(found, { informationRequests: empty, myReferrals: empty }, nameOf(who));
    }
  });

  void it('is to nobody else through a command either: there is no such contact to them (R222)', async () => {
    for (const who of outsiders)
      for (const [name, input] of commands) {
        const [code] = codesOf(await held.command(who, name, { ...input, expectedVersion: 1 }));
        assert.ok(code === 'NOT_FOUND' || code === 'FORBIDDEN', `${nameOf(who)} ${name} ${String(code)}`);
        const absent = await hub.ask(
          who,
          `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
          { input: { contact: 'no-such-contact', ...input, expectedVersion: 1 } },
        );
        assert.deepEqual(codesOf(absent), [code], `${nameOf(who)} can tell by ${name}`);
      }
  });

  void it('gives tasks to nobody else but the partner who asks the family again for its referrer (R154, R222)', async () => {
    for (const who of outsiders) {
      const tasks = JSON.stringify(await tasksOf(hub, who));
      if (who.role === 'EDUCATION_OFFICER') assert.match(tasks, /HELD_ASK_AGAIN/);
      else assert.equal(tasks, '[]', nameOf(who));
      assert.doesNotMatch(tasks, /Farrow|Ines|worry/);
    }
  });

  void it('closed, it still gives health no midwifery task, though a child is unborn (R222, R60)', async () => {
    await held.does(manager, 'routeContact', { to: 'CLOSE', reason: 'The letters are written.' });
    hub.setTime('2026-04-03T10:00');
    assert.deepEqual(await tasksOf(hub, nurse), []);
    for (const who of outsiders) assert.equal(await held.read(who, 'id'), null, nameOf(who));
  });
});
