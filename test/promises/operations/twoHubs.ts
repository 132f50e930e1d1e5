import type { Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { createHub, type Hub } from '../../support/createHub';
import type { CaseModel } from './caseModel';
import { everyState, outsideTheCircle } from './caseStates';
import { cast, type CastName } from './cast';
import { createClient, type RawAnswer } from './client';
import { recordTypes } from './aWorld';
import { linesOf, recordsOf, referenceOf, school, type Line, type Person } from './family';
import { isVisible } from './oracle/standing';
import { randomAt } from './random';
import { restrict, restrictions } from './restrictions';
import type { Step } from './paths';
import { againAt, textAt } from './run';
import { anOperation, targets } from './trial';

const about = (
  agency: Agency,
  kind: string,
  person: Person | 'neighbour',
  content: object,
  extra: object = {},
): Line => ({
  kind,
  reference: `HIDDEN-${kind}-${person}`,
  subjects: [referenceOf(agency, person)],
  date: '2026-06-01T10:00:00+01:00',
  content: { ...content },
  ...extra,
});

/** What one of two hubs holds and the other does not: nobody outside the circle and the owner may know of any of it. */
const hidden: Readonly<Partial<Record<Agency, readonly Line[]>>> = {
  POLICE: [
    about('POLICE', 'INTELLIGENCE', 'mother', { text: 'Seen with a courier.', informant: 'Source Heron' }),
    about('POLICE', 'VICTIM_SAFETY', 'child', { safeAddress: '17 Heron Mews', safeContact: '01632 960777' }),
    about('POLICE', 'INCIDENT', 'child', { account: 'Restricted whole.', location: 'The quarry' }),
    about('POLICE', 'CONVICTION', 'neighbour', { offence: 'Arson', disposal: 'CAUTION' }),
  ],
  HEALTH: [
    about('HEALTH', 'SEXUAL_HEALTH_RECORD', 'partner', { service: 'Clinic', entry: 'Seen twice.' }),
    about('HEALTH', 'DIAGNOSIS', 'neighbour', { diagnosis: 'Gout' }),
  ],
  EDUCATION: [
    about(
      'EDUCATION',
      'CPOMS_ENTRY',
      'neighbour',
      { category: 'Worry', entry: 'Another child.' },
      { establishment: school },
    ),
  ],
  PROBATION: [
    about('PROBATION', 'MAPPA_RECORD', 'mother', { level: 'LEVEL_1', plan: 'No contact with the lodger.' }),
  ],
  SOCIAL_CARE: [about('SOCIAL_CARE', 'POSITION_OF_TRUST', 'child', { allegation: 'The swimming coach.' })],
};

/** A record of the same kind about somebody of no contact, restricted in the other hub, so that both took equal steps. */
const decoy = about('POLICE', 'INCIDENT', 'neighbour', { account: 'Words over the hedge.' });

/** Those who may not know of any difference between the two hubs. */
export const outsiders: readonly CastName[] = [
  'localTeam',
  'socialWorker',
  'callTaker',
  'housing',
  'substance',
  'educationOfficer',
  'lead',
  'otherLead',
  'publicReferrer',
];

const aHub = async (withHidden: boolean): Promise<{ hub: Hub; cases: readonly CaseModel[] }> => {
  const hub = await createHub({ at: '2026-11-03T09:15', seed: 11, timeoutMs: 20_000 });
  const lines = (agency: Agency): readonly object[] => {
    const more = withHidden ? (hidden[agency] ?? []) : [];
    return linesOf(agency, [...recordsOf(agency), ...(agency === 'POLICE' ? [decoy] : []), ...more]);
  };
  const cases = await everyState(hub, outsideTheCircle, lines);
  const record = withHidden ? 'INCIDENT:HIDDEN-INCIDENT-child' : 'INCIDENT:HIDDEN-INCIDENT-neighbour';
  await restrict(hub, [...restrictions, { agency: 'POLICE', record, items: ['*'] }]);
  return { hub, cases };
};

const bytesOf = ({ status, headers, text }: RawAnswer): string => {
  const { date: _date, ...rest } = headers;
  return JSON.stringify([status, rest, text]);
};

/** Two hubs that differ in hidden data alone, asked the same. */
export const twoHubs = async () => {
  const [more, less] = [await aHub(true), await aHub(false)];
  const ids = ({ cases }: typeof more): readonly string[] => cases.map(({ id }) => id);
  assert.deepEqual(ids(more), ids(less), 'both took the same steps');
  const clients = [createClient(more.hub, 1), createClient(less.hub, 1)] as const;
  const targetOf = targets(recordTypes);

  /** Asks both the same operations, one after the other, and stops at the first answer that is not the same. `about` names what each is about. */
  const compare = async (
    names: readonly CastName[],
    { seed, operations, about }: { seed: number; operations: number; about?: Step },
  ) => {
    const material = { cases: less.cases, isVisible, cursors: [], places: [] };
    for (let place = 0; place < operations; place += 1) {
      const { text: textPlace, isAgain } = textAt(place);
      const random = randomAt(seed, textPlace);
      const maker = random.pick(names);
      const { text, variables } = anOperation(material, cast[maker], about ? () => about : targetOf, random);
      const name = isAgain ? againAt(seed, place).pick(names) : maker;
      const [one, other] = await Promise.all([
        clients[0].send(more.hub.url, cast[name], text, variables),
        clients[1].send(less.hub.url, cast[name], text, variables),
      ]);
      if (bytesOf(one) !== bytesOf(other))
        return {
          operations: place + 1,
          differs: `${name}, ${text} ${JSON.stringify(variables)}\n${bytesOf(one)}\n${bytesOf(other)}`,
        };
    }
    return { operations, differs: null };
  };

  const close = async (): Promise<void> => {
    await Promise.all([...clients.map((client) => client.close()), more.hub.close(), less.hub.close()]);
  };

  return { compare, close };
};
