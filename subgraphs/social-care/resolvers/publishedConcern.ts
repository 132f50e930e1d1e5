import { agreedRisk, policeToBeTold, type ExploitationConcern } from '../domain/exploitation';
import { procedureOf } from '../domain';
import type { SocialCareContext } from '../loaders';
import { logOwnReading } from './ownReading';

/** R18, R234: who a member of the public is stays with the managers who decide. */
const reporterOf = (concern: ExploitationConcern, { requester }: SocialCareContext): string => {
  const { name, contact } = concern.form.reportedBy;
  const isPublic = concern.recordedBy.role === 'PUBLIC_REFERRER';
  if (isPublic && !procedureOf(concern).managers.value.includes(requester.role))
    return 'A member of the public';
  return [name, contact].filter((part) => part !== null).join(', ');
};

const toPublished = (concern: ExploitationConcern, context: SocialCareContext): object => {
  const { subject, form, ending } = concern;
  return {
    ...concern,
    ...form,
    subject: { ...subject, names: subject.names.map(({ given, family }) => `${given} ${family}`) },
    reportedBy: reporterOf(concern, context),
    risk: agreedRisk(concern),
    policeToBeTold: policeToBeTold(concern),
    ending: ending?.ending ?? null,
  };
};

/** Concerns as those who run the pathway read them: social care’s own record (SOC-27), and the reading is logged. */
export const publishConcerns = async (
  context: SocialCareContext,
  concerns: readonly ExploitationConcern[],
): Promise<readonly object[]> => {
  await logOwnReading(context, {
    item: 'SOC-27.assessment',
    field: 'ExploitationConcern.subject',
    records: concerns.map(({ id }) => id),
  });
  return concerns.map((concern) => toPublished(concern, context));
};

/** One concern, likewise. */
export const publishConcern = async (
  context: SocialCareContext,
  concern: ExploitationConcern,
): Promise<object> => (await publishConcerns(context, [concern]))[0] ?? {};
