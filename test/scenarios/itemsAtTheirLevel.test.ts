import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { Expectation, Situation } from '@mash-hub/shared/development/items/expectation';
import { itemProofs, type ItemProof } from '@mash-hub/shared/development/items/itemProofs';
import type { Sight } from '@mash-hub/shared/development/scenario';
import { lookAt } from '@mash-hub/shared/development/scenario/looking';
import type { SubgraphDefinition } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nurse, policeOfficer, probationOfficer, teamManager } from '../support/aCase';
import { aRequester, type Hub } from '../support/createHub';
import { schoolLead, staff, type WholeContact } from '../support/everyItem';
import { aHub, allSituations } from '../support/levels';
import { loadDefinitions } from './theScenarios';

const policeSergeant = aRequester('POLICE', 'POLICE_DS');
const areaManager = aRequester('SOCIAL_CARE', 'LOCALITY_TM');
const designatedOfficer = aRequester('SOCIAL_CARE', 'LADO');

/** Whose records a reader is asked about besides social care’s, where that is not all: the rest would only cost time. */
const looksInto: Readonly<Partial<Record<Role, readonly Agency[]>>> = {
  PROBATION_OM_MASH: ['HEALTH', 'PROBATION'],
  NAMED_NURSE: ['POLICE', 'EDUCATION', 'PROBATION'],
  DSL: ['POLICE'],
  POLICE_DS: [],
  LOCALITY_TM: [],
  LADO: [],
};

/** A recipient with the highest ceiling in an agency that does not own the item, and that its purpose lets in. */
const recipientOf = ({ owner, onlyTo }: ItemProof['item']): Requester => {
  if (onlyTo?.sameEstablishment) return schoolLead;
  return owner === 'HEALTH' ? probationOfficer : nurse;
};

/** Somebody whom the purpose of the item leaves out, whatever the level. */
const outsiderOf = ({ onlyTo }: ItemProof['item']): Requester => {
  if (onlyTo?.sameEstablishment) return nurse;
  return onlyTo?.roles ? policeSergeant : policeOfficer;
};

/** The circle is the manager; for what social care itself holds, a partner in the running discussion. */
const circleOf = ({ item, where }: { item: ItemProof['item']; where: Situation }): Requester =>
  where === 'STRATEGY' && item.owner === 'SOCIAL_CARE' ? policeOfficer : teamManager;

const readerOf = (item: ItemProof['item'], { who, where }: Expectation): Requester => {
  switch (who) {
    case 'RECIPIENT':
      return recipientOf(item);
    case 'OUTSIDE_PURPOSE':
      return outsiderOf(item);
    case 'SETTING':
      return schoolLead;
    case 'CIRCLE':
      return circleOf({ item, where });
    case 'INNER_ROLE':
      return designatedOfficer;
    case 'OWN_STAFF':
      return staff[item.owner];
    case 'OWN_STAFF_OUTSIDE':
      return areaManager;
  }
};

const seenIn = (sight: Sight, id: string) =>
  [...sight.seen, ...sight.agencies.flatMap(({ seen }) => seen)].filter(({ item }) => item === id);

const reasonsIn = (sight: Sight, id: string): readonly string[] => [
  ...new Set(
    sight.agencies.flatMap(({ withheld }) => withheld.flatMap((one) => (one.item === id ? one.reason : []))),
  ),
];

void describe('Every item of the catalogue (B3, B4)', () => {
  let hub: Hub;
  let contacts: Readonly<Record<Situation, WholeContact>>;
  let definitions: readonly SubgraphDefinition[];
  const sights = new Map<string, Promise<Sight>>();
  before(async () => {
    hub = await aHub();
    contacts = await allSituations(hub);
    definitions = await loadDefinitions();
  });
  after(() => hub.close());

  /** A question that was not answered would look like something withheld. */
  const ask: Hub['ask'] = async (...question) => {
    const reply = await hub.ask(...question);
    assert.deepEqual(reply.errors, []);
    return reply;
  };

  const asked = ({ role }: Requester): readonly SubgraphDefinition[] =>
    definitions.filter(
      ({ agency }) => agency === 'SOCIAL_CARE' || (looksInto[role]?.includes(agency) ?? true),
    );

  const look = (who: Requester, where: Situation): Promise<Sight> => {
    const key = `${who.sub} ${where}`;
    const made = sights.get(key);
    if (made) return made;
    const actor = { ...who, called: who.role };
    const sight = lookAt({ ask }, asked(who), actor, contacts[where].id, String);
    sights.set(key, sight);
    return sight;
  };

  /** Fields of records that carry the item: each of them must be shown, since the examples fill in every one. */
  const recordFieldsOf = (id: string): readonly string[] =>
    definitions.flatMap(({ rows, kinds }) => {
      const types = new Set(kinds.map(({ type }) => type));
      return rows
        .filter(({ item }) => item === id)
        .flatMap(({ discloses }) => discloses.filter((one) => types.has(one.split('.', 1)[0] ?? '')));
    });

  /** What is withheld in a contact that holds no such thing would prove nothing. */
  const requireHeld = async (item: ItemProof['item'], where: Situation): Promise<void> => {
    if (recordFieldsOf(item.id).length > 0 || where === 'NOT_ASKED') return;
    const own = await look(item.owner === 'SOCIAL_CARE' ? teamManager : staff[item.owner], where);
    assert.ok(seenIn(own, item.id).length > 0, `${item.id} is held ${where}`);
  };

  const requireDisclosed = (sight: Sight, id: string): void => {
    const shown = new Set(seenIn(sight, id).map(({ coordinate }) => coordinate));
    assert.ok(shown.size > 0, `${sight.who} reads ${id}`);
    const missing = recordFieldsOf(id).filter((coordinate) => !shown.has(coordinate));
    assert.deepEqual(missing, [], `${sight.who} reads every field of ${id}`);
  };

  const requireWithheld = (sight: Sight, id: string, { finds, reason }: Expectation): void => {
    assert.deepEqual(seenIn(sight, id), [], `${sight.who} reads nothing of ${id}`);
    const told = reasonsIn(sight, id);
    if (finds === 'ABSENT') assert.deepEqual(told, [], `${sight.who} is told nothing of ${id}`);
    else if (recordFieldsOf(id).length > 0) assert.deepEqual(told, [reason], `${sight.who}, ${id}`);
  };

  const check = async ({ item }: ItemProof, expected: Expectation): Promise<void> => {
    const { where, finds } = expected;
    const sight = await look(readerOf(item, expected), where);
    if (finds === 'DISCLOSED') {
      requireDisclosed(sight, item.id);
      return;
    }
    await requireHeld(item, where);
    requireWithheld(sight, item.id, expected);
  };

  void it('HLT-26 is an entry of more than three years: withheld at RELEVANT though marked, disclosed at FULL (M9)', async () => {
    const records = async (where: Situation): Promise<readonly unknown[]> =>
      seenIn(await look(probationOfficer, where), 'HLT-20').map(({ record }) => record);
    const [recent, old] = ['CHILD_HEALTH_RECORD:CHIS-90418', 'CHILD_HEALTH_RECORD:CHIS-77301'];
    const atRelevant = await records('RELEVANT');
    assert.ok(atRelevant.includes(recent) && !atRelevant.includes(old));
    const told = (await look(probationOfficer, 'RELEVANT')).agencies.flatMap(({ withheld }) => withheld);
    assert.ok(told.some(({ item, reason }) => item === 'HLT-20' && reason === 'AGED'));
    assert.ok((await records('FULL')).includes(old));
  });

  for (const proof of itemProofs)
    void it(proof.title, async () => {
      for (const expected of proof.expectations) await check(proof, expected);
    });
});
