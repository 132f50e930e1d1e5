import { consentStatuses, items, roles, stages, thresholds } from '@mash-hub/shared/disclosure';
import {
  adviceOutcomes,
  allocationSteps,
  contactTypes,
  presentingIssues,
  contactStates,
  oversightKinds,
  routes,
  triageChecks,
  caseStandings,
  writeBacks,
} from '../domain';
import {
  callerOptions,
  channels,
  letterKinds,
  outcomeCategories,
  overrideGrounds,
  profileIds,
  profileOf,
  rags,
  sectors,
  specialPathways,
} from '@mash-hub/shared/profiles';
import { enumOf } from '@mash-hub/shared/subgraph';

const described = <Key extends string>(keys: readonly Key[], sentence: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, sentence(key)])) as Record<Key, string>;

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table) as Key[];

export const subjectRoles = {
  CHILD: 'A child whom the contact is about.',
  UNBORN_CHILD: 'A child not yet born.',
  MOTHER: 'Mother of a child in the contact.',
  FATHER: 'Father of a child in the contact.',
  CARER: 'Somebody with care of a child.',
  STEP_PARENT: 'Partner of a parent.',
  GRANDPARENT: 'Grandparent of a child in the contact.',
  SIBLING: 'Sister or brother.',
  OTHER_ADULT: 'Another adult in the child’s network.',
} as const;

export const requestStatuses = {
  ISSUED: 'Sent; nobody has picked it up.',
  ACKNOWLEDGED: 'The agency has seen it.',
  IN_PROGRESS: 'The agency is looking.',
  NO_RECORD: 'The agency holds nothing.',
  UNSTAFFED: 'The agency is known to be absent; not the same as overdue (R114).',
  SUBMITTED: 'Answered, with the agency’s analysis.',
} as const;

const outcomes = {
  JOINT_S47: 'Social care and police together.',
  SINGLE_AGENCY_S47: 'Social care alone.',
  POLICE_ONLY: 'Police alone.',
  NO_S47: 'No section 47 enquiry.',
  NOT_HELD: 'The discussion did not take place; the reason is recorded (R125).',
} as const;

export const ContactStateEnum = enumOf(
  'ContactState',
  'Where a contact is in the hub’s process.',
  contactStates,
);
export const SubjectRoleEnum = enumOf('SubjectRole', 'What somebody is to the child.', subjectRoles);
export const ConsentStatusEnum = enumOf(
  'ConsentStatus',
  'Where a person’s consent stands for this contact.',
  consentStatuses,
);
export const ThresholdEnum = enumOf(
  'Threshold',
  'Where a contact stands on the continuum of need.',
  thresholds,
);
export const StageEnum = enumOf(
  'Stage',
  'How far a contact has come, as far as disclosure is concerned.',
  stages,
);
export const RequestStatusEnum = enumOf(
  'InformationRequestStatus',
  'Where a request for information stands.',
  requestStatuses,
);
export const StrategyOutcomeEnum = enumOf(
  'StrategyOutcome',
  'What a strategy discussion settled (R124).',
  outcomes,
);
export const RagEnum = enumOf(
  'Rag',
  'The colour that sets the clock; its meaning depends on the authority.',
  described([...rags], (rag) => `${rag}; see the procedure profile for its level and time.`),
);
export const OverrideGroundEnum = enumOf(
  'OverrideGround',
  'A ground that stands in for consent; which of them count depends on the authority.',
  described(keysOf(overrideGrounds), (ground) => overrideGrounds[ground].sentence),
);
export const ProcedureProfileEnum = enumOf(
  'ProcedureProfile',
  'Whose procedure a contact follows.',
  described([...profileIds], (id) => `The procedure of ${profileOf(id).name}.`),
);
export const RouteEnum = enumOf(
  'Route',
  'Where a manager sends a contact.',
  described(keysOf(routes), (route) => `The manager’s direction ${route.toLowerCase().replace(/_/g, ' ')}.`),
);
export const RoleEnum = enumOf(
  'Role',
  'Who a requester can be.',
  described(keysOf(roles), (role) => roles[role].does),
);

export const ChannelEnum = enumOf('Channel', 'How a concern reached the hub (R2–R6).', channels);
export const CallerOptionEnum = enumOf('CallerOption', 'What a caller chose first (R4).', callerOptions);
export const SectorEnum = enumOf('Sector', 'Where a referrer works.', sectors);
export const ContactTypeEnum = enumOf('ContactType', 'What kind of contact it is (R29).', contactTypes);
export const PresentingIssueEnum = enumOf(
  'PresentingIssue',
  'The issue that a contact presents (K7).',
  presentingIssues,
);
export const SpecialPathwayEnum = enumOf('SpecialPathway', 'A special pathway (D2).', specialPathways);
export const OutcomeCategoryEnum = enumOf(
  'OutcomeCategory',
  'A kind of outcome, whatever an authority calls it (R130).',
  outcomeCategories,
);
export const LetterKindEnum = enumOf('LetterKind', 'A letter of the hub (D9).', letterKinds);
export const WriteBackKindEnum = enumOf(
  'WriteBackKind',
  'What is written into another system (B5).',
  described(keysOf(writeBacks), (kind) => writeBacks[kind].says),
);
export const TriageCheckEnum = enumOf(
  'TriageCheckName',
  'What triage looks at or does before it recommends (R63, R69).',
  triageChecks,
);
export const CaseStandingEnum = enumOf(
  'CaseStanding',
  'What early help’s registers say of a family (R106).',
  caseStandings,
);
export const OversightKindEnum = enumOf(
  'OversightKind',
  'What is written down as oversight.',
  oversightKinds,
);
export const AllocationStepEnum = enumOf(
  'AllocationStep',
  'A step of the case after the decision (R135).',
  allocationSteps,
);

export const AdviceOutcomeEnum = enumOf(
  'AdviceOutcome',
  'How a call for advice ended (R22).',
  adviceOutcomes,
);

/** Items of the catalogue by id: what a relevance mark may name. */
export const isItem = (id: string): boolean => items.some((item) => item.id === id);
