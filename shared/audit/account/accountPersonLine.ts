import type { Agency, Role } from '../../disclosure';
import { accountedRowOf, type AccountedItem, type AccountEvent } from './accountEvent';
import { itemNameOf, purposeOf, summed, type AccountLine, type AccountLineItem } from './accountLine';
import { isTelling, openTypes, otherInformation } from './tellingItems';

/** What the owner's store says today of a record that some line rests on. */
export interface RecordToday {
  /** About more than one person. */
  readonly several: boolean;
  /** Items that its provider restricts; `*` for the whole record (R233). */
  readonly restricted: readonly string[];
}

/** What the line of a version handed out depends on beside the event. */
export interface PersonLineFacts {
  readonly owner: Agency;
  /** By reference of the record. */
  readonly today: ReadonlyMap<string, RecordToday>;
}

/** The sentence that stands in every line alike, so that its being there says nothing. */
export const protectedNote =
  'Further information whose nature is protected may have been part of this, as of any such event.';

/**
 * The roles that every family of a contact meets. Of any other the agency alone is named: that a domestic-abuse, a
 * substance-misuse, an offender or a position-of-trust worker read something would tell what it was about.
 */
const openRoles: readonly Role[] = [
  'MASH_TEAM_MANAGER',
  'MASH_PRACTICE_MANAGER',
  'MASH_ASSISTANT_TM',
  'SENIOR_PRACTITIONER',
  'TRIAGE_WORKER',
  'TRIAGE_COORDINATOR',
  'MASH_SOCIAL_WORKER',
  'ALLOCATED_SOCIAL_WORKER',
  'LOCALITY_TM',
  'SENIOR_EH_PRACTITIONER',
  'EH_PRACTITIONER',
  'EH_COORDINATOR',
  'POLICE_MASH_OFFICER',
  'NAMED_NURSE',
  'HEALTH_REP',
  'EDUCATION_OFFICER',
  'DSL',
  'PARTNER_PRACTITIONER',
];

/** Nothing is said of it, not even how much: protected in its existence, restricted then or now, or no content at all. */
const isProtected = ({ item, restricted }: AccountedItem, today: RecordToday | undefined): boolean => {
  const row = accountedRowOf(item);
  if (row === undefined || row.existenceProtected === true || restricted) return true;
  return today?.restricted.some((one) => one === '*' || one === item) ?? false;
};

const words = (type: string): string => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** Of a record about several people its kind alone, and not even that where the kind could tell what it was about. */
const kindOf = (type: string): AccountLineItem['name'] =>
  openTypes.has(type)
    ? `Information that is about other people too (${words(type)})`
    : 'Information that is about other people too';

/** A way in which something is named without its item; null where the item itself is. */
const generalNameOf = (
  { item, type, record, several }: AccountedItem,
  { owner, today }: PersonLineFacts,
): string | null => {
  // What tells is called the same whether it is about one or several: an override is about all whom it covers.
  if (isTelling(item)) return otherInformation[owner];
  return several || (today.get(record)?.several ?? false) ? kindOf(type) : null;
};

/** What may be named by its item stands as it is; of the rest each record counts once, however many of its items left. */
const itemsOf = (open: readonly AccountedItem[], facts: PersonLineFacts): readonly AccountLineItem[] => {
  const named = new Set<string>();
  return open.flatMap((told): readonly AccountLineItem[] => {
    const { item, record, count } = told;
    const name = generalNameOf(told, facts);
    if (name === null) return [{ item, name: itemNameOf(item), count }];
    // The parts of a contact have one reference: how many kinds of part left would tell of an override or a strategy.
    const key = JSON.stringify([name, record]);
    if (named.has(key)) return [];
    named.add(key);
    return [{ item: null, name, count: 1 }];
  });
};

/**
 * The line of an event in the version that may be handed out to the person or whoever acts for the child; null where
 * there is none. Pure.
 *
 * INVARIANT: every question that was answered about the person has a line of the same form, whether anything was held,
 * withheld or disclosed, so that no line tells of what is protected. Stage, rule, consent, ground and emergency are in
 * none: where some lines had them, their absence from another would tell which it was. Of questions about somebody else
 * there is a line only where a record about both was read that may be named.
 */
export const personLineOf = (event: AccountEvent, facts: PersonLineFacts): AccountLine | null => {
  const { body, way, told } = event;
  const { owner, today } = facts;
  if (body.disclosed.length > 0 && body.disclosed.every(({ item }) => item === '*')) return null;
  const open = told.filter((one) => !isProtected(one, today.get(one.record)));
  const items = summed(itemsOf(open, facts));
  const isAskedOfThem = way === 'ASKED_ABOUT' || way === 'IN_THE_CONTACT' || body.basis !== null;
  if (items.length === 0 && (way === 'WITH_SOMEBODY_ELSE' || !isAskedOfThem)) return null;
  const { agency, role } = body.requester;
  return {
    ...{ id: null, at: body.at, owner },
    event: body.answer === 'WRITTEN_BACK' ? 'WRITE_BACK' : body.level === 'OWN' ? 'OWN_READ' : 'ANSWER',
    agency,
    role: openRoles.includes(role) ? role : null,
    ...{ requester: null, contact: null, withSomebodyElse: null },
    ...{ stage: null, level: null },
    purpose: purposeOf(event),
    ...{ rule: null, consent: null, overrides: [], emergency: false },
    items,
    refused: [],
    note: protectedNote,
  };
};
