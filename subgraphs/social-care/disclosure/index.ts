import type { DisclosureRow } from '@mash-hub/shared/subgraph';
import { caseRecordRows } from './caseRecords';
import { contactRows } from './contact';
import { rowsOutsideContacts } from './outsideContacts';

/** Version of the policy rows: stands in every grant and every log entry, and changes with the rows. */
export const decisionPolicy = '2026-11';

/** Which item of the catalogue each published field of social care carries: its case records and the contact. */
export const disclosureRows: readonly DisclosureRow[] = [
  ...caseRecordRows,
  ...contactRows,
  ...rowsOutsideContacts,
];
