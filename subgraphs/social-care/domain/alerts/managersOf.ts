import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from '../contact';
import { endedStates } from '../transitions';
import { byRole, type Audience } from './alert';

/** Every manager whom the authority’s procedure names (C2). */
export const managersOf = ({ managers }: ProcedureProfile): readonly Audience[] => managers.value.map(byRole);

/** The Team Manager, who chases, decides and discloses everywhere (R93, R127). */
export const teamManagerAlone: readonly Audience[] = [byRole('MASH_TEAM_MANAGER')];

/** True until it is decided or ended: while somebody is still to find out what is to happen. */
export const isUndecided = ({ decision, state }: Contact): boolean =>
  decision === null && !endedStates.includes(state) && state !== 'EARLY_HELP';

/** When the contact last came into the state that it is in. */
export const inStateSince = ({ state, stateHistory, receivedAt }: Contact): Date =>
  stateHistory.findLast(({ from, to }) => from !== to && to === state)?.at ?? receivedAt;
