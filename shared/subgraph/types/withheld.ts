import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { WithheldReason } from '../../disclosure';
import { WithheldReasonEnum } from './vocabulary';

@ObjectType({
  description: 'Something that the agency holds and does not disclose to this requester, and why.',
})
@Directive('@shareable')
export class Withheld {
  @Field(() => String, {
    nullable: true,
    description: 'The item of the disclosure matrix, such as `POL-06`.',
  })
  readonly item!: string | null;

  @Field(() => String, {
    description: 'The schema coordinate that is withheld, such as `PoliceIncident.account`.',
  })
  readonly field!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many records; null where this requester may not know how many there are.',
  })
  readonly count!: number | null;

  @Field(() => WithheldReasonEnum, { description: 'Why, out of a closed list.' })
  readonly reason!: WithheldReason;

  @Field(() => String, {
    description: 'The row of the decision table or the modifier that refuses, such as `DT14` or `M6`.',
  })
  readonly rule!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the requester can do about it, where there is something.',
  })
  readonly ask!: string | null;
}
