import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { AgencyAnswer } from '../agencyAnswer';
import type { AgencyContext } from '../agencyContext';
import { addRecord, type AdditionView } from '../ownRecords/recordAddition';
import { explainAge } from '../ownRecords/recordAge';
import { handlingOf } from '../ownRecords/recordHandling';
import { selectedCoordinates } from '../selection';
import {
  AddRecordInput,
  ExplainRecordAgeInput,
  RecordAddition,
  RecordAge,
  type AdditionOutcome,
} from '../types/recordCommand';
import { RecordHandling } from '../types/recordHandling';
import type { AgencyNaming } from './agencyNaming';
import { toRestriction } from './restrictionResolver';

const outcomes: Readonly<Record<AdditionView['outcome'], AdditionOutcome>> = {
  added: 'ADDED',
  changed: 'CHANGED',
  unchanged: 'UNCHANGED',
};

const aPerson = { description: 'The agency’s own reference of the person.' };

/** An agency's own staff with its own records. The same in every agency, under its own names. */
export const createRecordResolver = ({ agency, field, noun, disclosure }: AgencyNaming) => {
  @Resolver()
  class RecordResolver {
    @Query(() => disclosure, {
      name: `${field}Records`,
      description:
        'The agency’s own staff read their own records of one person, by their own reference, within their role. Logged.',
    })
    ownRecords(
      @Arg('person', () => ID, aPerson) person: string,
      @Ctx() context: AgencyContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<AgencyAnswer> {
      return context.dependencies.pipeline.readOwn(context, person, selectedCoordinates(info));
    }

    @Query(() => [RecordHandling], {
      name: `${field}RecordHandling`,
      description:
        'How the agency’s own records of one person may be shared, newest first: people, date, age, tiers, restrictions. Logged.',
    })
    async handling(
      @Arg('person', () => ID, aPerson) person: string,
      @Ctx() context: AgencyContext,
    ): Promise<readonly RecordHandling[]> {
      const views = await handlingOf(context, person);
      return views.map((view) => ({
        ...view,
        restrictions: view.restrictions.map((restriction) => toRestriction(agency, restriction)),
      }));
    }

    @Mutation(() => RecordAge, {
      name: `explain${noun}RecordAge`,
      description:
        'The agency says why an old record still bears on a concern, or takes it back (M9, R101, R104). Binds the next request.',
    })
    explainAge(
      @Arg('input', () => ExplainRecordAgeInput, { description: 'Which record, and why.' })
      input: ExplainRecordAgeInput,
      @Ctx() context: AgencyContext,
    ): Promise<RecordAge> {
      return explainAge(context, input);
    }

    @Mutation(() => RecordAddition, {
      name: `add${noun}Record`,
      description:
        'The agency’s own staff add one record by hand, or change the one under its reference, as its import would. Lifts no restriction.',
    })
    async addRecord(
      @Arg('input', () => AddRecordInput, { description: 'The record.' }) input: AddRecordInput,
      @Ctx() context: AgencyContext,
    ): Promise<RecordAddition> {
      const { record, outcome } = await addRecord(context, input);
      return { record, outcome: outcomes[outcome] };
    }
  }
  return RecordResolver;
};
