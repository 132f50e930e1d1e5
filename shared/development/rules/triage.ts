import type { Rule } from './rule';

/** Triage and screening (R61–R76). */
export const triage: readonly Rule[] = [
  {
    id: 'R61',
    text: 'A first response is due within 24 hours of the information arriving.',
    source: '000 §1.0; 001 Referrals',
  },
  {
    id: 'R62',
    text: 'The manager chooses triage (seems below the threshold) or MASH (immediate concern or apparent threshold).',
    source: '000 §5.0',
  },
  {
    id: 'R63',
    text: 'Triage worker: talk to the referrer, check the case systems, write a short chronology and issue summary, and make first enquiries as appropriate.',
    source: '000 §5.1',
  },
  {
    id: 'R64',
    text: 'The decision on the threshold weighs previous history.',
    source: '000 §5.1; 002 §6.1; 003',
  },
  {
    id: 'R65',
    text: 'Below the threshold: early help, signpost or close. Suitable for the MASH: sent to partners.',
    source: '000 §6.0',
  },
  {
    id: 'R66',
    text: 'Diversion to early help is discussed with the CAF co-ordinator; the Team Manager picks the agency.',
    source: '000 §6.1',
  },
  {
    id: 'R67',
    text: 'Harm already suffered or immediate: strategy discussion at once; contact is RED.',
    source: '000 §6.2',
  },
  {
    id: 'R68',
    text: 'S47 may begin while gathering continues; the strategy may be short.',
    source: '000 §6.2',
  },
  {
    id: 'R69',
    text: 'BwD: check that the safeguarding lead was spoken to, ask about consent, consider all earlier involvement, and get the views of 16/17s directly.',
    source: '003 Initial screening',
  },
  {
    id: 'R70',
    text: 'BwD form or e-mail: the RSO records a MASH Screening and starts a chronology; the manager rates and directs; Level 3 to early help, Level 4 to screening.',
    source: '003 flow',
  },
  {
    id: 'R71',
    text: 'BwD phone: the social worker agrees the rating with the manager and makes a Contact Record and chronology; RED: the Duty Team Manager is told.',
    source: '003 flow',
  },
  {
    id: 'R72',
    text: 'Walsall GREEN: the senior early-help practitioner oversees; 3 of 10 needs: a lead professional is brokered; fewer: Level 2 advice or signposting.',
    source: '002 §6.0',
  },
  {
    id: 'R73',
    text: 'Walsall RED/AMBER: manager oversees and assigns a social worker; talk with parents, and children where appropriate, is part of screening.',
    source: '002 §6.0',
  },
  {
    id: 'R74',
    text: 'Durham: First Contact screens on the 0–19 levels; unclear: ring the referrer; Level 2: One Point and weekly allocation; Level 3 and 4: MASH.',
    source: '004',
  },
  {
    id: 'R75',
    text: 'If the right help is unclear, hold a partnership discussion and record it.',
    source: '002 §6.1',
  },
  {
    id: 'R76',
    text: 'BwD L4 contact: social worker speaks with parents; for DA the DA advisor may speak to the victim first.',
    source: '003 flow',
  },
];
