import {
  askNonPartner,
  completePathway,
  recordNonPartnerAnswer,
  recordOversight,
  recordPatternReview,
  recordRecommendation,
  recordTriageChecks,
  requestReRating,
  routeContact,
  signPathwayStep,
} from '@mash-hub/social-care/domain';
import type { Step } from './step';

const reason = 'The reason is written down here.';

/** Every pathway of the authority, with each of its questions answered yes, and no. */
const pathwaySteps = [0, 1, 2].flatMap((n) =>
  [true, false].map((yes): Step => (contact, act, context) => {
    const row = context.profile.pathways[n];
    const criteria = row?.criteria.map(() => yes) ?? [];
    const input = { to: 'SPECIAL_ROUTE', reason, pathway: row?.pathway ?? null, criteria } as const;
    return routeContact(contact, input, act, context);
  }),
);

/** The commands of triage, oversight and special pathways, each with inputs that can be accepted. */
export const directionSteps: readonly Step[] = [
  ...pathwaySteps,
  (c, act, x) =>
    recordTriageChecks(
      c,
      {
        checks: (['REFERRER_SPOKEN_TO', 'CASE_SYSTEM', 'EDUCATION_ROLL'] as const).map((check) => ({
          check,
          done: true,
        })),
      },
      act,
      x,
    ),
  (c, act, x) =>
    recordRecommendation(
      c,
      { recommendation: reason, chronology: reason, childVoice: reason, parentsViews: reason },
      act,
      x,
    ),
  (c, act, x) => recordPatternReview(c, { analysis: reason, contactsInPeriod: 3 }, act, x),
  (c, act, x) => recordOversight(c, { note: reason }, act, x),
  (c, act, x) => requestReRating(c, { reason }, act, x),
  (c, act, x) => askNonPartner(c, { organisation: 'Landlord', owner: 'sub-worker', reason }, act, x),
  (c, act, x) =>
    recordNonPartnerAnswer(c, { request: c.nonPartnerRequests.at(-1)?.id ?? '', analysis: reason }, act, x),
  ...['Assessment', 'Quality assurance', 'Approval'].map(
    (step): Step =>
      (c, act, x) =>
        signPathwayStep(c, { step, note: reason }, act, x),
  ),
  (c, act, x) => completePathway(c, { reason }, act, x),
];
