import { hubError } from '@mash-hub/shared/errors';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { countOf, pageSizeOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addNew } from '../commands';
import {
  recordCaseAudit,
  type CaseAudit as Audit,
  type SampledContact as Drawn,
  type SampleGrouping,
} from '../domain';
import type { SocialCareContext } from '../loaders';
import { auditsIn, drawSample } from '../loaders/measuring';
import { AuditSampleGroup, CaseAudit, SampleGroupingEnum } from '../types/caseAudit';
import { RecordCaseAuditInput } from '../types/input/caseAudit';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { periodOf } from './period';

const largestGroup = 50;
const largestPage = 200;

const toPublished = ({ measured, grounds, levels, ...drawn }: Drawn) => ({
  ...drawn,
  state: measured.state,
  receivedAt: measured.receivedAt,
  referrer: measured.referrer,
  rag: measured.rag,
  outcome: measured.outcome,
  decidedAt: measured.closedAt,
  overrideGrounds: grounds,
  releasedAt: levels,
});

@Resolver()
export class CaseAuditResolver {
  @Query(() => [AuditSampleGroup], {
    description:
      'For auditors: a sample of the contacts of a period, so many of each kind. The same seed draws the same again (feature 95).',
  })
  async auditSample(
    @Ctx() context: SocialCareContext,
    @Arg('profile', () => ProcedureProfileEnum, {
      description: 'The authority whose contacts are drawn from.',
    })
    profile: ProfileId,
    @Arg('from', () => GraphQLDateTime, { description: 'Beginning of the period; within it.' }) from: Date,
    @Arg('to', () => GraphQLDateTime, { description: 'End of the period; no longer within it.' }) to: Date,
    @Arg('by', () => SampleGroupingEnum, { description: 'How the sample is divided.' }) by: SampleGrouping,
    @Arg('size', () => Int, { defaultValue: 5, description: 'How many of each kind, at most 50.' })
    size: number,
    @Arg('seed', () => String, {
      nullable: true,
      description: 'The seed of an earlier sample, to draw it again; without it a new one.',
    })
    seed: string | null,
  ): Promise<readonly object[]> {
    const drawnBy = seed ?? context.dependencies.ids.next('sample_');
    if (drawnBy.length > 100)
      throw hubError('BAD_USER_INPUT', { field: 'seed', detail: 'At most 100 letters.' });
    const period = periodOf(profile, from, to);
    const groups = await drawSample(context, period, by, countOf('size', size, largestGroup), drawnBy);
    return groups.map((group) => ({ ...group, seed: drawnBy, contacts: group.contacts.map(toPublished) }));
  }

  @Query(() => [CaseAudit], { description: 'Audits of a period, oldest first (K16, K17).' })
  caseAudits(
    @Ctx() context: SocialCareContext,
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose contacts were audited.' })
    profile: ProfileId,
    @Arg('from', () => GraphQLDateTime, { description: 'Beginning of the period; within it.' }) from: Date,
    @Arg('to', () => GraphQLDateTime, { description: 'End of the period; no longer within it.' }) to: Date,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
  ): Promise<readonly Audit[]> {
    return auditsIn(context, periodOf(profile, from, to), pageSizeOf(first, largestPage));
  }

  @Mutation(() => CaseAudit, {
    description:
      'An auditor records what an audit of a contact found. The contact is not touched (G3, K16, K17).',
  })
  async recordCaseAudit(
    @Arg('input', () => RecordCaseAuditInput, { description: 'Which contact, and what was found.' })
    input: RecordCaseAuditInput,
    @Ctx() context: SocialCareContext,
  ): Promise<Audit> {
    const contact = await context.contacts.load(input.contact);
    if (!contact) throw hubError('NOT_FOUND', { field: 'contact' });
    const { theme, upheld } = input;
    const entry = { name: 'recordCaseAudit', rules: ['G3'], facts: { contact: contact.id, theme, upheld } };
    return addNew(context, context.services.caseAudits, entry, input, (act, ids) =>
      recordCaseAudit(contact, input, act, { ids }),
    );
  }
}
