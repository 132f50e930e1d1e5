import { nurse, policeOfficer, probationOfficer, safeguardingLead, teamManager } from '../../support/aCase';
import { otherSchool } from '../../support/aHousehold';
import { askEntities, placeOf, representationsFor, type Representation } from '../representations';
import type { Attack } from './attack';
import { childFor, notAskedOfHealth, presentedTo } from './presenting';
import { tellsTheAccount, withdrawn, type World } from './world';

const incidents = 'incidents { account }';

/** The selection by which these tell a refused grant from one that was taken. */
const rule = 'rule answer incidents { account } withheld { reason }';

const stolenFrom = async (world: World, owner: typeof nurse, thief: typeof nurse): Promise<string> => {
  const child = await childFor(await world.caseOf('strategy'), owner);
  return presentedTo(world, 'POLICE', thief, child, rule);
};

/** Who presents a good grant where it does not belong. */
export const misusedGrants: readonly Attack[] = [
  {
    name: 'somebody replays a grant that was verified and remembered, after its 30 seconds',
    weakness: 'grant-replayed',
    attempt: async (world) => {
      const child = await childFor(await world.caseOf('strategy'), nurse);
      const ask = () => presentedTo(world, 'POLICE', nurse, child, incidents);
      if (!tellsTheAccount(await ask())) throw new Error('It was never good');
      return world.later(31, async () => tellsTheAccount(await ask()));
    },
  },
  {
    name: 'a probation officer presents the nurse’s grant, which the police have seen from her a moment ago',
    weakness: 'grant-remembered-requester',
    attempt: async (world) => {
      const child = await childFor(await world.caseOf('strategy'), nurse);
      const ask = (who: typeof nurse) => presentedTo(world, 'POLICE', who, child, incidents);
      if (!tellsTheAccount(await ask(nurse))) throw new Error('It was never good');
      return tellsTheAccount(await ask(probationOfficer));
    },
  },
  {
    name: 'a probation officer presents the nurse’s grant (requester swap)',
    weakness: 'grant-for-anybody',
    attempt: async (world) => tellsTheAccount(await stolenFrom(world, nurse, probationOfficer)),
  },
  {
    name: 'a nurse presents the grant of a colleague in the same role (requester swap)',
    weakness: 'grant-for-a-colleague',
    attempt: async (world) =>
      tellsTheAccount(await stolenFrom(world, nurse, { ...nurse, sub: 'another-nurse' })),
  },
  {
    name: 'a lead who works at two schools uses at one the grant that was made at the other',
    weakness: 'grant-for-another-school',
    attempt: async (world) => {
      const elsewhere = { ...safeguardingLead, establishment: otherSchool };
      return !(await stolenFrom(world, safeguardingLead, elsewhere)).includes('GRANT_INVALID');
    },
  },
];

const swapped = async (world: World, with_: (all: readonly Representation[]) => object): Promise<string> => {
  const one = await world.caseOf('strategy');
  const all = await representationsFor(one, teamManager);
  return presentedTo(world, 'POLICE', teamManager, { ...placeOf(all, 1), ...with_(all) }, rule);
};

/** Who presents a good grant for somebody or something else. */
export const swappedGrants: readonly Attack[] = [
  {
    name: 'a manager asks under this contact’s grant about a child of another contact (person and contact swap)',
    weakness: 'grant-person-swapped',
    attempt: async (world) => {
      const hidden = await world.caseOf('overridden');
      const { personId } = await childFor(hidden, teamManager);
      return !(await swapped(world, () => ({ personId }))).includes('GRANT_INVALID');
    },
  },
  {
    name: 'a manager has the disclosure of one child written down as that of another (subject swap)',
    weakness: 'grant-subject-swapped',
    attempt: async (world) =>
      !(await swapped(world, (all) => ({ id: placeOf(all, 2).id }))).includes('GRANT_INVALID'),
  },
  {
    name: 'a manager presents one good grant and, beside it, the child under none',
    weakness: 'grant-one-for-all',
    attempt: async (world) => {
      const all = await representationsFor(await world.caseOf('strategy'), teamManager);
      const asked = [{ ...placeOf(all, 0), disclosureGrant: 'none' }, placeOf(all, 1)];
      return tellsTheAccount((await askEntities(world.hub, 'POLICE', teamManager, asked, incidents)).text);
    },
  },
  {
    name: 'a manager asks about a child without permission under the grant of a sibling, which names the child',
    weakness: 'grant-level-none',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const { personId } = await childFor(one, teamManager);
      return withdrawn(one, teamManager, async () => {
        const [child, sibling] = await representationsFor(one, teamManager);
        const asked = { ...child, personId, disclosureGrant: sibling?.disclosureGrant };
        return !(await presentedTo(world, 'POLICE', teamManager, asked, rule)).includes('GRANT_INVALID');
      });
    },
  },
  {
    name: 'a manager asks, after a withdrawal, under the sibling’s grant that social care still had in its cache',
    weakness: 'grant-cached-permission',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const fresh = { ...teamManager, sub: world.fresh() };
      const before = await childFor(one, fresh);
      return withdrawn(one, teamManager, async () => {
        const sibling = placeOf(await representationsFor(one, fresh), 1);
        const asked = { ...before, disclosureGrant: sibling.disclosureGrant };
        return (await presentedTo(world, 'POLICE', fresh, asked, rule)).includes('DISCLOSED');
      });
    },
  },
  {
    name: 'a manager has health answer about a child of whom it was not asked',
    weakness: 'agency-not-asked',
    attempt: async (world) => {
      const child = await notAskedOfHealth(await world.caseOf('strategy'));
      const text = await presentedTo(world, 'HEALTH', teamManager, child, 'answer diagnoses { diagnosis }');
      return text.includes('anaemia');
    },
  },
];

const matchSeen = async (world: World, who: typeof nurse, subject: object): Promise<boolean> => {
  const query =
    'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { policeMatch { status } } } }';
  const { text } = await world.hub.askAgency('POLICE', who, query, { all: [subject] });
  return text.includes('LINKED');
};

/** Who wants to know who somebody is in another agency’s records. */
export const matchingIdentities: readonly Attack[] = [
  {
    name: 'an officer opens the match of the sibling with the identity that was made for the child',
    weakness: 'identity-of-another-subject',
    attempt: async (world) => {
      const all = await representationsFor(await world.caseOf('strategy'), policeOfficer);
      return matchSeen(world, policeOfficer, { ...placeOf(all, 0), id: placeOf(all, 1).id });
    },
  },
  {
    name: 'an officer opens a match with the identity that was made for the nurse, NHS number and all',
    weakness: 'identity-for-anybody',
    attempt: async (world) =>
      matchSeen(world, policeOfficer, await childFor(await world.caseOf('strategy'), nurse)),
  },
  {
    name: 'a nurse looks up in the police’s records whether the child is known to them',
    weakness: 'match-for-other-agencies',
    attempt: async (world) => matchSeen(world, nurse, await childFor(await world.caseOf('strategy'), nurse)),
  },
];

/** Everything tried with what social care signs. */
export const grantAttacks: readonly Attack[] = [...misusedGrants, ...swappedGrants, ...matchingIdentities];
