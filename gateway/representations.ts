import type { AgencyRequest } from './agencyConnection';

/** The representations of an entity request; undefined for any other. */
export function representationsOf({ variables }: AgencyRequest): readonly unknown[] | undefined {
  const representations: unknown = variables?.representations;
  return Array.isArray(representations) ? representations : undefined;
}
