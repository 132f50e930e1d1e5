import { partnerSubgraph, type PartnerOperations } from '@mash-hub/shared/subgraph';
import { disclosureRows } from './disclosure';
import { kinds } from './ingest';
import { openEncompassLedger } from './records/encompassLedger';
import { EncompassResolver } from './resolvers/encompassResolver';
import { PoliceDisclosure } from './types/policeDisclosure';

/** Operation Encompass: what the police alone do (R183–R187). */
const encompass: PartnerOperations = {
  resolvers: [EncompassResolver],
  doors: [
    {
      door: 'Mutation.sendEncompassNotice',
      agencies: ['POLICE'],
      roles: ['ENCOMPASS_ADMIN', 'POLICE_MASH_OFFICER', 'POLICE_DA_CONSTABLE'],
      because: 'The police send the notice (R185).',
    },
    {
      door: 'Query.encompassNotices',
      agencies: ['POLICE', 'EDUCATION'],
      because: 'Key adults read their own school’s; to the rest of education there are none (R184, R186).',
    },
    {
      door: 'Query.encompassTimeliness',
      roles: ['ENCOMPASS_ADMIN', 'POLICE_MASH_OFFICER', 'POLICE_DS', 'MMG_MEMBER', 'QA_AUDITOR'],
      because: 'Figures without a child in them (K28, G1).',
    },
  ],
  publicFields: [
    ...['id', 'establishment', 'incidentAt', 'sentAt', 'dueBy', 'readAt'].map((field) => ({
      coordinate: `EncompassNotice.${field}`,
      because: 'The frame of a notice, to those alone who may read it (R186).',
    })),
    ...['EncompassNoticeConnection', 'EncompassNoticeEdge', 'EncompassPageInfo'].map((type) => ({
      coordinate: `${type}.*`,
      because: 'The frame of a page.',
    })),
    { coordinate: 'EncompassTimeliness.*', because: 'Figures: no record is in them (G1).' },
  ],
  openServices: async ({ store }) => {
    const ledger = await openEncompassLedger(store.connection);
    return { contextOf: (context) => ({ ...context, encompass: ledger }), routes: {} };
  },
};

/** The police subgraph: the police’s names, records and rows on the common machinery, and Operation Encompass. */
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
  operations: encompass,
});
