import { ArrayMaxSize, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { WriteBackKind } from '../../domain';
import { WriteBackKindEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({
  description: 'Something that was written into another system: a disclosure like any other (B5).',
})
export class RecordWriteBackInput extends ContactCommandInput {
  @Field(() => WriteBackKindEnum, { description: 'What kind of write-back it is.' })
  readonly kind!: WriteBackKind;

  @Field(() => String, { description: 'Whom or which system it reached: a role, a team, a setting.' })
  @MinLength(1)
  @MaxLength(200)
  readonly to!: string;

  @Field(() => [String], {
    description:
      'Items of the catalogue that it told, such as SOC-18.outcome; empty for what its kind always tells.',
  })
  @ArrayMaxSize(100)
  @MaxLength(20, { each: true })
  readonly items!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The adult whose own consent it rests on: needed for a report to the substance service (R227).',
  })
  @MaxLength(64)
  readonly subject?: string | null;
}
