import type { Agency } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { World } from './world';

/** How an entry is added to a log. */
export type Append = World['hub']['agencies'][Agency]['dependencies']['log']['append'];

/** Has an agency’s log append in another way for the time of the work. */
export const withLog = async <T>(
  { hub }: World,
  agency: Agency,
  other: (append: Append) => Append,
  work: () => Promise<T>,
): Promise<T> => {
  const { log } = hub.agencies[agency].dependencies;
  const usual = Object.getOwnPropertyDescriptor(log, 'append')?.value as Append;
  Object.assign(log, { append: other(usual) });
  try {
    return await work();
  } finally {
    Object.assign(log, { append: usual });
  }
};

/** A log that refuses every entry. */
export const refusing = (): Append => () => Promise.reject(hubError('LOG_UNAVAILABLE'));

/** What an agency has written down since, about whom and by whom. */
export const entriesSince = async ({ hub }: World, agency: Agency, work: () => Promise<unknown>) => {
  const { log } = hub.agencies[agency].dependencies;
  const { size } = await log.checkpoint();
  await work();
  const { entries } = await log.entries({}, { first: 200, ...(size > 0 && { after: size - 1 }) });
  return entries;
};
