import type { Agency } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import type { Contact, InformationRequest } from './contact';
import { isOutstanding } from './request';

/** What an agency’s staff do next about a request, when, and by which rule. Data only. */
interface PromptRow {
  readonly agency: Agency;
  readonly when: 'OPEN' | 'ANSWERED';
  /** Only at these ratings; at any where it is left out. */
  readonly rated?: readonly Rag[];
  /** Only where a name check found somebody who is known now. */
  readonly current?: true;
  readonly says: string;
}

const prompts: readonly PromptRow[] = [
  {
    agency: 'POLICE',
    when: 'OPEN',
    says: 'Send it to the research unit with this deadline; enter its reference, crime or non-crime, and your analysis when it is complete (R97, R98).',
  },
  {
    agency: 'HEALTH',
    when: 'OPEN',
    says: 'RED first, then in the order in which they came: one proforma for the family, the administrators’ stage, then the nurse’s (R100).',
  },
  {
    agency: 'HEALTH',
    when: 'OPEN',
    says: 'Look into the last years only, unless older matter bears on the concern; end with your view of the threshold and what should be done (R101, R102).',
  },
  {
    agency: 'HEALTH',
    when: 'ANSWERED',
    rated: ['RED'],
    says: 'Once the strategy discussion is settled, send the form to GP, health visitor and school nursing, and record it (R126).',
  },
  {
    agency: 'EDUCATION',
    when: 'OPEN',
    says: 'Pupil database first, then call the designated safeguarding lead and whoever else knows the child (R103).',
  },
  {
    agency: 'EDUCATION',
    when: 'OPEN',
    rated: ['AMBER', 'GREEN', 'BLUE'],
    says: 'Write your answer here and tell the social worker (R103).',
  },
  {
    agency: 'EDUCATION',
    when: 'OPEN',
    rated: ['RED'],
    says: 'Write your answer here and report at the strategy discussion (R103).',
  },
  {
    agency: 'PROBATION',
    when: 'OPEN',
    says: 'Check every name in all systems, youth justice’s apart: current, previous or no match; no match sends nothing and leaves no trace (R104, R105, R112).',
  },
  {
    agency: 'PROBATION',
    when: 'ANSWERED',
    current: true,
    says: 'Tell the supervising officer at once and record it (R104).',
  },
  {
    agency: 'PROBATION',
    when: 'ANSWERED',
    current: true,
    rated: ['RED'],
    says: 'Ask the supervising officer to the strategy discussion (R105).',
  },
];

/** What is next for the agency that was asked, at the rating as it stands (R103, R105). Pure. */
export const requestPromptsOf = (contact: Contact, request: InformationRequest): readonly string[] => {
  const rag = contact.ratings.at(-1)?.rag ?? request.rag;
  const when = isOutstanding(request) ? 'OPEN' : 'ANSWERED';
  const isCurrent = request.answer?.nameCheck === 'CURRENT';
  return prompts
    .filter((row) => row.agency === request.agency && row.when === when)
    .filter(({ rated = [rag], current }) => rated.includes(rag) && (current === undefined || isCurrent))
    .map(({ says }) => says);
};
