import type { Rule } from './rule';

/** Consent and provider restrictions (R211–R233). */
export const consent: readonly Rule[] = [
  {
    id: 'R211',
    text: 'The referring professional seeks consent to sharing between agencies, before referral, from parents or main carers, and explains it.',
    source: '002 §4.3; 000 §4.6',
  },
  {
    id: 'R212',
    text: 'Referrers remain responsible for telling the subject (or proper person) unless exceptional, documented reasons.',
    source: '000 §4.6',
  },
  { id: 'R213', text: 'BwD: also ask the child where age-appropriate; 16/17 views directly.', source: '003' },
  {
    id: 'R214',
    text: 'For public or anonymous referrals BwD’s MASH seeks consent itself; the hub does so everywhere.',
    source: '003; extended [P]',
  },
  {
    id: 'R215',
    text: 'BwD: consent is needed to refer and to consult agencies with personal details.',
    source: '003 Gaining consent',
  },
  {
    id: 'R216',
    text: 'BwD: consent is not needed for advice, nor for shares in screening that are proportionate and justified for the child’s safety.',
    source: '003 Gaining consent',
  },
  {
    id: 'R217',
    text: 'BwD, likely significant harm: do not delay; tell the family where possible; after a refusal explain why you share, unless that creates immediate danger.',
    source: '003 Gaining consent',
  },
  {
    id: 'R218',
    text: 'Durham: discuss and tell the family first unless immediate risk; no separate consent test.',
    source: '004',
  },
  {
    id: 'R219',
    text: 'Even where consent is not needed, engaging the family early is good practice unless unsafe.',
    source: '002 §4.3; 003',
  },
  {
    id: 'R220',
    text: 'Consent is recorded on the case system and partners are told whether it exists.',
    source: '000 §4.6',
  },
  {
    id: 'R221',
    text: 'Walsall: without consent the contact does not progress: form stored, no screening, letters. Exception: safeguarding concern or immediate protection.',
    source: '002 §4.3, §4.4',
  },
  {
    id: 'R222',
    text: 'While a contact is held without consent, no partner is sent a request and no partner field resolves.',
    source: '[P] from 002 §4.4',
  },
  {
    id: 'R223',
    text: 'A referrer whom the family refused speaks to their safeguarding lead or manager.',
    source: '002 §4.3',
  },
  {
    id: 'R224',
    text: 'The MASH manager may order full screening without consent; reason goes in the direction.',
    source: '002 §4.3',
  },
  {
    id: 'R225',
    text: 'BwD: an override is clearly written in the management oversight.',
    source: '003 Initial screening',
  },
  {
    id: 'R226',
    text: 'Walsall DA AMBER waits until the screening worker gets consent; L3 likewise through early help.',
    source: '002 §7.4, App B',
  },
  { id: 'R227', text: 'Substance PSRs go to the service only with consent (BwD).', source: '003 SPARK' },
  {
    id: 'R228',
    text: 'Withdrawal stops new releases from that moment; earlier ones stand and are listed; the manager decides at once whether an override ground exists.',
    source: '[P]',
  },
  {
    id: 'R229',
    text: '“Unobtainable” needs a reason and attempts made. It is not consent; only an override moves it.',
    source: '001 Good referrals; 003; [P] status',
  },
  {
    id: 'R230',
    text: 'Consent is held per person: a parent’s covers the child and that parent; another adult’s data needs their own consent or an override.',
    source: '[P] from 002 App A',
  },
  { id: 'R231', text: 'Consent covers the contact it was given for.', source: '[P]' },
  {
    id: 'R232',
    text: 'Information shared in the MASH is available to partners unless its provider specifically prohibits wider sharing.',
    source: '003 Record keeping',
  },
  {
    id: 'R233',
    text: 'A prohibition names items, scope, reason, provider and time; only the provider lifts it; the decision circle sees that a restricted item exists.',
    source: '[P]',
  },
];
