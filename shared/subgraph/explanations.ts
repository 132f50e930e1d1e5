import { asTold, explainEntry, type Audience, type ExplainedItem } from '../audit';
import { disclosureLevels, ruleOf, type ItemRow } from '../disclosure';
import { hubError } from '../errors';
import type { DisclosureEntry, LogFact, SealedEntry } from '../log';
import type { AgencyContext } from './agencyContext';
import type { DisclosureRow } from './disclosureRow';
import { itemAsked, requireIds, type ExplanationRequest } from './explanationRequest';
import { logContextOf } from './requestContext';
import type { ExplainedDisclosure } from './types/explanation';
import { answers } from './types/vocabulary';

/** The entry of a subject; of a whole contact, one that names no subject and decides of all its people. */
const isAbout = (body: SealedEntry['body'], subject: string): body is DisclosureEntry =>
  'answer' in body &&
  (body.subject === subject ||
    (body.subject === null && (body.basis?.people.some((person) => person.subject === subject) ?? false)));

const page = 200;
const mostLookedAt = 2000;

const stoppedEarly = () =>
  hubError('BAD_USER_INPUT', {
    field: 'at',
    detail: `Not found among the requester’s last ${String(mostLookedAt)} entries: name an instant soon after they asked about this person, and the search begins there.`,
  });

/**
 * The entries of the last request until then in which somebody asked about the subject, newest first. Throws
 * BAD_USER_INPUT where it stops before their first entry: that is not the same as that they never asked.
 */
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
    if (!hasNextPage) return found;
  }
  if (found.length === 0) throw stoppedEarly();
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

/**
 * Level and row of the subject: an entry about a whole contact names the strictest of its children, and of social care’s
 * own staff only that they own what is social care’s.
 */
const levelOf = (
  body: DisclosureEntry,
  subject: string,
  item: ItemRow,
): Pick<DisclosureEntry, 'level' | 'row'> => {
  if (body.subject !== null) return body;
  if (body.level === 'OWN' && item.owner === body.requester.agency) return { level: 'OWN', row: 'M1' };
  return body.basis?.people.find((person) => person.subject === subject) ?? body;
};

/** INVARIANT: no practitioner reads a place in the log, which would tell how much there is that they do not see. */
const toExplained = (
  { seq, body }: AskedEntry,
  { subject }: ExplanationRequest,
  item: ItemRow,
  audience: Audience,
  { explanations }: ExplainedItem,
): ExplainedDisclosure => {
  const { level, row } = levelOf(body, subject, item);
  return {
    entry: audience === 'AUDITOR' ? String(seq) : null,
    at: new Date(body.at),
    level: wordOf(disclosureLevels, level) ?? 'NONE',
    answer: wordOf(answers, body.answer),
    base: row === null ? null : ruleOf(row),
    explanations,
  };
};

type AskedEntry = SealedEntry & { readonly body: DisclosureEntry };

/**
 * Of the entries of one request the first that decided of the item and explains it; where none did, the first that the
 * level explains. To an auditor an entry is worth naming even where it explains nothing.
 */
const explainedIn = (
  entries: readonly AskedEntry[],
  asked: ExplanationRequest,
  item: ItemRow,
  audience: Audience,
): ExplainedDisclosure | null => {
  const all = entries.map((entry) => {
    const said = explainEntry(entry.body, asked.subject, item, asked.field, audience);
    return { said, explained: () => toExplained(entry, asked, item, audience, said) };
  });
  const decided = all.filter(({ said }) => said.decided);
  const explaining = (decided.length > 0 ? decided : all).find(({ said }) => said.explanations.length > 0);
  return (explaining ?? (audience === 'AUDITOR' ? all[0] : undefined))?.explained() ?? null;
};

const auditQuery = (asked: ExplanationRequest, sub: string): Readonly<Record<string, LogFact>> => ({
  explain: asked.item ?? asked.field ?? '',
  subject: asked.subject,
  requester: sub,
  at: asked.at?.toISOString() ?? null,
});

/**
 * Explains the last decision of this agency about one item of one person for one requester, from its own log. Auditors
 * ask about anybody; practitioners about their own refusals, and learn nothing that those did not tell. Null where
 * nothing was asked, to a practitioner also where nothing is to be explained. Every reading is logged before it is
 * answered. Throws FORBIDDEN, and BAD_USER_INPUT also where the search stops before the requester’s first entry.
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
      ? [{ ...entry, body: audience === 'AUDITOR' ? entry.body : asTold(entry.body) }]
      : [],
  );
  const mine = entries.filter(
    ({ body }) => audience === 'AUDITOR' || body.requester.agency === requester.agency,
  );
  return explainedIn(mine, asked, item, audience);
};
