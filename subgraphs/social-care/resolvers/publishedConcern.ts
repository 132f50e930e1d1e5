import { agreedRisk, policeToBeTold, type ExploitationConcern } from '../domain/exploitation';
import type { SocialCareContext } from '../loaders';
import { logOwnReading } from './ownReading';

const toPublished = (concern: ExploitationConcern): object => {
  const { subject, form, ending } = concern;
  const { name, contact } = form.reportedBy;
  return {
    ...concern,
    ...form,
    subject: { ...subject, names: subject.names.map(({ given, family }) => `${given} ${family}`) },
    reportedBy: [name, contact].filter((part) => part !== null).join(', '),
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
  return concerns.map(toPublished);
};

/** One concern, likewise. */
export const publishConcern = async (
  context: SocialCareContext,
  concern: ExploitationConcern,
): Promise<object> => (await publishConcerns(context, [concern]))[0] ?? {};
