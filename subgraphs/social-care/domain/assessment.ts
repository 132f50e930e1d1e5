import type { Agency } from '@mash-hub/shared/disclosure';
import { absenceOf, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { activeOverridesFor, consentOf, hasBasis, isChild, subjectOf } from './basis';
import { nextVersion, stamp, type Command } from './command';
import type { Act, Contact, InformationRequest, Subject } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { requestMachine } from './machines/request';
import { requireGathering } from './specialPathway';
import { advance, requireTransition } from './transitions';

export interface CommissionInput {
  readonly agencies: readonly Agency[];
  /** Why partners are asked: stated in every request (R91). */
  readonly reason: string;
  /** Whom they are asked about; everybody for whom there is consent or a ground, where it is not said. */
  readonly subjects?: readonly string[] | null;
  /** `sub` of the social worker who screens (R73). */
  readonly screeningWorker?: string | null;
  /** Agencies known to be absent: asked all the same, and the Team Manager knows at issue (R114). */
  readonly unstaffed?: readonly Agency[];
}

/** The people asked about. INVARIANT: nobody is asked about without consent or a ground for that person (R91, R222). */
const askedAbout = (contact: Contact, input: CommissionInput, act: Act): readonly Subject[] => {
  const named = input.subjects?.map((id) => subjectOf(contact, id, 'subjects'));
  const subjects = named ?? contact.subjects.filter((subject) => hasBasis(contact, subject, act.at));
  const covered = subjects.every((subject) => hasBasis(contact, subject, act.at));
  if (!covered || !subjects.some(isChild)) throw refusal('CONSENT_OR_GROUND');
  return subjects;
};

const isAsked = (contact: Contact, agency: Agency, { id }: Subject): boolean =>
  contact.requests.some(
    (request) => request.agency === agency && request.subjects.some(({ subject }) => subject === id),
  );

/** The requests that are new: an agency is not asked twice about the same people. */
const agenciesToAsk = (
  contact: Contact,
  input: CommissionInput,
  subjects: readonly Subject[],
): readonly Agency[] => {
  if (input.agencies.length === 0) throw badInput('agencies', 'R91', 'Name the agencies that are asked.');
  const fresh = [...new Set(input.agencies)].filter(
    (agency) => !subjects.every((subject) => isAsked(contact, agency, subject)),
  );
  // R73: who screens may be named once the partners are looking; then there is nobody new to ask.
  const namesWorker = (input.screeningWorker ?? contact.screeningWorker) !== contact.screeningWorker;
  if (fresh.length === 0 && !namesWorker) throw refusal('SOMEBODY_NEW_TO_ASK');
  return fresh;
};

/** R114: an agency that is known to be away is asked all the same, and the Team Manager sees it at issue. */
const statusAtIssue = (
  contact: Contact,
  agency: Agency,
  input: CommissionInput,
  act: Act,
  profile: ProcedureProfile,
): InformationRequest['status'] => {
  const { to } = take(requestMachine, null, 'ISSUE', act, contact);
  const isAway = (input.unstaffed ?? []).includes(agency) || absenceOf(profile, agency, act.at) !== null;
  return isAway ? take(requestMachine, to, 'FIND_NO_COVER', act, contact).to : to;
};

/**
 * The Team Manager asks partners, one request an agency, each stating the reason, the rating and who consented (R65,
 * R81, R91). A second call adds agencies, or names who screens (R73); the assessment commences once. Throws NOT_ALLOWED, FORBIDDEN, BAD_USER_INPUT.
 */
export const commissionAssessment: Command<CommissionInput> = (contact, input, act, { ids, profile }) => {
  requireTransition(contact, 'COMMISSION', act);
  requireGathering(contact);
  const rag = contact.ratings.at(-1)?.rag;
  if (!rag) throw refusal('RATED');
  const reason = required(input.reason, 'reason', 'R91');
  const subjects = askedAbout(contact, input, act);
  const issue = (agency: Agency): InformationRequest => ({
    ...stamp(act),
    id: ids.next('request_'),
    agency,
    status: statusAtIssue(contact, agency, input, act, profile),
    reason,
    rag,
    subjects: subjects.map((subject) => ({
      subject: subject.id,
      consent: consentOf(subject),
      override: activeOverridesFor(contact, subject.id, act.at).length > 0,
    })),
    answer: null,
  });
  const requests = agenciesToAsk(contact, input, subjects).map(issue);
  const asked = advance(contact, 'COMMISSION', act, reason);
  return nextVersion({
    ...asked,
    requests: [...asked.requests, ...requests],
    screeningWorker: input.screeningWorker ?? asked.screeningWorker,
    assessmentCommencedAt: asked.assessmentCommencedAt ?? act.at,
  });
};
