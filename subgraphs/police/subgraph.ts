import { partnerSubgraph } from '@mash-hub/shared/subgraph';
import { disclosureRows } from './disclosure';
import { kinds } from './ingest';
import { PoliceDisclosure } from './types/policeDisclosure';

/** The police subgraph: the police’s names, records and rows on the common machinery. */
export const definition = partnerSubgraph({
  agency: 'POLICE',
  name: 'police',
  field: 'police',
  noun: 'Police',
  defaultPort: 4002,
  disclosureType: 'PoliceDisclosure',
  disclosure: PoliceDisclosure,
  kinds,
  rows: disclosureRows,
});
