import type { Agency } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { WriteBackKind } from '../domain';
import { WriteBackKindEnum } from './vocabulary';

@ObjectType({
  description:
    'Something that was written into another system (B5): its kind, its items and whom it reached, never its text.',
})
export class WriteBackRecord {
  @Field(() => WriteBackKindEnum, { description: 'What kind of write-back it was.' })
  readonly kind!: WriteBackKind;

  @Field(() => AgencyEnum, { description: 'The agency whose staff wrote it.' })
  readonly agency!: Agency;

  @Field(() => String, { description: 'Whom or which system it reached.' })
  readonly to!: string;

  @Field(() => [String], { description: 'Items of the catalogue that it told.' })
  readonly items!: readonly string[];

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  readonly at!: Date;
}
