import type { Hub } from '../support/createHub';
import { dataOf, staff } from './aFamily';

/** Where the procedure asks for the pattern of a child’s contacts, they are counted before a manager directs (R40). */
export const countContacts = async (hub: Hub, referral: object): Promise<void> => {
  const submit = `mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }`;
  const referrer = { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'Ms Example', contact: '01632 960113' };
  const input = { ...referral, profile: 'WALSALL', referrer };
  const made = dataOf(await hub.ask(staff.SOCIAL_CARE, submit, { input })) as {
    submitReferral: { id: string };
  };
  const route = `mutation($input: RouteContactInput!) { routeContact(input: $input) { id } }`;
  const direction = { contact: made.submitReferral.id, to: 'TRIAGE', reason: 'Seems below the threshold.' };
  dataOf(await hub.ask(staff.SOCIAL_CARE, route, { input: direction }));
};
