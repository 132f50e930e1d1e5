import { hubError } from '@mash-hub/shared/errors';
import { profileOf } from '@mash-hub/shared/profiles';
import { logged } from '@mash-hub/shared/subgraph';
import { carryOutOn } from '../commands';
import {
  agreeDomesticAbuseOutcome,
  agreeTriageOutcome,
  ownKey,
  reportDomesticAbuse,
  submissionOf,
  withIdempotency,
  type AggregateCommand,
  type DomesticAbuseNotice as Notice,
  type ReportInput,
} from '../domain';
import { commandFingerprint } from '../domain/commandFingerprint';
import { itemOf } from '../domain/domesticAbuse/item';
import type { SocialCareContext } from '../loaders';
import { recentContactsOf } from '../loaders/recentContacts';
import type {
  AgreeDomesticAbuseOutcomeInput,
  NoticeCommandInput,
  ReportDomesticAbuseInput,
} from '../types/input/domesticAbuse';
import { noticeHome, onContact } from './contactsOfNotice';
import { publishNotices } from './publishedNotice';
import { toPerson } from './referralResolver';

const toReport = (input: ReportDomesticAbuseInput): ReportInput => ({
  incidentReference: input.incidentReference,
  occurredAt: input.occurredAt,
  receivedAt: input.receivedAt ?? null,
  dashLevel: input.dashLevel ?? null,
  harmEvident: input.harmEvident ?? false,
  people: input.people.map((person) => ({
    ...toPerson(person),
    circumstances: {
      present: person.present ?? false,
      resident: person.resident ?? false,
      nonResidentContact: person.nonResidentContact ?? false,
    },
  })),
});

const actOf = ({ now, requester: { sub, agency, role } }: SocialCareContext) => ({
  at: now,
  by: { sub, agency, role },
});

/**
 * The notice of the incident: the one that there is, or a new one, logged before it is there (feature 9). Throws
 * IDEMPOTENCY_KEY_REUSED for a key under which something else was reported.
 */
export const reported = async (
  context: SocialCareContext,
  input: ReportDomesticAbuseInput,
): Promise<Notice> => {
  const { profile } = input;
  const { services, dependencies } = context;
  const submission = submissionOf(profile, input.incidentReference);
  const key = ownKey(context.requester, input.idempotencyKey ?? null);
  const fingerprint = commandFingerprint('reportDomesticAbuse', input);
  const sent = key === null ? null : await services.domesticAbuse.reportedAs(key);
  if (sent) return withIdempotency(sent, key, fingerprint, (same) => same);
  const earlier = await services.domesticAbuse.bySubmission(submission);
  if (earlier) return earlier;
  const { ids } = dependencies;
  const made = reportDomesticAbuse(toReport(input), actOf(context), { profile: profileOf(profile), ids });
  const notice = key === null ? made : { ...made, commands: [{ key, fingerprint, version: made.version }] };
  const entry = {
    command: 'reportDomesticAbuse',
    target: notice.id,
    contact: null,
    person: null,
    expectedVersion: null,
    facts: { profile, children: notice.items.map(({ child }) => child), harmEvident: notice.harmEvident },
    rules: ['R161', 'R162', 'R173'],
  };
  await logged(dependencies.log, context, entry, () =>
    services.domesticAbuse.add(notice, submission, context.now),
  );
  return notice;
};

/** Carries out one command on a notice. Throws as `carryOutOn` does. */
export const carryOutNotice = <Input extends NoticeCommandInput>(
  context: SocialCareContext,
  name: string,
  rules: readonly string[],
  command: AggregateCommand<Notice, Input>,
  input: Input,
): Promise<Notice> => {
  const { notice: id, idempotencyKey = null, expectedVersion = null } = input;
  return carryOutOn(
    noticeHome(context),
    context,
    { id, idempotencyKey, expectedVersion },
    { name, rules, facts: {} },
    command,
    input,
  );
};

/** The notice as its requester sees it. Throws NOT_FOUND where that is nothing. */
export const published = async (context: SocialCareContext, notice: Notice): Promise<object> => {
  const [seen] = await publishNotices(context, [notice]);
  if (!seen) throw hubError('NOT_FOUND', { field: 'notice' });
  return seen;
};

/** The notice, if the requester may know of it. Throws NOT_FOUND. */
export const noticeOf = async (context: SocialCareContext, id: string): Promise<Notice> => {
  const notice = await noticeHome(context).visible(context, id);
  if (!notice) throw hubError('NOT_FOUND', { field: 'notice' });
  return notice;
};

/** The outcome on the child’s contact first: it is there that the members were heard and the pattern explored (R40, R177). */
export const agreeOnContact = async (
  context: SocialCareContext,
  input: AgreeDomesticAbuseOutcomeInput,
): Promise<void> => {
  const notice = await noticeOf(context, input.notice);
  // Refused here, nothing is changed on either side.
  agreeDomesticAbuseOutcome(notice, input, actOf(context), {
    profile: profileOf(notice.profile, notice.profileVersion),
    ids: context.dependencies.ids,
  });
  const id = itemOf(notice, input.child).contact ?? '';
  const contact = (await context.services.contacts.find([id])).get(id);
  if (!contact) throw hubError('NOT_FOUND', { field: 'child' });
  if (contact.domesticAbuse?.outcome?.outcome === input.outcome) return;
  const { outcome, reason } = input;
  const absent = (input.absent ?? []).map(({ agency, role }) => ({
    agency,
    role: role ?? null,
    establishment: null,
  }));
  const contactsInPeriod = (await recentContactsOf(context, contact)).length;
  const description = { name: 'agreeTriageOutcome', rules: ['R40', 'R177', 'R179'], facts: { outcome } };
  await onContact(context, id, description, agreeTriageOutcome, {
    outcome,
    reason,
    absent,
    contactsInPeriod,
  });
};
