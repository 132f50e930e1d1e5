import { createRequire } from 'node:module';
import type { Agency } from '../disclosure/vocabulary';
import type { RecordKind } from '../subgraph/records';

/** The subgraph of each agency, as its package and its data directory are called. */
export const subgraphNames: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'social-care',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
};

interface AgencyPackage {
  readonly definition?: { readonly kinds?: readonly RecordKind[] };
}

const requireFromHere = createRequire(__filename);

/**
 * The record kinds of an agency, out of its own package: found when the command runs, as nothing shared may depend on
 * a subgraph. Throws if the package is not built or defines none.
 */
export const kindsOf = (agency: Agency): readonly RecordKind[] => {
  const name = `@mash-hub/${subgraphNames[agency]}`;
  const { definition } = requireFromHere(name) as AgencyPackage;
  if (definition?.kinds === undefined) throw new Error(`${name} defines no record kinds`);
  return definition.kinds;
};
