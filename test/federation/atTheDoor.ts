import { aRequester, type Hub } from '../support/createHub';
import { dataOf, staff } from './aFamily';

const submit = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';

const called = (subjects: readonly object[], more: object = {}) => ({
  profile: 'COVENTRY',
  channel: 'PHONE',
  narrative: 'A worry.',
  familyInformed: true,
  referrer: { kind: 'ANONYMOUS' },
  subjects,
  ...more,
});

/** Everything that the front door looks up: the same child, the same incident, a like child, and the advice log. */
export const lookUpAtTheDoor = async (hub: Hub): Promise<void> => {
  const taker = aRequester('SOCIAL_CARE', 'BSO');
  const place = ['4 Ropewalk, ZZ99 5GG'];
  const child = {
    role: 'CHILD',
    names: [{ given: 'Wren', family: 'Abelard' }],
    birthDate: '2019-01-02',
    addresses: place,
  };
  const nameless = { role: 'CHILD', names: [], addresses: place };
  const send = async (input: object): Promise<string> => {
    const made = dataOf(await hub.ask(taker, submit, { input })) as { submitReferral: { id: string } };
    return made.submitReferral.id;
  };
  await send(called([nameless]));
  await send(called([child], { incidentReference: 'CV/26/1' }));
  const id = await send(called([child], { incidentReference: 'CV/26/1', narrative: 'More.' }));
  const links = 'query($id: ID!) { suggestedLinks(contact: $id) { because } }';
  dataOf(await hub.ask(staff.SOCIAL_CARE, links, { id }));
  dataOf(
    await hub.ask(staff.SOCIAL_CARE, 'query($id: ID!) { contact(id: $id) { contactsInTwelveMonths } }', {
      id,
    }),
  );
  const reviews = '{ qualityReviews(profile: COVENTRY) { edges { cursor } } }';
  dataOf(await hub.ask(staff.SOCIAL_CARE, reviews));
  await readAdvice(hub, taker);
};

const readAdvice = async (hub: Hub, taker: typeof staff.SOCIAL_CARE): Promise<void> => {
  const record = 'mutation($input: RecordAdviceCallInput!) { recordAdviceCall(input: $input) }';
  const page =
    'query($after: String) { adviceCalls(profile: COVENTRY, first: 1, after: $after) { edges { node { id } } pageInfo { endCursor } } }';
  for (const scenario of ['A worry.', 'Another worry.'])
    dataOf(await hub.ask(taker, record, { input: { profile: 'COVENTRY', scenario, advice: 'Refer it.' } }));
  const first = dataOf(await hub.ask(taker, page)) as {
    adviceCalls: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
  };
  dataOf(await hub.ask(taker, page, { after: first.adviceCalls.pageInfo.endCursor }));
  const adviceCall = first.adviceCalls.edges[0]?.node.id;
  dataOf(await hub.ask(taker, submit, { input: called([{ role: 'CHILD', names: [] }], { adviceCall }) }));
};
