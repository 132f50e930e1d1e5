import type { Role } from '@mash-hub/shared/disclosure';
import { dayTeam, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import { refusal, required } from './guards';

/** Who acts out of hours (R197). */
const emergencyDuty: readonly Role[] = ['EDT_WORKER'];

export interface EmergencyResponseInput {
  /** What was done, as the day team will read it. */
  readonly response: string;
}

/**
 * The Emergency Duty Team’s response to what came out of hours: it is the first response (R197, R201). The last one
 * counts. Throws FORBIDDEN for anybody else, BAD_USER_INPUT for no words, NOT_ALLOWED once the day team has it.
 */
export const recordEmergencyResponse: Command<EmergencyResponseInput> = (contact, input, act) => {
  requireActor(act, emergencyDuty, contact, 'R197');
  const response = required(input.response, 'response', 'R201');
  if (contact.emergencyResponse?.receivedByDayTeamAt)
    throw refusal('RESPONSE_RECORDED', {
      detail: 'The day team has already taken this over: tell it directly what more was done.',
    });
  const emergencyResponse = { ...stamp(act), response, receivedByDayTeamAt: null };
  return nextVersion(noted(contact, 'RECORD_EMERGENCY_RESPONSE', act, null, { emergencyResponse }));
};

/**
 * The day team takes over what the Emergency Duty Team did (R200): the decision clock starts now (R201). Throws
 * FORBIDDEN, or NOT_ALLOWED where there is no response or it was taken over before.
 */
export const receiveFromEmergencyDuty: Command<object> = (contact, _input, act) => {
  requireActor(act, dayTeam, contact, 'R200');
  const response = contact.emergencyResponse;
  if (response?.receivedByDayTeamAt !== null) throw refusal('RESPONSE_RECORDED');
  const emergencyResponse = { ...response, receivedByDayTeamAt: act.at };
  return nextVersion(noted(contact, 'RECEIVE_FROM_EMERGENCY_DUTY', act, null, { emergencyResponse }));
};
