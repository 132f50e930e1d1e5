import { agencyNames, roleOf } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { referenceOf, persons } from './family';
import type { CaseModel } from './caseModel';
import { isSelected, weightOf, type Weight } from './coverage';
import { makeOperation, type Arguments, type Operation } from './generator';
import { walkable, type Step } from './paths';
import type { Random } from './random';

const graph = walkable(isSelected);

/** What operations may be about: contacts with whom they are visible to, and cursors that pages gave. */
export interface Material {
  readonly cases: readonly CaseModel[];
  readonly isVisible: (model: CaseModel, who: Requester) => boolean;
  readonly cursors: readonly string[];
  readonly places: readonly string[];
}

const rubbish = ['rubbish', 'eyJwbGFjZSI6MX0', '__proto__', '%00', 'fnw', 'e30='];

const idFor = ({ cases, isVisible }: Material, who: Requester, random: Random): string => {
  if (random.chance(0.03)) return random.pick(['nobody', '__proto__', 'contact_0000000001', '']);
  const visible = cases.filter((model) => isVisible(model, who));
  return random.pick(random.chance(0.85) && visible.length > 0 ? visible : cases).id;
};

const after = (good: readonly string[], random: Random): string | null => {
  if (random.chance(0.6) || good.length === 0) return random.chance(0.5) ? null : 'NONE';
  return random.chance(0.12) ? random.pick(rubbish) : random.pick(good);
};

const states = ['STRATEGY', 'DECIDED', 'MASH_ASSESSMENT', 'HELD_NO_CONSENT', 'AWAITING_MANAGER', 'NFA'];

const literal = (value: unknown): string => JSON.stringify(value);

/** The arguments of every field that takes some, by chance a variable or in place. */
export const argumentsFor = (material: Material, who: Requester, random: Random): Arguments => {
  const said = (use: Parameters<Arguments>[1], type: string, value: unknown, isEnum = false): string =>
    random.chance(0.6) ? use(type, value) : isEnum ? String(value) : literal(value);

  const page = (use: Parameters<Arguments>[1], good: readonly string[], most: number): string[] => {
    const parts: string[] = [];
    const size = random.chance(0.03) ? random.pick([0, -1, 101, 100_000]) : 1 + random.int(most);
    if (random.chance(0.9)) parts.push(`first: ${said(use, 'Int!', size)}`);
    const behind = after(good, random);
    if (behind !== 'NONE') parts.push(`after: ${said(use, 'String', behind)}`);
    return parts;
  };

  const partsOf = (step: Step, use: Parameters<Arguments>[1]): readonly string[] => {
    const coordinate = `${step.type}.${step.field}`;
    if (coordinate === 'Query.contact') return [`id: ${said(use, 'ID!', idFor(material, who, random))}`];
    if (coordinate === 'Query.contacts') {
      const state = random.pick(states);
      const filter = random.chance(0.2)
        ? [`filter: ${random.chance(0.5) ? use('ContactFilter', { state }) : `{ state: ${state} }`}`]
        : [];
      return [...page(use, material.cursors, 2), ...filter];
    }
    if (coordinate === 'ContactChronology.entries') return page(use, material.places, 12);
    if (coordinate === 'Query.disclosureRules')
      return [
        `profile: ${said(use, 'ProcedureProfile!', random.pick(['COVENTRY', 'WALSALL', 'DURHAM']), true)}`,
      ];
    const agency = agencyNames.find((one) => roleOf(who.role).agency === one) ?? who.agency;
    if (/^Query\.\w+Records$/.test(coordinate)) {
      const person = random.chance(0.9)
        ? referenceOf(who.agency, random.pick([...persons, 'neighbour' as const]))
        : `${agency}/nobody`;
      return [`person: ${said(use, 'ID!', person)}`];
    }
    return [];
  };

  return (step, use) => {
    const parts = partsOf(step, use);
    return parts.length > 0 ? `(${parts.join(', ')})` : '';
  };
};

const shares: readonly (readonly [Weight, number])[] = [
  ['CHEAP', 0.36],
  ['CONTACT', 0.34],
  ['AGENCY', 0.28],
  ['CHRONOLOGY', 0.02],
];

/** The coordinates of each weight; an operation’s target is picked by the share of its weight. */
export const targets = (recordTypes: ReadonlySet<string>) => {
  const groups = new Map<Weight, Step[]>();
  for (const step of graph.coordinates) {
    const weight = weightOf(`${step.type}.${step.field}`, recordTypes);
    groups.set(weight, [...(groups.get(weight) ?? []), step]);
  }
  return (random: Random): Step => {
    let left = random.int(1000) / 1000;
    for (const [weight, share] of shares) {
      const group = groups.get(weight);
      if (group && left < share) return random.pick(group);
      left -= share;
    }
    return random.pick(graph.coordinates);
  };
};

/** Every coordinate that operations can be made around. */
export const everyCoordinate = (): readonly string[] =>
  graph.coordinates.map(({ type, field }) => `${type}.${field}`);

/** An operation around a target, by chance; tried again where chance found no way. */
export const anOperation = (
  material: Material,
  who: Requester,
  targetOf: (random: Random) => Step,
  random: Random,
): Operation => {
  const argumentsOf = argumentsFor(material, who, random);
  for (;;) {
    const made = makeOperation({
      random,
      walkable: graph,
      allowed: isSelected,
      argumentsOf,
      target: targetOf(random),
    });
    if (made) return made;
  }
};
