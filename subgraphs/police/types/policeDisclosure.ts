import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { PoliceConviction, PoliceEmergencyCall, PoliceHistory } from './policeHistory';
import { PoliceIncident } from './policeIncident';
import { PoliceIntelligence, PoliceVictimSafety } from './policeProtected';

@ObjectType({ description: 'What the police disclose about one person to one requester. Owned by the police.' })
export class PoliceDisclosure extends AgencyDisclosure {
  @Field(() => [PoliceIncident], { description: 'Crimes and incidents of which something may be seen.' })
  readonly incidents!: readonly PoliceIncident[];

  @Field(() => [PoliceHistory], { description: 'Relevant history of which something may be seen.' })
  readonly history!: readonly PoliceHistory[];

  @Field(() => [PoliceConviction], { description: 'Convictions and cautions of which something may be seen.' })
  readonly convictions!: readonly PoliceConviction[];

  @Field(() => [PoliceEmergencyCall], { description: 'Emergency calls of which something may be seen.' })
  readonly emergencyCalls!: readonly PoliceEmergencyCall[];

  @Field(() => [PoliceIntelligence], { description: 'Intelligence; empty to everybody outside the decision circle.' })
  readonly intelligence!: readonly PoliceIntelligence[];

  @Field(() => [PoliceVictimSafety], { description: 'Victims’ safe whereabouts; empty to everybody outside the decision circle.' })
  readonly victimSafety!: readonly PoliceVictimSafety[];
}
