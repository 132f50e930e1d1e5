import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { recordWriteBack, submissionOf, writeBacks, type Contact as Aggregate } from '../domain';
import { visibleContact, type SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { RecordWriteBackInput } from '../types/input/writeBack';
import { publish } from './publishedContact';
import { writeBackEntry } from './writeBackEntry';

/** R149: whether a manager has authorised what triage agreed for the child of this contact. */
const isSheetAuthorised = async (context: SocialCareContext, contact: Aggregate | null): Promise<boolean> => {
  if (!contact?.incidentReference) return false;
  const submission = submissionOf(contact.profile, contact.incidentReference);
  const notice = await context.services.domesticAbuse.bySubmission(submission);
  return (
    notice?.items.some(({ contact: id, state }) => id === contact.id && state === 'OUTCOME_AUTHORISED') ??
    false
  );
};

@Resolver()
export class WriteBackResolver {
  @Mutation(() => Contact, {
    description:
      'An agency records what it wrote into its own system, or whom it told (B5). It is logged as a disclosure.',
  })
  async recordWriteBack(
    @Arg('input', () => RecordWriteBackInput, { description: 'In which contact, and what was written.' })
    input: RecordWriteBackInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'recordWriteBack',
      rules: writeBacks[input.kind].rules,
      facts: { kind: input.kind, items: input.items, subject: input.subject ?? null },
    };
    const known = input.kind === 'DA_OUTCOME_SHEET' ? await visibleContact(context, input.contact) : null;
    const sheetAuthorised = await isSheetAuthorised(context, known);
    const contact = await carryOut(
      context,
      input,
      entry,
      recordWriteBack,
      { ...input, sheetAuthorised },
      (next) => writeBackEntry(context, next),
    );
    return publish(context, contact, selectedCoordinates(info));
  }
}
