import type { DisclosureRow } from '@mash-hub/shared/subgraph';

const fieldsOf = (type: string, ...fields: readonly string[]): readonly string[] =>
  fields.map((field) => `${type}.${field}`);

/**
 * Which item is carried by what social care keeps beside its contacts: the advice log, suggestions on unidentified
 * children, exploitation concerns. The door of each lets in social care’s own staff alone. Data only.
 */
export const rowsOutsideContacts: readonly DisclosureRow[] = [
  {
    item: 'SOC-25',
    discloses: fieldsOf('AdviceCall', 'at', 'callerAgency', 'familyAgreed', 'scenario', 'advice', 'outcome'),
  },
  { item: 'SOC-26', discloses: fieldsOf('LinkSuggestion', 'contact', 'because') },
  {
    item: 'SOC-27.assessment',
    discloses: [
      ...fieldsOf('ExploitationSubject', 'adult', 'names', 'birthDate', 'addresses'),
      ...fieldsOf('ExploitationConcern', 'subject', 'themes', 'locations', 'perpetrators', 'account'),
      ...fieldsOf('ExploitationConcern', 'immediateDanger', 'perceivedRisk', 'reportedBy', 'checks'),
      ...fieldsOf('ExploitationConcern', 'agreements', 'policeToBeTold', 'ending'),
      ...fieldsOf('ExploitationChecks', 'open', 'allocatedWorker', 'passedTo', 'formSentTo', 'at'),
      ...fieldsOf('ExploitationAgreement', 'lead', 'action', 'safetyPlan', 'at'),
    ],
  },
  { item: 'SOC-27.level', discloses: ['ExploitationConcern.risk', 'ExploitationAgreement.risk'] },
];
