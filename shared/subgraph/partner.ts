import { roleNames, roleOf, type Agency, type Role } from '../disclosure';
import type { PublicField } from './disclosureRow';
import type { DoorRow } from './doors';
import type { RecordKind } from './records';
import type { AgencyNaming } from './resolvers/agencyNaming';
import { AuditTrailResolver, createAuditResolver } from './resolvers/auditResolver';
import { createRecordResolver } from './resolvers/recordResolver';
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

const auditors: readonly Role[] = ['QA_AUDITOR'];

/** Who keeps an agency's records: not its administrators, nor staff of one setting, nor of a carried service. */
const recordKeepers = (agency: Agency): readonly Role[] =>
  roleNames.filter((role) => {
    const row = roleOf(role);
    return row.agency === agency && row.own === 'FULL' && row.service === undefined && role !== 'DSL';
  });

/** Doors that every agency has, under its own names. */
export const agencyDoors = (
  agency: Agency,
  { field, noun }: Pick<AgencyNaming, 'field' | 'noun'>,
): readonly DoorRow[] => {
  const agencies = [agency];
  const roles = recordKeepers(agency);
  const own = 'Own staff read own records; the kernel applies their role (M1).';
  return [
    { door: 'Query.audit', roles: auditors, because: 'Auditors read the log, and nobody else (C1, G3).' },
    { door: `Query.${field}Records`, agencies, because: own },
    { door: `Mutation.confirm${noun}Match`, agencies, roles, because: 'Its keepers confirm a match (B6).' },
    { door: `Mutation.reject${noun}Match`, agencies, roles, because: 'Its keepers reject a match (B6).' },
    {
      door: `Mutation.restrict${noun}Items`,
      agencies,
      roles,
      because: 'Only the provider restricts (R232).',
    },
    { door: `Mutation.lift${noun}Restriction`, agencies, roles, because: 'Only the provider lifts (R233).' },
  ];
};

/** Fields of the common types, open to whoever was let in by the door above them. */
export const commonPublicFields = (
  disclosureType: string,
  kinds: readonly RecordKind[],
): readonly PublicField[] => {
  const answer = ['level', 'rule', 'answer', 'withheld', ...kinds.map(({ field }) => field)];
  const because = {
    answer: 'The frame of the answer: what stands in it has rows of its own.',
    reference: 'A record’s reference, shown only with a field of the record that is disclosed.',
    withheld: 'Says why something is withheld; hidden refusals are never in it.',
    part: 'Part of a field that has a row of its own.',
    door: 'Behind a door for the agency’s own staff or for auditors.',
    noTouchPoint: 'Always empty: no record of this agency is a touch point.',
  };
  const of = (type: string, fields: readonly string[], reason: string): PublicField[] =>
    fields.map((field) => ({ coordinate: `${type}.${field}`, because: reason }));
  return [
    ...of(disclosureType, answer, because.answer),
    ...(kinds.some(({ touchPoint }) => touchPoint)
      ? []
      : of(disclosureType, ['touchPoints'], because.noTouchPoint)),
    ...kinds.flatMap(({ type }) => of(type, ['id'], because.reference)),
    ...of('Withheld', ['*'], because.withheld),
    ...of('TouchPoint', ['*'], because.part),
    ...[
      'PersonMatch',
      'MatchCandidate',
      'Restriction',
      'Audit',
      'AuditTrail',
      'LogPage',
      'LogEntry',
      'LoggedItem',
      'LoggedFact',
      'LogCheckpoint',
    ].flatMap((type) => of(type, ['*'], because.door)),
  ];
};

/** The entity’s own fields, each with its reason. */
const subjectFields = (field: string): readonly PublicField[] => [
  {
    coordinate: 'Subject.id',
    because: 'Names the person within the contact that the requester already has.',
  },
  { coordinate: `Subject.${field}`, because: 'The entity field: the grant decides what stands in it.' },
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
      {
        door: `Subject.${field}`,
        because: 'Any verified requester whom social care granted it; no grant, no answer (design 4).',
      },
      { door: `Subject.${field}Match`, because: 'Own staff; the resolver answers null to others.' },
      ...(operations?.doors ?? []),
    ],
    resolvers: [
      SubjectResolver,
      createRecordResolver(settings),
      createAuditResolver(settings),
      AuditTrailResolver,
      ...(operations?.resolvers ?? []),
    ],
    ...(operations?.openServices && { openServices: operations.openServices }),
    entities: [Subject],
    references: { Subject: (reference) => reference },
  };
};
