import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  channelRowOf,
  deadlineFor,
  deadlinesFor,
  deadlineState,
  groundOf,
  letterOf,
  outcomesAt,
  pathwayOf,
  profileIds,
  profileOf,
  profileProblems,
  reReferralWindowEnds,
  redNotCommencedAlertAt,
  type AnyProfile,
} from '@mash-hub/shared/profiles';
import { fromLocal, toLocal } from '@mash-hub/shared/time';
import { aContact, tuesday } from './aRatedContact';

/** An authority that no file of the project knows: another one's data with other values. */
const northmere: AnyProfile<'NORTHMERE'> = {
  ...profileOf('DURHAM'),
  id: 'NORTHMERE',
  version: '2027.1',
  name: 'Northmere',
  referencePrefix: 'NOR',
  hubPhone: '01632 960199',
  deadlines: [
    {
      id: 'NOR-RED',
      name: 'Decision on a RED contact',
      purpose: 'DECISION',
      priority: 'RED',
      kind: 'ELAPSED_HOURS',
      amount: 2,
      from: 'ASSESSMENT_COMMENCED',
      source: '[P]',
    },
    {
      id: 'NOR-DECISION',
      name: 'Every decision',
      purpose: 'DECISION',
      kind: 'WORKING_DAYS',
      amount: 3,
      from: 'RECEIPT',
      source: '[P]',
    },
  ],
  clockStart: { redNotCommencedAlertMinutes: 15, source: '[P]' },
  reReferral: { route: 'AREA_TEAM', days: 28, source: '[P]' },
  channels: profileOf('COVENTRY').channels,
  outcomes: profileOf('WALSALL').outcomes,
  pathways: profileOf('COVENTRY').pathways,
  letters: profileOf('BLACKBURN_WITH_DARWEN').letters,
  overrideGrounds: [
    { ground: 'SIGNIFICANT_HARM_RISK', recordedBy: ['TEAM_MANAGER'], recordedIn: 'Contact', source: '[P]' },
  ],
};

describe('A fifth authority is data, no code', () => {
  it('is not in the registry and is valid', () => {
    const known: readonly string[] = profileIds;
    assert.equal(known.includes(northmere.id), false);
    assert.deepEqual(profileProblems(northmere), []);
  });

  it('has its own deadlines, warnings and windows', () => {
    const red = aContact([['RED', '09:00']], '09:30');
    assert.deepEqual(
      deadlinesFor(northmere, red).map(({ id, due }) => [id, due && toLocal(due)]),
      [
        ['NOR-RED', 'Tue 9 Jun 2026 11:30'],
        ['NOR-DECISION', 'Fri 12 Jun 2026 08:30'],
      ],
    );
    assert.equal(deadlineState(deadlineFor(northmere, 'RED', red), tuesday('11:00')), 'DUE_SOON');
    assert.deepEqual(redNotCommencedAlertAt(northmere, aContact([['RED', '09:00']])), tuesday('09:15'));
    const ends = reReferralWindowEnds(northmere, fromLocal('2026-06-01T10:00'));
    assert.equal(ends && toLocal(ends), 'Mon 29 Jun 2026 23:59');
  });

  it('has its own grounds, ways in, outcomes, pathways and letters', () => {
    assert.equal(groundOf(northmere, 'SIGNIFICANT_HARM_RISK')?.recordedIn, 'Contact');
    assert.equal(groundOf(northmere, 'IMMEDIATE_RISK'), null);
    assert.equal(channelRowOf(northmere, 'POST')?.approvedForProfessionals, false);
    assert.equal(channelRowOf(northmere, 'EMARF'), null);
    assert.deepEqual(
      outcomesAt(northmere, 'CAF').map(({ category }) => category),
      ['EARLY_HELP', 'REFER_TO_AGENCY'],
    );
    assert.equal(pathwayOf(northmere, 'UASC')?.team, 'LTC service');
    assert.equal(pathwayOf(northmere, 'MAPPA'), null);
    assert.equal(letterOf(northmere, 'REFERRER_OUTCOME')?.subject, 'Outcome of your request {{reference}}');
    assert.equal(letterOf(northmere, 'PARENT_OUTCOME'), null);
  });
});
