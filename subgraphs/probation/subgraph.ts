import { partnerSubgraph } from '@mash-hub/shared/subgraph';
import { disclosureRows } from './disclosure';
import { kinds } from './ingest';
import { ProbationDisclosure } from './types/probationDisclosure';

/** The probation subgraph: probation’s names, records and rows on the common machinery. */
export const definition = partnerSubgraph({
  agency: 'PROBATION',
  name: 'probation',
  field: 'probation',
  noun: 'Probation',
  defaultPort: 4005,
  disclosureType: 'ProbationDisclosure',
  disclosure: ProbationDisclosure,
  kinds,
  rows: disclosureRows,
});
