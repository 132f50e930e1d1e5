import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'One deadline of a contact: computed from the procedure, the clock and the calendar, never stored (E1).',
})
export class Deadline {
  @Field(() => ID, { description: 'The rule of the procedure profile.' })
  readonly id!: string;

  @Field(() => String, { description: 'What is due, by its name in the procedure profile.' })
  readonly name!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it is due; null where its clock has not started.',
  })
  readonly due!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'From when a warning is shown: 75 % of the window, or closing time before it (R94).',
  })
  readonly dueSoonAt!: Date | null;

  @Field(() => String, { description: 'NOT_STARTED, RUNNING, DUE_SOON, OVERDUE or MET.' })
  readonly state!: string;

  @Field(() => Boolean, {
    description:
      'Whether it falls outside office hours, so that it is handed to the emergency duty team (R202).',
  })
  readonly handoverToEdt!: boolean;

  @Field(() => String, { description: 'Where the rule comes from.' })
  readonly source!: string;
}
