import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { defaultFieldResolver, execute, parse, type ExecutionResult, type ResponsePath } from 'graphql';
import { apiSchema } from './apiSchema';
import { recordTypes, type EveryState, type Tampering } from './aWorld';
import { cast, castNames, type CastName } from './cast';
import { createClient } from './client';
import { disagreement } from './comparison';
import { createCoverage } from './coverage';
import { aKnock, representationsOf } from './entities';
import type { Operation } from './generator';
import { aMistake } from './mistakes';
import { expectedEntities, expectedGraph } from './oracle/graph';
import { expectedChronology } from './oracle/chronology';
import { isVisible } from './oracle/standing';
import { sightOf } from './oracle/world';
import { randomAt, type Random } from './random';
import type { Step } from './paths';
import { anOperation, targets, type Material } from './trial';

/** How many operations, beginning where, from which seed; several in flight at once. */
export interface RunSettings {
  readonly seed: number;
  readonly operations: number;
  readonly from?: number;
  readonly inFlight?: number;
  /** Ends the run at so many disagreements. */
  readonly enough?: number;
  readonly tampering?: Tampering;
  /** Coordinates that the operations are about, in turn, instead of such as chance picks. */
  readonly about?: readonly Step[];
}

/** Where hub and oracle do not agree, with all that is needed to ask again. */
export interface Disagreement extends Operation {
  readonly seed: number;
  readonly place: number;
  readonly requester: CastName;
  readonly found: string;
}

interface Expected {
  readonly result: ExecutionResult;
  readonly ordered: Set<string>;
}

const ordered =
  /^(ChronologyConnection\.edges|ContactConnection\.edges|HeadlineTracker\.touchPoints|Query\.disclosureRules)$/;

const placeOf = (path: ResponsePath | undefined): string =>
  path === undefined ? 'data' : `${placeOf(path.prev)}${typeof path.key === 'number' ? '' : `.${path.key}`}`;

const round = 16;
/** Beyond every place of a text, so that who asks it again is drawn apart. */
const asksAgain = 2 ** 30;

/** The chance by which a text that was asked before is asked again at a place. */
export const againAt = (seed: number, place: number): Random => randomAt(seed, place + asksAgain);

const readersOfAText = 4;

/**
 * Each text is asked by four readers, each a round of sixteen after the other: whatever the gateway kept of the first
 * must not be told to the next, and a plan is made once.
 */
export const textAt = (place: number): { readonly text: number; readonly isAgain: boolean } => ({
  text: Math.floor(place / (readersOfAText * round)) * round + (place % round),
  isAgain: place % (readersOfAText * round) >= round,
});

/** Those who read most: an operation about a row that chance passed over is theirs. */
const readers = [
  'manager',
  'designatedOfficer',
  'adviser',
  'housing',
  'substance',
  'officer',
  'nurse',
  'educationOfficer',
  'probation',
] as const satisfies readonly CastName[];

interface Trial extends Operation {
  readonly who: CastName;
  readonly url: string;
  readonly expected: () => Promise<Expected>;
}

/** Compares what a hub answers to generated operations with what the oracle expects. */
export const createRun = (state: EveryState, { tampering }: Pick<RunSettings, 'tampering'> = {}) => {
  const { hub, cases, reference, worldFor } = state;
  const world = worldFor(tampering);
  const coverage = createCoverage();
  const targetOf = targets(recordTypes);
  const graphs = new Map(
    castNames.map((name) => [name, expectedGraph(world, cast[name], reference)] as const),
  );
  const managers = cases.flatMap((model) => expectedChronology(sightOf(world, model, cast.manager)).ordered);
  const material: Material = {
    cases,
    isVisible,
    cursors: reference.order.map(({ cursor }) => cursor),
    places: managers.map(([place]) => reference.cursorOf(place)),
  };

  const expect = async (operation: Operation, rootValue: unknown): Promise<Expected> => {
    const places = new Set<string>();
    const result = await execute({
      schema: apiSchema,
      document: parse(operation.text),
      rootValue,
      variableValues: operation.variables,
      fieldResolver: async (source, args, context, info) => {
        const value: unknown = await defaultFieldResolver(source, args as object, context, info);
        const coordinate = `${info.parentType.name}.${info.fieldName}`;
        coverage.note(coordinate, value);
        if (ordered.test(coordinate)) places.add(placeOf(info.path));
        return value;
      },
    });
    return { result, ordered: places };
  };

  const known = new Map<string, ReturnType<typeof representationsOf>>();
  const representations = (who: Requester, index: number) => {
    const model = cases[index];
    if (!model) return Promise.resolve([]);
    const key = `${who.sub} ${model.id}`;
    const found = known.get(key) ?? representationsOf(hub, who, model);
    known.set(key, found);
    return found;
  };

  const knocking = async (random: Random, name: CastName): Promise<Trial | null> => {
    const index = random.int(cases.length);
    const own = await representations(cast[name], index);
    const others = await representations(cast[random.pick(castNames.filter((one) => one !== name))], index);
    const knock = aKnock(random, own, others);
    if (!knock) return null;
    const expected = () => expect(knock, expectedEntities(world, cast[name], knock.agency, knock.asked));
    return { ...knock, who: name, url: hub.agencies[knock.agency].url, expected };
  };

  const trialAbout = (seed: number, place: number, about: readonly Step[]): Trial => {
    const random = randomAt(seed, place);
    const who = random.pick(readers);
    const target = about[place % about.length];
    const operation = anOperation(material, cast[who], target ? () => target : targetOf, random);
    return { ...operation, who, url: hub.url, expected: () => expect(operation, graphs.get(who)) };
  };

  const trialAt = async (seed: number, place: number): Promise<Trial> => {
    const { text: textPlace, isAgain } = textAt(place);
    const own = againAt(seed, place);
    const ofText = randomAt(seed, textPlace);
    const family = ofText.int(100);
    // Refusals and representations are made for who asks: only what anybody can ask is asked again.
    const random = isAgain && family < 13 ? own : ofText;
    const maker = random.pick(castNames);
    const who = isAgain ? own.pick(castNames) : maker;
    if (family < 5) {
      const { code, ...mistake } = aMistake(random, random.pick(cases).id);
      const refused = { data: null, errors: [{ extensions: { code } }] } as unknown as ExecutionResult;
      return {
        ...mistake,
        who,
        url: hub.url,
        expected: () => Promise.resolve({ result: refused, ordered: new Set<string>() }),
      };
    }
    const knock = family < 13 ? await knocking(random, who) : null;
    if (knock) return knock;
    const operation = anOperation(material, cast[maker], targetOf, random);
    return { ...operation, who, url: hub.url, expected: () => expect(operation, graphs.get(who)) };
  };

  const run = async (settings: RunSettings) => {
    const { seed, operations, from = 0, inFlight = 8, enough = 20, about } = settings;
    const client = createClient(hub, inFlight);
    const disagreements: Disagreement[] = [];
    const refusals = new Map<string, number>();
    let place = from;
    let bytes = 0;
    const begun = performance.now();
    const usedBefore = process.cpuUsage();
    const work = async (): Promise<void> => {
      while (place < from + operations && disagreements.length < enough) {
        const own = place++;
        const trial = about ? trialAbout(seed, own, about) : await trialAt(seed, own);
        const { who, url, expected, text, variables } = trial;
        const [wanted, answer] = await Promise.all([
          expected(),
          client.send(url, cast[who], text, variables),
        ]);
        bytes += answer.text.length;
        for (const { extensions } of wanted.result.errors ?? [])
          refusals.set(String(extensions.code), (refusals.get(String(extensions.code)) ?? 0) + 1);
        const found = disagreement(wanted.result, answer.text, wanted.ordered);
        if (found) disagreements.push({ seed, place: own, requester: who, found, text, variables });
      }
    };
    await Promise.all(Array.from({ length: inFlight }, work));
    await client.close();
    const seconds = (performance.now() - begun) / 1000;
    const done = place - from;
    const used = process.cpuUsage(usedBefore);
    const processor = (used.user + used.system) / 1e6;
    return {
      processor,
      seed,
      operations: done,
      seconds,
      rate: done / seconds,
      bytes,
      refusals,
      disagreements,
    };
  };

  return { run, coverage, agencies: agencyNames };
};

/** A disagreement in words, with the line that asks again. */
export const inWords = ({ seed, place, requester, found, text, variables }: Disagreement): string =>
  [
    `seed ${String(seed)}, operation ${String(place)}, ${requester}: ${found}`,
    `  ${text}`,
    `  ${JSON.stringify(variables).slice(0, 2000)}`,
    `  again: node test/dist/promises/operations/longRun.js --seed ${String(seed)} --from ${String(place)} --operations 1`,
  ].join('\n');
