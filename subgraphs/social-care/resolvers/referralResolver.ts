import { hubError } from '@mash-hub/shared/errors';
import { isNhsNumber, isUpn } from '@mash-hub/shared/identifiers';
import { openMatch, confirmMatch, selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { commandFingerprint } from '../domain/commandFingerprint';
import { receiveReferral } from '../commands';
import type { Contact as ContactAggregate, Origin, ReferralInput, ReferredPerson } from '../domain';
import type { SocialCareContext } from '../loaders';
import { statusOf } from '../loaders/socialCareStatus';
import { Contact } from '../types/contact';
import type { ReferredPersonInput } from '../types/input/referredPerson';
import { SubmitReferralInput } from '../types/input/referral';
import type { ReferrerInput } from '../types/input/referrer';
import { publish } from './publishedContact';

/** A person of a form as the domain takes it. Throws BAD_USER_INPUT for a number that is none (R13, R228). */
export const toPerson = (input: ReferredPersonInput): ReferredPerson => {
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

/** What is said at the door beside the account, as the contact keeps it. */
const originOf = (input: SubmitReferralInput): Partial<Origin> => ({
  adviceCall: input.adviceCall ?? null,
  stepUpAgreement: input.stepUpAgreement ?? null,
  callerOption: input.callerOption ?? null,
  sector: input.referrer.sector ?? null,
  organisation: input.referrer.organisation ?? null,
  concernIdentifiedOn: input.concernIdentifiedOn ?? null,
  immediateHarm: input.immediateHarm ?? false,
  workerAway: input.allocatedWorkerAway ?? false,
  riskMatrixAttached: input.riskMatrixAttached ?? false,
  helpTried: input.helpTried ?? null,
  otherProfessionals: input.otherProfessionals ?? null,
});

const toReferrer = ({ kind, agency, name, contact, relays }: ReferrerInput): ReferralInput['referrer'] => ({
  kind: kind as ReferralInput['referrer']['kind'],
  agency: agency ?? null,
  name: name ?? null,
  contact: contact ?? null,
  relays: relays ? { name: relays.name ?? null, contact: relays.contact ?? null } : null,
});

/** The advice call that a referral grew out of is one of its own authority’s, and named by who may read the log (R22). */
const requireAdviceCall = async (
  { services, requester }: SocialCareContext,
  { adviceCall, profile }: SubmitReferralInput,
): Promise<void> => {
  if (adviceCall === null || adviceCall === undefined) return;
  const call = requester.agency === 'SOCIAL_CARE' ? await services.adviceLog.find(adviceCall) : null;
  if (call?.profile !== profile) throw hubError('NOT_FOUND', { field: 'adviceCall' });
};

const toReferral = async (
  context: SocialCareContext,
  input: SubmitReferralInput,
): Promise<Omit<ReferralInput, 'reference'>> => {
  const { channel, narrative, childVoice, parentsViews, familyInformed, familyNotInformedReason } = input;
  return {
    channel,
    narrative,
    childVoice: childVoice ?? null,
    parentsViews: parentsViews ?? null,
    familyInformed,
    familyNotInformedReason: familyNotInformedReason ?? null,
    perceivedThreshold: input.perceivedThreshold ?? null,
    incidentReference: input.incidentReference ?? null,
    type: input.contactType ?? null,
    issues: input.issues ?? [],
    outsideRemit: input.outsideRemit ?? false,
    stepUp: input.stepUp ?? false,
    origin: originOf(input),
    referrer: toReferrer(input.referrer),
    subjects: input.subjects.map(toPerson),
    socialCareStatus: await statusOf(context, input.subjects),
  };
};

/** The copy of what was sent: made of what was sent, and of nothing that the contact may hold besides (R10). */
const copyOf = (input: SubmitReferralInput, receivedAt: Date) => ({
  receivedAt,
  channel: input.channel,
  narrative: input.narrative,
  childVoice: input.childVoice ?? null,
  parentsViews: input.parentsViews ?? null,
  people: input.subjects.map(({ role, names }) =>
    [role, ...names.map(({ given, family }) => `${given} ${family}`)].join(' '),
  ),
});

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
    await requireAdviceCall(context, input);
    const referral = await toReferral(context, input);
    const contact = await receiveReferral(
      context,
      input.profile,
      input.idempotencyKey ?? null,
      referral,
      commandFingerprint('submitReferral', input),
    );
    await linkCases(context, contact);
    const published = await publish(context, contact, selectedCoordinates(info));
    return { ...published, copyForReferrer: copyOf(input, context.now) };
  }
}
