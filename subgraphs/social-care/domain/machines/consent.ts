import { consentStatuses, type ConsentStatus } from '@mash-hub/shared/disclosure';
import { consentRecorders, withdrawalRecorders } from '../actors';
import { pathFor, type Machine, type Transition } from './machine';

const consentEvents = {
  LEAVE_UNASKED: 'record that nobody was asked',
  GIVE: 'record consent',
  REFUSE: 'record a refusal',
  FAIL_TO_OBTAIN: 'record that consent could not be obtained',
  WITHDRAW: 'record a withdrawal',
} as const;

export type ConsentEvent = keyof typeof consentEvents;

type Row = Transition<ConsentStatus, ConsentEvent>;

const asked = (from: ConsentStatus, ...rules: readonly string[]): readonly Row[] => [
  pathFor(from, 'GIVE', consentRecorders, 'ENTITLED_TO_CONSENT', 'GIVEN', ...rules, 'R230'),
  pathFor(from, 'REFUSE', consentRecorders, null, 'REFUSED', ...rules),
  pathFor(from, 'FAIL_TO_OBTAIN', consentRecorders, 'ATTEMPTS_WRITTEN', 'UNOBTAINABLE', ...rules, 'R229'),
];

/** One person’s consent (domain D0, F1). After a withdrawal one may ask again, as after a refusal [P]. */
export const consentMachine: Machine<ConsentStatus, ConsentEvent> = {
  name: 'Consent of one person',
  states: consentStatuses,
  events: consentEvents,
  rows: [
    ...asked('NOT_SOUGHT', 'R211', 'R220'),
    pathFor('NOT_SOUGHT', 'LEAVE_UNASKED', consentRecorders, null, 'NOT_SOUGHT', 'R211'),
    ...asked('REFUSED', 'R221'),
    ...asked('UNOBTAINABLE', 'R221'),
    ...asked('WITHDRAWN', 'R221', 'R228'),
    pathFor('GIVEN', 'WITHDRAW', withdrawalRecorders, 'CONSENT_GIVEN', 'WITHDRAWN', 'R228'),
  ],
};
