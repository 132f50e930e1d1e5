import type { NonEmptyArray } from 'type-graphql';
import type { Agency } from '../disclosure';
import type { RouteHandler } from '../http';
import type { AgencyContext } from './agencyContext';
import type { SubgraphConfig } from './config';
import type { SubgraphDependencies } from './dependencies';
import type { DisclosureRow, PublicField } from './disclosureRow';
import type { DoorRow } from './doors';
import type { ReferenceResolver, ResolverClass } from './federatedSchema';
import type { RecordKind } from './records';

/** What one agency's subgraph is: data and classes. How it runs is the same for all five. */
export interface SubgraphDefinition {
  readonly agency: Agency;
  /** Name of the service, in the supergraph and of its folder. */
  readonly name: string;
  readonly defaultPort: number;
  /** GraphQL type of the agency's answer. */
  readonly disclosureType: string;
  readonly kinds: readonly RecordKind[];
  readonly rows: readonly DisclosureRow[];
  /** Fields without a row, each with its reason. */
  readonly publicFields: readonly PublicField[];
  readonly doors: readonly DoorRow[];
  readonly resolvers: Readonly<NonEmptyArray<ResolverClass>>;
  /** Entity classes that no root field returns. */
  readonly entities: readonly ResolverClass[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** What the subgraph has beyond its records; opened once a process. */
  readonly openServices?: (
    dependencies: SubgraphDependencies,
    config: SubgraphConfig,
  ) => Promise<SubgraphServices>;
}

/** What a subgraph adds to the common machinery. */
export interface SubgraphServices {
  /** Adds to the context of one request. */
  readonly contextOf: (context: AgencyContext) => AgencyContext;
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** Ends what runs beside the requests; called before the store is closed. */
  readonly close?: () => Promise<void>;
}
