import { blackburnWithDarwen } from './blackburnWithDarwen';
import { coventry, coventry2018 } from './coventry';
import { durham } from './durham';
import type { OverrideGround } from './overrideGround';
import type { GroundRow, ProcedureProfile } from './profile';
import { walsall } from './walsall';

// One line an authority: its versions, oldest first.
const authorities = {
  coventry: [coventry2018, coventry],
  walsall: [walsall],
  blackburnWithDarwen: [blackburnWithDarwen],
  durham: [durham],
} as const;

/** An authority whose procedure a contact follows: whatever the registry holds. */
export type ProfileId = (typeof authorities)[keyof typeof authorities][number]['id'];

/** A procedure that the registry holds. */
export type KnownProfile = ProcedureProfile<ProfileId>;

/**
 * Every version of every profile, oldest first within an authority.
 * INVARIANT: nothing is ever removed or edited here, since contacts keep the version they were created with.
 */
export const profiles: readonly KnownProfile[] = Object.values(authorities).flat();

/** The authorities whose procedures the hub knows, each once. */
export const profileIds: readonly ProfileId[] = Object.values(authorities).map(([first]) => first.id);

/** That version of an authority's profile, or its newest. Throws RangeError for a version that never was. */
export function profileOf(id: ProfileId, version?: string): KnownProfile {
  const found = profiles.findLast(
    (profile) => profile.id === id && (version === undefined || profile.version === version),
  );
  if (found === undefined) throw new RangeError(`No procedure profile ${id} ${version ?? ''}`.trimEnd());
  return found;
}

/** The profile's row for a ground; null where its procedure does not know the ground, which refuses it (F2, V29). */
export function groundOf(profile: ProcedureProfile, ground: OverrideGround): GroundRow | null {
  return profile.overrideGrounds.find((row) => row.ground === ground) ?? null;
}
