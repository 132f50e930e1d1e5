import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item of the catalogue each published field of probation carries (domain B4). Data only. */
export const disclosureRows: readonly DisclosureRow[] = [
  { item: 'PRO-01', discloses: ['ProbationProfile.known'] },
  { item: 'PRO-02', discloses: ['ProbationProfile.flags'] },
  { item: 'PRO-03.level', discloses: ['ProbationProfile.riskLevel'] },
  {
    item: 'PRO-03.assessment',
    discloses: ['ProbationRiskAssessment.on', 'ProbationRiskAssessment.assessment'],
  },
  {
    item: 'PRO-04',
    discloses: ['ProbationOffence.on', 'ProbationOffence.offence', 'ProbationOffence.sentence'],
  },
  {
    item: 'PRO-05',
    discloses: [
      'ProbationSupervision.endedAt',
      'ProbationSupervision.startedOn',
      'ProbationSupervision.order',
    ],
  },
  { item: 'PRO-06', discloses: ['ProbationProfile.practitioner', 'ProbationProfile.practitionerContact'] },
  {
    item: 'PRO-07',
    discloses: [
      'ProbationProgrammeFeedback.on',
      'ProbationProgrammeFeedback.programme',
      'ProbationProgrammeFeedback.feedback',
    ],
  },
  {
    item: 'PRO-08',
    discloses: [
      'ProbationTreatmentFeedback.on',
      'ProbationTreatmentFeedback.service',
      'ProbationTreatmentFeedback.feedback',
    ],
  },
  {
    item: 'PRO-09.compliance',
    discloses: ['ProbationMonitoringRecord.on', 'ProbationMonitoringRecord.compliance'],
  },
  { item: 'PRO-09.traces', discloses: ['ProbationMonitoringRecord.traces'] },
  {
    item: 'PRO-10.record',
    discloses: [
      'ProbationYouthJusticeRecord.on',
      'ProbationYouthJusticeRecord.offending',
      'ProbationYouthJusticeRecord.worker',
    ],
  },
  { item: 'PRO-10.assessment', discloses: ['ProbationYouthJusticeRecord.assessment'] },
  { item: 'PRO-11', discloses: ['ProbationCourtCheck.on', 'ProbationCourtCheck.result'] },
  {
    item: 'PRO-13',
    discloses: ['ProbationMappaRecord.on', 'ProbationMappaRecord.level', 'ProbationMappaRecord.plan'],
  },
  { item: 'PRO-14', discloses: ['ProbationProfile.crn', 'ProbationProfile.pncId'] },
  {
    item: 'PRO-15',
    discloses: [
      'ProbationLinkedHousehold.on',
      'ProbationLinkedHousehold.address',
      'ProbationLinkedHousehold.members',
    ],
  },
];
