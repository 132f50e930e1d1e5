import type { Rule } from './rule';

/** Hours and continuity (R197–R204). */
export const hours: readonly Rule[] = [
  {
    id: 'R197',
    text: 'Outside office hours only the EDT acts, for emergencies; Coventry says it is not a continuing service.',
    source: '000 §3.2; 002 §4.1; 004',
  },
  {
    id: 'R198',
    text: 'EDT mailbox is read at shift start; anything sent after 17:00 must be backed by a call.',
    source: '000 §3.2',
  },
  {
    id: 'R199',
    text: 'BwD DA service: child concerns picked up out of hours go to the EDT, and risk is re-checked with MASH police in the working week.',
    source: '003 WISH',
  },
  { id: 'R200', text: 'EDT passes information to day teams (Durham).', source: '004' },
  {
    id: 'R201',
    text: 'Out of hours, EDT’s recorded response satisfies the 24-hour duty; the triage clock starts when the day team receives it; without one, from the call.',
    source: '[P]',
  },
  {
    id: 'R202',
    text: 'A RED clock keeps running at closing; the hub hands the case to EDT with a note of what is outstanding.',
    source: '[P]',
  },
  {
    id: 'R203',
    text: 'If the office is lost, members work from their agencies over secure links to the case system; Coventry staff move to neighbourhood offices.',
    source: '000 §13',
  },
  {
    id: 'R204',
    text: 'If an agency’s subgraph is down, the gateway returns the rest, marks that agency unavailable, and never guesses “no record”.',
    source: '[P]',
  },
];
