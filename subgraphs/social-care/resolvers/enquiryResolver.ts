import { profileOf } from '@mash-hub/shared/profiles';
import type { StoredRecord } from '@mash-hub/shared/subgraph';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addNew, carryOutOn, type AggregateHome } from '../commands';
import {
  answerEnquiry,
  deadlineOfEnquiry,
  recordEnquiry,
  stateOfEnquiry,
  type Enquiry,
  type EnquiryState,
  type FoundCase,
} from '../domain/enquiry';
import { badInput } from '../domain/guards';
import type { SocialCareContext } from '../loaders';
import type { CaseContent } from '../records/case';
import { EnquiryConnection, EnquiryStateEnum, Enquiry as PublishedEnquiry } from '../types/enquiry';
import { AnswerEnquiryInput, RecordEnquiryInput } from '../types/input/enquiry';
import { logOwnReading } from './ownReading';
import { connectionOf, sizeOf } from './paging';

const visible = async ({ services }: SocialCareContext, id: string) =>
  (await services.enquiries.find([id])).get(id) ?? null;

const homeOf = ({ services }: SocialCareContext): AggregateHome<Enquiry> => ({
  store: services.enquiries,
  visible,
  field: 'enquiry',
  contactOf: () => null,
});

const toPublished = (enquiry: Enquiry, now: Date): object => {
  const { from, about, answer } = enquiry;
  const { due, rule, state } = deadlineOfEnquiry(enquiry, now);
  return {
    ...enquiry,
    from: [from.organisation, from.name, from.contact].join(', '),
    state: stateOfEnquiry(enquiry),
    due,
    dueBy: rule,
    dueState: state,
    answeredAt: answer?.at ?? null,
    decision: answer?.decision ?? null,
    about: about.map(({ names, birthDate }, index) => ({
      names: names.map(({ given, family }) => `${given} ${family}`),
      birthDate,
      ...{ standing: null, allocatedWorker: null, text: null },
      ...answer?.people[index],
    })),
  };
};

const publish = async (
  context: SocialCareContext,
  enquiries: readonly Enquiry[],
): Promise<readonly object[]> => {
  const records = enquiries.map(({ id }) => id);
  await logOwnReading(context, { item: 'SOC-01', field: 'EnquiredPerson.standing', records });
  return enquiries.map((enquiry) => toPublished(enquiry, context.now));
};

const nothingHeld: FoundCase = { standing: 'NOT_KNOWN', allocatedWorker: null };

/** How each person asked about stands in social care’s own system now, by the case that was found (R34, R57). */
const findCases = async (
  { dependencies }: SocialCareContext,
  { about }: Enquiry,
): Promise<readonly FoundCase[]> => {
  const references = about.flatMap(({ caseReference }) => caseReference ?? []);
  const cases = (await dependencies.records.loadRecords(references)).get('CASE');
  return about.map(({ caseReference }) => {
    const [found] = (cases?.get(caseReference ?? '') ??
      []) as unknown as readonly StoredRecord<CaseContent>[];
    if (!found) return nothingHeld;
    const { status, allocatedWorker, team } = found.content;
    return { standing: status, allocatedWorker: status === 'OPEN' ? (allocatedWorker ?? team) : null };
  });
};

@Resolver()
export class EnquiryResolver {
  @Mutation(() => PublishedEnquiry, {
    description: 'Writes down a question from Cafcass, probation or another body (R34, R56–R58).',
  })
  async recordEnquiry(
    @Arg('input', () => RecordEnquiryInput, { description: 'Who asks what, about whom, and why.' })
    input: RecordEnquiryInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const { profile, kind, organisation, name, contact, reason } = input;
    const entry = { name: 'recordEnquiry', rules: ['R34', 'R56', 'R57', 'R58'], facts: { kind } };
    const enquiry = await addNew(context, context.services.enquiries, entry, input, (act, ids) =>
      recordEnquiry(
        {
          kind,
          from: { organisation, name, contact },
          receivedAt: input.receivedAt ?? null,
          wantedBy: input.wantedBy ?? null,
          about: input.about.map(({ names, birthDate, caseReference }) => ({
            names: names.map(({ given, family }) => ({ given, family })),
            birthDate: birthDate ?? null,
            caseReference: caseReference ?? null,
          })),
          reason,
        },
        act,
        { profile: profileOf(profile), ids },
      ),
    );
    return toPublished(enquiry, context.now);
  }

  @Mutation(() => PublishedEnquiry, {
    description:
      'Answers an enquiry; of somebody open the answer names the allocated worker only (R34, R56–R58).',
  })
  async answerEnquiry(
    @Arg('input', () => AnswerEnquiryInput, { description: 'Which enquiry, and what is answered of whom.' })
    input: AnswerEnquiryInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const { enquiry: id, idempotencyKey = null, expectedVersion = null } = input;
    const asked = await visible(context, id);
    const found = asked ? await findCases(context, asked) : [];
    if (asked && input.answers?.some(({ person }) => person > asked.about.length))
      throw badInput('answers.person', 'R57', 'Name people by their place in the enquiry, from 1.');
    const said = new Map(input.answers?.map(({ person, text }) => [person, text]));
    const texts = asked?.about.map((_person, index) => said.get(index + 1) ?? null) ?? [];
    const entry = { name: 'answerEnquiry', rules: ['R34', 'R56', 'R57', 'R58'], facts: {} };
    const answered = await carryOutOn(
      homeOf(context),
      context,
      { id, idempotencyKey, expectedVersion },
      entry,
      (enquiry, answer, act, under) => answerEnquiry(enquiry, { ...answer, found }, act, under),
      { texts, decision: input.decision ?? null },
    );
    return (await publish(context, [answered]))[0] ?? {};
  }

  @Query(() => EnquiryConnection, {
    description:
      'Enquiries from outside, what falls due first before the rest, the answered last (feature 87).',
  })
  async enquiries(
    @Ctx() context: SocialCareContext,
    @Arg('state', () => EnquiryStateEnum, { nullable: true, description: 'Only those that stand so.' })
    state: EnquiryState | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const filter = { ...(state && { state }) };
    const page = await context.services.enquiries.page(filter, sizeOf(first), after);
    return connectionOf(page, await publish(context, page.aggregates));
  }
}
