import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { apiSchema, objectType } from './apiSchema';
import type { Random } from './random';

/** A field below a type. */
export interface Step {
  readonly type: string;
  readonly field: string;
}

/** Which coordinates operations may select. */
export type Allowed = (coordinate: string) => boolean;

export const fieldOfStep = ({ type, field }: Step): GraphQLField<unknown, unknown> => {
  const found = objectType(type).getFields()[field];
  if (!found) throw new TypeError(`${type}.${field} is no field`);
  return found;
};

/** The object type that a field leads to; null for a leaf. */
export const objectBelow = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

/** The graph of types as operations may walk it. */
export const walkable = (allowed: Allowed) => {
  const parents = new Map<string, Step[]>();
  const coordinates: Step[] = [];
  const known = new Set<string>();
  const visit = (type: GraphQLObjectType): void => {
    if (known.has(type.name)) return;
    known.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (!allowed(`${type.name}.${field.name}`)) continue;
      const step = { type: type.name, field: field.name };
      coordinates.push(step);
      const below = objectBelow(field);
      if (!below) continue;
      parents.set(below.name, [...(parents.get(below.name) ?? []), step]);
      visit(below);
    }
  };
  const root = apiSchema.getQueryType();
  if (root) visit(root);

  /** A way from the root down to a coordinate, not through any type twice; null where chance led into a circle. */
  const wayTo = (target: Step, random: Random): readonly Step[] | null => {
    const way = [target];
    for (let at = target; at.type !== 'Query';) {
      const from = (parents.get(at.type) ?? []).filter(({ type }) => !way.some((step) => step.type === type));
      if (from.length === 0) return null;
      const direct = from.find(({ type, field }) => type === 'Query' && field === 'contact');
      at = direct && random.chance(0.85) ? direct : random.pick(from);
      way.unshift(at);
    }
    return way;
  };

  return { coordinates, wayTo };
};

export type Walkable = ReturnType<typeof walkable>;
