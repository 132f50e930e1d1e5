import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { acknowledgeRequest, reportUnstaffed, saveAdminStage, startRequest, submitReturn } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { SaveAdminStageInput } from '../types/input/agencyForm';
import { ReportUnstaffedInput, RequestInput, SubmitReturnInput } from '../types/input/request';
import { publish } from './publishedContact';

@Resolver()
export class RequestResolver {
  @Mutation(() => Contact, {
    description: 'An agency says that it has the request (D5).',
  })
  async acknowledgeRequest(
    @Arg('input', () => RequestInput, { description: 'In which contact, and what is done.' })
    input: RequestInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'acknowledgeRequest', rules: ['R89', 'R91'], facts: { request: input.request } };
    const contact = await carryOut(context, input, entry, acknowledgeRequest, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'An agency says that it is looking (D5).',
  })
  async startRequest(
    @Arg('input', () => RequestInput, { description: 'In which contact, and what is done.' })
    input: RequestInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'startRequest', rules: ['R89'], facts: { request: input.request } };
    const contact = await carryOut(context, input, entry, startRequest, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The Team Manager notes that an agency is not there: its silence is no lateness (R114).',
  })
  async reportUnstaffed(
    @Arg('input', () => ReportUnstaffedInput, { description: 'In which contact, and what is done.' })
    input: ReportUnstaffedInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'reportUnstaffed', rules: ['R114'], facts: { request: input.request } };
    const contact = await carryOut(context, input, entry, reportUnstaffed, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'Health’s administrators save the first stage of the family’s proforma; a nurse completes it (R100).',
  })
  async saveAdminStage(
    @Arg('input', () => SaveAdminStageInput, { description: 'In which contact, and who was looked up.' })
    input: SaveAdminStageInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { request: input.request, people: input.people.map(({ subject }) => subject) };
    const entry = { name: 'saveAdminStage', rules: ['R100', 'R113'], facts };
    const contact = await carryOut(context, input, entry, saveAdminStage, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'An agency answers its request, with its analysis (R111).',
  })
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
}
