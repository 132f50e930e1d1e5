import { roleOf } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import { redNotCommencedAlertAt, type Rag } from '@mash-hub/shared/profiles';
import { screeners } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact } from './contact';
import { instantsOf } from './deadlines';
import { refusal, required } from './guards';
import { procedureOf } from './procedure';
import { liveStates } from './transitions';

/** A partner who was asked, a domestic-abuse service, or somebody who screens; never the public (R85, feature 84). */
const mayRequest = (contact: Contact, { by }: Act): boolean => {
  const { own, service } = roleOf(by.role);
  if (own === 'NONE') return false;
  if (by.agency === 'SOCIAL_CARE') return service === 'DOMESTIC_ABUSE' || screeners.includes(by.role);
  return [...contact.requests, ...contact.strategies.flatMap(({ attendees }) => attendees)].some(
    ({ agency }) => agency === by.agency,
  );
};

/**
 * Alerts the managers that the rating should be looked at again (R84, R85, feature 84); the rating itself stays theirs.
 * Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED once the matter is decided or closed.
 */
export const requestReRating: Command<{ readonly reason: string }> = (contact, input, act) => {
  if (!mayRequest(contact, act))
    throw hubError('FORBIDDEN', {
      rule: 'R85',
      detail: 'This is for a domestic-abuse service, or a partner who was asked about the contact.',
    });
  if (!liveStates.some((live) => live === contact.state) && contact.state !== 'STRATEGY')
    throw refusal('LIVE', { rule: 'R85' });
  const request = { ...stamp(act), reason: required(input.reason, 'reason', 'R85') };
  const reRatingRequests = [...contact.reRatingRequests, request];
  return nextVersion(noted(contact, 'REQUEST_RE_RATING', act, null, { reRatingRequests }));
};

/** The requests that no manager has answered by a rating since. */
export const openReRatingRequests = ({ reRatingRequests, ratings }: Contact): Contact['reRatingRequests'] =>
  reRatingRequests.filter((request) => !ratings.some(({ at }) => at > request.at));

/** A change from one colour to another. */
export interface RatingChange {
  readonly from: Rag;
  readonly to: Rag;
  readonly at: Date;
}

/** Every change of colour in the contact’s history, of all pairs, oldest first (R88); what only confirms is none. Pure. */
export const ratingChangesOf = ({ ratings }: Pick<Contact, 'ratings'>): readonly RatingChange[] =>
  ratings.flatMap(({ rag: to, at }, index) => {
    const from = ratings[index - 1]?.rag;
    return from === undefined || from === to ? [] : [{ from, to, at }];
  });

/** What the procedure calls a rating: a colour, or a speed where it has no colours (R79, R80). */
export const ratingLabelOf = (contact: Contact, rag: Rag): string =>
  procedureOf(contact).ragMap[rag]?.label ?? rag;

/** True while a RED contact waits for its assessment longer than the procedure lets it wait unclocked (R87). Pure. */
export const isRedNotCommenced = (contact: Contact, now: Date): boolean => {
  const instants = instantsOf(contact);
  const alertAt = redNotCommencedAlertAt(procedureOf(contact), instants);
  const settled = (instants.decidedAt ?? null) !== null;
  return alertAt !== null && now >= alertAt && contact.assessmentCommencedAt === null && !settled;
};
