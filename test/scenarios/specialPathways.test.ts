import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { aContactIn, manager, practiceManager, housing, youngPerson, mother, ask } from './directionCast';

const route = (pathway: string) => ({ to: 'SPECIAL_ROUTE', pathway, reason: 'It belongs there.' });

void describe('Special pathways', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  void it('one that the authority does not have is refused, and the refusal names its own (D2)', async () => {
    const contact = await aContactIn(hub, 'DURHAM');
    const words = await contact.isRefused(manager, 'routeContact', route('NRPF'), 'NOT_ALLOWED', {
      guard: 'PATHWAY_IN_PROFILE',
    });
    assert.match(words, /CSE/);
    const unnamed = { to: 'SPECIAL_ROUTE', reason: 'Somewhere.' };
    await contact.isRefused(manager, 'routeContact', unnamed, 'NOT_ALLOWED', { guard: 'PATHWAY_NAMED' });
  });

  void it('private fostering: three steps in turn, by their roles, each by somebody else (R46, feature 27)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    await contact.does(manager, 'routeContact', route('PRIVATE_FOSTERING'));
    const worker = aRequester('SOCIAL_CARE', 'ALLOCATED_SOCIAL_WORKER');
    const lead = aRequester('SOCIAL_CARE', 'WEST_OPERATIONAL_LEAD');
    const sign = (step: string) => ({ step, note: 'Seen and in order.' });
    const finish = { reason: 'Approved.' };
    await contact.isRefused(manager, 'completePathway', finish, 'NOT_ALLOWED', { guard: 'PATHWAY_SIGNED' });
    const tooSoon = sign('Quality assurance');
    await contact.isRefused(manager, 'signPathwayStep', tooSoon, 'NOT_ALLOWED', { guard: 'STEP_IN_TURN' });
    await contact.isRefused(manager, 'signPathwayStep', sign('Assessment'), 'FORBIDDEN', { rule: 'R46' });
    await contact.does(worker, 'signPathwayStep', sign('Assessment'));
    const samePerson = { ...manager, sub: worker.sub };
    await contact.isRefused(samePerson, 'signPathwayStep', tooSoon, 'NOT_ALLOWED', {
      guard: 'DIFFERENT_PEOPLE',
    });
    await contact.does(manager, 'signPathwayStep', tooSoon);
    const signed = await contact.does(
      lead,
      'signPathwayStep',
      sign('Approval'),
      'pathway { steps { step signedBy } }',
    );
    assert.deepEqual(
      listAt(signed, 'pathway', 'steps').map((step) => at(step, 'signedBy')),
      [worker.sub, manager.sub, lead.sub],
    );
    assert.equal(at(await contact.does(manager, 'completePathway', finish), 'state'), 'NFA');
  });

  void it('a homeless 17-year-old: housing is asked to join, and knows of no other contact (R50, feature 30)', async () => {
    const contact = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN', [youngPerson, mother]);
    assert.equal(await contact.read(housing, 'id'), null);
    await contact.does(practiceManager, 'routeContact', route('HOMELESS_16_17'));
    const seen = await contact.read(housing, 'state pathway { pathway team } narrative');
    assert.equal(at(seen, 'pathway', 'pathway'), 'HOMELESS_16_17');
    assert.equal(at(seen, 'narrative'), null);
  });

  void it('Coventry disability is gathered on, then with the disability team; in BwD the Team Manager leads (R51, R53, feature 31)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'A safeguarding concern.' });
    const sent = await contact.does(manager, 'routeContact', route('DISABILITY'), 'pathway { receivedBy }');
    assert.equal(at(sent, 'pathway', 'receivedBy'), 'DISABILITY_TEAM');
    const asked = await contact.does(manager, 'commissionAssessment', ask, 'state pathway { receivedBy }');
    assert.equal(at(asked, 'state'), 'MASH_ASSESSMENT');
    assert.equal(at(asked, 'pathway', 'receivedBy'), 'DISABILITY_TEAM');
    const darwen = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const led = await darwen.does(
      practiceManager,
      'routeContact',
      route('DISABILITY'),
      'pathway { receivedBy }',
    );
    assert.equal(at(led, 'pathway', 'receivedBy'), 'MASH_TEAM_MANAGER');
  });

  void it('a missing child and MAPPA in BwD have their receivers, and MAPPA asks no partner (R55, R56, feature 33)', async () => {
    const missing = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const sent = await missing.does(
      practiceManager,
      'routeContact',
      route('MISSING'),
      'pathway { receivedBy }',
    );
    assert.equal(at(sent, 'pathway', 'receivedBy'), 'RSO');
    const mappa = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const answered = { ...route('MAPPA'), criteria: [false] };
    await mappa.does(practiceManager, 'rateContact', { rag: 'AMBER', reason: 'On the notice.' });
    await mappa.does(practiceManager, 'routeContact', answered);
    await mappa.isRefused(manager, 'commissionAssessment', ask, 'NOT_ALLOWED', { rule: 'R56' });
  });

  void it('a young carer’s request is a GREEN contact in Walsall (R59, R78, feature 35)', async () => {
    const contact = await aContactIn(hub, 'WALSALL');
    const sent = await contact.does(
      manager,
      'routeContact',
      route('YOUNG_CARER'),
      'rag pathway { receivedBy }',
    );
    assert.equal(at(sent, 'rag'), 'GREEN');
    assert.equal(at(sent, 'pathway', 'receivedBy'), 'SENIOR_EH_PRACTITIONER');
  });
});
