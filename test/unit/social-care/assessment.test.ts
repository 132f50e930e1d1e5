import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acknowledgeRequest,
  commissionAssessment,
  concludeStrategy,
  conveneStrategy,
  decide,
  deadlinesOf,
  markRelevant,
  rateContact,
  submitReturn,
  type CommissionInput,
  type Contact,
  type RelevanceInput,
  type ReturnInput,
  type StrategyOutcome,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aSeat,
  at,
  fourSeats,
  overridden,
  person,
  rated,
  refused,
  theNurse,
  thePolice,
  theSocialWorker,
  theTeamManager,
} from './builders';

const manager = theTeamManager('2026-11-03 09:50');
const context = aContext();
const grounded = overridden(aContact(), '2026-11-03 09:40', 1);
const commission = (contact: Contact, changes: Partial<CommissionInput> = {}) =>
  commissionAssessment(
    contact,
    { agencies: ['POLICE', 'HEALTH'], reason: 'Marks on the back', ...changes },
    manager,
    context,
  );
const amber = commission(rated(grounded, 'AMBER', '2026-11-03 09:45'));
const red = rated(grounded, 'RED', '2026-11-03 09:45');
const answer = (contact: Contact, changes: Partial<ReturnInput> = {}, act = theNurse('2026-11-03 11:00')) => {
  const request = contact.requests.find(({ agency }) => agency === 'HEALTH')?.id ?? '';
  const input = {
    request,
    noRecord: false,
    analysis: 'A pattern of injuries.',
    visibilityAccepted: true,
    ...changes,
  };
  return submitReturn(contact, input, act, context);
};

void describe('Rating', () => {
  void it('takes the threshold from the profile’s map, and the reason from the manager (R77, R78, R82)', () => {
    assert.equal(rated(aContact(), 'AMBER', '2026-11-03 09:45').ratings[0]?.threshold, 'CIN');
    assert.equal(rated(aContact({}, 'WALSALL'), 'GREEN', '2026-11-03 09:45').ratings[0]?.threshold, 'CAF');
    refused('BAD_USER_INPUT', { field: 'rag' }, () =>
      rated(aContact({}, 'WALSALL'), 'BLUE', '2026-11-03 09:45'),
    );
    refused('BAD_USER_INPUT', { field: 'reason' }, () =>
      rateContact(aContact(), { rag: 'AMBER', reason: '' }, manager, context),
    );
  });

  void it('is a manager’s (R77)', () => {
    const act = theSocialWorker('2026-11-03 09:45');
    refused('FORBIDDEN', {}, () => rateContact(aContact(), { rag: 'AMBER', reason: 'x' }, act, context));
  });

  void it('RED takes a live contact to a strategy discussion (R67, R117)', () => {
    assert.equal(red.state, 'STRATEGY');
    assert.equal(rated(amber, 'RED', '2026-11-03 10:00').state, 'STRATEGY');
  });

  void it('a RED of 09:00 re-rated AMBER at 10:00 is due at 09:00 the next day (V2, R86)', () => {
    const commenced = commissionAssessment(
      rated(overridden(aContact(), '2026-11-03 08:30', 1), 'RED', '2026-11-03 09:00'),
      { agencies: ['POLICE'], reason: 'Marks' },
      theTeamManager('2026-11-03 09:00'),
      context,
    );
    const stepped = rated(commenced, 'AMBER', '2026-11-03 10:00');
    assert.deepEqual(
      stepped.ratings.map(({ rag }) => rag),
      ['RED', 'AMBER'],
    );
    const due = deadlinesOf(stepped, context.profile, at('2026-11-03 10:00')).find(
      ({ id }) => id === 'COV-AMBER',
    );
    assert.deepEqual(due?.due, at('2026-11-04 09:00'));
    assert.equal(due.state, 'RUNNING');
  });
});

void describe('Information requests', () => {
  void it('state the rating, the reason and the consent or ground of each person asked about (R91)', () => {
    assert.deepEqual(
      amber.requests.map(({ agency, status, rag }) => ({ agency, status, rag })),
      [
        { agency: 'POLICE', status: 'ISSUED', rag: 'AMBER' },
        { agency: 'HEALTH', status: 'ISSUED', rag: 'AMBER' },
      ],
    );
    assert.deepEqual(amber.requests[0]?.subjects, [
      { subject: person(amber, 1), consent: 'NOT_SOUGHT', override: true },
    ]);
  });

  void it('need a rating, and consent or a ground for everybody asked about (R65, R91)', () => {
    refused('NOT_ALLOWED', { guard: 'RATED' }, () => commission(grounded));
    const unasked = rated(aContact(), 'AMBER', '2026-11-03 09:45');
    refused('NOT_ALLOWED', { guard: 'CONSENT_OR_GROUND' }, () => commission(unasked));
    const both = [person(grounded, 1), person(grounded, 2)];
    const ratedContact = rated(grounded, 'AMBER', '2026-11-03 09:45');
    refused('NOT_ALLOWED', { guard: 'CONSENT_OR_GROUND' }, () =>
      commission(ratedContact, { subjects: both }),
    );
  });

  void it('issued a second time add agencies; the assessment commences once (R109)', () => {
    const act = theTeamManager('2026-11-03 12:00');
    const input = {
      agencies: ['HEALTH', 'EDUCATION'],
      reason: 'School too',
      unstaffed: ['EDUCATION'],
    } as const;
    const wider = commissionAssessment(amber, input, act, context);
    assert.deepEqual(
      wider.requests.map(({ agency }) => agency),
      ['POLICE', 'HEALTH', 'EDUCATION'],
    );
    assert.equal(wider.requests[2]?.status, 'UNSTAFFED');
    assert.deepEqual(wider.assessmentCommencedAt, amber.assessmentCommencedAt);
    refused('NOT_ALLOWED', { guard: 'SOMEBODY_NEW_TO_ASK' }, () => commission(wider));
  });

  void it('ask nobody twice where only the screening worker is named later (R73, R91)', () => {
    const input = { agencies: ['HEALTH'], reason: 'Ms Orr screens.', screeningWorker: 'orr' } as const;
    const named = commissionAssessment(amber, input, theTeamManager('2026-11-03 12:00'), context);
    assert.equal(named.screeningWorker, 'orr');
    assert.deepEqual(named.requests, amber.requests);
    refused('NOT_ALLOWED', { guard: 'SOMEBODY_NEW_TO_ASK' }, () =>
      commissionAssessment(named, input, theTeamManager('2026-11-03 12:01'), context),
    );
  });

  void it('are answered by the agency asked; to another they do not exist', () => {
    refused('NOT_FOUND', {}, () => answer(amber, {}, thePolice('2026-11-03 11:00')));
    const acknowledged = acknowledgeRequest(
      amber,
      { request: amber.requests[1]?.id ?? '' },
      theNurse('2026-11-03 10:00'),
      context,
    );
    assert.equal(acknowledged.requests[1]?.status, 'ACKNOWLEDGED');
    assert.equal(answer(acknowledged).requests[1]?.status, 'SUBMITTED');
  });

  void it('refuse facts without analysis (V11, R111)', () => {
    refused('NOT_ALLOWED', { guard: 'ANALYSIS_PRESENT' }, () =>
      answer(amber, { analysis: ' ', nominated: ['EMERGENCY_ATTENDANCE:1'] }),
    );
  });

  void it('answered “nothing held” send nothing (R112)', () => {
    assert.equal(answer(amber, { noRecord: true, analysis: null }).requests[1]?.status, 'NO_RECORD');
    refused('BAD_USER_INPUT', { rule: 'R112' }, () =>
      answer(amber, { noRecord: true, analysis: null, nominated: ['EMERGENCY_ATTENDANCE:1'] }),
    );
  });

  void it('name records so that their owner can tell which: a slip is refused, not lost (R143)', () => {
    refused('BAD_USER_INPUT', { rule: 'R143' }, () => answer(amber, { nominated: ['GP-C-448120'] }));
    const named = answer(amber, { nominated: ['CONSULTATION:GP-C-448120'] });
    assert.deepEqual(named.requests[1]?.answer?.nominated, ['CONSULTATION:GP-C-448120']);
  });

  void it('want the visibility warning accepted, and are answered once (R113, R111)', () => {
    refused('BAD_USER_INPUT', { rule: 'R113' }, () => answer(amber, { visibilityAccepted: false }));
    refused('NOT_ALLOWED', { guard: 'REQUEST_OPEN' }, () => answer(answer(amber)));
  });
});

void describe('A strategy discussion', () => {
  const convene = (attendees = fourSeats) => conveneStrategy(red, { attendees }, manager, context);
  const conclude = (contact: Contact, outcome: StrategyOutcome, reason = 'As discussed.') =>
    concludeStrategy(contact, { outcome, reason }, manager, context);
  const two = [aSeat('SOCIAL_CARE'), aSeat('POLICE')];

  void it('wants social care, police, health, and the school of a school-age child (R121)', () => {
    assert.equal(convene().strategies.at(-1)?.quorate, true);
    assert.deepEqual(convene(fourSeats.slice(0, 3)).strategies.at(-1)?.missingSeats, ['SCHOOL']);
  });

  void it('with social care and police only is inquorate: safety actions only (V4, R123)', () => {
    const inquorate = convene(two);
    assert.equal(inquorate.strategies.at(-1)?.quorate, false);
    refused('NOT_ALLOWED', { guard: 'QUORATE' }, () => conclude(inquorate, 'NO_S47'));
    assert.equal(conclude(inquorate, 'JOINT_S47').strategies.at(-1)?.outcome?.outcome, 'JOINT_S47');
  });

  void it('that was not held says why (R125)', () => {
    refused('NOT_ALLOWED', { guard: 'REASON_NOT_HELD' }, () => conclude(red, 'NOT_HELD', ''));
    assert.equal(conclude(red, 'NOT_HELD').strategies.at(-1)?.outcome?.outcome, 'NOT_HELD');
    refused('NOT_ALLOWED', { guard: 'STRATEGY_CONVENED' }, () => conclude(red, 'NO_S47'));
    refused('NOT_ALLOWED', { rule: 'R125' }, () => conclude(convene(), 'NOT_HELD'));
  });

  void it('that was inquorate does not lead below section 47 (R123)', () => {
    const confirmed = rated(convene(two), 'RED', '2026-11-03 12:00', true);
    const input = { outcome: 'Assessment', threshold: 'CIN', rationale: 'Stepped down.' } as const;
    refused('NOT_ALLOWED', { guard: 'STRATEGY_SETTLED' }, () => decide(confirmed, input, manager, context));
    assert.equal(decide(confirmed, { ...input, threshold: 'S47' }, manager, context).state, 'DECIDED');
  });
});

void describe('Relevance', () => {
  const mark = (contact: Contact, changes: Partial<RelevanceInput> = {}, act = manager) =>
    markRelevant(
      contact,
      { agency: 'HEALTH', reference: 'EMERGENCY_ATTENDANCE:1', ...changes },
      act,
      context,
    );

  void it('is the Team Manager’s to settle, at child in need (R139)', () => {
    assert.equal(mark(amber).marks.length, 1);
    refused('FORBIDDEN', { rule: 'R139' }, () => mark(amber, {}, theSocialWorker('2026-11-03 11:00')));
    refused('NOT_ALLOWED', { guard: 'AT_CHILD_IN_NEED' }, () => mark(red));
  });

  void it('lifts a FULL item by name only with a written reason (V23)', () => {
    refused('NOT_ALLOWED', { guard: 'WRITTEN_REASON' }, () => mark(amber, { item: 'HLT-16' }));
    assert.equal(mark(amber, { item: 'HLT-16', reason: 'It explains the injury.' }).marks[0]?.item, 'HLT-16');
  });

  void it('never lifts what never goes onward, and knows whose item it is (B3)', () => {
    const police = { agency: 'POLICE', item: 'POL-11', reason: 'It matters much.' } as const;
    refused('NOT_ALLOWED', { guard: 'NEVER_LIFTED' }, () => mark(amber, police));
    refused('BAD_USER_INPUT', { field: 'item' }, () => mark(amber, { item: 'POL-06' }));
  });
});
