import type { DisclosureRow } from '@mash-hub/shared/subgraph';
import { caseRecordRows } from './caseRecords';
import { contactRows } from './contact';
import { rowsOutsideContacts } from './outsideContacts';

export { policyVersion as decisionPolicy } from '@mash-hub/shared/disclosure';

/** Which item of the catalogue each published field of social care carries: its case records and the contact. */
export const disclosureRows: readonly DisclosureRow[] = [
  ...caseRecordRows,
  ...contactRows,
  ...rowsOutsideContacts,
];
