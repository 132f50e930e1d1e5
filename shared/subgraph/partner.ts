import { agencyDoors } from './agencyDoors';
import { commonPublicFields } from './commonPublicFields';
import type { PublicField } from './disclosureRow';
import type { RecordKind } from './records';
import type { AgencyNaming } from './resolvers/agencyNaming';
import { agencyResolvers } from './resolvers/agencyResolvers';
import { createSubjectResolver } from './resolvers/subjectResolver';
import type { SubgraphDefinition } from './subgraphDefinition';
import type { DisclosureRow } from './disclosureRow';
import type { ResolverClass } from './federatedSchema';

/** What a partner agency brings: its names, its records, its rows. */
export interface PartnerSettings extends AgencyNaming {
  readonly name: string;
  readonly defaultPort: number;
  readonly disclosureType: string;
  readonly kinds: readonly RecordKind[];
  readonly rows: readonly DisclosureRow[];
  /** What this agency does that no other does (ADR 5); absent: nothing. */
  readonly operations?: PartnerOperations;
}

/** Operations of one agency’s own: their resolvers and doors, and what they keep beside the records. */
export interface PartnerOperations extends Pick<
  SubgraphDefinition,
  'doors' | 'publicFields' | 'openServices'
> {
  readonly resolvers: readonly ResolverClass[];
}

/** The entity’s own fields, each with its reason. */
const subjectFields = (field: string): readonly PublicField[] => [
  {
    coordinate: 'Subject.id',
    because: 'Names the person within the contact that the requester already has.',
  },
  { coordinate: `Subject.${field}`, because: 'The entity field: the grant decides what stands in it.' },
  {
    coordinate: `Subject.${field}Chronology`,
    because: 'Made of the answer of the entity field: the grant decides what stands in it.',
  },
  { coordinate: `Subject.${field}Match`, because: 'Null to everybody but the agency’s own staff.' },
  { coordinate: 'Subject.personId', because: 'Not reachable by clients (@inaccessible).' },
  { coordinate: 'Subject.disclosureGrant', because: 'Not reachable by clients (@inaccessible).' },
  { coordinate: 'Subject.matchingIdentity', because: 'Not reachable by clients (@inaccessible).' },
];

/** A partner's subgraph: everything but its names, records and rows is the same for all partners. */
export const partnerSubgraph = (settings: PartnerSettings): SubgraphDefinition => {
  const { agency, name, field, defaultPort, disclosureType, kinds, rows, operations } = settings;
  const { Subject, SubjectResolver } = createSubjectResolver(settings);
  return {
    agency,
    name,
    defaultPort,
    disclosureType,
    kinds,
    rows,
    publicFields: [
      ...commonPublicFields(disclosureType, kinds),
      ...subjectFields(field),
      ...(operations?.publicFields ?? []),
    ],
    doors: [
      ...agencyDoors(agency, settings),
      ...[`Subject.${field}`, `Subject.${field}Chronology`].map((door) => ({
        door,
        because: 'Any verified requester whom social care granted it; no grant, no answer (design 4).',
      })),
      { door: `Subject.${field}Match`, because: 'Own staff; the resolver answers null to others.' },
      ...(operations?.doors ?? []),
    ],
    resolvers: [SubjectResolver, ...agencyResolvers(settings), ...(operations?.resolvers ?? [])],
    ...(operations?.openServices && { openServices: operations.openServices }),
    entities: [Subject],
    references: { Subject: (reference) => reference },
  };
};
