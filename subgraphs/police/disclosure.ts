import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item of the catalogue each published field of the police carries (domain B4). Data only. */
export const disclosureRows: readonly DisclosureRow[] = [
  { item: 'POL-01', discloses: ['PoliceIncident.reference'] },
  { item: 'POL-02', discloses: ['PoliceIncident.occurredAt', 'PoliceDisclosure.touchPoints'] },
  { item: 'POL-03', discloses: ['PoliceIncident.location'] },
  { item: 'POL-04', discloses: ['PoliceIncident.personsPresent'] },
  { item: 'POL-05', discloses: ['PoliceIncident.childrenSeen'] },
  { item: 'POL-06', discloses: ['PoliceIncident.account'] },
  { item: 'POL-07', discloses: ['PoliceHistory.on', 'PoliceHistory.summary'] },
  { item: 'POL-08', discloses: ['PoliceIncident.dashLevel'] },
  { item: 'POL-09', discloses: ['PoliceIncident.dashAnswers'] },
  { item: 'POL-10', discloses: ['PoliceConviction.on', 'PoliceConviction.offence', 'PoliceConviction.disposal'] },
  { item: 'POL-11', discloses: ['PoliceIntelligence.on', 'PoliceIntelligence.text'] },
  { item: 'POL-12', discloses: ['PoliceIncident.classification'] },
  { item: 'POL-13.status', discloses: ['PoliceIncident.investigationStatus'] },
  { item: 'POL-13.operational', discloses: ['PoliceIncident.operationalDetail'] },
  { item: 'POL-17', discloses: ['PoliceEmergencyCall.on', 'PoliceDisclosure.touchPoints'] },
  { item: 'POL-21', discloses: ['PoliceIncident.referralRationale'] },
  { item: 'POL-22', discloses: ['PoliceVictimSafety.safeAddress', 'PoliceVictimSafety.safeContact'] },
  { item: 'POL-23', discloses: ['PoliceIncident.officerInCase'] },
  { item: 'POL-28', discloses: ['PoliceIntelligence.informant'] },
];
