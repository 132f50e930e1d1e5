import { hubError } from '@mash-hub/shared/errors';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { carryOutOn } from '../commands';
import {
  agreeDomesticAbuseOutcome,
  annotateDomesticAbuse,
  approveTriageOutcome,
  authoriseDomesticAbuseOutcomes,
  awaitingAuthorisation,
  filterDomesticAbuse,
  viewNotice,
} from '../domain';
import type { SocialCareContext } from '../loaders';
import { DomesticAbuseNotice, DomesticAbuseNoticeConnection } from '../types/domesticAbuseNotice';
import {
  AgreeDomesticAbuseOutcomeInput,
  AnnotateDomesticAbuseInput,
  AuthoriseDomesticAbuseOutcomesInput,
  FilterDomesticAbuseInput,
  ReportDomesticAbuseInput,
} from '../types/input/domesticAbuse';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { makeContacts, noticeHome, onContact } from './contactsOfNotice';
import { agreeOnContact, carryOutNotice, noticeOf, published, reported } from './noticeCommands';
import { publishNotices } from './publishedNotice';
import { visiblePage } from './visiblePage';

const largestPage = 100;

@Resolver()
export class DomesticAbuseResolver {
  @Query(() => DomesticAbuseNoticeConnection, {
    description:
      'Domestic-abuse incidents of an authority of which the requester may know, the highest risk first (R165).',
  })
  async domesticAbuseNotices(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'Whose incidents.' }) profile: ProfileId,
    @Ctx() context: SocialCareContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    if (first < 1 || first > largestPage)
      throw hubError('BAD_USER_INPUT', { field: 'first', detail: 'Ask for 1 to 100.' });
    const { shown, pageInfo } = await visiblePage(
      (size, place) => context.services.domesticAbuse.page({ profile }, size, place),
      (notice) => viewNotice(notice, context.requester) !== null,
      first,
      after,
    );
    const nodes = await publishNotices(
      context,
      shown.map(({ aggregate }) => aggregate),
    );
    const edges = shown.flatMap(({ cursor }, index) => {
      const node = nodes[index];
      return node ? [{ cursor, node }] : [];
    });
    return { edges, pageInfo };
  }

  @Mutation(() => DomesticAbuseNotice, {
    description:
      'The police report an incident with children, without its account (R161–R163). A second report changes nothing.',
  })
  async reportDomesticAbuse(
    @Arg('input', () => ReportDomesticAbuseInput, { description: 'The incident and its people.' })
    input: ReportDomesticAbuseInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const notice = await reported(context, input);
    return published(context, await makeContacts(context, notice));
  }

  @Mutation(() => DomesticAbuseNotice, {
    description:
      'Marks what social care’s system says of the children; an open child leaves the list (R163, R166, R174).',
  })
  async annotateDomesticAbuse(
    @Arg('input', () => AnnotateDomesticAbuseInput, { description: 'In which notice, and the marks.' })
    input: AnnotateDomesticAbuseInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const rules = ['R163', 'R166', 'R174'];
    const notice = await carryOutNotice(
      context,
      'annotateDomesticAbuse',
      rules,
      annotateDomesticAbuse,
      input,
    );
    return published(context, await makeContacts(context, notice));
  }

  @Mutation(() => DomesticAbuseNotice, {
    description: 'The police refer or drop each child of the list, with their reasons (R164).',
  })
  async filterDomesticAbuse(
    @Arg('input', () => FilterDomesticAbuseInput, { description: 'In which notice, and the choices.' })
    input: FilterDomesticAbuseInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const notice = await carryOutNotice(
      context,
      'filterDomesticAbuse',
      ['R164', 'R165'],
      filterDomesticAbuse,
      input,
    );
    return published(context, await makeContacts(context, notice));
  }

  @Mutation(() => DomesticAbuseNotice, {
    description: 'Triage agrees the outcome for one child, once its members were heard (R177, R179).',
  })
  async agreeDomesticAbuseOutcome(
    @Arg('input', () => AgreeDomesticAbuseOutcomeInput, { description: 'For which child, and what.' })
    input: AgreeDomesticAbuseOutcomeInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    await agreeOnContact(context, input);
    const rules = ['R177', 'R179'];
    return published(
      context,
      await carryOutNotice(context, 'agreeDomesticAbuseOutcome', rules, agreeDomesticAbuseOutcome, input),
    );
  }

  @Mutation(() => DomesticAbuseNotice, {
    description:
      'A manager authorises what triage agreed; then police and health read the outcome sheet (R149, R181).',
  })
  async authoriseDomesticAbuseOutcomes(
    @Arg('input', () => AuthoriseDomesticAbuseOutcomesInput, { description: 'Of which notice.' })
    input: AuthoriseDomesticAbuseOutcomesInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const { notice: id, idempotencyKey = null, expectedVersion = null } = input;
    const before = await noticeOf(context, id);
    const rules = ['R149', 'R169', 'R181'];
    const facts = { children: awaitingAuthorisation(before).map(({ child }) => child) };
    const description = { name: 'authoriseDomesticAbuseOutcomes', rules, facts };
    const target = { id, idempotencyKey, expectedVersion };
    const notice = await carryOutOn(
      noticeHome(context),
      context,
      target,
      description,
      authoriseDomesticAbuseOutcomes,
      input,
    );
    for (const { contact, state } of notice.items)
      if (contact !== null && state === 'OUTCOME_AUTHORISED')
        await onContact(
          context,
          contact,
          { ...description, name: 'approveTriageOutcome' },
          approveTriageOutcome,
          {},
        );
    return published(context, notice);
  }
}
