import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { pageSizeOf } from '../pageSize';
import { logContextOf } from '../requestContext';
import { toLogEntry } from './logEntry';
import { LogPage } from '../types/audit';
import type { AgencyNaming } from './agencyNaming';
import { AuditTrail } from './auditTrail';

const largestPage = 200;

/** INVARIANT: refused before anything is logged, as what is logged of a question must be ids, never words. */
const requireIds = (asked: Readonly<Record<'contact' | 'requester' | 'after', string | null>>): void => {
  const idShape = /^[\w.-]{1,64}$/;
  for (const field of ['contact', 'requester'] as const)
    if (asked[field] !== null && !idShape.test(asked[field])) throw hubError('BAD_USER_INPUT', { field });
  if (asked.after !== null && !/^\d{1,15}$/.test(asked.after))
    throw hubError('BAD_USER_INPUT', { field: 'after' });
};

@Resolver(() => AuditTrail)
export class AuditTrailResolver {
  @FieldResolver(() => LogPage, {
    description: 'Entries, oldest first: who saw what kind of thing, when, and by which rule.',
  })
  async entries(
    @Ctx() context: AgencyContext,
    @Arg('contact', () => ID, { nullable: true, description: 'Only of this contact.' })
    contact: string | null,
    @Arg('requester', () => String, { nullable: true, description: 'Only of this requester.' })
    requester: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
  ): Promise<LogPage> {
    const { log } = context.dependencies;
    requireIds({ contact: contact ?? null, requester: requester ?? null, after: after ?? null });
    const size = pageSizeOf(first, largestPage);
    const filter = { ...(contact && { contact }), ...(requester && { sub: requester }) };
    await log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query: { ...filter, first, after } }]);
    const page = await log.entries(filter, { first: size, ...(after && { after: Number(after) }) });
    const last = page.entries.at(-1);
    return {
      entries: page.entries.map(toLogEntry),
      hasNextPage: page.hasNextPage,
      endCursor: last ? String(last.seq) : null,
    };
  }
}

/** An agency's branch of the audit: `audit { police { entries checkpoint } }`. */
export const createAuditResolver = ({ field, agency }: Pick<AgencyNaming, 'field' | 'agency'>) => {
  @ObjectType('Audit', { description: 'The disclosure logs of the agencies, each kept by its owner.' })
  class Audit {
    @Field(() => AuditTrail, { name: field, nullable: true, description: `The disclosure log of ${field}.` })
    readonly trail!: AuditTrail;
  }

  @Resolver(() => Audit)
  class AuditResolver {
    @Query(() => Audit, {
      description: 'For auditors: who saw what kind of thing, when, why, by which rule (G3).',
    })
    @Directive('@shareable')
    audit(): Audit {
      return { trail: { agency } };
    }
  }
  return AuditResolver;
};
