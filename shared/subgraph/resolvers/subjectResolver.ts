import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { AgencyAnswer } from '../agencyAnswer';
import type { AgencyContext } from '../agencyContext';
import { createChronology } from '../chronology';
import type { DisclosureRow } from '../disclosureRow';
import { openMatch } from '../matching/matchService';
import type { MatchView } from '../matching/matchView';
import type { RecordKind } from '../records';
import { selectedCoordinates } from '../selection';
import { AgencyChronology } from '../types/chronology';
import { PersonMatch } from '../types/match';
import type { AgencyNaming } from './agencyNaming';

/** A subject as the gateway presents it to a partner: who, and under which grant. */
interface PresentedSubject {
  readonly id: string;
  readonly personId: string | null;
  readonly disclosureGrant: string | null;
  readonly matchingIdentity: string | null;
}

/** An agency's names, and what it keeps and discloses. */
interface SubjectSettings extends AgencyNaming {
  readonly disclosureType: string;
  readonly kinds: readonly RecordKind[];
  readonly rows: readonly DisclosureRow[];
}

const withheldWhen = 'Null where there is no permission to ask; `Subject.disclosure` says why.';

/**
 * A partner's part of `Subject`: its answer, and for its own staff the match. Both are reached only with what social
 * care minted (design 4); each call makes classes of its own, because every subgraph has its own `Subject`.
 */
export const createSubjectResolver = (settings: SubjectSettings) => {
  const { agency, field, disclosure, disclosureType: type, kinds, rows } = settings;
  const chronology = createChronology(agency, { type, kinds, rows });

  @ObjectType('Subject', { description: 'One person in the context of one contact.' })
  @Directive('@key(fields: "id")')
  class Subject {
    @Field(() => ID, { description: 'Names the person within the contact.' })
    readonly id!: string;

    @Field(() => String, { nullable: true, description: 'The person’s pseudonymous id; not for clients.' })
    @Directive('@external')
    readonly personId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Social care’s permission for this request; not for clients.',
    })
    @Directive('@external')
    readonly disclosureGrant!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Whom to look for, for the agency’s own staff; not for clients.',
    })
    @Directive('@external')
    readonly matchingIdentity!: string | null;
  }

  @Resolver(() => Subject)
  class SubjectResolver {
    @FieldResolver(() => disclosure, {
      name: field,
      nullable: true,
      description: `What ${field} discloses about this person to this requester. ${withheldWhen}`,
    })
    @Directive('@requires(fields: "personId disclosureGrant")')
    disclosed(
      @Root() subject: PresentedSubject,
      @Ctx() context: AgencyContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<AgencyAnswer> | null {
      const { id, personId, disclosureGrant } = subject;
      if (!personId || !disclosureGrant) return null;
      const selected = selectedCoordinates(info);
      return context.disclosures.load({ subject: id, person: personId, grant: disclosureGrant, selected });
    }

    @FieldResolver(() => AgencyChronology, {
      name: `${field}Chronology`,
      nullable: true,
      description: `The dated records of ${field} about this person, for the contact’s chronology. ${withheldWhen}`,
    })
    @Directive('@requires(fields: "personId disclosureGrant")')
    async dated(
      @Root() subject: PresentedSubject,
      @Ctx() context: AgencyContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<AgencyChronology | null> {
      const { id, personId, disclosureGrant } = subject;
      if (!personId || !disclosureGrant) return null;
      const selected = chronology.leaving(selectedCoordinates(info));
      const question = { subject: id, person: personId, grant: disclosureGrant, selected };
      return chronology.of(id, await context.disclosures.load(question));
    }

    @FieldResolver(() => PersonMatch, {
      name: `${field}Match`,
      nullable: true,
      description: `Who this is in the records of ${field}: for its own staff, null to everybody else; candidates for those who keep its records.`,
    })
    @Directive('@requires(fields: "personId disclosureGrant matchingIdentity")')
    async match(@Root() subject: PresentedSubject, @Ctx() context: AgencyContext): Promise<MatchView | null> {
      if (context.requester.agency !== agency || !subject.matchingIdentity) return null;
      const verdict = await context.dependencies.identities.verify(
        subject.matchingIdentity,
        context.requester,
      );
      return verdict.valid && verdict.identity.subject === subject.id
        ? openMatch(context, verdict.identity)
        : null;
    }
  }

  return { Subject, SubjectResolver };
};
