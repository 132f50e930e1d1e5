import { isOpenTier, isOrderedLevel, items, reaches, type OrderedLevel } from '@mash-hub/shared/disclosure';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import { logContextOf } from '@mash-hub/shared/subgraph';
import { decisionPolicy } from '../disclosure';
import {
  childrenOf,
  consentOf,
  releasesBehind,
  stageOf,
  writeBacks,
  type Contact,
  type Release,
  type WriteBack,
} from '../domain';
import type { SocialCareContext } from '../loaders';

const highest = (levels: readonly OrderedLevel[]): OrderedLevel | null =>
  levels.reduce<OrderedLevel | null>(
    (best, level) => (best === null || reaches(level, best) ? level : best),
    null,
  );

const released = (releases: readonly Release[], { by, to }: WriteBack): readonly OrderedLevel[] =>
  releases.flatMap(({ recipients }) =>
    recipients.flatMap(({ agency, establishment, level }) =>
      agency === by.agency && (establishment === null || establishment === to) ? [level] : [],
    ),
  );

/** The level of the release, or, where it rests on none, the level that its items need; whole for what is inmost. */
const levelOf = (releases: readonly Release[], written: WriteBack): OrderedLevel => {
  const tiers = items.flatMap(({ id, tier }) =>
    written.items.includes(id) ? [isOpenTier(tier) && isOrderedLevel(tier) ? tier : 'FULL'] : [],
  );
  return highest(released(releases, written)) ?? highest(tiers) ?? 'HEADLINE';
};

/** For a setting the records that were agreed for it; the contact itself for everything else. */
const recordsOf = (contact: Contact, releases: readonly Release[], { kind }: WriteBack): readonly string[] =>
  kind === 'AGREED_TO_SCHOOL'
    ? [...new Set(releases.flatMap(({ agreed }) => agreed.map(({ reference }) => reference)))]
    : [contact.id];

/**
 * What the log keeps of a write-back as a disclosure (B5, feature 92, R142): its items, under the kind that says whom
 * or which system it reached, the level and row that it rests on, and the rules. INVARIANT: never content, and not the
 * free words of `to`.
 */
export const writeBackEntry = (context: SocialCareContext, contact: Contact): readonly DisclosureEntry[] => {
  const written = contact.writeBacks.at(-1);
  if (!written) return [];
  const { kind } = written;
  const releases = releasesBehind(contact, written, written);
  const basis = releases.flatMap((release) => release.basis);
  const records = recordsOf(contact, releases, written);
  const field = `WriteBackKind.${kind}`;
  const [child] = childrenOf(contact);
  return [
    {
      ...logContextOf(context),
      kind: 'DISCLOSURE',
      contact: contact.id,
      subject: null,
      person: null,
      profile: `${contact.profile}@${contact.profileVersion}`,
      policy: decisionPolicy,
      stage: stageOf(contact, context.now),
      level: levelOf(releases, written),
      row: basis[0]?.row ?? 'B5',
      reasons: writeBacks[kind].rules,
      consent: child ? consentOf(child) : null,
      overrides: [...new Set(basis.flatMap(({ overrides }) => overrides))],
      grant: null,
      answer: 'WRITTEN_BACK',
      disclosed: written.items.map((item) => ({ item, field, count: records.length, records })),
      withheld: [],
      basis: null,
    },
  ];
};
