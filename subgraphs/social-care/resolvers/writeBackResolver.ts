import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { recordWriteBack, writeBacks } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { RecordWriteBackInput } from '../types/input/writeBack';
import { publish } from './publishedContact';

@Resolver()
export class WriteBackResolver {
  @Mutation(() => Contact, {
    description:
      'An agency records what it wrote into its own system, or whom it told (B5). It is logged as a disclosure.',
  })
  async recordWriteBack(
    @Arg('input', () => RecordWriteBackInput, { description: 'In which contact, and what was written.' })
    input: RecordWriteBackInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'recordWriteBack',
      rules: writeBacks[input.kind].rules,
      facts: { kind: input.kind, items: input.items },
    };
    const contact = await carryOut(context, input, entry, recordWriteBack, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
