import type { LetterTemplate } from '../letter';

/** Durham’s letters (R152, R156). */
export const letters: readonly LetterTemplate[] = [
  {
    kind: 'REFERRER_OUTCOME',
    subject: 'Outcome of your referral {{reference}}',
    body: `Thank you for your referral {{reference}} to First Contact, {{authority}}.

The outcome is: {{outcome}}.

It is now with {{team}}, whom you can ring on {{teamPhone}}.`,
    source: '004 (R152): names the receiving team and its telephone; [P] wording',
  },
  {
    kind: 'HELD_REFERRER',
    subject: 'Your referral {{reference}} is on hold',
    body: `Your referral {{reference}} came to First Contact, {{authority}}, without the family having been told of it, and no reason is given. We have asked nobody for information.

Please talk to the family and tell us on {{hubPhone}}. If you think that the child you referred is not safe, ring us at once.`,
    source: '[P] as R154; 004 asks that the family be told (F3)',
  },
];
