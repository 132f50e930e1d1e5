import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item each published field of a contact carries (domain B4). Data only. */
export const contactRows: readonly DisclosureRow[] = [
  { item: 'SOC-03', discloses: ['PatternReviewRecord.contacts'] },
  { item: 'SOC-04', discloses: ['RecommendationRecord.chronology'] },
  { item: 'SOC-09', discloses: ['Contact.narrative'] },
  {
    item: 'SOC-10',
    discloses: [
      'Contact.childVoice',
      'RecommendationRecord.childVoice',
      'RecommendationRecord.noChildVoiceReason',
    ],
  },
  {
    item: 'SOC-11',
    discloses: [
      'Contact.parentsViews',
      'RecommendationRecord.parentsViews',
      'RecommendationRecord.noParentsViewsReason',
    ],
  },
  {
    item: 'SOC-12a',
    discloses: ['Contact.referrerAgency', 'Contact.referrerName', 'Contact.referrerContact'],
  },
  { item: 'SOC-12b', discloses: ['Contact.publicReferrer'] },
  { item: 'SOC-12c', discloses: ['Contact.anonymousTrace'] },
  {
    item: 'SOC-17.level',
    discloses: [
      'RiskAssessmentRecord.subject',
      'RiskAssessmentRecord.form',
      'RiskAssessmentRecord.level',
      'RiskAssessmentRecord.at',
    ],
  },
  { item: 'SOC-13', discloses: ['Consent.status', 'Consent.givenBy', 'Consent.at'] },
  {
    item: 'SOC-14.ground',
    discloses: [
      'OverrideRecord.ground',
      'OverrideRecord.subjects',
      'OverrideRecord.at',
      'OverrideRecord.reviewDate',
      'OverrideRecord.active',
      'OverrideRecord.consentThen',
    ],
  },
  {
    item: 'SOC-14.rationale',
    discloses: ['OverrideRecord.reason', 'EmergencyRecord.reason', 'EmergencyReview.reason'],
  },
  { item: 'SOC-15.current', discloses: ['Contact.rag', 'Contact.threshold'] },
  {
    item: 'SOC-15.history',
    discloses: [
      'RatingRecord.rag',
      'RatingRecord.threshold',
      'RatingRecord.at',
      'RatingRecord.confirmed',
      'RatingRecord.label',
      'RatingChangeRecord.from',
      'RatingChangeRecord.to',
      'RatingChangeRecord.at',
    ],
  },
  {
    item: 'SOC-16',
    discloses: [
      'Contact.directions',
      'RatingRecord.reason',
      'Consent.note',
      'RecommendationRecord.recommendation',
      'RecommendationRecord.at',
      'OversightRecord.kind',
      'OversightRecord.note',
      'OversightRecord.at',
      'PatternReviewRecord.analysis',
      'PatternReviewRecord.at',
    ],
  },
  {
    item: 'SOC-18.outcome',
    discloses: [
      'ContactDecision.outcome',
      'ContactDecision.threshold',
      'ContactDecision.at',
      'ContactDecision.missingAgencies',
      'ContactDecision.category',
      'ContactDecision.receivingTeam',
      'ContactDecision.teamPhone',
      'ContactDecision.agreedBy',
    ],
  },
  {
    item: 'SOC-18.rationale',
    discloses: ['ContactDecision.rationale', 'ContactDecision.actions', 'ContactDecision.dissent'],
  },
  {
    item: 'SOC-28',
    discloses: [
      'StrategyDiscussion.at',
      'StrategyDiscussion.chair',
      'StrategyDiscussion.agencies',
      'StrategyDiscussion.quorate',
      'StrategyDiscussion.missingSeats',
      'StrategyDiscussion.outcome',
      'StrategyDiscussion.reason',
      'StrategyDiscussion.safetyPlan',
    ],
  },
  { item: 'SOC-29.composition', discloses: ['Person.names', 'Person.birthDate', 'Person.sex'] },
  { item: 'SOC-29.address', discloses: ['Person.addresses'] },
  { item: 'POL-01', discloses: ['AgencyReturn.policeReference'] },
  { item: 'POL-12', discloses: ['AgencyReturn.crime'] },
  {
    item: 'POL-24',
    discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated', 'AgencyReturn.policeChecks'],
  },
  {
    item: 'HLT-21',
    discloses: [
      'AgencyReturn.analysis',
      'AgencyReturn.nominated',
      'AgencyReturn.thresholdView',
      'AgencyReturn.healthChecks',
      'AgencyReturn.adminStageAt',
    ],
  },
  { item: 'HLT-22', discloses: ['AgencyReturn.recommendedActions'] },
  { item: 'HLT-26', discloses: ['AgencyReturn.olderMatterReason'] },
  {
    item: 'EDU-20',
    discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated', 'AgencyReturn.educationChecks'],
  },
  { item: 'PRO-12', discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated'] },
  { item: 'PRO-01', discloses: ['AgencyReturn.nameCheck', 'AgencyReturn.nameChecks'] },
];
