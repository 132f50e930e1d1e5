import type { Hub } from '../support/createHub';
import { dataOf, staff } from './aFamily';

/** Exploitation concerns, enquiries and meetings, in every way in which they are listed. */
export const listBesideContacts = async (hub: Hub): Promise<void> => {
  const record = 'mutation($input: RecordEnquiryInput!) { recordEnquiry(input: $input) { id } }';
  const from = { organisation: 'Cafcass', name: 'A. Sample', contact: '01632 960140' };
  const about = [{ names: [{ given: 'Nell', family: 'Averdale' }] }];
  const input = { ...from, profile: 'COVENTRY', kind: 'CAFCASS', about, reason: 'Proceedings.' };
  const made = dataOf(
    await hub.ask(staff.SOCIAL_CARE, record, { input: { ...input, idempotencyKey: 'asked' } }),
  ) as { recordEnquiry: { id: string } };
  const reply = 'mutation($input: AnswerEnquiryInput!) { answerEnquiry(input: $input) { id } }';
  const answer = { enquiry: made.recordEnquiry.id, answers: [{ person: 1, text: 'Nothing is held.' }] };
  dataOf(await hub.ask(staff.SOCIAL_CARE, reply, { input: answer }));
  const period = 'from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z"';
  for (const query of [
    'enquiries { edges { cursor } }',
    'enquiries(state: OPEN) { edges { cursor } }',
    'exploitationConcerns { edges { cursor } }',
    'exploitationConcerns(state: PANEL) { edges { cursor } }',
    'exploitationConcerns(contact: "none") { edges { cursor } }',
    `exploitationPanel(profile: WALSALL, ${period}) { concerns }`,
    'meetings { edges { cursor } }',
    'meetings(profile: WALSALL) { edges { cursor } }',
    'meetingAttendance(profile: WALSALL, body: MMG, from: "2026-01-01", to: "2026-12-31") { held }',
  ])
    dataOf(await hub.ask(staff.SOCIAL_CARE, `query { ${query} }`));
};
