import { partnerSubgraph } from '@mash-hub/shared/subgraph';
import { disclosureRows } from './disclosure';
import { kinds } from './ingest';
import { EducationDisclosure } from './types/educationDisclosure';

/** The education subgraph: education’s names, records and rows on the common machinery. */
export const definition = partnerSubgraph({
  agency: 'EDUCATION',
  name: 'education',
  field: 'education',
  noun: 'Education',
  defaultPort: 4004,
  disclosureType: 'EducationDisclosure',
  disclosure: EducationDisclosure,
  kinds,
  rows: disclosureRows,
});
