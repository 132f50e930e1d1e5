import { createGrantMinter, createMatchingIdentityMinter, openGrantKeys } from '@mash-hub/shared/grant';
import { parsePrivateKeySet } from '@mash-hub/shared/identity';
import {
  agencyResolvers,
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
import { openCaseAuditStore } from './records/caseAuditStore';
import { openContactStore } from './records/contactStore';
import { openEnquiryStore } from './records/enquiryStore';
import { openExploitationStore } from './records/exploitationStore';
import { openMeasuredStore } from './records/measuredStore';
import { openMeetingStore } from './records/meetingStore';
import { openDomesticAbuseStore } from './records/domesticAbuseStore';
import { openTaskStore } from './records/taskStore';
import { AllocationResolver } from './resolvers/allocationResolver';
import { AdviceResolver } from './resolvers/adviceResolver';
import { IntakeResolver } from './resolvers/intakeResolver';
import { AssessmentResolver } from './resolvers/assessmentResolver';
import { CaseAuditResolver } from './resolvers/caseAuditResolver';
import { ChronologyResolver } from './resolvers/chronologyResolver';
import { ConsentResolver } from './resolvers/consentResolver';
import { DecisionResolver } from './resolvers/decisionResolver';
import { DirectionResolver } from './resolvers/directionResolver';
import { DisputeResolver } from './resolvers/disputeResolver';
import { PathwayResolver } from './resolvers/pathwayResolver';
import { EmergencyResolver } from './resolvers/emergencyResolver';
import { DomesticAbuseResolver } from './resolvers/domesticAbuseResolver';
import { TriageViewResolver } from './resolvers/triageViewResolver';
import { LetterResolver } from './resolvers/letterResolver';
import { MeasureResolver } from './resolvers/measureResolver';
import { AvailabilityResolver } from './resolvers/availabilityResolver';
import { EnquiryResolver } from './resolvers/enquiryResolver';
import { ExploitationIntakeResolver } from './resolvers/exploitationIntakeResolver';
import { ExploitationQueryResolver } from './resolvers/exploitationQueryResolver';
import { ExploitationResolver } from './resolvers/exploitationResolver';
import { MeetingResolver } from './resolvers/meetingResolver';
import { pageInfoResolvers } from './resolvers/pageInfoResolver';
import { QueryResolver } from './resolvers/queryResolver';
import { ReferralResolver } from './resolvers/referralResolver';
import { RequestResolver } from './resolvers/requestResolver';
import { StrategyResolver } from './resolvers/strategyResolver';
import { SubjectResolver } from './resolvers/subjectResolver';
import { TaskResolver } from './resolvers/taskResolver';
import { createSweep, sourcesBesideContacts, sourcesOf } from './sweep';
import { WriteBackResolver } from './resolvers/writeBackResolver';
import { TriageResolver } from './resolvers/triageResolver';
import { SocialCareDisclosure } from './types/socialCareDisclosure';

const naming = {
  agency: 'SOCIAL_CARE',
  field: 'socialCare',
  noun: 'SocialCare',
  disclosure: SocialCareDisclosure,
  rows: disclosureRows,
} as const;

/** Opens the collections of the process, each with its indexes. */
const openStores = async ({ store: { connection } }: SubgraphDependencies) => {
  const contacts = await openContactStore(connection);
  return {
    contacts,
    measured: await openMeasuredStore(connection, contacts),
    domesticAbuse: await openDomesticAbuseStore(connection),
    tasks: await openTaskStore(connection),
    adviceLog: await openAdviceLog(connection),
    exploitation: await openExploitationStore(connection),
    enquiries: await openEnquiryStore(connection),
    meetings: await openMeetingStore(connection),
    caseAudits: await openCaseAuditStore(connection),
  };
};

/** Opens what social care has beyond its records: contacts, the advice log, and the keys that grants are signed with. */
const openServices = async (
  dependencies: SubgraphDependencies,
  { dataDirectory, grantSigningKeys }: SubgraphConfig,
): Promise<SubgraphServices> => {
  const { clock, timer, ids, logger } = dependencies;
  const directory = path.join(dataDirectory, 'social-care');
  const keys = await openGrantKeys({
    directory,
    ...(grantSigningKeys !== undefined && { configured: parsePrivateKeySet(grantSigningKeys) }),
  });
  const { signingKey } = keys;
  const stores = await openStores(dependencies);
  const sweep = createSweep([...sourcesOf(stores), ...sourcesBesideContacts(stores)], {
    tasks: stores.tasks,
    logger,
  });
  const services = {
    ...stores,
    sweep,
    grantMinter: createGrantMinter({ signingKey, clock, ids }),
    identityMinter: createMatchingIdentityMinter({ signingKey, clock, ids }),
  };
  return {
    contextOf: createLoaders(services),
    routes: { 'GET /.well-known/jwks.json': () => ({ status: 200, body: keys.jwks() }) },
    close: sweep.start(timer, () => clock.now()),
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
    ChronologyResolver,
    ReferralResolver,
    IntakeResolver,
    AdviceResolver,
    DirectionResolver,
    TriageResolver,
    PathwayResolver,
    ConsentResolver,
    EmergencyResolver,
    AssessmentResolver,
    DecisionResolver,
    AllocationResolver,
    DisputeResolver,
    RequestResolver,
    StrategyResolver,
    LetterResolver,
    DomesticAbuseResolver,
    TriageViewResolver,
    WriteBackResolver,
    TaskResolver,
    MeasureResolver,
    CaseAuditResolver,
    AvailabilityResolver,
    EnquiryResolver,
    ExploitationIntakeResolver,
    ExploitationQueryResolver,
    ExploitationResolver,
    MeetingResolver,
    ...pageInfoResolvers,
    ...agencyResolvers(naming),
  ],
  entities: [],
  // Nobody reaches a contact or its parts but through a query that says who asks; only its chronology, which asks anew,
  // is made of what the gateway presents.
  references: {
    ContactChronology: ({ id, subjects }) => (typeof id === 'string' ? { id, presented: subjects } : null),
    Contact: () => null,
    Subject: () => null,
    InformationRequest: () => null,
  },
  openServices,
};
