import type { RecordKind } from '@mash-hub/shared/subgraph';
import { conviction, emergencyCall, history } from './records/history';
import { incident } from './records/incident';
import { exploitationIntelligence, intelligence, victimSafety } from './records/protected';
import {
  chronologyEntry,
  investigationDecision,
  riskNotification,
  secondaryRiskAssessment,
} from './records/research';
import { encompassNotice, missingEpisode, safeguardingReport } from './records/safeguarding';

/** What the police import, beside people: each kind says how a line is read and how a record is published. */
export const kinds: readonly RecordKind[] = [
  incident,
  history,
  conviction,
  emergencyCall,
  chronologyEntry,
  secondaryRiskAssessment,
  riskNotification,
  investigationDecision,
  safeguardingReport,
  missingEpisode,
  encompassNotice,
  intelligence,
  exploitationIntelligence,
  victimSafety,
] as readonly RecordKind[];
