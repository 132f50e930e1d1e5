import { roleNames, roleOf, type Role } from '@mash-hub/shared/disclosure';
import { agencyDoors, type DoorRow } from '@mash-hub/shared/subgraph';
import { emergencyOpeners, managers } from './domain/actors';
import { enquiryReaders } from './domain/enquiry';
import { panelMembers } from './domain/exploitation';
import { meetingReaders, meetingRecorders } from './domain/meeting';

/** Everybody but auditors and management-group members, who read logs and figures, and no case (C1). */
const practitioners: readonly Role[] = roleNames.filter(
  (role) => role !== 'QA_AUDITOR' && role !== 'MMG_MEMBER',
);

/** An auditor has tasks too: what is to be looked into in the log (BG1). */
const taskHolders: readonly Role[] = [...practitioners, 'QA_AUDITOR'];

/** Roles that any agency may employ are no social care staff; whoever only refers is none either (C1). */
const socialCareStaff: readonly Role[] = practitioners.filter(
  (role) =>
    roleOf(role).agency === 'SOCIAL_CARE' && roleOf(role).own !== 'NONE' && role !== 'PARTNER_PRACTITIONER',
);

/** Those of them whom social care employs itself: not the staff of a service that it only carries (B1). */
const hubStaff: readonly Role[] = socialCareStaff.filter((role) => roleOf(role).service === undefined);

/** Who reads figures: the management group, auditors, and whoever manages the hub (C1, G3). */
const performanceReaders: readonly Role[] = [
  'MMG_MEMBER',
  'QA_AUDITOR',
  'MASH_TEAM_MANAGER',
  'MASH_PRACTICE_MANAGER',
  'MASH_ASSISTANT_TM',
  'GROUP_MANAGER',
];

const policeStaff: readonly Role[] = practitioners.filter((role) => roleOf(role).agency === 'POLICE');

const door = (name: string, roles: readonly Role[], because: string): DoorRow => ({
  door: name,
  roles,
  because,
});

/** Who may come in by which field of social care. What they find behind it is decided by the domain and the kernel. */
export const doors: readonly DoorRow[] = [
  ...agencyDoors('SOCIAL_CARE', { field: 'socialCare', noun: 'SocialCare' }),
  ...['entries', 'headlineTracker'].map((field) => ({
    door: `ContactChronology.${field}`,
    because: 'Whoever may know of the contact: each agency has decided its part for this requester (ADR 14).',
  })),
  { door: 'ContactChronology.subjects', because: 'Not reachable by clients (@inaccessible).' },
  { door: 'Query.me', because: 'Whoever has a verified token may read it back.' },
  { door: 'Query.availability', because: 'Everybody may know when the hub can be reached.' },
  { door: 'Query.procedure', because: 'The procedures are public to everybody who works by them.' },
  door('Query.exploitationConcerns', socialCareStaff, 'The domain admits those who run the pathway (R190).'),
  door('Query.exploitationPanel', panelMembers, 'Members of the strategic panel (R193, F9).'),
  door('Mutation.recordExploitationConcern', practitioners, 'Whoever sees the concern sends it in (R188).'),
  ...[
    'recordExploitationChecks',
    'agreeExploitationRisk',
    'reviewExploitation',
    'stepDownExploitation',
    'referToExploitationPanel',
    'recordPoliceTold',
  ].map((name) => door(`Mutation.${name}`, socialCareStaff, 'The domain names the co-ordinators (R190).')),
  ...['Query.enquiries', 'Mutation.recordEnquiry', 'Mutation.answerEnquiry'].map((name) =>
    door(name, enquiryReaders, 'The domain names who takes enquiries in and who answers (R57, R58).'),
  ),
  ...['meetings', 'meetingAttendance'].map((name) =>
    door(`Query.${name}`, meetingReaders, 'The management group, auditors and managers (G3).'),
  ),
  door('Mutation.recordMeeting', meetingRecorders, 'The management group writes its meetings down (R209).'),
  { door: 'Query.disclosureRules', because: 'The rules are public to everybody who works by them.' },
  door('Query.contact', practitioners, 'The domain decides whether the requester may know of the contact.'),
  door('Query.contacts', practitioners, 'Lists only contacts of which the requester may know.'),
  door('Query.myReferrals', practitioners, 'The requester’s own referrals, and only their outcome (R157).'),
  door(
    'Mutation.recordReferrerFeedback',
    practitioners,
    'The domain takes it from the professional who referred alone (K18).',
  ),
  door('Query.measures', performanceReaders, 'Figures without a case in them (G1, C1).'),
  door('Query.auditSample', ['QA_AUDITOR'], 'Auditors sample decisions, and nobody else (G3, F9).'),
  door('Query.caseAudits', performanceReaders, 'What audits found is for those who learn from it (G3).'),
  door('Mutation.recordCaseAudit', ['QA_AUDITOR'], 'Auditors record what they found (G3).'),
  door('Query.informationRequests', practitioners, 'The requester’s own agency’s work tray.'),
  door('Query.tasks', taskHolders, 'Each finds only the tasks of their own role, agency or person.'),
  door('Mutation.completeTask', taskHolders, 'Each completes only their own tasks.'),
  door(
    'Query.handover',
    ['EDT_WORKER', 'MASH_TEAM_MANAGER', 'MASH_PRACTICE_MANAGER'],
    'The Emergency Duty Team takes over from the managers at closing (R202).',
  ),
  door(
    'Query.domesticAbuseNotices',
    practitioners,
    'Lists only incidents of which the requester may know (F4).',
  ),
  ...['reportDomesticAbuse', 'filterDomesticAbuse'].map((name) =>
    door(`Mutation.${name}`, policeStaff, 'The police report incidents and pick from the list (R161, R164).'),
  ),
  ...['annotateDomesticAbuse', 'agreeDomesticAbuseOutcome', 'authoriseDomesticAbuseOutcomes'].map((name) =>
    door(`Mutation.${name}`, socialCareStaff, 'The domain names who marks, agrees and authorises (D11).'),
  ),
  ...['recordTriageView', 'recordRiskAssessment', 'passToSubstanceService'].map((name) =>
    door(
      `Mutation.${name}`,
      practitioners,
      'The domain names who may: members of triage among them (R168, R178).',
    ),
  ),
  door('Mutation.submitReferral', practitioners, 'Anyone may raise a concern (R1).'),
  door('Mutation.recordAdviceCall', hubStaff, 'Hub staff keep the advice log (R21).'),
  door('Query.adviceCalls', hubStaff, 'Hub staff read the advice log; nobody is named in it (R21).'),
  door(
    'Query.suggestedLinks',
    socialCareStaff,
    'A link is suggested to social care’s caseworkers alone (R27).',
  ),
  door('Query.qualityReviews', socialCareStaff, 'Quality assurance by social care’s caseworkers (R39).'),
  door('Mutation.acceptLink', socialCareStaff, 'The domain names who may join two records (R27).'),
  door('Mutation.attachForm', practitioners, 'Whoever referred, or took the call, adds the form (R7).'),
  door('Mutation.recordEmergencyResponse', ['EDT_WORKER'], 'Out of hours only they act (R197).'),
  door('Mutation.receiveFromEmergencyDuty', socialCareStaff, 'The domain names the day team (R200).'),
  ...[
    'routeContact',
    'rateContact',
    'commissionAssessment',
    'recordTriageChecks',
    'recordRecommendation',
    'recordPatternReview',
    'recordOversight',
    'askNonPartner',
    'recordNonPartnerAnswer',
    'signPathwayStep',
    'completePathway',
    'openDiscussion',
    'markRelevant',
    'conveneStrategy',
    'concludeStrategy',
    'decide',
    'checkLetterSafety',
    'sendLetter',
    'suppressLetter',
    'releaseDisclosure',
    'revokeDisclosure',
    'reportUnstaffed',
    'allocateCase',
    'lapseOverride',
  ].map((name) => door(`Mutation.${name}`, socialCareStaff, 'The domain names the managers who may (C2).')),
  ...['openEmergency', 'closeEmergency'].map((name) =>
    door(`Mutation.${name}`, emergencyOpeners, 'The procedure names who may break the glass (BG1).'),
  ),
  door('Mutation.reviewEmergency', managers, 'A manager who did not open it reviews it (BG1).'),
  ...[
    'requestReRating',
    'recordConsent',
    'withdrawConsent',
    'recordOverride',
    'submitReturn',
    'saveAdminStage',
    'recordWriteBack',
    'acknowledgeRequest',
    'startRequest',
    'raiseDispute',
    'progressDispute',
  ].map((name) =>
    door(
      `Mutation.${name}`,
      practitioners,
      'The domain names who may: partners among them (F2, R111, R159).',
    ),
  ),
];
