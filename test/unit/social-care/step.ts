import type { Act, CommandContext, Contact } from '@mash-hub/social-care/domain';

/** Something that somebody does to a contact in a random sequence. */
export type Step = (contact: Contact, act: Act, context: CommandContext) => Contact;
