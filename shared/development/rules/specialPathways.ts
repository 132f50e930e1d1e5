import type { Rule } from './rule';

/** Routes of their own, each chosen while a contact awaits the manager (R43–R60). */
export const specialPathways: readonly Rule[] = [
  {
    id: 'R43',
    text: 'PPRC: people notified with a local address are recorded and checked; a linked child triggers a risk assessment; the Team Manager chooses the action.',
    source: '000 §3.2',
  },
  {
    id: 'R44',
    text: 'Position of trust (Coventry): triage looks first; a vulnerable child is screened and the LADO alerted conditionally; otherwise it goes straight to the LADO.',
    source: '000 §4.4',
  },
  {
    id: 'R45',
    text: 'Position of trust (Walsall): contact created, LADO alerted and invited to every strategy meeting once significant harm is established; otherwise advice.',
    source: '002 §9',
  },
  {
    id: 'R46',
    text: 'Private fostering: open the tab, send to the area team; social worker assesses, Team Manager quality-assures, West Operational Lead approves.',
    source: '000 §6.3',
  },
  {
    id: 'R47',
    text: 'NRPF: the Team Manager fast-tracks to the locality duty manager for allocation and a child and family assessment.',
    source: '000 §6.4',
  },
  { id: 'R48', text: 'UASC: sent directly to the LTC service.', source: '000 §6.4' },
  {
    id: 'R49',
    text: '16/17-year-old seeking financial help under S17: Team Manager fast-tracks to the area team.',
    source: '000 §6.5',
  },
  { id: 'R50', text: 'BwD: homeless 16/17 – housing joins a joint assessment.', source: '003 Housing' },
  {
    id: 'R51',
    text: 'Coventry disability: all concerns arrive at the MASH; safeguarding ones are gathered on, then transferred to the CDT.',
    source: '000 §6.6',
  },
  {
    id: 'R52',
    text: 'Walsall disability: DCYPT only on the statutory definition, a permanent, substantial, profound disability and a home in Walsall; otherwise by level.',
    source: '002 §4.6',
  },
  {
    id: 'R53',
    text: 'BwD disability: Team Manager leads; CwD worker advises and may speak with parents.',
    source: '003',
  },
  {
    id: 'R54',
    text: 'CSE: Coventry – CSE team works beside MASH; Durham – referrer should have done the CSE risk matrix; BwD – Engage advises.',
    source: '000 §6.7; 004; 003',
  },
  {
    id: 'R55',
    text: 'Missing: the Co-ordinator pools partners’ information; BwD records every notice with the safe-and-well details and follows gaps with the police.',
    source: '000 §6.8; 003 RSO',
  },
  {
    id: 'R56',
    text: 'MAPPA (BwD): allocated worker is the contact if the child is open; else the Team Manager decides on sharing, attendance and assessment.',
    source: '003 CSC TM',
  },
  {
    id: 'R57',
    text: 'Cafcass involvement query answered within 5 working days of the e-mail.',
    source: '003 RSO',
  },
  {
    id: 'R58',
    text: 'Probation may ask about children in households tied to offenders; the RSO answers.',
    source: '003 RSO',
  },
  {
    id: 'R59',
    text: 'Young-carer assessment requests are GREEN contacts (Walsall); parent-carer assessments are folded into the C&F assessment (BwD).',
    source: '002 §6.0; 003',
  },
  {
    id: 'R60',
    text: 'Unborn children are in scope; DA outcomes about them also go to the midwifery safeguarding mailbox.',
    source: '000 §8.2, §14.3',
  },
];
