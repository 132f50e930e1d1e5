import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, nurse } from '../support/aCase';
import { aHeldContact, colleague, reason, type HeldContact } from '../support/anEmergency';

describe('Break-glass on a child whom the agencies have yet to find in their records (BG1, B6)', () => {
  let held: HeldContact;
  before(async () => {
    held = await aHeldContact();
  });
  after(() => held.close());

  it('an agency that has yet to find the child is asked who she is while she is open, and answers once it has', async () => {
    const subject = await held.referredAnew('child');
    const contact = subject.split('.', 1)[0];
    const ask = async (who: Requester, selection: string) =>
      at(
        dataOf(
          await held.hub.ask(who, `query($id: ID!) { contact(id: $id) { ${selection} } }`, { id: contact }),
        ),
        'contact',
      );
    const lookUp =
      'subjects { person { names } disclosure { level rule } health { answer } healthMatch { status candidates { record } } }';
    assert.equal(await ask(nurse, lookUp), null, 'there is no such contact to her');
    const input = { subject, reason };
    const opening =
      'mutation($input: OpenEmergencyInput!) { openEmergency(input: $input) { subjects { health { answer } } } }';
    const opened = dataOf(await held.hub.ask(colleague, opening, { input }));
    assert.equal(at(opened, 'openEmergency', 'subjects', 0, 'health', 'answer'), 'AWAITING');

    const [child, ...others] = listAt({ seen: await ask(nurse, lookUp) }, 'seen', 'subjects');
    assert.deepEqual(
      [at(child, 'person'), at(child, 'disclosure', 'level'), at(child, 'health')],
      [null, 'NONE', null],
      'nothing of the case',
    );
    assert.ok(listAt(child, 'healthMatch', 'candidates').some((one) => at(one, 'record') === 'HEALTH-child'));
    for (const other of others) assert.equal(at(other, 'healthMatch'), null, 'nobody else is looked for');
    const refused = await held.hub.ask(nurse, opening, {
      input: { ...input, subject: subject.replace(/\d+$/, '2') },
    });
    assert.equal(refused.errors[0]?.extensions.code, 'NOT_FOUND', 'she opens nobody herself');

    const confirm = 'mutation($input: ConfirmMatchInput!) { confirmHealthMatch(input: $input) { status } }';
    const found = { subject, record: 'HEALTH-child', reason: 'Name, birth date and address agree.' };
    dataOf(await held.hub.ask(nurse, confirm, { input: found }));
    const [now] = listAt(
      { seen: await ask(colleague, 'subjects { health { answer rule } }') },
      'seen',
      'subjects',
    );
    assert.deepEqual(at(now, 'health'), { answer: 'DISCLOSED', rule: 'BG1' });
    held.hub.setTime('2026-06-10T03:00');
    assert.equal(await ask(nurse, lookUp), null, 'after the hour there is no such contact again');
  });
});
