import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dataOf, policeOfficer } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';

const line = { kind: 'STAFF', reference: 'sub-1', person: 'N-1', household: ['N-2', 'N-2'], leftOn: null };

describe('The staff register of an agency', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const kept = () => hub.agencies.POLICE.dependencies.records.staff.find({}).lean().exec();

  it('comes in through the import, is the same when it comes again, and is changed by another line', async () => {
    const [first, again] = [await hub.load('POLICE', [line]), await hub.load('POLICE', [line])];
    assert.deepEqual([first.added, again.unchanged], [1, 1]);
    assert.equal((await hub.load('POLICE', [{ ...line, leftOn: '2026-10-30' }])).changed, 1);
    const [member, ...others] = await kept();
    assert.deepEqual(
      [member?._id, member?.household, member?.leftOn, others],
      ['sub-1', ['N-2'], '2026-10-30', []],
    );
    assert.equal((await hub.agencies.POLICE.dependencies.records.people.find({}).lean().exec()).length, 0);
  });

  it('takes nothing that it does not need: a name, an address, a date that is none', async () => {
    for (const wrong of [
      { name: 'Ada' },
      { addresses: ['1 Elm Rise'] },
      { leftOn: 'yesterday' },
      { reference: '' },
    ])
      assert.equal(
        (await hub.load('POLICE', [{ ...line, ...wrong }])).refusedCount,
        1,
        Object.keys(wrong)[0],
      );
  });

  it('is added to by nobody by hand', async () => {
    const mutation = 'mutation($input: AddRecordInput!) { addPoliceRecord(input: $input) { record } }';
    const { errors } = await hub.ask(policeOfficer, mutation, { input: { line } });
    assert.deepEqual(
      errors.map(({ extensions }) => extensions.code),
      ['BAD_USER_INPUT'],
    );
    dataOf(await hub.ask(policeOfficer, '{ me { id } }'));
  });
});
