import assert from 'node:assert/strict';
import { createHub, type Hub } from '../support/createHub';
import { replayAll } from '../support/replayAll';
import { loadDefinitions, playScenario } from './theScenarios';
import type { HubPort, Outcome, Scenario } from '@mash-hub/shared/development/scenario';

/** A hub on which a scenario was played to its end, with everything that was seen on the way. */
export interface PlayedHub {
  readonly hub: Hub;
  readonly contact: string;
  readonly outcomes: readonly Outcome[];
  /** What somebody saw at a time, `09:40`. Throws where the scenario has nobody look. */
  look(time: string, who: string): Outcome['sights'][string];
  /** What the first step with these words came to. */
  outcomeOf(words: string): Outcome;
  /** The answers that somebody was given at a time, byte for byte as they came over HTTP. */
  textsOf(time: string, who: string): readonly string[];
}

interface GivenText {
  readonly at: string;
  readonly sub: string;
  readonly text: string;
}

/** The hub as a scenario reaches it, keeping every answer as it came. */
const portOf = (hub: Hub, startsAt: string) => {
  const given: GivenText[] = [];
  let now = startsAt;
  const port: HubPort = {
    load: hub.load,
    setTime: (local) => {
      now = local;
      hub.setTime(local);
    },
    ask: async (requester, query, variables) => {
      const answer = await hub.ask(requester, query, variables);
      given.push({ at: now, sub: requester.sub, text: answer.text });
      return answer;
    },
  };
  return { port, given };
};

/** Plays a scenario on a hub of its own, and replays its logs. The caller closes the hub. */
export const playOnAHub = async (
  scenario: Scenario,
  tell: (outcome: Outcome, hub: Hub) => void = () => undefined,
  { monitorCommands = false } = {},
): Promise<PlayedHub> => {
  const hub = await createHub({ at: scenario.startsAt, seed: 7, timeoutMs: 20_000, monitorCommands });
  const { port, given } = portOf(hub, scenario.startsAt);
  const definitions = await loadDefinitions();
  const { contact, outcomes } = await playScenario(scenario, port, definitions, 'test', (outcome) => {
    tell(outcome, hub);
  });
  // Whatever a scenario discloses, its five logs alone give every decision again.
  await replayAll(hub);
  return {
    hub,
    contact,
    outcomes,
    look: (time, who) => {
      const sight = outcomes.find(({ step, sights }) => step.at.endsWith(`T${time}`) && sights[who])?.sights[
        who
      ];
      assert.ok(sight, `${who} does not look at ${time}`);
      return sight;
    },
    outcomeOf: (words) => {
      const found = outcomes.find(({ step }) => step.says.includes(words));
      assert.ok(found, `No step says ${words}`);
      return found;
    },
    textsOf: (time, who) => {
      const sub = scenario.actors[who]?.sub;
      return given.filter((one) => one.at.endsWith(`T${time}`) && one.sub === sub).map(({ text }) => text);
    },
  };
};

/** The deadlines of a contact as a step answered them, by rule: when each is due, in ISO form. */
export const dueOf = ({ answered }: Outcome): Readonly<Record<string, string | null>> => {
  const deadlines = (answered?.deadlines ?? []) as readonly { id: string; due: string | null }[];
  return Object.fromEntries(deadlines.map(({ id, due }) => [id, due]));
};
