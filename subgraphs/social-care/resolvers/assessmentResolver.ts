import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { concludeStrategy, conveneStrategy, markRelevant, openDiscussion, submitReturn } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import {
  ConcludeStrategyInput,
  ConveneStrategyInput,
  MarkRelevantInput,
  OpenDiscussionInput,
  SubmitReturnInput,
} from '../types/input/assessment';
import { toAttendee } from './attendee';
import { publish } from './publishedContact';

@Resolver()
export class AssessmentResolver {
  @Mutation(() => Contact, { description: 'An agency answers its request, with its analysis (R111).' })
  async submitReturn(
    @Arg('input', () => SubmitReturnInput, { description: 'In which contact, and what is done.' })
    input: SubmitReturnInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'submitReturn',
      rules: ['R111', 'R113'],
      facts: { request: input.request, noRecord: input.noRecord, nominated: input.nominated ?? [] },
    };
    const contact = await carryOut(context, input, entry, submitReturn, {
      ...input,
      nominated: input.nominated ?? [],
    });
    return publish(context, contact, selectedCoordinates(info));
  }

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
      rules: ['R117', 'R121'],
      facts: { agencies: input.attendees.map(({ agency }) => agency) },
    };
    const contact = await carryOut(context, input, entry, conveneStrategy, {
      attendees: input.attendees.map(toAttendee),
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
