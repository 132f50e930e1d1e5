import type {
  ContactFacts,
  ItemRow,
  Reader,
  RecordFacts,
  RoleRow,
  SubjectPermission,
} from '@mash-hub/shared/disclosure';

/** One reader's question about one item of one record in one contact. */
export interface Question {
  readonly reader: Reader;
  readonly role: RoleRow;
  readonly contact: ContactFacts;
  readonly record: RecordFacts;
  readonly item: ItemRow;
}

/** One person whom the record is about, at the depth that counts here; `null` where nothing is permitted of them. */
export interface Person {
  readonly permission: SubjectPermission | null;
  readonly depth: number | 'ENVELOPE';
}
