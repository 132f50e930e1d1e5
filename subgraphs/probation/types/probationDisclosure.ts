import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import {
  ProbationCourtCheck,
  ProbationOffence,
  ProbationRiskAssessment,
  ProbationYouthJusticeRecord,
} from './probationOffending';
import { ProbationLinkedHousehold, ProbationProfile } from './probationProfile';
import { ProbationMappaRecord, ProbationMonitoringRecord } from './probationProtected';
import {
  ProbationProgrammeFeedback,
  ProbationSupervision,
  ProbationTreatmentFeedback,
} from './probationSupervision';

@ObjectType({
  description:
    'What probation and youth justice disclose about one person to one requester. Owned by probation.',
})
export class ProbationDisclosure extends AgencyDisclosure {
  @Field(() => ProbationProfile, {
    nullable: true,
    description: 'What probation knows of the person today; null where none of it may be seen.',
  })
  readonly profile!: ProbationProfile | null;

  @Field(() => [ProbationLinkedHousehold], {
    description: 'Households linked to children, of which something may be seen.',
  })
  readonly linkedHouseholds!: readonly ProbationLinkedHousehold[];

  @Field(() => [ProbationSupervision], { description: 'Supervision periods of which something may be seen.' })
  readonly supervisions!: readonly ProbationSupervision[];

  @Field(() => [ProbationProgrammeFeedback], {
    description: 'Programme and unpaid-work feedback of which something may be seen.',
  })
  readonly programmeFeedback!: readonly ProbationProgrammeFeedback[];

  @Field(() => [ProbationTreatmentFeedback], {
    description: 'Mandatory-treatment feedback; full disclosure only.',
  })
  readonly treatmentFeedback!: readonly ProbationTreatmentFeedback[];

  @Field(() => [ProbationOffence], { description: 'Offending history; full disclosure only.' })
  readonly offences!: readonly ProbationOffence[];

  @Field(() => [ProbationRiskAssessment], { description: 'Risk assessments; full disclosure only.' })
  readonly riskAssessments!: readonly ProbationRiskAssessment[];

  @Field(() => [ProbationCourtCheck], {
    description: 'Safeguarding checks on court allocations of which something may be seen.',
  })
  readonly courtChecks!: readonly ProbationCourtCheck[];

  @Field(() => [ProbationYouthJusticeRecord], {
    description: 'Youth-justice records of which something may be seen.',
  })
  readonly youthJusticeRecords!: readonly ProbationYouthJusticeRecord[];

  @Field(() => [ProbationMonitoringRecord], {
    description: 'Electronic-monitoring reports of which something may be seen.',
  })
  readonly monitoringRecords!: readonly ProbationMonitoringRecord[];

  @Field(() => [ProbationMappaRecord], {
    description: 'MAPPA management; empty to everybody outside the decision circle.',
  })
  readonly mappaRecords!: readonly ProbationMappaRecord[];
}
