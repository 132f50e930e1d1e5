import { blackburnWithDarwen } from './blackburnWithDarwen';
import { coventry } from './coventry';
import { durham } from './durham';
import type { OverrideGround } from './overrideGround';
import type { GroundRow, ProcedureProfile, ProfileId } from './profile';
import { walsall } from './walsall';

/**
 * Every version of every profile, oldest first within an authority.
 * INVARIANT: nothing is ever removed or edited here, since contacts keep the version they were created with.
 */
export const profiles: readonly ProcedureProfile[] = [coventry, walsall, blackburnWithDarwen, durham];

/** That version of an authority's profile, or its newest. Throws RangeError for a version that never was. */
export function profileOf(id: ProfileId, version?: string): ProcedureProfile {
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
