import type { CommandEntry, DisclosureEntry, DisclosureLog } from '../log';
import { logContextOf, type RequestContext } from './requestContext';

/** What a change of permission says of itself in the log. */
export type LoggedCommand = Pick<
  CommandEntry,
  'command' | 'target' | 'contact' | 'person' | 'expectedVersion' | 'facts' | 'rules'
>;

/**
 * Makes a change and its log entry safe by order: the entry is durable before the change is made, and a change that
 * then fails is followed by an entry that says so (design 7, 10). `apply` is given the entry's place in the log.
 * What the change itself discloses is in the same append. Rethrows what `apply` throws.
 */
export const logged = async <Result>(
  log: DisclosureLog,
  request: RequestContext,
  command: LoggedCommand,
  apply: (place: number) => Promise<Result>,
  discloses: readonly DisclosureEntry[] = [],
): Promise<Result> => {
  const [entry] = await log.append([{ ...logContextOf(request), kind: 'COMMAND', ...command }, ...discloses]);
  try {
    return await apply(entry?.seq ?? 0);
  } catch (error) {
    await log.append([{ ...logContextOf(request), kind: 'COMMAND_NOT_APPLIED', ...command }]);
    throw error;
  }
};
