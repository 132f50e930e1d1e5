import type { Rule } from './rule';

/** Intake: how a concern reaches the hub and where it goes first (R1–R42). */
export const intake: readonly Rule[] = [
  {
    id: 'R1',
    text: 'Anyone – professional or member of the public – may raise a concern about an unborn child or anyone under 18, including disabled children.',
    source: '000 §3.1, §8.2; 003',
  },
  {
    id: 'R2',
    text: 'Coventry channels: phone, fax, secure e-mail form, walk-in at the customer service centre; post exists but is not an approved professional route.',
    source: '000 §3.1–3.2',
  },
  {
    id: 'R3',
    text: 'A posted concern is still taken forward as soon as possible, but the sending agency is challenged about its use.',
    source: '000 §3.2',
  },
  {
    id: 'R4',
    text: 'Walsall channels: phone (caller chooses 1 = early help, 2 = safeguarding), e-mail for eMARFs only, post.',
    source: '002 §4.1',
  },
  {
    id: 'R5',
    text: 'BwD channels: online RFS form; phone for immediate safeguarding only; e-mail only from emergency services and NSPCC; police through PSR.',
    source: '003 Child safeguarding referrals',
  },
  {
    id: 'R6',
    text: 'Durham channels: phone or e-mail to First Contact, or part 1 of the single-assessment/referral form; the early-help form is a recommended guide to content.',
    source: '004 How do I make a referral',
  },
  {
    id: 'R7',
    text: 'A professional phones first, then sends a written MARF by secure e-mail; the call-taker asks for it within 24 hours.',
    source: '000 §3.2, §4.3',
  },
  {
    id: 'R8',
    text: 'A missing MARF never delays a decision. The call itself is logged and passed to the Team Manager.',
    source: '000 §4.3',
  },
  {
    id: 'R9',
    text: 'Coventry 2022: where a professional thinks Level 4 is met, refer the same day through the online MARF (the only accepted form).',
    source: '001 Referrals',
  },
  {
    id: 'R10',
    text: 'On receiving a MARF the hub returns a reference number and a copy of what was sent.',
    source: '001 Referrals',
  },
  {
    id: 'R11',
    text: 'Walsall: eMARF is for Level 4 needs; contact with the MASH as a whole must be Level 3 or 4.',
    source: '002 §3, §4.4',
  },
  {
    id: 'R12',
    text: 'The call-taker follows a script: reason, caller’s name, address and phone, and each child’s name, address and date of birth where children are named.',
    source: '000 §4.3',
  },
  {
    id: 'R13',
    text: 'A complete referral has everyone’s details, consent or why not, a clear reason, the family’s views, support tried and professionals; the hub scores it.',
    source: '001 Good referrals; score [P]',
  },
  {
    id: 'R14',
    text: 'If the family is not told about the referral, the MARF must hold that decision and why.',
    source: '001 Referrals; 000 §4.6',
  },
  {
    id: 'R15',
    text: 'A caller wishing to stay anonymous is encouraged to give details and assured of confidentiality; only members of the public are offered anonymity.',
    source: '000 §4.5; 002 §4.2',
  },
  {
    id: 'R16',
    text: 'Gather enough to identify and follow up the child even if the call drops or no number is given.',
    source: '000 §4.5; 002 §4.2',
  },
  {
    id: 'R17',
    text: 'An anonymous call goes to the Team Manager as soon as possible (Coventry) or to a duty social worker (Walsall).',
    source: '000 §4.5; 002 §4.2',
  },
  {
    id: 'R18',
    text: 'A public or anonymous caller’s identity is stored apart and readable in the decision circle only; elsewhere a refusal looks exactly like “no data”.',
    source: '[P] from 000 §4.5',
  },
  {
    id: 'R19',
    text: 'Any professional or parent may call for advice (BwD: anyone; practitioners should have tried their own procedures or safeguarding lead first).',
    source: '001 Advice calls; 003 Support; 002 §6.0; 004',
  },
  {
    id: 'R20',
    text: 'Professionals are asked whether the family agreed to the contact; if not, advice is on the scenario only and the child’s name is not taken.',
    source: '001 Advice calls',
  },
  {
    id: 'R21',
    text: 'Every advice call goes in the advice log, never the case system, unless it will progress.',
    source: '001 Advice calls',
  },
  {
    id: 'R22',
    text: 'Advice may end in immediate action or instruction to send a MARF; only then is the child’s name taken and a contact created.',
    source: '001 Advice calls',
  },
  {
    id: 'R23',
    text: 'The advice-log schema has no child, address or date-of-birth field; free text is screened for identifiers before saving.',
    source: '[P]',
  },
  {
    id: 'R24',
    text: 'No consent is needed to ask for advice (BwD calls consent good practice).',
    source: '003 Gaining consent',
  },
  {
    id: 'R25',
    text: 'An enquiry outside children’s social care is signposted; a general one is answered; a professional’s query on an existing case goes to its team.',
    source: '000 §4.5',
  },
  {
    id: 'R26',
    text: 'A child who cannot be identified still gets a record with what is known, processed normally and kept so that later concerns can link to it.',
    source: '000 §5.1',
  },
  {
    id: 'R27',
    text: 'New contacts are compared against unidentified records; a link is suggested to a human, never made automatically, and never shown to partners.',
    source: '[P] from 000 §5.1',
  },
  {
    id: 'R28',
    text: 'Any contact on a specific child not known or not open becomes a contact record (LCS / Mosaic / Liquid Logic).',
    source: '000 §4.1; 002; 003',
  },
  {
    id: 'R29',
    text: 'A Walsall contact holds referrer, worries, effect on the child, the child’s and carers’ voices, help tried, and its type.',
    source: '002 §6.0',
  },
  {
    id: 'R30',
    text: 'Open to social care (Coventry): tell the triage social worker, who tells the allocated worker; the latter then owns it.',
    source: '000 §4.2',
  },
  {
    id: 'R31',
    text: 'Walsall: the MASH handles only new concerns on children without a social worker; the rest goes to the allocated worker and Team Manager.',
    source: '002 §5',
  },
  {
    id: 'R32',
    text: 'Child on a Level 3 plan: the lead practitioner reviews, unless it is safeguarding: then a MASH contact, and lead professional and referrer are spoken to.',
    source: '002 §5',
  },
  {
    id: 'R33',
    text: 'Step-up from early help is agreed in the locality before the MASH processes the referral; Coventry uses its step-up/step-down procedure.',
    source: '002 §5; 000 §3.2',
  },
  {
    id: 'R34',
    text: 'An information request about an open child goes to the allocated practitioner to answer in the stated time.',
    source: '002 §5',
  },
  {
    id: 'R35',
    text: 'Closed and re-referred within 8 weeks, 56 days at most: straight to the area team for the primary address.',
    source: '000 §8.3',
  },
  {
    id: 'R36',
    text: 'Closed more than 8 weeks: reviewed if the child is suffering or at risk of significant harm or impairment; otherwise an ordinary contact.',
    source: '000 §8.3',
  },
  {
    id: 'R37',
    text: 'Day 56 exactly counts as “within” eight weeks, in the general and in the domestic-abuse route.',
    source: '[P] 000 §8.3 v §14',
  },
  {
    id: 'R38',
    text: 'The bounce never delays protection: a returned contact showing immediate harm is also notified to the Area Duty Manager for a strategy discussion.',
    source: '[P]',
  },
  {
    id: 'R39',
    text: 'BwD reviews re-referrals within 6 months of closure and decides on a multi-agency practice evaluation (a QA step, not routing).',
    source: '003 QA',
  },
  {
    id: 'R40',
    text: 'Three or more contacts in 12 months: the pattern must be explored and cited in the analysis; domestic-abuse triage must look too and note it.',
    source: '002 §6.0, §6.1, §7.3, App B',
  },
  {
    id: 'R41',
    text: 'Every contact goes to the Team Manager first (Coventry); to a manager for direction and RAG (Walsall, BwD).',
    source: '000 §5.0; 002 §6.0; 003',
  },
  {
    id: 'R42',
    text: 'BwD aims to finish each day with no child awaiting a decision.',
    source: '003 Timeliness',
  },
];
