import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/**
 * Which item of the catalogue each published field of a case record carries (domain B4). Data only.
 * What lives on the contact has rows of its own.
 */
export const caseRecordRows: readonly DisclosureRow[] = [
  { item: 'SOC-01', discloses: ['SocialCareCase.status', 'SocialCareCase.closedOn'] },
  {
    item: 'SOC-02',
    discloses: ['SocialCareCase.allocatedWorker', 'SocialCareCase.team', 'SocialCareCase.workerContact'],
  },
  { item: 'SOC-03', discloses: ['SocialCareCase.contactsInTwelveMonths', 'SocialCareCase.contactDates'] },
  { item: 'SOC-04', discloses: ['SocialCareChronologyEntry.on', 'SocialCareChronologyEntry.event'] },
  { item: 'SOC-05', discloses: ['SocialCareCase.planType'] },
  {
    item: 'SOC-06',
    discloses: ['SocialCareCaseNote.on', 'SocialCareCaseNote.form', 'SocialCareCaseNote.text'],
  },
  {
    item: 'SOC-07',
    discloses: ['SocialCareDomesticAbuseHistory.on', 'SocialCareDomesticAbuseHistory.summary'],
  },
  {
    item: 'SOC-08',
    discloses: [
      'SocialCareOtherAuthorityRecord.on',
      'SocialCareOtherAuthorityRecord.authority',
      'SocialCareOtherAuthorityRecord.text',
      'SocialCareOtherAuthorityRecord.terms',
    ],
  },
  { item: 'SOC-17.level', discloses: ['SocialCareDvrim.on', 'SocialCareDvrim.level'] },
  { item: 'SOC-17.form', discloses: ['SocialCareDvrim.form'] },
  {
    item: 'SOC-19',
    discloses: [
      'SocialCarePrivateFostering.on',
      'SocialCarePrivateFostering.arrangement',
      'SocialCarePrivateFostering.carers',
      'SocialCarePrivateFostering.assessment',
    ],
  },
  { item: 'SOC-20', discloses: ['SocialCareCase.immigrationStatus'] },
  { item: 'SOC-21', discloses: ['SocialCareCase.disability', 'SocialCareCase.disabilityTeamEligibility'] },
  {
    item: 'SOC-22',
    discloses: [
      'SocialCarePositionOfTrust.on',
      'SocialCarePositionOfTrust.position',
      'SocialCarePositionOfTrust.allegation',
      'SocialCarePositionOfTrust.outcome',
    ],
  },
  {
    item: 'SOC-23.existence',
    discloses: ['SocialCareCase.personPosesRisk', 'SocialCareCase.riskLinkedChildren'],
  },
  { item: 'SOC-23.offence', discloses: ['SocialCareCase.riskOffence'] },
  {
    item: 'SOC-27.level',
    discloses: ['SocialCareExploitationAssessment.on', 'SocialCareExploitationAssessment.level'],
  },
  {
    item: 'SOC-27.assessment',
    discloses: ['SocialCareExploitationAssessment.assessment', 'SocialCareExploitationAssessment.riskMatrix'],
  },
  {
    item: 'SOC-29.composition',
    discloses: [
      'SocialCareFamily.householdMembers',
      'SocialCareFamily.relationships',
      'SocialCareFamily.ethnicity',
      'SocialCareFamily.religion',
      'SocialCareFamily.firstLanguage',
    ],
  },
  { item: 'SOC-29.address', discloses: ['SocialCareFamily.addresses'] },
  { item: 'SOC-30', discloses: ['SocialCareCase.supportOffered', 'SocialCareCase.otherProfessionals'] },
  { item: 'SOC-31', discloses: ['SocialCareAdultContact.on', 'SocialCareDisclosure.touchPoints'] },
  { item: 'SOC-32', discloses: ['SocialCareFireServiceContact.on', 'SocialCareDisclosure.touchPoints'] },
  {
    item: 'SOC-33',
    discloses: [
      'SocialCareCarerAssessmentRequest.on',
      'SocialCareCarerAssessmentRequest.carer',
      'SocialCareCarerAssessmentRequest.outcome',
    ],
  },
  {
    item: 'SOC-34.dates',
    discloses: [
      'SocialCareMissingEpisode.missingFrom',
      'SocialCareMissingEpisode.returnedOn',
      'SocialCareDisclosure.touchPoints',
    ],
  },
  { item: 'SOC-34.content', discloses: ['SocialCareMissingEpisode.safeAndWellCheck'] },
  { item: 'SOC-35', discloses: ['SocialCareMappaNote.on', 'SocialCareMappaNote.text'] },
  {
    item: 'SOC-36',
    discloses: [
      'SocialCareUnbornAlert.on',
      'SocialCareUnbornAlert.expectedDelivery',
      'SocialCareUnbornAlert.alert',
      'SocialCareUnbornAlert.expectedOutcome',
    ],
  },
  { item: 'EHP-01', discloses: ['EarlyHelp.status'] },
  { item: 'EHP-02', discloses: ['EarlyHelp.leadProfessional', 'EarlyHelp.leadProfessionalContact'] },
  { item: 'EHP-03.summary', discloses: ['EarlyHelp.planSummary'] },
  { item: 'EHP-03.assessment', discloses: ['EarlyHelp.assessment', 'EarlyHelp.plan'] },
  { item: 'EHP-04', discloses: ['EarlyHelp.needsMet'] },
  { item: 'EHP-05', discloses: ['EarlyHelpSchoolMeetingNote.on', 'EarlyHelpSchoolMeetingNote.note'] },
  {
    item: 'EHP-06',
    discloses: [
      'EarlyHelp.familySupportWorker',
      'EarlyHelp.firstContactOn',
      'EarlyHelp.visits',
      'EarlyHelp.weeklySeenLog',
    ],
  },
  { item: 'EHP-07', discloses: ['EarlyHelp.transformingLivesPanel'] },
  { item: 'HOU-01', discloses: ['Housing.applicationStatus', 'Housing.homeFinderStatus'] },
  { item: 'HOU-02', discloses: ['Housing.registeredProvider', 'Housing.tenancy'] },
  {
    item: 'HOU-03',
    discloses: [
      'HousingHomelessPresentation.on',
      'HousingHomelessPresentation.account',
      'HousingHomelessPresentation.referredTo',
    ],
  },
  {
    item: 'HOU-04',
    discloses: ['HousingHomelessYoungPerson.on', 'HousingHomelessYoungPerson.jointAssessment'],
  },
  { item: 'HOU-05', discloses: ['Housing.refugeeScheme'] },
  { item: 'HOU-06', discloses: ['Housing.careGrants'] },
  { item: 'HOU-07', discloses: ['Housing.revenueAndBenefits'] },
  { item: 'HOU-08', discloses: ['HousingCommunitySafetyRecord.on', 'HousingCommunitySafetyRecord.account'] },
  { item: 'DAS-01', discloses: ['DomesticAbuseService.status'] },
  { item: 'DAS-02', discloses: ['DomesticAbuseSafetyPlan.on', 'DomesticAbuseSafetyPlan.plan'] },
  { item: 'DAS-03', discloses: ['DomesticAbuseService.reassessedRisk'] },
  {
    item: 'DAS-04',
    discloses: [
      'DomesticAbuseProgramme.on',
      'DomesticAbuseProgramme.programme',
      'DomesticAbuseProgramme.attendedAs',
      'DomesticAbuseProgramme.attendance',
    ],
  },
  {
    item: 'DAS-05.flag',
    discloses: ['DomesticAbuseConference.referredOn', 'DomesticAbuseConference.referral'],
  },
  { item: 'DAS-05.actions', discloses: ['DomesticAbuseConference.actions'] },
  { item: 'DAS-06', discloses: ['DomesticAbuseAdviserConcern.on', 'DomesticAbuseAdviserConcern.concern'] },
  { item: 'SUB-01', discloses: ['SubstanceService.status'] },
  { item: 'SUB-02', discloses: ['SubstanceService.treatment'] },
];
