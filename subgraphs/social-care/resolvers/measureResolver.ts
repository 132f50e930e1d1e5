import type { Agency } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { measures, type MeasureResult } from '../domain';
import type { SocialCareContext } from '../loaders';
import { measure } from '../loaders/measuring';
import { Measure } from '../types/measure';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { periodOf } from './period';

const known: ReadonlySet<string> = new Set(measures.map(({ id }) => id));

@Resolver()
export class MeasureResolver {
  @Query(() => [Measure], {
    description:
      'The measures of the performance framework for a period, computed from the records themselves (K1–K30, feature 94).',
  })
  measures(
    @Ctx() context: SocialCareContext,
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose contacts are counted.' })
    profile: ProfileId,
    @Arg('from', () => GraphQLDateTime, { description: 'Beginning of the period; within it.' }) from: Date,
    @Arg('to', () => GraphQLDateTime, { description: 'End of the period; no longer within it.' }) to: Date,
    @Arg('agency', () => AgencyEnum, {
      nullable: true,
      description: 'Only contacts that this agency referred; without it everybody’s.',
    })
    agency: Agency | null | undefined,
    @Arg('ids', () => [String], {
      nullable: true,
      description: 'Only these measures, by their numbers; without it all.',
    })
    ids: readonly string[] | null,
  ): Promise<readonly MeasureResult[]> {
    const unknown = ids?.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw hubError('BAD_USER_INPUT', { field: 'ids', detail: 'The measures are K1 to K30.' });
    const scope = { ...periodOf(profile, from, to), now: context.now, agency: agency ?? null };
    return measure(context, scope, ids);
  }
}
