import type { Requester } from '@mash-hub/shared/identity';
import { at, dataOf, listAt, nurse, safeguardingLead, teamManager } from '../../support/aCase';
import { otherSchool } from '../../support/aHousehold';
import { onForm, refer, type ReferredContact } from '../../support/aReferredContact';
import { aRequester } from '../../support/createHub';
import type { Attack } from './attack';
import type { World } from './world';

/** A contact that is held because the mother refused: to be known to social care and its referrer alone (R222). */
const heldIn = ({ hub, once }: World): Promise<ReferredContact> =>
  once('held', async () => {
    const people = [
      { ...onForm('CHILD', 'Juno', 'Farrow', '2019-01-02'), consent: { status: 'REFUSED', givenBy: 2 } },
      { ...onForm('MOTHER', 'Ines', 'Farrow', '1996-02-03'), consent: { status: 'REFUSED', givenBy: 2 } },
    ];
    const held = await refer(hub, safeguardingLead, {
      profile: 'WALSALL',
      people,
      more: { channel: 'EMARF' },
    });
    await held.does(teamManager, 'routeContact', { to: 'HOLD', reason: 'The mother refused.' });
    return held;
  });

/** Somebody of an agency that was asked, to whom none of its contacts is known. */
const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });

const pageOf = async ({ hub }: World, who: Requester, first: number): Promise<unknown> =>
  at(
    dataOf(
      await hub.ask(
        who,
        `{ contacts(first: ${String(first)}) { edges { cursor } pageInfo { hasNextPage endCursor } } }`,
      ),
    ),
    'contacts',
  );

/** Who looks for contacts that are not theirs to know of. */
export const inferenceAttacks: readonly Attack[] = [
  {
    name: 'a nurse who has heard its id opens a contact that is held',
    weakness: 'contact-by-id',
    attempt: async (world) => (await (await heldIn(world)).read(nurse, 'id state')) !== null,
  },
  {
    name: 'a lead of another school lists the contacts of her agency',
    weakness: 'list-unfiltered',
    attempt: async (world) => listAt(await pageOf(world, elsewhere, 10), 'edges').length > 0,
  },
  {
    name: 'a lead of another school reads colour, time and id of a contact out of the cursor of an empty page',
    weakness: 'list-end-cursor',
    attempt: async (world) => at(await pageOf(world, elsewhere, 10), 'pageInfo', 'endCursor') !== null,
  },
  {
    name: 'a lead of another school counts contacts by whether there is a next page',
    weakness: 'list-has-next-page',
    attempt: async (world) => {
      await world.caseOf('inNeed');
      await world.caseOf('overridden');
      return at(await pageOf(world, elsewhere, 1), 'pageInfo', 'hasNextPage') === true;
    },
  },
  {
    name: 'a nurse tells by the refusal of a command whether a contact is there',
    weakness: 'forbidden-where-there-is-one',
    attempt: async (world) => {
      const { id } = await heldIn(world);
      const told = async (contact: string): Promise<string> => {
        const mutation = 'mutation($input: RaiseDisputeInput!) { raiseDispute(input: $input) { id } }';
        return (await world.hub.ask(nurse, mutation, { input: { contact, ground: 'Why?' } })).text;
      };
      return (await told(id)) !== (await told('no-such-contact'));
    },
  },
  {
    name: 'a nurse tells by the work that it costs whether a contact is there',
    weakness: 'more-work-where-there-is-one',
    attempt: async (world) => {
      const { id } = await heldIn(world);
      const { commands } = world.hub.agencies.SOCIAL_CARE.dependencies.store;
      const cost = async (contact: string): Promise<number> => {
        commands.reset();
        await world.hub.ask(nurse, 'query($id: ID!) { contact(id: $id) { id } }', { id: contact });
        return commands.total();
      };
      return (await cost(id)) !== (await cost('no-such-contact'));
    },
  },
  {
    name: 'a namesake in health lists the referrals of a lead in education',
    weakness: 'referrals-of-a-namesake',
    attempt: async ({ hub }) => {
      const namesake = aRequester('HEALTH', 'PROFESSIONAL_REFERRER', { sub: safeguardingLead.sub });
      const found = await hub.ask(namesake, '{ myReferrals { edges { cursor } } }');
      return listAt(dataOf(found), 'myReferrals', 'edges').length > 0;
    },
  },
  {
    name: 'somebody sends a referral under the key of another and is handed theirs',
    weakness: 'key-of-somebody-else',
    attempt: async ({ hub, fresh }) => {
      const mutation = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
      const input = {
        profile: 'COVENTRY',
        channel: 'PHONE',
        narrative: 'A worry in plain words.',
        familyInformed: true,
        referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Example', contact: '01632 960199' },
        subjects: [onForm('CHILD', 'Ada', 'Merrin', '2015-03-02')],
        idempotencyKey: fresh(),
      };
      const sent = async (who: Requester) =>
        at(dataOf(await hub.ask(who, mutation, { input })), 'submitReferral', 'id');
      return (await sent(safeguardingLead)) === (await sent({ ...safeguardingLead, sub: 'another-lead' }));
    },
  },
];
