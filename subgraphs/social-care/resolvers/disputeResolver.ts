import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { progressDispute, raiseDispute } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { ProgressDisputeInput, RaiseDisputeInput } from '../types/input/dispute';
import { publish } from './publishedContact';

@Resolver()
export class DisputeResolver {
  @Mutation(() => Contact, {
    description: 'Records a disagreement; the outcome stands meanwhile (R158, V27).',
  })
  async raiseDispute(
    @Arg('input', () => RaiseDisputeInput, { description: 'In which contact, and what is done.' })
    input: RaiseDisputeInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'raiseDispute', rules: ['R158', 'R159'], facts: {} };
    const contact = await carryOut(context, input, entry, raiseDispute, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Carries a disagreement on: talked through, escalated, reviewed, closed (R158, R160).',
  })
  async progressDispute(
    @Arg('input', () => ProgressDisputeInput, { description: 'In which contact, and what is done.' })
    input: ProgressDisputeInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'progressDispute',
      rules: ['R158', 'R160'],
      facts: { dispute: input.dispute, event: input.event, upheld: input.upheld ?? null },
    };
    const contact = await carryOut(context, input, entry, progressDispute, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
