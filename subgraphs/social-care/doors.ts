import { roleNames, roleOf, type Role } from '@mash-hub/shared/disclosure';
import { agencyDoors, type DoorRow } from '@mash-hub/shared/subgraph';

/** Everybody but auditors and management-group members, who read logs and figures, and no case (C1). */
const practitioners: readonly Role[] = roleNames.filter(
  (role) => role !== 'QA_AUDITOR' && role !== 'MMG_MEMBER',
);

const socialCareStaff: readonly Role[] = practitioners.filter(
  (role) => roleOf(role).agency === 'SOCIAL_CARE',
);

const door = (name: string, roles: readonly Role[], because: string): DoorRow => ({
  door: name,
  roles,
  because,
});

/** Who may come in by which field of social care. What they find behind it is decided by the domain and the kernel. */
export const doors: readonly DoorRow[] = [
  ...agencyDoors('SOCIAL_CARE', { field: 'socialCare', noun: 'SocialCare' }),
  { door: 'Query.me', because: 'Whoever has a verified token may read it back.' },
  { door: 'Query.disclosureRules', because: 'The rules are public to everybody who works by them.' },
  door('Query.contact', practitioners, 'The domain decides whether the requester may know of the contact.'),
  door('Query.contacts', practitioners, 'Lists only contacts of which the requester may know.'),
  door('Query.informationRequests', practitioners, 'The requester’s own agency’s work tray.'),
  door('Mutation.submitReferral', practitioners, 'Anyone may raise a concern (R1).'),
  door('Mutation.recordAdviceCall', socialCareStaff, 'Hub staff keep the advice log (R21).'),
  ...[
    'routeContact',
    'rateContact',
    'commissionAssessment',
    'openDiscussion',
    'markRelevant',
    'conveneStrategy',
    'concludeStrategy',
    'decide',
    'releaseDisclosure',
    'revokeDisclosure',
  ].map((name) => door(`Mutation.${name}`, socialCareStaff, 'The domain names the managers who may (C2).')),
  ...['recordConsent', 'withdrawConsent', 'recordOverride', 'submitReturn', 'raiseDispute'].map((name) =>
    door(
      `Mutation.${name}`,
      practitioners,
      'The domain names who may: partners among them (F2, R111, R159).',
    ),
  ),
];
