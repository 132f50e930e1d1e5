import { requireActor, managers } from '../actors';
import { nextVersion, stamp, type AggregateCommand } from '../command';
import { refusal, required } from '../guards';
import type { DomesticAbuseOutcome } from '../machines/domesticAbuseItem';
import { advanced, itemOf, withItem } from './item';
import type { DomesticAbuseItem, DomesticAbuseNotice } from './incident';

export interface OutcomeInput {
  readonly child: string;
  readonly outcome: DomesticAbuseOutcome;
  readonly reason: string;
}

/**
 * Notes what triage agreed for one child of the incident (R179): one incident, several children, different routes. That
 * the members were heard is checked on the child’s contact (R177). Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const agreeDomesticAbuseOutcome: AggregateCommand<DomesticAbuseNotice, OutcomeInput> = (
  notice,
  { child, outcome, reason: text },
  act,
) => {
  const reason = required(text, 'reason', 'R177');
  const changes = { outcome: { ...stamp(act), outcome, reason } };
  return nextVersion(
    withItem(notice, advanced(notice, itemOf(notice, child), `AGREE_${outcome}`, act, changes, reason)),
  );
};

/** The children whose outcome waits for a manager (R149, R181). */
export const awaitingAuthorisation = ({ items }: DomesticAbuseNotice): readonly DomesticAbuseItem[] =>
  items.filter(({ state, outcome }) => outcome !== null && state === outcome.outcome);

/**
 * A manager authorises the outcomes agreed so far; only then do police and health read the outcome sheet (R149, R169,
 * R181, feature 81). Throws FORBIDDEN, or NOT_ALLOWED where nothing waits.
 */
export const authoriseDomesticAbuseOutcomes: AggregateCommand<DomesticAbuseNotice, object> = (
  notice,
  _input,
  act,
) => {
  requireActor(act, managers, notice, 'R149');
  const waiting = awaitingAuthorisation(notice);
  if (waiting.length === 0)
    throw refusal('NOT_IN_THE_PROCESS', {
      rule: 'R149',
      detail: 'No outcome of this incident waits for a manager.',
    });
  const authorised = waiting.reduce(
    (current, item) => withItem(current, advanced(current, item, 'AUTHORISE', act)),
    notice,
  );
  return nextVersion(authorised);
};
