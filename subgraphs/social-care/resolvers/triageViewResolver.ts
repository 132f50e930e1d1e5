import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { passToSubstanceService, recordRiskAssessment, recordTriageView } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import {
  PassToSubstanceServiceInput,
  RecordRiskAssessmentInput,
  RecordTriageViewInput,
} from '../types/input/domesticAbuse';
import { publish } from './publishedContact';
import { writeBackEntry } from './writeBackEntry';

@Resolver()
export class TriageViewResolver {
  @Mutation(() => Contact, {
    description:
      'A member of domestic-abuse triage says yes or no and suggests a colour, before consent (R178).',
  })
  async recordTriageView(
    @Arg('input', () => RecordTriageViewInput, { description: 'In which contact, and what is said.' })
    input: RecordTriageViewInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { concernHeld: input.concernHeld, ragSuggestion: input.ragSuggestion ?? null };
    const entry = { name: 'recordTriageView', rules: ['R178', 'F4'], facts };
    const contact = await carryOut(context, input, entry, recordTriageView, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'Puts the level of a risk form on the contact, a matrix for each child (R168). The form stays where it was done.',
  })
  async recordRiskAssessment(
    @Arg('input', () => RecordRiskAssessmentInput, {
      description: 'In which contact, about whom, which level.',
    })
    input: RecordRiskAssessmentInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'recordRiskAssessment', rules: ['R168'], facts: { form: input.form } };
    const contact = await carryOut(context, input, entry, recordRiskAssessment, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Passes a police report to the substance service, with the adult’s own consent only (R227).',
  })
  async passToSubstanceService(
    @Arg('input', () => PassToSubstanceServiceInput, { description: 'In which contact, and about whom.' })
    input: PassToSubstanceServiceInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'passToSubstanceService', rules: ['R227'], facts: { subject: input.subject } };
    const contact = await carryOut(context, input, entry, passToSubstanceService, input, (next) =>
      writeBackEntry(context, next),
    );
    return publish(context, contact, selectedCoordinates(info));
  }
}
