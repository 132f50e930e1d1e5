import type { PathwayRow } from '../pathway';

/** Walsall’s special pathways (domain D2, D13, features 26, 31 and 35). */
export const pathways: readonly PathwayRow[] = [
  {
    pathway: 'POSITION_OF_TRUST',
    receivedBy: 'LADO',
    team: 'Local Authority Designated Officer',
    gathers: true,
    steps: [],
    criteria: ['Does a child need screening?'],
    rules: ['R45'],
    source: '002 §9: the LADO talks to the screening worker; otherwise advice or the setting’s own policy',
  },
  {
    pathway: 'DISABILITY',
    receivedBy: 'DISABILITY_TEAM',
    team: 'Disabled Children and Young Persons Team',
    gathers: true,
    steps: [],
    criteria: [
      'Does the child meet the statutory definition of disability (Children Act 1989, section 17(11))?',
      'Is the disability permanent, substantial and profound?',
      'Does the child live permanently in Walsall?',
    ],
    otherwise: [
      {
        thresholds: ['S47', 'CIN'],
        receivedBy: 'LOCALITY_TM',
        team: 'Locality Duty and Assessment team',
      },
      { thresholds: ['CAF'], receivedBy: 'SENIOR_EH_PRACTITIONER', team: 'Walsall Early Help' },
      {
        thresholds: ['LEVEL_2', 'NFA'],
        receivedBy: 'SENIOR_EH_PRACTITIONER',
        team: 'Local offer, or SENDIASS',
      },
    ],
    rules: ['R52'],
    source:
      '002 §4.6: all three, else locality team at level 4, early help at level 3, or the local offer (V9)',
  },
  {
    pathway: 'CSE',
    receivedBy: 'EXPLOITATION_COORDINATOR',
    team: 'Missing and Exploitation Team',
    gathers: true,
    steps: [],
    criteria: [],
    rules: ['R188', 'R190', 'R196'],
    source: '002 §8, App C: beside the MASH, not instead of it',
  },
  {
    pathway: 'MISSING',
    receivedBy: 'EXPLOITATION_COORDINATOR',
    team: 'Missing and Exploitation Team',
    gathers: true,
    steps: [],
    criteria: [],
    rules: ['R55', 'R196'],
    source: '002 §8; [INT] who receives',
  },
  {
    pathway: 'YOUNG_CARER',
    receivedBy: 'SENIOR_EH_PRACTITIONER',
    team: 'Walsall Early Help',
    gathers: false,
    steps: [],
    criteria: [],
    rag: 'GREEN',
    rules: ['R59', 'R78'],
    source: '002 §6.0: a GREEN contact; [INT] no gathering for a request for assessment',
  },
];
