import { createHash } from 'node:crypto';
import { hubError } from '@mash-hub/shared/errors';
import { profileOf } from '@mash-hub/shared/profiles';
import { logContextOf, logged, type AgencyContext } from '@mash-hub/shared/subgraph';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import type { EncompassLedger, EncompassSending } from '../records/encompassLedger';
import type { SendEncompassNoticeInput } from '../types/encompass';
import { encompassDue } from './encompassDue';

/** The context of a request to the police. */
export interface PoliceContext extends AgencyContext {
  readonly encompass: EncompassLedger;
}

const kind = 'ENCOMPASS_NOTICE';

const noticesOf = ({ dependencies: { records } }: PoliceContext) => {
  const model = records.models.get(kind);
  if (!model) throw new Error('The police keep no Operation Encompass notices');
  return model;
};

const noticeFingerprint = (notice: string): string => createHash('sha256').update(notice).digest('hex');

/** The text of notices by reference. */
export const textsOf = async (
  context: PoliceContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await noticesOf(context)
    .find({ _id: { $in: [...ids] } })
    .lean<{ _id: string; content: { notice: string } }[]>()
    .exec();
  return new Map(found.map(({ _id, content }) => [_id, content.notice]));
};

const sendingOf = (input: SendEncompassNoticeInput, now: Date): EncompassSending => {
  const { profile, incidentReference, incidentAt, child, establishment } = input;
  if (incidentAt > now)
    throw hubError('BAD_USER_INPUT', {
      field: 'incidentAt',
      rule: 'R183',
      detail: 'The incident comes before its notice.',
    });
  const dueBy = encompassDue(incidentAt, profileOf(profile), input.termDates ?? []);
  if (dueBy === null)
    throw hubError('BAD_USER_INPUT', {
      field: 'profile',
      rule: 'R183',
      detail: 'This authority sends schools no notices, or no term is in sight: speak to the school.',
    });
  const _id = `${kind}:${incidentReference}:${child}:${establishment}`;
  return { _id, profile, establishment, incidentReference, incidentAt, sentAt: now, dueBy, readAt: null };
};

/** The sending as it was made before, where the same notice is sent again; other words are refused. */
const sentBefore = async (context: PoliceContext, { _id }: EncompassSending, notice: string) => {
  const earlier = await context.encompass.byId(_id);
  if (!earlier) return null;
  if ((await textsOf(context, [_id])).get(_id) !== notice)
    throw hubError('IDEMPOTENCY_KEY_REUSED', { field: 'notice' });
  return earlier;
};

/**
 * Sends a notice: a record of the police about the child, readable by the key adults of that one school (R183–R186).
 * The same notice again changes nothing. Logged before it is there. Throws NOT_FOUND for a child whom the police do
 * not have, BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED.
 */
export const sendNotice = async (
  context: PoliceContext,
  input: SendEncompassNoticeInput,
): Promise<EncompassSending> => {
  const { child, notice, establishment } = input;
  const sending = sendingOf(input, context.now);
  if (!(await context.dependencies.records.people.findOne({ _id: child }).lean().exec()))
    throw hubError('NOT_FOUND', { field: 'child' });
  const earlier = await sentBefore(context, sending, notice);
  if (earlier) return earlier;
  const entry = {
    command: 'sendEncompassNotice',
    target: sending._id,
    contact: null,
    person: null,
    expectedVersion: null,
    facts: { establishment, dueBy: sending.dueBy.toISOString() },
    rules: ['R183', 'R185', 'R187'],
  };
  await logged(context.dependencies.log, context, entry, async () => {
    // The record first: a crash between the two is healed by sending again.
    await noticesOf(context)
      .updateOne(
        { _id: sending._id },
        {
          $setOnInsert: {
            subjects: [child],
            date: context.now,
            establishment,
            content: { notice },
            fingerprint: noticeFingerprint(notice),
          },
        },
        { upsert: true },
      )
      .exec();
    await context.encompass.add(sending);
  });
  return sending;
};

/** What the log keeps of a reading: which notices, by whom, never what they say (R186). */
export const readingEntry = (context: PoliceContext, ids: readonly string[]): DisclosureEntry => {
  const own = context.requester.agency === 'POLICE';
  return {
    ...logContextOf(context),
    kind: own ? 'OWN_READ' : 'DISCLOSURE',
    contact: null,
    subject: null,
    person: null,
    profile: null,
    policy: null,
    stage: null,
    level: own ? 'OWN' : 'RELEVANT',
    row: own ? 'M1' : 'R186',
    reasons: [],
    consent: null,
    overrides: [],
    grant: null,
    answer: 'DISCLOSED',
    disclosed: [{ item: 'POL-26', field: 'EncompassNotice.notice', count: ids.length, records: ids }],
    withheld: [],
    basis: null,
  };
};
