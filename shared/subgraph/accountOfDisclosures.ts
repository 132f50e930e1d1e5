import {
  auditorLineOf,
  isAccounted,
  personLineOf,
  readAccount,
  type AccountAudience,
  type AccountedPerson,
  type AccountEvent,
  type AccountLine,
  type AccountPage,
  type RecordToday,
} from '../audit';
import { hubError } from '../errors';
import type { AgencyContext } from './agencyContext';
import { pageSizeOf } from './pageSize';
import type { StoredMatch, StoredRecord } from './records';
import { logContextOf } from './requestContext';

/** What an auditor asks an account by. */
export interface AccountQuestion {
  readonly person: string;
  readonly audience: AccountAudience;
  /** 1 to 200. */
  readonly first: number;
  readonly after: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

const largestPage = 200;

/** Under which ids of the hub these people of the agency are known, by today's links. */
const hubPeopleOf = async (
  { dependencies: { records } }: AgencyContext,
  references: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const found = await records.matches
    .find({ record: { $in: [...references] }, status: 'LINKED' }, { _id: 1 })
    .lean<Pick<StoredMatch, '_id'>[]>()
    .exec();
  return found.map(({ _id }) => _id);
};

/** The owner's own records about the person, by today's link. */
const accountedPerson = async (context: AgencyContext, person: string): Promise<AccountedPerson> => {
  const { records, personSearch } = context.dependencies;
  const match = (await records.loadMatches([person])).get(person);
  const linked = match?.status === 'LINKED' ? match.record : null;
  const kinds = linked === null ? [] : [...(await records.loadRecords([linked])).values()];
  const held = kinds.flatMap((kind) => [...kind.values()].flat());
  const others = await hubPeopleOf(context, new Set(held.flatMap(({ subjects }) => subjects)));
  const contacts = await Promise.all([person, ...others].map((one) => personSearch.contactsOf(one)));
  return {
    ...{ person, linked },
    contacts: contacts[0] ?? new Set(),
    records: new Set(held.map(({ _id }) => _id)),
    contactsOfOthers: new Set(contacts.slice(1).flatMap((one) => [...one])),
  };
};

type Today = Pick<StoredRecord, '_id' | 'subjects' | 'restrictions'>;

const todayOf = async (
  { dependencies: { records } }: AgencyContext,
  events: readonly AccountEvent[],
): Promise<ReadonlyMap<string, RecordToday>> => {
  const named = [...new Set(events.flatMap(({ told }) => told.map(({ record }) => record)))];
  const [model] = records.models.values();
  if (!model || named.length === 0) return new Map();
  const found = await model
    .find({ _id: { $in: named } }, { subjects: 1, restrictions: 1 })
    .lean<Today[]>()
    .exec();
  return new Map(
    found.map(({ _id, subjects, restrictions }) => {
      const standing = restrictions.filter(({ lifted }) => lifted === null);
      return [_id, { several: subjects.length > 1, restricted: standing.flatMap(({ items }) => items) }];
    }),
  );
};

const linesFor = (context: AgencyContext, audience: AccountAudience) => {
  const owner = context.agency;
  if (audience === 'AUDITOR')
    return (events: readonly AccountEvent[]): Promise<readonly (AccountLine | null)[]> =>
      Promise.resolve(events.map((event) => (isAccounted(event) ? auditorLineOf(owner, event) : null)));
  return async (events: readonly AccountEvent[]) => {
    const today = await todayOf(context, events);
    return events.map((event) => personLineOf(event, { owner, today }));
  };
};

const placeOf = (after: string | null): number | null => {
  if (after === null) return null;
  if (!/^\d{1,15}$/.test(after)) throw hubError('BAD_USER_INPUT', { field: 'after' });
  return Number(after);
};

/**
 * One page of the account of what was disclosed about a person, out of this agency's own log. Throws BAD_USER_INPUT.
 * INVARIANT: nothing is read before the reading is in the log, with the person.
 */
export const accountOfDisclosures = async (
  context: AgencyContext,
  { person, audience, first, after, from, to }: AccountQuestion,
): Promise<AccountPage<AccountLine>> => {
  const { log, personSearch } = context.dependencies;
  const place = placeOf(after);
  const size = pageSizeOf(first, largestPage);
  if (!/^[\w.-]{1,64}$/.test(person)) throw hubError('BAD_USER_INPUT', { field: 'person' });
  const range = { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null };
  const query = { account: audience, person, first, after, ...range };
  await log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query }]);
  const request = {
    first: size,
    after: place,
    from: from?.getTime() ?? null,
    to: to?.getTime() ?? null,
  };
  const subject = await accountedPerson(context, person);
  return readAccount({ log, search: personSearch }, subject, request, linesFor(context, audience));
};
