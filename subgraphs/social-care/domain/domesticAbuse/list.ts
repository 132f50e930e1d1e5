import { nextVersion, stamp, type AggregateCommand } from '../command';
import { badInput, refusal, required } from '../guards';
import { isLocalDate, localDateOf } from '../localDate';
import type { Act } from '../parts/act';
import { procedureOf } from '../procedure';
import { advanced, itemOf, personOf, withItem } from './item';
import type { DomesticAbuseNotice, StatusMark } from './incident';
import { worksFromList } from './notice';

export interface AnnotationInput {
  readonly items: readonly {
    readonly child: string;
    readonly mark: StatusMark;
    /** Date of closure, or of the last contact. */
    readonly lastContactOn?: string | null;
    /** Who leads the open CAF (R170). */
    readonly leadProfessional?: string | null;
  }[];
}

export interface FilterInput {
  readonly items: readonly {
    readonly child: string;
    readonly refer: boolean;
    readonly rationale?: string | null;
  }[];
}

type Step<Input> = AggregateCommand<DomesticAbuseNotice, Input>;

const dated: readonly StatusMark[] = ['CLOSED_UNDER_8_WEEKS', 'LAST_CONTACT'];

const lastContactOf = (mark: StatusMark, date: string | null | undefined, act: Act): string | null => {
  if (!dated.includes(mark)) return null;
  if (!date || !isLocalDate(date) || date > localDateOf(act.at))
    throw badInput('items.lastContactOn', 'R163', 'Give the date up to today, written 2026-06-12.');
  return date;
};

/** Only an open CAF has one (R170). */
const leadOf = ({ mark, leadProfessional }: AnnotationInput['items'][number]): string | null => {
  const name = leadProfessional?.trim() ?? '';
  return mark === 'OPEN_TO_CAF' && name !== '' ? name : null;
};

const requireEach = (items: readonly { readonly child: string }[]): void => {
  if (items.length === 0 || new Set(items.map(({ child }) => child)).size < items.length)
    throw badInput('items', 'R163', 'Name each child once.');
};

/**
 * Marks what social care’s system says of the children, nothing else (R163, R174, F4); an open child leaves the list
 * and its worker is told (R166). Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED, and then marks nobody.
 */
export const annotateDomesticAbuse: Step<AnnotationInput> = (notice, { items }, act) => {
  requireEach(items);
  const marked = items.reduce((current, item) => {
    const { child, mark } = item;
    const lastContactOn = lastContactOf(mark, item.lastContactOn, act);
    const changes = { mark: { ...stamp(act), mark, lastContactOn, leadProfessional: leadOf(item) } };
    const annotated = advanced(current, itemOf(current, child), 'ANNOTATE', act, changes, mark);
    return withItem(current, mark === 'OPEN' ? advanced(current, annotated, 'REMOVE_OPEN', act) : annotated);
  }, notice);
  return nextVersion(marked);
};

/** As long as a ground on a contact has to be: it becomes one (F2). */
const shortest = { characters: 20, words: 3 };

const isSentence = (text: string): boolean =>
  text.length >= shortest.characters && text.split(/\s+/).length >= shortest.words;

/**
 * The police pick whom they refer and drop the rest (R164): without consent they write down why they share all the
 * same, and of a dropped child why. Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED, and then changes nothing.
 */
export const filterDomesticAbuse: Step<FilterInput> = (notice, { items }, act) => {
  requireEach(items);
  if (!worksFromList(procedureOf(notice))) throw refusal('LIST_MODE');
  const filtered = items.reduce((current, { child, refer, rationale: text }) => {
    const event = refer ? 'POLICE_REFER' : 'POLICE_REMOVE';
    const written = text?.trim() ?? '';
    const consented = personOf(current, child).consent?.status === 'GIVEN';
    const changes = { rationale: written === '' ? null : { ...stamp(act), text: written } };
    const next = advanced(current, itemOf(current, child), event, act, changes, written || null);
    if (!refer && written === '') throw refusal('BELOW_POLICE_THRESHOLD');
    if (refer && !consented && !isSentence(written)) throw refusal('POLICE_RATIONALE');
    return withItem(current, next);
  }, notice);
  return nextVersion(filtered);
};

/** A contact that stands for a child of the incident. */
export interface ContactInput {
  readonly child: string;
  readonly contact: string;
}

/**
 * Notes the contact that was made for a child (R162, R166, R180). An open child stays out of triage: its contact is
 * how the allocated worker is told (R174). Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const noteContact: Step<ContactInput> = (notice, { child, contact: id }, act) => {
  const item = itemOf(notice, child);
  const contact = required(id, 'contact', 'R162');
  const { state } = item;
  if (state === 'OPEN_REMOVED') {
    const step = { ...stamp(act), from: state, to: state, event: 'TELL_WORKER', reason: null };
    return nextVersion(withItem(notice, { ...item, contact, history: [...item.history, step] }));
  }
  const next = advanced(notice, item, 'CREATE_CONTACT', act, { contact });
  if (state === 'ANNOTATED' && worksFromList(procedureOf(notice))) throw refusal('TRIAGE_MODE');
  if ((state === 'LISTED' || state === 'AGENDA_RECEIVED') && !notice.harmEvident)
    throw refusal('HARM_FOUND', { rule: 'R180' });
  return nextVersion(withItem(notice, next));
};
