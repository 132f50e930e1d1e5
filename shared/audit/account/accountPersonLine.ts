import { decisionTable, type Agency, type Role, type Rule } from '../../disclosure';
import { accountedRowOf, stageOf, type AccountedItem, type AccountEvent } from './accountEvent';
import {
  accountedRuleOf,
  itemNameOf,
  purposeOf,
  summed,
  type AccountLine,
  type AccountLineItem,
} from './accountLine';

/** What the owner's store says today of a record that some line rests on. */
export interface RecordToday {
  /** About more than one person. */
  readonly several: boolean;
  /** Items that its provider restricts; `*` for the whole record (R233). */
  readonly restricted: readonly string[];
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

/** Stages that tell of an incident or of suspicions which somebody else reported in confidence. */
const tellingStages: readonly (string | null)[] = ['DA_TRIAGE', 'STRATEGY'];

const tellingRules: ReadonlySet<string> = new Set([
  'F4',
  ...decisionTable.filter(({ stage }) => stage === 'DA_TRIAGE').map(({ id }) => id),
]);

const ruleFor = ({ body, permission, way }: AccountEvent): Rule | null => {
  const row = way === 'ASKED_ABOUT' ? body.row : (permission?.row ?? null);
  return row === null || tellingRules.has(row) ? null : accountedRuleOf(row);
};

/** Nothing is said of it, not even how much: protected in its existence, restricted then or now, or no content at all. */
const isProtected = ({ item, restricted }: AccountedItem, today: RecordToday | undefined): boolean => {
  const row = accountedRowOf(item);
  if (row === undefined || row.existenceProtected === true || restricted) return true;
  return today?.restricted.some((one) => one === '*' || one === item) ?? false;
};

const words = (type: string): string => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** Of a record about several people its kind alone, and not even that where the kind has protected items. */
const kindOf = (type: string, telling: ReadonlySet<string>): AccountLineItem['name'] =>
  telling.has(type)
    ? 'Information that is about other people too'
    : `Information that is about other people too (${words(type)})`;

const toItem = (
  told: AccountedItem,
  today: RecordToday | undefined,
  telling: ReadonlySet<string>,
): AccountLineItem => {
  const several = told.several || (today?.several ?? false);
  return several
    ? { item: null, name: kindOf(told.type, telling), count: 1 }
    : { item: told.item, name: itemNameOf(told.item), count: told.count };
};

/** A record about several people counts once, however many of its items left. */
const eachRecordOnce = (told: readonly AccountedItem[], today: ReadonlyMap<string, RecordToday>) => {
  const named = new Set<string>();
  return told.filter(({ record, type, several }) => {
    if (!several && !(today.get(record)?.several ?? false)) return true;
    const key = JSON.stringify([record, type]);
    return !named.has(key) && named.add(key);
  });
};

/** What the line of a version handed out depends on beside the event. */
export interface PersonLineFacts {
  readonly owner: Agency;
  /** By reference of the record. */
  readonly today: ReadonlyMap<string, RecordToday>;
  /** Types of records with an item that is protected in its existence. */
  readonly telling: ReadonlySet<string>;
}

/**
 * The line of an event in the version that may be handed out to the person or whoever acts for the child; null where
 * there is none. Pure.
 *
 * INVARIANT: every question that was answered about the person has a line of the same form, whether anything was held,
 * withheld or disclosed, so that no line tells of what is protected. Of questions about somebody else there is a line
 * only where a record about both was read that may be named.
 */
export const personLineOf = (event: AccountEvent, facts: PersonLineFacts): AccountLine | null => {
  const { body, way, permission, told } = event;
  const { owner, today, telling } = facts;
  if (body.disclosed.length > 0 && body.disclosed.every(({ item }) => item === '*')) return null;
  const open = told.filter((one) => !isProtected(one, today.get(one.record)));
  const items = summed(eachRecordOnce(open, today).map((one) => toItem(one, today.get(one.record), telling)));
  const isAskedOfThem = way === 'ASKED_ABOUT' || way === 'IN_THE_CONTACT' || body.basis !== null;
  if (items.length === 0 && (way === 'WITH_SOMEBODY_ELSE' || !isAskedOfThem)) return null;
  const { agency, role } = body.requester;
  const telltale = tellingStages.includes(body.stage);
  return {
    ...{ id: null, at: body.at, owner },
    event: body.answer === 'WRITTEN_BACK' ? 'WRITE_BACK' : body.level === 'OWN' ? 'OWN_READ' : 'ANSWER',
    agency,
    role: openRoles.includes(role) ? role : null,
    ...{ requester: null, contact: null, withSomebodyElse: null },
    stage: telltale ? null : stageOf(body),
    level: null,
    purpose: purposeOf(event),
    rule: ruleFor(event),
    consent: permission?.consent ?? null,
    overrides: [],
    emergency: permission?.emergency !== undefined,
    items,
    refused: [],
    note: protectedNote,
  };
};
