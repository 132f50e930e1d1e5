import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allocateCase,
  assessmentStateOf,
  commissionAssessment,
  decide,
  openDiscussion,
  releaseDisclosure,
  submitReturn,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aSeat,
  rated,
  theLocalityManager,
  theNurse,
  theTeamManager,
  withConsent,
} from './builders';

const context = aContext();
const ready = rated(withConsent(aContact(), '2026-11-03 09:20'), 'AMBER', '2026-11-03 09:30');
const ask = (contact: Contact, agency: 'HEALTH' | 'POLICE') =>
  commissionAssessment(
    contact,
    { agencies: [agency], reason: 'Marks' },
    theTeamManager('2026-11-03 09:40'),
    context,
  );
const answered = (contact: Contact) =>
  submitReturn(
    contact,
    {
      request: contact.requests[0]?.id ?? '',
      noRecord: false,
      analysis: 'A pattern.',
      visibilityAccepted: true,
    },
    theNurse('2026-11-03 10:00'),
    context,
  );
const decided = (contact: Contact) =>
  decide(
    contact,
    { outcome: 'C&F', threshold: 'CIN', rationale: 'Injury.', missingAgencies: ['HEALTH', 'POLICE'] },
    theTeamManager('2026-11-03 12:00'),
    context,
  );

void describe('The MASH assessment', () => {
  void it('is none until partners are asked; it gathers until all are in (D5)', () => {
    assert.equal(assessmentStateOf(ready), null);
    assert.equal(assessmentStateOf(ask(ready, 'HEALTH')), 'GATHERING');
    assert.equal(assessmentStateOf(answered(ask(ready, 'HEALTH'))), 'ALL_IN');
    assert.equal(assessmentStateOf(ask(answered(ask(ready, 'HEALTH')), 'POLICE')), 'GATHERING');
  });

  void it('goes on to review with agencies missing, when the manager proceeds (R83, R95)', () => {
    const reviewed = rated(ask(ready, 'HEALTH'), 'AMBER', '2026-11-03 11:00', true);
    assert.equal(assessmentStateOf(reviewed), 'MANAGER_REVIEW');
    assert.equal(assessmentStateOf(decided(reviewed)), 'DECIDED');
  });

  void it('a confirmation from before the asking is no review of what is in (R83)', () => {
    const early = rated(ready, 'AMBER', '2026-11-03 09:35', true);
    assert.equal(assessmentStateOf(ask(early, 'HEALTH')), 'GATHERING');
  });

  void it('is discussed, decided, disclosed and handed over (R84, R127, R142)', () => {
    const reviewed = rated(answered(ask(ready, 'HEALTH')), 'AMBER', '2026-11-03 11:00', true);
    const discussed = openDiscussion(
      reviewed,
      { attendees: [aSeat('HEALTH')] },
      theTeamManager('2026-11-03 11:10'),
      context,
    );
    assert.equal(assessmentStateOf(discussed), 'DISCUSSION');
    const released = releaseDisclosure(
      decided(discussed),
      { recipients: [{ ...aSeat('SOCIAL_CARE', 'LOCALITY_TM'), level: 'RELEVANT' }] },
      theTeamManager('2026-11-03 12:10'),
      context,
    );
    assert.equal(assessmentStateOf(released), 'DISCLOSED');
    const taken = allocateCase(
      released,
      { step: 'SOCIAL_WORKER', to: 'sub-worker' },
      theLocalityManager('2026-11-04 09:00'),
      context,
    );
    assert.equal(assessmentStateOf(taken), 'CLOSED');
  });
});
