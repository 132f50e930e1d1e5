import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { allocateCase } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { AllocateCaseInput } from '../types/input/allocation';
import { publish } from './publishedContact';

@Resolver()
export class AllocationResolver {
  @Mutation(() => Contact, {
    description: 'The receiving team takes its first steps: a worker, the call, the visits (R135).',
  })
  async allocateCase(
    @Arg('input', () => AllocateCaseInput, { description: 'In which contact, and what is done.' })
    input: AllocateCaseInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'allocateCase', rules: ['R135'], facts: { step: input.step } };
    const contact = await carryOut(context, input, entry, allocateCase, {
      step: input.step,
      to: input.to ?? null,
    });
    return publish(context, contact, selectedCoordinates(info));
  }
}
