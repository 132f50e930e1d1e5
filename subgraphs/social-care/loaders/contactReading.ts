import {
  basisOf,
  createTally,
  disclose,
  isOwnStaffOf,
  stricterOf,
  type DisclosureLevel,
  type Tally,
} from '@mash-hub/shared/disclosure';
import type { GrantFacts } from '@mash-hub/shared/grant';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import { logContextOf, toItemCount, type RequestContext } from '@mash-hub/shared/subgraph';
import { childrenOf, outcomeFor, type Contact } from '../domain';
import type { StoredReferrer } from '../records/contactStore';
import { viewContact, type ContactView } from './contactView';

/** A contact as one request reads it: the aggregate for the resolvers, the view for what leaves, the entry for the log. */
export interface ContactReading {
  readonly contact: Contact;
  readonly facts: GrantFacts;
  readonly view: ContactView;
  readonly entry: DisclosureEntry;
}

const strictest = (levels: readonly DisclosureLevel[]): DisclosureLevel =>
  levels.reduce<DisclosureLevel | null>(
    (low, level) => (low === null ? level : stricterOf(low, level)),
    null,
  ) ?? 'NONE';

/** What the log keeps of one reading: which items went out and which did not, never what they say. */
const entryOf = (
  request: RequestContext,
  contact: Contact,
  facts: GrantFacts,
  tally: Tally,
  selected: ReadonlySet<string>,
): DisclosureEntry => {
  const children = new Set(childrenOf(contact).map(({ id }) => id));
  const ofChildren = facts.subjects.filter(({ subject }) => children.has(subject));
  const own = isOwnStaffOf('SOCIAL_CARE', request.requester);
  const disclosed = tally.disclosed().filter(({ field }) => selected.has(field));
  return {
    ...logContextOf(request),
    kind: own ? 'OWN_READ' : disclosed.length > 0 ? 'DISCLOSURE' : 'REFUSAL',
    contact: contact.id,
    subject: null,
    person: null,
    profile: facts.profile,
    policy: facts.policy,
    stage: facts.stage,
    level: own ? 'OWN' : strictest(ofChildren.map(({ level }) => level)),
    row: ofChildren[0]?.row ?? null,
    reasons: [...new Set(ofChildren.flatMap(({ reasons }) => reasons))],
    consent: ofChildren[0]?.consent ?? null,
    overrides: facts.overrides,
    grant: null,
    answer: disclosed.length > 0 ? 'DISCLOSED' : 'WITHHELD',
    disclosed: disclosed.map(toItemCount),
    withheld: tally.withheld().map((one) => ({ ...toItemCount(one), reason: one.reason, rule: one.rule })),
    basis: basisOf({
      contact: facts,
      asked: facts.subjects,
      decided: tally.records(),
      linked: null,
      at: request.now.getTime(),
    }),
  };
};

/** Reads one contact for one requester, and says what to log of it. Pure. */
export const readContact = (
  request: RequestContext,
  contact: Contact,
  facts: GrantFacts,
  keptApart: readonly StoredReferrer[],
  selected: ReadonlySet<string>,
): ContactReading => {
  const tally = createTally();
  // F9: the outcome reaches a referrer outside every level, and is a disclosure all the same.
  if (outcomeFor(contact, request.requester))
    tally.add('SOC-18.outcome', 'Contact.outcomeForReferrer', contact.id, disclose('F9'));
  const view = viewContact(contact, keptApart, request.requester, facts, request.now, tally);
  return { contact, facts, view, entry: entryOf(request, contact, facts, tally, selected) };
};
