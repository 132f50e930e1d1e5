import colours from 'picocolors';
import { fromLocal, toLocal } from '../../time';
import { inWords } from './cell';
import type { Outcome } from './outcome';
import type { Scenario, Step } from './scenario';
import type { Sight } from './sight';

interface AnsweredContact {
  readonly reference?: string;
  readonly state?: string;
  readonly rag?: string | null;
  readonly deadlines?: readonly { readonly name: string; readonly due: string | null }[];
}

const agencyInWords = (agency: string): string =>
  agency.charAt(0) + agency.slice(1).toLowerCase().replace('_', ' ');

const whoActs = (scenario: Scenario, step: Step): string => {
  if ('who' in step) return scenario.actors[step.who]?.called ?? step.who;
  return 'enters' in step ? agencyInWords(step.agency) : '';
};

/** Where a contact now stands, and what is newly due when; nothing where a step answered no contact. */
const standing = (answered: AnsweredContact | null, told: Set<string>): string => {
  if (answered?.state === undefined) return '';
  const due = (answered.deadlines ?? [])
    .flatMap((deadline) =>
      deadline.due === null ? [] : [`${deadline.name}: due ${toLocal(new Date(deadline.due))}`],
    )
    .filter((line) => !told.has(line));
  for (const line of due) told.add(line);
  const rating = answered.rag ? `, rated ${answered.rag}` : '';
  return [`→ ${answered.reference ?? 'contact'}: ${inWords(answered.state)}${rating}`, ...due]
    .map((line) => `\n        ${line}`)
    .join('');
};

const refused = ({ refusal }: Outcome): string => {
  if (!refusal) return '';
  const { detail, rule } = refusal.extensions;
  const why = typeof detail === 'string' ? detail : refusal.message;
  return colours.yellow(`\n        → refused: ${why} (${String(rule)})`);
};

const glance = ({ contact, people }: Sight, scenario: Scenario): string => {
  if (contact === null) return 'there is no such contact';
  return people
    .map(({ person, level, rule, reasons }) => {
      const why = reasons.length > 0 ? `: ${reasons.map(inWords).join(', ')}` : '';
      return `${scenario.people[person] ?? person} ${inWords(level)} (${rule}${why})`;
    })
    .join('; ');
};

/** What those who look may see, those with the same view together. */
const glances = (sights: readonly Sight[], scenario: Scenario): string => {
  const viewers = new Map<string, string[]>();
  for (const sight of sights) {
    const view = glance(sight, scenario);
    viewers.set(view, [...(viewers.get(view) ?? []), sight.who]);
  }
  return [...viewers].map(([view, who]) => `\n        ${who.join(', ')}\n          ${view}`).join('');
};

/**
 * Tells the steps of a scenario, one after the other, as a reader follows them: when, who, what, and what came of it. A
 * deadline is told when it is new or moves.
 */
export const createTelling = (scenario: Scenario) => {
  const told = new Set<string>();
  return (outcome: Outcome): string => {
    const { step, answered, sights } = outcome;
    const when = colours.dim(toLocal(fromLocal(step.at)));
    const who = whoActs(scenario, step);
    const head = who === '' ? step.says : `${colours.bold(who)} ${step.says}`;
    const came = `${standing(answered, told)}${refused(outcome)}${glances(Object.values(sights), scenario)}`;
    return `${when}  ${head}${came}`;
  };
};
