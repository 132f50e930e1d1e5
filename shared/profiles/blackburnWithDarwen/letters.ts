import type { LetterTemplate } from '../letter';

/** Blackburn with Darwen’s letters (R153, R156). */
export const letters: readonly LetterTemplate[] = [
  {
    kind: 'REFERRER_OUTCOME',
    subject: 'Outcome of your request {{reference}}',
    body: `Thank you for your request {{reference}} to {{authority}} MASH.

The outcome is: {{outcome}}.

If you would like to talk about the child you referred, please ring {{team}} on {{teamPhone}}.`,
    source: '[P] R153: the seed is silent',
  },
  {
    kind: 'HELD_REFERRER',
    subject: 'Your request {{reference}} is on hold',
    body: `Your request {{reference}} came to {{authority}} MASH without the family’s consent, and nothing in it lets us go on without. We have asked nobody for information.

Please talk to the family and tell us on {{hubPhone}} whether they agree. If you think that the child you referred is not safe, ring us at once.`,
    source: '[P] as R154; 003 Gaining consent (F3)',
  },
];
