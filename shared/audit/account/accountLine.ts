import { ruleOf, type Agency, type Role, type Rule, type Stage } from '../../disclosure';
import { accountedRowOf, stageOf, type AccountedItem, type AccountEvent } from './accountEvent';

/** For whom an account is made out. */
export const accountAudiences = {
  AUDITOR: 'The auditor’s own version: everything that the log knows, never content.',
  PERSON:
    'The version that may be handed out: third parties, sources and whatever is protected in its very existence are left out.',
} as const;

export type AccountAudience = keyof typeof accountAudiences;

/** What happened, with a sentence for each. */
export const accountEvents = {
  DISCLOSURE: 'Something about the person was disclosed to another agency.',
  OWN_READ: 'The agency’s own staff read its own records.',
  REFUSAL: 'Somebody asked, and all that they were told was that something is withheld and why.',
  WRITE_BACK: 'Something was passed on from the contact into the system of an agency.',
  ANSWER: 'A question was answered, whether or not anything was held: the version handed out says no more.',
} as const;

export type AccountEventKind = keyof typeof accountEvents;

/** One kind of information in a line: what it is called, and of how many records. */
export interface AccountLineItem {
  /** The item of the catalogue; null where the kind alone is named. */
  readonly item: string | null;
  readonly name: string;
  readonly count: number;
}

/** One line of an account. INVARIANT: never content, a name or a record's reference. */
export interface AccountLine {
  /** Place in the owner's log; null in the version handed out. */
  readonly id: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly owner: Agency;
  readonly event: AccountEventKind;
  /** Of the requester. */
  readonly agency: Agency;
  /** Null where the role alone would tell of something protected. */
  readonly role: Role | null;
  /** The requester’s pseudonym, for the auditor's own use. */
  readonly requester: string | null;
  readonly contact: string | null;
  /** The person was not asked about: a record about them and somebody else was read. */
  readonly withSomebodyElse: boolean | null;
  readonly stage: Stage | null;
  readonly level: string | null;
  readonly purpose: string;
  readonly rule: Rule | null;
  readonly consent: string | null;
  readonly overrides: readonly string[];
  /** Somebody had broken the glass for this person (BG1). */
  readonly emergency: boolean;
  readonly items: readonly AccountLineItem[];
  readonly refused: readonly (AccountLineItem & { readonly reason: string })[];
  readonly note: string | null;
}

/** Rules that the log names and that are neither a row of the table nor a modifier. */
const furtherRules: readonly Rule[] = [
  {
    id: 'B5',
    because: 'what is passed on from a contact into an agency’s own system is a disclosure and needs a basis',
    source: '000 §9; B5',
  },
  { id: 'F9', because: 'whoever referred is told the outcome', source: '000 §10.2' },
  {
    id: 'R186',
    because: 'the key adult of the child’s own school reads the notice sent to that school',
    source: '002 §7.5',
  },
  {
    id: 'GRANT',
    because: 'the permission presented with the question could not be relied on',
    source: '[P]',
  },
];

/** The words of a rule that a line rests on; null where the log names none. */
export const accountedRuleOf = (id: string | null): Rule | null =>
  id === null ? null : (furtherRules.find((rule) => rule.id === id) ?? ruleOf(id));

/** What the event was for, in one sentence. */
export const purposeOf = ({ body }: AccountEvent): string => {
  if (body.level === 'OWN') return 'The agency’s own work with its own records.';
  if (body.answer === 'WRITTEN_BACK') return 'So that the agency can act on what was decided or asked.';
  return body.contact === null
    ? 'To support and protect the child outside a contact.'
    : 'To decide together how to help and protect the child.';
};

/** What it is called: by the catalogue, or as the handling of the record as a whole. */
export const itemNameOf = (item: string): string =>
  item === '*' ? 'How records may be shared' : (accountedRowOf(item)?.name ?? item);

/** Items put together in the order in which they first occur. */
export const summed = (items: readonly AccountLineItem[]): readonly AccountLineItem[] => {
  const byName = new Map<string, AccountLineItem>();
  for (const one of items) {
    const key = JSON.stringify([one.item, one.name]);
    byName.set(key, { ...one, count: (byName.get(key)?.count ?? 0) + one.count });
  }
  return [...byName.values()];
};

const toItem = ({ item, count }: Pick<AccountedItem, 'item' | 'count'>): AccountLineItem => ({
  item,
  name: itemNameOf(item),
  count,
});

/** The kind of the event; a reading of own records stays one whatever was found. */
export const eventOf = ({ body }: AccountEvent): AccountEventKind =>
  body.answer === 'WRITTEN_BACK' ? 'WRITE_BACK' : body.kind;

/**
 * Whether the auditor’s account has a line of it: everything of which something left or was read, and a refusal where
 * the reader was told that something is withheld. “Nothing held”, “not asked” and “awaiting” told nothing.
 */
export const isAccounted = ({ body, told, way }: AccountEvent): boolean =>
  told.length > 0 || (body.kind === 'REFUSAL' && body.answer === 'WITHHELD' && way !== 'WITH_SOMEBODY_ELSE');

/** The auditor’s line of an event. Pure. */
export const auditorLineOf = (owner: Agency, event: AccountEvent): AccountLine => {
  const { seq, body, way, permission, told, refused } = event;
  const { requester } = body;
  return {
    ...{ id: String(seq), at: body.at, owner, event: eventOf(event) },
    ...{ agency: requester.agency, role: requester.role, requester: requester.sub },
    contact: body.contact,
    withSomebodyElse: way === 'WITH_SOMEBODY_ELSE',
    stage: stageOf(body),
    level: body.level,
    purpose: purposeOf(event),
    rule: accountedRuleOf(way === 'ASKED_ABOUT' ? body.row : (permission?.row ?? body.row)),
    consent: permission?.consent ?? body.consent,
    overrides: body.overrides,
    emergency: permission?.emergency !== undefined,
    items: summed(told.map(toItem)),
    refused: refused.map((one) => ({ ...toItem(one), reason: one.reason })),
    note: null,
  };
};
