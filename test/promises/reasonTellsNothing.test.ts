import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { lead, manager } from './newSurfaceCast';

const administrator = aRequester('SOCIAL_CARE', 'BSO');
const told = 'subjects { disclosure { level rule reasons because ask agencies { agency } } }';

void describe('Why nothing is disclosed', () => {
  let hub: Hub;
  /** With the family’s agreement, rated amber; and without it, red, on a ground. */
  let agreed: ReferredContact;
  let grave: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    const child = (given: string, consents: boolean) => [
      onForm('CHILD', given, 'Merrin', '2015-03-02', consents),
      onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', consents),
    ];
    agreed = await refer(hub, lead, { profile: 'COVENTRY', people: child('Ada', true) });
    grave = await refer(hub, lead, { profile: 'COVENTRY', people: child('Una', false) });
    await agreed.does(manager, 'rateContact', { rag: 'AMBER', reason: 'A worry.' });
    await grave.does(manager, 'rateContact', { rag: 'RED', reason: 'A grave worry.' });
    await grave.does(manager, 'recordOverride', {
      subjects: grave.subjects,
      ground: 'DELAY_SIGNIFICANT_HARM',
      reason: 'Asking would delay enquiries.',
    });
  });
  after(() => hub.close());

  void it('tells the circle by which row of the table, so that what follows means something', async () => {
    const rowsOf = async (contact: ReferredContact) =>
      at(await contact.read(manager, told), 'subjects', 0, 'disclosure', 'rule');
    assert.notEqual(await rowsOf(agreed), await rowsOf(grave));
  });

  void it('tells whoever referred neither rating, nor consent, nor that a ground is on file', async () => {
    const [one, other] = [await agreed.read(lead, told), await grave.read(lead, told)];
    assert.deepEqual(one, other);
    assert.doesNotMatch(JSON.stringify(one), /DT\d|ground|consent|agreed/i);
  });

  void it('is explained to them in the same words, whatever the case (R92)', async () => {
    const explained = async (contact: ReferredContact): Promise<unknown> => {
      await contact.read(lead, told);
      const query = `query($subject: ID!) { explainDisclosure(subject: $subject, item: "SOC-13") { socialCare {
        level base { id because } explanations { rule { id } reason modifiers { id } wouldDisclose { changes } sentence } } } }`;
      return dataOf(await hub.ask(lead, query, { subject: contact.subjects[0] }));
    };
    const [one, other] = [await explained(agreed), await explained(grave)];
    assert.match(JSON.stringify(one), /F3/);
    assert.deepEqual(one, other);
  });

  void it('tells an administrator who reads no case that it is their role, and nothing of the case', async () => {
    const [one, other] = [await agreed.read(administrator, told), await grave.read(administrator, told)];
    assert.deepEqual(one, other);
    assert.equal(at(one, 'subjects', 0, 'disclosure', 'rule'), 'M10');
  });
});
