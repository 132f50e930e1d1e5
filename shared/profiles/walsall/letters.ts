import type { LetterTemplate } from '../letter';

/** Walsall’s letters (R151, R154, R156). */
export const letters: readonly LetterTemplate[] = [
  {
    kind: 'REFERRER_OUTCOME',
    subject: 'Outcome of your referral {{reference}}',
    body: `Thank you for your referral {{reference}} to {{authority}} MASH.

The outcome is: {{outcome}}.

If you would like to talk about the child you referred, please ring {{team}} on {{teamPhone}}.`,
    source: '002 §4.5, §6.0 (R151); [P] wording',
  },
  {
    kind: 'PARENT_OUTCOME',
    subject: 'About your child: {{reference}}',
    body: `We are writing to tell you what {{authority}} MASH has decided after it was contacted about your child.

The outcome is: {{outcome}}.

If you have any question, please ring {{team}} on {{teamPhone}} and give the reference {{reference}}.`,
    source: '002 §4.5, §6.0 (R151); [P] wording',
  },
  {
    kind: 'HELD_PARENT',
    subject: 'About your child: {{reference}}',
    body: `{{authority}} MASH was contacted about your child. You had not agreed to this, so we have done nothing with it and have asked nobody for information.

Please talk to the professional who contacted us about the support that you and your child could have. You can also ring us on {{hubPhone}} and give the reference {{reference}}.`,
    source: '002 §4.3, §4.4 (R154); [P] wording',
  },
  {
    kind: 'HELD_REFERRER',
    subject: 'Your referral {{reference}} is on hold',
    body: `Your referral {{reference}} came to {{authority}} MASH without the family’s consent. It is filed and is not being worked on.

Please talk to the family again, and to your safeguarding lead if they refuse. Tell us on {{hubPhone}} when they agree. If you think that the child you referred is not safe, ring us at once.`,
    source: '002 §4.3, §4.4 (R154, R223); [P] wording',
  },
];
