import type { RecordKind } from '@mash-hub/shared/subgraph';
import { conviction, emergencyCall, history } from './records/history';
import { incident } from './records/incident';
import { intelligence, victimSafety } from './records/protected';

/** What the police import, beside people: each kind says how a line is read and how a record is published. */
export const kinds: readonly RecordKind[] = [
  incident,
  history,
  conviction,
  emergencyCall,
  intelligence,
  victimSafety,
] as readonly RecordKind[];
