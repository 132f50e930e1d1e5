import { enumOf } from '@mash-hub/shared/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { measureUnits, type MeasureUnit } from '../domain';

export const MeasureUnitEnum = enumOf(
  'MeasureUnit',
  'How a measure’s value is made of what was counted.',
  measureUnits,
);

@ObjectType({ description: 'One part of a measure: an agency, a colour, an outcome.' })
export class MeasurePart {
  @Field(() => String, { description: 'What the part is: `POLICE`, `RED`, `RED→AMBER`.' })
  readonly key!: string;

  @Field(() => Int, { description: 'How many were counted.' })
  readonly count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The part’s own value in the measure’s unit; null where there was nothing to count.',
  })
  readonly value!: number | null;
}

@ObjectType({
  description:
    'A measure of the performance framework (G1), counted over the contacts received in the period. Figures only: no case and no name stands behind a part.',
})
export class Measure {
  @Field(() => ID, { description: 'Its number, K1 to K30.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { description: 'How it is counted, in words.' })
  readonly formula!: string;

  @Field(() => String, { description: 'Where the procedures ask for it.' })
  readonly source!: string;

  @Field(() => MeasureUnitEnum, { description: 'How its value is made.' })
  readonly unit!: MeasureUnit;

  @Field(() => Int, { nullable: true, description: 'How many were counted; null where it is not measured.' })
  readonly numerator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Out of how many; null for a plain count, and where it is not measured.',
  })
  readonly denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The value in its unit. Null where there was nothing to divide by or it is not measured: never nought instead.',
  })
  readonly value!: number | null;

  @Field(() => [MeasurePart], {
    description: 'The same by agency, colour, outcome or whatever the formula says.',
  })
  readonly breakdown!: readonly MeasurePart[];

  @Field(() => String, {
    nullable: true,
    description:
      'What to know before comparing it: [INT] marks our reading of a procedure, [P] our proposal; or why it is not measured.',
  })
  readonly note!: string | null;
}
