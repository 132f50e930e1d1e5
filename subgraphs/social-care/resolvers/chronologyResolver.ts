import { permitsAnything, type GrantFacts } from '@mash-hub/shared/grant';
import { createChronology, pageSizeOf, type AgencyChronology } from '@mash-hub/shared/subgraph';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { caseRecordRows } from '../disclosure/caseRecords';
import { isOwnReader, mergeChronology, trackHeadlines, type ChronologyPart } from '../domain';
import { kinds } from '../ingest';
import { factsFor, visibleContact, type SocialCareContext } from '../loaders';
import { ChronologyConnection, ContactChronology, HeadlineTracker } from '../types/chronology';
import { partnerAgencies, partOf } from './representedChronologies';

/** The chronology of a contact as the gateway presents it, with what it fetched of the partners about the subjects. */
export interface PresentedChronology {
  readonly id: string;
  readonly presented: unknown;
}

const largestPage = 200;

const requiring = (selection: string): string =>
  `@requires(fields: "subjects { ${partnerAgencies
    .map((agency) => `${agency.toLowerCase()}Chronology { level rule answer ${selection} }`)
    .join(' ')} }")`;

const own = createChronology('SOCIAL_CARE', { type: 'SocialCareDisclosure', kinds, rows: caseRecordRows });

/** Social care’s own part, decided and logged as every agency’s is; null where this requester may ask nothing. */
const ownParts = (
  context: SocialCareContext,
  facts: GrantFacts,
  selected: ReadonlySet<string>,
): readonly Promise<AgencyChronology | null>[] =>
  facts.subjects.map(async (granted) => {
    const { subject, person } = granted;
    if (!permitsAnything(granted) && !isOwnReader(context.requester)) return null;
    const answer = await context.ownDisclosures.load({ reading: { facts }, subject, person, selected });
    return own.of(subject, answer);
  });

/** All parts of the contact’s chronology; none where there is no such contact for this requester. */
const partsOf = async (
  { id, presented }: PresentedChronology,
  context: SocialCareContext,
  field: 'entries' | 'touchPoints',
): Promise<readonly ChronologyPart[]> => {
  const contact = await visibleContact(context, id);
  if (!contact) return [];
  const facts = factsFor(context, contact);
  const mine = await Promise.all(
    ownParts(context, facts, own.leaving(new Set([`AgencyChronology.${field}`]))),
  );
  return facts.subjects.flatMap((granted, place) => {
    const about = { subject: granted.subject, permitted: permitsAnything(granted) };
    return [
      { ...about, agency: 'SOCIAL_CARE', chronology: mine[place] ?? null },
      ...partnerAgencies.map((agency) => ({
        ...about,
        agency,
        chronology: partOf(presented, place, agency),
      })),
    ];
  });
};

/**
 * The chronology and the headline tracker of a contact (ADR 14). Each agency decides, redacts and logs its part for this
 * requester; here they are only put in order.
 */
@Resolver(() => ContactChronology)
export class ChronologyResolver {
  @FieldResolver(() => ChronologyConnection, {
    nullable: true,
    description:
      'The dated records of all agencies about the people of the contact, as this requester may read each of them, oldest first.',
  })
  @Directive(
    requiring(
      'correctedAt withheld { item field count reason rule ask } entries { agency subjects on kind record level rule facts { field item says } }',
    ),
  )
  async entries(
    @Root() contact: PresentedChronology,
    @Ctx() context: SocialCareContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after?: string | null,
  ): Promise<object> {
    const size = pageSizeOf(first, largestPage);
    return mergeChronology(await partsOf(contact, context, 'entries'), { first: size, after: after ?? null });
  }

  @FieldResolver(() => HeadlineTracker, {
    nullable: true,
    description:
      'Twelve months of touch points from every agency for the people of the contact: dates and kinds only (R115).',
  })
  @Directive(requiring('touchPoints { kind on }'))
  async headlineTracker(
    @Root() contact: PresentedChronology,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    return trackHeadlines(await partsOf(contact, context, 'touchPoints'), context.now);
  }
}
