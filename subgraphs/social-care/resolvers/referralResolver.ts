import { hubError } from '@mash-hub/shared/errors';
import { isNhsNumber, isUpn } from '@mash-hub/shared/identifiers';
import { openMatch, confirmMatch, selectedCoordinates, type StoredRecord } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { receiveReferral } from '../commands';
import type { Contact as ContactAggregate, ReferralInput, ReferredPerson } from '../domain';
import type { SocialCareContext } from '../loaders';
import type { CaseContent } from '../records/case';
import { Contact } from '../types/contact';
import { RecordAdviceCallInput } from '../types/input/decision';
import { SubmitReferralInput, type ReferredPersonInput } from '../types/input/referral';
import { publish } from './publishedContact';

const toPerson = (input: ReferredPersonInput): ReferredPerson => {
  const { nhsNumber, upn, consent } = input;
  if (nhsNumber && !isNhsNumber(nhsNumber)) throw hubError('BAD_USER_INPUT', { field: 'nhsNumber' });
  if (upn && !isUpn(upn)) throw hubError('BAD_USER_INPUT', { field: 'upn' });
  if (consent?.status === 'WITHDRAWN')
    throw hubError('BAD_USER_INPUT', { field: 'consent.status', rule: 'R228' });
  return {
    role: input.role,
    caseReference: input.caseReference ?? null,
    consent: consent
      ? {
          status: consent.status,
          givenBy: consent.givenBy ?? null,
          note: consent.note ?? null,
        }
      : null,
    person: {
      names: input.names.map(({ given, family }) => ({ given, family })),
      birthDate: input.birthDate ?? null,
      sex: input.sex ?? null,
      addresses: input.addresses ?? [],
      nhsNumber: nhsNumber ?? null,
      upn: upn ?? null,
    },
  };
};

/** The children's status in social care's own system, by the case references that the call-taker found (R28, R30). */
const statusOf = async (
  { dependencies }: SocialCareContext,
  people: readonly ReferredPersonInput[],
): Promise<ReferralInput['socialCareStatus']> => {
  const references = people
    .filter(({ role }) => role === 'CHILD' || role === 'UNBORN_CHILD')
    .flatMap(({ caseReference }) => caseReference ?? []);
  if (references.length === 0) return null;
  const records = await dependencies.records.loadRecords(references);
  const cases = references.flatMap(
    (reference) => records.get('CASE')?.get(reference) ?? [],
  ) as unknown as readonly StoredRecord<CaseContent>[];
  if (cases.length === 0) return null;
  const closed = cases.flatMap(({ content }) => content.closedOn ?? []).sort();
  return { open: cases.some(({ content }) => content.status === 'OPEN'), closedOn: closed.at(-1) ?? null };
};

/** Links the people whose case the call-taker found to that case: a person of social care has just said who it is. */
const linkCases = async (context: SocialCareContext, contact: ContactAggregate): Promise<void> => {
  for (const { id, personId, caseReference, person } of contact.subjects) {
    if (caseReference === null || context.requester.agency !== 'SOCIAL_CARE') continue;
    const { nhsNumber: _nhsNumber, upn: _upn, ...identity } = person;
    const match = await openMatch(context, {
      ...identity,
      person: personId,
      subject: id,
      contact: contact.id,
      agency: 'SOCIAL_CARE',
      sub: context.requester.sub,
    });
    if (match.status === 'OPEN')
      await confirmMatch(context, {
        subject: id,
        record: caseReference,
        reason: 'Found when the contact was logged.',
      });
  }
};

// What would identify a child in a scenario: dates, postcodes, telephone and NHS numbers (R23).
const identifying =
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{3} ?\d{3} ?\d{4}\b|\b0\d{4} ?\d{6}\b/i;

@Resolver()
export class ReferralResolver {
  @Mutation(() => Contact, {
    description:
      'Makes a contact out of a referral or a logged call and returns its reference and a copy (R10). A missing form never delays it (R8).',
  })
  async submitReferral(
    @Arg('input', () => SubmitReferralInput, {
      description: 'What is referred, by whom, and about which people.',
    })
    input: SubmitReferralInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { profile, idempotencyKey, referrer, subjects, ...form } = input;
    const contact = await receiveReferral(context, profile, idempotencyKey ?? null, {
      ...form,
      referrer: {
        kind: referrer.kind as ReferralInput['referrer']['kind'],
        agency: referrer.agency ?? null,
        name: referrer.name ?? null,
        contact: referrer.contact ?? null,
      },
      subjects: subjects.map(toPerson),
      socialCareStatus: await statusOf(context, subjects),
    });
    await linkCases(context, contact);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Boolean, {
    description: 'Records a call for advice on a scenario, in a log that has no place for a child (R20–R23).',
  })
  async recordAdviceCall(
    @Arg('input', () => RecordAdviceCallInput, {
      description: 'The scenario without names, and the advice given.',
    })
    input: RecordAdviceCallInput,
    @Ctx() context: SocialCareContext,
  ): Promise<boolean> {
    if (identifying.test(`${input.scenario} ${input.advice}`))
      throw hubError('BAD_USER_INPUT', {
        field: 'scenario',
        rule: 'R23',
        detail: 'Leave out dates of birth, postcodes and numbers: an advice call names nobody.',
      });
    const { profile, callerAgency, scenario, advice, idempotencyKey } = input;
    await context.services.adviceLog.add({
      _id: idempotencyKey
        ? `${context.requester.sub}:${idempotencyKey}`
        : context.dependencies.ids.next('advice_'),
      at: context.now,
      profile,
      callerAgency: callerAgency ?? null,
      scenario,
      advice,
    });
    return true;
  }
}
