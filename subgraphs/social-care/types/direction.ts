import type { Role } from '@mash-hub/shared/disclosure';
import type { Rag, SpecialPathway } from '@mash-hub/shared/profiles';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CaseStanding, OversightKind, TriageCheckName } from '../domain';
import {
  CaseStandingEnum,
  OversightKindEnum,
  RagEnum,
  RoleEnum,
  SpecialPathwayEnum,
  TriageCheckEnum,
} from './vocabulary';

@ObjectType({ description: 'One check of triage (R63): social care’s own working record.' })
export class TriageCheckRecord {
  @Field(() => TriageCheckEnum, { description: 'What was looked at, or who was spoken to.' })
  readonly check!: TriageCheckName;

  @Field(() => Boolean, { description: 'Whether it was done.' })
  readonly done!: boolean;

  @Field(() => String, { description: 'What was found; where it was not done, why.' })
  readonly note!: string;

  @Field(() => CaseStandingEnum, {
    nullable: true,
    description: 'Whether early help has, or had, a case (R106); null for other checks.',
  })
  readonly caseStanding!: CaseStanding | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  readonly at!: Date;

  @Field(() => RoleEnum, { description: 'The role of whoever made it.' })
  readonly role!: Role;
}

@ObjectType({ description: 'What the screening recommends (R63, R64).' })
export class RecommendationRecord {
  @Field(() => String, {
    nullable: true,
    description: 'What should happen and why (SOC-16); withheld unless relevant.',
  })
  readonly recommendation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Short chronology (SOC-04); withheld unless relevant.',
  })
  readonly chronology!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The child’s voice (SOC-10); withheld unless relevant.',
  })
  readonly childVoice!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the child was not heard (SOC-10); withheld unless relevant.',
  })
  readonly noChildVoiceReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The parents’ views (SOC-11); withheld unless relevant.',
  })
  readonly parentsViews!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the parents were not heard (SOC-11); withheld unless relevant.',
  })
  readonly noParentsViewsReason!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was given (SOC-16); withheld unless relevant.',
  })
  readonly at!: Date | null;
}

@ObjectType({ description: 'Management oversight, or a partnership discussion (R75, R206).' })
export class OversightRecord {
  @Field(() => OversightKindEnum, {
    nullable: true,
    description: 'What is written down (SOC-16); withheld unless relevant.',
  })
  readonly kind!: OversightKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was considered, and what is to be done (SOC-16); withheld unless relevant.',
  })
  readonly note!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was written (SOC-16); withheld unless relevant.',
  })
  readonly at!: Date | null;
}

@ObjectType({ description: 'How the child’s earlier contacts were explored as a pattern (R40).' })
export class PatternReviewRecord {
  @Field(() => Int, {
    nullable: true,
    description: 'How many contacts the child had had in the period (SOC-03); withheld below summary.',
  })
  readonly contacts!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'How they hang together (SOC-16); withheld unless relevant.',
  })
  readonly analysis!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the pattern was explored (SOC-16); withheld unless relevant.',
  })
  readonly at!: Date | null;
}

@ObjectType({ description: 'A change from one colour to another (R88).' })
export class RatingChangeRecord {
  @Field(() => RagEnum, {
    nullable: true,
    description: 'The colour before (SOC-15); withheld below summary.',
  })
  readonly from!: Rag | null;

  @Field(() => RagEnum, { nullable: true, description: 'The colour after (SOC-15); withheld below summary.' })
  readonly to!: Rag | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it changed (SOC-15); withheld below summary.',
  })
  readonly at!: Date | null;
}

@ObjectType({ description: 'Somebody who cannot rate asks the managers to look again (R85).' })
export class ReRatingRequestRecord {
  @Field(() => String, { description: 'What has been found or heard.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was asked.' })
  readonly at!: Date;

  @Field(() => RoleEnum, { description: 'The role of whoever asks.' })
  readonly role!: Role;

  @Field(() => Boolean, { description: 'Whether a manager has rated the contact since.' })
  readonly answered!: boolean;
}

@ObjectType({ description: 'A signature that a special pathway asks for, given or still to be given (R46).' })
export class PathwayStepRecord {
  @Field(() => String, { description: 'The step, as the pathway names it.' })
  readonly step!: string;

  @Field(() => RoleEnum, { description: 'Whose signature it is.' })
  readonly role!: Role;

  @Field(() => String, { nullable: true, description: 'Token subject of who signed; null until then.' })
  readonly signedBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was signed; null until then.' })
  readonly at!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the signatory wrote; null until then.' })
  readonly note!: string | null;
}

@ObjectType({ description: 'A question of the pathway, as answered when the contact was sent on it (R52).' })
export class PathwayCriterion {
  @Field(() => String, { description: 'What the procedure asks.' })
  readonly question!: string;

  @Field(() => Boolean, { description: 'The answer: yes or no.' })
  readonly met!: boolean;
}

@ObjectType({ description: 'The special pathway that a contact is on (D2).' })
export class ContactPathway {
  @Field(() => SpecialPathwayEnum, { description: 'Which pathway it is.' })
  readonly pathway!: SpecialPathway;

  @Field(() => String, { description: 'The team that takes the contact over.' })
  readonly team!: string;

  @Field(() => RoleEnum, { description: 'The role in whose tray it lies.' })
  readonly receivedBy!: Role;

  @Field(() => Boolean, { description: 'Whether partners may be asked on it; false for a fast route.' })
  readonly gathers!: boolean;

  @Field(() => [PathwayStepRecord], { description: 'Signatures that it needs, in their order.' })
  readonly steps!: readonly PathwayStepRecord[];

  @Field(() => [PathwayCriterion], { description: 'What was asked before it was sent on this way.' })
  readonly criteria!: readonly PathwayCriterion[];
}

@ObjectType({ description: 'How a contact left triage for early help (R66, R72, R74).' })
export class EarlyHelpDiversion {
  @Field(() => String, { description: 'The service that takes it.' })
  readonly service!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role in whose tray it lies.' })
  readonly receivedBy!: Role | null;

  @Field(() => String, { nullable: true, description: 'With whom it was discussed.' })
  readonly discussedWith!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many needs were counted; null where none are.' })
  readonly needs!: number | null;

  @Field(() => GraphQLDateTime, { description: 'When it was diverted.' })
  readonly at!: Date;
}

@ObjectType({ description: 'An enquiry of an organisation outside the partnership (R108).' })
export class NonPartnerRequestRecord {
  @Field(() => ID, { description: 'Names the enquiry.' })
  readonly id!: string;

  @Field(() => String, { description: 'Who is asked.' })
  readonly organisation!: string;

  @Field(() => String, { description: 'Token subject of whoever sees to it.' })
  readonly owner!: string;

  @Field(() => String, { description: 'What is asked, and why.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was asked.' })
  readonly at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What it answered, and what that means for the child; null until there is an answer.',
  })
  readonly analysis!: string | null;
}
