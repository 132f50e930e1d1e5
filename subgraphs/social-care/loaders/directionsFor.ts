import type { GrantFacts } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import { isCoreStaff, type Contact } from '../domain';

/** What is noted beside management’s direction and has a row, an audience or a tier of its own (SOC-14, SOC-17, SOC-28). */
const notDirection: ReadonlySet<string> = new Set([
  'ALLOCATE',
  'CONCLUDE_STRATEGY',
  'CONVENE_STRATEGY',
  'LAPSE_OVERRIDE',
  'PASS_TO_SUBSTANCE_SERVICE',
  'RAISE_DISPUTE',
  'RECORD_CONSENT',
  'RECORD_OVERRIDE',
  'RECORD_RISK_ASSESSMENT',
  'RECORD_WRITE_BACK',
  'RELEASE_DISCLOSURE',
  'REVOKE_DISCLOSURE',
  'WITHDRAW_CONSENT',
]);

/** What tells that there is an allegation: it goes to the circle and the designated officer alone (SOC-22). */
const tellsOfAllegation = (
  { pathway }: Contact,
  { event, reason }: Contact['stateHistory'][number],
): boolean =>
  pathway?.pathway === 'POSITION_OF_TRUST' &&
  (event === 'ROUTE_SPECIALLY' ||
    (event === 'RECORD_WRITE_BACK' && reason?.startsWith('LADO_ALERT') === true));

/**
 * The directions of a contact before the kernel decides who may read them (SOC-16): to social care’s own staff all that
 * is noted, to others what management directed and nothing that a stricter row holds.
 */
export const directionsFor = (
  contact: Contact,
  requester: Requester,
  { circle }: Pick<GrantFacts, 'circle'>,
): readonly string[] => {
  const own = isCoreStaff(requester);
  const near = circle || contact.pathway?.receivedBy === requester.role;
  return contact.stateHistory
    .filter((step) => (own || !notDirection.has(step.event)) && (near || !tellsOfAllegation(contact, step)))
    .flatMap(({ reason }) => reason ?? []);
};
