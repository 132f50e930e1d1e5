import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import {
  alertsOf,
  emergencyStateOf,
  submitReferral,
  trayOf,
  type Act,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  aReferral,
  at,
  person,
  thePolice,
  theSafeguardingLead,
  theTeamManager,
} from './builders';
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

/** The child of the night referred once more: another contact, with identifiers of its own. */
const referredAnew = (given = 'Pia'): Contact => {
  const subjects = [aPerson('CHILD', '2018-05-04', given), aPerson('MOTHER', '1990-01-02', 'Dena')];
  const context = { ...aContext('WALSALL'), ids: seededIdSource(8) };
  return submitReferral(
    aReferral({ channel: 'EMARF', subjects }),
    theSafeguardingLead('2026-06-10 08:00'),
    context,
  );
};

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

  it('not justified bars its opener from the same child in a new contact too, in whatever agency or role (R40)', () => {
    const found = reviewed(ofNight(), 'NOT_JUSTIFIED', theTeamManager('2026-06-10 02:30'));
    const anew = referredAnew();
    assert.notEqual(anew.id, found.id);
    const barred = (act: Act, n = 1): string =>
      refusedAs(() => opened(anew, act, person(anew, n), undefined, [found]));
    const by = theDutyWorker('2026-06-10 09:00');
    assert.equal(barred(by), 'NOT_FOUND_UNJUSTIFIED');
    const elsewhere = { sub: by.by.sub, agency: 'POLICE', role: 'POLICE_DS' } as const;
    assert.equal(barred({ ...by, by: elsewhere }), 'NOT_FOUND_UNJUSTIFIED');
    assert.equal(barred({ ...by, by: { ...by.by, sub: 'sub-colleague' } }), 'NOT_REFUSED');
    assert.equal(barred(by, 2), 'NOT_REFUSED', 'her mother was not in question');
    assert.equal(
      refusedAs(() => opened(referredAnew('Kit'), by, undefined, undefined, [found])),
      'NOT_REFUSED',
      'another child',
    );
  });

  const toldToManagers = (contact: Contact): readonly string[] =>
    alertsOf(contact)
      .filter(({ kind, role }) => kind === 'EMERGENCY_OPENED' && role === 'MASH_TEAM_MANAGER')
      .map(({ reason }) => reason);

  it('from the second hour without a review the managers are told which it is, and the owners once more', () => {
    const twice = opened(ofNight(), theDutyWorker('2026-06-10 03:00'));
    const within = opened(twice, theDutyWorker('2026-06-10 03:30'));
    const thrice = opened(within, theDutyWorker('2026-06-10 04:10'));
    const counted = /opening number (\d) of this person by the same practitioner without a review/;
    const numbers = (contact: Contact) => toldToManagers(contact).map((reason) => counted.exec(reason)?.[1]);
    assert.deepEqual(numbers(thrice), [undefined, '2', '2', '3']);
    const toHealth = alertsOf(thrice).filter(({ agency }) => agency === 'HEALTH');
    assert.equal(new Set(toHealth.map(({ key }) => key)).size, 4);
    const settled = reviewed(ofNight(), 'JUSTIFIED', theTeamManager('2026-06-10 02:50'));
    assert.deepEqual(numbers(opened(settled, theDutyWorker('2026-06-10 03:00'))), [undefined]);
  });

  it('is told that the opener referred the contact, where they did', () => {
    const referrer = { kind: 'PROFESSIONAL', agency: 'POLICE', name: 'PC Ostrander', contact: null } as const;
    const referred = aContact({ referrer }, 'WALSALL', thePolice('2026-06-10 01:55'));
    const theirs = opened(referred, thePolice(nightAt));
    assert.match(toldToManagers(theirs).join(), /Whoever opened it referred this contact\./);
    assert.doesNotMatch(toldToManagers(ofNight()).join(), /referred/);
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
      (agency) => `EMERGENCY_OPENED ${agency}:QA_AUDITOR`,
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
