import type { PathwayRow } from '../pathway';

/** Durham’s special pathways (domain D2): its document names one. */
export const pathways: readonly PathwayRow[] = [
  {
    pathway: 'CSE',
    receivedBy: 'MASH_TEAM_MANAGER',
    team: 'MASH',
    gathers: true,
    steps: [],
    criteria: [],
    rules: ['R54'],
    source: '004: the referrer should have done the risk matrix; a missing one never blocks (feature 32)',
  },
];
