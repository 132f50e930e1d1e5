import type { Threshold } from '../disclosure';
import type { Channel, ChannelRow } from './channel';
import type { LetterKind, LetterTemplate } from './letter';
import type { OutcomeRow } from './outcome';
import type { PathwayRow, SpecialPathway } from './pathway';
import type { ProcedureProfile } from './profile';

type AnyProfile = ProcedureProfile;

/** How the authority treats a way in; null: accepted, and noted as unusual (I2). */
export const channelRowOf = (profile: AnyProfile, channel: Channel): ChannelRow | null =>
  profile.channels.find((row) => row.channel === channel) ?? null;

/** How the authority runs a special pathway; null where it has none (domain D2). */
export const pathwayOf = (profile: AnyProfile, pathway: SpecialPathway): PathwayRow | null =>
  profile.pathways.find((row) => row.pathway === pathway) ?? null;

/** The outcomes that can be decided at a level of need; never empty in a valid profile (R130). */
export const outcomesAt = (profile: AnyProfile, threshold: Threshold): readonly OutcomeRow[] =>
  profile.outcomes.filter(({ thresholds }) => thresholds.includes(threshold));

/** The authority's wording of a letter; null where it sends none of the kind (D9). */
export const letterOf = (profile: AnyProfile, kind: LetterKind): LetterTemplate | null =>
  profile.letters.find((letter) => letter.kind === kind) ?? null;
