import { registerEnumType } from 'type-graphql';

/**
 * Publishes a closed vocabulary as a GraphQL enum: the members' sentences become their descriptions.
 * Returns the object that `@Field(() => …)` names.
 */
export const enumOf = <Members extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  members: Members,
): { readonly [Member in keyof Members]: Member } => {
  const values = Object.fromEntries(Object.keys(members).map((member) => [member, member]));
  const valuesConfig = Object.fromEntries(
    Object.entries(members).map(([member, sentence]) => [member, { description: sentence }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values as { readonly [Member in keyof Members]: Member };
};
