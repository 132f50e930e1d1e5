import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { accountAudiences, accountEvents, type AccountEventKind } from '../../audit';
import type { Agency } from '../../disclosure';
import { enumOf } from './enumOf';
import { ReadingPageInfo } from './readingPageInfo';
import { AgencyEnum } from './vocabulary';

export const AccountAudienceEnum = enumOf(
  'AccountAudience',
  'For whom an account of disclosures is made out.',
  accountAudiences,
);

const AccountEventEnum = enumOf(
  'AccountEvent',
  'What happened in one line of an account of disclosures.',
  accountEvents,
);

@ObjectType({ description: 'One kind of information in a line of an account: named, never quoted.' })
@Directive('@shareable')
export class AccountItem {
  @Field(() => String, {
    nullable: true,
    description: 'The item of the disclosure matrix; null where only its kind is named, to protect others.',
  })
  readonly item!: string | null;

  @Field(() => String, { description: 'What it is, in its owner’s words.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Of how many records.' })
  readonly count!: number;
}

@ObjectType({ description: 'An item that stayed, and of which the reader was told that it did and why.' })
@Directive('@shareable')
export class AccountRefusal {
  @Field(() => String, { description: 'The item of the disclosure matrix.' })
  readonly item!: string;

  @Field(() => String, { description: 'What it is, in its owner’s words.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Of how many records.' })
  readonly count!: number;

  @Field(() => String, { description: 'Why it was withheld, as the reader was told.' })
  readonly reason!: string;
}

@ObjectType({ description: 'On which basis something was disclosed or refused.' })
@Directive('@shareable')
export class AccountBasis {
  @Field(() => String, {
    nullable: true,
    description: 'The rule, as `DT07` or `M1`; null where none is named, and in a version handed out.',
  })
  readonly rule!: string | null;

  @Field(() => String, { nullable: true, description: 'What the rule says, in a sentence.' })
  readonly because!: string | null;

  @Field(() => String, { nullable: true, description: 'The paragraphs that the rule rests on.' })
  readonly source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Consent of the person at the time; null where unknown, and in a version handed out.',
  })
  readonly consent!: string | null;

  @Field(() => [ID], {
    description: 'Override records that stood in for consent; none are named in a version handed out.',
  })
  readonly overrides!: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether somebody had broken the glass for this person (BG1); never said in a version handed out.',
  })
  readonly emergency!: boolean;
}

@ObjectType({
  description:
    'One event in which something about a person left its owner or was read: when, to whom, what kind of thing, why, on which basis. Never content.',
})
@Directive('@shareable')
export class AccountLine {
  @Field(() => ID, { nullable: true, description: 'Its place in the log; null in a version handed out.' })
  readonly id!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  readonly at!: Date;

  @Field(() => AgencyEnum, { description: 'The agency whose information it was.' })
  readonly owner!: Agency;

  @Field(() => AccountEventEnum, { description: 'What happened.' })
  readonly event!: AccountEventKind;

  @Field(() => AgencyEnum, { description: 'The agency of whoever read or asked.' })
  readonly agency!: Agency;

  @Field(() => String, {
    nullable: true,
    description:
      'The role of whoever read or asked, never a name; null where the role alone would tell too much.',
  })
  readonly role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reader’s pseudonym, for the auditor’s own use; null in a version handed out.',
  })
  readonly requester!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact, for the auditor’s own use.' })
  readonly contact!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the question was about somebody else, and a record about both was read.',
  })
  readonly withSomebodyElse!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'How far the contact had come; null in a version handed out.',
  })
  readonly stage!: string | null;

  @Field(() => String, { nullable: true, description: 'Level of the disclosure, for the auditor’s own use.' })
  readonly level!: string | null;

  @Field(() => String, { description: 'What it was for, in a sentence.' })
  readonly purpose!: string;

  @Field(() => AccountBasis, { description: 'On which basis.' })
  readonly basis!: AccountBasis;

  @Field(() => [AccountItem], { description: 'What left or was read, by kind of information.' })
  readonly items!: readonly AccountItem[];

  @Field(() => [AccountRefusal], {
    description: 'What stayed and the reader was told so; empty in a version handed out.',
  })
  readonly refused!: readonly AccountRefusal[];

  @Field(() => String, {
    nullable: true,
    description: 'In a version handed out, the same in every line: that protected information is not named.',
  })
  readonly note!: string | null;
}

@ObjectType({ description: 'One line in a page of an account of disclosures.' })
@Directive('@shareable')
export class AccountEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this line.' })
  readonly cursor!: string;

  @Field(() => AccountLine, { description: 'The line at this place of the account.' })
  readonly node!: AccountLine;
}

@ObjectType({ description: 'Where a page of an account ends.' })
@Directive('@shareable')
export class AccountPageInfo extends ReadingPageInfo {}

@ObjectType({ description: 'A page of the account of disclosures about one person, oldest first.' })
@Directive('@shareable')
export class AccountConnection {
  @Field(() => [AccountEdge], { description: 'The lines of this page, oldest first.' })
  readonly edges!: readonly AccountEdge[];

  @Field(() => AccountPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: AccountPageInfo;
}
