import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  aContactIn,
  manager,
  practiceManager,
  triage,
  socialWorker,
  idva,
  police,
  nurse,
  teacher,
  ask,
} from './directionCast';

void describe('Oversight, rating and re-rating', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:00' });
  });
  after(() => hub.close());

  void it('BwD: due 24 hours after the contact; overdue when absent then, and still when late (R206, feature 40)', async () => {
    const contact = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const shown = 'oversightDue oversightOverdue oversights { kind note }';
    assert.equal(
      at(await contact.read(manager, shown), 'oversightDue'),
      fromLocal('2026-11-04T09:00').toISOString(),
    );
    const inTime = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const note = { note: 'More is needed from health before this can be decided.' };
    await inTime.isRefused(triage, 'recordOversight', note, 'FORBIDDEN', { rule: 'R206' });
    await inTime.does(practiceManager, 'recordOversight', note);
    hub.setTime('2026-11-04T09:01');
    assert.equal(at(await contact.read(manager, shown), 'oversightOverdue'), true);
    assert.equal(at(await inTime.read(manager, shown), 'oversightOverdue'), false);
    const late = await contact.does(practiceManager, 'recordOversight', note, shown);
    assert.equal(at(late, 'oversightOverdue'), true);
    assert.equal(at(late, 'oversights', 0, 'note'), note.note);
  });

  void it('the reasons of an override are written in it, and no partner reads them (R225)', async () => {
    const contact = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    await contact.does(practiceManager, 'rateContact', { rag: 'AMBER', reason: 'Likely child in need.' });
    const written = { kind: 'OVERRIDE', note: 'The father refused; the child’s safety comes first.' };
    await contact.does(practiceManager, 'recordOversight', written);
    await contact.does(manager, 'commissionAssessment', ask);
    assert.equal(
      at(await contact.read(socialWorker, 'oversights { note }'), 'oversights', 0, 'note'),
      written.note,
    );
    assert.deepEqual(at(await contact.read(nurse, 'oversights { note }'), 'oversights'), []);
  });

  void it('a partnership discussion is recorded where the right help is unclear (R75)', async () => {
    const contact = await aContactIn(hub, 'WALSALL');
    const held = { kind: 'PARTNERSHIP_DISCUSSION', note: 'School and early help: mentoring first.' };
    const seen = await contact.does(triage, 'recordOversight', held, 'oversights { kind }');
    assert.equal(at(seen, 'oversights', 0, 'kind'), 'PARTNERSHIP_DISCUSSION');
  });
  void it('a partner who was asked, and nobody else, may want it looked at again; the rating stays (R84, R85, feature 84)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'On the account given.' });
    await contact.does(manager, 'commissionAssessment', ask);
    const wish = { reason: 'He was released from prison yesterday.' };
    const shown = 'rag reRatingRequests { reason role answered }';
    const seen = await contact.does(police, 'requestReRating', wish, shown);
    assert.deepEqual(at(seen, 'reRatingRequests'), [
      { ...wish, role: 'POLICE_MASH_OFFICER', answered: false },
    ]);
    assert.equal(at(await contact.read(manager, shown), 'rag'), 'AMBER');
    await contact.isRefused(teacher, 'requestReRating', wish, 'FORBIDDEN', { rule: 'R85' });
    await contact.isRefused(idva, 'requestReRating', wish, 'NOT_FOUND');
    assert.deepEqual(at(await contact.read(nurse, shown), 'reRatingRequests'), []);
    const after = new Date('2026-11-04T10:30:00Z');
    hub.clock.set(after);
    await contact.does(manager, 'rateContact', { rag: 'RED', reason: 'The police are right.' });
    assert.equal(at(await contact.read(manager, shown), 'reRatingRequests', 0, 'answered'), true);
  });

  void it('an IDVA who sits at the table alerts the managers herself (R85, feature 84)', async () => {
    const contact = await aContactIn(hub, 'COVENTRY');
    await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'On the account given.' });
    await contact.does(manager, 'commissionAssessment', ask);
    await contact.does(manager, 'openDiscussion', { attendees: [{ agency: 'SOCIAL_CARE', role: 'IDVA' }] });
    const seen = await contact.does(
      idva,
      'requestReRating',
      { reason: 'She told me that he has a knife.' },
      'reRatingRequests { role }',
    );
    assert.equal(at(seen, 'reRatingRequests', 0, 'role'), 'IDVA');
  });

  void it('a RED that waits unclocked is flagged after 30 minutes, beside the time since receipt (R87)', async () => {
    hub.setTime('2026-11-05T09:00');
    const contact = await aContactIn(hub, 'COVENTRY');
    const shown = 'redNotCommenced minutesSinceReceipt';
    hub.setTime('2026-11-05T09:20');
    await contact.does(manager, 'rateContact', { rag: 'RED', reason: 'Immediate harm.' });
    hub.setTime('2026-11-05T09:49');
    assert.deepEqual(await contact.read(manager, shown), {
      redNotCommenced: false,
      minutesSinceReceipt: 49,
    });
    hub.setTime('2026-11-05T09:50');
    assert.deepEqual(await contact.read(manager, shown), {
      redNotCommenced: true,
      minutesSinceReceipt: 50,
    });
    await contact.does(manager, 'commissionAssessment', ask);
    assert.equal(at(await contact.read(manager, shown), 'redNotCommenced'), false);
  });

  void it('BwD speaks of three speeds, Coventry of colours (R77, R79, feature 38)', async () => {
    const darwen = await aContactIn(hub, 'BLACKBURN_WITH_DARWEN');
    const seen = await darwen.does(
      practiceManager,
      'rateContact',
      { rag: 'AMBER', reason: 'Likely child in need.' },
      'ratings { label } deadlines { id }',
    );
    assert.match(String(at(seen, 'ratings', 0, 'label')), /child in need/i);
    const coventry = await aContactIn(hub, 'COVENTRY');
    const blue = await coventry.does(
      manager,
      'rateContact',
      { rag: 'BLUE', reason: 'Level 1.' },
      'ratings { label }',
    );
    assert.match(String(at(blue, 'ratings', 0, 'label')), /blue/i);
  });
});
