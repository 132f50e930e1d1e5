import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Resolver } from 'type-graphql';
import { hubError } from '../../errors';
import { noteOf, type LogFact, type SignedCheckpoint } from '../../log';
import type { AgencyContext } from '../agencyContext';
import { pageSizeOf } from '../pageSize';
import { logContextOf } from '../requestContext';
import { AuditTrail } from '../resolvers/auditTrail';
import { selectedCoordinates } from '../selection';
import { LogCheckpoint } from '../types/audit';
import { LogCheckpointPage, LogConsistencyProof, LogInclusionProof, WitnessedLog } from './types';

const largestPage = 200;

/** Every reading of the audit is in the log before anything is read. */
const logRead = async (context: AgencyContext, query: Readonly<Record<string, LogFact>>): Promise<void> => {
  await context.dependencies.log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query }]);
};

const toCheckpoint = (checkpoint: SignedCheckpoint): LogCheckpoint => ({
  size: checkpoint.size,
  rootHash: checkpoint.rootHash,
  headHash: checkpoint.headHash,
  at: new Date(checkpoint.at),
  note: noteOf(checkpoint),
  cosignatures: checkpoint.cosignatures.map(({ witness, at }) => ({ witness, at: new Date(at) })),
});

const numberOf = (field: string, text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw hubError('BAD_USER_INPUT', { field });
  return Number(text);
};

/** The proof, or a refusal in the terms of the question where the log has no such entry or size. */
const proved = async <Proof>(field: string, proof: Promise<Proof>): Promise<Proof> => {
  try {
    return await proof;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw hubError('BAD_USER_INPUT', {
      field,
      detail: 'The log has no such entry or was never of that size.',
    });
  }
};

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** The checkpoints of an agency’s log, the proofs under them, and what the agency has seen of the other logs. */
@Resolver(() => AuditTrail)
export class WitnessResolver {
  @FieldResolver(() => LogCheckpoint, {
    description:
      'Size and hashes of the log now. Where the note or its cosignatures are asked for it is signed and shown to the witnesses first.',
  })
  async checkpoint(@Ctx() context: AgencyContext, @Info() info: GraphQLResolveInfo): Promise<LogCheckpoint> {
    await logRead(context, { checkpoint: true });
    const { log, witnessing } = context.dependencies;
    const selected = selectedCoordinates(info);
    if (selected.has('LogCheckpoint.note') || selected.has('LogCheckpoint.cosignatures')) {
      const published = await witnessing.publishCheckpoint();
      if (published) return toCheckpoint(published);
    }
    const { at, ...checkpoint } = await log.checkpoint();
    return { ...checkpoint, at: new Date(at), note: '', cosignatures: [] };
  }

  @FieldResolver(() => LogCheckpointPage, {
    description: 'The signed checkpoints of the log, with the cosignatures that they have by now.',
  })
  async checkpoints(
    @Ctx() context: AgencyContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
  ): Promise<LogCheckpointPage> {
    const size = pageSizeOf(first, largestPage);
    await logRead(context, { checkpoints: true, first, after });
    const { checkpoints } = context.dependencies.witnessing;
    const page = await checkpoints.page(size, after ? numberOf('after', after) : 0);
    const last = page.checkpoints.at(-1);
    return {
      checkpoints: page.checkpoints.map(toCheckpoint),
      hasNextPage: page.hasNextPage,
      endCursor: last ? String(last.size) : null,
    };
  }

  @FieldResolver(() => LogInclusionProof, {
    description: 'Proof that an entry is in the log as it was at a size.',
  })
  async inclusionProof(
    @Ctx() context: AgencyContext,
    @Arg('entry', () => ID, { description: 'The entry’s id: its place in the log.' }) entry: string,
    @Arg('size', () => Int, {
      nullable: true,
      description:
        'Left out: that of the last signed checkpoint, or of the log now where none covers the entry.',
    })
    size: number | null,
  ): Promise<LogInclusionProof> {
    await logRead(context, { inclusionProof: entry, size });
    const { log, witnessing } = context.dependencies;
    const index = numberOf('entry', entry);
    const last = await witnessing.checkpoints.latest();
    const now = last && last.size > index ? last.size : (await log.checkpoint()).size;
    const [hashes, root] = await proved(
      'entry',
      Promise.all([witnessing.tree.inclusionProof(index, size ?? now), witnessing.tree.rootAt(size ?? now)]),
    );
    const { entries } = await log.entries({}, { first: 1, after: index - 1 });
    const [rootHash = ''] = hex([root]);
    return { entry, size: size ?? now, leafHash: entries[0]?.hash ?? '', rootHash, hashes: hex(hashes) };
  }

  @FieldResolver(() => LogConsistencyProof, {
    description: 'Proof that the log has only grown between two sizes.',
  })
  async consistencyProof(
    @Ctx() context: AgencyContext,
    @Arg('from', () => Int, { description: 'The smaller size, at least 1.' }) from: number,
    @Arg('to', () => Int, { description: 'The larger size.' }) to: number,
  ): Promise<LogConsistencyProof> {
    await logRead(context, { consistencyProof: [String(from), String(to)] });
    const { tree } = context.dependencies.witnessing;
    const hashes = await proved('from', tree.consistencyProof(from, to));
    const [fromRootHash = '', toRootHash = ''] = hex(
      await proved('to', Promise.all([tree.rootAt(from), tree.rootAt(to)])),
    );
    return { from, to, fromRootHash, toRootHash, hashes: hex(hashes) };
  }

  @FieldResolver(() => [WitnessedLog], {
    description: 'The logs of the other agencies as this one has last cosigned them.',
  })
  async witnessed(@Ctx() context: AgencyContext): Promise<readonly WitnessedLog[]> {
    await logRead(context, { witnessed: true });
    const store = context.dependencies.witnessing.witnessed;
    return Promise.all(
      (await store.all()).map(async ({ origin, size, note, at }) => ({
        ...{ origin, size, note, at: new Date(at) },
        contradictions: (await store.contradictions(origin)).map((one) => ({ ...one, at: new Date(one.at) })),
      })),
    );
  }
}
