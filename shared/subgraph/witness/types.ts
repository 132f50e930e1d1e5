import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { RefusalKind } from '../../log';
import { LogCheckpoint } from '../types/audit';
import { enumOf } from '../types/enumOf';

@ObjectType({ description: 'A page of signed checkpoints, the smallest first.' })
@Directive('@shareable')
export class LogCheckpointPage {
  @Field(() => [LogCheckpoint], { description: 'Checkpoints by the number of entries that they cover.' })
  readonly checkpoints!: readonly LogCheckpoint[];

  @Field(() => Boolean, { description: 'Whether there are more.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page.' })
  readonly endCursor!: string | null;
}

@ObjectType({
  description: 'Proof that one entry is in the log, without showing any other (RFC 6962, section 2.1.1).',
})
@Directive('@shareable')
export class LogInclusionProof {
  @Field(() => ID, { description: 'Place of the entry in the log, counted from 0.' })
  readonly entry!: string;

  @Field(() => Int, { description: 'How many entries the log held that it is proved to be in.' })
  readonly size!: number;

  @Field(() => String, { description: 'Leaf hash of the entry.' })
  readonly leafHash!: string;

  @Field(() => String, {
    description: 'Root to which the proof leads: to be compared with a signed checkpoint.',
  })
  readonly rootHash!: string;

  @Field(() => [String], { description: 'The hashes that lead from the leaf to the root, from the leaf up.' })
  readonly hashes!: readonly string[];
}

@ObjectType({
  description: 'Proof that a log has only grown between two sizes (RFC 6962, section 2.1.2).',
})
@Directive('@shareable')
export class LogConsistencyProof {
  @Field(() => Int, { description: 'The smaller size.' })
  readonly from!: number;

  @Field(() => Int, { description: 'The larger size.' })
  readonly to!: number;

  @Field(() => String, { description: 'Root of the log at the smaller size.' })
  readonly fromRootHash!: string;

  @Field(() => String, { description: 'Root of the log at the larger size.' })
  readonly toRootHash!: string;

  @Field(() => [String], { description: 'The hashes that lead from the one root to the other.' })
  readonly hashes!: readonly string[];
}

const refusalKinds: Readonly<Record<RefusalKind, string>> = {
  CONTRADICTION:
    'Two checkpoints over the same number of entries differ and both are signed by the log: they cannot both be true. Evidence against the log.',
  NOT_PROVED:
    'The proof that came with the checkpoint does not lead to it. The log may have been changed, or the proof alone was bad: anybody can send a bad proof. Compare both checkpoints with an export of the log.',
};

const LogRefusalKindEnum = enumOf(
  'LogRefusalKind',
  'What a refused checkpoint of another agency’s log shows.',
  refusalKinds,
);

@ObjectType({
  description:
    'A checkpoint, signed by its log, that was refused: it contradicts the one cosigned before, or was not shown to go on from it.',
})
@Directive('@shareable')
export class LogContradiction {
  @Field(() => LogRefusalKindEnum, {
    description: 'Whether it is evidence against the log, or only might be.',
  })
  readonly kind!: RefusalKind;

  @Field(() => String, { description: 'The signed checkpoint that was refused.' })
  readonly note!: string;

  @Field(() => String, { description: 'The signed checkpoint that it was compared with.' })
  readonly cosigned!: string;

  @Field(() => String, { description: 'What does not fit, in a sentence.' })
  readonly why!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was refused.' })
  readonly at!: Date;
}

@ObjectType({ description: 'What this agency has cosigned last of another agency’s log.' })
@Directive('@shareable')
export class WitnessedLog {
  @Field(() => String, { description: 'Names the log, as its checkpoints do (`mash-hub/police`).' })
  readonly origin!: string;

  @Field(() => Int, { description: 'How many entries the log had then.' })
  readonly size!: number;

  @Field(() => String, { description: 'The checkpoint that was cosigned, with the signature of its log.' })
  readonly note!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was cosigned.' })
  readonly at!: Date;

  @Field(() => [LogContradiction], {
    description:
      'Checkpoints of that log that were refused, at most a hundred: first those that contradict what was cosigned of it, of which there should be none; then those that were not shown to go on from it; each the newest first.',
  })
  readonly contradictions!: readonly LogContradiction[];
}
