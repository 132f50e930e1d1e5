import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roleOf } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { toLocal } from '@mash-hub/shared/time';
import {
  alertsOf,
  concludeStrategy,
  conveneStrategy,
  trayOf,
  withdrawConsent,
} from '@mash-hub/social-care/domain';
import { anAsked, consenting, told } from './alertViews';
import {
  aContact,
  aContext,
  at,
  fourSeats,
  overridden,
  person,
  rated,
  theCallTaker,
  theHealthVisitor,
  theTeamManager,
} from './builders';

describe('Alerts from harm and consent', () => {
  it('R117, R118, feature 58: RED makes a strategy task and notifies the receiving manager, in each authority its own', () => {
    const notified = {
      COVENTRY: 'AREA_DUTY_MANAGER',
      WALSALL: 'LOCALITY_TM',
      BLACKBURN_WITH_DARWEN: 'LOCALITY_TM',
      DURHAM: 'LOCALITY_TM',
    } as const;
    for (const [profile, role] of Object.entries(notified)) {
      const red = rated(aContact({}, profile as ProfileId), 'RED', '2026-11-03 10:00');
      assert.deepEqual(told(red, 'STRATEGY_NOTIFICATION'), [`${role} Tue 3 Nov 2026 10:00`]);
      assert.ok(told(red, 'STRATEGY_DUE').includes('SENIOR_PRACTITIONER Tue 3 Nov 2026 10:00'), profile);
    }
  });

  it('R117: once the discussion is convened nobody is told to convene it', () => {
    const red = rated(aContact(), 'RED', '2026-11-03 10:00');
    const act = theTeamManager('2026-11-03 11:00');
    const convened = conveneStrategy(red, { attendees: fourSeats }, act, aContext());
    assert.deepEqual(told(convened, 'STRATEGY_DUE'), []);
    const settled = { outcome: 'JOINT_S47', reason: 'Both agencies enquire.' } as const;
    assert.deepEqual(told(concludeStrategy(convened, settled, act, aContext()), 'STRATEGY_DUE'), []);
  });

  it('R38: a contact that had gone back to its area and shows harm is notified to the Area Duty Manager', () => {
    const closed = { open: false, closedOn: '2026-10-20' };
    const bounced = aContact({ socialCareStatus: closed });
    assert.equal(bounced.state, 'WITH_AREA_TEAM');
    assert.deepEqual(told(bounced, 'AREA_DUTY_NOTIFICATION'), []);
    const harm = rated(bounced, 'RED', '2026-11-03 10:00');
    assert.deepEqual(told(harm, 'AREA_DUTY_NOTIFICATION'), ['AREA_DUTY_MANAGER Tue 3 Nov 2026 10:00']);
  });

  it('R228: a withdrawal asks the Team Manager for a decision, until a ground covers the person', () => {
    const contact = anAsked('AMBER', '2026-11-03 10:00');
    const withdrawn = withdrawConsent(
      contact,
      { subject: person(contact, 2), by: person(contact, 2), note: null },
      theTeamManager('2026-11-03 12:00'),
      aContext(),
    );
    assert.deepEqual(told(withdrawn, 'WITHDRAWAL_NEEDS_DECISION'), [
      'MASH_TEAM_MANAGER Tue 3 Nov 2026 12:00',
    ]);
    assert.deepEqual(told(overridden(withdrawn, '2026-11-03 12:30', 2), 'WITHDRAWAL_NEEDS_DECISION'), []);
  });

  it('K26: an override is reviewed on its date, 28 days on', () => {
    const contact = overridden(rated(aContact(), 'RED', '2026-11-03 10:00'), '2026-11-03 10:05', 1);
    assert.deepEqual(told(contact, 'OVERRIDE_REVIEW'), ['MASH_TEAM_MANAGER Tue 1 Dec 2026 00:00']);
  });

  it('RED without consent or ground asks for the record until it is made', () => {
    const red = rated(aContact(), 'RED', '2026-11-03 10:00');
    assert.deepEqual(told(red, 'OVERRIDE_RECORD_MISSING'), ['MASH_TEAM_MANAGER Tue 3 Nov 2026 10:00']);
    assert.deepEqual(told(overridden(red, '2026-11-03 10:05', 1), 'OVERRIDE_RECORD_MISSING'), []);
  });
});

describe('Alerts from the door', () => {
  it('R7, feature 4: a professional’s call asks call-taker and caller for the form within 24 hours', () => {
    const phoned = aContact({ channel: 'PHONE' }, 'COVENTRY', theHealthVisitor('2026-11-03 09:15'));
    const due = alertsOf(phoned).filter(
      ({ kind, key }) => kind === 'WRITTEN_FORM_DUE' && key.includes('CALL'),
    );
    assert.deepEqual(due.map(trayOf), ['SOCIAL_CARE:BSO', 'sub:sub-professional_referrer']);
    assert.ok(due.every((alert) => toLocal(alert.due ?? at('2000-01-01 00:00')) === 'Wed 4 Nov 2026 09:15'));
  });

  it('R3, feature 7: a posted concern is challenged with its sender and goes forward all the same', () => {
    const posted = aContact({ channel: 'POST' });
    assert.deepEqual(told(posted, 'CHALLENGE_POST'), ['BSO Tue 3 Nov 2026 09:15']);
    assert.equal(posted.state, 'AWAITING_MANAGER');
  });

  it('R214, feature 71: from the public, the hub itself asks the family', () => {
    const referrer = { kind: 'ANONYMOUS', agency: null, name: null, contact: null } as const;
    const call = theCallTaker('2026-11-03 09:15');
    const unasked = aContact({ referrer, channel: 'PHONE' }, 'COVENTRY', call);
    assert.deepEqual(told(unasked, 'SEEK_CONSENT'), ['MASH_SOCIAL_WORKER Tue 3 Nov 2026 09:15']);
    const asked = aContact({ referrer, channel: 'PHONE', subjects: consenting }, 'COVENTRY', call);
    assert.deepEqual(told(asked, 'SEEK_CONSENT'), []);
  });

  it('R39, feature 24: only where the procedure reviews them, a return within six months of closure is put on the list', () => {
    const status = { open: false, closedOn: '2026-06-10' };
    const back = aContact(
      { socialCareStatus: status, origin: { lastClosedOn: '2026-06-10' } },
      'BLACKBURN_WITH_DARWEN',
    );
    assert.equal(told(back, 'QUALITY_REVIEW').length, 2, 'both managers');
    const walsall = aContact({ socialCareStatus: status, origin: { lastClosedOn: '2026-06-10' } }, 'WALSALL');
    assert.deepEqual(told(walsall, 'QUALITY_REVIEW'), []);
  });

  it('no alert names anybody, tells the story, or is for a role of another agency', () => {
    for (const contact of [anAsked('RED', '2026-11-03 10:00'), aContact({ channel: 'POST' })])
      for (const { reason, role, agency } of alertsOf(contact)) {
        assert.doesNotMatch(reason, /Pia|Dena|Testcase|Marks/);
        if (role !== null) assert.equal(agency, roleOf(role).agency);
      }
  });

  it('alerts of one contact have each a key of their own', () => {
    const keys = alertsOf(anAsked('RED', '2026-06-12 15:10', 'WALSALL')).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });
});
