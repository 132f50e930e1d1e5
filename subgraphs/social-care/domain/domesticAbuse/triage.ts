import { hubError } from '@mash-hub/shared/errors';
import type { Rag } from '@mash-hub/shared/profiles';
import { requireActor, triageMembers } from '../actors';
import { nextVersion, noted, stamp, type Command } from '../command';
import type { Attendee, Contact, DomesticAbuseTriage } from '../contact';
import { isSeatOf } from '../discussion';
import { badInput, refusal, required } from '../guards';
import type { DomesticAbuseOutcome } from '../machines/domesticAbuseItem';
import type { TriageView } from '../parts/direction';
import { requirePatternAddressed } from '../pattern';
import { stageOf } from '../stage';
import { takeEffect, takesEffectBy } from './effect';
import { isTriageMember } from './membership';

export interface TriageOpening {
  /** The child’s open CAF, as marked on the list or agenda (R170). */
  readonly openCaf?: DomesticAbuseTriage['openCaf'];
}

/**
 * Opens a contact to those who hear domestic-abuse incidents in its authority (R176, F4). A contact that came in
 * another way and stands for the same child and incident is opened too; one that is open already stays as it is.
 */
export const openTriage: Command<TriageOpening> = (contact, { openCaf = null }, act, { profile }) => {
  if (contact.domesticAbuse !== null) return contact;
  const members = profile.daContact.members.map(({ agency, role }) => ({
    agency,
    role,
    establishment: null,
  }));
  const domesticAbuse = { members, openCaf, views: [], absent: [], outcome: null, tookEffect: null };
  return nextVersion(noted(contact, 'OPEN_TRIAGE', act, null, { domesticAbuse }));
};

export interface TriageViewInput {
  readonly concernHeld: boolean;
  readonly ragSuggestion?: Rag | null;
}

/**
 * A member says yes or no and suggests a colour, and nothing else (R178, F4). A later word stands beside the earlier.
 * Throws FORBIDDEN for anybody else, BAD_USER_INPUT, or NOT_ALLOWED once triage has ended for the family.
 */
export const recordTriageView: Command<TriageViewInput> = (contact, input, act, { profile }) => {
  const { domesticAbuse } = contact;
  if (domesticAbuse === null || stageOf(contact, act.at) !== 'DA_TRIAGE')
    throw refusal('NOT_IN_THE_PROCESS', {
      rule: 'R178',
      detail: 'Triage does not hear this contact, or no longer.',
    });
  if (!isTriageMember(contact, act.by))
    throw hubError('FORBIDDEN', {
      rule: 'R178',
      detail: 'This is for the members of domestic-abuse triage.',
    });
  const { concernHeld, ragSuggestion = null } = input;
  if (ragSuggestion !== null && !profile.ragMap[ragSuggestion])
    throw badInput('ragSuggestion', 'R77', 'Your authority’s procedures do not use this rating.');
  const view: TriageView = { ...stamp(act), agency: act.by.agency, concernHeld, ragSuggestion };
  const views = [...domesticAbuse.views, view];
  return nextVersion(
    noted(contact, 'RECORD_TRIAGE_VIEW', act, null, { domesticAbuse: { ...domesticAbuse, views } }),
  );
};

export interface TriageOutcomeInput {
  readonly outcome: DomesticAbuseOutcome;
  readonly reason: string;
  /** Members who neither came nor sent a delegate (R176). */
  readonly absent: readonly Attendee[];
  /** How many contacts the child has had in the months that the procedure looks at (R40). */
  readonly contactsInPeriod: number;
}

/** The police read out the incident and the social worker the history: a yes or no is for everybody else (R178). */
const saysYesOrNo = ({ agency, role }: Attendee): boolean =>
  agency !== 'POLICE' && role !== 'MASH_SOCIAL_WORKER';

const isSameSeat = (one: Attendee, other: Attendee): boolean =>
  one.agency === other.agency && one.role === other.role;

const seatInWords = ({ agency, role }: Attendee): string => role ?? agency;

/** Throws NOT_ALLOWED, naming those who are missing, unless everybody has spoken or is noted as absent (R176, R177). */
const requireMembersHeard = (contact: Contact, absent: readonly Attendee[]): void => {
  const { members, views } = contact.domesticAbuse ?? { members: [], views: [] };
  const silent = members.filter(
    (seat) =>
      saysYesOrNo(seat) &&
      !views.some(({ by }) => isSeatOf(seat, by)) &&
      !absent.some((other) => isSameSeat(other, seat)),
  );
  if (silent.length > 0)
    throw refusal('MEMBERS_HEARD', {
      detail: `Triage agrees together. Record first what these say, or that they did not come: ${silent.map(seatInWords).join(', ')}.`,
    });
};

const requireMembers = (members: readonly Attendee[], absent: readonly Attendee[]): void => {
  if (!absent.every((seat) => members.some((member) => isSameSeat(member, seat))))
    throw badInput('absent', 'R176', 'Only members of the triage can be noted as absent.');
};

/**
 * What triage agreed for one child (R177–R179). The rating stands at once, as the members agree it together; whatever
 * ends or diverts the contact takes effect when a manager agrees or approves it (R181), and RED is a manager’s to give.
 * Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED while members have not been heard or a pattern not explored (R40).
 */
export const agreeTriageOutcome: Command<TriageOutcomeInput> = (contact, input, act, context) => {
  const { domesticAbuse } = contact;
  requireActor(act, triageMembers, contact, 'R177');
  if (domesticAbuse === null || stageOf(contact, act.at) !== 'DA_TRIAGE')
    throw refusal('NOT_IN_THE_PROCESS', {
      rule: 'R177',
      detail: 'Triage does not hear this contact, or no longer.',
    });
  requireMembers(domesticAbuse.members, input.absent);
  requireMembersHeard(contact, input.absent);
  requirePatternAddressed(contact, input.contactsInPeriod, context.profile);
  const reason = required(input.reason, 'reason', 'R177');
  const outcome = { ...stamp(act), outcome: input.outcome, reason };
  const agreed = noted(contact, 'AGREE_TRIAGE_OUTCOME', act, `${input.outcome}: ${reason}`, {
    domesticAbuse: { ...domesticAbuse, absent: input.absent, outcome },
  });
  return nextVersion(takesEffectBy(act, contact, input.outcome) ? takeEffect(agreed, act, context) : agreed);
};

/** A manager approves what triage agreed: what had waited for that takes effect (R149, R181). */
export const approveTriageOutcome: Command<object> = (contact, _input, act, context) => {
  const { outcome = null, tookEffect = null } = contact.domesticAbuse ?? {};
  if (outcome === null || tookEffect !== null) return contact;
  return nextVersion(takeEffect(contact, act, context));
};
