import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import { aCase, at, dataOf, listAt, nurse, policeOfficer, teamManager, type Case } from '../support/aCase';
import { agencySelection, wideQueries, wideSelection } from './wideSelection';

const ofTheStranger =
  /lamp was thrown|towpath|come back|Ostrander|bus shelter|uncle|INCIDENT-child|POLICE-child/;
const correction = wideSelection('Correction');
const received = `{ corrections { police { received { ${correction} } made { id } } } }`;

/** The police have taken Pia for somebody else: everything that they hold of `POLICE-child` is of a stranger. */
describe('A wrong link', () => {
  let one: Case;
  let untold = '';
  before(async () => {
    one = await aCase();
    untold = (await one.hub.ask(nurse, received)).text;
    const told = JSON.stringify(await one.read(teamManager, `subjects { ${agencySelection('police')} }`));
    assert.match(told, ofTheStranger, 'the manager is told of the stranger');
    const stale = await unlink({ expectedVersion: 0 });
    assert.deepEqual(
      stale.errors.map(({ extensions }) => extensions.code),
      ['CONFLICT'],
    );
    const undone = dataOf(await unlink({}));
    assert.equal(at(undone, 'unlinkPoliceMatch', 'status'), 'OPEN');
  });
  after(() => one.close());

  const unlink = (extra: object) => {
    const mutation = 'mutation($input: UnlinkMatchInput!) { unlinkPoliceMatch(input: $input) { status } }';
    const input = { subject: one.subjects.child, reason: 'Born on the same day.', next: 'OPEN', ...extra };
    return one.hub.ask(policeOfficer, mutation, { input });
  };
  const correctionsOf = async (who: Requester): Promise<readonly unknown[]> =>
    listAt(dataOf(await one.hub.ask(who, received)), 'corrections', 'police', 'received');
  const acknowledge = (who: Requester, id: unknown) => {
    const mutation = `mutation($input: AcknowledgeCorrectionInput!) { acknowledgePoliceCorrection(input: $input) { ${correction} } }`;
    return one.hub.ask(who, mutation, { input: { correction: id } });
  };

  it('once undone, tells nobody anything of the stranger from the next request on (B6)', async () => {
    for (const who of [teamManager, nurse, policeOfficer])
      for (const query of Object.values(wideQueries)) {
        const { data } = await one.hub.ask(who, query, { id: one.id });
        const child = listAt(data, 'contact', 'subjects').find(
          (subject) => at(subject, 'id') === one.subjects.child,
        );
        assert.doesNotMatch(JSON.stringify(child), ofTheStranger, who.role);
      }
  });

  it('is told to whoever was told something by it, and tells them nothing new of the stranger (B6)', async () => {
    const [told, ...others] = await correctionsOf(teamManager);
    assert.deepEqual(others, []);
    assert.deepEqual([at(told, 'contact'), at(told, 'subject')], [one.id, one.subjects.child]);
    assert.ok(listAt(told, 'disclosures', 0, 'items').includes('POL-06'));
    assert.doesNotMatch(JSON.stringify(told), ofTheStranger);
    assert.doesNotMatch(JSON.stringify(told), /same day/, 'nor why it was wrong');
    const [subject] = listAt(
      await one.read(teamManager, 'subjects { police { correctedAt } }'),
      'contact',
      'subjects',
    );
    assert.equal(typeof at(subject, 'police', 'correctedAt'), 'string');
  });

  it('is not told to anybody else: their answers are what they were before it, byte for byte (B6)', async () => {
    assert.equal((await one.hub.ask(nurse, received)).text, untold);
    const read = await one.read(nurse, 'subjects { police { correctedAt } }');
    for (const subject of listAt(read, 'contact', 'subjects'))
      assert.equal(at(subject, 'police', 'correctedAt'), null);
  });

  it('is acknowledged by those who were told, and for them by nobody: to others there is no such thing (B6)', async () => {
    const id = at((await correctionsOf(teamManager))[0], 'id');
    const refused = await acknowledge(nurse, id);
    assert.equal(refused.text, (await acknowledge(nurse, 'correction_of_nobody')).text);
    assert.equal(refused.errors[0]?.extensions.code, 'NOT_FOUND');
    assert.equal(at((await correctionsOf(teamManager))[0], 'acknowledgedAt'), null);
    dataOf(await acknowledge(teamManager, id));
    assert.equal(at((await correctionsOf(teamManager))[0], 'acknowledgedBy'), teamManager.role);
  });

  it('is undone by the agency’s own keepers alone, and every reading of a correction is in its log (B6, C1)', async () => {
    const mutation = 'mutation($input: UnlinkMatchInput!) { unlinkPoliceMatch(input: $input) { status } }';
    const input = { subject: one.subjects.sibling, reason: 'Because I can.', next: 'OPEN' };
    const refused = await one.hub.ask(teamManager, mutation, { input });
    assert.equal(refused.errors[0]?.extensions.code, 'FORBIDDEN');
    const { log } = one.hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    await correctionsOf(nurse);
    const { entries } = await log.entries({}, { first: 50, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => [body.kind, body.requester.sub]),
      [['AUDIT_READ', nurse.sub]],
    );
  });
});
