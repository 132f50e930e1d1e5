import { profiles } from '../../profiles';
import type { ContactFacts, OrderedLevel } from '../../disclosure';

/** What of an authority’s procedure decisions read. */
export interface ProfileSettings extends Pick<ContactFacts, 'domesticAbuseMode' | 'restrictionYields'> {
  readonly recency: { readonly healthYears: number; readonly probationYears: number };
  /** The level that breaking the glass opens (BG1). */
  readonly emergency: OrderedLevel;
}

/** The settings of every version of every procedure, by the name that log entries give it, `COVENTRY@2026`. */
export const currentSettings: ReadonlyMap<string, ProfileSettings> = new Map(
  profiles.map(({ id, version, daMode, s47OverridesProviderRestriction, recency, emergency }) => [
    `${id}@${version}`,
    {
      domesticAbuseMode: daMode,
      restrictionYields: s47OverridesProviderRestriction,
      recency: { healthYears: recency.healthYears, probationYears: recency.probationYears },
      emergency: emergency.value.level,
    },
  ]),
);
