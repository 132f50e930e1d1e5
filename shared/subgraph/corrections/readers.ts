import {
  isOwnStaffOf,
  orderedLevels,
  reaches,
  roleOf,
  type Agency,
  type CarriedService,
  type OrderedLevel,
} from '../../disclosure';
import type { Requester } from '../../identity';
import type { StoredMatch } from '../records';

/** The colleagues among whom something that one of them was told is known: an agency's, a service's, a setting's. */
export interface Readers {
  readonly agency: Agency;
  readonly service: CarriedService | null;
  readonly establishment: string | null;
  /** What the role may read at most: whoever may read less is not told that a colleague read more. */
  readonly level: OrderedLevel;
}

/** Among whom a requester reads what `owner` discloses. Pure. */
export const readersOf = (owner: Agency, requester: Requester): Readers => {
  const { own, ceiling, service } = roleOf(requester.role);
  return {
    agency: requester.agency,
    service: service ?? null,
    establishment: requester.establishment ?? null,
    level: isOwnStaffOf(owner, requester) ? own : ceiling,
  };
};

const keyOf = ({ agency, service, establishment, level }: Readers): string =>
  [agency, service ?? '', establishment ?? '', level].join('|');

/** The one name by which a requester finds the corrections addressed to them. */
export const readerKeyOf = (owner: Agency, requester: Requester): string =>
  keyOf(readersOf(owner, requester));

/** The names of everybody who may know what these readers were told: their colleagues who may read as much. */
export const audiencesOf = (readers: Readers): readonly string[] =>
  orderedLevels.filter((level) => reaches(level, readers.level)).map((level) => keyOf({ ...readers, level }));

/** When something that the requester’s own were told about this person was last corrected; null once acknowledged. */
export const correctedAtOf = (
  owner: Agency,
  requester: Requester,
  match: StoredMatch | undefined,
): Date | null => {
  const key = readerKeyOf(owner, requester);
  const noted = (match?.corrected ?? []).filter(({ audiences }) => audiences.includes(key));
  return noted.reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null);
};
