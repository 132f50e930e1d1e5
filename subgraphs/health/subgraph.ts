import { partnerSubgraph } from '@mash-hub/shared/subgraph';
import { disclosureRows } from './disclosure';
import { kinds } from './ingest';
import { HealthDisclosure } from './types/healthDisclosure';

/** The health subgraph: health’s names, records and rows on the common machinery. */
export const definition = partnerSubgraph({
  agency: 'HEALTH',
  name: 'health',
  field: 'health',
  noun: 'Health',
  defaultPort: 4003,
  disclosureType: 'HealthDisclosure',
  disclosure: HealthDisclosure,
  kinds,
  rows: disclosureRows,
});
