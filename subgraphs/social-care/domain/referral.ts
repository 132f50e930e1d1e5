import type { Threshold } from '@mash-hub/shared/disclosure';
import type { Channel, ProcedureProfile } from '@mash-hub/shared/profiles';
import { referrers, requireActor } from './actors';
import { isChild } from './basis';
import { nextVersion, stamp, type CommandContext } from './command';
import { consentChange, type ConsentInput } from './consent';
import type { Act, Contact, Subject, SubjectPerson, SubjectRole } from './contact';
import { badInput, required } from './guards';
import type { ContactType, Origin, PresentingIssue } from './parts/intake';
import { daysBetween, isLocalDate, localDateOf } from './localDate';
import { requireReferrer, type ReferrerInput } from './referrer';
import { advance, type ContactEvent } from './transitions';

/** A person on the referral form, with what the form says of consent. */
export interface ReferredPerson {
  readonly role: SubjectRole;
  readonly person: SubjectPerson;
  /** Where the person is already known across contacts. */
  readonly personId?: string | null;
  readonly caseReference?: string | null;
  /** `givenBy` is the giver’s place among the people of the form, from 1. */
  readonly consent?: (Pick<ConsentInput, 'status' | 'note'> & { readonly givenBy: number | null }) | null;
}

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
  /** The children’s status in social care’s own system; null where they are not known to it. */
  readonly socialCareStatus: { readonly open: boolean; readonly closedOn: string | null } | null;
}

const requireSubjects = (people: readonly ReferredPerson[], act: Act): void => {
  if (!people.some(isChild))
    throw badInput('subjects', 'R1', 'A referral is about a child or an unborn child.');
  for (const { person } of people) {
    if (person.birthDate === null) continue;
    if (!isLocalDate(person.birthDate) || person.birthDate > localDateOf(act.at))
      throw badInput(
        'subjects.person.birthDate',
        'R13',
        'A birth date is a date up to today, written 2018-06-12.',
      );
  }
};

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

const subjectsOf = (
  contactId: string,
  input: ReferralInput,
  act: Act,
  { ids }: CommandContext,
): readonly Subject[] => {
  const people: readonly Subject[] = input.subjects.map((referred, index) => ({
    id: `${contactId}.${String(index + 1)}`,
    personId: referred.personId ?? ids.next('person_'),
    role: referred.role,
    person: referred.person,
    caseReference: referred.caseReference ?? null,
    consents: [],
  }));
  return people.map((subject, index) => {
    const consent = input.subjects[index]?.consent;
    if (!consent) return subject;
    const givenBy = consent.givenBy === null ? null : `${contactId}.${String(consent.givenBy)}`;
    const change = consentChange({ subjects: people }, { ...consent, subject: subject.id, givenBy }, act);
    return { ...subject, consents: [change] };
  });
};

/** Where the status check sends a logged contact (R30, R31, R35, R37, R41). */
export const statusCheck = (
  status: ReferralInput['socialCareStatus'],
  { reReferral }: ProcedureProfile,
  at: Date,
): ContactEvent => {
  if (status?.open) return 'FOUND_OPEN';
  if (!status?.closedOn || reReferral.route !== 'AREA_TEAM') return 'PASS_UP';
  // R37: the last day of the window is within it.
  return daysBetween(status.closedOn, localDateOf(at)) <= reReferral.days ? 'FOUND_LATELY_CLOSED' : 'PASS_UP';
};

type Unset =
  | 'forms'
  | 'merged'
  | 'links'
  | 'emergencyResponse'
  | 'checks'
  | 'recommendation'
  | 'pathway'
  | 'oversights'
  | 'patternReview'
  | 'reRatingRequests'
  | 'riskAssessments'
  | 'domesticAbuse'
  | 'ratings'
  | 'screeningWorker'
  | 'overrides'
  | 'assessmentCommencedAt'
  | 'requests'
  | 'nonPartnerRequests'
  | 'discussions'
  | 'strategies'
  | 'marks'
  | 'decision'
  | 'allocations'
  | 'releases'
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
  letters: [],
  feedback: [],
  disputes: [],
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
};

const received = (input: ReferralInput, act: Act, context: CommandContext): Contact => {
  const id = context.ids.next('contact_');
  return {
    ...nothingYet,
    id,
    reference: required(input.reference, 'reference', 'R10'),
    version: 0,
    profile: context.profile.id,
    profileVersion: context.profile.version,
    receivedAt: input.receivedAt ?? act.at,
    state: 'RECEIVED',
    stateHistory: [{ ...stamp(act), from: null, to: 'RECEIVED', event: 'RECEIVE', reason: null }],
    channel: input.channel,
    type: input.type ?? null,
    issues: input.issues ?? [],
    origin: { ...nowhereElse, ...input.origin },
    narrative: required(input.narrative, 'narrative', 'R13'),
    childVoice: input.childVoice ?? null,
    parentsViews: input.parentsViews ?? null,
    referrer: requireReferrer(input.referrer, act),
    familyInformed: input.familyInformed,
    familyNotInformedReason: familyReason(input),
    perceivedThreshold: input.perceivedThreshold ?? null,
    incidentReference: input.incidentReference ?? null,
    subjects: subjectsOf(id, input, act, context),
  };
};

/**
 * Makes a contact out of a referral: received, logged and passed on by its status in social care (R28, R30, R35, R41).
 * Throws FORBIDDEN or BAD_USER_INPUT (R1, R13–R15, R229–R230).
 */
export const submitReferral = (input: ReferralInput, act: Act, context: CommandContext): Contact => {
  const { id: profile, version: profileVersion } = context.profile;
  requireActor(act, referrers, { profile, profileVersion }, 'R1');
  requireSubjects(input.subjects, act);
  const logged = advance(received(input, act, context), 'LOG', act);
  return nextVersion(advance(logged, statusCheck(input.socialCareStatus, context.profile, act.at), act));
};
