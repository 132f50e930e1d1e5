import { explainEntry, type Audience, type Explanation } from '../audit';
import { disclosureLevels, items, ruleOf, type ItemRow } from '../disclosure';
import { hubError } from '../errors';
import type { DisclosureEntry, LogFact, SealedEntry } from '../log';
import type { AgencyContext } from './agencyContext';
import type { DisclosureRow } from './disclosureRow';
import { logContextOf } from './requestContext';
import type { ExplainedDisclosure } from './types/explanation';
import { answers } from './types/vocabulary';

/** Whose decision about what is to be explained, as it was asked. */
export interface ExplanationRequest {
  /** Names the person within the contact. */
  readonly subject: string;
  /** An item of the disclosure matrix; or null, with `field`. */
  readonly item: string | null;
  /** A schema coordinate; or null, with `item`. */
  readonly field: string | null;
  /** Subject of the requester’s access token; null: oneself. */
  readonly requester: string | null;
  /** The last decision until then; null: the last one. */
  readonly at: Date | null;
}

const id = /^[\w.:-]{1,128}$/;

const itemAsked = ({ item, field }: ExplanationRequest, rows: readonly DisclosureRow[]): ItemRow | null => {
  const carried = rows.find(({ discloses }) => field !== null && discloses.includes(field))?.item;
  const named = item ?? carried;
  return items.find((row) => row.id === named) ?? null;
};

/** Refused before anything is logged: what is logged of a question must be ids, never words. */
const requireIds = ({ subject, item, field, requester }: ExplanationRequest): void => {
  if (!id.test(subject)) throw hubError('BAD_USER_INPUT', { field: 'subject' });
  if (requester !== null && !id.test(requester)) throw hubError('BAD_USER_INPUT', { field: 'requester' });
  if ((item === null) === (field === null)) throw hubError('BAD_USER_INPUT', { field: 'item' });
  if (item !== null && !items.some((row) => row.id === item))
    throw hubError('BAD_USER_INPUT', { field: 'item' });
  if (field !== null && !/^\w{1,64}\.\w{1,64}$/.test(field))
    throw hubError('BAD_USER_INPUT', { field: 'field' });
};

/** The entry of a subject; of a whole contact, one that names no subject and decides of all its people. */
const isAbout = (body: SealedEntry['body'], subject: string): body is DisclosureEntry =>
  'answer' in body &&
  (body.subject === subject ||
    (body.subject === null && (body.basis?.people.some((person) => person.subject === subject) ?? false)));

const page = 200;
const mostLookedAt = 2000;

/** The entries of the last request until then in which somebody asked about the subject, newest first. */
const lastAsked = async (
  { dependencies: { log } }: AgencyContext,
  sub: string,
  { subject, at }: ExplanationRequest,
): Promise<readonly SealedEntry[]> => {
  const found: SealedEntry[] = [];
  const until = at === null ? {} : { to: new Date(at.getTime() + 1).toISOString() };
  let after: number | undefined;
  for (let looked = 0; looked < mostLookedAt; looked += page) {
    const more = { first: page, newestFirst: true, ...(after !== undefined && { after }) };
    const { entries, hasNextPage } = await log.entries({ sub, ...until }, more);
    for (const entry of entries) {
      if (!isAbout(entry.body, subject)) continue;
      if (found[0] && found[0].body.correlation !== entry.body.correlation) return found;
      found.push(entry);
    }
    after = entries.at(-1)?.seq;
    if (!hasNextPage) break;
  }
  return found;
};

/** Another agency’s item is explained here only where nobody was asked, so that no other log says anything of it. */
const isOurs = (
  item: ItemRow,
  body: DisclosureEntry,
  { agency }: AgencyContext,
  subject: string,
): boolean => {
  if (item.owner === agency) return true;
  const person = body.basis?.people.find((one) => one.subject === subject);
  return agency === 'SOCIAL_CARE' && person?.level === 'NONE' && person.heard !== true;
};

/** A word of a closed vocabulary; null for another, such as a write-back’s. */
const wordOf = <Word extends string>(
  vocabulary: Readonly<Record<Word, string>>,
  word: string,
): Word | null => (Object.hasOwn(vocabulary, word) ? (word as Word) : null);

const toExplained = (
  { seq, body }: SealedEntry & { readonly body: DisclosureEntry },
  explanations: readonly Explanation[],
): ExplainedDisclosure => ({
  entry: String(seq),
  at: new Date(body.at),
  level: wordOf(disclosureLevels, body.level) ?? 'NONE',
  answer: wordOf(answers, body.answer),
  base: body.row === null ? null : ruleOf(body.row),
  explanations,
});

const auditQuery = (asked: ExplanationRequest, sub: string): Readonly<Record<string, LogFact>> => ({
  explain: asked.item ?? asked.field ?? '',
  subject: asked.subject,
  requester: sub,
  at: asked.at?.toISOString() ?? null,
});

/**
 * Explains the last decision of this agency about one item of one person for one requester, from its own log. Auditors
 * ask about anybody; practitioners about their own refusals, and learn nothing that those did not tell. Null where
 * nothing was asked. Every reading is logged before it is answered. Throws BAD_USER_INPUT and FORBIDDEN.
 */
export const explainDisclosure = async (
  context: AgencyContext,
  rows: readonly DisclosureRow[],
  asked: ExplanationRequest,
): Promise<ExplainedDisclosure | null> => {
  const { requester, dependencies } = context;
  const audience: Audience = requester.role === 'QA_AUDITOR' ? 'AUDITOR' : 'PRACTITIONER';
  requireIds(asked);
  const sub = asked.requester ?? requester.sub;
  if (audience === 'PRACTITIONER' && sub !== requester.sub)
    throw hubError('FORBIDDEN', { field: 'requester' });
  await dependencies.log.append([
    { ...logContextOf(context), kind: 'AUDIT_READ', query: auditQuery(asked, sub) },
  ]);
  const item = itemAsked(asked, rows);
  if (!item) return null;
  const entries = (await lastAsked(context, sub, asked)).flatMap((entry) =>
    isAbout(entry.body, asked.subject) && isOurs(item, entry.body, context, asked.subject)
      ? [{ ...entry, body: entry.body }]
      : [],
  );
  const mine = entries.filter(
    ({ body }) => audience === 'AUDITOR' || body.requester.agency === requester.agency,
  );
  const explained = mine.map((entry) =>
    toExplained(entry, explainEntry(entry.body, asked.subject, item, asked.field, audience)),
  );
  return (
    explained.find(({ explanations }) => explanations.some(({ count }) => count !== 0)) ??
    explained.find(({ explanations }) => explanations.length > 0) ??
    (audience === 'AUDITOR' ? (explained[0] ?? null) : null)
  );
};
