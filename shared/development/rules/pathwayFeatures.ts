import type { Rule } from './rule';

/** What the hub can do on its pathways, and for those who run it (features 75–100). */
export const pathwayFeatures: readonly Rule[] = [
  {
    id: 'feature 75',
    text: 'Daily domestic-abuse list: its stage decides what can be seen; no account of the incident before the police filter.',
    source: '000 §14; 002 §7.3; 003 PSR; 004 CRU',
  },
  {
    id: 'feature 76',
    text: 'Police filter: removed items disappear from view; without consent a rationale is mandatory.',
    source: '000 §14; 003 DS; 004 CRU',
  },
  {
    id: 'feature 77',
    restsOn: ['R178'],
    text: 'Domestic-abuse triage before consent: everybody sees exactly what the envelope allows.',
    source: '000; 002 §7.3, App B',
  },
  {
    id: 'feature 78',
    restsOn: ['R179'],
    text: 'Domestic-abuse outcomes: none, IDVA or domestic-abuse practitioner, early help, AMBER or RED, by level.',
    source: '000 §14; 002 §7.4; 003',
  },
  {
    id: 'feature 79',
    restsOn: ['R172', 'R180'],
    text: 'Domestic-abuse RED: the contact is made without waiting for triage.',
    source: '000 §14.5; 002 §7.4',
  },
  {
    id: 'feature 80',
    text: 'DASH and DVRIM: levels at summary, forms at the fullest level, a DVRIM for each child.',
    source: '000 §14, §14.3; 002 DVRIM',
  },
  {
    id: 'feature 81',
    text: 'Domestic-abuse outcome sheet: reaches police and health only after a manager authorises it.',
    source: '000 §14',
  },
  {
    id: 'feature 82',
    text: 'Probation name check: current, previous or no match.',
    source: '002 App A; 003 Probation',
  },
  {
    id: 'feature 83',
    text: 'Operation Encompass: before 10:00, to key adults of that school only; reading is logged.',
    source: '002 §7.5; 003 Education Officer',
  },
  {
    id: 'feature 84',
    text: 'Domestic-abuse service: its worker is assigned to the contact and can ask for a re-rating.',
    source: '000 §14; 002 §7.4; 003 WISH; 004 Harbour',
  },
  {
    id: 'feature 85',
    text: 'Substance service: refused without recorded consent.',
    source: '000 §9.6; 002 Beacon; 003 SPARK',
  },
  {
    id: 'feature 86',
    text: 'MARAC and MAPPA: the flag is visible; the content is for the inner circle.',
    source: '003 DA Advisor, TM',
  },
  {
    id: 'feature 87',
    text: 'Cafcass and probation enquiries: Cafcass is answered within five working days.',
    source: '000 §9.8; 003 RSO',
  },
  {
    id: 'feature 88',
    text: 'Disagreement: goes through its states while safety actions continue.',
    source: '000 §12; 001; 002 FaST §10; 003 Dispute; 004 Q-disagree',
  },
  {
    id: 'feature 89',
    restsOn: ['R202'],
    text: 'Hand-over out of hours: at closing, live REDs and deadlines before the next opening are listed.',
    source: '000 §3.2; 002 §4.1; 003 WISH → EDT; 004 Q-hours',
  },
  {
    id: 'feature 90',
    text: 'Bank holidays: the calendar is data; deadlines equal the worked examples.',
    source: '000 §3.2; 002 §7.3',
  },
  {
    id: 'feature 91',
    text: 'Partial failure: an agency that is down is said to be unavailable, and the others still answer.',
    source: '000 §13',
  },
  {
    id: 'feature 92',
    restsOn: ['R144', 'R145', 'R146', 'R147'],
    text: 'Write-back: each entry into a partner’s own system leaves a line in the disclosure log.',
    source: '000 §9.3–9.6, §14; 002 App A; 003 Probation',
  },
  {
    id: 'feature 93',
    text: 'Records: analysis, voice and agencies involved are required; jargon is warned about.',
    source: '002; 003 Record keeping',
  },
  {
    id: 'feature 94',
    text: 'Measures: K1–K29 are computed from events.',
    source: '001; 002 App E; 003 dashboard',
  },
  {
    id: 'feature 95',
    text: 'Audit: a sample can be drawn; every allow and deny cites its rule or row.',
    source: '002 §10; 003 weekly',
  },
  {
    id: 'feature 96',
    text: 'Management-group papers: marked as confidential, with an attendance report.',
    source: '002 App D',
  },
  { id: 'feature 97', text: 'Allocation: its timings are measured.', source: '003 Timescales' },
  {
    id: 'feature 98',
    text: 'Procedure by case: fixed when the case begins; a new version never alters an old case.',
    source: '[P]',
  },
  {
    id: 'feature 99',
    text: 'RED in one step: from headline to full in one command, notified and audited.',
    source: '002 manager’s direction; 003 oversight',
  },
  {
    id: 'feature 100',
    restsOn: ['R18'],
    text: 'No leak of existence: for protected items a refusal and an absence are the same to the byte.',
    source: '[P]',
  },
];
