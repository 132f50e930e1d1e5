import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  at,
  auditor,
  dataOf,
  listAt,
  policeOfficer,
  probationOfficer,
  teamManager,
  type Case,
} from '../support/aCase';
import { onForm, type FormPerson } from '../support/aReferredContact';
import { createHub, type HubAnswer } from '../support/createHub';
import { aContactIn, ask, manager, mother } from './directionCast';

const record = 'INCIDENT:INCIDENT-child';
const account = 'Shouting was heard and a lamp was thrown.';

void describe('A provider that forbids onward sharing, and allows it again', () => {
  let released: Case;
  let restriction: string;
  before(async () => {
    released = await aCase({ released: true });
  });
  after(() => released.close());

  const restrict = (reason: string): Promise<HubAnswer> =>
    released.hub.ask(
      policeOfficer,
      'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id active } }',
      { input: { record, items: ['POL-06'], reason, idempotencyKey: 'restrict-1' } },
    );
  const lift = (who: typeof policeOfficer): Promise<HubAnswer> =>
    released.hub.ask(
      who,
      'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id active } }',
      { input: { record, restriction, reason: 'The witness agreed.', idempotencyKey: 'lift-1' } },
    );
  const readAccount = async (): Promise<unknown> =>
    at(
      await released.about(probationOfficer, 'child', 'police { incidents { account location } }'),
      'police',
      'incidents',
      0,
    );

  void it('binds the next request even after the release, and only that item (R232, R233, DT02)', async () => {
    const location = 'The towpath by Kiln Row';
    assert.deepEqual(await readAccount(), { account, location });
    const first = dataOf(await restrict('The account names a witness.'));
    restriction = String(at(first, 'restrictPoliceItems', 'id'));
    assert.deepEqual(dataOf(await restrict('The account names a witness.')), first, 'sent twice, done once');
    const other = await restrict('Another reason altogether.');
    assert.equal(other.errors[0]?.extensions.code, 'IDEMPOTENCY_KEY_REUSED');
    assert.deepEqual(await readAccount(), { account: null, location });
  });

  void it('is lifted by nobody but the provider; then what was released is read again, and the log has both (R233)', async () => {
    const byManager = await lift(teamManager);
    assert.equal(byManager.errors[0]?.extensions.code, 'FORBIDDEN');
    assert.equal(at(await readAccount(), 'account'), null);
    const lifted = dataOf(await lift(policeOfficer));
    assert.equal(at(lifted, 'liftPoliceRestriction', 'active'), false);
    assert.deepEqual(dataOf(await lift(policeOfficer)), lifted, 'sent twice, done once');
    assert.equal(at(await readAccount(), 'account'), account);
    const query = '{ audit { police { entries(first: 100) { entries { command rules } } } } }';
    const entries = listAt(
      dataOf(await released.hub.ask(auditor, query)),
      'audit',
      'police',
      'entries',
      'entries',
    );
    const commands = entries.map((entry) => at(entry, 'command'));
    for (const command of ['restrict POLICE', 'lift restriction POLICE'])
      assert.equal(commands.filter((one) => one === command).length, 1, command);
  });
});

void describe('Two children of one birth', () => {
  void it('whose needs differ have each a contact, a rating and a level of their own (DT02, DT22)', async () => {
    const hub = await createHub({ at: '2026-11-03T09:00' });
    const twin = (given: string): FormPerson => onForm('CHILD', given, 'Tarn', '2015-02-02', true);
    const levelOf = async (given: string, rag: string, threshold: string): Promise<unknown> => {
      const contact = await aContactIn(hub, 'COVENTRY', [twin(given), mother]);
      await contact.does(manager, 'rateContact', { rag, threshold, reason: `What is known of ${given}.` });
      if (rag === 'RED') {
        const attendees = ['SOCIAL_CARE', 'POLICE', 'HEALTH'].map((agency) => ({ agency }));
        await contact.does(manager, 'conveneStrategy', { attendees });
      }
      await contact.does(manager, 'commissionAssessment', ask);
      const selection = 'subjects { person { names } disclosure { level rule } }';
      return at(await contact.read(manager, selection), 'subjects', 0);
    };
    try {
      assert.deepEqual(await levelOf('Ann', 'RED', 'S47'), {
        person: { names: ['Ann Tarn'] },
        disclosure: { level: 'FULL', rule: 'DT02' },
      });
      assert.deepEqual(await levelOf('Bea', 'GREEN', 'CAF'), {
        person: { names: ['Bea Tarn'] },
        disclosure: { level: 'SUMMARY', rule: 'DT22' },
      });
    } finally {
      await hub.close();
    }
  });
});
