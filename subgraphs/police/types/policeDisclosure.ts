import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { PoliceConviction, PoliceEmergencyCall, PoliceHistory } from './policeHistory';
import { PoliceIncident } from './policeIncident';
import { PoliceExploitationIntelligence, PoliceIntelligence, PoliceVictimSafety } from './policeProtected';
import {
  PoliceChronologyEntry,
  PoliceInvestigationDecision,
  PoliceRiskNotification,
  PoliceSecondaryRiskAssessment,
} from './policeResearch';
import { PoliceEncompassNotice, PoliceMissingEpisode, PoliceSafeguardingReport } from './policeSafeguarding';

@ObjectType({
  description: 'What the police disclose about one person to one requester. Owned by the police.',
})
export class PoliceDisclosure extends AgencyDisclosure {
  @Field(() => [PoliceIncident], { description: 'Crimes and incidents of which something may be seen.' })
  readonly incidents!: readonly PoliceIncident[];

  @Field(() => [PoliceHistory], { description: 'Relevant history of which something may be seen.' })
  readonly history!: readonly PoliceHistory[];

  @Field(() => [PoliceConviction], {
    description: 'Convictions and cautions of which something may be seen.',
  })
  readonly convictions!: readonly PoliceConviction[];

  @Field(() => [PoliceEmergencyCall], { description: 'Emergency calls of which something may be seen.' })
  readonly emergencyCalls!: readonly PoliceEmergencyCall[];

  @Field(() => [PoliceChronologyEntry], {
    description: 'Lines of the police chronology of which something may be seen.',
  })
  readonly chronology!: readonly PoliceChronologyEntry[];

  @Field(() => [PoliceSecondaryRiskAssessment], {
    description: 'Secondary risk assessments of which something may be seen.',
  })
  readonly secondaryRiskAssessments!: readonly PoliceSecondaryRiskAssessment[];

  @Field(() => [PoliceRiskNotification], {
    description: 'Notifications of a person who poses a risk to children, of which something may be seen.',
  })
  readonly riskNotifications!: readonly PoliceRiskNotification[];

  @Field(() => [PoliceInvestigationDecision], {
    description: 'Decisions who investigates, of which something may be seen.',
  })
  readonly investigationDecisions!: readonly PoliceInvestigationDecision[];

  @Field(() => [PoliceSafeguardingReport], {
    description: 'Police safeguarding reports of which something may be seen.',
  })
  readonly safeguardingReports!: readonly PoliceSafeguardingReport[];

  @Field(() => [PoliceMissingEpisode], { description: 'Missing episodes of which something may be seen.' })
  readonly missingEpisodes!: readonly PoliceMissingEpisode[];

  @Field(() => [PoliceEncompassNotice], {
    description: 'Operation Encompass notices; for the key adult of the child’s own school.',
  })
  readonly encompassNotices!: readonly PoliceEncompassNotice[];

  @Field(() => [PoliceIntelligence], {
    description: 'Intelligence; empty to everybody outside the decision circle.',
  })
  readonly intelligence!: readonly PoliceIntelligence[];

  @Field(() => [PoliceExploitationIntelligence], {
    description: 'Exploitation intelligence; empty to everybody outside the decision circle.',
  })
  readonly exploitationIntelligence!: readonly PoliceExploitationIntelligence[];

  @Field(() => [PoliceVictimSafety], {
    description: 'Victims’ safe whereabouts; empty to everybody outside the decision circle.',
  })
  readonly victimSafety!: readonly PoliceVictimSafety[];
}
