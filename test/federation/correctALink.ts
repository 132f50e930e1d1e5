import type { Hub } from '../support/createHub';
import { dataOf, staff } from './aFamily';

/** The police undo a link by which social care was told something, and social care reads and acknowledges it (B6). */
export const correctALink = async (hub: Hub, contact: string): Promise<void> => {
  const people = 'query($id: ID!) { contact(id: $id) { subjects { id } } }';
  const { contact: read } = dataOf(await hub.ask(staff.POLICE, people, { id: contact })) as {
    contact: { subjects: { id: string }[] };
  };
  const unlink = 'mutation($input: UnlinkMatchInput!) { unlinkPoliceMatch(input: $input) { status } }';
  const input = { subject: read.subjects[0]?.id, reason: 'It was somebody else.', next: 'OPEN' };
  dataOf(await hub.ask(staff.POLICE, unlink, { input }));

  const page = (after: string): string => `{ corrections { police { received(first: 1${after}) { id } } } }`;
  const { corrections } = dataOf(await hub.ask(staff.SOCIAL_CARE, page(''))) as {
    corrections: { police: { received: { id: string }[] } };
  };
  const correction = corrections.police.received[0]?.id ?? '';
  dataOf(await hub.ask(staff.SOCIAL_CARE, page(`, after: "${correction}"`)));
  dataOf(await hub.ask(staff.POLICE, '{ corrections { police { made { id } } } }'));
  const acknowledge =
    'mutation($input: AcknowledgeCorrectionInput!) { acknowledgePoliceCorrection(input: $input) { id } }';
  dataOf(await hub.ask(staff.SOCIAL_CARE, acknowledge, { input: { correction } }));
};
