import { createGrantMinter, createMatchingIdentityMinter, openGrantKeys } from '@mash-hub/shared/grant';
import {
  AuditTrailResolver,
  createAuditResolver,
  createRecordResolver,
  type SubgraphConfig,
  type SubgraphDefinition,
  type SubgraphDependencies,
  type SubgraphServices,
} from '@mash-hub/shared/subgraph';
import path from 'node:path';
import { disclosureRows } from './disclosure';
import { publicFields } from './disclosure/publicFields';
import { doors } from './doors';
import { kinds } from './ingest';
import { createLoaders } from './loaders';
import { openAdviceLog } from './records/adviceCall';
import { openContactStore } from './records/contactStore';
import { AssessmentResolver } from './resolvers/assessmentResolver';
import { ConsentResolver } from './resolvers/consentResolver';
import { DecisionResolver } from './resolvers/decisionResolver';
import { DirectionResolver } from './resolvers/directionResolver';
import { QueryResolver } from './resolvers/queryResolver';
import { ReferralResolver } from './resolvers/referralResolver';
import { SubjectResolver } from './resolvers/subjectResolver';
import { SocialCareDisclosure } from './types/socialCareDisclosure';

const naming = {
  agency: 'SOCIAL_CARE',
  field: 'socialCare',
  noun: 'SocialCare',
  disclosure: SocialCareDisclosure,
} as const;

/** Opens what social care has beyond its records: contacts, the advice log, and the keys that grants are signed with. */
const openServices = async (
  { store, clock, ids }: SubgraphDependencies,
  { dataDirectory, grantSigningKeys }: SubgraphConfig,
): Promise<SubgraphServices> => {
  const directory = path.join(dataDirectory, 'social-care');
  const configured: unknown = grantSigningKeys === undefined ? undefined : JSON.parse(grantSigningKeys);
  const [keys, contacts] = await Promise.all([
    openGrantKeys({ directory, ...(configured !== undefined && { configured }) }),
    openContactStore(store.connection),
  ]);
  const { signingKey } = keys;
  const services = {
    contacts,
    adviceLog: openAdviceLog(store.connection),
    grantMinter: createGrantMinter({ signingKey, clock, ids }),
    identityMinter: createMatchingIdentityMinter({ signingKey, clock, ids }),
  };
  return {
    contextOf: createLoaders(services),
    routes: { 'GET /.well-known/jwks.json': () => ({ status: 200, body: keys.jwks() }) },
  };
};

/** The social-care subgraph: it runs the hub's process, and answers for its own records as every agency does. */
export const definition: SubgraphDefinition = {
  agency: 'SOCIAL_CARE',
  name: 'social-care',
  defaultPort: 4001,
  disclosureType: 'SocialCareDisclosure',
  kinds,
  rows: disclosureRows,
  publicFields,
  doors,
  resolvers: [
    QueryResolver,
    SubjectResolver,
    ReferralResolver,
    DirectionResolver,
    ConsentResolver,
    AssessmentResolver,
    DecisionResolver,
    createRecordResolver(naming),
    createAuditResolver(naming),
    AuditTrailResolver,
  ],
  entities: [],
  // Nobody reaches a contact or its parts but through a query that says who asks.
  references: { Contact: () => null, Subject: () => null, InformationRequest: () => null },
  openServices,
};
