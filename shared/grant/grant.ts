import type { PersonCase, Standing, SubjectPermission } from '../disclosure/facts';
import type { Agency, DisclosureLevel, DomesticAbuseMode, Role, Stage } from '../disclosure/vocabulary';
import type { AssertionFault, Issued } from './assertion';

/** What the requester may see of one person, as it travels: named within the contact, with what the level follows from. */
export interface SubjectGrant extends SubjectPermission {
  readonly subject: string;
  readonly facts: PersonCase;
}

/** Everything that social care knows and an owner needs to decide: what is minted into a grant (design section 4). */
export interface GrantFacts {
  readonly sub: string;
  readonly agency: Agency;
  readonly role: Role;
  readonly establishment?: string;
  readonly contact: string;
  /** Name and version of the procedure profile, for example `COVENTRY@1`. */
  readonly profile: string;
  /** Version of the policy rows. */
  readonly policy: string;
  readonly stage: Stage;
  /** Whether the requester belongs to the decision circle. */
  readonly circle: boolean;
  /** Whether the requester's agency, role and establishment are on the release or the quorum. */
  readonly recipient: boolean;
  /** How the requester stands to the contact: what the levels follow from, for the owner’s log. */
  readonly standing: Standing;
  readonly asked: readonly Agency[];
  readonly domesticAbuseMode: DomesticAbuseMode;
  /** Whether a provider's restriction yields to section 47 (`s47OverridesProviderRestriction` of the profile). */
  readonly restrictionYields: boolean;
  /** How many years back each agency answers for (M9). */
  readonly recency: { readonly healthYears: number; readonly probationYears: number };
  /** References of the override records. */
  readonly overrides: readonly string[];
  readonly subjects: readonly SubjectGrant[];
}

/** A disclosure grant: permission of one requester for one contact, for 30 seconds. Times are seconds since 1970. */
export type Grant = Issued<GrantFacts>;

/** What came of checking a grant: a named outcome, never a bare boolean. */
export type GrantVerdict =
  { readonly valid: true; readonly grant: Grant } | { readonly valid: false; readonly why: AssertionFault };

/**
 * Whether anything at all may be asked about a person: by level, or because domestic-abuse triage has heard it (J3).
 * INVARIANT: where not, nobody is asked (R222).
 */
export const permitsAnything = ({
  level,
  heard,
}: {
  readonly level: DisclosureLevel;
  readonly heard?: boolean | undefined;
}): boolean => level !== 'NONE' || heard === true;
