import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import {
  commissionAssessment,
  conveneStrategy,
  decide,
  grantFactsOf,
  isVisibleTo,
  markRelevant,
  openDiscussion,
  releaseDisclosure,
  standingOf,
  stageOf,
  submitReturn,
  thresholdOf,
  type Contact,
  type ContactState,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aRequester,
  aSeat,
  at,
  fourSeats,
  overridden,
  rated,
  theNurse,
  theTeamManager,
} from './builders';

const context = aContext();
const manager = theTeamManager('2026-11-03 09:50');
const now = at('2026-11-03 09:55');
const base = aContact();
const gathering = commissionAssessment(
  rated(overridden(base, '2026-11-03 09:40', 1), 'AMBER', '2026-11-03 09:45'),
  { agencies: ['HEALTH', 'EDUCATION'], reason: 'Marks', screeningWorker: 'sub-screening' },
  manager,
  context,
);
const running = conveneStrategy(
  rated(gathering, 'RED', '2026-11-03 10:00'),
  { attendees: fourSeats },
  manager,
  context,
);
const circle = (contact: Contact, requester: Requester): boolean => standingOf(contact, requester).circle;

void describe('The decision circle', () => {
  void it('is the Team Manager, and the Practice Manager in Blackburn with Darwen only (C1, C2)', () => {
    const darwen = aContact({}, 'BLACKBURN_WITH_DARWEN');
    assert.equal(circle(base, aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER')), true);
    assert.equal(circle(base, aRequester('SOCIAL_CARE', 'MASH_PRACTICE_MANAGER')), false);
    assert.equal(circle(darwen, aRequester('SOCIAL_CARE', 'MASH_PRACTICE_MANAGER')), true);
  });

  void it('is the one social worker who screens, not every social worker (C1)', () => {
    const worker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
    assert.equal(circle(gathering, { ...worker, sub: 'sub-screening' }), true);
    assert.equal(circle(gathering, worker), false);
  });

  void it('widens to the quorum while it meets, without those bound to a setting (F3)', () => {
    assert.equal(circle(running, aRequester('POLICE', 'POLICE_DS')), true);
    assert.equal(circle(running, aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-1')), false);
    assert.equal(circle(running, aRequester('PROBATION', 'YJS_REP')), false);
    assert.equal(circle(gathering, aRequester('POLICE', 'POLICE_DS')), false);
  });

  void it('has no place for staff of a service that social care only carries, unless they are named (B1)', () => {
    const officer = aRequester('SOCIAL_CARE', 'HOUSING_OFFICER');
    assert.equal(circle(running, officer), false);
    const seats = [...fourSeats, aSeat('SOCIAL_CARE', 'HOUSING_OFFICER')];
    assert.equal(circle(conveneStrategy(running, { attendees: seats }, manager, context), officer), true);
  });
});

void describe('Being asked', () => {
  void it('is the agency’s hub staff, not each of its settings, nor who reads no case (C1)', () => {
    const asked = (requester: Requester): boolean => standingOf(gathering, requester).asked;
    assert.equal(asked(aRequester('EDUCATION', 'EDUCATION_OFFICER')), true);
    assert.equal(asked(aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-9')), false);
    assert.equal(asked(aRequester('HEALTH', 'QA_AUDITOR')), false);
    assert.equal(asked(aRequester('POLICE', 'POLICE_DS')), false);
  });
});

void describe('A contact is visible', () => {
  const elsewhere = (requester: Requester): Requester => ({ ...requester, sub: 'sub-elsewhere' });

  void it('to social care’s own staff, to its referrer, and to nobody else at intake (R222)', () => {
    assert.equal(isVisibleTo(base, aRequester('SOCIAL_CARE', 'BSO'), now), true);
    assert.equal(isVisibleTo(base, aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-1'), now), true);
    for (const requester of [
      elsewhere(aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-1')),
      aRequester('POLICE', 'POLICE_MASH_OFFICER'),
      aRequester('HEALTH', 'NAMED_NURSE'),
      aRequester('SOCIAL_CARE', 'HOUSING_OFFICER'),
      aRequester('SOCIAL_CARE', 'QA_AUDITOR'),
      aRequester('SOCIAL_CARE', 'MMG_MEMBER'),
      aRequester('SOCIAL_CARE', 'PARTNER_PRACTITIONER'),
    ])
      assert.equal(isVisibleTo(base, requester, now), false, requester.role);
  });

  void it('to whoever is asked, attends or receives (F3, F9)', () => {
    assert.equal(isVisibleTo(gathering, aRequester('HEALTH', 'NAMED_NURSE'), now), true);
    assert.equal(isVisibleTo(gathering, aRequester('POLICE', 'POLICE_DS'), now), false);
    const opened = openDiscussion(gathering, { attendees: [aSeat('POLICE', 'POLICE_DS')] }, manager, context);
    assert.equal(isVisibleTo(opened, aRequester('POLICE', 'POLICE_DS'), now), true);
    assert.equal(isVisibleTo(opened, aRequester('POLICE', 'POLICE_SSO'), now), false);
  });
});

void describe('A held contact', () => {
  void it('is invisible even to an agency that was asked before (R222)', () => {
    const held = { ...gathering, state: 'HELD_NO_CONSENT' } as const;
    assert.equal(isVisibleTo(held, aRequester('HEALTH', 'NAMED_NURSE'), now), false);
    assert.equal(isVisibleTo(held, aRequester('SOCIAL_CARE', 'TRIAGE_WORKER'), now), true);
  });

  void it('takes the referrer’s view of need for naming its row; no other contact does', () => {
    const perceived = aContact({ perceivedThreshold: 'S47' });
    assert.equal(thresholdOf(perceived), null);
    assert.equal(thresholdOf({ ...perceived, state: 'HELD_NO_CONSENT' }), 'S47');
    assert.equal(thresholdOf(rated(perceived, 'AMBER', '2026-11-03 10:00')), 'CIN');
  });
});

void describe('The stage of a contact (F3)', () => {
  const stages: Readonly<Partial<Record<ContactState, string>>> = {
    RECEIVED: 'INTAKE',
    LOGGED: 'INTAKE',
    AWAITING_MANAGER: 'INTAKE',
    WITH_ALLOCATED_WORKER: 'INTAKE',
    WITH_AREA_TEAM: 'INTAKE',
    SPECIAL_ROUTE: 'INTAKE',
    TRIAGE: 'INTAKE',
    HELD_NO_CONSENT: 'HELD',
    MASH_ASSESSMENT: 'GATHERING',
    STRATEGY: 'INTAKE',
    DECIDED: 'DECIDED',
    EARLY_HELP: 'DECIDED',
    SIGNPOSTED: 'CLOSED',
    NFA: 'CLOSED',
    CLOSED_NO_ACTION: 'CLOSED',
  };
  for (const [state, stage] of Object.entries(stages))
    void it(`${state} is ${stage}`, () => {
      assert.equal(stageOf({ ...base, state: state as ContactState }), stage);
    });

  void it('a running strategy discussion is STRATEGY; before it, partners asked, GATHERING', () => {
    assert.equal(stageOf(running), 'STRATEGY');
    assert.equal(stageOf({ ...running, strategies: [] }), 'GATHERING');
  });
});

void describe('The facts of a grant', () => {
  const request = gathering.requests[0]?.id ?? '';
  const input = {
    request,
    noRecord: false,
    analysis: 'Risk.',
    nominated: ['EMERGENCY_ATTENDANCE:1'],
    visibilityAccepted: true,
  };
  const answered = submitReturn(gathering, input, theNurse('2026-11-03 11:00'), context);
  const marked = ['HLT-16', null].reduce(
    (contact, item) =>
      markRelevant(
        contact,
        { agency: 'HEALTH', reference: 'CONSULTATION:2', item, reason: 'It explains much.' },
        manager,
        context,
      ),
    answered,
  );

  void it('name what was marked, item by item, and what was nominated (M6, F3)', () => {
    const facts = grantFactsOf(
      marked,
      aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
      context.profile,
      '1',
      at('2026-11-03 12:00'),
    );
    assert.deepEqual(facts.subjects[0]?.marked, { HEALTH: ['CONSULTATION:2#HLT-16', 'CONSULTATION:2'] });
    assert.deepEqual(facts.subjects[0].nominated, { HEALTH: ['EMERGENCY_ATTENDANCE:1'] });
    assert.deepEqual(facts.asked, ['HEALTH', 'EDUCATION']);
    assert.deepEqual(
      [facts.profile, facts.stage, facts.circle, facts.recipient, facts.restrictionYields],
      [`COVENTRY@${context.profile.version}`, 'GATHERING', true, false, false],
    );
    assert.deepEqual(facts.overrides, [marked.overrides[0]?.id]);
  });

  void it('name what was agreed for a setting to that setting only; a discussion ends with the decision (M7)', () => {
    const opened = openDiscussion(marked, { attendees: [aSeat('POLICE')] }, manager, context);
    const confirmed = rated(opened, 'AMBER', '2026-11-03 11:50', true);
    const outcome = {
      outcome: 'C&F',
      threshold: 'CIN',
      rationale: 'Needs.',
      missingAgencies: ['EDUCATION'],
    } as const;
    const decided = decide(confirmed, outcome, manager, context);
    assert.equal(standingOf(confirmed, aRequester('POLICE', 'POLICE_DS')).attends, 'DISCUSSION');
    assert.equal(standingOf(decided, aRequester('POLICE', 'POLICE_DS')).attends, 'NOTHING');
    const recipients = ['ZZ-SCHOOL-1', 'ZZ-SCHOOL-2'].map(
      (school) => ({ ...aSeat('EDUCATION', 'DSL', school), level: 'SUMMARY' }) as const,
    );
    const agreed = [{ agency: 'HEALTH', reference: 'CONSULTATION:2' }] as const;
    const first = releaseDisclosure(
      decided,
      { recipients: recipients.slice(0, 1), agreed },
      manager,
      context,
    );
    const released = releaseDisclosure(first, { recipients: recipients.slice(1) }, manager, context);
    const agreedFor = (school: string) =>
      grantFactsOf(
        released,
        aRequester('EDUCATION', 'DSL', school),
        context.profile,
        '1',
        at('2026-11-03 13:00'),
      ).subjects[0];
    assert.deepEqual(agreedFor('ZZ-SCHOOL-1')?.agreed, { HEALTH: ['CONSULTATION:2'] });
    assert.deepEqual(agreedFor('ZZ-SCHOOL-2')?.agreed, {});
    assert.equal(agreedFor('ZZ-SCHOOL-2')?.level, 'SUMMARY');
  });
});
