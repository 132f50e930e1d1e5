import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver } from 'type-graphql';
import type { AccountAudience, AccountLine as Line } from '../../audit';
import { accountOfDisclosures } from '../accountOfDisclosures';
import type { AgencyContext } from '../agencyContext';
import { AccountAudienceEnum, AccountConnection, type AccountLine } from '../types/account';
import { readingPageInfoOf } from '../types/readingPageInfo';
import { AuditTrail } from './auditTrail';

const toLine = ({ at, rule, consent, overrides, emergency, items, refused, ...line }: Line): AccountLine => ({
  ...line,
  at: new Date(at),
  basis: {
    rule: rule?.id ?? null,
    because: rule?.because ?? null,
    source: rule?.source ?? null,
    ...{ consent, overrides, emergency },
  },
  items,
  refused: refused.map((one) => ({ ...one, item: one.item ?? '*' })),
});

/** Who saw what kind of thing about one person, when, why and on which basis: an agency's part of the account. */
@Resolver(() => AuditTrail)
export class AccountResolver {
  @FieldResolver(() => AccountConnection, {
    description:
      'The account of disclosures about one person, oldest first: everything in which something about them left this agency or was read in it. Logged, with the person.',
  })
  async accountOfDisclosures(
    @Ctx() context: AgencyContext,
    @Arg('person', () => ID, { description: 'Pseudonymous id of the person, as log entries name it.' })
    person: string,
    @Arg('audience', () => AccountAudienceEnum, {
      defaultValue: 'AUDITOR',
      description: 'For whom it is made out: what is handed out protects third parties.',
    })
    audience: AccountAudience,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Arg('from', () => GraphQLDateTime, {
      nullable: true,
      description: 'Only what was decided at or after this.',
    })
    from: Date | null,
    @Arg('to', () => GraphQLDateTime, { nullable: true, description: 'Only what was decided before this.' })
    to: Date | null,
  ): Promise<AccountConnection> {
    const page = await accountOfDisclosures(context, {
      ...{ person, audience, first },
      after: after ?? null,
      from: from ?? null,
      to: to ?? null,
    });
    const edges = page.lines.map(({ place, line }) => ({ cursor: String(place), node: toLine(line) }));
    const next = page.next === null ? null : String(page.next);
    return { edges, pageInfo: readingPageInfoOf(edges, next, page.stoppedEarly) };
  }
}
