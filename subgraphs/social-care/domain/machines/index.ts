import { assessmentMachine } from './assessment';
import { consentMachine } from './consent';
import { contactMachine } from './contact';
import { disclosureMachine } from './disclosure';
import { disputeMachine } from './dispute';
import { domesticAbuseItemMachine } from './domesticAbuseItem';
import { emergencyMachine } from './emergency';
import { exploitationMachine } from './exploitation';
import { letterMachine } from './letter';
import { overrideMachine } from './override';
import { ratingMachine } from './rating';
import { requestMachine } from './request';
import { strategyMachine } from './strategy';

/** Every state machine of the process, in the order of domain D0. */
export const machines = [
  contactMachine,
  ratingMachine,
  consentMachine,
  overrideMachine,
  requestMachine,
  assessmentMachine,
  strategyMachine,
  disclosureMachine,
  domesticAbuseItemMachine,
  letterMachine,
  disputeMachine,
  emergencyMachine,
  exploitationMachine,
] as const;
