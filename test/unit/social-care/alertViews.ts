import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { toLocal } from '@mash-hub/shared/time';
import { alertsOf, commissionAssessment, type AlertKind, type Contact } from '@mash-hub/social-care/domain';
import { aContact, aContext, aPerson, rated, theHealthVisitor, theTeamManager } from './builders';

/** Two people who consented, so that partners may be asked about them. */
export const consenting = [
  { ...aPerson('CHILD', '2018-05-04', 'Pia'), consent: { status: 'GIVEN', givenBy: 2, note: null } },
  { ...aPerson('MOTHER', '1990-01-02', 'Dena'), consent: { status: 'GIVEN', givenBy: 2, note: null } },
] as const;

/** A contact rated and, in the same minute, asked about. */
export const anAsked = (
  rag: 'RED' | 'AMBER' | 'GREEN',
  when: string,
  profile: ProfileId = 'COVENTRY',
  agencies: readonly Agency[] = ['POLICE', 'HEALTH'],
  unstaffed: readonly Agency[] = [],
): Contact => {
  const contact = aContact({ subjects: consenting }, profile, theHealthVisitor(when));
  return commissionAssessment(
    rated(contact, rag, when),
    { agencies, unstaffed, reason: 'Marks on a child.' },
    theTeamManager(when),
    aContext(profile),
  );
};

/** The alerts of a kind, as whom they are for and when: “EDT_WORKER Fri 12 Jun 2026 16:30”. */
export const told = (contact: Contact, kind: AlertKind): readonly string[] =>
  alertsOf(contact)
    .filter((alert) => alert.kind === kind)
    .map((alert) => `${alert.sub ?? alert.role ?? alert.agency} ${toLocal(alert.at)}`);

/** Those of one cause only: a rule, a request. */
export const tellsOf = (contact: Contact, kind: AlertKind, cause: string): readonly string[] =>
  alertsOf(contact)
    .filter((alert) => alert.kind === kind && alert.key.includes(cause))
    .map((alert) => `${alert.role ?? alert.agency} ${toLocal(alert.at)}`);
