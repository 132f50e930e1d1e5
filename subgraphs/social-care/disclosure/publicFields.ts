import { commonPublicFields, type PublicField } from '@mash-hub/shared/subgraph';
import { kinds } from '../ingest';

const of = (type: string, fields: readonly string[], because: string): readonly PublicField[] =>
  fields.map((field) => ({ coordinate: `${type}.${field}`, because }));

const frame = 'Frame of a contact: routing and reference, to whoever may know of the contact at all.';
const behindRows = 'What stands in it has rows of its own.';
const workingRecord = 'Social care’s own working record: its own caseworkers at any time, nobody else.';
const addressed =
  'The addressed agency and social care reach a request (R91); whoever may read its analysis sees that it was made';

const caseworkersOnly = 'Social care’s own caseworkers only: the process, no record of an agency.';
const raisers = 'Social care’s own caseworkers, and whoever raised the disagreement (R159).';

const emergencies = 'To the decision circle and to whoever opened it: who broke the glass, and when (BG1).';

/** Fields of social care without a row, each with its reason. */
export const publicFields: readonly PublicField[] = [
  ...commonPublicFields('SocialCareDisclosure', kinds),
  ...of('Contact', ['id', 'reference', 'version', 'profile', 'state', 'receivedAt', 'deadlines'], frame),
  ...of(
    'Contact',
    ['subjects', 'informationRequests', 'ratings', 'overrides', 'strategy', 'decision', 'releases'],
    behindRows,
  ),
  ...of(
    'Contact',
    ['chronology'],
    'Made of what each agency has disclosed to this requester: its own rows decided.',
  ),
  ...[
    'ContactChronology',
    'ChronologyConnection',
    'ChronologyEdge',
    'ChronologySource',
    'ChronologyNotice',
    'HeadlineTracker',
    'HeadlineTouchPoint',
  ].flatMap((type) =>
    of(type, ['*'], 'Made of what each agency has disclosed to this requester: its own rows decided.'),
  ),
  ...of(
    'Subject',
    ['policeChronology', 'healthChronology', 'educationChronology', 'probationChronology'],
    'Another agency’s field, which its own grant opens.',
  ),
  ...of(
    'Contact',
    ['minutesSinceReceipt', 'redNotCommenced', 'oversightDue', 'oversightOverdue'],
    'Computed from the procedure and the frame of the contact (R87, R206).',
  ),
  ...of('Contact', ['recommendation', 'oversights', 'patternReview', 'ratingChanges'], behindRows),
  ...of('Contact', ['triageChecks', 'nonPartnerRequests'], workingRecord),
  ...of('Contact', ['intake', 'contactsInTwelveMonths', 'qualityReview'], workingRecord),
  ...of('Contact', ['completeness', 'warnings'], 'Social care’s own staff, who put it right (R13).'),
  ...of(
    'Contact',
    ['copyForReferrer'],
    'What the sender has just sent, and nothing that the hub holds (R10).',
  ),
  ...[
    'ContactIntake',
    'WrittenFormRecord',
    'MergedReferralRecord',
    'AcceptedLinkRecord',
    'EmergencyResponseRecord',
    'QualityReview',
  ].flatMap((type) => of(type, ['*'], workingRecord)),
  ...['ReferralCompleteness', 'ContactWarning'].flatMap((type) =>
    of(type, ['*'], 'Social care’s own staff, who put it right (R13).'),
  ),
  ...of('ReferralCopy', ['*'], 'What the sender has just sent, and nothing that the hub holds (R10).'),
  ...of('AdviceCall', ['id'], 'Names the call, so that a referral which grows out of it can say so (R22).'),
  ...['AdviceCallConnection', 'AdviceCallEdge'].flatMap((type) =>
    of(type, ['*'], 'A scenario about nobody, for social care’s staff (R20, R23).'),
  ),
  ...of(
    'Contact',
    ['reRatingRequests'],
    'Social care’s own caseworkers; to others their own requests (R85).',
  ),
  ...of('Contact', ['pathway', 'diversion'], 'Social care’s own caseworkers, and whoever receives it (D2).'),
  ...['TriageCheckRecord', 'NonPartnerRequestRecord'].flatMap((type) => of(type, ['*'], workingRecord)),
  ...of('ReRatingRequestRecord', ['*'], 'Social care’s own caseworkers; to others their own requests (R85).'),
  ...['ContactPathway', 'PathwayStepRecord', 'PathwayCriterion', 'EarlyHelpDiversion'].flatMap((type) =>
    of(type, ['*'], 'Social care’s own caseworkers, and whoever receives it (D2).'),
  ),
  ...of('Subject', ['id', 'role'], frame),
  ...of('Subject', ['person', 'consent', 'socialCare', 'socialCareMatch'], behindRows),
  ...of('Subject', ['disclosure'], 'The requester’s own permission, and why it is not more.'),
  ...of(
    'Subject',
    ['personId', 'disclosureGrant', 'matchingIdentity'],
    'Not reachable by clients (@inaccessible).',
  ),
  ...of('SubjectDisclosure', ['*'], 'The requester’s own permission, and why it is not more.'),
  ...of(
    'AgencyStanding',
    ['*'],
    'Who was asked and who answered: a headline to everybody with a standing (F3).',
  ),
  ...of(
    'Contact',
    ['letters'],
    'All to social care’s own staff; to a referrer what was sent to them (R156).',
  ),
  ...of(
    'Contact',
    ['outcomeForReferrer'],
    'Outcome, team and telephone, to the referring professional (F9).',
  ),
  ...of(
    'Letter',
    ['*'],
    'Holds the reference, the outcome, a team and its telephone, and nothing else (R156).',
  ),
  ...of('LetterSafetyCheck', ['*'], 'To social care’s own staff alone, who work with the family (R155).'),
  ...of('ReferrerOutcome', ['*'], 'Outcome, team and telephone, to the referring professional (F9).'),
  ...of('Contact', ['emergencies'], emergencies),
  ...of('EmergencyRecord', ['id', 'subject', 'state', 'open', 'level', 'openedBy'], emergencies),
  ...of('EmergencyRecord', ['openedAt', 'endsAt', 'closedAt', 'reviewDue', 'review'], emergencies),
  ...of('EmergencyOpener', ['*'], emergencies),
  ...of('EmergencyReview', ['at', 'role', 'finding'], emergencies),
  ...of('OverrideRecord', ['id'], 'Names the record; shown only with a field of it that is disclosed.'),
  ...of(
    'Contact',
    ['writeBacks'],
    'Kinds and items, to the agency that wrote them and to social care (R142).',
  ),
  ...of(
    'WriteBackRecord',
    ['*'],
    'Kinds and items, to the agency that wrote them and to social care (R142).',
  ),
  ...of('Contact', ['assessment'], frame),
  ...of('AssessmentProgress', ['*'], frame),
  ...of('Contact', ['strategies'], behindRows),
  ...of('Contact', ['strategyInvitees', 'disclosureState', 'caseSteps'], caseworkersOnly),
  ...of('StrategyInvitee', ['*'], caseworkersOnly),
  ...of('CaseStep', ['*'], caseworkersOnly),
  ...of('Contact', ['disputes'], raisers),
  ...of('DisputeRecord', ['*'], raisers),
  ...of('DisputeStepRecord', ['*'], raisers),
  ...of('ReleaseRecord', ['*'], 'Recipients see the releases that name them, social care all.'),
  ...of('ReleaseRecipient', ['*'], 'Recipients see the releases that name them, social care all.'),
  ...of('Deadline', ['*'], 'Computed from the procedure and the frame of the contact.'),
  ...of('InformationRequest', ['*'], addressed),
  ...of('RequestedPerson', ['*'], addressed),
  ...of(
    'AgencyReturn',
    ['at', 'role', 'noRecord', 'concernHeld', 'ragSuggestion'],
    'That an agency answered, and whether it is concerned: a headline (F3, F4).',
  ),
  ...[
    'HealthCheckRecord',
    'EducationChecksRecord',
    'SchoolCallRecord',
    'PersonNameCheckRecord',
    'PoliceChecksRecord',
  ].flatMap((type) => of(type, ['*'], 'Shown whole with the field of the return that has a row (R97–R105).')),
  ...of('HealthAdminStage', ['*'], 'Health’s own working paper, to health’s hub staff alone (R100).'),
  ...of('Contact', ['nextSteps'], 'Whose turn it is: routing, to social care and to whose step it is.'),
  ...of(
    'NextStep',
    ['*'],
    'Routing: an agency, a role and a rule; it says nothing of anybody in the contact.',
  ),
  ...['Task', 'TaskCompletion'].flatMap((type) =>
    of(type, ['*'], 'To whose task it is: routing and a note on it; it names nobody in the contact.'),
  ),
  ...of(
    'HandoverItem',
    ['*'],
    'To the emergency duty team and managers: clocks and who owes an answer (R202).',
  ),
  ...[
    'DomesticAbuseNotice',
    'DomesticAbusePerson',
    'DomesticAbuseItem',
    'OutcomeSheetLine',
    'DailyStep',
  ].flatMap((type) =>
    of(
      type,
      ['*'],
      'Who sees which part of an incident is decided whole, before the filter and after it (F4, R149).',
    ),
  ),
  ...['DomesticAbuseNoticeConnection', 'DomesticAbuseNoticeEdge'].flatMap((type) =>
    of(type, ['*'], 'No record: the frame of a page.'),
  ),
  ...of(
    'Contact',
    ['triageViews', 'triageOutcome'],
    'Said at triage: to its members and social care’s caseworkers (R178, J3).',
  ),
  ...of('TriageViewRecord', ['*'], 'A yes or no and a colour: a headline, to those who were there (F4).'),
  ...of('Contact', ['riskAssessments'], behindRows),
  ...of('Measure', ['*'], 'Figures: no record is in them (G1).'),
  ...of('MeasurePart', ['*'], 'Figures: no record is in them (G1).'),
  ...['AuditSampleGroup', 'SampledContact', 'CaseAudit'].flatMap((type) =>
    of(type, ['*'], 'Behind a door for auditors: decision metadata, rules and levels, never content (F9).'),
  ),
  ...of(
    'ExploitationConcern',
    ['id', 'version', 'profile', 'state', 'recordedAt', 'contact'],
    'Frame of a concern, to those who run the exploitation pathway (R190).',
  ),
  ...of('ExploitationPanel', ['*'], 'Figures, themes and places for the panel; it has no victim in it (F9).'),
  ...['ThemeCount', 'NamedCount'].flatMap((type) => of(type, ['*'], 'Figures for the panel (R193).')),
  ...of('ExploitationReceipt', ['*'], 'What whoever sent in an assessment is told of it (R188, R189).'),
  ...['Enquiry', 'EnquiredPerson', 'MappaDecision'].flatMap((type) =>
    of(type, ['*'], 'Those who take enquiries in and answer them; an open child’s answer is a worker (R34).'),
  ),
  ...['Meeting', 'MeetingPaper', 'MeetingAttendance'].flatMap((type) =>
    of(type, ['*'], 'No case: governance, its papers cut by the domain (R209).'),
  ),
  ...[
    'TaskConnection',
    'TaskEdge',
    'Requester',
    'Availability',
    'HelplineAvailability',
    'Procedure',
    'ProcedureChannel',
    'ProcedureOutcome',
    'ProcedurePathway',
    'ProcedureGround',
    'ProcedureDeadline',
    'ProcedureEmergency',
    'ProcedureRating',
    'ExploitationConcernConnection',
    'ExploitationConcernEdge',
    'EnquiryConnection',
    'EnquiryEdge',
    'MeetingConnection',
    'MeetingEdge',
    'DisclosureRule',
    'PageInfo',
    'ContactConnection',
    'ContactEdge',
    'InformationRequestConnection',
    'InformationRequestEdge',
  ].flatMap((type) => of(type, ['*'], 'No record: the requester, the rules, or the frame of a page.')),
];
