import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item of the catalogue each published field of the police carries (domain B4). Data only. */
export const disclosureRows: readonly DisclosureRow[] = [
  { item: 'POL-01', discloses: ['PoliceIncident.reference'] },
  { item: 'POL-02', discloses: ['PoliceIncident.occurredAt', 'PoliceDisclosure.touchPoints'] },
  { item: 'POL-03', discloses: ['PoliceIncident.location'] },
  {
    item: 'POL-04',
    discloses: ['PoliceIncident.personsPresent', 'PoliceIncident.victims', 'PoliceIncident.suspects'],
  },
  { item: 'POL-05', discloses: ['PoliceIncident.childrenSeen', 'PoliceIncident.childrenSpokenTo'] },
  { item: 'POL-06', discloses: ['PoliceIncident.account'] },
  { item: 'POL-07', discloses: ['PoliceHistory.on', 'PoliceHistory.summary'] },
  { item: 'POL-08', discloses: ['PoliceIncident.dashLevel'] },
  { item: 'POL-09', discloses: ['PoliceIncident.dashAnswers'] },
  {
    item: 'POL-10',
    discloses: ['PoliceConviction.on', 'PoliceConviction.offence', 'PoliceConviction.disposal'],
  },
  { item: 'POL-11', discloses: ['PoliceIntelligence.on', 'PoliceIntelligence.text'] },
  { item: 'POL-12', discloses: ['PoliceIncident.classification'] },
  {
    item: 'POL-13.status',
    discloses: ['PoliceIncident.investigationStatus', 'PoliceIncident.criminalJusticeProgress'],
  },
  { item: 'POL-13.operational', discloses: ['PoliceIncident.operationalDetail'] },
  { item: 'POL-14', discloses: ['PoliceChronologyEntry.on', 'PoliceChronologyEntry.entry'] },
  {
    item: 'POL-15',
    discloses: ['PoliceSecondaryRiskAssessment.on', 'PoliceSecondaryRiskAssessment.assessment'],
  },
  { item: 'POL-16.text', discloses: ['PoliceSafeguardingReport.on', 'PoliceSafeguardingReport.text'] },
  { item: 'POL-16.grade', discloses: ['PoliceSafeguardingReport.grade'] },
  { item: 'POL-17', discloses: ['PoliceEmergencyCall.on', 'PoliceDisclosure.touchPoints'] },
  { item: 'POL-18', discloses: ['PoliceSafeguardingReport.substanceMarker'] },
  {
    item: 'POL-19.dates',
    discloses: [
      'PoliceMissingEpisode.reportedAt',
      'PoliceMissingEpisode.foundOn',
      'PoliceDisclosure.touchPoints',
    ],
  },
  { item: 'POL-19.content', discloses: ['PoliceMissingEpisode.account', 'PoliceMissingEpisode.safeAndWell'] },
  {
    item: 'POL-20',
    discloses: [
      'PoliceExploitationIntelligence.on',
      'PoliceExploitationIntelligence.suspects',
      'PoliceExploitationIntelligence.locations',
      'PoliceExploitationIntelligence.themes',
    ],
  },
  { item: 'POL-21', discloses: ['PoliceIncident.referralRationale'] },
  { item: 'POL-22', discloses: ['PoliceVictimSafety.safeAddress', 'PoliceVictimSafety.safeContact'] },
  { item: 'POL-23', discloses: ['PoliceIncident.officerInCase'] },
  { item: 'POL-25.existence', discloses: ['PoliceRiskNotification.on', 'PoliceRiskNotification.status'] },
  { item: 'POL-25.offence', discloses: ['PoliceRiskNotification.offence'] },
  {
    item: 'POL-26',
    discloses: ['PoliceEncompassNotice.on', 'PoliceEncompassNotice.notice', 'EncompassNotice.notice'],
  },
  { item: 'POL-27', discloses: ['PoliceInvestigationDecision.on', 'PoliceInvestigationDecision.decision'] },
  { item: 'POL-28', discloses: ['PoliceIntelligence.informant'] },
];
