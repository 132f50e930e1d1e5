import { commonPublicFields, type PublicField } from '@mash-hub/shared/subgraph';
import { kinds } from '../ingest';

const of = (type: string, fields: readonly string[], because: string): readonly PublicField[] =>
  fields.map((field) => ({ coordinate: `${type}.${field}`, because }));

const frame = 'Frame of a contact: routing and reference, to whoever may know of the contact at all.';
const behindRows = 'What stands in it has rows of its own.';
const addressed =
  'The addressed agency and social care reach a request (R91); whoever may read its analysis sees that it was made';

/** Fields of social care without a row, each with its reason. */
export const publicFields: readonly PublicField[] = [
  ...commonPublicFields('SocialCareDisclosure', kinds),
  ...of('Contact', ['id', 'reference', 'version', 'profile', 'state', 'receivedAt', 'deadlines'], frame),
  ...of(
    'Contact',
    ['subjects', 'informationRequests', 'ratings', 'overrides', 'strategy', 'decision', 'releases'],
    behindRows,
  ),
  ...of('Subject', ['id', 'role'], frame),
  ...of('Subject', ['person', 'consent', 'socialCare', 'socialCareMatch'], behindRows),
  ...of('Subject', ['disclosure'], 'The requester’s own permission, and why it is not more.'),
  ...of(
    'Subject',
    ['personId', 'disclosureGrant', 'matchingIdentity'],
    'Not reachable by clients (@inaccessible).',
  ),
  ...of('SubjectDisclosure', ['*'], 'The requester’s own permission, and why it is not more.'),
  ...of(
    'AgencyStanding',
    ['*'],
    'Who was asked and who answered: a headline to everybody with a standing (F3).',
  ),
  ...of('OverrideRecord', ['id'], 'Names the record; shown only with a field of it that is disclosed.'),
  ...of('ReleaseRecord', ['*'], 'Recipients see the releases that name them, social care all.'),
  ...of('ReleaseRecipient', ['*'], 'Recipients see the releases that name them, social care all.'),
  ...of('Deadline', ['*'], 'Computed from the procedure and the frame of the contact.'),
  ...of('InformationRequest', ['*'], addressed),
  ...of('RequestedPerson', ['*'], addressed),
  ...of(
    'AgencyReturn',
    ['at', 'noRecord', 'concernHeld', 'ragSuggestion'],
    'That an agency answered, and whether it is concerned: a headline (F3, F4).',
  ),
  ...[
    'Requester',
    'DisclosureRule',
    'PageInfo',
    'ContactConnection',
    'ContactEdge',
    'InformationRequestConnection',
    'InformationRequestEdge',
  ].flatMap((type) => of(type, ['*'], 'No record: the requester, the rules, or the frame of a page.')),
];
