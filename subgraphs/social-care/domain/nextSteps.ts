import type { Role } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { disputeReviewers } from './actors';
import { byAgency, byRole, type Audience } from './alerts/alert';
import { isUndecided, managersOf, teamManagerAlone } from './alerts/managersOf';
import type { Contact, ContactState } from './contact';
import { deadlinesOf } from './deadlines';
import { receivingTeamOf } from './outcome';
import { procedureOf } from './procedure';
import { isOutstanding, owingAgencies } from './request';
import { requestClockOf } from './requestClock';
import { pathwaySteps } from './specialPathway';
import { isRunning, strategyOf, strategyStateOf } from './strategy';

/** Somebody’s next step in a contact: what is theirs to do, and by when. */
export interface NextStep extends Audience {
  readonly reason: string;
  readonly rule: string;
  readonly due: Date | null;
}

type Steps = (contact: Contact, profile: ProcedureProfile) => readonly NextStep[];

const dueOf = (contact: Contact, profile: ProcedureProfile, purpose: string): Date | null =>
  deadlinesOf(contact, profile, contact.receivedAt).find(
    (deadline) => deadline.purpose === purpose && deadline.due !== null && deadline.metAt === null,
  )?.due ?? null;

/** The step of each of the audiences: by when the contact is to be decided, where a clock runs. */
const stepsOf =
  (audiences: readonly Audience[], reason: string, rule: string): Steps =>
  (contact, profile) => {
    const due = dueOf(contact, profile, 'DECISION') ?? dueOf(contact, profile, 'FIRST_RESPONSE');
    return audiences.map((audience) => ({ ...audience, reason, rule, due }));
  };

const forRoles = (roles: readonly Role[], reason: string, rule: string): Steps =>
  stepsOf(roles.map(byRole), reason, rule);

const forManagers =
  (reason: string, rule: string): Steps =>
  (contact, profile) =>
    stepsOf(managersOf(profile), reason, rule)(contact, profile);

/** R17: an anonymous call goes straight to whom the procedure names; the managers review it first all the same (R41). */
const reviewFirst: Steps = (contact, profile) => {
  const anonymous =
    contact.referrer.kind === 'ANONYMOUS' && profile.anonRoute.value === 'DUTY_SOCIAL_WORKER'
      ? forRoles(['MASH_SOCIAL_WORKER'], 'Take the anonymous call up as soon as possible.', 'R17')
      : () => [];
  return [
    ...anonymous(contact, profile),
    ...forManagers('Review the contact first.', 'R41')(contact, profile),
  ];
};

/** R63, R65: triage recommends, then the Team Manager settles the outcome. */
const triaged: Steps = (contact, profile) =>
  contact.recommendation === null
    ? forRoles(
        ['TRIAGE_WORKER'],
        'Check the systems, speak to the referrer, recommend.',
        'R63',
      )(contact, profile)
    : stepsOf(teamManagerAlone, 'Settle the outcome of triage.', 'R65')(contact, profile);

/** R73: the screening worker works while partners look; somebody takes it up where nobody is named. */
const screened: Steps = (contact, profile) => {
  if (contact.recommendation !== null) return [];
  const { screeningWorker: sub } = contact;
  const worker: Audience = { ...byRole('MASH_SOCIAL_WORKER'), sub };
  return stepsOf(
    [worker],
    'Screen: own records, the parents, analysis and recommendation.',
    'R73',
  )(contact, profile);
};

const assessed: Steps = (contact, profile) =>
  owingAgencies(contact).length > 0
    ? screened(contact, profile)
    : [
        ...stepsOf(teamManagerAlone, 'All answers are in: review and decide.', 'R95')(contact, profile),
        ...screened(contact, profile),
      ];

/** D6: the chairs convene and conclude, then the Team Manager decides. */
const discussed: Steps = (contact, profile) => {
  const chairs = [...managersOf(profile), byRole('SENIOR_PRACTITIONER')];
  if (strategyStateOf(contact) === 'TRIGGERED')
    return stepsOf(chairs, 'Convene the strategy discussion.', 'R117')(contact, profile);
  if (isRunning(contact) || strategyOf(contact)?.outcome === null)
    return stepsOf(chairs, 'Conclude the strategy discussion.', 'R124')(contact, profile);
  return stepsOf(teamManagerAlone, 'Decide on what the discussion settled.', 'R127')(contact, profile);
};

/** D2: who signs next; else who received it; once all have signed, a manager completes it. */
const specially: Steps = (contact, profile) => {
  const { pathway } = contact;
  if (!pathway) return forManagers('Take the special pathway further.', 'D2')(contact, profile);
  const steps = pathwaySteps(contact);
  const next = steps[pathway.signed.length];
  if (next)
    return forRoles([next.role], `Next on the special pathway: ${next.step}.`, 'D2')(contact, profile);
  return steps.length > 0
    ? forManagers('Everybody has signed: complete the special pathway.', 'D2')(contact, profile)
    : forRoles([pathway.receivedBy], 'Take the contact over on its special pathway.', 'D2')(contact, profile);
};

/** R142: release, or that nothing is to be released; then the receiving team (R135) where the procedure sets times. */
const decided: Steps = (contact, profile) => {
  const { decision, letters, releases } = contact;
  if (decision === null) return [];
  const release =
    decision.threshold !== 'NFA' && releases.length === 0
      ? stepsOf(teamManagerAlone, 'Release what the outcome allows.', 'R142')(contact, profile)
      : [];
  const letter = letters.some(({ state }) => state === 'QUEUED')
    ? stepsOf(teamManagerAlone, 'Check and send the letters.', 'R155')(contact, profile)
    : [];
  const team = receivingTeamOf(contact, profile)?.role;
  const due = dueOf(contact, profile, 'ALLOCATION') ?? dueOf(contact, profile, 'FAMILY_SEEN');
  const allocate =
    team && due !== null
      ? [{ ...byRole(team), reason: 'Allocate the case and see the family.', rule: 'R135', due }]
      : [];
  return [...release, ...letter, ...allocate];
};

const withWorker: Steps = (contact, profile) => {
  const worker = forRoles(['ALLOCATED_SOCIAL_WORKER'], 'The child is open: this is yours.', 'R30');
  const away = contact.origin.workerAway
    ? stepsOf(teamManagerAlone, 'The allocated worker is away: this is yours.', 'R31')
    : worker;
  return away(contact, profile);
};

/** R66: somebody is to lead; R170: where a CAF is open, its worker has the family already. */
const helped: Steps = (contact, profile) =>
  contact.diversion?.receivedBy === 'CAF_WORKER'
    ? forRoles(
        ['CAF_WORKER'],
        'The CAF is open: review whether it stays, steps up or goes to the MASH.',
        'R170',
      )(contact, profile)
    : forRoles(
        ['EH_COORDINATOR', 'SENIOR_EH_PRACTITIONER'],
        'Find a lead professional.',
        'R66',
      )(contact, profile);

const ofState: Readonly<Partial<Record<ContactState, Steps>>> = {
  RECEIVED: forRoles(['BSO', 'RSO'], 'Log the contact.', 'R28'),
  LOGGED: forRoles(['BSO', 'RSO'], 'Check the children’s status in social care.', 'R28'),
  AWAITING_MANAGER: reviewFirst,
  WITH_ALLOCATED_WORKER: withWorker,
  WITH_AREA_TEAM: forRoles(['AREA_DUTY_MANAGER'], 'Closed lately: the area team takes it.', 'R35'),
  SPECIAL_ROUTE: specially,
  HELD_NO_CONSENT: (contact, profile) => [
    ...forRoles(['MASH_SOCIAL_WORKER'], 'Ask the family again for consent.', 'R221')(contact, profile),
    ...forManagers('Record a ground, or close the contact with its letters.', 'R154')(contact, profile),
  ],
  TRIAGE: triaged,
  MASH_ASSESSMENT: assessed,
  STRATEGY: discussed,
  DECIDED: decided,
  EARLY_HELP: helped,
};

/** An agency answers while its answer still serves a decision. */
const answers: Steps = (contact, profile) =>
  isUndecided(contact)
    ? contact.requests.filter(isOutstanding).map((request) => ({
        ...byAgency(request.agency),
        reason: 'Answer the request for information.',
        rule: 'R89',
        due: requestClockOf(contact, request, profile)?.due ?? null,
      }))
    : [];

const disagreements: Steps = ({ disputes }, profile) => [
  ...(disputes.some(({ state }) => state === 'RAISED' || state === 'DISCUSSED')
    ? managersOf(profile).map((one) => ({
        ...one,
        reason: 'Talk a disagreement through.',
        rule: 'R158',
        due: null,
      }))
    : []),
  ...(disputes.some(({ state }) => state === 'ESCALATED')
    ? disputeReviewers.map((role) => ({
        ...byRole(role),
        reason: 'Review an escalated disagreement.',
        rule: 'R158',
        due: null,
      }))
    : []),
];

/**
 * What has to be done next in a contact, and by whom: for every state somebody, until it has ended (feature 18). Pure;
 * says nothing of anybody in the contact.
 */
export const nextStepsOf = (contact: Contact): readonly NextStep[] => {
  const profile = procedureOf(contact);
  return [
    ...(ofState[contact.state]?.(contact, profile) ?? []),
    ...answers(contact, profile),
    ...disagreements(contact, profile),
  ];
};
