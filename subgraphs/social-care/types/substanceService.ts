import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An adult who is known to the substance-misuse service. Owned by that service, kept by social care.',
})
export class SubstanceService {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Known now or in the past (SUB-01); withheld below summary.',
  })
  readonly status!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The treatment (SUB-02); full disclosure and the adult’s own consent only.',
  })
  readonly treatment!: string | null;
}
