import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Threshold } from '@mash-hub/shared/disclosure';
import { profileOf } from '@mash-hub/shared/profiles';
import { toLocal } from '@mash-hub/shared/time';
import {
  allocateCase,
  commissionAssessment,
  deadlinesOf,
  decide,
  type AllocationStep,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  at,
  rated,
  refused,
  theLocalityManager,
  theNurse,
  theSafeguardingLead,
  theTeamManager,
  withConsent,
} from './builders';

const darwen = profileOf('BLACKBURN_WITH_DARWEN');
const context = aContext('BLACKBURN_WITH_DARWEN');
const start = '2026-08-28 15:00';

const decided = (threshold: Threshold): Contact => {
  const contact = withConsent(aContact({}, 'BLACKBURN_WITH_DARWEN', theSafeguardingLead(start)), start);
  const rag = threshold === 'CIN' ? 'AMBER' : 'GREEN';
  const asked = commissionAssessment(
    rated(contact, rag, start),
    { agencies: ['HEALTH'], reason: 'Alcohol.' },
    theTeamManager(start),
    context,
  );
  return decide(
    rated(asked, rag, '2026-08-28 16:10', true),
    {
      outcome: 'As discussed',
      threshold,
      rationale: 'Care of the child.',
      actions: ['See the child at home.'],
      missingAgencies: ['HEALTH'],
    },
    theTeamManager('2026-08-28 16:20'),
    context,
  );
};
const allocated = (contact: Contact, step: AllocationStep, when: string, to: string | null = null) =>
  allocateCase(contact, { step, to }, theLocalityManager(when), context);
const standsAt = (contact: Contact, when: string) =>
  new Map(
    deadlinesOf(contact, darwen, at(when)).map(({ id, due, state }) => [
      id,
      `${due ? toLocal(due) : ''} ${state}`,
    ]),
  );

void describe('The first steps of the receiving team', () => {
  void it('a social worker is due in one working day, bank holiday skipped, and the clock is met (R135, K22, feature 97)', () => {
    const contact = decided('CIN');
    const before = standsAt(contact, '2026-08-28 16:30');
    assert.equal(before.get('BWD-SW-ALLOCATION'), 'Tue 1 Sep 2026 16:20 RUNNING');
    assert.equal(before.has('BWD-FSW-ALLOCATION'), false);
    const after = allocated(contact, 'SOCIAL_WORKER', '2026-09-01 09:00', 'sub-worker');
    assert.match(standsAt(after, '2026-09-03 09:00').get('BWD-SW-ALLOCATION') ?? '', /MET$/);
    assert.equal(standsAt(contact, '2026-09-02 09:00').get('BWD-SW-ALLOCATION')?.endsWith('OVERDUE'), true);
  });

  void it('a family support worker has five days, then calls in two and visits in five working days (R135)', () => {
    const contact = decided('CAF');
    const waiting = standsAt(contact, '2026-08-28 16:30');
    assert.equal(waiting.get('BWD-FSW-ALLOCATION')?.endsWith('RUNNING'), true);
    assert.equal(waiting.has('BWD-SW-ALLOCATION') || waiting.has('BWD-FAMILY-CALLED'), false);
    const given = allocated(contact, 'FAMILY_SUPPORT_WORKER', '2026-09-01 10:00', 'sub-fsw');
    const running = standsAt(given, '2026-09-01 10:05');
    assert.match(running.get('BWD-FAMILY-CALLED') ?? '', /^Thu 3 Sep 2026 .* RUNNING$/);
    assert.equal(running.get('BWD-FAMILY-VISITED'), 'Tue 8 Sep 2026 10:00 RUNNING');
    const called = allocated(given, 'FAMILY_CALLED', '2026-09-02 10:00');
    const visited = allocated(called, 'FAMILY_VISITED', '2026-09-04 10:00');
    const weekly = allocated(visited, 'FAMILY_VISITED', '2026-09-11 10:00');
    const done = standsAt(weekly, '2026-09-20 10:00');
    assert.ok(
      done.get('BWD-FAMILY-CALLED')?.endsWith('MET') && done.get('BWD-FAMILY-VISITED')?.endsWith('MET'),
    );
    assert.equal(weekly.allocations.length, 4);
  });

  void it('come in their order, after a decision that somebody takes on (R135)', () => {
    refused('NOT_ALLOWED', { guard: 'ALLOCATED_FIRST' }, () =>
      allocated(decided('CAF'), 'FAMILY_CALLED', '2026-09-01 10:00'),
    );
    refused('NOT_ALLOWED', { guard: 'TAKEN_ON' }, () =>
      allocated(decided('NFA'), 'SOCIAL_WORKER', '2026-09-01 10:00', 'sub-worker'),
    );
    refused('NOT_ALLOWED', { guard: 'TAKEN_ON' }, () =>
      allocated(aContact({}, 'BLACKBURN_WITH_DARWEN'), 'SOCIAL_WORKER', '2026-11-03 10:00', 'sub-worker'),
    );
    refused('BAD_USER_INPUT', { field: 'to' }, () =>
      allocated(decided('CIN'), 'SOCIAL_WORKER', '2026-09-01 10:00'),
    );
    refused('FORBIDDEN', { rule: 'R135' }, () =>
      allocateCase(decided('CIN'), { step: 'SOCIAL_WORKER', to: 'x' }, theNurse('2026-09-01 10:00'), context),
    );
  });
});
