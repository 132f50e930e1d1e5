import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileOf, profileIds } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  progressDispute,
  raiseDispute,
  routeContact,
  seesDispute,
  type Act,
  type Contact,
  type DisputeStep,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aRequester,
  rated,
  refused,
  theGroupManager,
  theHealthVisitor,
  theNurse,
  thePolice,
  theTeamManager,
  withConsent,
} from './builders';

const context = aContext('WALSALL');
const manager = theTeamManager('2026-11-03 10:00');
const route = (contact: Contact, to: 'TRIAGE' | 'NFA') =>
  routeContact(contact, { to, reason: 'Below the threshold.' }, manager, context);
const closed = route(
  route(
    rated(withConsent(aContact({}, 'WALSALL'), '2026-11-03 09:20'), 'GREEN', '2026-11-03 09:30'),
    'TRIAGE',
  ),
  'NFA',
);
const raised = raiseDispute(
  closed,
  { ground: 'The pattern was missed.' },
  theNurse('2026-11-03 11:00'),
  context,
);
const progress = (contact: Contact, event: DisputeStep, act: Act, upheld: boolean | null = null) =>
  progressDispute(
    contact,
    { dispute: contact.disputes[0]?.id ?? '', event, note: 'Talked through.', upheld },
    act,
    context,
  );
const discussed = progress(raised, 'DISCUSS', theTeamManager('2026-11-03 12:00'));
const escalated = progress(discussed, 'ESCALATE', theNurse('2026-11-03 13:00'));

void describe('A disagreement', () => {
  void it('names the authority’s own process, each its own (R158)', () => {
    assert.equal(raised.disputes[0]?.process, 'FaST, with review by the group manager');
    assert.equal(new Set(profileIds.map((id) => profileOf(id).dispute.value)).size, profileIds.length);
  });

  void it('raised on an NFA is reviewed while the outcome stands unchanged (V27, feature 88)', () => {
    const reviewed = progress(escalated, 'REVIEW', theGroupManager('2026-11-04 09:00'), true);
    const ended = progress(reviewed, 'CLOSE', theTeamManager('2026-11-04 10:00'));
    assert.deepEqual(
      ended.disputes[0]?.steps.map(({ to }) => to),
      ['DISCUSSED', 'ESCALATED', 'REVIEWED', 'CLOSED'],
    );
    assert.equal(ended.disputes[0].upheld, true);
    assert.deepEqual([ended.state, ended.decision], ['NFA', null]);
  });

  void it('settled in discussion is closed with what was said (R158, R160)', () => {
    const resolved = progress(discussed, 'RESOLVE', theTeamManager('2026-11-03 13:00'));
    const ended = progress(resolved, 'CLOSE', theTeamManager('2026-11-03 14:00'));
    assert.equal(ended.disputes[0]?.state, 'CLOSED');
    assert.ok(ended.disputes[0].steps.every(({ note, by }) => note !== '' && by.sub !== ''));
    assert.equal(ended.disputes[0].upheld, null);
  });

  void it('is reviewed by somebody who did not decide, with a finding (R158, R160)', () => {
    const reviewer = theGroupManager('2026-11-04 09:00');
    refused('NOT_ALLOWED', { guard: 'FINDING_STATED' }, () => progress(escalated, 'REVIEW', reviewer));
    const whoDecided = { ...reviewer, by: { ...reviewer.by, sub: manager.by.sub } };
    refused('NOT_ALLOWED', { guard: 'REVIEWER_DID_NOT_DECIDE' }, () =>
      progress(escalated, 'REVIEW', whoDecided, true),
    );
    refused('FORBIDDEN', {}, () => progress(escalated, 'REVIEW', manager, true));
  });

  void it('is taken further by whoever raised it or a manager, and only in the order of its steps (R158, R159)', () => {
    refused('NOT_FOUND', {}, () => progress(discussed, 'ESCALATE', thePolice('2026-11-03 13:00')));
    refused('NOT_ALLOWED', { guard: 'NOT_IN_THE_PROCESS' }, () =>
      progress(raised, 'REVIEW', theGroupManager('2026-11-04 09:00'), true),
    );
    refused('BAD_USER_INPUT', { rule: 'R160' }, () =>
      progressDispute(
        raised,
        { dispute: raised.disputes[0]?.id ?? '', event: 'DISCUSS', note: ' ' },
        manager,
        context,
      ),
    );
    assert.equal(progress(discussed, 'ESCALATE', manager).disputes[0]?.state, 'ESCALATED');
  });

  void it('may be a referrer’s from outside as well as a partner’s from inside (R159)', () => {
    const outside = raiseDispute(
      closed,
      { ground: 'Nobody rang back.' },
      theHealthVisitor('2026-11-03 11:00'),
      context,
    );
    const [dispute] = outside.disputes;
    assert.ok(dispute);
    assert.ok(seesDispute(dispute, aRequester('HEALTH', 'PROFESSIONAL_REFERRER')));
    assert.ok(!seesDispute(dispute, aRequester('HEALTH', 'NAMED_NURSE')));
    assert.ok(seesDispute(dispute, aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER')));
  });

  void it('pauses nothing: partners are asked while it runs (feature 88)', () => {
    const live = rated(withConsent(aContact({}, 'WALSALL'), '2026-11-03 09:20'), 'AMBER', '2026-11-03 09:30');
    const disputed = raiseDispute(live, { ground: 'It is RED.' }, theNurse('2026-11-03 09:40'), context);
    const asked = commissionAssessment(disputed, { agencies: ['HEALTH'], reason: 'Marks' }, manager, context);
    assert.equal(asked.state, 'MASH_ASSESSMENT');
  });
});
