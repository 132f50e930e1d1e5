import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../agencyContext';
import type { DisclosureRow } from '../disclosureRow';
import { explainDisclosure } from '../explanations';
import { ExplainedDisclosure } from '../types/explanation';
import type { AgencyNaming } from './agencyNaming';

/** An agency and the rows that say which item each of its fields carries. */
export interface ExplanationSettings extends Pick<AgencyNaming, 'field'> {
  readonly rows: readonly DisclosureRow[];
}

/** An agency’s part of `explainDisclosure(subject, item) { police { … } }`. */
export const createExplanationResolver = ({ field: name, rows }: ExplanationSettings) => {
  @ObjectType('DisclosureExplanations', {
    description: 'Why something was disclosed or refused, by the agency that decided it.',
  })
  class DisclosureExplanations {
    @Field(() => ExplainedDisclosure, {
      name,
      nullable: true,
      description: `What ${name} decided; null where nothing was asked, and to a practitioner where no refusal is to be explained.`,
    })
    readonly explained!: ExplainedDisclosure | null;
  }

  @Resolver(() => DisclosureExplanations)
  class ExplanationResolver {
    @Query(() => DisclosureExplanations, {
      description:
        'Why an item of a person was disclosed or refused, by which rule, and what would change it: for auditors about anybody, for practitioners about their own refusals. Reading is logged.',
    })
    @Directive('@shareable')
    async explainDisclosure(
      @Ctx() context: AgencyContext,
      @Arg('subject', () => ID, { description: 'The person within the contact.' }) subject: string,
      @Arg('item', () => String, {
        nullable: true,
        description: 'The item of the disclosure matrix, `POL-06`; or else `field`.',
      })
      item: string | null,
      @Arg('field', () => String, {
        nullable: true,
        description: 'The field, `PoliceIncident.account`; or else `item`.',
      })
      field: string | null,
      @Arg('requester', () => String, {
        nullable: true,
        description: 'For auditors: the subject of the requester’s access token. Left out: oneself.',
      })
      requester: string | null,
      @Arg('at', () => GraphQLDateTime, {
        nullable: true,
        description: 'The last decision until this instant. Left out: the last one.',
      })
      at: Date | null,
    ): Promise<DisclosureExplanations> {
      const asked = {
        subject,
        item: item ?? null,
        field: field ?? null,
        requester: requester ?? null,
        at: at ?? null,
      };
      return { explained: await explainDisclosure(context, rows, asked) };
    }
  }
  return ExplanationResolver;
};
