import type { Rule } from './rule';

/** What the hub can do from a first call to triage (features 1–37). */
export const intakeFeatures: readonly Rule[] = [
  {
    id: 'feature 1',
    restsOn: ['R12', 'R16'],
    text: 'Phone intake: a call is saved with its reason and caller; a professional without a name is refused; naming a child is optional.',
    source: '000 §4.3; 002 §4.1; 003 safeguarding only (Pathways); 004 Q-referral',
  },
  {
    id: 'feature 2',
    text: 'Caller’s menu: the choice of early help or safeguarding is kept on the contact and can be reported.',
    source: '002 §4.1',
  },
  {
    id: 'feature 3',
    text: 'Written referral form: one versioned form for each authority; a field that the form does not have is rejected.',
    source: '000 MARF §3.2; 001; 002 eMARF §4.4; 003 RFS (Pathways); 004 single-assessment form',
  },
  {
    id: 'feature 4',
    text: 'Phone first, form within 24 hours: the form is a task due a day after the call, and its absence never blocks a decision.',
    source: '000 §4.3',
  },
  {
    id: 'feature 5',
    text: 'Same-day referral at Level 4: a form dated later than the concern is flagged as late.',
    source: '001',
  },
  {
    id: 'feature 6',
    restsOn: ['R10'],
    text: 'Reference number and copy: submitting a referral returns both.',
    source: '001',
  },
  {
    id: 'feature 7',
    text: 'Post, walk-in and fax: the channel is recorded; post from a professional raises a task to challenge it, and still goes on.',
    source: '000 §3.1–3.2; 002 post §4.1',
  },
  {
    id: 'feature 8',
    text: 'E-mail from named senders only: where the authority says so, others are turned back with guidance.',
    source: '002 eMARF only §4.1; 003 emergency services, NSPCC',
  },
  {
    id: 'feature 9',
    text: 'Police feed: the same incident reference, delivered twice, makes one contact.',
    source: '000 §14; 002 §7.3; 003 Police, SSO; 004 CRU',
  },
  {
    id: 'feature 10',
    text: 'Referral completeness: each referral has a score, by agency, in which asking for consent counts.',
    source: '001; 002 App E 8; 003 Initial screening; 004 Q-information',
  },
  {
    id: 'feature 11',
    restsOn: ['R14'],
    text: 'Not telling the family: a referral that says the family was not told is refused without the reason.',
    source: '000 §4.6; 001; 002 §4.3; 003 Gaining consent; 004 immediate risk only',
  },
  {
    id: 'feature 12',
    restsOn: ['R15', 'R17', 'R18'],
    text: 'Anonymous caller: goes to the authority’s role; identity for the decision circle only; a professional cannot be anonymous.',
    source: '000 §4.5; 002 §4.2; 003 consent line only',
  },
  {
    id: 'feature 13',
    text: 'Advice call: has no place for a child’s identity, creates no contact, and can be counted.',
    source: '001; 002 §6.0; 003 Consultation service; 004 Q-advice',
  },
  {
    id: 'feature 14',
    text: 'Advice that becomes a contact: the new contact points back; the entry in the advice log stays as it was.',
    source: '001; 003',
  },
  {
    id: 'feature 15',
    text: 'Advice line’s hours: shown with what is open when.',
    source: '002 14:00–16:00 §4.1',
  },
  {
    id: 'feature 16',
    restsOn: ['R26', 'R27'],
    text: 'Unidentified child: saved without a name; a later link is only suggested, and a person accepts it.',
    source: '000 §5.1',
  },
  {
    id: 'feature 17',
    text: 'Unborn child: a contact without a birth date; its outcome alerts midwifery.',
    source: '000 §8.2, §14.3; 002 maternity checks App A',
  },
  {
    id: 'feature 18',
    text: 'Manager first: no partner is asked anything before a manager has acted.',
    source: '000 §5.0; 002 §6.0; 003 flow; 004 First Contact',
  },
  {
    id: 'feature 19',
    restsOn: ['R30', 'R31'],
    text: 'Child open to social care: goes to the allocated worker with no partner asked; to the Team Manager where the worker is away.',
    source: '000 §4.2; 002 §5; 003 MAPPA line only',
  },
  {
    id: 'feature 20',
    text: 'Child open to early help: safeguarding content creates a MASH contact; other content goes to the lead professional.',
    source: '000 §14.1 (DA); 002 §5',
  },
  {
    id: 'feature 21',
    text: 'Step up and step down: the locality’s agreement is recorded before the MASH processes the referral.',
    source: '000 §3.2; 002 §5; 003',
  },
  {
    id: 'feature 22',
    restsOn: ['R35', 'R37'],
    text: 'Eight-week bounce: up to day 56 to the area team of the primary address; from day 57 a review.',
    source: '000 §8.3',
  },
  {
    id: 'feature 23',
    text: 'Three or more contacts in 12 months: a decision is refused until the analysis addresses the pattern.',
    source: '002 §6.0, §7.3',
  },
  {
    id: 'feature 24',
    text: 'Re-referral within six months: the child appears on the quality-assurance list with the last outcome.',
    source: '003 QA',
  },
  {
    id: 'feature 25',
    text: 'Person posing a risk to children: a linked child leads to an assessment; without one it is recorded only.',
    source: '000 §3.2',
  },
  {
    id: 'feature 26',
    text: 'Position of trust: the LADO is alerted; content stays with the LADO and those at the strategy discussion.',
    source: '000 §4.4; 002 §9',
  },
  {
    id: 'feature 27',
    text: 'Private fostering: assessor, quality assurer and approver are three different people.',
    source: '000 §6.3',
  },
  {
    id: 'feature 28',
    text: 'No recourse to public funds: fast-tracked to the locality duty manager, with no partner asked.',
    source: '000 §6.4',
  },
  {
    id: 'feature 29',
    text: 'Unaccompanied asylum-seeking child: goes directly to its service; immigration data needs the fullest level.',
    source: '000 §6.4; 003 Housing',
  },
  {
    id: 'feature 30',
    text: '16/17-year-old asking for money or homeless: to the area team; in BwD housing joins a joint assessment.',
    source: '000 §6.5; 003 Housing (homeless)',
  },
  {
    id: 'feature 31',
    text: 'Disability: Walsall’s checklist decides between the disability team, the locality and early help.',
    source: '000 §6.6; 002 §4.6; 003 CwD, TM',
  },
  {
    id: 'feature 32',
    text: 'Child sexual exploitation: a missing risk matrix (Durham) warns and never blocks.',
    source: '000 §6.7; 002 App C; 003 Engage; 004 risk matrix',
  },
  {
    id: 'feature 33',
    text: 'Missing episodes: their dates show at headline level; what the child said afterwards needs more.',
    source: '000 §6.8; 002 §8; 003 RSO',
  },
  {
    id: 'feature 34',
    text: 'Exploitation: triage, panel and exit as states; the panel sees themes and places, no victim’s name by default.',
    source: '002 App C',
  },
  {
    id: 'feature 35',
    text: 'Young-carer and parent-carer requests: GREEN in Walsall.',
    source: '002 §6.0; 003 inside C&F',
  },
  {
    id: 'feature 36',
    text: 'Triage checklist: a recommendation is refused until referrer and systems are checked, or it is explained why not.',
    source: '000 §5.1; 002 §6.0; 003 flow; 004',
  },
  {
    id: 'feature 37',
    text: 'Voice of child and parents: both are required, or a reason; 16/17-year-olds are heard directly.',
    source: '001; 002 §6.0; 003 Objectives',
  },
];
