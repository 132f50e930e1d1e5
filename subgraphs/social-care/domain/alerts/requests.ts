import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact, InformationRequest } from '../contact';
import { isOutstanding } from '../request';
import { requestClockOf } from '../requestClock';
import { alertsTo, byAgency, byRole, type Alert } from './alert';
import { isUndecided, teamManagerAlone } from './managersOf';

/** R114: an agency known to be absent is unstaffed, not overdue; the Team Manager knows at issue. */
const unstaffed = ({ id, agency, at }: InformationRequest): readonly Alert[] =>
  alertsTo(teamManagerAlone, {
    kind: 'REQUEST_UNSTAFFED',
    cause: id,
    at,
    reason: `${agency} was asked and is not staffed; the deadline still runs.`,
    rule: 'R114',
  });

/** R93: the agency is reminded before the case breaches, and the Team Manager with it; then both are told that it has. */
const chased = (
  contact: Contact,
  request: InformationRequest,
  profile: ProcedureProfile,
): readonly Alert[] => {
  const clock = requestClockOf(contact, request, profile);
  if (clock === null) return [];
  const { id, agency } = request;
  const audiences = [byAgency(agency), ...teamManagerAlone];
  const { due, dueSoonAt, rule } = clock;
  return [
    ...alertsTo(audiences, {
      kind: 'REQUEST_DUE_SOON',
      cause: id,
      at: dueSoonAt,
      until: due,
      reason: `The answer of ${agency} is due soon (${rule}).`,
      rule: 'R93',
      due,
    }),
    ...alertsTo(audiences, {
      kind: 'REQUEST_OVERDUE',
      cause: id,
      at: due,
      reason: `The answer of ${agency} is overdue (${rule}).`,
      rule: 'R93',
      due,
    }),
  ];
};

/** R104: probation alerts whoever supervises the person, at once. */
const supervised = ({ id, agency, at }: InformationRequest): readonly Alert[] =>
  agency === 'PROBATION'
    ? alertsTo([byRole('SUPERVISING_OM')], {
        kind: 'SUPERVISING_OFFICER',
        cause: id,
        at,
        reason: 'Probation was asked about a contact: see whether you supervise somebody in it.',
        rule: 'R104',
      })
    : [];

const closedUnread: readonly Contact['state'][] = ['HELD_NO_CONSENT', 'CLOSED_NO_ACTION'];

/** When probation was last recorded to have told the supervising officer; null where it has not. */
const toldAt = ({ writeBacks }: Contact): Date | null =>
  writeBacks.findLast(({ kind }) => kind === 'SUPERVISING_OFFICER_TOLD')?.at ?? null;

/**
 * R104: somebody under supervision was found; it stays with probation’s hub staff and the supervising officer until it
 * is recorded that the officer was told, whatever was decided meanwhile (R145).
 */
export const supervisionAlerts = (contact: Contact): readonly Alert[] => {
  if (closedUnread.includes(contact.state)) return [];
  const told = toldAt(contact);
  return contact.requests.flatMap(({ id, agency, answer }) =>
    agency === 'PROBATION' && answer?.nameCheck === 'CURRENT' && (told === null || told < answer.at)
      ? alertsTo([byAgency('PROBATION'), byRole('SUPERVISING_OM')], {
          kind: 'SUPERVISING_OFFICER_TO_TELL',
          cause: id,
          at: answer.at,
          reason: 'Somebody in a contact is under supervision: tell the supervising officer and record it.',
          rule: 'R104',
        })
      : [],
  );
};

const nonPartners = ({ nonPartnerRequests }: Contact): readonly Alert[] =>
  nonPartnerRequests
    .filter(({ answer }) => answer === null)
    .flatMap(({ id, at, owner }) =>
      alertsTo([{ agency: 'SOCIAL_CARE', role: null, sub: owner }], {
        kind: 'NON_PARTNER_TO_CHASE',
        cause: id,
        at,
        reason: 'You own a request to an organisation outside the hub.',
        rule: 'R108',
      }),
    );

/** What follows from the requests of a contact, while their answers still serve a decision. Pure. */
export const requestAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  if (!isUndecided(contact)) return [];
  const asked = contact.requests
    .filter(isOutstanding)
    .flatMap((request) => [
      ...(request.status === 'UNSTAFFED' ? unstaffed(request) : chased(contact, request, profile)),
      ...supervised(request),
    ]);
  return [...asked, ...nonPartners(contact)];
};
