import { decisionTable, roleOf } from '@mash-hub/shared/disclosure';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import { MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Query, Resolver } from 'type-graphql';
import { isVisibleTo, openRequestStates, type ContactState, type InformationRequestStatus } from '../domain';
import { readableContact, type SocialCareContext } from '../loaders';
import { traysFor } from '../records/taskStore';
import { ContactConnection, DisclosureRule, InformationRequestConnection } from '../types/connection';
import { Contact } from '../types/contact';
import { Requester } from '../types/requester';
import { ContactStateEnum, ProcedureProfileEnum, RequestStatusEnum } from '../types/vocabulary';
import { sizeOf } from './pageSize';
import { publish } from './publishedContact';
import { requestTray } from './requestTray';
import { visiblePage } from './visiblePage';

@InputType({ description: 'Which contacts to list.' })
export class ContactFilter {
  @Field(() => ContactStateEnum, { nullable: true, description: 'Only those in this state.' })
  @MaxLength(40)
  readonly state?: ContactState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those in which the next step is the requester’s own, by person, role or agency.',
  })
  readonly mine?: boolean | null;
}

/** Whoever only refers is asked nothing, and finds their own by `myReferrals`. */
const readsNoCase = ({ role }: SocialCareContext['requester']): boolean => roleOf(role).own === 'NONE';

/** Keys of the contacts that a requester may list, a filter for each tray: each combination has its index. */
const filtersFor = ({ requester }: SocialCareContext, filter: ContactFilter | null): readonly object[] => {
  const { agency } = requester;
  const state = filter?.state && { state: filter.state };
  if (filter?.mine === true) return traysFor(requester).map((tray) => ({ trays: tray, ...state }));
  if (readsNoCase(requester)) return [];
  return [{ ...(agency !== 'SOCIAL_CARE' && { askedAgencies: agency }), ...state }];
};

@Resolver()
export class QueryResolver {
  @Query(() => Requester, { description: 'Who is asking, as the access token says.' })
  me(@Ctx() { requester }: SocialCareContext): Requester {
    const { sub, agency, role, establishment } = requester;
    return { id: sub, agency, role, establishment: establishment ?? null };
  }

  @Query(() => Contact, {
    nullable: true,
    description: 'One contact; null where there is none, or none that this requester may know of.',
  })
  async contact(
    @Arg('id', () => ID, { description: 'Names the contact.' }) id: string,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const contact = await readableContact(context, id);
    return contact && publish(context, contact, selectedCoordinates(info));
  }

  @Query(() => ContactConnection, {
    description:
      'Contacts, most urgent first, the closed last: all to social care, to others those of which their agency was asked.',
  })
  async contacts(
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ContactFilter, {
      nullable: true,
      description: 'Which contacts; without it all that the requester may see.',
    })
    filter: ContactFilter | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const { requester, services } = context;
    const filters = filtersFor(context, filter);
    const { shown, pageInfo } = await visiblePage(
      (size, place) => services.contacts.pageOfEach(filters, size, place),
      (contact) => isVisibleTo(contact, requester, context.now),
      sizeOf(first),
      after,
    );
    const selected = selectedCoordinates(info);
    const nodes = await Promise.all(shown.map(({ aggregate }) => publish(context, aggregate, selected)));
    return { edges: shown.map(({ cursor }, index) => ({ cursor, node: nodes[index] })), pageInfo };
  }

  @Query(() => InformationRequestConnection, {
    description:
      'The work tray of the requester’s own agency: RED first, then by when it is due, the answered last (R89, R100).',
  })
  async informationRequests(
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('status', () => [RequestStatusEnum], { nullable: true, description: 'Only requests that stand so.' })
    status: readonly InformationRequestStatus[] | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many contacts, at most 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const { agency } = context.requester;
    const owing = status?.every((one) => openRequestStates.some((open) => open === one)) ?? false;
    const tray = owing ? { owingAgencies: agency } : { askedAgencies: agency };
    const { shown, pageInfo } = await visiblePage(
      (size, place) => context.services.contacts.page(tray, size, place),
      (contact) => isVisibleTo(contact, context.requester, context.now),
      sizeOf(first),
      after,
    );
    const selected = selectedCoordinates(info);
    const readings = await Promise.all(
      shown.map(({ aggregate: contact }) => context.readings.load({ contact, selected })),
    );
    const contacts = readings.map((reading, index) => ({ reading, cursor: shown[index]?.cursor ?? '' }));
    const edges = requestTray(context, contacts, agency, status);
    return { edges, pageInfo };
  }

  @Query(() => [DisclosureRule], {
    description: 'The decision table as it reads in one authority: the same rows that the kernel decides by.',
  })
  disclosureRules(
    @Arg('profile', () => ProcedureProfileEnum, {
      description: 'The authority whose procedure is asked about.',
    })
    profile: ProfileId,
  ): readonly DisclosureRule[] {
    const { daMode } = profileOf(profile);
    return decisionTable.map((row, index) => ({
      id: row.id,
      stage: row.stage,
      consent: row.consent,
      override: row.override,
      level: row.levelByMode?.[daMode] ?? row.level,
      withRestriction: row.withRestriction,
      prompt: row.prompt ?? null,
      basis: row.basis,
      because: row.because,
      source: row.source,
      order: index + 1,
    }));
  }
}
