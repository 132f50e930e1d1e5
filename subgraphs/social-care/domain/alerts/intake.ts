import { channelRowOf, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { childrenOf, consentOf } from '../basis';
import type { Contact } from '../contact';
import { clocksOf } from '../deadlines';
import { isForQualityReview } from '../qualityReview';
import { alertsTo, byAgency, byRole, type Alert, type Audience } from './alert';
import { inStateSince, isUndecided, managersOf } from './managersOf';

/** R7, feature 4: the call-taker asks for the form, the caller sends it. Its absence stops nothing (R8). */
const formDue = (contact: Contact): readonly Alert[] => {
  const { agency, sub } = contact.referrer;
  const caller: readonly Audience[] =
    agency !== null && agency !== 'SOCIAL_CARE' && sub !== null ? [{ agency, role: null, sub }] : [];
  return clocksOf(contact)
    .filter(({ purpose, metAt }) => purpose === 'WRITTEN_REFERRAL' && metAt === null)
    .flatMap(({ id, name, startedAt, due, rule }) =>
      alertsTo([byRole('BSO'), ...caller], {
        kind: 'WRITTEN_FORM_DUE',
        cause: id,
        at: startedAt ?? contact.receivedAt,
        reason: `${name} (${rule}).`,
        rule: 'R7',
        due,
      }),
    );
};

/** R3, feature 7: the concern goes forward all the same. */
const challenged = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const { channel, receivedAt, referrer } = contact;
  if (referrer.kind !== 'PROFESSIONAL' || channelRowOf(profile, channel)?.approvedForProfessionals !== false)
    return [];
  return alertsTo([byRole('BSO')], {
    kind: 'CHALLENGE_POST',
    cause: '',
    at: receivedAt,
    reason: `Tell the sending agency not to use ${channel} for a concern about a child.`,
    rule: 'R3',
  });
};

const isAsked = (contact: Contact): boolean =>
  childrenOf(contact).some((child) => consentOf(child) !== 'NOT_SOUGHT') ||
  contact.overrides.some(({ lapsed }) => lapsed === null);

/** R214, feature 71: there is no professional who could ask the family. */
const askFamily = (contact: Contact): readonly Alert[] =>
  contact.referrer.kind === 'PROFESSIONAL' || isAsked(contact) || !isUndecided(contact)
    ? []
    : alertsTo([byRole('MASH_SOCIAL_WORKER')], {
        kind: 'SEEK_CONSENT',
        cause: '',
        at: contact.receivedAt,
        reason: 'The concern came from the public: the hub asks the family for consent.',
        rule: 'R214',
      });

/** R154: the partner who represents the referrer’s agency asks again; without one, the hub does. */
const askAgain = (contact: Contact): readonly Alert[] => {
  if (contact.state !== 'HELD_NO_CONSENT') return [];
  const { kind, agency } = contact.referrer;
  const partner = kind === 'PROFESSIONAL' && agency !== null && agency !== 'SOCIAL_CARE';
  return alertsTo([partner ? byAgency(agency) : byRole('MASH_SOCIAL_WORKER')], {
    kind: 'HELD_ASK_AGAIN',
    cause: '',
    at: inStateSince(contact),
    reason: 'The contact is held for want of consent: ask the family again, with the referrer.',
    rule: 'R154',
  });
};

/** R39, feature 24: quality assurance, not routing: the contact itself goes its ordinary way. */
const againSoon = (contact: Contact, profile: ProcedureProfile): readonly Alert[] =>
  isForQualityReview(contact)
    ? alertsTo(managersOf(profile), {
        kind: 'QUALITY_REVIEW',
        cause: '',
        at: contact.receivedAt,
        reason: `Closed on ${contact.origin.lastClosedOn ?? ''} and referred again: decide on a practice evaluation.`,
        rule: 'R39',
      })
    : [];

/** What follows from how a contact came in and from what is still missing of it. Pure. */
export const intakeAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => [
  ...formDue(contact),
  ...challenged(contact, profile),
  ...againSoon(contact, profile),
  ...askFamily(contact),
  ...askAgain(contact),
];
