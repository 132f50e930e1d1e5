import type { Rule } from './rule';

/** The daily domestic-abuse pathway (R161–R182). */
export const domesticAbuse: readonly Rule[] = [
  {
    id: 'R161',
    text: 'Coventry: police report when a child was present, normally lives there, or parties have contact with non-resident children; DASH where applicable.',
    source: '000 §14',
  },
  {
    id: 'R162',
    text: 'Walsall: the list holds only incidents with resident children; a contact is created for every child living in Walsall who is discussed.',
    source: '002 §7.3, App B',
  },
  {
    id: 'R163',
    text: '08:30 Mon–Fri (Coventry): police give a list without incident detail; admin marks open, closed under 8 weeks, or date of last contact.',
    source: '000 §14 flow',
  },
  {
    id: 'R164',
    text: '09:15: police pick referrals, drop what meets no threshold for sharing or overriding consent, and write a rationale for each no-consent referral.',
    source: '000 §14 flow',
  },
  {
    id: 'R165',
    text: 'Full list with accounts is then e-mailed back; individual cases follow, highest risk first.',
    source: '000 §14 flow',
  },
  {
    id: 'R166',
    text: 'Admin opens contacts: open, to the allocated worker; closed under 8 weeks, to the old team; the rest to triage.',
    source: '000 §14 flow',
  },
  {
    id: 'R167',
    text: 'Police case file: time and place, who was there, whether children were seen and spoken to, account, relevant history, DASH key points and level.',
    source: '000 §14 flow',
  },
  {
    id: 'R168',
    text: 'DVRIM is done, uploaded to each child’s record and its level put on the contact, in triage and MASH alike.',
    source: '000 §14 flow',
  },
  {
    id: 'R169',
    text: 'Outcomes: no action; DA service or other referral; early help at Level 2 or 3; MASH, assessment or strategy; all authorised by a manager.',
    source: '000 §14 flow',
  },
  {
    id: 'R170',
    text: 'Child open to early help: a lower-level incident goes to its worker; otherwise worker or manager decide to stay, step up or go to the MASH.',
    source: '000 §14.1',
  },
  {
    id: 'R171',
    text: 'In domestic abuse parents are asked for more only where that is safe.',
    source: '000 §14.3',
  },
  {
    id: 'R172',
    text: 'Harm or immediate risk: RED, and the area team for an immediate strategy discussion.',
    source: '000 §14.5',
  },
  {
    id: 'R173',
    text: '06:30 (Walsall): agenda arrives by secure e-mail covering 24 h; weekend/bank-holiday incidents come next working day.',
    source: '002 §7.3',
  },
  {
    id: 'R174',
    text: 'Business support checks Mosaic; open children are removed, worker and line manager notified (e-mail + database).',
    source: '002 §7.3',
  },
  {
    id: 'R175',
    text: 'Probation checks all named victims and suspects beforehand and alerts current officers; high-risk by voice and e-mail.',
    source: '002 §7.3, App A',
  },
  {
    id: 'R176',
    text: 'Triage sits at 10:00 each weekday for at most an hour (Mondays may overrun); every crime report is heard; absent members send a delegate.',
    source: '002 §7.3, App B',
  },
  {
    id: 'R177',
    text: 'Discuss notifications within 24 h of receipt; risk by DVRIM and RHRT; members agree RAG jointly.',
    source: '002 App B',
  },
  {
    id: 'R178',
    text: 'Before consent: police give the incident, social care DA-relevant history, others yes/no and a rating; the rest needs Level 4 with consent, or a strategy.',
    source: '002 §7.3, App B',
  },
  {
    id: 'R179',
    text: 'Outcomes by level: none; L2 IDVA or DAP; L3 early help; L4 AMBER social worker after consent; L4 RED full screening and strategy.',
    source: '002 §7.4',
  },
  {
    id: 'R180',
    text: 'If the police notice already shows safeguarding harm, do not wait for triage.',
    source: '002 §7.4',
  },
  {
    id: 'R181',
    text: 'Notes of the triage are added to the contact and sent to managers for approval.',
    source: '002 App B',
  },
  {
    id: 'R182',
    text: 'BwD: the DA service looks at every PSR and allocates a worker who contacts the victim; the DA advisor weighs it; Level 2 goes to early help.',
    source: '003',
  },
];
