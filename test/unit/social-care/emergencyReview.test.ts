import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertsOf, emergencyStateOf, trayOf, type Act, type Contact } from '@mash-hub/social-care/domain';
import { aContact, at, person, theTeamManager } from './builders';
import {
  last,
  levelOf,
  nightAt,
  ofNight,
  opened,
  opener,
  refusedAs,
  reviewed,
  theDutyWorker,
} from './emergencySteps';

describe('The review of an emergency (BG1)', () => {
  const otherManager = (when: string): Act => ({
    ...theTeamManager(when),
    by: { sub: 'another-manager', agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
  });

  it('is for a manager who did not open it, once', () => {
    const own = opened(aContact({}, 'WALSALL'), theTeamManager(nightAt));
    assert.equal(
      refusedAs(() => reviewed(own, 'JUSTIFIED', theTeamManager('2026-06-10 09:00'))),
      'REVIEWER_DID_NOT_OPEN',
    );
    assert.equal(
      refusedAs(() => reviewed(own, 'JUSTIFIED', theDutyWorker('2026-06-10 09:00'))),
      'FORBIDDEN',
    );
    const done = reviewed(own, 'JUSTIFIED', otherManager('2026-06-10 09:00'));
    assert.equal(emergencyStateOf(done, last(done), at('2026-06-10 09:00')), 'REVIEWED');
    assert.equal(
      refusedAs(() => reviewed(done, 'NOT_JUSTIFIED', otherManager('2026-06-10 09:01'))),
      'NOT_IN_THE_PROCESS',
    );
  });

  it('justified lets it run on; not justified ends it at once, and bars its opener from this person alone', () => {
    const during = '2026-06-10 02:30';
    const justified = reviewed(ofNight(), 'JUSTIFIED', theTeamManager(during));
    assert.equal(levelOf(justified, opener, at('2026-06-10 02:31')), 'FULL BG1');
    const found = reviewed(ofNight(), 'NOT_JUSTIFIED', theTeamManager(during));
    assert.equal(levelOf(found, opener, at(during)), 'NONE');
    assert.equal(
      refusedAs(() => opened(found, theDutyWorker('2026-06-10 02:31'))),
      'NOT_FOUND_UNJUSTIFIED',
    );
    const ofMother = opened(found, theDutyWorker('2026-06-10 02:31'), person(found, 2));
    assert.equal(levelOf(ofMother, opener, at('2026-06-10 02:31'), 2), 'FULL BG1');
  });

  it('not justified ends what went on with it too', () => {
    const again = opened(ofNight(), theDutyWorker('2026-06-10 02:10'));
    const first = again.emergencies[0]?.id;
    const found = reviewed(again, 'NOT_JUSTIFIED', theTeamManager('2026-06-10 02:20'), first);
    assert.equal(levelOf(found, opener, at('2026-06-10 02:20')), 'NONE');
  });

  it('is due by the next working day in the office’s calendar, and asked for until it is written', () => {
    const due = (when: string): Date => last(opened(aContact({}, 'WALSALL'), theDutyWorker(when))).reviewDue;
    assert.deepEqual(due('2026-06-10 02:00'), at('2026-06-11 08:45'), 'in the night');
    assert.deepEqual(due('2026-06-12 15:00'), at('2026-06-15 15:00'), 'on a Friday');
    assert.deepEqual(due('2026-12-24 23:00'), at('2026-12-30 08:45'), 'before Christmas');
    const contact = ofNight();
    const kinds = (one: Contact): readonly string[] =>
      alertsOf(one)
        .filter(({ kind }) => kind.startsWith('EMERGENCY_'))
        .map((alert) => `${alert.kind} ${trayOf(alert)}`);
    const owners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'].map(
      (agency) => `EMERGENCY_OPENED ${agency}`,
    );
    const managers = ['EMERGENCY_OPENED', 'EMERGENCY_TO_REVIEW', 'EMERGENCY_REVIEW_OVERDUE'].map(
      (kind) => `${kind} SOCIAL_CARE:MASH_TEAM_MANAGER`,
    );
    assert.deepEqual([...kinds(contact)].sort(), [...owners, ...managers].sort());
    const overdue = alertsOf(contact).find(({ kind }) => kind === 'EMERGENCY_REVIEW_OVERDUE');
    assert.deepEqual(overdue?.at, at('2026-06-11 08:45'));
    const ended = { ...contact, state: 'CLOSED_NO_ACTION' } as const;
    assert.ok(
      kinds(ended).includes('EMERGENCY_TO_REVIEW SOCIAL_CARE:MASH_TEAM_MANAGER'),
      'after its end too',
    );
    assert.deepEqual(kinds(reviewed(contact, 'JUSTIFIED', theTeamManager('2026-06-10 09:00'))), owners);
  });
});
