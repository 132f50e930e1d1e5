import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { concludeStrategy, conveneStrategy } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { ConcludeStrategyInput, ConveneStrategyInput } from '../types/input/strategy';
import { toAttendee } from './attendee';
import { publish } from './publishedContact';

@Resolver()
export class StrategyResolver {
  @Mutation(() => Contact, {
    description: 'Convenes a strategy discussion; whether it is quorate depends on the authority (R121).',
  })
  async conveneStrategy(
    @Arg('input', () => ConveneStrategyInput, { description: 'In which contact, and what is done.' })
    input: ConveneStrategyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'conveneStrategy',
      rules: ['R117', 'R119', 'R121'],
      facts: { agencies: input.attendees.map(({ agency }) => agency), chair: input.chair ?? null },
    };
    const contact = await carryOut(context, input, entry, conveneStrategy, {
      attendees: input.attendees.map(toAttendee),
      chair: input.chair ?? null,
    });
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Concludes a strategy discussion, or records why it was not held (R124, R125).',
  })
  async concludeStrategy(
    @Arg('input', () => ConcludeStrategyInput, { description: 'In which contact, and what is done.' })
    input: ConcludeStrategyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'concludeStrategy',
      rules: ['R123', 'R124', 'R125'],
      facts: { outcome: input.outcome },
    };
    const contact = await carryOut(context, input, entry, concludeStrategy, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
