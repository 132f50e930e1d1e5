import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import {
  DomesticAbuseAdviserConcern,
  DomesticAbuseConference,
  DomesticAbuseProgramme,
  DomesticAbuseSafetyPlan,
  DomesticAbuseService,
} from './domesticAbuseService';
import { EarlyHelp, EarlyHelpSchoolMeetingNote } from './earlyHelp';
import {
  Housing,
  HousingCommunitySafetyRecord,
  HousingHomelessPresentation,
  HousingHomelessYoungPerson,
} from './housing';
import {
  SocialCareCarerAssessmentRequest,
  SocialCareDvrim,
  SocialCareExploitationAssessment,
  SocialCarePrivateFostering,
} from './socialCareAssessments';
import { SocialCareCase } from './socialCareCase';
import { SocialCareFamily } from './socialCareFamily';
import {
  SocialCareCaseNote,
  SocialCareChronologyEntry,
  SocialCareDomesticAbuseHistory,
  SocialCareOtherAuthorityRecord,
} from './socialCareHistory';
import {
  SocialCareAdultContact,
  SocialCareFireServiceContact,
  SocialCareMissingEpisode,
  SocialCareUnbornAlert,
} from './socialCareNotices';
import { SocialCareMappaNote, SocialCarePositionOfTrust } from './socialCareProtected';
import { SubstanceService } from './substanceService';

@ObjectType({
  description:
    'What social care, and the services that keep their records with it, disclose about one person to one requester.',
})
export class SocialCareDisclosure extends AgencyDisclosure {
  @Field(() => SocialCareCase, {
    nullable: true,
    description: 'How the person stands in social care’s own system; null when nothing of it may be seen.',
  })
  readonly case!: SocialCareCase | null;

  @Field(() => SocialCareFamily, {
    nullable: true,
    description: 'The family as social care knows it; null when nothing of it may be seen.',
  })
  readonly family!: SocialCareFamily | null;

  @Field(() => [SocialCareChronologyEntry], {
    description: 'Entries of the chronology of which something may be seen.',
  })
  readonly chronology!: readonly SocialCareChronologyEntry[];

  @Field(() => [SocialCareCaseNote], {
    description: 'Case notes and earlier assessments; empty below full disclosure.',
  })
  readonly caseNotes!: readonly SocialCareCaseNote[];

  @Field(() => [SocialCareDomesticAbuseHistory], {
    description: 'History of domestic abuse of which something may be seen.',
  })
  readonly domesticAbuseHistory!: readonly SocialCareDomesticAbuseHistory[];

  @Field(() => [SocialCareOtherAuthorityRecord], {
    description: 'Records from elsewhere; empty below full disclosure.',
  })
  readonly otherAuthorityRecords!: readonly SocialCareOtherAuthorityRecord[];

  @Field(() => [SocialCareDvrim], {
    description: 'Domestic-violence matrices of which something may be seen.',
  })
  readonly dvrims!: readonly SocialCareDvrim[];

  @Field(() => [SocialCarePrivateFostering], {
    description: 'Private-fostering arrangements of which something may be seen.',
  })
  readonly privateFostering!: readonly SocialCarePrivateFostering[];

  @Field(() => [SocialCarePositionOfTrust], {
    description: 'Allegations of this kind; empty to everybody outside the decision circle and the LADO.',
  })
  readonly positionsOfTrust!: readonly SocialCarePositionOfTrust[];

  @Field(() => [SocialCareExploitationAssessment], {
    description: 'Exploitation assessments of which something may be seen.',
  })
  readonly exploitationAssessments!: readonly SocialCareExploitationAssessment[];

  @Field(() => [SocialCareAdultContact], {
    description: 'Contacts with adult social care of which the date may be seen.',
  })
  readonly adultSocialCareContacts!: readonly SocialCareAdultContact[];

  @Field(() => [SocialCareFireServiceContact], {
    description: 'Attendances of the fire service of which the date may be seen.',
  })
  readonly fireServiceContacts!: readonly SocialCareFireServiceContact[];

  @Field(() => [SocialCareCarerAssessmentRequest], {
    description: 'Requests for a carer’s assessment of which something may be seen.',
  })
  readonly carerAssessmentRequests!: readonly SocialCareCarerAssessmentRequest[];

  @Field(() => [SocialCareMissingEpisode], {
    description: 'Missing episodes of which something may be seen.',
  })
  readonly missingEpisodes!: readonly SocialCareMissingEpisode[];

  @Field(() => [SocialCareMappaNote], {
    description: 'Notes of this kind; empty to everybody outside the decision circle.',
  })
  readonly mappaNotes!: readonly SocialCareMappaNote[];

  @Field(() => [SocialCareUnbornAlert], {
    description: 'Alerts about a child not yet born; empty to everybody but health.',
  })
  readonly unbornAlerts!: readonly SocialCareUnbornAlert[];

  @Field(() => EarlyHelp, {
    nullable: true,
    description: 'Early help of the family; null when nothing of it may be seen.',
  })
  readonly earlyHelp!: EarlyHelp | null;

  @Field(() => [EarlyHelpSchoolMeetingNote], {
    description: 'Notes of school meetings of which something may be seen.',
  })
  readonly schoolMeetingNotes!: readonly EarlyHelpSchoolMeetingNote[];

  @Field(() => Housing, {
    nullable: true,
    description: 'How the person stands with housing; null when nothing of it may be seen.',
  })
  readonly housing!: Housing | null;

  @Field(() => [HousingHomelessPresentation], {
    description: 'Homeless presentations of which something may be seen.',
  })
  readonly homelessPresentations!: readonly HousingHomelessPresentation[];

  @Field(() => [HousingHomelessYoungPerson], {
    description: 'Joint assessments of which something may be seen.',
  })
  readonly homelessYoungPersonAssessments!: readonly HousingHomelessYoungPerson[];

  @Field(() => [HousingCommunitySafetyRecord], {
    description: 'Community-safety records of which something may be seen.',
  })
  readonly communitySafetyRecords!: readonly HousingCommunitySafetyRecord[];

  @Field(() => DomesticAbuseService, {
    nullable: true,
    description: 'The domestic-abuse service’s own record; null when nothing of it may be seen.',
  })
  readonly domesticAbuseService!: DomesticAbuseService | null;

  @Field(() => [DomesticAbuseSafetyPlan], {
    description: 'Safety plans; empty to everybody outside the decision circle.',
  })
  readonly safetyPlans!: readonly DomesticAbuseSafetyPlan[];

  @Field(() => [DomesticAbuseProgramme], { description: 'Programmes of which something may be seen.' })
  readonly domesticAbuseProgrammes!: readonly DomesticAbuseProgramme[];

  @Field(() => [DomesticAbuseConference], {
    description: 'Referrals to the conference (MARAC) of which something may be seen.',
  })
  readonly conferences!: readonly DomesticAbuseConference[];

  @Field(() => [DomesticAbuseAdviserConcern], {
    description: 'Concerns of the adviser (IDVA) of which something may be seen.',
  })
  readonly adviserConcerns!: readonly DomesticAbuseAdviserConcern[];

  @Field(() => SubstanceService, {
    nullable: true,
    description: 'The substance-misuse service’s own record; null when nothing of it may be seen.',
  })
  readonly substanceService!: SubstanceService | null;
}
