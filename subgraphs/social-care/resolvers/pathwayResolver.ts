import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { completePathway, signPathwayStep } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { CompletePathwayInput, SignPathwayStepInput } from '../types/input/pathway';
import { publish } from './publishedContact';

@Resolver()
export class PathwayResolver {
  @Mutation(() => Contact, {
    description: 'Signs the next step of a special pathway; each step is somebody else’s (R46).',
  })
  async signPathwayStep(
    @Arg('input', () => SignPathwayStepInput, { description: 'In which contact, and what is done.' })
    input: SignPathwayStepInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'signPathwayStep', rules: ['R46'], facts: { step: input.step } };
    const contact = await carryOut(context, input, entry, signPathwayStep, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Ends the hub’s part in a special pathway, once it is signed and checked (R43, R46).',
  })
  async completePathway(
    @Arg('input', () => CompletePathwayInput, { description: 'In which contact, and what is done.' })
    input: CompletePathwayInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'completePathway', rules: ['R43', 'R46'], facts: {} };
    const contact = await carryOut(context, input, entry, completePathway, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
