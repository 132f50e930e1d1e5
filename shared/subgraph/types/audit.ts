import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How often one item was disclosed or withheld, and in which records: never what they say.',
})
@Directive('@shareable')
export class LoggedItem {
  @Field(() => String, { description: 'The item of the disclosure matrix.' })
  readonly item!: string;

  @Field(() => String, {
    description: 'Where in the graph it stands, as a schema coordinate (`PoliceIncident.summary`).',
  })
  readonly field!: string;

  @Field(() => Int, { description: 'In how many records.' })
  readonly count!: number;

  @Field(() => [String], { description: 'References of the records in their owner’s store.' })
  readonly records!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why it was withheld; null for what was disclosed.' })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that withheld it; null for what was disclosed.',
  })
  readonly rule!: string | null;
}

@ObjectType({ description: 'One fact of a command: a status, a level or a reference, never content.' })
@Directive('@shareable')
export class LoggedFact {
  @Field(() => String, { description: 'What the fact is about.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its value; several are joined by a comma.' })
  readonly value!: string;
}

@ObjectType({
  description:
    'One entry of an agency’s disclosure log: who, when, about whom, under which rule. Never content.',
})
@Directive('@shareable')
export class LogEntry {
  @Field(() => ID, { description: 'Place of the entry in the chain, counted from 0.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'DISCLOSURE, REFUSAL, OWN_READ, COMMAND, COMMAND_NOT_APPLIED or AUDIT_READ.',
  })
  readonly kind!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Follows one request through all agencies.' })
  readonly correlation!: string;

  @Field(() => String, { description: 'Pseudonymous subject of the requester’s access token.' })
  readonly requester!: string;

  @Field(() => String, { description: 'The requester’s agency.' })
  readonly agency!: string;

  @Field(() => String, { description: 'The requester’s role.' })
  readonly role!: string;

  @Field(() => String, { nullable: true, description: 'The contact, where there was one.' })
  readonly contact!: string | null;

  @Field(() => String, { nullable: true, description: 'Pseudonymous id of the person.' })
  readonly person!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Procedure profile and its version, as `PROFILE@version`.',
  })
  readonly profile!: string | null;

  @Field(() => String, { nullable: true, description: 'Stage of the contact at the time.' })
  readonly stage!: string | null;

  @Field(() => String, { nullable: true, description: 'Level of the disclosure.' })
  readonly level!: string | null;

  @Field(() => String, { nullable: true, description: 'Row of the decision table.' })
  readonly row!: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of answer that was given.' })
  readonly answer!: string | null;

  @Field(() => String, { nullable: true, description: 'For a command: its name.' })
  readonly command!: string | null;

  @Field(() => [String], { description: 'Rules that were applied.' })
  readonly rules!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Consent of the person at the time: under it, or against it, was decided.',
  })
  readonly consent!: string | null;

  @Field(() => [String], { description: 'Override records that stood in for consent.' })
  readonly overrides!: readonly string[];

  @Field(() => [LoggedFact], {
    description: 'For a command: what it changed, as statuses, levels and references.',
  })
  readonly facts!: readonly LoggedFact[];

  @Field(() => [LoggedItem], { description: 'What left, by item, field and record; never the content.' })
  readonly disclosed!: readonly LoggedItem[];

  @Field(() => [LoggedItem], { description: 'What was withheld, and why.' })
  readonly withheld!: readonly LoggedItem[];

  @Field(() => String, { description: 'Hash of the entry before.' })
  readonly previousHash!: string;

  @Field(() => String, { description: 'RFC 6962 leaf hash of this entry.' })
  readonly hash!: string;
}

@ObjectType({ description: 'A page of log entries, oldest first.' })
@Directive('@shareable')
export class LogPage {
  @Field(() => [LogEntry], { description: 'Entries in the order in which they were written.' })
  readonly entries!: readonly LogEntry[];

  @Field(() => Boolean, { description: 'Whether there are more.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page.' })
  readonly endCursor!: string | null;
}

@ObjectType({
  description: 'That another agency has seen a checkpoint and found that the log had only grown.',
})
@Directive('@shareable')
export class LogCosignature {
  @Field(() => String, { description: 'The witness, by the name of its key (`mash-hub/health/witness`).' })
  readonly witness!: string;

  @Field(() => GraphQLDateTime, { description: 'When the witness says that it signed.' })
  readonly at!: Date;
}

@ObjectType({
  description:
    'The state of a log at one moment: whoever keeps one can later show that nothing before it was changed.',
})
@Directive('@shareable')
export class LogCheckpoint {
  @Field(() => Int, { description: 'How many entries the log held when the checkpoint was taken.' })
  readonly size!: number;

  @Field(() => String, { description: 'RFC 6962 Merkle tree hash over the entries.' })
  readonly rootHash!: string;

  @Field(() => String, { description: 'Hash of the last entry.' })
  readonly headHash!: string;

  @Field(() => GraphQLDateTime, { description: 'When the checkpoint was taken.' })
  readonly at!: Date;

  @Field(() => String, {
    description:
      'The checkpoint as a signed note (C2SP tlog-checkpoint), cosignatures included: keep it elsewhere.',
  })
  readonly note!: string;

  @Field(() => [LogCosignature], { description: 'The witnesses who have cosigned it by now.' })
  readonly cosignatures!: readonly LogCosignature[];
}
