import { groundOf, isSharingGround } from '@mash-hub/shared/profiles';
import { isHubError } from '@mash-hub/shared/errors';
import * as fc from 'fast-check';
import {
  acknowledgeRequest,
  allocateCase,
  allocationSteps,
  commissionAssessment,
  concludeStrategy,
  conveneStrategy,
  decide,
  lapseOverride,
  markRelevant,
  openDiscussion,
  progressDispute,
  raiseDispute,
  rateContact,
  recordConsent,
  recordOverride,
  releaseDisclosure,
  reportUnstaffed,
  revokeDisclosure,
  routeContact,
  startRequest,
  submitReturn,
  withdrawConsent,
  type AllocationStep,
  type CommandContext,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aSeat,
  fourSeats,
  person,
  theGroupManager,
  theLocalityManager,
  theNurse,
  thePolice,
  theSocialWorker,
  theTeamManager,
} from './builders';
import { directionSteps } from './directionSteps';
import type { Step } from './step';

/** One command with everything chosen but the contact it meets. */
const reason = 'The reason is written down here.';
const subject = (contact: Contact): string => person(contact, 1);
const groundIn = ({ profile }: CommandContext) =>
  profile.overrideGrounds.find(({ ground }) => isSharingGround(ground) && groundOf(profile, ground))
    ?.ground ?? 'DELAY_SIGNIFICANT_HARM';

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
        {
          outcome: 'x',
          threshold,
          rationale: reason,
          missingAgencies: ['POLICE', 'HEALTH'],
          agreedBy: fourSeats,
          actions: [reason],
        },
        act,
        context,
      ),
);
const consentSteps: readonly Step[] = [
  ...(['GIVEN', 'REFUSED', 'NOT_SOUGHT', 'UNOBTAINABLE'] as const).map(
    (status): Step =>
      (c, act, x) =>
        recordConsent(c, { subject: subject(c), status, givenBy: person(c, 2), note: reason }, act, x),
  ),
  (c, act, x) => withdrawConsent(c, { subject: subject(c), by: person(c, 2), note: null }, act, x),
  (c, act, x) => recordOverride(c, { ground: groundIn(x), reason, subjects: [subject(c)] }, act, x),
  (c, act, x) => lapseOverride(c, { override: c.overrides.at(-1)?.id ?? '', reason }, act, x),
];
const requestSteps: readonly Step[] = [
  (c, act, x) => commissionAssessment(c, { agencies: ['POLICE', 'HEALTH'], reason }, act, x),
  (c, act, x) => commissionAssessment(c, { agencies: ['EDUCATION', 'PROBATION'], reason }, act, x),
  (c, act, x) => commissionAssessment(c, { agencies: ['HEALTH'], reason }, act, x),
  ...[0, 1].flatMap((n): readonly Step[] => [
    (c, act, x) => acknowledgeRequest(c, { request: c.requests[n]?.id ?? '' }, act, x),
    (c, act, x) => startRequest(c, { request: c.requests[n]?.id ?? '' }, act, x),
    (c, act, x) => reportUnstaffed(c, { request: c.requests[n]?.id ?? '', reason }, act, x),
    ...[true, false].map(
      (noRecord): Step =>
        (c, act, x) =>
          submitReturn(
            c,
            {
              request: c.requests[n]?.id ?? '',
              noRecord,
              analysis: noRecord ? null : reason,
              visibilityAccepted: true,
            },
            act,
            x,
          ),
    ),
  ]),
];
const meetingSteps: readonly Step[] = [
  (c, act, x) => openDiscussion(c, { attendees: fourSeats }, act, x),
  (c, act, x) => conveneStrategy(c, { attendees: fourSeats }, act, x),
  (c, act, x) => conveneStrategy(c, { attendees: [aSeat('POLICE')] }, act, x),
  ...(['JOINT_S47', 'SINGLE_AGENCY_S47', 'POLICE_ONLY', 'NO_S47', 'NOT_HELD'] as const).map(
    (outcome): Step =>
      (c, act, x) =>
        concludeStrategy(c, { outcome, reason }, act, x),
  ),
];
const recipient = { ...aSeat('HEALTH'), level: 'SUMMARY' } as const;
const afterwards: readonly Step[] = [
  (c, act, x) => markRelevant(c, { agency: 'POLICE', reference: 'INCIDENT:PR-1' }, act, x),
  (c, act, x) => releaseDisclosure(c, { recipients: [recipient] }, act, x),
  (c, act, x) => revokeDisclosure(c, { release: c.releases.at(-1)?.id ?? '', reason }, act, x),
  (c, act, x) => raiseDispute(c, { ground: reason }, act, x),
  ...(Object.keys(allocationSteps) as AllocationStep[]).map(
    (step): Step =>
      (c, act, x) =>
        allocateCase(c, { step, to: 'sub-worker' }, act, x),
  ),
];

const disputeSteps = (['DISCUSS', 'RESOLVE', 'ESCALATE', 'REVIEW', 'CLOSE'] as const).map(
  (event): Step =>
    (c, act, x) =>
      progressDispute(c, { dispute: c.disputes[0]?.id ?? '', event, note: reason, upheld: true }, act, x),
);

/** Every command that the process has for deciding a contact, each with inputs that can be accepted. */
export const steps: readonly Step[] = [
  ...routeSteps,
  ...rateSteps,
  ...decideSteps,
  ...consentSteps,
  ...requestSteps,
  // Twice: a discussion is called for, convened with every seat and only then concluded.
  ...meetingSteps,
  ...meetingSteps,
  ...directionSteps,
  ...afterwards,
  // Twice: a dispute takes five steps in their order to close.
  ...disputeSteps,
  ...disputeSteps,
];

const actors = [
  ...[theTeamManager, theTeamManager, theTeamManager, theTeamManager],
  ...[theSocialWorker, thePolice, theNurse, theNurse, theGroupManager, theLocalityManager],
];

/** A sequence of commands: which step, and by whom. */
export const sequences = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(actors.length - 1)), {
  minLength: 30,
  maxLength: 120,
});

/** Takes the steps one by one; `accepted` sees each that was carried out, `refused` the contact that a refusal left. */
export const walk = (
  start: Contact,
  context: CommandContext,
  choices: readonly (readonly [number, number])[],
  told: {
    readonly accepted: (before: Contact, after: Contact) => void;
    readonly refused: (contact: Contact) => void;
  },
): Contact =>
  choices.reduce((before, [step, actor]) => {
    const act = actors[actor]?.('2026-11-03 10:00');
    if (!act) return before;
    try {
      const after = steps[step]?.(before, act, context) ?? before;
      told.accepted(before, after);
      return after;
    } catch (error) {
      if (!isHubError(error)) throw error;
      told.refused(before);
      return before;
    }
  }, start);
