import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item each published field of a contact carries (domain B4). Data only. */
export const contactRows: readonly DisclosureRow[] = [
  { item: 'SOC-09', discloses: ['Contact.narrative'] },
  { item: 'SOC-10', discloses: ['Contact.childVoice'] },
  { item: 'SOC-11', discloses: ['Contact.parentsViews'] },
  {
    item: 'SOC-12a',
    discloses: ['Contact.referrerAgency', 'Contact.referrerName', 'Contact.referrerContact'],
  },
  { item: 'SOC-12b', discloses: ['Contact.publicReferrer'] },
  { item: 'SOC-12c', discloses: ['Contact.anonymousTrace'] },
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
  { item: 'SOC-14.rationale', discloses: ['OverrideRecord.reason'] },
  { item: 'SOC-15.current', discloses: ['Contact.rag', 'Contact.threshold'] },
  {
    item: 'SOC-15.history',
    discloses: ['RatingRecord.rag', 'RatingRecord.threshold', 'RatingRecord.at', 'RatingRecord.confirmed'],
  },
  { item: 'SOC-16', discloses: ['Contact.directions', 'RatingRecord.reason', 'Consent.note'] },
  {
    item: 'SOC-18.outcome',
    discloses: [
      'ContactDecision.outcome',
      'ContactDecision.threshold',
      'ContactDecision.at',
      'ContactDecision.missingAgencies',
    ],
  },
  { item: 'SOC-18.rationale', discloses: ['ContactDecision.rationale'] },
  {
    item: 'SOC-28',
    discloses: [
      'StrategyDiscussion.at',
      'StrategyDiscussion.agencies',
      'StrategyDiscussion.quorate',
      'StrategyDiscussion.missingSeats',
      'StrategyDiscussion.outcome',
      'StrategyDiscussion.reason',
    ],
  },
  { item: 'SOC-29.composition', discloses: ['Person.names', 'Person.birthDate', 'Person.sex'] },
  { item: 'SOC-29.address', discloses: ['Person.addresses'] },
  { item: 'POL-24', discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated'] },
  { item: 'HLT-21', discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated'] },
  { item: 'EDU-20', discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated'] },
  { item: 'PRO-12', discloses: ['AgencyReturn.analysis', 'AgencyReturn.nominated'] },
];
