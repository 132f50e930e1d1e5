import type { Role } from '@mash-hub/shared/disclosure';
import { managers, requireActor } from '../actors';
import { nextVersion, stamp, type AggregateCommand } from '../command';
import { badInput, refusal, required } from '../guards';
import type { Act } from '../parts/act';
import type { Enquiry, MappaDecision, PersonAnswer, PersonStanding } from './enquiry';

/** What social care’s own system says of one person now. */
export interface FoundCase {
  readonly standing: PersonStanding;
  /** The allocated worker, or the team where nobody is allocated yet. */
  readonly allocatedWorker: string | null;
}

export interface EnquiryAnswerInput {
  /** In the order of the people asked about. */
  readonly found: readonly FoundCase[];
  /** What is written of each, in the same order; null for whom nothing is written. */
  readonly texts: readonly (string | null)[];
  readonly decision: MappaDecision | null;
}

const officers: readonly Role[] = ['RSO', ...managers];

/** R34: an enquiry about an open child is the allocated practitioner’s; whoever may pass it on may name them. */
const answerersOf = ({ kind }: Enquiry): readonly Role[] =>
  kind === 'OPEN_CHILD_INFORMATION' ? [...officers, 'ALLOCATED_SOCIAL_WORKER'] : officers;

const answerAbout = (found: FoundCase, text: string | null, act: Act, rule: string): PersonAnswer => {
  const { standing, allocatedWorker } = found;
  if (standing !== 'OPEN')
    return { ...found, allocatedWorker: null, text: required(text, 'answers.text', rule) };
  const isOwn = act.by.role === 'ALLOCATED_SOCIAL_WORKER';
  if (!isOwn && text !== null)
    throw badInput(
      'answers.text',
      'R34',
      'This person is open: the answer names the allocated worker, who says the rest.',
    );
  return { standing, allocatedWorker, text: isOwn ? text : null };
};

const rules = {
  CAFCASS: 'R57',
  PROBATION_HOUSEHOLD: 'R58',
  OPEN_CHILD_INFORMATION: 'R34',
  MAPPA: 'R56',
} as const;

/** R56: an open person’s worker is the contact; about others a manager decides on sharing, attendance and assessment. */
const decisionOn = (
  enquiry: Enquiry,
  { found, decision }: EnquiryAnswerInput,
  act: Act,
): MappaDecision | null => {
  if (enquiry.kind !== 'MAPPA' || found.every(({ standing }) => standing === 'OPEN')) return null;
  requireActor(act, managers, enquiry, 'R56');
  if (decision === null)
    throw badInput('decision', 'R56', 'Decide whether to share, to attend and to assess.');
  return decision;
};

/**
 * Answers an enquiry, once (R34, R56–R58). Throws NOT_ALLOWED for one that is answered, FORBIDDEN, BAD_USER_INPUT.
 */
export const answerEnquiry: AggregateCommand<Enquiry, EnquiryAnswerInput> = (enquiry, input, act) => {
  const rule = rules[enquiry.kind];
  requireActor(act, answerersOf(enquiry), enquiry, rule);
  if (enquiry.answer !== null) throw refusal('REQUEST_OPEN', { rule });
  const decision = decisionOn(enquiry, input, act);
  const people = enquiry.about.map((_person, index) => {
    const found = input.found[index] ?? { standing: 'NOT_KNOWN', allocatedWorker: null };
    return answerAbout(found, input.texts[index] ?? null, act, rule);
  });
  return nextVersion({ ...enquiry, answer: { ...stamp(act), people, decision } });
};
