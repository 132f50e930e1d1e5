import type { LetterTemplate } from '../letter';

/** Coventry’s letters (R150, R156). */
export const letters: readonly LetterTemplate[] = [
  {
    kind: 'REFERRER_OUTCOME',
    subject: 'Outcome of your referral {{reference}}',
    body: `Thank you for your referral {{reference}} to {{authority}} MASH.

We have looked at it and decided: {{outcome}}.

If you would like to talk about this, please ring {{team}} on {{teamPhone}}.`,
    source: '[P] 000 §1.0: agencies learn the outcome (R157)',
  },
  {
    kind: 'HELD_REFERRER',
    subject: 'Your referral {{reference}} is on hold',
    body: `Thank you for your referral {{reference}} to {{authority}} MASH.

It names neither the family’s consent nor a reason for going on without it, so we have put it on hold and have asked nobody for information.

Please talk to the family and tell us on {{hubPhone}} whether they agree. If you think that the child you referred is not safe, ring us at once.`,
    source: '[P] as R154; 000 §4.6 asks for a reason (F3)',
  },
];

/** The letters since 2022: the wording stands, and an outcome in writing is now asked for. */
export const letters2022: readonly LetterTemplate[] = letters.map((letter) =>
  letter.kind === 'REFERRER_OUTCOME'
    ? { ...letter, source: '001 Referrals: in writing to whoever sent a MARF (R150); [P] wording' }
    : letter,
);
