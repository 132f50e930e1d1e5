import type { Rule } from './rule';

/** What the hub can do from rating to release and feedback (features 38–74). */
export const assessmentFeatures: readonly Rule[] = [
  {
    id: 'feature 38',
    text: 'Colour and clock by authority: deadlines equal the worked examples.',
    source: '000 §7; 002 §6.0; 003 three speeds; 004 two speeds',
  },
  {
    id: 'feature 39',
    text: 'Re-rating: needs a reason, adds to the history, and moves the deadline as the rule on clocks says.',
    source: '000 §10.1; 002 §6.0; 003 flow',
  },
  {
    id: 'feature 40',
    text: 'Manager’s oversight note: flagged as overdue where none is written within 24 hours.',
    source: '003 Timescales',
  },
  {
    id: 'feature 41',
    restsOn: ['R91'],
    text: 'Information request: not issued without the reason, who consented, and the colour.',
    source: '000 §4.6; 002 App A; 003',
  },
  {
    id: 'feature 42',
    restsOn: ['R90'],
    text: 'Network scope: each request lists the people whom it is about.',
    source: '000 §9.0; 002 §6.0; 003 flow; 004',
  },
  {
    id: 'feature 43',
    restsOn: ['R97', 'R98'],
    text: 'Police gathering: the reference stays with the police; national checks are made on request.',
    source: '000 §9.2; 002 App A; 003 SSO; 004 CRU',
  },
  {
    id: 'feature 44',
    restsOn: ['R99', 'R101', 'R102'],
    text: 'Health gathering: the proforma’s fields, older matter left out unless it bears on the concern, and a threshold view.',
    source: '000 §9.3; 002 App A; 003 Health; 004 nurse',
  },
  {
    id: 'feature 45',
    restsOn: ['R100'],
    text: 'Health on RED: an hour’s timer of its own, from the request’s arrival.',
    source: '002 App A',
  },
  {
    id: 'feature 46',
    restsOn: ['R103'],
    text: 'Education gathering: all education items; an attempt to reach the safeguarding lead is logged.',
    source: '000 §9.4; 002 App A; 003 Education Officer; 004 by phone',
  },
  {
    id: 'feature 47',
    restsOn: ['R104'],
    text: 'Probation gathering: six years back; the current supervising officer is alerted without anybody having to think of it.',
    source: '000 §9.6; 002 App A; 003 Probation',
  },
  {
    id: 'feature 48',
    restsOn: ['R105'],
    text: 'Youth justice: the ChildView result is shown apart from nDelius.',
    source: '002 App A',
  },
  {
    id: 'feature 49',
    restsOn: ['R107'],
    text: 'Housing and community safety: their items are available in the hub.',
    source: '000 §9.5; 003 Housing',
  },
  {
    id: 'feature 50',
    restsOn: ['R106'],
    text: 'Early-help check: whether there is a plan, and who leads, always shows; its content by level.',
    source: '000 §9.7; 002 §4.5; 003 Early Help; 004 One Point',
  },
  {
    id: 'feature 51',
    text: 'Agencies that are not partners: a manual request with a named owner.',
    source: '000 §9.8; 002 strategy invitees; 003 emergency services; 004 phone',
  },
  {
    id: 'feature 52',
    text: 'Minimum agencies at Level 4: a decision warns where one of them is missing.',
    source: '002 strategy quorum; 003 health + education',
  },
  {
    id: 'feature 53',
    restsOn: ['R115'],
    text: 'Headline tracker: five feeds, 12 months, and no field that could hold detail.',
    source: '002 MAST §6.1',
  },
  {
    id: 'feature 54',
    restsOn: ['R111'],
    text: 'Analysis: a submission without one is refused.',
    source: '000 §9; 002 §6.1; 003 partner box; 004 summary + analysis',
  },
  {
    id: 'feature 55',
    text: 'Chasing: the Team Manager is alerted before a deadline is missed and when it is.',
    source: '000 §9.0; 002 health admin count; 003',
  },
  {
    id: 'feature 56',
    text: 'Unstaffed partner: nobody there, late, and nothing held are three different answers.',
    source: '003 Education, Housing',
  },
  {
    id: 'feature 57',
    text: 'Contributor’s warning: who may read an entry is accepted before the first one is made.',
    source: '002 §6.1; 003 Record keeping',
  },
  {
    id: 'feature 58',
    text: 'Strategy trigger: RED creates a strategy task and tells the area or locality manager.',
    source: '000 §6.2, §8.5; 002 §6.0',
  },
  {
    id: 'feature 59',
    restsOn: ['R121'],
    text: 'Strategy quorum: three seats, four for a school-age child; otherwise the meeting is inquorate.',
    source: '002 §6.0',
  },
  {
    id: 'feature 60',
    text: 'Strategy within 4 hours: the meeting has a clock of its own.',
    source: '000 at once; 002 §6.0; 003 4 h action',
  },
  {
    id: 'feature 61',
    restsOn: ['R125'],
    text: 'Strategy not held: every RED without a meeting has a reason.',
    source: '002 App A',
  },
  {
    id: 'feature 62',
    restsOn: ['R68'],
    text: 'Section 47 beside gathering: it may start while requests are open.',
    source: '000 §6.2',
  },
  {
    id: 'feature 63',
    text: 'Team Manager decides: nobody else can; Durham records the participants’ agreement.',
    source: '000 §10; 002 §10; 003 TM; 004 collective',
  },
  {
    id: 'feature 64',
    text: 'Outcomes: each authority has its own list.',
    source: '000 §10.2; 002 §6–7; 003 Initial screening; 004 Q-after',
  },
  {
    id: 'feature 65',
    restsOn: ['DT01', 'DT21', 'DT41', 'DT51'],
    text: 'Outward levels for section 47, child in need and early help: every row of the decision table holds.',
    source: '000 §11; 004 summaries',
  },
  {
    id: 'feature 66',
    restsOn: ['R139'],
    text: 'Relevance marks: only the Team Manager sets them, and each is logged.',
    source: '000 §11; 003 PM/TM directs',
  },
  {
    id: 'feature 67',
    restsOn: ['R233'],
    text: 'Provider restriction: what a provider restricts is withheld as such, and only the provider lifts it.',
    source: '003 Record keeping',
  },
  {
    id: 'feature 68',
    restsOn: ['R228', 'R230'],
    text: 'Consent by person: status, who and when, with its history; partners see the status.',
    source: '000 §4.6; 002 §4.3; 003 Gaining consent; 004 told',
  },
  {
    id: 'feature 69',
    restsOn: ['R224', 'R225'],
    text: 'Override: a ground that the authority does not have is refused, and so is a missing reason.',
    source: '000 §4.6; 002 §4.3; 003 Gaining consent; 004',
  },
  {
    id: 'feature 70',
    restsOn: ['R221', 'R222'],
    text: 'Hold without consent: no partner is asked anything while it lasts.',
    source: '000; 002 §4.4; 003',
  },
  {
    id: 'feature 71',
    text: 'Hub asks for consent: a task is made where the referrer was a member of the public or anonymous.',
    source: '002 screening SW; 003 Gaining consent',
  },
  {
    id: 'feature 72',
    restsOn: ['R150', 'R151'],
    text: 'Notice to the referrer: due as the authority says; outcome and contact, nothing else.',
    source: '001; 002 §6.0; 004 Q-outcome',
  },
  {
    id: 'feature 73',
    restsOn: ['R155'],
    text: 'Parents’ letter: cannot be sent while a safety flag is unresolved.',
    source: '002 §4.3, §6.0',
  },
  {
    id: 'feature 74',
    restsOn: ['R144'],
    text: 'Feedback to schools: only agreed items reach a safeguarding lead.',
    source: '000 §9.4; 002; 003 Education Officer',
  },
];
