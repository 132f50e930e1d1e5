import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { markRelevant, openDiscussion } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { MarkRelevantInput, OpenDiscussionInput } from '../types/input/assessment';
import { toAttendee } from './attendee';
import { publish } from './publishedContact';

@Resolver()
export class AssessmentResolver {
  @Mutation(() => Contact, {
    description: 'The Team Manager opens a partner discussion: attendees read what is relevant (F3).',
  })
  async openDiscussion(
    @Arg('input', () => OpenDiscussionInput, { description: 'In which contact, and what is done.' })
    input: OpenDiscussionInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'openDiscussion',
      rules: ['R84', 'F3'],
      facts: { agencies: input.attendees.map(({ agency }) => agency) },
    };
    const contact = await carryOut(context, input, entry, openDiscussion, {
      attendees: input.attendees.map(toAttendee),
    });
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The Team Manager marks a record, or lifts one item by name with a reason (R139).',
  })
  async markRelevant(
    @Arg('input', () => MarkRelevantInput, { description: 'In which contact, and what is done.' })
    input: MarkRelevantInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'markRelevant',
      rules: ['R139', 'M6'],
      facts: { agency: input.agency, record: input.record, item: input.item ?? null },
    };
    const contact = await carryOut(context, input, entry, markRelevant, {
      agency: input.agency,
      reference: input.record,
      item: input.item ?? null,
      reason: input.reason ?? null,
    });
    return publish(context, contact, selectedCoordinates(info));
  }
}
