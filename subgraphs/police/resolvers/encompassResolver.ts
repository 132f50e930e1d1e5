import { hubError } from '@mash-hub/shared/errors';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { EncompassSending } from '../records/encompassLedger';
import {
  EncompassNotice,
  EncompassNoticeConnection,
  EncompassPageInfo,
  EncompassTimeliness,
  SendEncompassNoticeInput,
} from '../types/encompass';
import { readingEntry, sendNotice, textsOf, type PoliceContext } from './encompassSending';

const largestPage = 100;

const toPublished = (sending: EncompassSending, notice: string | null): EncompassNotice => {
  const { _id: id, establishment, incidentAt, sentAt, dueBy, readAt } = sending;
  return { id, establishment, incidentAt, sentAt, dueBy, readAt, notice };
};

/** Whose notices somebody reads: a key adult’s own school’s, the police all, anybody else nobody’s (R184, R186). */
const scopeOf = ({ requester: { agency, role, establishment } }: PoliceContext) => {
  if (agency === 'POLICE') return { establishment: null };
  return agency === 'EDUCATION' && role === 'DSL' && establishment !== undefined ? { establishment } : null;
};

/** Throws BAD_USER_INPUT for what is the reference of no notice: it would read as if there were no more. */
const placeIn = (after: string | null | undefined): string | null => {
  if (after === null || after === undefined) return null;
  if (!after.startsWith('ENCOMPASS_NOTICE:')) throw hubError('BAD_USER_INPUT', { field: 'after' });
  return after;
};

const pageInfoOf = (cursors: readonly string[], hasNextPage: boolean): EncompassPageInfo => ({
  hasNextPage,
  endCursor: cursors.at(-1) ?? null,
  startCursor: cursors[0] ?? null,
  hasPreviousPage: false,
});

@Resolver()
export class EncompassResolver {
  @Mutation(() => EncompassNotice, {
    description:
      'The police tell the key adults of one school, before its hour on the next school day (R183, R187).',
  })
  async sendEncompassNotice(
    @Arg('input', () => SendEncompassNoticeInput, {
      description: 'Which incident, child and school, and what is told.',
    })
    input: SendEncompassNoticeInput,
    @Ctx() context: PoliceContext,
  ): Promise<EncompassNotice> {
    return toPublished(await sendNotice(context, input), input.notice);
  }

  @Query(() => EncompassNoticeConnection, {
    description:
      'Operation Encompass notices: a key adult’s own school’s, each reading logged (R186); all of them to the police.',
  })
  async encompassNotices(
    @Ctx() context: PoliceContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null | undefined,
  ): Promise<EncompassNoticeConnection> {
    if (first < 1 || first > largestPage)
      throw hubError('BAD_USER_INPUT', { field: 'first', detail: 'Ask for 1 to 100.' });
    const behind = placeIn(after);
    const scope = scopeOf(context);
    if (scope === null) return { edges: [], pageInfo: pageInfoOf([], false) };
    const found = await context.encompass.page(scope.establishment, behind, first + 1);
    const shown = found.slice(0, first);
    const ids = shown.map(({ _id }) => _id);
    const texts = await textsOf(context, ids);
    // INVARIANT: nothing of a notice leaves before its reading is durable in the log.
    if (ids.length > 0) await context.dependencies.log.append([readingEntry(context, ids)]);
    if (scope.establishment !== null) await context.encompass.noteRead(ids, context.now);
    const readNow = scope.establishment === null ? null : context.now;
    const edges = shown.map((sending) => ({
      cursor: sending._id,
      node: toPublished({ ...sending, readAt: sending.readAt ?? readNow }, texts.get(sending._id) ?? null),
    }));
    return { edges, pageInfo: pageInfoOf(ids, found.length > first) };
  }

  @Query(() => EncompassTimeliness, {
    description: 'How many notices were sent before their hour (K28); figures only.',
  })
  async encompassTimeliness(
    @Arg('from', () => GraphQLDateTime, { description: 'Due from this instant on.' }) from: Date,
    @Arg('to', () => GraphQLDateTime, { description: 'Due before this instant.' }) to: Date,
    @Ctx() context: PoliceContext,
  ): Promise<EncompassTimeliness> {
    const due = await context.encompass.dueBetween(from, to);
    const inTime = due.filter(({ sentAt, dueBy }) => sentAt < dueBy).length;
    return {
      due: due.length,
      inTime,
      share: due.length === 0 ? null : inTime / due.length,
      formula: 'K28: notices sent before their hour ÷ notices due (002 §7.5)',
    };
  }
}
