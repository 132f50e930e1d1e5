import type { Agency } from '@mash-hub/shared/disclosure';
import { requireActor, type UnderProcedure } from './actors';
import { nextVersion, stamp, type CommandContext } from './command';
import type { Contact } from './contact';
import { required } from './guards';
import type { Act, Aggregate } from './parts/act';

/** What an audit looks at (G3, K17). */
export const auditThemes = {
  REFERRAL: 'The quality of the referral.',
  DECISION: 'The decision, and the reasons for it.',
  CONSENT: 'Consent, and grounds that stood in for it.',
  DISCLOSURE: 'What was shared with whom, and under which rule.',
  RECORD_KEEPING: 'Whether the record is clear, accurate and made at the time.',
  CHILD_VOICE: 'Whether the child’s voice is heard in it.',
} as const;

export type AuditTheme = keyof typeof auditThemes;

/** What one audit of a contact found. The contact itself is not touched by it (feature 95). */
export interface CaseAudit extends Aggregate, UnderProcedure, Act {
  /** The audited contact. */
  readonly contact: string;
  readonly theme: AuditTheme;
  readonly upheld: boolean;
  readonly note: string;
  /** Agencies whose part was audited. */
  readonly agencies: readonly Agency[];
}

/** What measures know of an audit. */
export type MeasuredAudit = Pick<CaseAudit, 'theme' | 'upheld' | 'agencies' | 'at'>;

export interface CaseAuditInput {
  readonly theme: AuditTheme;
  readonly upheld: boolean;
  readonly note: string;
  readonly agencies: readonly Agency[];
}

/** Records what an auditor found (K16, K17). Throws FORBIDDEN or BAD_USER_INPUT. */
export const recordCaseAudit = (
  { id: contact, profile, profileVersion }: Pick<Contact, 'id' | 'profile' | 'profileVersion'>,
  { theme, upheld, note, agencies }: CaseAuditInput,
  act: Act,
  { ids }: Pick<CommandContext, 'ids'>,
): CaseAudit => {
  const under = { profile, profileVersion };
  requireActor(act, ['QA_AUDITOR'], under, 'G3');
  return nextVersion({
    ...stamp(act),
    ...under,
    id: ids.next('audit_'),
    version: 0,
    commands: [],
    contact,
    theme,
    upheld,
    note: required(note, 'note', 'G3'),
    agencies: [...new Set(agencies)],
  });
};
