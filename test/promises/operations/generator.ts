import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { objectType } from './apiSchema';
import { fieldOfStep, objectBelow, type Allowed, type Step, type Walkable } from './paths';
import type { Random } from './random';

/** An operation that was made up, with what is needed to send it. */
export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values for the arguments of a field: the text of each, which may be a variable. */
export type Arguments = (step: Step, use: (type: string, value: unknown) => string) => string;

/** What an operation is made of beside the schema. */
export interface Settings {
  readonly random: Random;
  readonly walkable: Walkable;
  readonly allowed: Allowed;
  readonly argumentsOf: Arguments;
  /** The coordinate that the operation has to contain. */
  readonly target: Step;
}

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'data',
  'errors',
  'hasOwnProperty',
  'valueOf',
  'extensions',
];

/** Roots that nobody’s refusal makes null: what stands beside them stays. */
const standsBesideOthers = (way: readonly Step[]): boolean =>
  ['contact', 'me', 'disclosureRules'].includes(way[0]?.field ?? '');

/** Makes up one operation around a coordinate; null where chance found no way to it. */
export const makeOperation = (settings: Settings): Operation | null => {
  const { random, walkable, allowed, argumentsOf, target } = settings;
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;

  const use = (type: string, value: unknown): string => {
    const name = `v${String(definitions.length)}`;
    definitions.push(
      `$${name}: ${type}${random.chance(0.1) && typeof value === 'boolean' ? ` = ${String(!value)}` : ''}`,
    );
    variables[name] = value;
    return `$${name}`;
  };

  const directives = { leavesOut: false };
  const leavesOut = (): boolean => directives.leavesOut;

  /** Now and then a directive: on a variable or plain, leaving the field in or, seldom, out. */
  const directive = (): string => {
    if (!random.chance(0.12)) return '';
    const stays = random.chance(0.75);
    directives.leavesOut ||= !stays;
    const name = random.pick(['include', 'skip']);
    const value = (name === 'include') === stays;
    return ` @${name}(if: ${random.chance(0.6) ? use('Boolean!', value) : String(value)})`;
  };

  const alias = (name: string, taken: Set<string>): string => {
    const wanted = random.chance(0.35) ? random.pick(hostile) : `a${String(aliases)}`;
    const isFree = (each: string): boolean => !taken.has(each);
    if (aliases < 25 && random.chance(0.25) && isFree(wanted)) {
      aliases += 1;
      taken.add(wanted);
      return `${wanted}: ${name}`;
    }
    if (isFree(name)) {
      taken.add(name);
      return name;
    }
    aliases += 1;
    const other = `b${String(aliases)}`;
    taken.add(other);
    return `${other}: ${name}`;
  };

  const leavesOf = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] =>
    Object.values(type.getFields()).filter(
      (field) => allowed(`${type.name}.${field.name}`) && !objectBelow(field),
    );

  const wrapped = (type: string, text: string): string => {
    const form = random.int(12);
    if (form === 0) return `... on ${type}${directive()} { ${text} }`;
    if (form === 1) return `... { ${text} }`;
    if (form !== 2) return text;
    const name = `F${String(fragments.length)}`;
    fragments.push(`fragment ${name} on ${type} { ${text} }`);
    return `...${name}${directive()}`;
  };

  const one = (step: Step, taken: Set<string>, below: string): string =>
    wrapped(
      step.type,
      `${alias(step.field, taken)}${argumentsOf(step, use)}${directive()}${below && ` { ${below} }`}`,
    );

  const beside = (type: GraphQLObjectType, taken: Set<string>, most: number): string[] => {
    const leaves = leavesOf(type);
    if (leaves.length === 0 || type.name === 'Query') return [];
    const count = random.int(most + 1);
    const names = Array.from({ length: count }, () => random.pick(leaves).name);
    const typename = random.chance(0.08) && !taken.has('__typename') ? ['__typename'] : [];
    return [...names.map((field) => one({ type: type.name, field }, taken, '')), ...typename];
  };

  /** A selection that follows the way and picks up something on either side. */
  const follow = (way: readonly Step[], taken = new Set<string>()): string => {
    const [step, ...rest] = way;
    if (!step) return '';
    const field = fieldOfStep(step);
    const inner = objectBelow(field);
    const below = inner ? (rest.length > 0 ? follow(rest) : onlyLeaves(inner)) : '';
    directives.leavesOut = false;
    const parts = [...beside(objectType(step.type), taken, 2), one(step, taken, below)];
    if (leavesOut() && step.type !== 'Query') parts.push('__typename');
    return (random.chance(0.5) ? parts : parts.reverse()).join(' ');
  };

  const onlyLeaves = (type: GraphQLObjectType): string => {
    const taken = new Set<string>();
    directives.leavesOut = false;
    const parts = beside(type, taken, 3);
    if (leavesOut()) parts.push('__typename');
    return parts.length > 0 ? parts.join(' ') : '__typename';
  };

  const way = walkable.wayTo(target, random);
  if (!way) return null;
  const taken = new Set<string>();
  const ways = [follow(way, taken)];
  if (random.chance(0.12) && standsBesideOthers(way)) {
    const second = walkable.wayTo(random.pick(walkable.coordinates), random);
    if (second && standsBesideOthers(second)) ways.push(follow(second, taken));
  }
  const head =
    definitions.length > 0 ? `query Q(${definitions.join(', ')})` : random.pick(['query', 'query Q', '']);
  return { text: [`${head} { ${ways.join(' ')} }`, ...fragments].join(' ').trim(), variables };
};
