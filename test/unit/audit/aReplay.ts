import type { LogEntryBody } from '@mash-hub/shared/log';
import { replayLogs, currentEdition, editionsOf, type LogReplay } from '@mash-hub/shared/audit';
import { aRequester } from '../../support/createHub';
import { aCommand, aLogOf, ofContact, ofOwner, type AReading } from '../../support/aReplayedLog';

const nurse = aRequester('HEALTH', 'NAMED_NURSE');
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');

export const agreed = {
  threshold: 'CIN',
  consent: 'GIVEN',
  override: false,
  strategyTriggered: false,
  childCovered: false,
} as const;
export const child = { person: 'person_1', child: true, facts: agreed };

const incident = { type: 'PoliceIncident', reference: 'incident_1', items: ['POL-01', 'POL-06', 'POL-09'] };
const restricted = { ...incident, reference: 'incident_2', restricted: ['POL-01'] };

export const reading: AReading = {
  at: '2026-11-03T09:30:00.000Z',
  correlation: 'request_1',
  requester: nurse,
  contact: 'contact_1',
  stage: 'RELEASED',
  standing: { released: 'SUMMARY' },
  people: [child],
  records: [incident, restricted],
};

export const referral = aCommand(
  'submitReferral',
  'contact_1',
  { consentsNow: ['person_1 CHILD GIVEN GIVEN'], thresholdNow: 'CIN', stageNow: 'RELEASED' },
  { contact: 'contact_1' },
);
export const restriction = aCommand('restrict POLICE', 'incident_2', {
  restriction: 'restriction_1',
  items: ['POL-01'],
});
export const link = aCommand('match POLICE', 'person_1', { status: 'LINKED', record: 'POLICE-person_1' });
const later = { ...reading, at: '2026-11-03T10:30:00.000Z', correlation: 'request_2', requester: manager };

export const socialCare: readonly LogEntryBody[] = [
  referral,
  ofContact(reading),
  ofContact({ ...later, standing: { circle: true } }),
];
export const police: readonly LogEntryBody[] = [
  restriction,
  link,
  ofOwner('POLICE', reading),
  ofOwner('POLICE', { ...later, standing: { circle: true } }),
];

export const replay = (
  own: readonly LogEntryBody[],
  others: readonly LogEntryBody[] = police,
): Promise<LogReplay> =>
  replayLogs([aLogOf('POLICE', others), aLogOf('SOCIAL_CARE', own)], {
    editions: editionsOf([currentEdition]),
  });

/** The disagreements, each with its log and place, `POLICE 2: …`. */
export const disagreements = async (
  own: readonly LogEntryBody[],
  others?: readonly LogEntryBody[],
): Promise<readonly string[]> =>
  (await replay(own, others)).disagreements.map(({ log, seq, words }) => `${log} ${String(seq)}: ${words}`);
