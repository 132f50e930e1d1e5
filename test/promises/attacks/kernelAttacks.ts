import type { Requester } from '@mash-hub/shared/identity';
import { at, dataOf, nurse, policeOfficer, probationOfficer, teamManager } from '../../support/aCase';
import { otherSchool } from '../../support/aHousehold';
import { onForm, refer } from '../../support/aReferredContact';
import { aRequester } from '../../support/createHub';
import { agencySelection, wideSelection } from '../wideSelection';
import type { Attack } from './attack';
import { tellsTheAccount, type World } from './world';

const police = 'subjects { police { incidents { account } } }';

/** What own staff read of one person, outside any contact. */
const ownRecords = async ({ hub }: World, who: Requester, field: string, person: string): Promise<string> => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Disclosure`;
  const query = `{ ${field}Records(person: "${person}") { ${wideSelection(type)} } }`;
  const { text } = await hub.ask(who, query);
  return text;
};

const elsewhere = aRequester('EDUCATION', 'DSL', { sub: 'elsewhere', establishment: otherSchool });

/** Restricts a record of the police for the time of the work. */
const restricted = async <T>(
  { hub }: World,
  record: string,
  items: readonly string[],
  work: () => Promise<T>,
) => {
  const place = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
  const reason = 'A witness would be known by it.';
  const placed = dataOf(await hub.ask(policeOfficer, place, { input: { record, items, reason } }));
  const restriction = at(placed, 'restrictPoliceItems', 'id');
  try {
    return await work();
  } finally {
    dataOf(await hub.ask(policeOfficer, lift, { input: { record, restriction, reason: 'No more.' } }));
  }
};

/** Who reads what the kernel withholds of a record. */
const records: readonly Attack[] = [
  {
    name: 'a nurse to whom everything was released asks for police intelligence, which never goes onward (M2)',
    weakness: 'never-onward',
    attempt: async ({ caseOf, reads }) =>
      (await reads(await caseOf('released'), nurse, `subjects { ${agencySelection('police')} }`)).includes(
        'uncle is said',
      ),
  },
  {
    name: 'a nurse asks again for a text that the police have restricted a moment ago (M3)',
    weakness: 'restriction-not-read',
    attempt: async (world) => {
      const one = await world.caseOf('released');
      return restricted(world, 'INCIDENT:INCIDENT-child', ['POL-06'], async () =>
        tellsTheAccount(await world.reads(one, nurse, police)),
      );
    },
  },
  {
    name: 'a nurse asks again for a record that the police have restricted whole a moment ago (M3)',
    weakness: 'restriction-of-all',
    attempt: async (world) => {
      const one = await world.caseOf('released');
      return restricted(world, 'INCIDENT:INCIDENT-child', ['*'], async () =>
        tellsTheAccount(await world.reads(one, nurse, police)),
      );
    },
  },
  {
    name: 'a nurse reads of a mother without permission what stands in a record about child and mother (M4)',
    weakness: 'others-in-the-record',
    attempt: async (world) => {
      const one = await world.caseOf('strategy');
      const { mother } = one.subjects;
      const consent = async (name: string, input: object) =>
        dataOf(await one.command(teamManager, name, { subject: mother, ...input }));
      await consent('withdrawConsent', { by: mother });
      const text = await world.reads(one, nurse, police);
      await consent('recordConsent', { status: 'GIVEN', givenBy: mother });
      return text.includes('Hanna hid the keys');
    },
  },
  {
    name: 'a manager reads at RELEVANT what nobody has marked (M6)',
    weakness: 'relevance-mark',
    attempt: async ({ caseOf, reads }) =>
      tellsTheAccount(await reads(await caseOf('inNeed'), teamManager, police)),
  },
  {
    name: 'a manager reads an offence of long ago that probation gave no reason to share (M9)',
    weakness: 'age',
    attempt: async ({ caseOf, reads }) =>
      (
        await reads(await caseOf('strategy'), teamManager, 'subjects { probation { offences { offence } } }')
      ).includes('A brawl in her youth'),
  },
  {
    name: 'a health administrator reads diagnoses of the own agency',
    weakness: 'own-role',
    attempt: async (world) =>
      (await ownRecords(world, aRequester('HEALTH', 'HEALTH_MASH_ADMIN'), 'health', 'HEALTH-child')).includes(
        'anaemia',
      ),
  },
  {
    name: 'a safeguarding lead of another school reads this school’s records',
    weakness: 'own-school',
    attempt: async (world) =>
      (await ownRecords(world, elsewhere, 'education', 'EDUCATION-child')).includes('locked door'),
  },
  {
    name: 'an adviser of the domestic-abuse service reads social care’s case notes',
    weakness: 'own-service',
    attempt: async (world) =>
      (
        await ownRecords(world, aRequester('SOCIAL_CARE', 'IDVA'), 'socialCare', 'SOCIAL_CARE-child')
      ).includes('flinched'),
  },
  {
    name: 'a triage worker asks who the neighbour was that called (R18)',
    weakness: 'circle-only',
    attempt: async ({ hub, once }) => {
      const called = await once('called', () => {
        const people = [
          onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', true),
          onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
        ];
        const referrer = { kind: 'PUBLIC', name: 'Quenby Marr', contact: '01632 960222' };
        return refer(hub, teamManager, { profile: 'WALSALL', people, more: { referrer } });
      });
      const worker = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
      return JSON.stringify(await called.read(worker, 'publicReferrer')).includes('Quenby');
    },
  },
  {
    name: 'a probation officer asks for what the nurse has just been answered (cross-user caching)',
    weakness: 'answers-shared',
    attempt: async ({ caseOf, reads }) => {
      const one = await caseOf('strategy');
      if (!tellsTheAccount(await reads(one, nurse, police))) throw new Error('The nurse reads nothing');
      return tellsTheAccount(await reads(one, probationOfficer, police));
    },
  },
];

/** Who learns of what is withheld that it is there. */
const traces: readonly Attack[] = [
  {
    name: 'a nurse looks in the list of what is withheld for what she must not know to exist',
    weakness: 'hidden-refusals',
    attempt: async ({ caseOf, reads }) =>
      (
        await reads(await caseOf('released'), nurse, 'subjects { police { withheld { item reason } } }')
      ).includes('NEVER_ONWARD'),
  },
  {
    name: 'a probation officer counts what is withheld',
    weakness: 'counts-of-the-withheld',
    attempt: async ({ caseOf, reads }) =>
      /"count":\d/.test(
        await reads(await caseOf('strategy'), probationOfficer, 'subjects { police { withheld { count } } }'),
      ),
  },
  {
    name: 'a probation officer, who may hear the date, asks for the rest of the record',
    weakness: 'cut-down-record',
    attempt: async ({ caseOf, reads }) =>
      tellsTheAccount(await reads(await caseOf('strategy'), probationOfficer, police)),
  },
  {
    name: 'a nurse asks for a restricted record among others that are like it but for the restriction',
    weakness: 'decisions-by-less',
    attempt: async (world) => {
      const one = await world.caseOf('released');
      return restricted(world, 'INCIDENT:later', ['*'], async () =>
        (await world.reads(one, nurse, police)).includes('The window was broken'),
      );
    },
  },
  {
    name: 'a manager reads what is held under the name that a child had before adoption',
    weakness: 'walled-off',
    attempt: async (world) => {
      const one = await world.caseOf('strategy');
      const wall = (walled: boolean) => world.importPerson('POLICE', 'sibling', { walled });
      await wall(true);
      const text = await world.reads(one, teamManager, police);
      await wall(false);
      return text.includes('walking alone');
    },
  },
];

export const recordAttacks: readonly Attack[] = [...records, ...traces];
