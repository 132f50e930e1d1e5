import { at, auditor, dataOf, listAt, nurse, policeOfficer, teamManager } from '../../support/aCase';
import type { Attack } from './attack';
import { entriesSince, refusing, withLog, type Append } from './logs';
import { childFor, presentedTo } from './presenting';
import { tellsTheAccount, type World } from './world';

const police = 'query($id: ID!) { contact(id: $id) { subjects { police { incidents { account } } } } }';
const ownRecords = '{ policeRecords(person: "POLICE-child") { incidents { account } } }';
const place = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
const lift = 'mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) { id } }';
const record = 'INTELLIGENCE:INTELLIGENCE-child';

/** The ids of the restrictions that bind a record of the police. */
const standing = async ({ hub }: World): Promise<readonly unknown[]> => {
  const query = `{ policeRestrictions(record: "${record}") { id } }`;
  const found = listAt(dataOf(await hub.ask(policeOfficer, query)), 'policeRestrictions');
  return found.map((one) => at(one, 'id'));
};

const liftAll = async (world: World): Promise<void> => {
  for (const restriction of await standing(world))
    dataOf(await world.hub.ask(policeOfficer, lift, { input: { record, restriction, reason: 'No more.' } }));
};

/** Who reads or changes while a log cannot be written. */
const refused: readonly Attack[] = [
  {
    name: 'a nurse reads police records while the log of the police refuses every entry',
    weakness: 'disclosure-without-entry',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      return withLog(world, 'POLICE', refusing, async () =>
        tellsTheAccount((await world.hub.ask(nurse, police, { id })).text),
      );
    },
  },
  {
    name: 'a nurse reads police records before a slow log has written that she does',
    weakness: 'disclosure-before-entry',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const slow =
        (append: Append): Append =>
        async (entries) => {
          await held;
          return append(entries);
        };
      return withLog(world, 'POLICE', slow, async () => {
        let early = '';
        const asked = world.hub.askAgency(
          'POLICE',
          nurse,
          'query($all: [_Any!]!) { _entities(representations: $all) { ... on Subject { police { incidents { account } } } } }',
          { all: [await childFor(await world.caseOf('strategy'), nurse)] },
        );
        const answered = asked.then(({ text }) => {
          early = text;
        });
        // Others are answered meanwhile: the time that the answer would have had to get out.
        const other = 'query($id: ID!) { contact(id: $id) { subjects { health { answer } } } }';
        for (let round = 0; round < 12 && early === ''; round += 1)
          await world.hub.ask(teamManager, other, { id });
        const leaked = tellsTheAccount(early);
        goOn();
        await answered;
        return leaked;
      });
    },
  },
  {
    name: 'an officer reads the own agency’s records while its log refuses every entry',
    weakness: 'own-read-without-entry',
    attempt: async (world) =>
      withLog(world, 'POLICE', refusing, async () =>
        tellsTheAccount((await world.hub.ask(policeOfficer, ownRecords)).text),
      ),
  },
  {
    name: 'a manager reads a contact while social care’s log refuses every entry',
    weakness: 'contact-without-entry',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const query = 'query($id: ID!) { contact(id: $id) { narrative } }';
      return withLog(world, 'SOCIAL_CARE', refusing, async () =>
        (await world.hub.ask(teamManager, query, { id })).text.includes('Marks on her back'),
      );
    },
  },
  {
    name: 'an officer reads how records are shared while the log refuses every entry',
    weakness: 'handling-without-entry',
    attempt: async (world) => {
      const query = '{ policeRecordHandling(person: "POLICE-child") { id } }';
      return withLog(world, 'POLICE', refusing, async () =>
        (await world.hub.ask(policeOfficer, query)).text.includes('INCIDENT-child'),
      );
    },
  },
  {
    name: 'a manager reads corrections while the log refuses every entry',
    weakness: 'corrections-without-entry',
    attempt: async (world) => {
      const query = '{ corrections { health { received { id } } } }';
      return withLog(
        world,
        'HEALTH',
        refusing,
        async () => (await world.hub.ask(teamManager, query)).errors.length === 0,
      );
    },
  },
  {
    name: 'an officer places a restriction of which no entry says who did',
    weakness: 'command-without-entry',
    attempt: async (world) => {
      const input = { record, items: ['*'], reason: 'A witness would be known by it.' };
      const placed = await withLog(world, 'POLICE', refusing, () =>
        world.hub.ask(policeOfficer, place, { input }),
      );
      await liftAll(world);
      return placed.errors.length === 0;
    },
  },
  {
    name: 'an officer is refused for want of a log, and has changed the record all the same',
    weakness: 'command-before-entry',
    attempt: async (world) => {
      const input = { record, items: ['*'], reason: 'A witness would be known by it.' };
      await withLog(world, 'POLICE', refusing, () => world.hub.ask(policeOfficer, place, { input }));
      const changed = (await standing(world)).length > 0;
      return changed && (await cleared(world));
    },
  },
];

/** Takes away what was placed past the log; true once nothing binds any more. */
const cleared = async (world: World): Promise<boolean> => {
  const { records } = world.hub.agencies.POLICE.dependencies;
  await records.models
    .get('INTELLIGENCE')
    ?.updateOne({ _id: record }, { $set: { restrictions: [] } })
    .exec();
  return (await standing(world)).length === 0;
};

/** Who reads without its being written down as it was. */
const unwritten: readonly Attack[] = [
  {
    name: 'somebody tries grants until one fits, and nobody can see it afterwards',
    weakness: 'refusals-without-entry',
    attempt: async (world) => {
      const child = await childFor(await world.caseOf('strategy'), nurse);
      const bad = { ...child, disclosureGrant: 'a.b.c' };
      const entries = await entriesSince(world, 'POLICE', () =>
        presentedTo(world, 'POLICE', nurse, bad, 'incidents { account }'),
      );
      return entries.length === 0;
    },
  },
  {
    name: 'a nurse reads an account under an alias, and the log does not say that it left',
    weakness: 'alias-without-entry',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const query =
        'query($id: ID!) { contact(id: $id) { subjects { police { incidents { word: account } } } } }';
      const entries = await entriesSince(world, 'POLICE', async () => {
        if (!tellsTheAccount((await world.hub.ask(nurse, query, { id })).text))
          throw new Error('She reads nothing');
      });
      return !JSON.stringify(entries.map(({ body }) => at(body, 'disclosed'))).includes(
        'PoliceIncident.account',
      );
    },
  },
  {
    name: 'an auditor reads the log and leaves no trace in it',
    weakness: 'audit-without-entry',
    attempt: async (world) => {
      const query = '{ audit { health { entries(first: 5) { entries { kind } } } } }';
      const entries = await entriesSince(world, 'HEALTH', async () => {
        dataOf(await world.hub.ask(auditor, query));
      });
      return entries.length === 0;
    },
  },
];

export const logAttacks: readonly Attack[] = [...refused, ...unwritten];
