import { hubError } from '@mash-hub/shared/errors';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';

const longestDays = 732;
const day = 86_400_000;

/** A period of an authority. Throws BAD_USER_INPUT where it ends before it begins, or is longer than two years. */
export const periodOf = (profile: ProfileId, from: Date, to: Date) => {
  if (to <= from)
    throw hubError('BAD_USER_INPUT', { field: 'to', detail: 'The period ends before it begins.' });
  if (to.getTime() - from.getTime() > longestDays * day)
    throw hubError('BAD_USER_INPUT', { field: 'to', detail: 'Ask for two years at most.' });
  return { profile: profileOf(profile), from, to };
};
