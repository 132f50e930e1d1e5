import { profileOf, type ProcedureProfile } from '@mash-hub/shared/profiles';
import type { UnderProcedure } from './actors';

/** The procedure that something was begun under: its own version of it, for ever (feature 98). */
export const procedureOf = ({ profile, profileVersion }: UnderProcedure): ProcedureProfile =>
  profileOf(profile, profileVersion);
