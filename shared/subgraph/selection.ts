import { collectSubFields } from '@graphql-tools/utils';
import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';

const collect = (
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  into: Set<string>,
): void => {
  const { fields } = collectSubFields(info.schema, info.fragments, info.variableValues, type, [...nodes]);
  for (const group of fields.values()) {
    const name = group[0]?.name.value;
    const field = name === undefined ? undefined : type.getFields()[name];
    if (!field) continue;
    into.add(`${type.name}.${field.name}`);
    const named = getNamedType(field.type);
    if (isObjectType(named)) collect(info, named, group, into);
  }
};

/**
 * The schema coordinates that an operation selects below the field being resolved: fragments followed, `@skip` and
 * `@include` obeyed, aliases seen through.
 */
export const selectedCoordinates = (info: GraphQLResolveInfo): ReadonlySet<string> => {
  const type = getNamedType(info.returnType);
  const coordinates = new Set<string>();
  if (isObjectType(type)) collect(info, type, info.fieldNodes, coordinates);
  return coordinates;
};
