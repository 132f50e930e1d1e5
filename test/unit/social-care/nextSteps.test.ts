import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commissionAssessment,
  concludeStrategy,
  contactStates,
  conveneStrategy,
  decide,
  nextStepsOf,
  raiseDispute,
  rateContact,
  releaseDisclosure,
  routeContact,
  submitReturn,
  traysOf,
  urgencyBefore,
  urgencyOf,
  type Contact,
} from '@mash-hub/social-care/domain';
import type { ProfileId } from '@mash-hub/shared/profiles';
import {
  aContact,
  aContext,
  aPerson,
  at,
  fourSeats,
  rated,
  theCallTaker,
  theHealthVisitor,
  theNurse,
  theTeamManager,
} from './builders';

const consenting = [
  { ...aPerson('CHILD', '2018-05-04', 'Pia'), consent: { status: 'GIVEN', givenBy: 2, note: null } },
  { ...aPerson('MOTHER', '1990-01-02', 'Dena'), consent: { status: 'GIVEN', givenBy: 2, note: null } },
] as const;

const start = '2026-11-03 09:15';
const made = (profile: ProfileId = 'COVENTRY', when = start): Contact =>
  aContact({ subjects: consenting }, profile, theHealthVisitor(when));

const routed = (contact: Contact, to: 'TRIAGE' | 'HOLD'): Contact =>
  routeContact(
    contact,
    { to, reason: 'As directed.' },
    theTeamManager('2026-11-03 10:00'),
    aContext(contact.profile),
  );

const asked = (contact: Contact, when = '2026-11-03 10:00', screeningWorker: string | null = null): Contact =>
  commissionAssessment(
    contact,
    { agencies: ['HEALTH'], reason: 'Marks on a child.', screeningWorker },
    theTeamManager(when),
    aContext(contact.profile),
  );

const answeredBy = (contact: Contact): Contact => {
  const input = { request: contact.requests[0]?.id ?? '', noRecord: true, visibilityAccepted: true };
  return submitReturn(contact, input, theNurse('2026-11-03 11:00'), aContext(contact.profile));
};

const decided = (contact: Contact): Contact => {
  const act = theTeamManager('2026-11-03 12:00');
  const context = aContext(contact.profile);
  const confirmed = rateContact(
    contact,
    { rag: 'AMBER', reason: 'On what was gathered.', confirm: true },
    act,
    context,
  );
  return decide(
    confirmed,
    { outcome: 'Assessment', threshold: 'CIN', rationale: 'Marks.', actions: ['See the child.'] },
    act,
    context,
  );
};

/** Trays and reasons: “SOCIAL_CARE:MASH_TEAM_MANAGER R41”. */
const steps = (contact: Contact): readonly string[] =>
  nextStepsOf(contact).map((step, place) => `${traysOf({ ...contact })[place] ?? ''} ${step.rule}`);

describe('Whose turn it is in a contact, for every role (feature 18)', () => {
  it('R41: every contact waits first for the managers whom the procedure names', () => {
    assert.deepEqual(steps(made()), ['SOCIAL_CARE:MASH_TEAM_MANAGER R41']);
    assert.deepEqual(traysOf(made('BLACKBURN_WITH_DARWEN')), [
      'SOCIAL_CARE:MASH_PRACTICE_MANAGER',
      'SOCIAL_CARE:MASH_TEAM_MANAGER',
    ]);
  });

  it('R17: an anonymous call lies in the tray that the authority sends it to', () => {
    const referrer = { kind: 'ANONYMOUS', agency: null, name: null, contact: null } as const;
    const call = (profile: ProfileId) =>
      aContact({ referrer, channel: 'PHONE' }, profile, theCallTaker(start));
    assert.deepEqual(traysOf(call('COVENTRY')), ['SOCIAL_CARE:MASH_TEAM_MANAGER']);
    assert.deepEqual(traysOf(call('WALSALL')), [
      'SOCIAL_CARE:MASH_SOCIAL_WORKER',
      'SOCIAL_CARE:MASH_TEAM_MANAGER',
    ]);
  });

  it('R63: triage is the triage worker’s', () => {
    assert.deepEqual(traysOf(routed(made(), 'TRIAGE')), ['SOCIAL_CARE:TRIAGE_WORKER']);
  });

  it('R221, R154: what is held is asked about again by the social worker, and closed or taken up by a manager', () => {
    const held = routed(aContact({}, 'WALSALL'), 'HOLD');
    assert.deepEqual(traysOf(held), ['SOCIAL_CARE:MASH_SOCIAL_WORKER', 'SOCIAL_CARE:MASH_TEAM_MANAGER']);
  });

  it('R89, R73, R95: owing agencies and the screening worker first; the Team Manager once all is in', () => {
    const amber = rated(made(), 'AMBER', '2026-11-03 09:30');
    assert.deepEqual(traysOf(asked(amber)), ['SOCIAL_CARE:MASH_SOCIAL_WORKER', 'HEALTH']);
    assert.deepEqual(traysOf(asked(amber, undefined, 'worker-7')), ['sub:worker-7', 'HEALTH']);
    assert.equal(traysOf(answeredBy(asked(amber)))[0], 'SOCIAL_CARE:MASH_TEAM_MANAGER');
    const step = nextStepsOf(asked(amber)).find(({ agency }) => agency === 'HEALTH');
    assert.deepEqual(step?.due, at('2026-11-04 10:00'), 'by when health answers');
  });

  it('R117, R124, R127: the chairs convene and conclude, then the Team Manager decides', () => {
    const red = rated(made(), 'RED', '2026-11-03 09:30');
    const chairs = ['SOCIAL_CARE:MASH_TEAM_MANAGER', 'SOCIAL_CARE:SENIOR_PRACTITIONER'];
    assert.deepEqual(traysOf(red), chairs);
    const act = theTeamManager('2026-11-03 10:00');
    const running = conveneStrategy(red, { attendees: fourSeats }, act, aContext());
    assert.deepEqual(traysOf(running), chairs);
    assert.equal(nextStepsOf(running)[0]?.rule, 'R124');
    const settled = concludeStrategy(running, { outcome: 'JOINT_S47', reason: 'Both.' }, act, aContext());
    assert.deepEqual(traysOf(settled), ['SOCIAL_CARE:MASH_TEAM_MANAGER']);
  });

  it('R30, R35: what was passed on is the allocated worker’s, or the area’s', () => {
    assert.deepEqual(traysOf(aContact({ socialCareStatus: { open: true, closedOn: null } })), [
      'SOCIAL_CARE:ALLOCATED_SOCIAL_WORKER',
    ]);
    assert.deepEqual(traysOf(aContact({ socialCareStatus: { open: false, closedOn: '2026-10-20' } })), [
      'SOCIAL_CARE:AREA_DUTY_MANAGER',
    ]);
  });

  it('R170: what goes to early help is the CAF worker’s where a CAF is open, without asking for consent again', () => {
    const heard = { members: [], views: [], absent: [], outcome: null, tookEffect: null };
    const diverted = (leadProfessional: string | null): Contact => {
      const triage = routed(aContact({}, 'WALSALL'), 'TRIAGE');
      const open = { ...triage, domesticAbuse: { ...heard, openCaf: { leadProfessional } } };
      const act = theTeamManager('2026-11-03 10:00');
      return routeContact(open, { to: 'EARLY_HELP', reason: 'As agreed.' }, act, aContext('WALSALL'));
    };
    assert.deepEqual(steps(diverted('Mx Orrin')), ['SOCIAL_CARE:CAF_WORKER R170']);
    assert.equal(diverted('Mx Orrin').diversion?.service, 'Open CAF, led by Mx Orrin');
    assert.equal(diverted(null).diversion?.service, 'Open CAF');
  });

  it('R142, R135: decided, it is the Team Manager’s until it is released, then the receiving team’s', () => {
    const outcome = decided(
      answeredBy(asked(rated(made('BLACKBURN_WITH_DARWEN'), 'AMBER', '2026-11-03 09:30'))),
    );
    assert.ok(nextStepsOf(outcome).some(({ rule, role }) => rule === 'R142' && role === 'MASH_TEAM_MANAGER'));
    assert.ok(nextStepsOf(outcome).some(({ rule, role }) => rule === 'R135' && role === 'LOCALITY_TM'));
    const recipients = [{ agency: 'HEALTH', role: null, establishment: null, level: 'SUMMARY' }] as const;
    const released = releaseDisclosure(
      outcome,
      { recipients },
      theTeamManager('2026-11-03 13:00'),
      aContext(outcome.profile),
    );
    assert.ok(!nextStepsOf(released).some(({ rule }) => rule === 'R142'));
  });

  it('R158: a disagreement lies in the managers’ tray beside whatever else there is', () => {
    const disputed = raiseDispute(
      made(),
      { ground: 'The level is wrong.' },
      theHealthVisitor(start),
      aContext(),
    );
    assert.ok(
      nextStepsOf(disputed).some(({ rule, role }) => rule === 'R158' && role === 'MASH_TEAM_MANAGER'),
    );
    assert.ok(nextStepsOf(disputed).some(({ rule }) => rule === 'R41'));
  });

  it('in every state but the last ones somebody has the next step', () => {
    const ended = ['SIGNPOSTED', 'NFA', 'CLOSED_NO_ACTION', 'DECIDED'];
    for (const state of Object.keys(contactStates) as readonly Contact['state'][])
      assert.equal(nextStepsOf({ ...made(), state }).length > 0, !ended.includes(state), state);
  });
});

describe('The order of a tray: most urgent first', () => {
  const order = (...contacts: readonly Contact[]): readonly string[] => [...contacts].map(urgencyOf).sort();

  it('RED first, then by the next deadline, then what others have, and what is finished last', () => {
    const red = rated(made(), 'RED', '2026-11-03 16:00');
    const soon = asked(rated(made('WALSALL'), 'AMBER', '2026-11-03 09:30'));
    const later = asked(
      rated(made('COVENTRY', '2026-11-03 10:30'), 'GREEN', '2026-11-03 10:30'),
      '2026-11-03 10:45',
    );
    const passed = aContact({ socialCareStatus: { open: true, closedOn: null } });
    const ended = { ...made(), state: 'NFA' } as const;
    assert.deepEqual(
      order(ended, passed, later, soon, red),
      [red, soon, later, passed, ended].map(urgencyOf),
    );
  });

  it('R202: what is RED or due before an instant lies before its key, and nothing else does', () => {
    const red = rated(made(), 'RED', '2026-11-03 16:00');
    const due = asked(rated(made(), 'AMBER', '2026-11-03 09:30'));
    const opening = urgencyBefore(at('2026-11-04 08:30'));
    assert.ok(urgencyOf(red) < opening);
    assert.ok(urgencyOf(due) > opening, 'due at ten the next day');
    assert.ok(urgencyOf(due) < urgencyBefore(at('2026-11-04 10:01')));
  });
});
