import type { SubgraphDefinition } from '../../subgraph';
import type { HubPort } from './hubPort';
import { lookAt } from './looking';
import type { Outcome, Played } from './outcome';
import { createRecognition } from './recognition';
import type { Scenario, Step } from './scenario';
import type { Sight } from './sight';

/** What the scenario has learned so far. */
interface Known {
  contact: string;
  readonly subjects: Map<string, string>;
  readonly requests: Map<string, string>;
}

const contactFields = 'id reference state rag threshold deadlines{id name due state}';
const learned = `${contactFields} subjects{id} informationRequests{id agency}`;

const isAboutRecords = (mutation: string): boolean => /^(restrict|lift)/.test(mutation);

const inputTypeOf = (mutation: string): string => {
  if (mutation.startsWith('restrict')) return 'RestrictItemsInput';
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
};

/** The input with every `@key` and `@request:AGENCY` replaced by what it stands for. */
const resolved = (value: unknown, known: Known): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => resolved(each, known));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, known)]));
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const id = known.requests.get(value.replace('@request:', '')) ?? known.subjects.get(value.slice(1));
  if (id === undefined) throw new Error(`The scenario names ${value} before there is one`);
  return id;
};

const learn = (known: Known, people: readonly string[], answered: Outcome['answered']): void => {
  if (typeof answered?.id === 'string' && Array.isArray(answered.subjects)) {
    known.contact = answered.id;
    for (const [index, { id }] of (answered.subjects as readonly { id: string }[]).entries())
      known.subjects.set(people[index] ?? id, id);
  }
  const requests = (answered?.informationRequests ?? []) as readonly { id: string; agency: string }[];
  for (const { id, agency } of requests) known.requests.set(agency, id);
};

/** Plays steps one after the other; `run` makes their idempotency keys, so that a run that broke off can be repeated. */
const createPlayer = (
  scenario: Scenario,
  hub: HubPort,
  definitions: readonly SubgraphDefinition[],
  run: string,
) => {
  const known: Known = { contact: '', subjects: new Map(), requests: new Map() };
  const people = Object.keys(scenario.people);
  const recognise = createRecognition(hub);
  const actorOf = (key: string) => {
    const actor = scenario.actors[key];
    if (!actor) throw new Error(`Nobody in ${scenario.id} is called ${key}`);
    return actor;
  };
  const keyOf = (subject: unknown): string =>
    [...known.subjects].find(([, id]) => id === subject)?.[0] ?? String(subject);

  const act = async (step: Extract<Step, { does: string }>, index: number) => {
    const { does, who, refused } = step;
    const ofContact = isAboutRecords(does) || does === 'submitReferral' ? {} : { contact: known.contact };
    const idempotencyKey = `${run}:${String(index)}`;
    const input = { ...(resolved(step.input, known) as object), ...ofContact, idempotencyKey };
    const selection = isAboutRecords(does) ? 'id' : learned;
    const query = `mutation($input:${inputTypeOf(does)}!){${does}(input:$input){${selection}}}`;
    const { data, errors } = await hub.ask(actorOf(who), query, { input });
    const [refusal] = errors;
    if ((refusal !== undefined) !== (refused ?? false))
      throw new Error(`${step.at} ${does}: ${refusal ? JSON.stringify(refusal) : 'was not refused'}`);
    const answered = (data?.[does] ?? null) as Outcome['answered'];
    if (!isAboutRecords(does)) learn(known, people, answered);
    return { answered, refusal: refusal ?? null };
  };

  const play = async (step: Step, index: number): Promise<Outcome> => {
    const outcome: Outcome = { step, answered: null, refusal: null, sights: {} };
    await hub.setTime(step.at);
    if ('does' in step) return { ...outcome, ...(await act(step, index)) };
    if ('enters' in step) {
      await hub.load(step.agency, step.enters);
      return outcome;
    }
    if ('recognises' in step) {
      await recognise(actorOf(step.who), known.contact, known.subjects, step.recognises);
      return outcome;
    }
    const sights: Record<string, Sight> = {};
    for (const who of step.looks)
      sights[who] = await lookAt(hub, definitions, actorOf(who), known.contact, keyOf);
    return { ...outcome, sights };
  };
  return { play, known };
};

/**
 * Plays a scenario from its first step to its last through the hub’s public API, telling each outcome as it comes.
 * Throws when a step fails that should not, or does not where it should.
 */
export const playScenario = async (
  scenario: Scenario,
  hub: HubPort,
  definitions: readonly SubgraphDefinition[],
  run: string,
  tell: (outcome: Outcome) => void = () => undefined,
): Promise<Played> => {
  const { play, known } = createPlayer(scenario, hub, definitions, run);
  await hub.setTime(scenario.startsAt);
  for (const [agency, lines] of Object.entries(scenario.records)) {
    const { refusedCount } = await hub.load(agency as keyof Scenario['records'], lines);
    if (refusedCount > 0)
      throw new Error(`${agency} refused ${String(refusedCount)} lines of ${scenario.id}`);
  }
  const outcomes: Outcome[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const outcome = await play(step, index);
    outcomes.push(outcome);
    tell(outcome);
  }
  return { contact: known.contact, subjects: Object.fromEntries(known.subjects), outcomes };
};
