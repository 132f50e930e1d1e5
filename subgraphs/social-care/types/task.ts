import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { AgencyEnum, KeyedInput, enumOf } from '@mash-hub/shared/subgraph';
import { MaxLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { alertKinds, type AlertKind } from '../domain';
import { taskStates, type TaskState } from '../records/taskStore';
import { PageInfo } from './page';
import { Contact } from './contact';
import { Deadline } from './deadline';
import { RoleEnum } from './vocabulary';

export const TaskKindEnum = enumOf('TaskKind', 'What a task is about.', alertKinds);
export const TaskStateEnum = enumOf('TaskState', 'Whether a task is still to be done.', taskStates);

@ObjectType({ description: 'Who did a task, and what they wrote of it.' })
export class TaskCompletion {
  @Field(() => GraphQLDateTime, { description: 'When it was done.' })
  readonly at!: Date;

  @Field(() => RoleEnum, { description: 'The role of whoever did it.' })
  readonly role!: Role;

  @Field(() => String, { description: 'What was done, in their words.' })
  readonly note!: string;
}

@ObjectType({
  description:
    'Something that somebody has to do or to know, raised by the hub itself. It names no child: it points at the contact.',
})
export class Task {
  @Field(() => ID, { description: 'Names the task.' })
  readonly id!: string;

  @Field(() => TaskKindEnum, { description: 'What it is about.' })
  readonly kind!: AlertKind;

  @Field(() => TaskStateEnum, { description: 'Whether it is still to be done.' })
  readonly state!: TaskState;

  @Field(() => AgencyEnum, { description: 'Whose task it is.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'The role that it is for; null for everybody in the agency who works its requests.',
  })
  readonly role!: Role | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact that it is about; null where it is about none.',
  })
  readonly contactId!: string | null;

  @Field(() => String, { description: 'The number by which people know what it is about.' })
  readonly reference!: string;

  @Field(() => String, { description: 'Why it was raised, without names.' })
  readonly reason!: string;

  @Field(() => String, { description: 'The rule that asks for it.' })
  readonly rule!: string;

  @Field(() => GraphQLDateTime, { description: 'Since when it has waited.' })
  readonly raisedAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when it is due; null where no time is set.',
  })
  readonly due!: Date | null;

  @Field(() => TaskCompletion, { nullable: true, description: 'Who did it; null where nobody said so.' })
  readonly done!: TaskCompletion | null;
}

@ObjectType({ description: 'One task in a page of tasks.' })
export class TaskEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this task.' })
  readonly cursor!: string;

  @Field(() => Task, { description: 'The task at this place of the list.' })
  readonly node!: Task;
}

@ObjectType({ description: 'A page of the requester’s own tasks, most urgent first.' })
export class TaskConnection {
  @Field(() => [TaskEdge], { description: 'The tasks of this page, most urgent first.' })
  readonly edges!: readonly TaskEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@InputType({ description: 'Says that a task is done.' })
export class CompleteTaskInput extends KeyedInput {
  @Field(() => ID, { description: 'The task.' })
  @MaxLength(400)
  readonly task!: string;

  @Field(() => String, { description: 'What was done.' })
  @MaxLength(2000)
  readonly note!: string;
}

@ObjectType({
  description: 'A contact that the Emergency Duty Team has to know of when the office closes (R202).',
})
export class HandoverItem {
  @Field(() => Contact, { description: 'The contact, as far as the reader may see it.' })
  readonly contact!: object;

  @Field(() => Boolean, { description: 'Whether it is RED: then its clock runs on.' })
  readonly red!: boolean;

  @Field(() => [Deadline], { description: 'What is due before the office opens again, or overdue already.' })
  readonly deadlines!: readonly object[];

  @Field(() => [AgencyEnum], { description: 'Agencies whose answers are outstanding.' })
  readonly outstanding!: readonly Agency[];
}
