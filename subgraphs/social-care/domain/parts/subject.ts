import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Act } from './act';

export type SubjectRole =
  | 'CHILD'
  | 'UNBORN_CHILD'
  | 'MOTHER'
  | 'FATHER'
  | 'CARER'
  | 'STEP_PARENT'
  | 'GRANDPARENT'
  | 'SIBLING'
  | 'OTHER_ADULT';

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export interface SubjectPerson {
  readonly names: readonly PersonName[];
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly addresses: readonly string[];
  readonly nhsNumber: string | null;
  readonly upn: string | null;
}

/** One change of a person’s consent (R228–R231); the last one counts. */
export interface ConsentChange extends Act {
  readonly status: ConsentStatus;
  /** Who gave or refused: for a child a parent or carer in the contact (R230); null where nobody could be asked. */
  readonly givenBy: string | null;
  readonly note: string | null;
}

/** One person in the context of one contact. */
export interface Subject {
  /** Opaque; `<contact id>.<n>`. */
  readonly id: string;
  /** Pseudonymous id of the person across contacts; never leaves the hub but to the owners of records. */
  readonly personId: string;
  readonly role: SubjectRole;
  readonly person: SubjectPerson;
  /** The person’s own case record in social care, when one is known. */
  readonly caseReference: string | null;
  readonly consents: readonly ConsentChange[];
}
