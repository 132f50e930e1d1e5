import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { profileIds } from '@mash-hub/shared/profiles';
import * as fc from 'fast-check';
import {
  assessmentStateOf,
  commissionAssessment,
  decide,
  consentOf,
  disclosureStateOf,
  machines,
  strategyStateOf,
  type CommandContext,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aSeat,
  rated,
  theSafeguardingLead,
  theTeamManager,
  withConsent,
} from './builders';
import { sequences, walk } from './randomSteps';

/** What a machine says of a contact: the state of each thing that it is about. */
type Observer = (contact: Contact) => Readonly<Record<string, string | null>>;

const byId = <Of extends { readonly id: string }>(things: readonly Of[], state: (thing: Of) => string) =>
  Object.fromEntries(things.map((thing) => [thing.id, state(thing)]));

const ratingStateOf = ({ ratings }: Contact): string => {
  const last = ratings.at(-1);
  if (!last) return 'UNRATED';
  return last.confirmed ? 'CONFIRMED' : 'RATED';
};

const observers: Readonly<Record<string, Observer>> = {
  Contact: ({ state }) => ({ contact: state }),
  'RAG rating': (contact) => ({ rating: ratingStateOf(contact) }),
  'Consent of one person': ({ subjects }) => byId(subjects, consentOf),
  Override: ({ overrides }) => byId(overrides, ({ lapsed }) => (lapsed === null ? 'ACTIVE' : 'LAPSED')),
  'Information request': ({ requests }) => byId(requests, ({ status }) => status),
  Assessment: (contact) => ({ assessment: assessmentStateOf(contact) }),
  'Strategy discussion': (contact) => ({ strategy: strategyStateOf(contact) }),
  'Disclosure out': (contact) => ({ package: disclosureStateOf(contact) }),
  Dispute: ({ disputes }) => byId(disputes, ({ state }) => state),
};

/** States that lie beside the sequences: a contact starts behind its door, and closes with letters. */
const unreached: Readonly<Record<string, readonly string[]>> = {
  Contact: [
    'RECEIVED',
    'LOGGED',
    'WITH_ALLOCATED_WORKER',
    'WITH_AREA_TEAM',
    'SPECIAL_ROUTE',
    'CLOSED_NO_ACTION',
  ],
};

interface Row {
  readonly from: string | null;
  readonly to: string;
}

/** Whether rows lead from one state to another: one act may take several steps, as deciding on what is in does. */
const leads = (rows: readonly Row[], from: string | null, to: string): boolean => {
  const reached = new Set<string | null>([from]);
  for (const _ of rows) for (const row of rows) if (reached.has(row.from)) reached.add(row.to);
  return reached.has(to);
};

/** A release ends a package: the next one starts from a draft of its own. */
const restarts = (machine: string, before: string | null): boolean =>
  machine === 'Disclosure out' && (before === 'RELEASED' || before === 'REVOKED');

type Start = (context: CommandContext) => Contact;

const fresh: Start = ({ profile }) => aContact({}, profile.id, theSafeguardingLead('2026-11-03 09:15'));

/** Child in need, health asked; the sequence goes on from there. */
const gathering: Start = (context) =>
  commissionAssessment(
    rated(withConsent(fresh(context), '2026-11-03 09:20'), 'AMBER', '2026-11-03 09:30'),
    { agencies: ['HEALTH'], reason: 'Marks.' },
    theTeamManager('2026-11-03 09:40'),
    context,
  );

/** Child in need, decided together on what was in. */
const decided: Start = (context) =>
  decide(
    rated(gathering(context), 'AMBER', '2026-11-03 09:50', true),
    {
      outcome: 'As discussed',
      threshold: 'CIN',
      rationale: 'Marks.',
      missingAgencies: ['HEALTH'],
      agreedBy: [aSeat('POLICE')],
      actions: ['See the child.'],
    },
    theTeamManager('2026-11-03 09:55'),
    context,
  );
const starts = [fresh, gathering, decided];

const seed = 20_261_122;
const runs = 1000;

/** What a thousand sequences showed of one machine. */
interface Findings {
  readonly states: Set<string>;
  readonly wrong: Set<string>;
}

const checkOf =
  (name: string, states: Readonly<Record<string, string>>, rows: readonly Row[], found: Findings) =>
  (before: Contact, after: Contact): void => {
    const observe = observers[name] ?? assert.fail(name);
    const [earlier, later] = [observe(before), observe(after)];
    if (after.stateHistory.length <= before.stateHistory.length) found.wrong.add('an event was lost');
    for (const thing of Object.keys(earlier)) if (!(thing in later)) found.wrong.add(`${thing} was lost`);
    for (const [thing, state] of Object.entries(later)) {
      if (state === null) continue;
      found.states.add(state);
      const from = earlier[thing] ?? null;
      const start = restarts(name, from) ? null : from;
      if (!Object.hasOwn(states, state)) found.wrong.add(`no state ${state}`);
      if (state !== from && !leads(rows, start, state)) found.wrong.add(`${String(from)} → ${state}`);
    }
  };

const observed = machines.filter(({ name }) => observers[name]);

/** Takes the sequences once, with every machine looking on. */
const takeSequences = (): ReadonlyMap<string, Findings> => {
  const findings = new Map(
    observed.map(({ name }) => [name, { states: new Set<string>(), wrong: new Set<string>() }]),
  );
  const checks = observed.map(({ name, states, rows }) =>
    checkOf(name, states, rows, findings.get(name) ?? assert.fail(name)),
  );
  const accepted = (before: Contact, after: Contact): void => {
    for (const check of checks) check(before, after);
  };
  const property = fc.property(
    fc.constantFrom(...profileIds),
    fc.constantFrom(...starts),
    sequences,
    (profile, start, choices) => {
      const context = aContext(profile);
      walk(start(context), context, choices, { accepted, refused: () => undefined });
    },
  );
  fc.assert(property, { seed, numRuns: runs });
  return findings;
};

void describe('A thousand random sequences of commands', () => {
  let findings: ReadonlyMap<string, Findings>;
  before(() => {
    findings = takeSequences();
  });

  for (const { name, states } of observed) {
    void it(`${name}: never a state or step that its table lacks, never an event lost (D0; seed ${String(seed)})`, () => {
      const found = findings.get(name) ?? assert.fail(name);
      assert.deepEqual([...found.wrong], []);
      const missing = Object.keys(states).filter((state) => !found.states.has(state));
      const besides = missing.filter((state) => !(unreached[name] ?? []).includes(state));
      assert.deepEqual(besides, [], 'states that no sequence reached');
    });
  }
});
