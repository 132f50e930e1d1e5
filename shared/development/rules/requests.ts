import type { Rule } from './rule';

/** Information requests and partners’ analysis (R89–R116). */
export const requests: readonly Rule[] = [
  { id: 'R89', text: 'Partners get the time set by the RAG once alerted.', source: '000 §9.0' },
  {
    id: 'R90',
    text: 'Scope: relevant facts on the child, other children and adults in the child’s immediate network.',
    source: '000 §9.0',
  },
  {
    id: 'R91',
    text: 'A request states the reason for contact, who has consented, and the RAG.',
    source: '002 App A (probation)',
  },
  {
    id: 'R92',
    text: 'Whoever doubts whether something is relevant asks the Team Manager or their own manager.',
    source: '000 §9.0',
  },
  {
    id: 'R93',
    text: 'Before a case breaches, the Team Manager alerts partners still outstanding; partners raise problems to the Team Manager.',
    source: '000 §9.0',
  },
  {
    id: 'R94',
    text: 'A request is due soon at 75 % of its window, and at closing time where the deadline falls before the next opening.',
    source: '[P]',
  },
  {
    id: 'R95',
    text: 'Overdue does not block: the Team Manager may decide on what is in, noting who is missing.',
    source: '[P] from 000 §10 ("all required partners")',
  },
  {
    id: 'R96',
    text: 'Social care checks its own system, paper, and other LAs’ records.',
    source: '000 §9.1',
  },
  {
    id: 'R97',
    text: 'Police: the MASH officer sends to the CRU, which assembles under a reference; the officer enters the police part; national checks go through the CRU.',
    source: '000 §9.2; 002 App A',
  },
  {
    id: 'R98',
    text: 'Police answer RED in 4 h, AMBER in 24 h, classify crime/non-crime.',
    source: '002 App A',
  },
  {
    id: 'R99',
    text: 'Health: query systems; phone services for paper; ask other disciplines for recent ED, inpatient and outpatient news within the window.',
    source: '000 §9.3',
  },
  {
    id: 'R100',
    text: 'Walsall health: date/time order but RED first, within the hour; one proforma per family; admin then nurse; unfinished checks counted and carried over.',
    source: '002 App A',
  },
  {
    id: 'R101',
    text: 'Health facts should be relevant, concise, and from the last 3 years unless older matter bears on the concern.',
    source: '002 App A',
  },
  {
    id: 'R102',
    text: 'Health ends with a view of the threshold (early help, C&F assessment, strategy) and actions (medicals, review, specialist).',
    source: '002 App A',
  },
  {
    id: 'R103',
    text: 'Education: Capita One, then the safeguarding leads. AMBER: write and tell the social worker; RED: write and report at the strategy discussion.',
    source: '000 §9.4; 002 App A',
  },
  {
    id: 'R104',
    text: 'Probation checks all systems, six years back, draws on all its sources and alerts the current supervising officer at once.',
    source: '000 §9.6',
  },
  {
    id: 'R105',
    text: 'Walsall probation: names checked in nDelius and ChildView; AMBER/RED answered to the social worker; a current case’s practitioner joins a RED strategy.',
    source: '002 App A',
  },
  {
    id: 'R106',
    text: 'Early help: eCAF and the half-termly list; MASH asks about open and past cases.',
    source: '000 §9.7',
  },
  {
    id: 'R107',
    text: 'Community Safety collects from housing options and registered providers.',
    source: '000 §9.5',
  },
  {
    id: 'R108',
    text: 'Non-partners are the triage social worker’s job; a related partner may help (e.g. health for ambulance).',
    source: '000 §9.8',
  },
  {
    id: 'R109',
    text: 'BwD Level 4: health and education at minimum; the manager names further providers.',
    source: '003 flow',
  },
  {
    id: 'R110',
    text: 'BwD: cover recent and past services and family history, name onward referrals and key workers, note unmet needs, speak for a whole sector where acting so.',
    source: '003 partner box',
  },
  {
    id: 'R111',
    text: 'Data without analysis is incomplete: each partner states meaning, impact and risk for the child, including cumulative harm.',
    source: '002 §6.1; 003',
  },
  {
    id: 'R112',
    text: 'Name checks answer only current, previous or no match; “no match” sends no data and leaves no trace of the enquiry in case records.',
    source: '002 App A; trace rule [P]',
  },
  {
    id: 'R113',
    text: 'Contributors are warned that entries may be read by other children’s-services staff.',
    source: '002 §6.1',
  },
  {
    id: 'R114',
    text: 'An agency known to be absent yields UNSTAFFED, not OVERDUE; the deadline still runs and the Team Manager is told at issue.',
    source: '[P] from 003 Education/Housing',
  },
  {
    id: 'R115',
    text: 'MAST shows 12 months of touch points from five agencies, without detail, to prompt curiosity.',
    source: '002 §6.1',
  },
  {
    id: 'R116',
    text: 'Share only what fits the concern: proportionate, necessary, not excessive.',
    source: '002 §7.2; 003',
  },
];
