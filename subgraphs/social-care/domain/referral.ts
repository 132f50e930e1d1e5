import type { Threshold } from '@mash-hub/shared/disclosure';
import type { Channel } from '@mash-hub/shared/profiles';
import { doorkeepers, referrers, requireActor } from './actors';
import { nextVersion, stamp, type CommandContext } from './command';
import type { Act, Contact } from './contact';
import { badInput, required } from './guards';
import type { ContactType, Origin, PresentingIssue } from './parts/intake';
import { requireNoTrace } from './protectedIdentity';
import { requirePeople, subjectsOf, type ReferredPerson } from './referredPeople';
import { requireReferrer, type ReferrerInput } from './referrer';
import { statusCheck, type SocialCareStatus } from './statusCheck';
import { agreementOf } from './stepUp';
import { advance } from './transitions';
import { requireMenu, requireWayIn } from './wayIn';
import { concernDate, formsAtReceipt } from './writtenForm';

export interface ReferralInput {
  /** The number that the referrer is given back, `COV-2026-000123` (R10). */
  readonly reference: string;
  readonly receivedAt?: Date;
  readonly channel: Channel;
  readonly type?: ContactType | null;
  readonly issues?: readonly PresentingIssue[];
  readonly origin?: Partial<Origin>;
  readonly narrative: string;
  readonly childVoice?: string | null;
  readonly parentsViews?: string | null;
  readonly referrer: ReferrerInput;
  readonly familyInformed: boolean;
  readonly familyNotInformedReason?: string | null;
  readonly perceivedThreshold?: Threshold | null;
  readonly incidentReference?: string | null;
  readonly subjects: readonly ReferredPerson[];
  /** Outside children’s social care: signposted at the door (R25). */
  readonly outsideRemit?: boolean | null;
  /** A step-up from early help (R33). */
  readonly stepUp?: boolean | null;
  /** The children’s status in social care’s own system; null where they are not known to it. */
  readonly socialCareStatus: SocialCareStatus | null;
}

/** The referrer tells the family, or writes down why not (R14, R212, R219). */
const familyReason = (input: ReferralInput): string | null => {
  const reason = input.familyNotInformedReason?.trim() ?? '';
  if (!input.familyInformed && reason === '')
    throw badInput(
      'familyNotInformedReason',
      'R14',
      'If the family is not told of the referral, write down why.',
    );
  return reason === '' ? null : reason;
};

type Unset =
  | 'forms'
  | 'merged'
  | 'links'
  | 'emergencyResponse'
  | 'checks'
  | 'recommendation'
  | 'pathway'
  | 'diversion'
  | 'oversights'
  | 'patternReview'
  | 'reRatingRequests'
  | 'riskAssessments'
  | 'domesticAbuse'
  | 'ratings'
  | 'screeningWorker'
  | 'overrides'
  | 'emergencies'
  | 'assessmentCommencedAt'
  | 'requests'
  | 'nonPartnerRequests'
  | 'discussions'
  | 'strategies'
  | 'marks'
  | 'decision'
  | 'allocations'
  | 'releases'
  | 'writeBacks'
  | 'letters'
  | 'feedback'
  | 'disputes'
  | 'commands';

const nothingYet: Pick<Contact, Unset> = {
  forms: [],
  merged: [],
  links: [],
  emergencyResponse: null,
  checks: [],
  recommendation: null,
  pathway: null,
  diversion: null,
  oversights: [],
  patternReview: null,
  reRatingRequests: [],
  riskAssessments: [],
  domesticAbuse: null,
  ratings: [],
  screeningWorker: null,
  overrides: [],
  assessmentCommencedAt: null,
  requests: [],
  nonPartnerRequests: [],
  discussions: [],
  strategies: [],
  marks: [],
  decision: null,
  allocations: [],
  releases: [],
  writeBacks: [],
  letters: [],
  feedback: [],
  disputes: [],
  emergencies: [],
  commands: [],
};

/** Where a contact comes from when nothing more is said. */
const nowhereElse: Origin = {
  adviceCall: null,
  domesticAbuseNotice: null,
  stepUpAgreement: null,
  callerOption: null,
  sector: null,
  organisation: null,
  concernIdentifiedOn: null,
  immediateHarm: false,
  workerAway: false,
  openToEarlyHelp: false,
  lastClosedOn: null,
  riskMatrixAttached: false,
  helpTried: null,
  otherProfessionals: null,
};

const originOf = ({ origin, stepUp, socialCareStatus: status }: ReferralInput, act: Act): Origin => ({
  ...nowhereElse,
  ...origin,
  concernIdentifiedOn: concernDate(origin?.concernIdentifiedOn, act.at),
  stepUpAgreement: agreementOf(stepUp, origin?.stepUpAgreement),
  workerAway: (status?.open ?? false) && (origin?.workerAway === true || status?.allocatedWorker === null),
  openToEarlyHelp: status?.openToEarlyHelp ?? false,
  lastClosedOn: status?.closedOn ?? null,
});

/** What a caller chose first says what kind of contact it is, unless the form does (R4, R29). */
const typeOf = ({ type, origin }: ReferralInput): ContactType | null => {
  if (type) return type;
  const chosen = origin?.callerOption;
  if (!chosen) return null;
  return chosen === 'EARLY_HELP' ? 'LEVEL_3' : 'SAFEGUARDING';
};

const accountOf = (input: ReferralInput, act: Act) => ({
  channel: input.channel,
  type: typeOf(input),
  issues: input.issues ?? [],
  origin: originOf(input, act),
  narrative: required(input.narrative, 'narrative', 'R13'),
  childVoice: input.childVoice ?? null,
  parentsViews: input.parentsViews ?? null,
  referrer: requireReferrer(input.referrer, act),
  familyInformed: input.familyInformed,
  familyNotInformedReason: familyReason(input),
  perceivedThreshold: input.perceivedThreshold ?? null,
  incidentReference: input.incidentReference ?? null,
});

const received = (input: ReferralInput, act: Act, context: CommandContext): Contact => {
  const id = context.ids.next('contact_');
  const account = accountOf(input, act);
  return {
    ...nothingYet,
    ...account,
    id,
    reference: required(input.reference, 'reference', 'R10'),
    version: 0,
    profile: context.profile.id,
    profileVersion: context.profile.version,
    receivedAt: input.receivedAt ?? act.at,
    state: 'RECEIVED',
    stateHistory: [{ ...stamp(act), from: null, to: 'RECEIVED', event: 'RECEIVE', reason: null }],
    forms: formsAtReceipt(account, act, context.profile),
    subjects: subjectsOf(id, input.subjects, act, context),
  };
};

/** Throws what a referral is refused for, before anything is made of it. */
const requireReferral = (input: ReferralInput, act: Act, { profile }: CommandContext): void => {
  const under = { profile: profile.id, profileVersion: profile.version };
  requireActor(act, referrers, under, 'R1');
  requirePeople(input.subjects, act, input.type);
  requireMenu(input, profile);
  requireWayIn(input, act, profile);
  requireNoTrace(input);
  if (!input.outsideRemit) return;
  requireActor(act, doorkeepers, under, 'R25');
  if (input.origin?.immediateHarm)
    throw badInput('outsideRemit', 'R38', 'What shows immediate harm is never outside the remit: log it.');
};

/**
 * Makes a contact out of a referral: received, then signposted at the door (R25), or logged and passed on by its
 * status in social care (R28, R30–R35, R41). What a referrer who is no professional leaves of themself is not in it.
 * Throws FORBIDDEN or BAD_USER_INPUT (R1, R4, R5, R13–R15, R33, R229–R230, R235, R238).
 */
export const submitReferral = (input: ReferralInput, act: Act, context: CommandContext): Contact => {
  requireReferral(input, act, context);
  const contact = received(input, act, context);
  if (input.outsideRemit) return nextVersion(advance(contact, 'SIGNPOST', act, 'Outside the remit (R25).'));
  const logged = advance(contact, 'LOG', act);
  const { event, reason } = statusCheck(logged, input.socialCareStatus, context.profile);
  return nextVersion(advance(logged, event, act, reason));
};
