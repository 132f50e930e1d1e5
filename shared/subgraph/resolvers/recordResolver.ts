import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { AgencyAnswer } from '../agencyAnswer';
import type { AgencyContext } from '../agencyContext';
import { selectedCoordinates } from '../selection';
import type { AgencyNaming } from './agencyNaming';

/** An agency's own staff with its own records. The same in every agency, under its own names. */
export const createRecordResolver = ({ field, disclosure }: AgencyNaming) => {
  @Resolver()
  class RecordResolver {
    @Query(() => disclosure, {
      name: `${field}Records`,
      description:
        'The agency’s own staff read their own records of one person, by their own reference, within their role. Logged.',
    })
    ownRecords(
      @Arg('person', () => ID, { description: 'The agency’s own reference of the person.' }) person: string,
      @Ctx() context: AgencyContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<AgencyAnswer> {
      return context.dependencies.pipeline.readOwn(context, person, selectedCoordinates(info));
    }
  }
  return RecordResolver;
};
