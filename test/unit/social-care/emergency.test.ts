import { roleNames, roleOf, type Role } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf, profiles } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emergencyStateOf, grantFactsOf, isVisibleTo, standingOf } from '@mash-hub/social-care/domain';
import { aContact, anAct, aRequester, at, person, theNurse, thePolice } from './builders';
import {
  closed,
  last,
  levelOf,
  nightAt,
  ofNight,
  opened,
  opener,
  refusedAs,
  theDutyWorker,
} from './emergencySteps';

describe('An emergency opens one person to one requester (BG1)', () => {
  it('for exactly sixty minutes: from its first millisecond to the last before the hour', () => {
    const contact = ofNight();
    const from = at(nightAt).getTime();
    const hour = 60 * 60_000;
    const levels = [-1, 0, 1, hour - 1000, hour - 1, hour, hour + 1000].map((after) =>
      levelOf(contact, opener, new Date(from + after)),
    );
    const open = 'FULL BG1';
    assert.deepEqual(levels, ['NONE', open, open, open, open, 'NONE', 'NONE']);
    assert.equal(emergencyStateOf(contact, last(contact), new Date(from + hour - 1)), 'OPEN');
    assert.equal(emergencyStateOf(contact, last(contact), new Date(from + hour)), 'EXPIRED');
  });

  it('and of that person alone: the mother stays shut, and so does the contact to everybody else', () => {
    const contact = ofNight();
    const now = at('2026-06-10 02:30');
    assert.equal(levelOf(contact, opener, now, 2), 'NONE');
    const others: readonly Requester[] = [
      { ...opener, sub: 'sub-colleague' },
      { ...opener, role: 'MASH_SOCIAL_WORKER' },
      { ...opener, agency: 'HEALTH', role: 'NAMED_NURSE' },
      { ...opener, establishment: 'ZZ-SCHOOL-1' },
      aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
    ];
    for (const other of others) assert.equal(levelOf(contact, other, now), 'NONE', JSON.stringify(other));
  });

  it('and lets them know of the contact as long as it runs, though it is held meanwhile (R222)', () => {
    const byNurse = opened(aContact({}, 'WALSALL'), theNurse(nightAt));
    const held = { ...byNurse, state: 'HELD_NO_CONSENT' } as const;
    const nurse = aRequester('HEALTH', 'NAMED_NURSE');
    const visible = (who: Requester, when: string): boolean => isVisibleTo(held, who, at(when));
    assert.equal(visible(nurse, '2026-06-10 02:59'), true);
    assert.equal(visible(nurse, '2026-06-10 03:00'), false);
    for (const other of [
      { ...nurse, sub: 'sub-colleague' },
      { ...nurse, role: 'HEALTH_REP' } as const,
      { ...nurse, establishment: 'ZZ-SURGERY' },
    ])
      assert.equal(visible(other, '2026-06-10 02:30'), false, JSON.stringify(other));
  });

  it('and its grant says so of that person, while the standing to the contact stays what it was', () => {
    const before = aContact({ channel: 'EMARF' }, 'WALSALL');
    const contact = opened(before, theDutyWorker(nightAt));
    const facts = grantFactsOf(contact, opener, profileOf('WALSALL'), 'test', at('2026-06-10 02:30'));
    assert.deepEqual(
      facts.subjects.map(({ emergency }) => emergency ?? null),
      ['FULL', null],
    );
    assert.deepEqual(facts.standing, standingOf(before, opener));
    assert.deepEqual([facts.circle, facts.recipient, facts.asked], [false, false, []]);
  });

  it('opened again while it is open it ends no later, opened again afterwards it is another', () => {
    const again = opened(ofNight(), theDutyWorker('2026-06-10 02:40'));
    assert.deepEqual(last(again).endsAt, at('2026-06-10 03:00'));
    const thrice = opened(again, theDutyWorker('2026-06-10 02:59'));
    assert.deepEqual(last(thrice).endsAt, at('2026-06-10 03:00'));
    assert.equal(levelOf(thrice, opener, at('2026-06-10 03:00')), 'NONE');
    const another = opened(thrice, theDutyWorker('2026-06-10 03:00'));
    assert.deepEqual(last(another).endsAt, at('2026-06-10 04:00'));
  });

  it('closed and opened again within the hour it goes on with the same hour: no hour is lengthened by closing it', () => {
    const early = closed(ofNight(), theDutyWorker('2026-06-10 02:20'));
    const again = opened(early, theDutyWorker('2026-06-10 02:30'));
    assert.deepEqual([last(again).since, last(again).endsAt], [at(nightAt), at('2026-06-10 03:00')]);
    const thrice = opened(
      closed(again, theDutyWorker('2026-06-10 02:58')),
      theDutyWorker('2026-06-10 02:59'),
    );
    assert.deepEqual(last(thrice).endsAt, at('2026-06-10 03:00'));
    const ofColleague = opened(early, {
      at: at('2026-06-10 02:30'),
      by: { sub: 'sub-colleague', agency: 'SOCIAL_CARE', role: 'EDT_WORKER' },
    });
    assert.deepEqual(last(ofColleague).endsAt, at('2026-06-10 03:30'), 'a colleague’s hour is their own');
  });

  it('ends early where its opener closes it, with all that went on with it', () => {
    const again = opened(ofNight(), theDutyWorker('2026-06-10 02:10'));
    const ended = closed(again, theDutyWorker('2026-06-10 02:20'));
    assert.equal(levelOf(ended, opener, at('2026-06-10 02:20')), 'NONE');
    assert.equal(emergencyStateOf(ended, last(ended), at('2026-06-10 02:20')), 'CLOSED');
    assert.equal(
      refusedAs(() => closed(ended, theDutyWorker('2026-06-10 02:21'))),
      'NOT_IN_THE_PROCESS',
    );
    assert.equal(
      refusedAs(() => closed(again, thePolice('2026-06-10 02:21'))),
      'NOT_FOUND',
    );
  });

  it('and in every state but an ended one, where a new referral is a matter of seconds', () => {
    const contact = aContact({ channel: 'EMARF' }, 'WALSALL');
    for (const state of ['AWAITING_MANAGER', 'HELD_NO_CONSENT', 'TRIAGE', 'MASH_ASSESSMENT'] as const) {
      const open = opened({ ...contact, state }, theDutyWorker(nightAt));
      assert.equal(levelOf(open, opener, at(nightAt)), 'FULL BG1', state);
    }
    for (const state of ['NFA', 'SIGNPOSTED', 'CLOSED_NO_ACTION'] as const) {
      assert.equal(
        refusedAs(() => opened({ ...contact, state }, theDutyWorker(nightAt))),
        'LIVE',
      );
      assert.equal(
        levelOf({ ...ofNight(), state }, opener, at(nightAt)),
        'NONE',
        `${state}: it ends with it`,
      );
    }
  });

  it('with one sentence at least of why', () => {
    const contact = aContact({ channel: 'EMARF' }, 'WALSALL');
    for (const why of ['', '   ', 'Urgent', 'must know now', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
      assert.equal(
        refusedAs(() => opened(contact, theDutyWorker(nightAt), person(contact, 1), why)),
        'BAD_USER_INPUT',
      );
  });
});

describe('Who opens a person in an emergency (BG1)', () => {
  for (const profile of profiles)
    it(`in ${profile.name} ${profile.version}: its managers and hub staff who read everything, and nobody else`, () => {
      const mine = { ...aContact({}, profile.id), profileVersion: profile.version };
      const allowed = roleNames.filter((role: Role) => {
        const act = anAct(roleOf(role).agency, role)(nightAt);
        return refusedAs(() => opened(mine, act)) === 'NOT_REFUSED';
      });
      const hubStaff =
        'MASH_SOCIAL_WORKER SENIOR_PRACTITIONER ALLOCATED_SOCIAL_WORKER EDT_WORKER POLICE_MASH_OFFICER POLICE_DS NAMED_NURSE HEALTH_REP PROBATION_OM_MASH YJS_REP EDUCATION_OFFICER';
      assert.deepEqual(
        [...allowed].sort(),
        [...profile.managers.value, ...(hubStaff.split(' ') as readonly Role[])].sort(),
      );
    });
});
