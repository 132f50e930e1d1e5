import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCase, at, listAt } from '../support/aCase';
import { auditOf } from './auditLog';
import { manager, police } from './directionCast';

void describe('One step for RED', () => {
  void it('recording the ground takes the quorum from HEADLINE to FULL in that one mutation, and it is logged (feature 99)', async () => {
    const red = await aCase({ consent: 'REFUSED' });
    const shown = 'disclosure { level rule }';
    const before = await red.about(police, 'child', shown);
    assert.equal(at(before, 'disclosure', 'level'), 'HEADLINE');
    const ground = {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: Object.values(red.subjects),
      reason: 'Asking the parents would delay enquiries into an assault.',
    };
    await red.command(manager, 'recordOverride', ground);
    assert.equal(at(await red.about(police, 'child', shown), 'disclosure', 'level'), 'FULL');
    const logged = (await auditOf(red.hub, 'SOCIAL_CARE')).filter(
      ({ command }) => command === 'recordOverride',
    );
    assert.equal(logged.length, 1);
    assert.equal(logged[0]?.kind, 'COMMAND');
    assert.equal(logged[0].requester, manager.sub);
    await red.close();
  });

  void it('a section 47 enquiry begins while partners still gather (R68, feature 62)', async () => {
    const red = await aCase();
    const concluded = await red.command(
      manager,
      'concludeStrategy',
      { outcome: 'JOINT_S47', reason: 'Police and social care together, at once.' },
      'state strategy { outcome } informationRequests { status }',
    );
    assert.equal(at(concluded.data, 'concludeStrategy', 'strategy', 'outcome'), 'JOINT_S47');
    const requests = listAt(concluded.data, 'concludeStrategy', 'informationRequests');
    assert.ok(requests.length > 0);
    for (const request of requests) assert.equal(at(request, 'status'), 'ISSUED');
    const nothingMore = { agencies: ['SOCIAL_CARE'], reason: 'Its own records too.' };
    const asked = await red.command(manager, 'commissionAssessment', nothingMore);
    assert.deepEqual(asked.errors, []);
    await red.close();
  });
});
