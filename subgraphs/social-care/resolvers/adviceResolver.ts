import type { ProfileId } from '@mash-hub/shared/profiles';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { adviceText } from '../domain';
import type { SocialCareContext } from '../loaders';
import type { StoredAdviceCall } from '../records/adviceCall';
import { AdviceCallConnection } from '../types/adviceCall';
import { RecordAdviceCallInput } from '../types/input/adviceCall';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { logOwnReading } from './ownReading';
import { sizeOf } from './paging';

const toPublishedCall = ({
  _id,
  at,
  callerAgency,
  familyAgreed,
  scenario,
  advice,
  outcome,
}: StoredAdviceCall) => ({
  id: _id,
  at,
  callerAgency,
  familyAgreed,
  scenario,
  advice,
  outcome,
});

@Resolver(() => AdviceCallConnection)
export class AdviceResolver {
  @FieldResolver(() => Int, { description: 'How many calls the authority has had in all (feature 13).' })
  total(
    @Root() { profile }: { readonly profile: ProfileId },
    @Ctx() { services }: SocialCareContext,
  ): Promise<number> {
    return services.adviceLog.count(profile);
  }

  @Mutation(() => Boolean, {
    description: 'Records a call for advice on a scenario, in a log that has no place for a child (R20–R23).',
  })
  async recordAdviceCall(
    @Arg('input', () => RecordAdviceCallInput, {
      description: 'The scenario without names, and the advice given.',
    })
    input: RecordAdviceCallInput,
    @Ctx() context: SocialCareContext,
  ): Promise<boolean> {
    const { profile, callerAgency, familyAgreed, outcome, idempotencyKey } = input;
    await context.services.adviceLog.add({
      _id: idempotencyKey
        ? `${context.requester.sub}:${idempotencyKey}`
        : context.dependencies.ids.next('advice_'),
      at: context.now,
      profile,
      callerAgency: callerAgency ?? null,
      familyAgreed: familyAgreed ?? null,
      scenario: adviceText(input.scenario, 'scenario'),
      advice: adviceText(input.advice, 'advice'),
      outcome: outcome ?? 'ADVICE',
    });
    return true;
  }

  @Query(() => AdviceCallConnection, {
    description:
      'The advice log of one authority, for social care’s staff: newest first, with how many there were (R21).',
  })
  async adviceCalls(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'Whose advice log is read.' })
    profile: ProfileId,
    @Ctx() context: SocialCareContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const page = await context.services.adviceLog.page(profile, sizeOf(first), after);
    const records = page.calls.map(({ _id }) => _id);
    await logOwnReading(context, { item: 'SOC-25', field: 'AdviceCall.scenario', records });
    const edges = page.calls.map((call) => ({ cursor: call.order, node: toPublishedCall(call) }));
    const pageInfo = { hasNextPage: page.hasNextPage, endCursor: page.calls.at(-1)?.order ?? null };
    return { edges, pageInfo, profile };
  }
}
