import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHubError } from '@mash-hub/shared/errors';
import * as fc from 'fast-check';
import {
  acknowledgeRequest,
  commissionAssessment,
  concludeStrategy,
  contactTransitions,
  conveneStrategy,
  decide,
  lapseOverride,
  markRelevant,
  openDiscussion,
  raiseDispute,
  rateContact,
  recordConsent,
  recordOverride,
  releaseDisclosure,
  revokeDisclosure,
  routeContact,
  submitReturn,
  withdrawConsent,
  type Act,
  type CommandContext,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aSeat,
  fourSeats,
  person,
  theNurse,
  thePolice,
  theSocialWorker,
  theTeamManager,
} from './builders';

type Step = (contact: Contact, act: Act, context: CommandContext) => Contact;

const seed = 20_260_612;
const runs = 1000;
const reason = 'The reason is written down here.';

const routeSteps = (
  ['TRIAGE', 'MASH', 'HOLD', 'EARLY_HELP', 'SIGNPOSTED', 'NFA', 'SPECIAL_ROUTE', 'CLOSE'] as const
).map(
  (to): Step =>
    (contact, act, context) =>
      routeContact(contact, { to, reason }, act, context),
);
const rateSteps = (['RED', 'AMBER', 'GREEN', 'BLUE'] as const).flatMap((rag) =>
  [true, false].map(
    (confirm): Step =>
      (contact, act, context) =>
        rateContact(contact, { rag, reason, confirm }, act, context),
  ),
);
const decideSteps = (['S47', 'CIN', 'CAF', 'NFA'] as const).map(
  (threshold): Step =>
    (contact, act, context) =>
      decide(
        contact,
        { outcome: 'x', threshold, rationale: reason, missingAgencies: ['POLICE', 'HEALTH'] },
        act,
        context,
      ),
);
const subject = (contact: Contact) => person(contact, 1);
const otherSteps: readonly Step[] = [
  (c, act, x) =>
    recordConsent(c, { subject: subject(c), status: 'GIVEN', givenBy: person(c, 2), note: null }, act, x),
  (c, act, x) =>
    recordConsent(c, { subject: subject(c), status: 'REFUSED', givenBy: null, note: null }, act, x),
  (c, act, x) => withdrawConsent(c, { subject: subject(c), by: person(c, 2), note: null }, act, x),
  (c, act, x) =>
    recordOverride(c, { ground: 'DELAY_SIGNIFICANT_HARM', reason, subjects: [subject(c)] }, act, x),
  (c, act, x) => commissionAssessment(c, { agencies: ['POLICE', 'HEALTH'], reason }, act, x),
  (c, act, x) => acknowledgeRequest(c, { request: c.requests[0]?.id ?? '' }, act, x),
  (c, act, x) =>
    submitReturn(
      c,
      { request: c.requests[1]?.id ?? '', noRecord: false, analysis: reason, visibilityAccepted: true },
      act,
      x,
    ),
  (c, act, x) => lapseOverride(c, { override: c.overrides.at(-1)?.id ?? '', reason }, act, x),
  (c, act, x) => revokeDisclosure(c, { release: c.releases.at(-1)?.id ?? '', reason }, act, x),
  (c, act, x) => openDiscussion(c, { attendees: fourSeats }, act, x),
  (c, act, x) => conveneStrategy(c, { attendees: fourSeats }, act, x),
  (c, act, x) => conveneStrategy(c, { attendees: [aSeat('POLICE')] }, act, x),
  (c, act, x) => concludeStrategy(c, { outcome: 'NO_S47', reason }, act, x),
  (c, act, x) => concludeStrategy(c, { outcome: 'NOT_HELD', reason }, act, x),
  (c, act, x) => markRelevant(c, { agency: 'POLICE', reference: 'PR-1' }, act, x),
  (c, act, x) => releaseDisclosure(c, { recipients: [{ ...aSeat('HEALTH'), level: 'SUMMARY' }] }, act, x),
  (c, act, x) => raiseDispute(c, { ground: reason }, act, x),
];
const steps = [...routeSteps, ...rateSteps, ...decideSteps, ...otherSteps];
const actors = [theTeamManager, theTeamManager, theTeamManager, theSocialWorker, thePolice, theNurse];

const known = new Set(contactTransitions.map(({ from, event, to }) => `${from} ${event} ${to}`));

/** INVARIANT under test: one version a command, an append-only history, and no move that the table lacks. */
const checkStep = (before: Contact, after: Contact): void => {
  assert.equal(after.version, before.version + 1);
  assert.ok(after.stateHistory.length > before.stateHistory.length);
  assert.deepEqual(after.stateHistory.slice(0, before.stateHistory.length), before.stateHistory);
  for (const { from, event, to } of after.stateHistory.slice(before.stateHistory.length))
    if (from !== to) assert.ok(known.has(`${String(from)} ${event} ${to}`), event);
  assert.equal(after.stateHistory.at(-1)?.to, after.state);
  assert.deepEqual(after.ratings.slice(0, before.ratings.length), before.ratings);
  assert.deepEqual(
    after.subjects[0]?.consents.slice(0, before.subjects[0]?.consents.length),
    before.subjects[0]?.consents,
  );
};

void describe('Any sequence of commands', () => {
  void it(`stays in the table, counts its versions and only appends to its history (D0; seed ${String(seed)})`, (test) => {
    const reached = new Set<string>();
    let applied = 0;
    let refusedSteps = 0;
    const choice = fc.tuple(fc.nat(steps.length - 1), fc.nat(actors.length - 1));
    const property = fc.property(fc.array(choice, { minLength: 10, maxLength: 40 }), (choices) => {
      const context = aContext();
      let contact = aContact();
      for (const [step, actor] of choices) {
        const frozen = JSON.stringify(contact);
        const before = contact;
        try {
          contact =
            steps[step]?.(before, actors[actor]?.('2026-11-03 10:00') ?? assert.fail(), context) ??
            assert.fail();
          checkStep(before, contact);
          applied += 1;
          reached.add(contact.state);
        } catch (error) {
          if (!isHubError(error)) throw error;
          refusedSteps += 1;
        }
        assert.equal(JSON.stringify(before), frozen);
      }
    });
    fc.assert(property, { seed, numRuns: runs });
    test.diagnostic(
      `${String(applied)} applied, ${String(refusedSteps)} refused, states: ${[...reached].sort().join(' ')}`,
    );
    for (const state of [
      'HELD_NO_CONSENT',
      'TRIAGE',
      'STRATEGY',
      'MASH_ASSESSMENT',
      'DECIDED',
      'EARLY_HELP',
      'NFA',
    ])
      assert.ok(reached.has(state), state);
  });
});
