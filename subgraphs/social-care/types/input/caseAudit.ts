import type { Agency } from '@mash-hub/shared/disclosure';
import { AgencyEnum, KeyedInput } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, IsBoolean, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { AuditTheme } from '../../domain';
import { AuditThemeEnum } from '../caseAudit';

@InputType({ description: 'What an audit of a contact found.' })
export class RecordCaseAuditInput extends KeyedInput {
  @Field(() => ID, { description: 'The audited contact.' })
  @MaxLength(64)
  readonly contact!: string;

  @Field(() => AuditThemeEnum, { description: 'What was looked at.' })
  @MaxLength(40)
  readonly theme!: AuditTheme;

  @Field(() => Boolean, { description: 'Whether what was done was right.' })
  @IsBoolean()
  readonly upheld!: boolean;

  @Field(() => String, { description: 'What is to be learned from it. No names.' })
  @MaxLength(4000)
  readonly note!: string;

  @Field(() => [AgencyEnum], { description: 'Agencies whose part was audited.' })
  @ArrayMaxSize(5)
  readonly agencies!: readonly Agency[];
}
