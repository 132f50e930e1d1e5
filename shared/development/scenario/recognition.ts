import type { Agency } from '../../disclosure';
import type { HubPort, HubReply } from './hubPort';
import type { Actor } from './scenario';

const nounOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'SocialCare',
  POLICE: 'Police',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  PROBATION: 'Probation',
};

const withoutErrors = ({ data, errors }: HubReply): NonNullable<HubReply['data']> => {
  if (errors.length > 0 || data === null)
    throw new Error(`No match could be opened: ${JSON.stringify(errors)}`);
  return data;
};

/**
 * Opens the matches of a contact’s people in the actor’s own agency and settles those that its identifier has not
 * already linked: confirmed as that record, or as nobody the agency knows.
 */
export const createRecognition =
  (hub: Pick<HubPort, 'ask'>) =>
  async (
    actor: Actor,
    contact: string,
    subjects: ReadonlyMap<string, string>,
    people: Readonly<Record<string, string | null>>,
  ): Promise<void> => {
    const noun = nounOf[actor.agency];
    const field = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}Match`;
    const query = `query($id:ID!){contact(id:$id){subjects{id match:${field}{status}}}}`;
    const opened = withoutErrors(await hub.ask(actor, query, { id: contact })).contact as {
      readonly subjects: readonly {
        readonly id: string;
        readonly match: { readonly status: string } | null;
      }[];
    };
    for (const [person, record] of Object.entries(people)) {
      const subject = subjects.get(person);
      const match = opened.subjects.find(({ id }) => id === subject)?.match;
      if (match?.status !== 'OPEN') continue;
      const reason = record === null ? 'Not in our records.' : 'Name, birth date and address agree.';
      const verb = record === null ? 'reject' : 'confirm';
      const type = record === null ? 'RejectMatchInput' : 'ConfirmMatchInput';
      const input = { subject, reason, ...(record !== null && { record }) };
      const mutation = `mutation($input:${type}!){${verb}${noun}Match(input:$input){status}}`;
      withoutErrors(await hub.ask(actor, mutation, { input }));
    }
  };
