import { hubError } from '@mash-hub/shared/errors';
import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { lapseOverride, recordConsent, recordOverride, withdrawConsent, type ConsentInput } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import {
  LapseOverrideInput,
  RecordConsentInput,
  RecordOverrideInput,
  WithdrawConsentInput,
} from '../types/input/consent';
import { publish } from './publishedContact';

/** A withdrawal has a command of its own, with its own rule (R228). */
const toConsent = ({ subject, status, givenBy, note }: RecordConsentInput): ConsentInput => {
  if (status === 'WITHDRAWN') throw hubError('BAD_USER_INPUT', { field: 'status', rule: 'R228' });
  return { subject, status, givenBy: givenBy ?? null, note: note ?? null };
};

@Resolver()
export class ConsentResolver {
  @Mutation(() => Contact, {
    description: 'Records one person’s consent, or that it was refused or could not be had (R229, R230).',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'In which contact, and what is done.' })
    input: RecordConsentInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'recordConsent',
      rules: ['R211', 'R229', 'R230'],
      facts: { subject: input.subject, status: input.status },
    };
    const contact = await carryOut(context, input, entry, recordConsent, toConsent(input));
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, { description: 'Records a withdrawal; it binds the next request (R228).' })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'In which contact, and what is done.' })
    input: WithdrawConsentInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'withdrawConsent',
      rules: ['R228'],
      facts: { subject: input.subject, status: 'WITHDRAWN' },
    };
    const contact = await carryOut(context, input, entry, withdrawConsent, {
      subject: input.subject,
      by: input.by,
      note: input.note ?? null,
    });
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Records a ground that stands in for consent; it never raises the level (F2).',
  })
  async recordOverride(
    @Arg('input', () => RecordOverrideInput, { description: 'In which contact, and what is done.' })
    input: RecordOverrideInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'recordOverride',
      rules: ['R224', 'F2'],
      facts: { ground: input.ground, subjects: input.subjects },
    };
    const contact = await carryOut(context, input, entry, recordOverride, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Ends a ground that is gone; what it covered needs consent or another one (F2).',
  })
  async lapseOverride(
    @Arg('input', () => LapseOverrideInput, { description: 'In which contact, and what is done.' })
    input: LapseOverrideInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'lapseOverride', rules: ['F2'], facts: { override: input.override } };
    const contact = await carryOut(context, input, entry, lapseOverride, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
