import { basisOf, policyVersion, type Tally, type Tallied } from '../disclosure';
import type { Grant } from '../grant';
import type { DisclosureEntry, ItemCount } from '../log';
import type { AgencyAnswer } from './agencyAnswer';
import { logContextOf, type RequestContext } from './requestContext';

/** What was read about whom: the part of the entry that the grant cannot say. */
export interface Disclosing {
  readonly grant: Grant | null;
  readonly contact: string | null;
  readonly subject: string | null;
  readonly person: string | null;
  readonly answer: AgencyAnswer;
  /** The agency’s own reference of the person who was read about; null where nobody was. */
  readonly linked: string | null;
  /** Null where nothing was loaded. */
  readonly tally: Tally | null;
  readonly selected: ReadonlySet<string>;
}

/** What the log keeps of one field: item, coordinate and records, without the words that a refusal has beside them. */
export const toItemCount = ({ item, field, count, records }: Tallied): ItemCount => ({
  item,
  field,
  count,
  records,
});

const kindOf = ({ level, answer }: AgencyAnswer): DisclosureEntry['kind'] =>
  level === 'OWN' ? 'OWN_READ' : answer === 'DISCLOSED' ? 'DISCLOSURE' : 'REFUSAL';

/** INVARIANT: what a caller past the gateway claims under a bad grant is logged only if it can be an id: never words. */
const idOrNull = (claimed: string | null): string | null =>
  claimed !== null && /^[\w.-]{1,64}$/.test(claimed) ? claimed : null;

/**
 * The log entry of one disclosure or refusal (design 7). Fields that the operation did not select did not leave and
 * are not listed; what was withheld is listed whole, the hidden included: the log is the owner's.
 */
export const toDisclosureEntry = (request: RequestContext, disclosing: Disclosing): DisclosureEntry => {
  const { grant, answer, tally, selected } = disclosing;
  const permission = grant?.subjects.find(
    ({ subject, person }) => subject === disclosing.subject && person === disclosing.person,
  );
  return {
    ...logContextOf(request),
    kind: kindOf(answer),
    contact: disclosing.contact,
    subject: idOrNull(disclosing.subject),
    person: idOrNull(disclosing.person),
    profile: grant?.profile ?? null,
    // Outside a contact there is no grant to name the rows by which the owner’s own reading was decided.
    policy: grant?.policy ?? (tally ? policyVersion : null),
    stage: grant?.stage ?? null,
    level: answer.level,
    row: answer.rule,
    reasons: permission?.reasons ?? answer.withheld.map(({ reason }) => reason),
    consent: permission?.consent ?? null,
    overrides: grant?.overrides ?? [],
    grant: grant?.jti ?? null,
    answer: answer.answer,
    disclosed: (tally?.disclosed() ?? []).filter(({ field }) => selected.has(field)).map(toItemCount),
    withheld: (tally?.withheld() ?? []).map((refusal) => ({
      ...toItemCount(refusal),
      reason: refusal.reason,
      rule: refusal.rule,
    })),
    basis: basisOf({
      contact: grant,
      asked: permission ? [permission] : [],
      decided: tally?.records() ?? [],
      linked: disclosing.linked,
      at: request.now.getTime(),
    }),
  };
};
